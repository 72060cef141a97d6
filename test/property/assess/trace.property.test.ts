import fc from "fast-check";
import { assess, verifyTrace } from "sla-clock";
import type { CommitmentSpec, ContractSpec, Obligation, Part, Segment, Trace } from "sla-clock";
import { expect, it } from "vitest";
import { obligationsOf, partsOf, scenarios } from "../../arbitraries/ticket.js";
import { limitsIn } from "../../reference/naive-outcomes.js";

// Few due moments lead over a holiday.
const holidayRuns = { numRuns: 5 * (fc.readConfigureGlobal().numRuns ?? 200) };
const runs = { numRuns: 2 * (fc.readConfigureGlobal().numRuns ?? 200) };

/** Whether segments run from start to end without gap, overlap or empty piece. */
function tile(segments: readonly Segment[], start: number, end: number): boolean {
  const edges = [start, ...segments.map((segment) => segment.end)];
  const joined = segments.every((segment, index) => segment.start === edges[index] && segment.end > segment.start);
  return joined && edges.at(-1) === end;
}

it("trace: segments tile [start, due] and held segments tile [trigger, start]", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      for (const { trace, due } of partsOf(assess(contract, ticket, { asOf }))) {
        if (trace === undefined || trace.kind === "every" || trace.kind === "after") continue;
        const { held, trigger, at } = trace.start;
        expect(tile(held, trigger.at, at)).toBe(true);
        expect(held.filter(({ kind }) => kind === "counted")).toEqual([]);
        if (trace.kind === "within" && due.kind === "at") expect(tile(trace.segments, at, due.at)).toBe(true);
      }
    }),
  );
});

it("trace: sum of the counted segments = target", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      for (const { trace } of partsOf(assess(contract, ticket, { asOf }))) {
        if (trace?.kind !== "within") continue;
        const counted = trace.segments.filter(({ kind }) => kind === "counted");
        expect(counted.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(trace.target);
      }
    }),
  );
});

it("verifyTrace: every obligation of assess and every part = ok", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      for (const part of partsOf(assess(contract, ticket, { asOf }))) {
        expect(verifyTrace(part, contract)).toEqual({ ok: true });
      }
    }),
    runs,
  );
});

type Within = Extract<Trace, { readonly kind: "within" }>;
type Timed = Part & { readonly trace: Within; readonly due: { readonly kind: "at"; readonly at: number } };

const isTimed = (part: Part): part is Timed => part.trace?.kind === "within" && part.due.kind === "at";
const retrace = (part: Timed, trace: Partial<Within>): Part => ({ ...part, trace: { ...part.trace, ...trace } });
const resegment = (part: Timed, index: number, change: Partial<Segment>): Part =>
  retrace(part, { segments: part.trace.segments.map((each, at) => (at === index ? { ...each, ...change } : each)) });

/** What may be done to a trace, given a segment to do it to; undefined where there is nothing to do it to. */
const TAMPERINGS: Readonly<
  Record<string, (part: Timed, index: number, segment: Segment | undefined) => Part | undefined>
> = {
  "due moved later": (part) => ({ ...part, due: { ...part.due, at: part.due.at + 1 } }),
  "due moved earlier": (part) => ({ ...part, due: { ...part.due, at: part.due.at - 1 } }),
  "due and last segment moved later": (part) => {
    const last = part.trace.segments.length - 1;
    if (last < 0) return undefined;
    const moved = resegment(part, last, { end: part.due.at + 1 });
    return { ...moved, due: { ...part.due, at: part.due.at + 1 } };
  },
  "start moved": (part) => ({ ...part, start: (part.start ?? 0) + 1 }),
  "start moved in the trace": (part) => retrace(part, { start: { ...part.trace.start, at: part.trace.start.at + 1 } }),
  "start moved everywhere": (part) => ({
    ...retrace(part, { start: { ...part.trace.start, at: part.trace.start.at + 1 } }),
    start: (part.start ?? 0) + 1,
  }),
  "trigger moved": (part) => {
    const { start } = part.trace;
    return retrace(part, { start: { ...start, trigger: { ...start.trigger, at: start.trigger.at - 1 } } });
  },
  "segment begins later": (part, index, segment) => segment && resegment(part, index, { start: segment.start + 1 }),
  "segment ends earlier": (part, index, segment) => segment && resegment(part, index, { end: segment.end - 1 }),
  "boundary between segments moved": (part, index, segment) => {
    const next = part.trace.segments[index + 1];
    if (segment === undefined || next === undefined) return undefined;
    const moved = resegment(part, index, { end: segment.end + 1 });
    return isTimed(moved) ? resegment(moved, index + 1, { start: next.start + 1 }) : undefined;
  },
  "counted as closed": (part, index, segment) =>
    segment?.kind === "counted" ? resegment(part, index, { kind: "closed" }) : undefined,
  "closed as counted": (part, index, segment) =>
    segment && segment.kind !== "counted" ? resegment(part, index, { kind: "counted" }) : undefined,
  "closed as a holiday": (part, index, segment) =>
    segment?.kind === "closed" ? resegment(part, index, { kind: "holiday" }) : undefined,
  "a holiday as closed": (part, index, segment) =>
    segment?.kind === "holiday" ? resegment(part, index, { kind: "closed" }) : undefined,
  "segment dropped": (part, index, segment) =>
    segment && retrace(part, { segments: part.trace.segments.filter((_, at) => at !== index) }),
  "target changed": (part) => retrace(part, { target: part.trace.target + 1 }),
  "clock changed": (part) => retrace(part, { clock: part.trace.clock === "desk" ? "office" : "desk" }),
  "clock unknown": (part) => retrace(part, { clock: "nowhere" }),
  "clause changed": (part) => ({ ...part, clause: "nothing" }),
  "held segment dropped": (part) => {
    const { held } = part.trace.start;
    return held.length === 0 ? undefined : retrace(part, { start: { ...part.trace.start, held: held.slice(1) } });
  },
  "trace dropped": ({ trace: _dropped, ...part }) => part,
};

