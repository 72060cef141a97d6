import fc from "fast-check";
import type {
  ClauseSpec,
  CommitmentSpec,
  Condition,
  ContractSpec,
  LevelChangeSpec,
  LimitSpec,
  StartSpec,
} from "sla-clock";
import { limitsIn } from "../reference/naive-outcomes.js";

/** Now and then: once in so many times. */
const once = <T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

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
const VOCABULARY = {
  located: { title: { en: "site known", zh: "地点已知" }, sets: { site: "local" } },
  moved: { sets: { site: "abroad", distance: 100 } },
  ...Object.fromEntries([...EVENTS, "appointed"].map((name) => [name, {}])),
};
/** Those of visits. */
const VISITS = { "no-access": {}, "delay-notified": {} };
/** Those of the ones that are owed in rounds. */
const MESSAGES = Object.fromEntries(["wrote", "called"].map((name) => [name, {}]));

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

/** Promises joined in one of the three ways; `share` says how many of them are enough. */
export function joinOf(form: string, share: number, parts: readonly CommitmentSpec[]): CommitmentSpec {
  return { [form]: parts, ...(form === "nOf" && { n: 1 + (share % parts.length) }) } as unknown as CommitmentSpec;
}
export const joinForms = fc.constantFrom("anyOf", "allOf", "nOf");

const joined = (parts: fc.Arbitrary<CommitmentSpec>): fc.Arbitrary<CommitmentSpec> =>
  fc
    .tuple(joinForms, fc.nat(5), fc.array(parts, { minLength: 1, maxLength: 3 }))
    .map(([form, share, list]) => joinOf(form, share, list));

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
const conditions = fc.constantFrom<Condition>(
  ...[{ site: "local" }, { site: ["local", "far"], vip: true }, { vip: [true, false] }, { site: { not: "far" } }],
  ...[{ distance: { lessThan: 50 } }, { distance: { atLeast: 50, lessThan: 100 } }, { distance: { moreThan: 100 } }],
  ...[{ distance: [100, { atMost: 49 }] }, { site: { not: ["local", "abroad"] }, distance: { atMost: 100 } }],
);
/** What the facts of random tickets are. */
const ATTRIBUTES = { site: ["local", "far", "abroad", "nowhere"], vip: "boolean", distance: "number" } as const;

/** Clauses for what happens within a calendar's hours, or outside. */
const hours = fc.oneof(
  fc.record({ whenInside: calendarIds }),
  fc.record({ whenOutside: fc.constantFrom("office", "desk", "night") }),
);

/** A clause that asks about hours, if all its promises have one trigger. */
export function withHours<B extends object>(
  body: B,
  asked: Pick<ClauseSpec, "whenInside" | "whenOutside"> | undefined,
): B {
  const triggers = new Set(limitsIn(body as CommitmentSpec).map(({ from }) => JSON.stringify(from)));
  return triggers.size === 1 ? { ...body, ...asked } : body;
}

/** Standing duties of a level, within each period or after it. */
const periods = fc.constantFrom("day", "day", "week", "week", "month", "quarter", "half-year", "year");
const dutiesWithin = fc.record(
  {
    promise: events,
    every: periods,
    calendar: calendarIds,
    roll: fc.constantFrom("preceding", "following", "modified-following"),
  },
  { requiredKeys: ["promise", "every", "calendar"] },
);
const dutiesAfter = fc.record({
  promise: events,
  every: periods,
  calendar: calendarIds,
  after: fc.oneof(
    withinRule,
    fc.record({ workingDays: fc.integer({ min: 1, max: 3 }), calendar: calendarIds, at: fc.constant("end-of-day") }),
    fc.record({ calendarDays: fc.integer({ min: 1, max: 3 }), calendar: calendarIds, at: fc.constant("17:00") }),
  ),
});
const duties = fc.oneof({ weight: 3, arbitrary: dutiesWithin }, { weight: 2, arbitrary: dutiesAfter });

type ClauseBody = Omit<ClauseSpec, "id">;

const clauseHeads = fc.record(
  { level: levelsOfClause, start: starts, when: conditions, title: fc.constant("a promise") },
  { requiredKeys: [] },
);
const clauseBodies: fc.Arbitrary<ClauseBody> = fc
  .tuple(clauseHeads, commitments, once(5, hours))
  .map(([head, body, asked]) => withHours({ ...head, ...body }, asked));
const dutyBodies: fc.Arbitrary<ClauseBody> = fc
  .tuple(levelsOfClause, duties)
  .map(([level, duty]) => ({ level, ...duty }));

