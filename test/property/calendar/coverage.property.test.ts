import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { addWorkingTime, defineCalendar, difference, intersection, subtractWorkingTime, union } from "sla-clock";
import type { CalendarSpec } from "sla-clock";
import { describe, expect } from "vitest";

import { calendarSpec, isEveryDay } from "../../arbitraries/calendar.js";
import { runs } from "../../arbitraries/runs.js";
import { printing, sceneWith } from "../../arbitraries/scene.js";
import type { Scene } from "../../arbitraries/scene.js";
import { DAY, EARLIEST, LATEST, place } from "../../arbitraries/time.js";
import { answers, answersTo, outcome, questions, searches } from "../../reference/answers.js";
import { dateAt, knownStretch } from "../../reference/naive-calendar.js";

const UNCOVERED = "calendar-uncovered";

/** A calendar that knows its holidays for some days around the difficult moment, often from or up to its very date. */
const covered = fc
  .tuple(
    sceneWith(place, (plan, { timeZone, at }) => calendarSpec(plan, timeZone, at)),
    fc.oneof(fc.constantFrom(0, 1), fc.nat(12)),
    fc.oneof(fc.constantFrom(0, 1), fc.nat(12)),
    fc.boolean(),
  )
  .map(([scene, before, after, inside]) => {
    const centre = dateAt(scene.spec, Math.floor((scene.window.start + scene.window.end) / 2));
    const [from, to] = [centre.subtract({ days: before }), centre.add({ days: after + 1 })];
    const strict: CalendarSpec = { ...scene.spec, coverage: { from: from.toString(), to: to.toString() } };
    const known = knownStretch(scene.spec, from, to);
    const into = (at: number): number => Math.min(Math.max(at, known.start), known.end - 1);
    const at: Scene["at"] = inside ? [into(scene.at[0]), into(scene.at[1]), into(scene.at[2])] : scene.at;
    return printing({ spec: scene.spec, strict, from, to, known, at }, strict, at);
  });

