import fc from "fast-check";
import type { CalendarSpec } from "sla-clock";
import { expect, it } from "vitest";
import {
  backwardSums,
  asksEvent,
  calm,
  countRules,
  dateScenes,
  lawRules,
  lengthsOfOneClock,
  severalRules,
  singleRules,
  sumRules,
  withinRules,
} from "../../arbitraries/dates.js";
import type { DateScene } from "../../arbitraries/dates.js";
import { runs } from "../../arbitraries/runs.js";
import { changesOf, DAY, HOUR, MINUTE, unchangingZone } from "../../arbitraries/time.js";
import { libraryChained, libraryDue } from "../../reference/library-due.js";
import { writtenOut } from "../../reference/naive-counting.js";
import { naiveDue, naiveEndsDate } from "../../reference/naive-dates.js";
import type {
  CountRule,
  DateRule,
  NaiveDue,
  Pause,
  Surroundings,
  WithinRule,
} from "../../reference/naive-date-rules.js";
import { dateIn, isBefore } from "../../reference/naive-days.js";
import { lawDue } from "../../reference/naive-laws.js";
import { MIDNIGHT, naiveDayHours, naiveWeek } from "../../reference/naive-week.js";

type Reckoning = (rule: DateRule, start: number, around: Surroundings) => NaiveDue;
/** Each law is held of the naive reading, and of the library once it counts dates. */
const reckonings: readonly (readonly [who: string, due: Reckoning])[] = [
  ["the naive reading", naiveDue],
  ["the library", libraryDue],
];

/** A law for either; `share` of the usual number of runs. */
function law(name: string, hold: (due: Reckoning) => fc.IPropertyWithHooks<any>, share = 1): void {
  for (const [who, due] of reckonings)
    it(`${name}, by ${who}`, () => {
      fc.assert(hold(due), runs(share));
    });
}

/** The moment that is told; nothing while the promise waits. */
const momentOf = (due: NaiveDue): number | undefined =>
  due.kind === "at" ? due.at : due.kind === "suspended" ? due.ifResumedNow : undefined;
const dueIn = (due: Reckoning, { rule, start, around }: DateScene): NaiveDue => due(rule, start, around);

it("reference: due by dates = the naive reading, date by date", () => {
  fc.assert(
    fc.property(dateScenes<DateRule>(singleRules), (scene) => {
      // Where hours run past midnight, an earlier date may close later than the one that the working days lead to.
      const { rule } = scene;
      fc.pre(!("atLeastWorkingDays" in rule && rule.at === "end-of-working-day"));
      expect(dueIn(libraryDue, scene)).toEqual(dueIn(naiveDue, scene));
    }),
    runs(4),
  );
});

/** As above: of two working days the earlier may close later. */
const isUnclear = (rule: CountRule | WithinRule): boolean => {
  const written = writtenOut(rule);
  return "atLeastWorkingDays" in written && written.at === "end-of-working-day";
};

it("chained: due from a due moment = the naive reading, from the date that ended where it is the end of one", () => {
  const first = singleRules.filter((rule) => rule.backward !== true && !asksEvent(rule) && !isUnclear(rule));
  const ending = first.map((rule) =>
    "within" in rule || rule.calendar !== undefined ? rule : { ...rule, at: "end-of-day" as const },
  );
  const firsts = fc.oneof(
    ending,
    fc.array(ending, { minLength: 1, maxLength: 2 }).map((latestOf) => ({ latestOf })),
  );
  // Hours that open for a minute a week would take it out of the supported years.
  const seconds = singleRules.filter((rule) => !asksEvent(rule) && !isUnclear(rule) && !("clock" in rule));
  fc.assert(
    fc.property(dateScenes<DateRule>(firsts), seconds, (scene, second) => {
      const { rule, start, around } = calm(scene);
      const from = momentOf(naiveDue(rule, start, around)) ?? NaN;
      const startEndsDate = naiveEndsDate(rule, start, around);
      const due = momentOf(naiveDue(second, from, { ...around, startEndsDate }));
      expect(libraryChained([rule, second], start, around)).toBe(due);
    }),
    runs(3),
  );
});

it("reference: due by a length of time = the naive reading", () => {
  const lengths = withinRules.map(({ within, clock }): WithinRule => ({
    within,
    ...(clock !== undefined && { clock }),
  }));
  fc.assert(
    fc.property(dateScenes(lengths), (scene) => {
      expect(dueIn(libraryDue, scene)).toEqual(dueIn(naiveDue, scene));
    }),
  );
});

it("counting: due by a law's options = due by its articles", () => {
  fc.assert(
    fc.property(dateScenes(lawRules), (scene) => {
      const { rule, start, around } = calm(scene);
      fc.pre(!skipsDates(around.zone) && !Object.values(around.calendars).some(({ timeZone }) => skipsDates(timeZone)));
      expect(naiveDue(rule, start, around)).toEqual({ kind: "at", at: lawDue(rule, start, around) });
    }),
    runs(3),
  );
});

law("counting: a law = its options written out", (due) =>
  fc.property(dateScenes(lawRules), ({ rule, start, around }) => {
    expect(due(writtenOut(rule), start, around)).toEqual(due(rule, start, around));
  }),
);

