import fc from "fast-check";
import type { ClauseSpec, CommitmentSpec, ContractSpec, FromSpec, LimitSpec, SpanSpec } from "sla-clock";
import { calendarIds, EVENTS, lifeContracts } from "./contract.js";
import { latest } from "./latest.js";

const counts = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 1, arbitrary: fc.integer({ min: 6, max: 30 }) },
);
const times = fc.constantFrom("same-time", "17:00", "08:30", "23:59") as fc.Arbitrary<"same-time" | "17:00">;
const anyTimes = fc.oneof(times, fc.constantFrom("start-of-day", "end-of-day") as fc.Arbitrary<"start-of-day">);
const workingTimes = fc.oneof(
  anyTimes,
  fc.constantFrom("start-of-working-day", "end-of-working-day") as fc.Arbitrary<"end-of-working-day">,
);
const rolls = fc.constantFrom("following", "preceding", "modified-following", "none" as const);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });

const workingDays = fc
  .record({
    workingDays: counts,
    calendar: calendarIds,
    at: workingTimes,
    cutOff: maybe(
      fc.constantFrom(
        ...(["12:00", "16:30", "closing", { time: "12:00", event: "started" }] as const),
        ...([
          { time: "16:30", strictly: true },
          { time: "closing", event: "started", strictly: true },
        ] as const),
      ),
    ),
    firstDay: maybe(fc.constant("counted" as const)),
    clear: maybe(fc.boolean()),
    paused: maybe(fc.constantFrom("time" as const, "whole-days" as const)),
  })
  .map(({ firstDay, clear, ...rule }) => ({
    ...rule,
    ...(firstDay !== undefined && rule.workingDays > 0 ? { firstDay } : { clear }),
  }));
const ifClosed = fc
  .record({
    workingDays: counts,
    calendar: calendarIds,
    at: times,
    ifClosed: fc.constantFrom("clamp-to-closing", "roll-forward", "keep"),
  })
  .map((rule) => rule);
const dates = fc
  .record({
    unit: fc.constantFrom("calendarDays", "weeks", "months"),
    count: fc.integer({ min: 0, max: 3 }),
    calendar: calendarIds,
    at: anyTimes,
    roll: maybe(rolls),
    atLeastWorkingDays: maybe(fc.integer({ min: 1, max: 4 })),
    paused: maybe(fc.constantFrom("time" as const, "whole-days" as const)),
  })
  .map(({ unit, count, ...rule }) => ({ [unit]: count, ...rule }));
const laws = fc
  .record({
    count: fc.integer({ min: 1, max: 10 }),
    calendar: calendarIds,
    counting: fc.constantFrom("prc-civil-code", "eu-1182-71", "us-frcp-6a"),
  })
  .map(({ count, ...rule }) => ({ calendarDays: count, ...rule }));
const hours = fc
  .record(
    {
      within: fc.constantFrom("4h", "24h", "72h", 0),
      clock: calendarIds,
      fullHours: fc.boolean(),
      calendar: calendarIds,
      roll: rolls,
      at: workingTimes,
    },
    { requiredKeys: ["within", "calendar", "roll"] },
  )
  .map(({ at, ...rule }) => ({ ...rule, ...(at !== undefined && rule.roll !== "none" && { at }) }));
const single = fc.oneof(workingDays, ifClosed, dates, laws, hours) as fc.Arbitrary<object>;
/** Lengths of time of one clock, which go on as one. */
const lengths = fc
  .tuple(
    fc.option(calendarIds, { nil: undefined }),
    fc.array(fc.constantFrom("1h", "4h", "30h", 0), { minLength: 2, maxLength: 3 }),
  )
  .map(([clock, all]) => all.map((within) => ({ within, clock })));
