import fc from "fast-check";
import { assess, defineContract } from "sla-clock";
import type { LevelChangePolicy, Obligation, Ticket } from "sla-clock";
import { expect, it } from "vitest";
import { lifeContracts, MONDAY } from "../../arbitraries/contract.js";
import { obligationsOf, scenarios } from "../../arbitraries/ticket.js";
import { causality, data, decisions, momentOf, records, traces, waking } from "./shared-laws.js";
import type { Law } from "./shared-laws.js";

/** Laws over tickets that are paused, raised and lowered, reopened, appointed and ended. */
function law(check: Law): void {
  fc.assert(
    fc.property(scenarios(lifeContracts), (scenario) => {
      check(scenario, momentOf(scenario));
    }),
    { numRuns: 2 * Number(fc.readConfigureGlobal().numRuns) },
  );
}

it("causality, whatever happens: assess(ticket, asOf) = assess(ticket cut at asOf, asOf)", () => {
  law(causality);
});
it("traces, whatever happens: verifyTrace(obligation) = ok", () => {
  law(traces);
});
it("data, whatever happens: JSON.parse(JSON.stringify(assessment)) = assessment, and its texts are whole", () => {
  law(data);
});
it("waking, whatever happens: nothing changes before nextChange, something does at it, and it ends", () => {
  law(waking);
});
it("records: what was kept stays in the record, reopened or not", () => {
  law(records);
});
it("decisions: what was decided, also of a part, stays so, whatever happens but a reopening", () => {
  law(decisions);
});

it("changes: before and after = assess just before and just after the confirmation", () => {
  law(({ contract, ticket }, at) => {
    const inOrder = ticket.events
      .map((event, index) => ({ event, index }))
      .sort((a, b) => Number(a.event.at) - Number(b.event.at) || a.index - b.index);
    for (const period of assess(contract, ticket, { asOf: at }).periods) {
      if (period.changes === undefined) continue;
      const place = inOrder.findIndex(
        ({ event }) => event.type === "level-confirmed" && event.at === period.from && event.level === period.level,
      );
      const seen = (count: number): readonly Obligation[] =>
        obligationsOf(
          assess(
            contract,
            { ...ticket, events: inOrder.slice(0, count).map(({ event }) => event) },
            { asOf: period.from },
          ),
        );
      for (const { before, after } of period.changes) {
        if (before !== undefined) expect(seen(place)).toContainEqual(expect.objectContaining(before));
        if (after !== undefined) expect(seen(place + 1)).toContainEqual(expect.objectContaining(after));
      }
    }
  });
});

type Policy = { readonly restart: Exclude<LevelChangePolicy, "next-working-time"> };

/** Two levels with a promise of the same event, counted in the same hours. */
function twoLevels(escalation: Policy, low: number, high: number, clock: "office" | undefined) {
  const counted = clock === undefined ? {} : { clock };
  return defineContract({
    id: "two",
    timeZone: "UTC",
    levels: ["low", "high"],
    calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00" } },
    pauses: [{ reason: "waiting" }],
    escalation,
    clauses: [
      { id: "low", level: "low", promise: "resolved", within: low, ...counted },
      { id: "high", level: "high", promise: "resolved", within: high, ...counted },
    ],
  });
}

const moments = fc.nat(20 * 24 * 60).map((minute) => minute * 60_000);
const scene = fc.record({
  low: fc.nat(40 * 60).map((minutes) => minutes * 60_000),
  high: fc.nat(40 * 60).map((minutes) => minutes * 60_000),
  clock: fc.constantFrom(undefined, "office" as const),
  /** Reported, paused, resumed and raised, in order. */
  moments: fc.tuple(moments, moments, moments, moments).map((list) => [...list].sort((a, b) => a - b)),
});
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

function raised(
  { low, high, clock, moments: [reported = 0, paused = 0, resumed = 0, confirmed = 0] }: Scene,
  escalation: Policy,
): Obligation {
  const contract = twoLevels(escalation, low, high, clock);
  const ticket: Ticket<"low" | "high"> = {
    level: "low",
    events: [
      { type: "reported", at: MONDAY + reported },
      { type: "paused", at: MONDAY + paused },
      { type: "resumed", at: MONDAY + resumed },
      { type: "level-confirmed", level: "high", at: MONDAY + confirmed },
    ],
  };
  const { periods } = assess(contract, ticket, { asOf: MONDAY + confirmed });
  const found = periods[1]?.obligations.find(({ clause }) => clause === "high");
  if (found === undefined) throw new Error("the new level has a promise");
  return found;
}
const dueAt = ({ due }: Obligation): number => (due.kind === "at" ? due.at : Infinity);