/** Whether the clause makes such a promise by the forged clock, too: then the trace may be a true one. */
function isTwin({ clauses }: ContractSpec, { clause: id, promise, trace: { clock } }: Timed, { trace }: Part): boolean {
  const clause = clauses.find((each) => each.id === id);
  if (clause === undefined || trace?.kind !== "within" || trace.clock === clock) return false;
  return limitsIn(clause as CommitmentSpec).some(
    (limit) => limit.clock === trace.clock && [limit.promise].flat().join() === promise.join(),
  );
}

it.each(Object.entries(TAMPERINGS))("verifyTrace: %s = refused", (name, tamper) => {
  let tampered = 0;
  fc.assert(
    fc.property(scenarios(), fc.nat(99), fc.nat(99), ({ spec, contract, ticket, asOf }, which, at) => {
      const timed = partsOf(assess(contract, ticket, { asOf })).filter(isTimed);
      const part = timed[which % Math.max(1, timed.length)];
      if (part === undefined) return;
      const { segments } = part.trace;
      const candidates = [
        segments.findIndex(({ kind }) => kind === "holiday"),
        segments.findIndex(({ kind }) => kind === "closed"),
      ];
      const index = [at % Math.max(1, segments.length), ...candidates.filter((found) => found >= 0)];
      for (const each of index) {
        const forged = tamper(part, each, segments[each]);
        if (forged === undefined || isTwin(spec, part, forged)) continue;
        tampered += 1;
        expect(verifyTrace(forged, contract)).toMatchObject({ ok: false });
      }
    }),
    name.includes("holiday") ? holidayRuns : {},
  );
  expect(tampered, name).toBeGreaterThan(5);
});

it("verifyTrace: due of joined promises moved = refused", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      for (const part of obligationsOf(assess(contract, ticket, { asOf }))) {
        if (part.join === undefined || part.due.kind !== "at") continue;
        const forged = { ...part, due: { ...part.due, at: part.due.at + 1 } } as Obligation;
        expect(verifyTrace(forged, contract)).toMatchObject({ ok: false });
      }
    }),
  );
});

it("verifyTrace: due, period or start of a standing duty that is due after its period changed = refused", () => {
  let tampered = 0;
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      for (const part of obligationsOf(assess(contract, ticket, { asOf }))) {
        const { trace, due } = part;
        if (trace?.kind !== "after" || due.kind !== "at" || trace.span?.kind !== "within") continue;
        tampered += 1;
        const { span } = trace;
        const start = { ...span.start, at: span.start.at + 1 };
        const forgeries = [
          { ...part, due: { ...due, at: due.at + 1 } },
          { ...part, trace: { ...trace, to: "2026-01-05" } },
          { ...part, trace: { ...trace, from: "2026-01-05" } },
          { ...part, trace: { ...trace, span: undefined } },
          { ...part, trace: { ...trace, span: { ...span, target: span.target + 1 } } },
          { ...part, trace: { ...trace, span: { ...span, start } } },
          { ...part, start: (part.start ?? 0) + 1 },
        ] as readonly Obligation[];
        expect(forgeries.map((forged) => verifyTrace(forged, contract).ok)).toEqual(forgeries.map(() => false));
      }
    }),
    holidayRuns,
  );
  expect(tampered).toBeGreaterThan(5);
});

it("verifyTrace: due, due date or skipped dates of a standing duty changed = refused", () => {
  let tampered = 0;
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      for (const part of obligationsOf(assess(contract, ticket, { asOf }))) {
        const { trace, due } = part;
        if (trace?.kind !== "every" || due.kind !== "at") continue;
        tampered += 1;
        const forgeries = [
          { ...part, due: { ...due, at: due.at + 1 } },
          { ...part, trace: { ...trace, dueDate: "2026-01-01" } },
          { ...part, trace: { ...trace, skipped: [...trace.skipped, { date: "2026-01-01" }] } },
          { ...part, trace: { ...trace, to: "2026-01-05" } },
          { ...part, trace: { ...trace, from: "2026-01-05" } },
          { ...part, start: (part.start ?? 0) + 1 },
          { ...part, trace: { ...trace, roll: trace.roll === "following" ? "preceding" : "following" } },
        ] as readonly Obligation[];
        expect(forgeries.map((forged) => verifyTrace(forged, contract).ok)).toEqual(forgeries.map(() => false));
      }
    }),
  );
  expect(tampered).toBeGreaterThan(5);
});