/** Contracts of three levels whose clauses are called c0, c1 and so on. */
export function contractsOf(bodies: fc.Arbitrary<ClauseBody>): fc.Arbitrary<ContractSpec> {
  const head = fc.record(
    {
      start: starts.map((start) => ({ id: "start", ...start })),
      escalation: changes,
      deescalation: changes,
      attributes: fc.constant(ATTRIBUTES),
    },
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
      events: VOCABULARY,
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
    .map((limit) => ({ ...limit, at: "appointed" })),
);

/** Policies of every kind for changes of level, some with a word on what was kept. */
const lifeChanges: fc.Arbitrary<LevelChangeSpec> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc
      .tuple(
        fc.oneof(
          { weight: 3, arbitrary: fc.constant({ restart: "carry-elapsed" } as const) },
          { weight: 2, arbitrary: fc.constant({ restart: "carry-percentage" } as const) },
          { weight: 3, arbitrary: fc.constant({ restart: "stricter-of" } as const) },
          { weight: 2, arbitrary: fc.constantFrom({ restart: "keep-start" }, { restart: "at-confirmation" } as const) },
          {
            weight: 1,
            arbitrary: fc.record({ restart: fc.constant("next-working-time" as const), calendar: calendarIds }),
          },
        ),
        fc.constantFrom({}, {}, { kept: "carry" } as const, { kept: "renew" } as const),
      )
      .map(([change, kept]) => ({ ...change, ...kept })),
  },
  { weight: 1, arbitrary: fc.constant({ restart: "ignore" } as const) },
);

const spans = fc.constantFrom<number | string>("1h", "8h", "24h", 0, "2h", "72h");
/** A length of time under a name, with or without a calendar. */
const spanCalled = (name: string): fc.Arbitrary<object> =>
  fc.record({ [name]: spans, clock: calendarIds }, { requiredKeys: [name] });

const lifeWithin = fc.record(
  {
    within: fc.oneof(
      { weight: 1, arbitrary: targets },
      { weight: 1, arbitrary: fc.constantFrom("12h", "24h", "48h", "6h") },
    ),
    clock: calendarIds,
  },
  { requiredKeys: ["within"] },
);

/** What ends a promise, where it does not keep it. */
const endings = once(6, fc.constantFrom("answered", "resolved", "started", "closed"));
function endingBy<T extends LimitSpec>(limit: T, event: string | undefined): T {
  const keeps = typeof limit.promise === "string" ? [limit.promise] : limit.promise;
  return event === undefined || keeps.includes(event) ? limit : { ...limit, endedBy: event };
}

/** Clauses of several levels that promise the same within different lengths of time, alone or beside another promise. */
const families: fc.Arbitrary<readonly ClauseBody[]> = fc
  .record({
    promise: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom("resolved", "arrived") },
      { weight: 1, arbitrary: fc.constant("answered") },
      { weight: 1, arbitrary: promised },
    ),
    from: once(4, froms),
    levels: fc.shuffledSubarray([...LEVELS], { minLength: 2 }),
    members: fc.array(
      fc.record({
        level: once(4, levelsOfClause),
        start: once(6, starts),
        when: once(12, conditions),
        asked: once(8, hours),
        due: lifeWithin,
        ending: endings,
        beside: once(5, fc.tuple(joinForms, fc.nat(5), fc.array(limits, { minLength: 1, maxLength: 2 }))),
      }),
      { minLength: 1, maxLength: 3, size: "max" },
    ),
  })
  .map(({ promise, from, levels, members }) =>
    members.map(({ level = levels, start, when, asked, due, ending, beside }, index) => {
      const limit = endingBy({ promise, ...(from !== undefined && { from }), ...due }, ending);
      const body = beside === undefined ? limit : joinOf(beside[0], beside[1], [limit, ...beside[2]]);
      return {
        level: level === levels ? (levels[index % levels.length] ?? level) : level,
        ...(start && { start }),
        ...(when && { when }),
        ...withHours(body, asked),
      };
    }),
  );

const reopenings = fc
  .tuple(
    fc.record(
      {
        policy: fc.constantFrom(
          "continue",
          "restart",
          "continue-counting-closed-time",
          "continue",
          "restart",
          "ignore",
        ),
        undoes: fc.constantFrom(["resolved"], ["closed"], ["resolved", "closed", "arrived"], ["answered", "resolved"]),
        counts: fc.constantFrom("first", "last", "worst"),
        clauses: once(4, fc.array(fc.nat(9), { minLength: 1, maxLength: 3 })),
      },
      { requiredKeys: ["policy", "clauses"] },
    ),
    once(3, spanCalled("reopenWindow")),
  )
  .map(([reopening, window]) => ({ ...reopening, ...window }));