describe("coverage", () => {
  test.prop([covered])(
    "coverage: answer = that without coverage within [from, to), else calendar-uncovered",
    ({ spec, strict, known, at }) => {
      const [a, b, c] = at;
      const free = defineCalendar(spec);
      const d = Number(questions(free, [a, b, b], 0)["workingTimeBetween"]?.());
      const due = addWorkingTime(free, a, d);
      const start = subtractWorkingTime(free, c, d);
      const ranges = { workingTimeBetween: [a, c], reversed: [b, c], openIntervals: [a, c], isOpen: [b, b + 1] };
      const leans = { ...ranges, addWorkingTime: [a, due], subtractWorkingTime: [start, c] };
      const refused = Object.entries(leans)
        .filter(([, [x = 0, y = 0]]) => x < y && (x < known.start || y > known.end))
        .map(([name]) => [name, UNCOVERED]);
      expect(answers(defineCalendar(strict), at, d)).toEqual({
        ...answers(free, at, d),
        ...Object.fromEntries(refused),
      });
    },
  );

  test.prop([covered], runs(0.25))(
    "coverage: search = that without coverage where it ends within [from, to), else calendar-uncovered",
    ({ spec, strict, known, at }) => {
      const expected = Object.entries(searches(defineCalendar(spec), at)).map(([name, ask]) => {
        const answer = outcome(ask);
        const asked =
          { nextWorkingTime: at[1], previousWorkingTime: at[1] - 1 }[name] ?? (name.startsWith("next") ? at[0] : at[2]);
        // Where nothing is found, the search has leant on the supported years up to their end.
        if (typeof answer !== "number") {
          const [from, to] = name.startsWith("next") ? [asked, LATEST] : [EARLIEST, asked + 1];
          return [name, from < to && (from < known.start || to > known.end) ? UNCOVERED : answer];
        }
        const [x, y] = name.startsWith("next") ? [asked, answer] : [answer - 1, asked];
        return [name, x < known.start || y >= known.end ? UNCOVERED : answer];
      });
      expect(answersTo(searches(defineCalendar(strict), at))).toEqual(Object.fromEntries(expected));
    },
  );

  test.prop([covered, fc.boolean(), fc.oneof(fc.constant(0), fc.nat(4))])(
    "coverage: answer that a holiday outside it would change = calendar-uncovered",
    ({ spec, strict, from, to, at }, before, days) => {
      const date = before ? from.subtract({ days: days + 1 }) : to.add({ days });
      const everyDay = isEveryDay(spec);
      const holidays = everyDay ? [] : [...(spec.holidays ?? []), date.toString()];
      const d = Number(questions(defineCalendar(spec), at, 0)["workingTimeBetween"]?.());
      const [expected, otherwise] = [spec, { ...spec, holidays }].map((each) =>
        answersTo(questions(defineCalendar(each), at, d)),
      );
      const asked = answers(defineCalendar(strict), at, d);
      for (const [name, answer] of Object.entries(asked)) {
        if (answer !== UNCOVERED) expect({ [name]: otherwise?.[name] }).toEqual({ [name]: expected?.[name] });
      }
    },
  );

  test.prop([covered])("assume-weekly: answer = that without coverage", ({ spec, strict, at }) => {
    const assuming = defineCalendar({ ...strict, beyondCoverage: "assume-weekly" });
    const d = Number(questions(defineCalendar(spec), at, 0)["workingTimeBetween"]?.());
    expect(answers(assuming, at, d)).toEqual(answers(defineCalendar(spec), at, d));
  });

  test.prop([covered, fc.constantFrom("error", "assume-weekly")])(
    "JSON round trip: coverage and beyondCoverage of C = those of its JSON",
    ({ strict, at }, beyondCoverage) => {
      const calendar = defineCalendar({ ...strict, beyondCoverage });
      const read = defineCalendar(JSON.parse(JSON.stringify(calendar)));
      expect(read).toEqual(calendar);
      expect(answers(read, at, 0)).toEqual(answers(calendar, at, 0));
      if (beyondCoverage === "error") expect(answers(defineCalendar(strict), at, 0)).toEqual(answers(calendar, at, 0));
    },
  );

  test.prop([covered, fc.constantFrom(union, intersection, difference), fc.boolean()])(
    "combinations lean on every part: calendar-uncovered of a part = calendar-uncovered of the whole",
    ({ spec, strict, at }, combine, first) => {
      const other = defineCalendar({ id: "other", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });
      const join = (each: CalendarSpec): ReturnType<typeof union> =>
        first ? combine(defineCalendar(each), other) : combine(other, defineCalendar(each));
      for (const name of ["workingTimeBetween", "isOpen", "openIntervals"] as const) {
        const alone = outcome(() => questions(defineCalendar(strict), at, 0)[name]?.());
        const expected = alone === UNCOVERED ? UNCOVERED : outcome(() => questions(join(spec), at, 0)[name]?.());
        expect(outcome(() => questions(join(strict), at, 0)[name]?.())).toEqual(expected);
      }
    },
  );

  test.prop([covered, fc.oneof(fc.constant(8.64e15), fc.integer({ min: 40 * DAY, max: 400_000 * DAY }))], runs(0.1))(
    "no guess: add(a, d) = calendar-uncovered for every d that leaves the coverage",
    ({ spec, strict, known, at }, d) => {
      const onlySpecial: CalendarSpec = {
        ...strict,
        hours: {},
        changes: [],
        specialDays: (spec.specialDays ?? []).filter((day) => "hours" in day),
      };
      delete (onlySpecial as { officeHours?: unknown }).officeHours;
      for (const calendar of [strict, onlySpecial].map(defineCalendar)) {
        const forth = outcome(() => addWorkingTime(calendar, at[1], d));
        const back = outcome(() => subtractWorkingTime(calendar, at[1], d));
        // A coverage may reach over an end of the supported years, and then all is known up to there.
        if (known.end < LATEST) expect(forth).toBe(UNCOVERED);
        else expect(forth).toMatch(/^calendar-(never-opens|exhausted|uncovered)$/);
        if (at[1] > EARLIEST && known.start > EARLIEST) expect(back).toBe(UNCOVERED);
        else expect(back).toMatch(/^calendar-(never-opens|exhausted|uncovered)$/);
      }
    },
  );
});
