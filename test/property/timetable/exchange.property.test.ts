import { test } from "@fast-check/vitest";
import fc from "fast-check";
import * as sla from "sla-clock";
import type { Calendar, Due } from "sla-clock";
import * as timetables from "sla-clock/timetable";
import { describe, expect } from "vitest";

import { calendarSpec } from "../../arbitraries/calendar.js";
import { runs } from "../../arbitraries/runs.js";
import { calendarOf, combinedScene, printing, sceneWith, weeklyScene } from "../../arbitraries/scene.js";
import type { Scene } from "../../arbitraries/scene.js";
import { duration, HOUR, LATEST, oddPlace, rangeEnd, timeZone } from "../../arbitraries/time.js";
import { cut, stretchOf } from "../../arbitraries/timetable.js";
import { digestOf } from "../../reference/canonical-json.js";
import { answerOf, codeOr, edgesAbout, isKnown, leaningOf, questionsAbout } from "../../reference/leaning.js";
import type { Question, Stretch } from "../../reference/leaning.js";
import { dateAt } from "../../reference/naive-calendar.js";

const UNCOVERED = "calendar-uncovered";

/** A scene, and the stretch of it that is exported. */
interface Exported {
  readonly scene: Scene;
  readonly known: Stretch;
}

function exported(scenes: fc.Arbitrary<Scene>): fc.Arbitrary<Exported> {
  return fc.tuple(scenes, cut).map(([scene, chosen]) => {
    const known = stretchOf(scene, chosen);
    return printing({ scene, known }, { spec: scene.spec, known }, scene.at);
  });
}

// Zones whose offsets had seconds, dates that were skipped, and changes of an odd size.
const oddScene = sceneWith(oddPlace, (plan, { timeZone: zone, at }) => calendarSpec(plan, zone, at));
const rangeEndScene = sceneWith(rangeEnd, (plan, { timeZone: zone, at }) => calendarSpec(plan, zone, at));
const kinds: readonly (readonly [kind: string, scene: fc.Arbitrary<Scene>, share: number])[] = [
  ["weekly calendars", weeklyScene, 1],
  ["combined calendars", combinedScene, 0.5],
  ["odd zones", oddScene, 0.5],
  ["calendars at the range ends", rangeEndScene, 0.25],
];

/** The timetable as another host receives it. */
function sent(calendar: Calendar, [from, to]: Stretch): unknown {
  return JSON.parse(JSON.stringify(sla.exportTimetable(calendar, { from, to })));
}

/** The answer of whoever knows a calendar from one instant to another and nothing else. */
function answerWithin(calendar: Calendar, question: Question, known: Stretch): unknown {
  const answer = answerOf(sla, calendar, question);
  if (!isKnown(leaningOf(question, answer), known)) return UNCOVERED;
  // Hours that run up to the end of what is known may end there or not.
  const [from, to] = known;
  if (answer !== undefined) return answer;
  if (question[0] === "nextClosing" && sla.isOpen(calendar, to - 1)) return UNCOVERED;
  return question[0] === "previousOpening" && sla.isOpen(calendar, from) ? UNCOVERED : answer;
}

const NONE_LEFT = ["calendar-never-opens", "calendar-exhausted"];

describe.each(kinds)("same answers, %s", (_kind, scenes, share) => {
  test.prop([exported(scenes), duration], runs(share))(
    "same answers: sla-clock/timetable on the export of C for [from, to) = C where it leans on [from, to) alone, else calendar-uncovered",
    ({ scene: { calendar, at, d, e }, known }, d2) => {
      const timetable = timetables.importTimetable(sent(calendar, known));
      for (const question of [...questionsAbout(at, [d, e, d2, 0]), ...edgesAbout(at)]) {
        const answer = answerWithin(calendar, question, known);
        // It cannot tell whether the supported years hold more.
        const expected = NONE_LEFT.includes(String(answer)) ? UNCOVERED : answer;
        expect([question, answerOf(timetables, timetable, question)]).toEqual([question, expected]);
      }
    },
  );

  test.prop([exported(scenes), duration], runs(share))(
    "same answers: importTimetable of the export of C for [from, to) = C where it leans on [from, to) alone, else calendar-uncovered",
    ({ scene: { calendar, at, d, e }, known }, d2) => {
      const imported = sla.importTimetable(sent(calendar, known));
      for (const question of [...questionsAbout(at, [d, e, d2, 0]), ...edgesAbout(at)]) {
        const expected = answerWithin(calendar, question, known);
        expect([question, answerOf(sla, imported, question)]).toEqual([question, expected]);
      }
    },
  );
});

