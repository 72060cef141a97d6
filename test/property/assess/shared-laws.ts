import { assess, explain, validateContract, verifyTrace } from "sla-clock";
import type { Assessment, Due, Obligation, Part } from "sla-clock";
import { expect } from "vitest";
import { cut, momentsOf, obligationsOf } from "../../arbitraries/ticket.js";
import type { Scenario } from "../../arbitraries/ticket.js";
import { byTerms } from "../../reference/unpinned.js";

/*
 * Laws that hold whatever a contract says and whatever happens to a ticket, as of a moment at or after its report.
 */

export type Law = (scenario: Scenario, at: number) => void;

/** The moment of a scenario, or that of the report where it is before. */
export function momentOf({ ticket, asOf }: Scenario): number {
  return Math.max(asOf, ...ticket.events.slice(0, 1).map(({ at }) => Number(at)));
}

/** Later events do not change what is said of an earlier moment. */
export const causality: Law = ({ contract, ticket }, at) => {
  expect(assess(contract, ticket, { asOf: at })).toStrictEqual(assess(contract, cut(ticket, at), { asOf: at }));
};

export const traces: Law = ({ contract, ticket }, at) => {
  for (const obligation of obligationsOf(assess(contract, ticket, { asOf: at }))) {
    expect(verifyTrace(obligation, contract)).toEqual({ ok: true });
  }
};

/** Contracts and assessments are plain JSON, and texts whole. */
export const data: Law = ({ contract, ticket }, at) => {
  const assessment = assess(contract, ticket, { asOf: at });
  expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(assessment);
  const again = validateContract(JSON.parse(JSON.stringify(contract)));
  if (!again.ok) throw new Error(JSON.stringify(again.issues));
  expect(byTerms(assess(again.contract, ticket, { asOf: at }))).toStrictEqual(byTerms(assessment));
  const texts = explain(assessment, { language: "en" }) + explain(assessment, { language: "zh" });
  expect(texts).not.toMatch(/undefined|NaN|\[object|\{\}|Infinity/);
};

/** States and warnings, with the numbers of rounds, and parts within their obligations. */
function standing(assessment: Assessment): string {
  const tell = (part: Part): unknown => [
    ...[part.clause, "round" in part ? part.round : undefined, part.state],
    ...[part.warnings?.map(({ state }) => state), part.parts?.map(tell)],
  ];
  return JSON.stringify([assessment.state, obligationsOf(assessment).map(tell)]);
}

/** Nothing changes before `nextChange`, and something does at it, so many times; where it ends, nothing changes any more until `end`. */
export function wakes(
  { contract, ticket }: Scenario,
  at: number,
  turns: number,
  end: (last: number) => number,
): boolean {
  const quiet = cut(ticket, at);
  const look = (asOf: number): Assessment => assess(contract, quiet, { asOf });
  let now = look(at);
  for (let turn = 0; now.nextChange !== undefined; turn += 1) {
    if (turn === turns) return false;
    expect(now.nextChange).toBeGreaterThan(now.asOf);
    expect(standing(look(now.nextChange - 1))).toBe(standing(now));
    const next = look(now.nextChange);
    expect(standing(next)).not.toBe(standing(now));
    now = next;
  }
  expect(standing(look(end(now.asOf)))).toBe(standing(now));
  return true;
}

export const waking: Law = (scenario, at) => {
  expect(wakes(scenario, at, 80, () => Date.UTC(2190, 0, 1))).toBe(true);
};

/** When a promise was due; what is due by an event learns that when it happens, be it kept or not. */
function dueFor({ trace, due }: Part): Due | undefined {
  return trace === undefined || trace.kind === "before" ? undefined : due;
}

/** What a record says for good: kept, late or superseded, and when. */
function recordOf(part: Obligation): readonly unknown[] {
  const { clause, state, start } = part;
  if (state === "kept" || state === "kept-late") return [[clause, state, start, dueFor(part), part.keptAt]];
  return state === "superseded" ? [[clause, state, start, dueFor(part), part.supersededAt]] : [];
}

export const records: Law = ({ contract, ticket }, at) => {
  const recordsAt = (asOf: number): readonly unknown[] =>
    obligationsOf(assess(contract, ticket, { asOf })).flatMap(recordOf);
  const before = recordsAt(at);
  for (const later of momentsOf(contract, ticket).filter((each) => each > at)) {
    expect(recordsAt(later)).toEqual(expect.arrayContaining([...before]));
  }
};

const DECIDED: ReadonlySet<Part["state"]> = new Set(["kept", "kept-late", "breached", "cancelled"]);

/** What was decided of a promise that was, and of its parts; what was broken may be kept late. */
function decidedOf(obligation: Obligation): readonly string[] {
  const inner = (part: Part, path: string): readonly string[] => {
    const { state, start, parts = [] } = part;
    const decided = { path, start, due: dueFor(part) };
    return [
      ...(state === "kept" ? [JSON.stringify([decided, state, part.keptAt])] : []),
      ...(state === "kept-late" || state === "breached" ? [JSON.stringify([decided, part.breachedAt])] : []),
      ...(state === "cancelled" ? [JSON.stringify([decided, state, part.cancelledAt, part.clock])] : []),
      ...parts.flatMap((each, index) => inner(each, `${path}/${String(index)}`)),
    ];
  };
  // What waits as a whole leaves nothing when its level ends, its parts included.
  return DECIDED.has(obligation.state) ? inner(obligation, obligation.clause) : [];
}

export const decisions: Law = ({ contract, ticket }, at) => {
  if (ticket.events.some(({ type }) => type === "reopened")) return;
  const decidedAt = (asOf: number): readonly string[] =>
    obligationsOf(assess(contract, ticket, { asOf })).flatMap(decidedOf);
  const before = decidedAt(at);
  for (const later of momentsOf(contract, ticket).filter((each) => each > at)) {
    const after = new Set(decidedAt(later));
    expect(before.filter((each) => !after.has(each))).toEqual([]);
  }
};
