import fc from "fast-check";
import type { ClauseSpec, CommitmentSpec, ContractSpec, LevelChangeSpec, LimitSpec, StartSpec } from "sla-clock";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Monday, 00:00 UTC: the first day on which random tickets are reported. */
export const MONDAY = Date.UTC(2026, 2, 2);

export const LEVELS = ["low", "mid", "high"] as const;

/** Office hours of Shanghai with a holiday and a make-up Saturday, a desk in UTC, night shifts over midnight, and all hours. */
export const CALENDARS = {
  office: {
    timeZone: "Asia/Shanghai",
    hours: "mon-fri 09:00-12:00, 13:00-18:00",
    holidays: [
      { date: "2026-03-05", name: "inventory" },
      { date: "2026-03-11", name: { en: "Founders' Day", zh: "创立日" } },
    ],
    specialDays: [{ date: "2026-03-14", hoursOf: "mon", name: "make-up working day" }],
  },
  desk: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" },
  night: { timeZone: "UTC", hours: "mon-fri 22:00-06:00" },
  always: { timeZone: "UTC", hours: "24x7" },
} as const;

/** Events that keep and trigger promises. */
export const EVENTS = ["answered", "resolved", "arrived", "started"] as const;

/** All of them known to every random contract, so that tickets may have any. */
const VOCABULARY = Object.fromEntries([...EVENTS, "appointed"].map((name) => [name, {}]));

export const calendarIds = fc.constantFrom(...(["office", "desk", "night", "always"] as const));
const events = fc.constantFrom(...EVENTS);
const promised = fc.oneof(
  { weight: 8, arbitrary: events },
  { weight: 1, arbitrary: fc.constantFrom("closed", "level-confirmed", "appointed") },
  { weight: 2, arbitrary: fc.uniqueArray(events, { minLength: 1, maxLength: 2 }) },
);
const triggers = fc.oneof(
  { weight: 5, arbitrary: events },
  { weight: 1, arbitrary: fc.constantFrom("appointed", "level-confirmed", "resolved") },
);

/** Targets on the edge first: nothing, a millisecond, hours that end where other things happen. */
export const targets = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<number | string>("1h", "2h", "4h", "8h", "24h", "30m", 0, 1) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 * HOUR }) },
);

const withinRule = fc.record({ within: targets, clock: calendarIds }, { requiredKeys: ["within"] });
const dueRules = fc.oneof(
  { weight: 8, arbitrary: withinRule },
  { weight: 2, arbitrary: fc.record({ before: fc.constantFrom(...EVENTS, "closed") }) },
  {
    weight: 2,
    arbitrary: fc.record({ at: fc.constant("appointed"), strictly: fc.boolean() }, { requiredKeys: ["at"] }),
  },
  { weight: 1, arbitrary: fc.constant({}) },
);
const froms = fc.oneof(
  { weight: 1, arbitrary: triggers },
  { weight: 2, arbitrary: fc.record({ event: triggers, otherwise: fc.constant("start" as const) }) },
);

/** One promise with one due rule, or without a figure. */
export const limits: fc.Arbitrary<LimitSpec> = fc
  .tuple(
    fc.record({ promise: promised }),
    fc.option(fc.record({ from: froms }), { nil: {}, freq: 2 }).map((from) => from),
    dueRules,
  )
  .map(([promise, from, due]) => ({ ...promise, ...from, ...due }));

/** A promise whose target is counted. */
export const withinLimits: fc.Arbitrary<LimitSpec> = fc
  .tuple(fc.record({ promise: promised, from: froms }, { requiredKeys: ["promise"] }), withinRule)
  .map(([promise, due]) => ({ ...promise, ...due }));

const joined = (parts: fc.Arbitrary<CommitmentSpec>): fc.Arbitrary<CommitmentSpec> =>
  fc
    .tuple(fc.constantFrom("anyOf", "allOf"), fc.array(parts, { minLength: 1, maxLength: 3 }))
    .map(([form, list]) => ({ [form]: list }) as unknown as CommitmentSpec);

