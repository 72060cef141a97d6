import {
  addWorkingTime,
  defineCalendar,
  isOpen,
  nextClosing,
  nextOpening,
  previousClosing,
  previousOpening,
} from "sla-clock";
import { expect, it } from "vitest";

const DAY = 86_400_000;

/*
 * A calendar compiles its hours in windows around the instants asked for. Whatever the layout, no answer may depend on where a window
 * ends: each question is asked of a calendar that has just answered another one, so many days away.
 */
it.each([364, 365, 366, 367, 731, 732, 733, -365, -366, -367])(
  "an answer %i days from the first one asked for",
  (days) => {
    const first = Date.parse("2026-03-11T12:00Z");
    const fresh = () =>
      defineCalendar({
        id: "whole-days",
        timeZone: "UTC",
        hours: "mon-sun 00:00-24:00; sun 00:00-12:00",
        holidays: ["2020-01-01"],
      });
    const used = () => {
      const calendar = fresh();
      isOpen(calendar, first);
      return calendar;
    };
    for (const offset of [-1, 0, 1]) {
      const at = first + days * DAY + offset;
      for (const ask of [isOpen, nextOpening, nextClosing, previousOpening, previousClosing]) {
        expect([ask.name, ask(used(), at)]).toEqual([ask.name, ask(fresh(), at)]);
      }
      expect(addWorkingTime(used(), at, "1h")).toBe(at + 3_600_000);
      expect(isOpen(used(), at)).toBe(true);
    }
  },
);