const moveRules = fc
  .tuple(fc.record({ times: fc.nat(2) }, { requiredKeys: [] }), fc.option(spanCalled("notice"), { nil: {}, freq: 2 }))
  .map(([times, notice]) => ({ ...times, ...notice }));
const appointments = fc.record(
  {
    event: fc.constant("appointed"),
    promise: fc.constantFrom<string | readonly string[]>("arrived", "arrived", ["arrived", "started"]),
    moves: fc.record({ customer: moveRules, supplier: moveRules }, { requiredKeys: [] }),
    noAccess: fc.constant("no-access"),
    notice: fc.constant("delay-notified"),
  },
  { requiredKeys: ["event", "promise"] },
);
const pauses = fc.array(fc.record({ clauses: once(3, fc.array(fc.nat(9), { minLength: 1, maxLength: 2 })) }), {
  maxLength: 2,
});

const ROUND_WARNINGS = [{ used: "75%" }, { used: "100%" }, { remaining: "30m" }, { overdue: "1h" }];
/** Targets of rounds: a round takes some time. */
const roundTargets = fc.constantFrom<number | string>("2h", "4h", "8h", "3h", "24h", 5_000_001);
const untils = once(
  3,
  fc.constantFrom<string | readonly string[]>("resolved", ["resolved", "arrived"], "arrived", "closed"),
);

/** Cycles of replies and of updates. */
const cycles = fc.oneof(
  fc
    .tuple(fc.constantFrom<string | readonly string[]>("wrote", ["wrote", "called"], ["reported", "wrote"]), untils)
    .map(([from, until]) => ({ from, repeat: { as: "next-reply", ...(until !== undefined && { until }) } })),
  fc
    .tuple(
      once(4, fc.constantFrom("started", { event: "started", otherwise: "start" as const })),
      fc.record(
        {
          rounds: fc.constantFrom("independent", "sequential", "sequential"),
          missed: fc.constantFrom("each", "once"),
        },
        { requiredKeys: [] },
      ),
      untils,
    )
    .map(([from, rule, until]) => ({
      ...(from !== undefined && { from }),
      repeat: { as: "periodic-update", ...rule, ...(until !== undefined && { until }) },
    })),
);

/** Clauses of several levels that are owed in rounds of one kind. */
const roundFamilies: fc.Arbitrary<readonly ClauseBody[]> = fc
  .record({
    promise: fc.constantFrom<string | readonly string[]>("answered", "answered", ["answered", "resolved"]),
    cycle: cycles,
    others: once(4, cycles),
    levels: fc.shuffledSubarray([...LEVELS], { minLength: 2 }),
    members: fc.array(
      fc.record({
        level: fc.oneof(
          { weight: 5, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: levelsOfClause },
          { weight: 1, arbitrary: fc.constant([...LEVELS]) },
        ),
        start: once(4, starts),
        when: once(12, conditions),
        due: fc.record(
          { within: roundTargets, clock: calendarIds, warnings: once(4, fc.constant(ROUND_WARNINGS)) },
          { requiredKeys: ["within"] },
        ),
        isOther: fc.boolean(),
      }),
      { minLength: 2, maxLength: 3, size: "max" },
    ),
  })
  .map(({ promise, cycle, others, levels, members }) =>
    members.map(({ level, start, when, due: { warnings, ...due }, isOther }, index) => ({
      ...{ level: level ?? levels[index % levels.length] ?? "low", promise, ...due },
      ...(warnings && { warnings }),
      ...(isOther && others !== undefined ? others : cycle),
      ...(start && { start }),
      ...(when && { when }),
    })),
  ) as unknown as fc.Arbitrary<readonly ClauseBody[]>;

/** Some of a list, by numbers; nothing where the list is empty. */
function chosenBy(
  numbers: readonly number[] | undefined,
  names: readonly string[],
): { readonly clauses?: readonly string[] } {
  const clauses = [...new Set((numbers ?? []).flatMap((number) => names[number % names.length] ?? []))];
  return clauses.length === 0 ? {} : { clauses };
}

/** An appointment for those of its events that a clause promises within a length of time or without a figure; none where there are none. */
function agreedFor(
  appointment: { readonly promise: string | readonly string[] } | undefined,
  clauses: readonly ClauseSpec[],
): { readonly appointments?: readonly object[] } {
  if (appointment === undefined) return {};
  const limits = clauses.flatMap((clause) => limitsIn(clause as CommitmentSpec));
  const agreeable = limits.filter(({ before, at, every }: { before?: unknown; at?: unknown; every?: unknown }) =>
    [before, at, every].every((rule) => rule === undefined),
  );
  const promised = new Set(agreeable.flatMap(({ promise }) => promise));
  const promise = [appointment.promise].flat().filter((event) => promised.has(event));
  return promise.length === 0 ? {} : { appointments: [{ ...appointment, promise }] };
}

