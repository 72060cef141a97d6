import fc from "fast-check";
import { assess, explain, verifyTrace } from "sla-clock";
import type { Assessment, CountsFrom, Obligation, StartTrace } from "sla-clock";
import { expect, it } from "vitest";
import { DAY, HOUR, MONDAY, roundContracts } from "../../arbitraries/contract.js";
import { obligationsOf, scenarios } from "../../arbitraries/ticket.js";
import type { Scenario } from "../../arbitraries/ticket.js";
import { causality, wakes } from "./shared-laws.js";
import { naiveRounds } from "../../reference/naive-rounds.js";
import type { JudgedRound } from "../../reference/naive-rounds.js";
import { naiveAssess, naiveWhole } from "../../reference/naive-ticket.js";

const few = { numRuns: 2 * Number(fc.readConfigureGlobal().numRuns) };
const many = { numRuns: Math.max(1500, Number(fc.readConfigureGlobal().numRuns)) };

/** Laws over tickets of clauses that are owed in rounds, as of a moment not long after the last event. */
function law(check: (scenario: Scenario, at: number) => void, runs: { readonly numRuns: number } = few): void {
  fc.assert(
    fc.property(scenarios(roundContracts), (scenario) => {
      const { ticket, asOf } = scenario;
      const last = Math.max(...ticket.events.map(({ at }) => Number(at)));
      const reported = Number(ticket.events[0]?.at);
      check(scenario, Math.max(reported, Math.min(asOf, last + 40 * HOUR)));
    }),
    runs,
  );
}

/** A moment in hours since the first Monday. */
const hours = (at: number | undefined): string => (at === undefined ? "-" : String((at - MONDAY) / HOUR));

/** What is compared of a round, in one line. */
const told = ({ clause, round = 0, state, start, due, ...more }: JudgedRound): string =>
  [
    ...[clause, String(round).padStart(3), state, "from", hours(start), "due", hours(due), "kept", hours(more.keptAt)],
    ...["broken", hours(more.breachedAt), "first", hours(more.firstDue), "notice", hours(more.notice)],
    ...["reopened", hours(more.reopened), ...(more.counts === false ? ["does not count"] : [])],
  ].join(" ");

function verdictOf(obligation: Obligation): JudgedRound {
  const { clause, round, state, due, start, firstDue, notice, reopened, counts } = obligation;
  return {
    ...{ clause, round, state, start, counts, notice: notice?.at, reopened: reopened?.at },
    due: due.kind === "at" ? due.at : Infinity,
    firstDue: firstDue?.kind === "at" ? firstDue.at : firstDue && Infinity,
    keptAt: "keptAt" in obligation ? obligation.keptAt : undefined,
    breachedAt: "breachedAt" in obligation ? obligation.breachedAt : undefined,
  };
}

/** The state of the ticket, and the rounds of those clauses that are owed in rounds. */
function assessed({ contract, ticket }: Scenario, at: number): readonly string[] {
  const repeated = new Set(contract.clauses.flatMap(({ id, repeat }) => (repeat === undefined ? [] : [id])));
  const assessment = assess(contract, ticket, { asOf: at });
  const rounds = obligationsOf(assessment).filter(({ clause }) => repeated.has(clause));
  return [`${assessment.state} @ ${hours(at)}`, ...rounds.map(verdictOf).map(told).sort()];
}
function expected({ spec, ticket }: Scenario, at: number): readonly string[] {
  const once = { ...spec, clauses: spec.clauses.filter(({ repeat }) => repeat === undefined) };
  const rounds = naiveRounds(spec, ticket, at);
  const state = naiveWhole([...naiveAssess(once, ticket, at), ...rounds]);
  return [`${state} @ ${hours(at)}`, ...rounds.map(told).sort()];
}

it("reference: rounds = the naive reading, from event to event and from due moment to due moment", () => {
  law((scenario, chosen) => {
    const moments = scenario.ticket.events.map(({ at }) => Number(at));
    for (const at of new Set([chosen, ...moments])) expect(assessed(scenario, at)).toEqual(expected(scenario, at));
  }, many);
});

it("rounds, causality: assess(ticket, asOf) = assess(ticket cut at asOf, asOf)", () => {
  law(causality);
});

it("rounds, waking: nothing changes before nextChange, and something does at it", () => {
  law((scenario, at) => {
    wakes(scenario, at, 25, (last) => last + 30 * DAY);
  });
});

it("rounds, numbers: the rounds of a clause = 1, 2, 3 and so on", () => {
  law(({ contract, ticket }, at) => {
    const obligations = obligationsOf(assess(contract, ticket, { asOf: at }));
    for (const { id, repeat } of contract.clauses) {
      const numbers = obligations.filter(({ clause }) => clause === id).flatMap(({ round }) => round ?? []);
      expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
      if (repeat === undefined) expect(numbers).toEqual([]);
    }
  });
});

/** Rounds that are over: another has followed, or they were kept, superseded or called off. */
function overIn(assessment: Assessment): readonly unknown[] {
  const all = obligationsOf(assessment).filter(({ round }) => round !== undefined);
  const isFollowed = ({ clause, round }: Obligation): boolean =>
    all.some((other) => other.clause === clause && (other.round ?? 0) > (round ?? 0));
  const isOver = (each: Obligation): boolean =>
    ["kept", "kept-late", "superseded", "cancelled"].includes(each.state) || isFollowed(each);
  return all.filter(isOver).map(({ counts, ...record }) => record);
}