/** Promises, joined and nested. */
export const commitments: fc.Arbitrary<CommitmentSpec> = fc.oneof(
  { weight: 4, arbitrary: limits },
  { weight: 2, arbitrary: joined(limits) },
  { weight: 1, arbitrary: joined(fc.oneof(limits, joined(limits))) },
);

export const starts: fc.Arbitrary<StartSpec> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ rule: fc.constant("next-working-time" as const), calendar: calendarIds }) },
  { weight: 1, arbitrary: fc.constant({ rule: "immediate" } as const) },
);

const changes: fc.Arbitrary<LevelChangeSpec> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ restart: "at-confirmation" } as const) },
  { weight: 2, arbitrary: fc.record({ restart: fc.constant("next-working-time" as const), calendar: calendarIds }) },
  { weight: 2, arbitrary: fc.constant({ restart: "keep-start" } as const) },
  { weight: 1, arbitrary: fc.constant({ restart: "ignore" } as const) },
);

const levelsOfClause = fc.oneof(
  fc.constantFrom(...LEVELS),
  fc.uniqueArray(fc.constantFrom(...LEVELS), { minLength: 1, maxLength: 3 }),
);
const conditions = fc.constantFrom({ site: "local" }, { site: ["local", "far"], vip: true }, { vip: [true, false] });

/** Standing duties of a level. */
const duties = fc.record(
  {
    promise: events,
    every: fc.constantFrom("week", "month", "quarter"),
    calendar: calendarIds,
    roll: fc.constantFrom("preceding", "following", "modified-following"),
  },
  { requiredKeys: ["promise", "every", "calendar"] },
);

type ClauseBody = Omit<ClauseSpec, "id">;

const clauseHeads = fc.record(
  { level: levelsOfClause, start: starts, when: conditions, title: fc.constant("a promise") },
  { requiredKeys: [] },
);
const clauseBodies: fc.Arbitrary<ClauseBody> = fc
  .tuple(clauseHeads, commitments)
  .map(([head, body]) => ({ ...head, ...body }));
const dutyBodies: fc.Arbitrary<ClauseBody> = fc
  .tuple(levelsOfClause, duties)
  .map(([level, duty]) => ({ level, ...duty }));

/** Contracts of three levels whose clauses are called c0, c1 and so on. */
export function contractsOf(bodies: fc.Arbitrary<ClauseBody>): fc.Arbitrary<ContractSpec> {
  const head = fc.record(
    { start: starts.map((start) => ({ id: "start", ...start })), escalation: changes, deescalation: changes },
    { requiredKeys: [] },
  );
  const levels = fc.tuple(
    ...LEVELS.map((id) => fc.option(starts, { nil: undefined, freq: 3 }).map((start) => (start ? { id, start } : id))),
  );
  return fc
    .record({ head, levels, bodies: fc.array(bodies, { minLength: 1, maxLength: 4 }) })
    .map(({ head: spec, levels: list, bodies: clauses }) => ({
      id: "random",
      version: "1",
      levels: list,
      calendars: CALENDARS,
      ...spec,
      events: {
        located: { title: { en: "site known", zh: "地点已知" }, sets: { site: "local" } },
        moved: { sets: { site: "abroad" } },
        ...VOCABULARY,
      },
      clauses: clauses.map((body, index) => ({ id: `c${index}`, ...body }) as ClauseSpec),
    }));
}

/** Contracts whose clauses are promises to a ticket. */
export const ticketContracts = contractsOf(clauseBodies);
/** Contracts with promises to a ticket and standing duties of a level. */
export const contracts = contractsOf(
  fc.oneof({ weight: 5, arbitrary: clauseBodies }, { weight: 1, arbitrary: dutyBodies }),
);

/** Contracts whose promises are due at agreed moments. */
export const agreements = contractsOf(
  fc
    .record(
      { promise: fc.constant("arrived"), from: fc.constant("appointed"), strictly: fc.boolean() },
      { requiredKeys: ["promise"] },
    )
    .map((limit) => ({ ...limit, at: "appointed" }) as ClauseBody),
);