describe("imported calendars among others", () => {
  const other = fc
    .tuple(timeZone, fc.constantFrom("mon-fri 09:00-17:00", "sat 22:00 - mon 06:00", "24x7"))
    .map(([zone, hours]) => sla.defineCalendar({ id: "other", timeZone: zone, hours }));
  const join = fc.constantFrom(sla.union, sla.intersection, sla.difference);

  // Calendars that never open together are searched to the end of the supported years.
  test.prop([exported(weeklyScene), other, join, fc.boolean()], runs(0.2))(
    "same answers: union, intersection and difference with the import of C = with C where they lean on [from, to) alone",
    ({ scene: { calendar, at, d, e }, known }, beside, combine, first) => {
      const joined = (part: Calendar): Calendar => (first ? combine(part, beside) : combine(beside, part));
      const imported = joined(sla.importTimetable(sent(calendar, known)));
      for (const question of [...questionsAbout(at, [d, e]), ...edgesAbout(at)]) {
        const answer = answerOf(sla, joined(calendar), question);
        const received = answerOf(sla, imported, question);
        // An edge of the part that lies where its timetable was cut may vanish in the whole, so that refusing is right there too.
        const isCut = known.some((end) => leaningOf(question, answer).includes(end));
        if (!isKnown(leaningOf(question, answer), known)) expect([question, received]).toEqual([question, UNCOVERED]);
        else if (!isCut || received !== UNCOVERED) expect([question, received]).toEqual([question, answer]);
      }
    },
  );

  test.prop(
    [exported(weeklyScene), fc.constantFrom("alone", "union", "intersection", "difference"), fc.boolean()],
    runs(0.5),
  )(
    "same due moments: assess with the import of C = with C where it leans on [from, to) alone, else calendar-uncovered and no guess",
    (
      {
        scene: {
          calendar,
          at: [a],
          d,
          e,
        },
        known,
      },
      how,
      held,
    ) => {
      const office = sla.defineCalendar({ id: "office", timeZone: "UTC", hours: "mon-sun 06:00-18:00" });
      const clockOf = (part: Calendar): Calendar => (how === "alone" ? part : sla[how](part, office));
      for (const within of [d, d + e].filter((target) => target > 0)) {
        const full = codeOr(() => dueIn(clockOf(calendar), a, within, held));
        const imported = codeOr(() => dueIn(clockOf(sla.importTimetable(sent(calendar, known))), a, within, held));
        // Where nothing more opens, all of the supported years were leant on.
        const due = typeof full === "object" ? (full as { readonly at: number }).at : LATEST;
        expect(imported).toEqual(isKnown([a, due], known) ? full : UNCOVERED);
      }
    },
  );

  /** When a promise within so much open time is due for a report, as `assess` says and `verifyTrace` confirms. */
  function dueIn(clock: Calendar, at: number, within: number, held: boolean): Due | undefined {
    const contract = sla.defineContract({
      id: "desk",
      levels: ["A"],
      calendars: { site: clock },
      ...(held && { start: { rule: "next-working-time", calendar: "site" } }),
      clauses: [{ id: "reply", promise: "replied", within, clock: "site" }],
    });
    const ticket = { level: "A", events: [{ type: "reported", at }] } as const;
    const [reply] = sla.assess(contract, ticket, { asOf: at }).periods[0]?.obligations ?? [];
    if (reply !== undefined) expect(sla.verifyTrace(reply, contract)).toMatchObject({ ok: true });
    return reply?.due;
  }
});

