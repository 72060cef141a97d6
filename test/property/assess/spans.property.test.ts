import fc from "fast-check";
import { DateTime } from "luxon";
import { assess, explain, validateContract, verifyTrace } from "sla-clock";
import type { Assessment, Obligation, Part, Trace } from "sla-clock";
import { expect, it } from "vitest";
import { spanContracts } from "../../arbitraries/spans.js";
import { cut, momentsOf, obligationsOf, partsOf, scenarios } from "../../arbitraries/ticket.js";
import type { Scenario } from "../../arbitraries/ticket.js";

/** Laws over tickets that live through everything, under contracts that count dates, by laws, and from all sorts of moments. */
function law(check: (scenario: Scenario, at: number) => void): void {
  fc.assert(
    fc.property(scenarios(spanContracts), (scenario) => {
      const { ticket, asOf } = scenario;
      check(scenario, Math.max(asOf, ...ticket.events.slice(0, 1).map(({ at }) => Number(at))));
    }),
  );
}

it("spans, causality: assess(ticket, asOf) = assess(ticket cut at asOf, asOf)", () => {
  law(({ contract, ticket }, at) => {
    expect(assess(contract, ticket, { asOf: at })).toStrictEqual(assess(contract, cut(ticket, at), { asOf: at }));
  });
});

it("spans, traces: verifyTrace(obligation) = ok", () => {
  law(({ contract, ticket }, at) => {
    for (const obligation of obligationsOf(assess(contract, ticket, { asOf: at }))) {
      expect(verifyTrace(obligation, contract)).toEqual({ ok: true });
    }
  });
});

it("spans, data: JSON of a contract and of an assessment = itself, and texts are whole", () => {
  law(({ contract, ticket }, at) => {
    const assessment = assess(contract, ticket, { asOf: at });
    expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(assessment);
    const again = validateContract(JSON.parse(JSON.stringify(contract)));
    if (!again.ok) throw new Error(JSON.stringify(again.issues));
    expect(assess(again.contract, ticket, { asOf: at })).toStrictEqual(assessment);
    const texts = explain(assessment, { language: "en" }) + explain(assessment, { language: "zh" });
    expect(texts).not.toMatch(/undefined|NaN|\[object|\{\}|Infinity/);
  });
});

type Dates = Extract<Trace, { readonly kind: "dates" }>;

/** The counts of dates in a trace. */
function countsIn(trace: Trace | undefined): readonly Dates[] {
  if (trace?.kind === "dates") return [trace];
  if (trace?.kind === "appointment") return countsIn(trace.instead);
  const isPick = trace?.kind === "earliestOf" || trace?.kind === "latestOf";
  return isPick ? trace.rules.flatMap((rule) => countsIn(rule.trace)) : [];
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00Z`) / 86_400_000;

it("spans, dates: stretches tile the dates from that of the start to the due date", () => {
  let counts = 0;
  law(({ contract, ticket }, at) => {
    for (const { trace } of partsOf(assess(contract, ticket, { asOf: at }))) {
      for (const { start, timeZone, dates, zero, last, dueDate } of countsIn(trace)) {
        const began = DateTime.fromMillis(start.at, { zone: timeZone }).toISODate() ?? "";
        const days = [began, zero, last, dueDate].map(dayOf);
        expect(dayOf(dates[0]?.from ?? "")).toBe(Math.min(...days));
        const end = dates.reduce(
          (next, stretch) => {
            expect(dayOf(stretch.from)).toBe(next);
            return next + stretch.dates;
          },
          Math.min(...days),
        );
        expect(end - 1).toBe(Math.max(...days));
        counts += 1;
      }
    }
  });
  expect(counts).toBeGreaterThan(50);
});

/** States and warnings, parts within their obligations. */
function standing(assessment: Assessment): string {
  const tell = (part: Part): unknown => [
    part.clause,
    part.state,
    part.warnings?.map(({ state }) => state),
    part.parts?.map(tell),
  ];
  return JSON.stringify([assessment.state, obligationsOf(assessment).map(tell)]);
}

it("spans, waking: nothing changes before nextChange, something does at it, and it ends", () => {
  law(({ contract, ticket }, at) => {
    const quiet = cut(ticket, at);
    const look = (asOf: number): Assessment => assess(contract, quiet, { asOf });
    let now = look(at);
    for (let turns = 0; now.nextChange !== undefined; turns += 1) {
      expect(turns).toBeLessThan(80);
      expect(now.nextChange).toBeGreaterThan(now.asOf);
      expect(standing(look(now.nextChange - 1))).toBe(standing(now));
      const next = look(now.nextChange);
      expect(standing(next)).not.toBe(standing(now));
      now = next;
    }
    expect(standing(look(Date.UTC(2190, 0, 1)))).toBe(standing(now));
  });
});

/** What a record says for good: kept, late or broken, and when. */
function verdict(part: Obligation): unknown {
  const { clause, state, start } = part;
  if (state === "kept" || state === "kept-late") return [clause, state, start, part.keptAt];
  return state === "superseded" ? [clause, state, start, part.supersededAt] : undefined;
}

it("spans, records: what was kept stays in the record, reopened or not", () => {
  law(({ contract, ticket }, at) => {
    const records = (asOf: number): readonly unknown[] =>
      obligationsOf(assess(contract, ticket, { asOf }))
        .map(verdict)
        .filter((each) => each !== undefined);
    const before = records(at);
    for (const later of momentsOf(contract, ticket).filter((each) => each > at)) {
      expect(records(later)).toEqual(expect.arrayContaining([...before]));
    }
  });
});

it("spans, breaches: what was broken stays broken or is kept late, with the same due moment, unless it was reopened", () => {
  law(({ contract, ticket }, at) => {
    if (ticket.events.some(({ type }) => type === "reopened")) return;
    const broken = (asOf: number): readonly string[] =>
      obligationsOf(assess(contract, ticket, { asOf }))
        .filter(({ state }) => state === "breached" || state === "kept-late")
        .map(({ clause, due }) => JSON.stringify([clause, due]));
    const before = broken(at);
    for (const later of momentsOf(contract, ticket).filter((each) => each > at)) {
      expect(broken(later)).toEqual(expect.arrayContaining([...before]));
    }
  });
});