it("rounds, records: a round that is over = itself ever after, to the last property", () => {
  law(({ contract, ticket }, at) => {
    const before = overIn(assess(contract, ticket, { asOf: at }));
    const later = ticket.events.map((event) => Number(event.at)).filter((moment) => moment > at);
    for (const asOf of [...new Set(later), at + 5 * HOUR + 1]) {
      expect(overIn(assess(contract, ticket, { asOf }))).toEqual(expect.arrayContaining([...before]));
    }
  });
});

it("rounds, data: JSON.parse(JSON.stringify(assessment)) = assessment, and its texts are whole", () => {
  law(({ contract, ticket }, at) => {
    const assessment = assess(contract, ticket, { asOf: at });
    expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(assessment);
    const texts = explain(assessment, { language: "en" }) + explain(assessment, { language: "zh" });
    expect(texts).not.toMatch(/undefined|NaN|\[object|\{\}/);
    for (const { clause, round } of obligationsOf(assessment)) {
      if (round !== undefined) expect(texts).toContain(`round ${round} of ${clause}`);
    }
  });
});

it("rounds, changes: before and after = assess just before and just after the confirmation", () => {
  law(({ contract, ticket }, at) => {
    const inOrder = ticket.events
      .map((event, index) => ({ event, index }))
      .sort((a, b) => Number(a.event.at) - Number(b.event.at) || a.index - b.index);
    for (const { changes = [], from, level } of assess(contract, ticket, { asOf: at }).periods) {
      const places = inOrder.flatMap(({ event }, index) =>
        event.type === "level-confirmed" && event.at === from && event.level === level ? [index] : [],
      );
      const [place = 0, another] = places;
      // Two confirmations of one level at one instant cannot be told apart here.
      if (another !== undefined) continue;
      const seen = (count: number): readonly Obligation[] =>
        obligationsOf(
          assess(contract, { ...ticket, events: inOrder.slice(0, count).map(({ event }) => event) }, { asOf: from }),
        );
      for (const { before, after } of changes) {
        if (before !== undefined) expect(seen(place)).toContainEqual(expect.objectContaining(before));
        if (after !== undefined) expect(seen(place + 1)).toContainEqual(expect.objectContaining(after));
      }
    }
  });
});

it("verifyTrace: every round = ok", () => {
  law(({ contract, ticket }, at) => {
    for (const obligation of obligationsOf(assess(contract, ticket, { asOf: at }))) {
      if (obligation.round !== undefined) expect(verifyTrace(obligation, contract)).toEqual({ ok: true });
    }
  });
});

/** Rounds with something about them that is not so; undefined where there is nothing of the kind. */
const FORGERIES: Readonly<Record<string, (round: Obligation) => unknown>> = {
  "without its number": ({ round, ...rest }) => rest,
  "of number zero": (round) => ({ ...round, round: 0 }),
  "of half a number": (round) => ({ ...round, round: 1.5 }),
  "whose due moment is moved": (round) =>
    round.due.kind === "at" ? { ...round, due: { ...round.due, at: round.due.at + 1 } } : undefined,
  // A round that another level's clock is the stricter for tells when that had started.
  "that starts at another moment": (round) =>
    round.trace?.kind === "within" && round.trace.of === undefined
      ? { ...round, start: (round.start ?? 0) + 1 }
      : undefined,
  "that counts from another due moment": (round) =>
    recounted(round, ({ counts, start }) => ({ ...start, counts: { ...counts, at: counts.at - 1 } })),
  "that counts from the due moment of another clause": (round) =>
    recounted(round, ({ counts, start }) => ({
      ...start,
      counts: { ...counts, clause: `${"clause" in counts ? counts.clause : ""}x` } as CountsFrom,
    })),
  "that counts from a due moment before its row": (round) =>
    recounted(round, ({ counts, start }) => ({ ...start, trigger: { ...start.trigger, at: counts.at + 1 } })),
  "whose due moment is made an event's": (round) =>
    recounted(round, ({ counts, start: { counts: _dropped, ...start } }) =>
      counts.at === start.trigger.at ? undefined : start,
    ),
  "that counts from an event of no kind": (round) =>
    retraced(round, (start) => ({ ...start, trigger: { ...start.trigger, type: "moved" } })),
};

function retraced(round: Obligation, change: (start: StartTrace) => unknown): unknown {
  const { trace } = round;
  const start = trace?.kind === "within" ? change(trace.start) : undefined;
  return start === undefined ? undefined : { ...round, trace: { ...trace, start } };
}

interface Counted {
  readonly start: StartTrace;
  readonly counts: CountsFrom;
}

function recounted(round: Obligation, change: (from: Counted) => unknown): unknown {
  return retraced(round, (start) => (start.counts === undefined ? undefined : change({ start, counts: start.counts })));
}

it.each(Object.entries(FORGERIES))("verifyTrace: a round %s = refused", (name, forge) => {
  let forged = 0;
  law(({ contract, ticket }, at) => {
    const own = new Set(
      contract.clauses.flatMap((clause) => (clause.repeat && !("from" in clause) ? [clause.id] : [])),
    );
    for (const round of obligationsOf(assess(contract, ticket, { asOf: at })).slice(0, 6)) {
      if (
        round.round === undefined ||
        round.trace === undefined ||
        (name.includes("no kind") && !own.has(round.clause))
      )
        continue;
      const other = forge(round);
      if (other === undefined) continue;
      forged += 1;
      expect(verifyTrace(other as Obligation, contract)).toMatchObject({ ok: false });
    }
  });
  expect(forged, name).toBeGreaterThan(5);
});