describe("what is written", () => {
  const anyScene = fc.oneof(weeklyScene, combinedScene, oddScene);

  test.prop([exported(anyScene)])(
    "round trip: exportTimetable(importTimetable(exported), from, to) = exported",
    ({ scene: { calendar }, known }) => {
      const timetable = sla.exportTimetable(calendar, { from: known[0], to: known[1], timeZoneData: "2025c" });
      const imported = sla.importTimetable(JSON.stringify(timetable));
      const again = sla.exportTimetable(imported, { from: known[0], to: known[1], timeZoneData: "2025c" });
      expect(again).toEqual(timetable);
      expect(timetables.importTimetable(JSON.stringify(timetable))).toEqual(timetable);
      expect(sla.defineCalendar(JSON.parse(JSON.stringify(imported)))).toEqual(imported);
    },
  );

  test.prop([exported(anyScene)])(
    "digest: exportTimetable(C).digest = SHA-256 of the rest in canonical JSON, by node:crypto",
    ({ scene: { calendar }, known: [from, to] }) => {
      const { digest, ...content } = sla.exportTimetable(calendar, { from, to });
      expect(digest).toBe(digestOf(content));
    },
  );

  test.prop([exported(anyScene)])(
    "runs: openings that the runs add up to = openIntervals(from, to)",
    ({ scene: { calendar }, known: [from, to] }) => {
      const { runs: lengths, unit } = sla.exportTimetable(calendar, { from, to });
      const edges = lengths.map(
        (
          (at) => (length: number) =>
            (at += length * unit)
        )(from),
      );
      expect(lengths.every((length, index) => Number.isInteger(length) && length >= Math.min(index, 1))).toBe(true);
      const open = sla.openIntervals(calendar, from, Math.min(to, LATEST - 1));
      const last = to === LATEST && open.at(-1)?.end === LATEST - 1 ? [LATEST] : [];
      const expected = open.flatMap(({ start, end }) => [start, end]);
      expect(edges).toEqual([...expected.slice(0, expected.length - last.length), ...last]);
      const larger = [60_000, 1000].filter((size) => size > unit);
      for (const size of larger) expect(lengths.some((length) => (length * unit) % size > 0)).toBe(true);
    },
  );

  test.prop([exported(weeklyScene), fc.nat(12), fc.nat(12), fc.boolean()])(
    "coverage: exportTimetable(C with coverage).coverage = [from, to) ∩ coverage, or calendar-uncovered where C refuses beyond it",
    ({ scene, known: [from, to] }, before, after, strict) => {
      const spec = scene.spec as sla.CalendarSpec;
      const centre = dateAt(spec, scene.at[1]);
      const dates = [centre.subtract({ days: before }), centre.add({ days: after + 1 })] as const;
      const coverage = { from: dates[0].toString(), to: dates[1].toString() };
      const calendar = sla.defineCalendar({
        ...spec,
        // Hours of a day never reach the next, so that what is known begins with the first date.
        ...{ hours: "mon-fri 09:00-17:00", officeHours: undefined, changes: [], specialDays: [], coverage },
        beyondCoverage: strict ? "error" : "assume-weekly",
      } as unknown as sla.CalendarSpec);
      const [first, last] = dates.map((date) => date.toZonedDateTime(spec.timeZone).epochMilliseconds);
      const start = Math.min(Math.max(from, first ?? 0), to);
      const written = codeOr(() => sla.exportTimetable(calendar, { from, to }).coverage);
      const end = Math.max(start, Math.min(to, last ?? 0));
      const isInside = from >= (first ?? 0) && to <= (last ?? 0);
      expect(written).toEqual(strict && !isInside ? UNCOVERED : { from: start, to: end });
    },
  );

  test.prop([exported(weeklyScene), fc.integer({ min: 1, max: 40 })])(
    "dates are gone: addWorkingDays(importTimetable(exported), …) = calendar-without-dates",
    ({ scene: { calendar, at }, known }, days) => {
      const imported = sla.importTimetable(sent(calendar, known));
      for (const each of [imported, sla.union(imported, calendar)]) {
        expect(codeOr(() => sla.addWorkingDays(each, at[0], days, { at: "same-time" }))).toBe("calendar-without-dates");
      }
    },
  );

  test.prop([exported(calendarOfTwo())], runs(0.5))(
    "zones: exportTimetable(C).timeZones = the names of all zones in C, each once, in order",
    ({ scene: { calendar, spec }, known: [from, to] }) => {
      const zones = "of" in spec ? spec.of.flatMap((part) => ("timeZone" in part ? [part.timeZone] : [])) : [];
      const expected = zones.filter((zone, index) => zones.indexOf(zone) === index).sort();
      const timetable = sla.exportTimetable(calendar, { from, to });
      expect(timetable.timeZones).toEqual(expected);
      const nested = sla.union(sla.importTimetable(timetable), calendar);
      expect(sla.exportTimetable(nested, { from, to }).timeZones).toEqual(expected);
    },
  );

  function calendarOfTwo(): fc.Arbitrary<Scene> {
    return fc.tuple(weeklyScene, timeZone).map(([scene, zone]): Scene => {
      const own = scene.spec;
      const spec = { kind: "union" as const, of: [own, { ...own, timeZone: zone, specialDays: [] }] };
      return { ...scene, spec, calendar: calendarOf(spec) };
    });
  }
});

describe("timetables of centuries", () => {
  test.prop([weeklyScene, fc.nat(LATEST / HOUR - 1), duration], { numRuns: 3 })(
    "same answers: the timetable of all supported years = C, anywhere",
    ({ calendar }, hour, d) => {
      const timetable = timetables.importTimetable(sent(calendar, [0, LATEST]));
      const at = [
        hour * HOUR,
        Math.min((hour + 1) * HOUR, LATEST - 1),
        Math.min((hour + 99) * HOUR, LATEST - 1),
      ] as const;
      for (const question of [...questionsAbout([...at], [d, 1]), ...edgesAbout([...at])]) {
        const answer = answerWithin(calendar, question, [0, LATEST]);
        const expected = NONE_LEFT.includes(String(answer)) ? UNCOVERED : answer;
        expect([question, answerOf(timetables, timetable, question)]).toEqual([question, expected]);
      }
    },
  );
});
