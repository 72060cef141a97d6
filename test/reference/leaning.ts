import { SlaError } from "sla-clock";
import type * as sla from "sla-clock";
import { TimetableError } from "sla-clock/timetable";
import type { TimetableData } from "sla-clock/timetable";

import { EARLIEST, LATEST } from "../arbitraries/time.js";

/*
 * Questions to a calendar, and the stretch of time that each answer leans on: what would change it if it were not known. Whoever knows no
 * more than that stretch must answer alike, whoever knows less must refuse.
 */

export type Operation =
  | "addWorkingTime"
  | "subtractWorkingTime"
  | "workingTimeBetween"
  | "isOpen"
  | "nextWorkingTime"
  | "previousWorkingTime"
  | "nextOpening"
  | "nextClosing"
  | "previousOpening"
  | "previousClosing"
  | "openIntervals";

/** An operation and its arguments after the calendar. */
export type Question = readonly [operation: Operation, ...args: readonly number[]];
/** Instants [from, to); nothing where they are equal. */
export type Stretch = readonly [from: number, to: number];

/** Questions about three instants in order, and about durations between them. */
export function questionsAbout(
  at: readonly [number, number, number],
  durations: readonly number[],
): readonly Question[] {
  const [a, b, c] = at;
  return [
    ["workingTimeBetween", a, c],
    ["workingTimeBetween", c, b],
    ["openIntervals", a, c],
    ...durations.flatMap((d): readonly Question[] => [
      ["addWorkingTime", a, d],
      ["subtractWorkingTime", c, d],
    ]),
    ...at.flatMap((each): readonly Question[] => [
      ["isOpen", each],
      ["nextWorkingTime", each],
      ["previousWorkingTime", each],
    ]),
  ];
}

/** Questions that may be searched for as far away as the supported years reach. */
export function edgesAbout([a, , c]: readonly [number, number, number]): readonly Question[] {
  return [
    ["nextOpening", a],
    ["nextClosing", a],
    ["previousOpening", c],
    ["previousClosing", c],
  ];
}

/** What `sla-clock` or `sla-clock/timetable` answers, or the code of its error; whatever else is thrown is thrown on. */
export function answerOf(
  library: Readonly<Record<Operation, unknown>>,
  calendar: sla.Calendar | TimetableData,
  [operation, ...args]: Question,
): unknown {
  const call = library[operation] as (...all: readonly unknown[]) => unknown;
  return codeOr(() => call(calendar, ...args));
}

/** What was returned, or the code of either library's error. */
export function codeOr(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (error instanceof SlaError || error instanceof TimetableError) return error.code;
    throw error;
  }
}

/** What an answer leans on. A search that found nothing has leant on all of the supported years on its side. */
export function leaningOf([operation, first = 0, second = 0]: Question, answer: unknown): Stretch {
  const found = typeof answer === "number" ? answer : undefined;
  switch (operation) {
    case "workingTimeBetween":
    case "openIntervals":
      return [Math.min(first, second), Math.max(first, second)];
    case "isOpen":
      return [first, first + 1];
    case "addWorkingTime":
      return second === 0 ? [0, 0] : [first, found ?? LATEST];
    case "subtractWorkingTime":
      return second === 0 ? [0, 0] : [found ?? EARLIEST, first];
    case "nextWorkingTime":
      return [first, found === undefined ? LATEST : found + 1];
    case "previousWorkingTime":
      return [found === undefined ? EARLIEST : found - 1, first];
    case "nextOpening":
    case "nextClosing":
      return [first, found === undefined ? LATEST : found + 1];
    case "previousOpening":
    case "previousClosing":
      return [found === undefined ? EARLIEST : found - 1, first + 1];
  }
}

/** Whether a stretch lies within what is known. */
export function isKnown([from, to]: Stretch, known: Stretch): boolean {
  return from >= to || (from >= known[0] && to <= known[1]);
}