interface Life {
  readonly pauses: readonly { readonly clauses: readonly number[] | undefined }[];
  readonly reopening: (object & { readonly clauses: readonly number[] | undefined }) | undefined;
  readonly appointment: { readonly promise: string | readonly string[] } | undefined;
}

/** A contract with what else can become of its clocks. */
function livedThrough(spec: ContractSpec, { pauses: reasons, reopening, appointment }: Life): ContractSpec {
  const ids = spec.clauses.map(({ id }) => id);
  const timed = ids.filter((_, index) => JSON.stringify(spec.clauses[index]).includes('"within":'));
  const { clauses: affected, ...rule } = reopening ?? {};
  return {
    ...spec,
    pauses: reasons.map(({ clauses: stopped }, index) => ({
      reason: index === 0 ? "customer" : "part",
      ...chosenBy(stopped, timed),
    })),
    ...(reopening !== undefined && { reopening: { ...rule, ...chosenBy(affected, ids) } }),
    ...agreedFor(appointment, spec.clauses),
  } as ContractSpec;
}

/** What a promise brings from the old level where the change itself triggers it is left open by the words. */
function isSaid({ clauses }: ContractSpec): boolean {
  return !/"from":(?:\{"event":)?"level-confirmed"/.test(JSON.stringify(clauses));
}

/** Contracts with all that can become of the clocks of a ticket: carried, paused, reopened, replaced by appointments, ended. */
export const lifeContracts: fc.Arbitrary<ContractSpec> = fc
  .record({
    base: contractsOf(clauseBodies),
    others: fc.constantFrom(0, 0, 0, 1),
    ending: endings,
    families: fc.array(families, { minLength: 1, maxLength: 2 }),
    escalation: lifeChanges,
    deescalation: lifeChanges,
    pauses,
    reopening: fc.option(reopenings, { nil: undefined, freq: 4 }),
    appointment: fc.option(appointments, { nil: undefined, freq: 3 }),
  })
  .map(({ base, others, ending, families: grouped, pauses: reasons, reopening, appointment, ...changes }) => {
    const ended = (clause: ClauseSpec): ClauseSpec =>
      clause.promise === undefined ? clause : endingBy(clause as ClauseSpec & LimitSpec, ending);
    const bodies = [...grouped.flat(), ...base.clauses.slice(0, others).map(ended)];
    const clauses = bodies.map((body, index) => ({ ...body, id: `c${index}` }) as ClauseSpec);
    const spec = { ...base, ...changes, clauses, events: { ...VOCABULARY, ...VISITS } };
    return livedThrough(spec, { pauses: reasons, reopening, appointment });
  })
  .filter(isSaid);

const levelChanges: fc.Arbitrary<LevelChangeSpec> = fc.oneof(
  { weight: 3, arbitrary: lifeChanges },
  {
    weight: 2,
    arbitrary: fc.constantFrom({ restart: "keep-start" } as const, { restart: "at-confirmation" } as const),
  },
  { weight: 1, arbitrary: fc.record({ restart: fc.constant("next-working-time" as const), calendar: calendarIds }) },
);

/** Contracts with clauses that are owed in rounds, some beside a promise that is owed once. */
export const roundContracts: fc.Arbitrary<ContractSpec> = fc
  .record({
    base: contractsOf(clauseBodies),
    others: fc.constantFrom(0, 0, 1),
    families: fc.array(roundFamilies, { minLength: 1, maxLength: 2 }),
    escalation: levelChanges,
    deescalation: levelChanges,
    pauses,
    reopening: fc.option(reopenings, { nil: undefined, freq: 4 }),
    appointment: once(
      4,
      appointments.map((rule) => ({ ...rule, promise: "answered" })),
    ),
  })
  .map(({ base, others, families: grouped, pauses: reasons, reopening, appointment, ...changes }) => {
    const bodies = [...grouped.flat(), ...base.clauses.slice(0, others)];
    const clauses = bodies.map((body, index) => ({ ...body, id: `c${index}` }) as ClauseSpec);
    const spec = { ...base, ...changes, clauses, events: { ...VOCABULARY, ...MESSAGES, ...VISITS } };
    return livedThrough(spec, { pauses: reasons, reopening, appointment });
  })
  .filter(isSaid);
