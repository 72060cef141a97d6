import fc from "fast-check";
import { DateTime } from "luxon";
import { assess } from "sla-clock";
import type { Trace } from "sla-clock";
import { expect, it } from "vitest";
import { spanContracts } from "../../arbitraries/spans.js";
import { momentsOf, obligationsOf, partsOf, scenarios } from "../../arbitraries/ticket.js";
import { causality, data, decisions, momentOf, records, traces, waking } from "./shared-laws.js";
import type { Law } from "./shared-laws.js";

/** Laws over tickets that live through everything, under contracts that count dates, by laws, and from all sorts of moments. */
function law(check: Law): void {
  fc.assert(
    fc.property(scenarios(spanContracts), (scenario) => {
      check(scenario, momentOf(scenario));
    }),
  );
}

it("spans, causality: assess(ticket, asOf) = assess(ticket cut at asOf, asOf)", () => {
  law(causality);
});
it("spans, traces: verifyTrace(obligation) = ok", () => {
  law(traces);
});
it("spans, data: JSON of a contract and of an assessment = itself, and texts are whole", () => {
  law(data);
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
        // What counts from the end of a date counts from the date that ended.
        const local = DateTime.fromMillis(start.at, { zone: timeZone });
        const isEnd = start.counts !== undefined && "endsDate" in start.counts && +local.startOf("day") === start.at;
        const began = (isEnd ? local.minus(1) : local).toISODate() ?? "";
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

it("spans, waking: nothing changes before nextChange, something does at it, and it ends", () => {
  law(waking);
});
it("spans, records: what was kept stays in the record, reopened or not", () => {
  law(records);
});
it("spans, decisions: what was decided, also of a part, stays so, whatever happens but a reopening", () => {
  law(decisions);
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