law("several: earliestOf and latestOf = the earliest and the latest of each", (due) =>
  fc.property(
    dateScenes(severalRules.map((rules) => ({ earliestOf: rules }))),
    ({ rule: { earliestOf }, start, around }) => {
      const each = earliestOf.map((rule) => momentOf(due(rule, start, around)) ?? NaN);
      expect(momentOf(due({ earliestOf }, start, around))).toBe(Math.min(...each));
      expect(momentOf(due({ latestOf: earliestOf }, start, around))).toBe(Math.max(...each));
      expect(due({ latestOf: [{ earliestOf }] }, start, around)).toEqual(due({ earliestOf }, start, around));
    },
  ),
);

it("reference: due by rules one after another = the naive reading", () => {
  fc.assert(
    fc.property(dateScenes<DateRule>(fc.oneof({ weight: 4, arbitrary: sumRules }, backwardSums)), (scene) => {
      expect(dueIn(libraryDue, scene)).toEqual(dueIn(naiveDue, scene));
    }),
    runs(4),
  );
});

law("sum: of lengths of time of one clock = the length of them all", (due) =>
  fc.property(dateScenes(lengthsOfOneClock.map((sumOf) => ({ sumOf }))), ({ rule: { sumOf }, start, around }) => {
    const minutes = sumOf.map(({ within }) => Number.parseInt(within, 10) * (within.endsWith("h") ? 60 : 1));
    const { clock } = sumOf[0] ?? {};
    const within = `${minutes.reduce((sum, each) => sum + each, 0)}m` as const;
    const whole: WithinRule = clock === undefined ? { within } : { within, clock };
    expect(due({ sumOf }, start, around)).toEqual(due(whole, start, around));
  }),
);

law("sum: due(a, b) = due(b) from due(a), without pauses", (due) =>
  fc.property(dateScenes(sumRules), (scene) => {
    const { rule, start, around } = calm(scene);
    // What counts from a leg that ends a date is not what counts from that moment.
    fc.pre(rule.sumOf.slice(1).every((_, index) => !naiveEndsDate(upTo(rule.sumOf, index + 1), start, around)));
    const at = rule.sumOf.reduce((from, each) => momentOf(due(each, from, around)) ?? NaN, start);
    expect(momentOf(due(rule, start, around))).toBe(at);
  }),
);

law("sum: nested or not = the same, where none ends before it begins", (due) =>
  fc.property(dateScenes(sumRules), ({ rule: { sumOf }, start, around }) => {
    const ends = sumOf.map((_, index) => momentOf(due(upTo(sumOf, index + 1), start, around)) ?? NaN);
    fc.pre(ends.every((end, index) => end >= (ends[index - 1] ?? start)));
    const [first, ...rest] = sumOf;
    if (first === undefined || rest.length < 2) return;
    expect(due({ sumOf: [first, { sumOf: rest }] }, start, around)).toEqual(due({ sumOf }, start, around));
  }),
);

/** The first so many rules of a sum. */
function upTo(rules: readonly DateRule[], count: number): DateRule {
  const [first, ...rest] = rules.slice(0, count);
  if (first === undefined) throw new Error("no rules");
  return rest.length === 0 ? first : { sumOf: [first, ...rest] };
}

/** Whether a zone skipped a whole date somewhere, of which the articles of laws know nothing. */
function skipsDates(zone: string): boolean {
  return changesOf(zone).some((change) => dateIn(zone, change - 1).until(dateIn(zone, change)).days > 1);
}

const runningBack = new Map<string, boolean>();
/** Whether the dates of a zone run back somewhere, as where clocks went from 00:01 to 23:01. */
function runsBack(zone: string): boolean {
  const known = runningBack.get(zone);
  if (known !== undefined) return known;
  const found = changesOf(zone).some((change) => isBefore(dateIn(zone, change), dateIn(zone, change - 1)));
  runningBack.set(zone, found);
  return found;
}

/** Whether no hours of a calendar run past midnight, so that no working day closes after the next one. */
function closesByMidnight(spec: CalendarSpec): boolean {
  const special = (spec.specialDays ?? []).flatMap(({ hours = [] }) => naiveDayHours(hours));
  return [...Object.values(naiveWeek(spec)).flat(), ...special].every(
    ({ to: { datesLater, time } }) => datesLater === 0 || time.equals(MIDNIGHT),
  );
}

/** Whether a rule ends by the clock on the wall of the start, or rolls hours to the same time of another day. */
function keepsTime(rule: CountRule | WithinRule): boolean {
  return "within" in rule ? writtenOut(rule).roll !== undefined : rule.at === "same-time";
}

/**
 * Whether a pause takes no more from whoever started sooner than it lets be counted before the other started: not so of time, of a first day,
 * nor of months, of which the 30th and the 31st may end on one date.
 */
function losesAlike(rule: CountRule | WithinRule): boolean {
  if ("within" in rule || rule.paused !== undefined || rule.firstDay !== undefined) return false;
  return rule.months === undefined && rule.years === undefined;
}