function lawOfPolicies(check: (scene: Scene, confirmed: number) => void): void {
  fc.assert(
    fc.property(scene, (drawn) => {
      check(drawn, MONDAY + (drawn.moments[3] ?? 0));
    }),
  );
}

it("carry-elapsed: due = that of keep-start, or the confirmation where that had passed", () => {
  lawOfPolicies((drawn, confirmed) => {
    const kept = dueAt(raised(drawn, { restart: "keep-start" }));
    expect(dueAt(raised(drawn, { restart: "carry-elapsed" }))).toBe(Math.max(kept, confirmed));
  });
});

it("carry-percentage: with equal targets = carry-elapsed", () => {
  lawOfPolicies((drawn) => {
    const equal = { ...drawn, high: drawn.low };
    expect(raised(equal, { restart: "carry-percentage" }).due).toEqual(raised(equal, { restart: "carry-elapsed" }).due);
  });
});

it("carry: elapsed + remaining = target, and elapsed = what was carried over at the confirmation", () => {
  lawOfPolicies((drawn) => {
    for (const restart of ["carry-elapsed", "carry-percentage"] as const) {
      const { clock } = raised(drawn, { restart });
      expect((clock?.elapsed ?? 0) + (clock?.remaining ?? 0)).toBe(drawn.high);
      expect(clock?.elapsed).toBe(clock?.carried ?? 0);
    }
  });
});

it("stricter-of: due = the earlier of at-confirmation's and the old due moment, if that had not passed", () => {
  lawOfPolicies((drawn, confirmed) => {
    const fresh = dueAt(raised(drawn, { restart: "at-confirmation" }));
    const old = dueAt(raised({ ...drawn, high: drawn.low }, { restart: "keep-start" }));
    expect(dueAt(raised(drawn, { restart: "stricter-of" }))).toBe(old < confirmed ? fresh : Math.min(fresh, old));
  });
});

it("reopening: continue = the due moment without the time that was resolved, restart = that of a report then", () => {
  fc.assert(
    fc.property(scene, ({ low, clock, moments: [reported = 0, , resolved = 0, reopenedAt = 0] }) => {
      const events = [
        { type: "reported", at: MONDAY + reported },
        { type: "resolved", at: MONDAY + resolved },
        { type: "reopened", at: MONDAY + reopenedAt },
      ];
      const at = (
        policy: "continue" | "continue-counting-closed-time" | "restart",
        list: Ticket<"low" | "high">["events"] = events,
      ) => {
        const spec = twoLevels({ restart: "keep-start" }, low, low, clock);
        const contract = defineContract({ ...spec, reopening: { policy } });
        return obligationsOf(assess(contract, { level: "low", events: list }, { asOf: MONDAY + reopenedAt })).at(-1);
      };
      const paused = events.map(({ type, at: moment }) => ({
        type: { resolved: "paused", reopened: "resumed" }[type] ?? type,
        at: moment,
      }));
      expect(at("continue")?.due).toEqual(at("continue", paused)?.due);
      expect(at("continue-counting-closed-time")?.due).toEqual(at("continue", events.slice(0, 1))?.due);
      expect(at("restart")?.due).toEqual(at("continue", [{ type: "reported", at: MONDAY + reopenedAt }])?.due);
    }),
  );
});

it("reopening: last and first = parts of worst", () => {
  const rank = { breached: 0, open: 1, kept: 2, "not-promised": 3, "not-reported": 4 } as const;
  law(({ spec, ticket }, at) => {
    const { reopening } = spec;
    if (reopening === undefined) return;
    const by = (counts: "first" | "last" | "worst") =>
      assess(defineContract({ ...spec, reopening: { ...reopening, counts } }), ticket, { asOf: at });
    // What only waits, or has no figure, leaves a ticket open where nothing was kept: a cycle that counts may have been.
    if (obligationsOf(by("worst")).some((each) => each.state === "inactive" || each.state === "untimed")) return;
    const state = (counts: "first" | "last" | "worst") => rank[by(counts).state];
    expect(state("worst")).toBeLessThanOrEqual(Math.min(state("first"), state("last")));
  });
});