const pickOf = (rules: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc
    .tuple(fc.constantFrom("earliestOf", "latestOf"), fc.array(rules, { minLength: 1, maxLength: 3 }))
    .map(([pick, each]) => ({ [pick]: each }));
const sums: fc.Arbitrary<object> = fc
  .oneof(
    { weight: 2, arbitrary: fc.array(single, { minLength: 2, maxLength: 3 }) },
    { weight: 2, arbitrary: lengths },
    { weight: 1, arbitrary: fc.tuple(single, pickOf(single)) },
    {
      weight: 1,
      arbitrary: fc.tuple(
        lengths.map((sumOf) => ({ sumOf })),
        single,
      ),
    },
  )
  .map((sumOf) => ({ sumOf }));

/** Rules by which a moment follows from another, alone, the earliest or latest of several, or several one after another. */
export const spanRules: fc.Arbitrary<SpanSpec> = fc
  .oneof(
    { weight: 5, arbitrary: single },
    { weight: 1, arbitrary: pickOf(fc.oneof({ weight: 3, arbitrary: single }, sums)) },
    { weight: 2, arbitrary: sums },
  )
  .map((rule) => JSON.parse(JSON.stringify(rule)) as SpanSpec);

const backward = fc.oneof(
  fc.record({ workingDays: counts, calendar: calendarIds, at: workingTimes, backward: fc.constant(true) }),
  fc.record(
    { within: fc.constantFrom("2h", "24h"), clock: calendarIds, backward: fc.constant(true) },
    { requiredKeys: ["within", "backward"] },
  ),
);

const warnings = fc.constantFrom<object>({}, {}, { warnings: [{ used: "50%" }, { elapsed: "3h" }, { overdue: "2h" }] });
const triggers = fc.oneof(
  fc.record({ latestOf: fc.uniqueArray(fc.constantFrom(...EVENTS), { minLength: 1, maxLength: 3 }) }),
  fc.record({ earliestOf: fc.uniqueArray(fc.constantFrom(...EVENTS), { minLength: 1, maxLength: 3 }) }),
  fc.constant({ agreed: "appointed" } as const),
  latest,
);

interface Change {
  readonly rule: SpanSpec;
  readonly more: object;
  readonly from: FromSpec | undefined;
}

const changes: fc.Arbitrary<Change> = fc.record({ rule: spanRules, more: warnings, from: maybe(triggers) });

/** Joined promises may get several triggers, of which no calendar's hours can be asked. */
function oneTrigger({ whenInside, whenOutside, ...clause }: ClauseSpec): ClauseSpec {
  const isJoined = clause.promise === undefined;
  return {
    ...clause,
    ...(!isJoined && whenInside !== undefined && { whenInside }),
    ...(!isJoined && whenOutside !== undefined && { whenOutside }),
  };
}

/** Contracts of whose targets in hours most are counts of dates, laws, or several rules, and whose clauses count from all sorts of moments. */
export const spanContracts: fc.Arbitrary<ContractSpec> = fc
  .record({
    contract: lifeContracts,
    changes: fc.array(changes, { minLength: 6, maxLength: 6 }),
    notice: fc.option(backward, { nil: undefined, freq: 3 }),
    chained: fc.option(fc.tuple(fc.nat(5), spanRules), { nil: undefined, freq: 3 }),
  })
  .map(({ contract, changes: list, notice, chained }) => {
    let next = 0;
    const change = (commitment: CommitmentSpec): CommitmentSpec => {
      if (commitment.anyOf !== undefined) return { ...commitment, anyOf: commitment.anyOf.map(change) };
      if (commitment.allOf !== undefined) return { ...commitment, allOf: commitment.allOf.map(change) };
      if (commitment.nOf !== undefined) return { ...commitment, nOf: commitment.nOf.map(change) };
      const limit = commitment as LimitSpec;
      if (limit.within === undefined || next >= list.length) return commitment;
      const { within: _within, clock: _clock, warnings: _warnings, ...rest } = limit;
      const { rule, more, from } = list[next] ?? { rule: {}, more: {}, from: undefined };
      next += 1;
      return { ...rest, ...rule, ...more, ...(from !== undefined && { from }) } as CommitmentSpec;
    };
    const clauses = contract.clauses.map((clause) => change(oneTrigger(clause) as CommitmentSpec) as ClauseSpec);
    const told = { id: "notice", promise: "answered", from: { agreed: "appointed" }, ...notice } as ClauseSpec;
    const first = clauses[(chained?.[0] ?? 0) % Math.max(1, clauses.length)];
    const after = { id: "chained", promise: "started", from: { due: first?.id }, ...chained?.[1] } as ClauseSpec;
    return {
      ...contract,
      timeZone: "Asia/Shanghai",
      clauses: [
        ...clauses,
        ...(notice === undefined ? [] : [told]),
        ...(chained === undefined || first === undefined ? [] : [after]),
      ],
    };
  });