const laterBy = fc.oneof(
  fc.constantFrom(0, 1, MINUTE, HOUR, DAY),
  fc.nat((4 * DAY) / MINUTE).map((minutes) => minutes * MINUTE),
);

law(
  "monotone: what is reported later is not due earlier, but for the same time of another day",
  (due) =>
    fc.property(dateScenes(singleRules.filter((rule) => !keepsTime(rule))), laterBy, ({ rule, start, around }, by) => {
      const written = writtenOut(rule);
      const spec = around.calendars["random"];
      fc.pre(spec !== undefined);
      fc.pre(![around.zone, spec.timeZone].some(runsBack));
      fc.pre(("at" in written && written.at !== "end-of-working-day") || closesByMidnight(spec));
      fc.pre((around.pauses ?? []).length === 0 || losesAlike(rule));
      const [first, second] = [due(rule, start, around), due(rule, start + by, around)].map(momentOf);
      // What rolled back to before its start is moved by no pause.
      fc.pre(second === undefined || second >= start + by);
      if (first !== undefined && second !== undefined) expect(second).toBeGreaterThanOrEqual(first);
    }),
  3,
);

law("monotone, same-time: calendar days and weeks, where the clocks do not change", (due) =>
  fc.property(
    fc.oneof(
      fc.nat(9).map((calendarDays) => ({ calendarDays })),
      fc.nat(3).map((weeks) => ({ weeks })),
    ),
    unchangingZone,
    fc.integer({ min: 0, max: 200 * 365 * DAY }),
    laterBy,
    (amount, zone, start, by) => {
      const at = (from: number): number =>
        momentOf(due({ ...amount, at: "same-time" }, from, { zone, calendars: {} })) ?? NaN;
      expect(at(start + by) - at(start)).toBe(by);
    },
  ),
);

/** A pause of its own beside those of a scene. */
const pauseOf = (start: number, length: number, { pauses = [], ...around }: Surroundings): Surroundings => ({
  ...around,
  pauses: [...pauses, { start, end: start + length }],
});

law("pause neutrality: a pause before the start, or from the due moment on, changes nothing", (due) =>
  fc.property(dateScenes(singleRules), laterBy, laterBy, ({ rule, start, around }, length, by) => {
    const now = around.now ?? start;
    const without = due(rule, start, around);
    expect(due(rule, start, { ...pauseOf(start - length - by, length, around), now })).toEqual(without);
    if (without.kind === "at" && without.at >= start)
      expect(due(rule, start, { ...pauseOf(without.at + by, length + 1, around), now })).toEqual(without);
  }),
);

law("pause neutrality: what counts back is moved by no pause", (due) =>
  fc.property(dateScenes(singleRules.filter((rule) => rule.backward === true)), ({ rule, start, around }) => {
    const { pauses, now, ...rest } = around;
    expect(due(rule, start, around)).toEqual(due(rule, start, rest));
  }),
);

/** Pauses that are over, and some more. */
const closed = ({ pauses = [] }: Surroundings): readonly Required<Pause>[] =>
  pauses.flatMap(({ start, end }) => (end === undefined ? [] : [{ start, end }]));

/** Hours that roll may be paused into a working day, and so past the time of day that they would have kept. */
const unrolled = withinRules.filter(({ roll }) => roll === undefined);

law("a longer pause is never due earlier, by dates and by time: due(P) ≤ due(P ∪ Q)", (due) =>
  fc.property(
    dateScenes(fc.oneof(countRules, unrolled)),
    fc.nat(12),
    laterBy,
    ({ rule, start, around }, at, length) => {
      const { pauses, now, ...rest } = around;
      const fewer = { ...rest, pauses: closed(around) };
      const more = pauseOf(start + at * 6 * HOUR, length + 1, fewer);
      const [before, after] = [due(rule, start, fewer), due(rule, start, more)].map(momentOf);
      if (before !== undefined && after !== undefined) expect(after).toBeGreaterThanOrEqual(before);
    },
  ),
);

law("overlap counts once: a pause twice, or in two pieces that touch = the pause", (due) =>
  fc.property(dateScenes(countRules), fc.nat(), ({ rule, start, around }, seed) => {
    const { pauses, now, ...rest } = around;
    const spans = closed(around);
    const pieces = spans.flatMap((pause) => {
      const middle = pause.start + (seed % (pause.end - pause.start));
      return [
        { start: pause.start, end: pause.end },
        { ...pause, end: middle },
        { ...pause, start: middle },
      ];
    });
    const whole = due(rule, start, { ...rest, pauses: spans });
    expect(due(rule, start, { ...rest, pauses: pieces.filter((piece) => piece.end > piece.start) })).toEqual(whole);
  }),
);

law("by dates a due moment does not lie in a pause that began before it, nor at its end", (due) =>
  fc.property(dateScenes(countRules), ({ rule, start, around }) => {
    fc.pre(rule.backward === undefined && rule.paused !== "time");
    const told = due(rule, start, around);
    if (told.kind !== "at") return;
    const lies = closed(around).some(
      (pause) => Math.max(pause.start, start) < told.at && told.at <= pause.end && pause.end > start,
    );
    expect(lies).toBe(false);
  }),
);
