import { test } from "@fast-check/vitest";
import fc from "fast-check";
import * as sla from "sla-clock";
import * as timetables from "sla-clock/timetable";
import { describe, expect } from "vitest";

import { LATEST } from "../../arbitraries/time.js";
import { handmade, instantPicks, instantsOf } from "../../arbitraries/timetable.js";
import type { Handmade } from "../../arbitraries/timetable.js";
import { answerOf, edgesAbout, questionsAbout } from "../../reference/leaning.js";
import type { Question } from "../../reference/leaning.js";
import * as naive from "../../reference/naive-arithmetic.js";

/*
 * Timetables of any shape, written by hand with the digest that belongs to them: what no weekly calendar would be, such as crowds of
 * openings after years without any. Expected answers are counted along the runs.
 */

const UNCOVERED = "calendar-uncovered";

/** A duration as a share of the open time that lies between two instants, and a little more or less. */
const durations = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: -1, max: 1 }));

/** What counting along the runs says. */
function counted({ data: { from, to }, open }: Handmade, [operation, first = 0, second = 0]: Question): unknown {
  const known = (at: number | undefined, within = at): unknown =>
    at === undefined || within === undefined || within < from || within > to ? UNCOVERED : at;
  const window = { start: -Infinity, end: Infinity };
  switch (operation) {
    case "workingTimeBetween":
      return naive.naiveBetween(open, first, second);
    case "addWorkingTime":
      return known(naive.naiveAdd(open, first, second));
    case "subtractWorkingTime":
      return known(naive.naiveSubtract(open, first, second));
    case "isOpen":
      return known(first, first + 1) === UNCOVERED ? UNCOVERED : naive.naiveIsOpen(open, first);
    case "openIntervals":
      return naive.naiveWithin(open, first, second);
    case "nextWorkingTime":
      return known(naive.naiveNextWorkingTime(open, first));
    case "previousWorkingTime":
      return known(naive.naivePreviousWorkingTime(open, first));
    case "nextOpening":
    case "nextClosing":
    case "previousOpening":
    case "previousClosing":
      return edge(operation, first);
  }

  /** An edge at which its timetable begins or ends may be a mere cut; beyond it nothing is known. */
  function edge(which: typeof operation, at: number): unknown {
    const side = which.endsWith("Opening") ? "start" : "end";
    if (at + 1 > to) return UNCOVERED;
    if (which.startsWith("next")) {
      const found = naive.naiveNextEdge(open, at, side, window);
      return found === undefined && to === LATEST ? undefined : found === to ? UNCOVERED : known(found);
    }
    const found = naive.naivePreviousEdge(open, at, side, window);
    return found === undefined && from === 0 ? undefined : found === from ? UNCOVERED : known(found);
  }
}

const NONE_LEFT = ["calendar-never-opens", "calendar-exhausted"];

describe("timetables of any shape", () => {
  test.prop([handmade, instantPicks, durations])(
    "handmade: each operation on a timetable = counting along its runs",
    (made, picks, [share, more]) => {
      const at = instantsOf(made, picks);
      const [timetable, imported] = [timetables.importTimetable(made.data), sla.importTimetable(made.data)];
      const all = naive.naiveBetween(made.open, made.data.from, made.data.to);
      const between = naive.naiveBetween(made.open, at[0], at[2]);
      const lengths = [between, Math.floor(all / share), 1, all + 1].map((length) => Math.max(0, length + more));
      for (const question of [...questionsAbout(at, lengths), ...edgesAbout(at)]) {
        const expected = counted(made, question);
        expect([question, answerOf(timetables, timetable, question)]).toEqual([question, expected]);
        const received = answerOf(sla, imported, question);
        // The whole library knows where the supported years end.
        if (NONE_LEFT.includes(String(received))) expect([expected, isAtAnEnd(made)]).toEqual([UNCOVERED, true]);
        else expect([question, received]).toEqual([question, expected]);
      }
    },
  );

  const isAtAnEnd = ({ data: { from, to } }: Handmade): boolean => from === 0 || to === LATEST;

  test.prop([handmade])(
    "handmade: exportTimetable(importTimetable(t), t.from, t.to).runs = t's runs, in the largest unit that divides them",
    ({ data, open }) => {
      const { runs, unit } = sla.exportTimetable(sla.importTimetable(data), { from: data.from, to: data.to });
      expect(runs.map((run) => run * unit)).toEqual(data.runs.map((run) => run * data.unit));
      const lengths = open.flatMap(({ start, end }, index) => [
        start - (index === 0 ? data.from : (open[index - 1]?.end ?? 0)),
        end - start,
      ]);
      expect(unit).toBe([60_000, 1000].find((size) => lengths.every((length) => length % size === 0)) ?? 1);
    },
  );

  test.prop([handmade, instantPicks, instantPicks])(
    "handmade: answers asked in any order = answers of a new import",
    (made, before, picks) => {
      const used = sla.importTimetable(made.data);
      for (const question of edgesAbout(instantsOf(made, before))) answerOf(sla, used, question);
      for (const question of questionsAbout(instantsOf(made, picks), [1, 60_000])) {
        const expected = answerOf(sla, sla.importTimetable(made.data), question);
        expect([question, answerOf(sla, used, question)]).toEqual([question, expected]);
      }
    },
  );
});
