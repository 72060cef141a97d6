/**
 * A second, plain reading of what a contract owes a ticket, written from the words of the semantics and of the docstrings. It shares
 * nothing with the library but types. Standing duties are left out.
 *
 * Where the words leave something open, a comment marked RULE says what is taken. What stands in quotes are the words.
 */
import type { ClauseSpec, ContractSpec, Ticket } from "sla-clock";
import { isKept, leavesOf } from "./naive-outcomes.js";
import type { Judged } from "./naive-outcomes.js";
import { naiveRuns } from "./naive-runs.js";
import { gateOf } from "./naive-gate.js";
import { atOf, naiveScene, reopenings } from "./naive-scene.js";
import type { Scene } from "./naive-scene.js";
import { asTakenBack, verdictBefore, verdictOf, wasKeptWhole } from "./naive-verdict.js";
import type { Ending, Run } from "./naive-verdict.js";

/** The obligations of a ticket, clause by clause. */
export function naiveAssess(spec: ContractSpec, ticket: Ticket, asOf: number): readonly Judged[] {
  const scene = naiveScene(spec, ticket, asOf);
  if (scene === undefined) return [];
  const runs = naiveRuns(scene);
  return spec.clauses.flatMap((clause, order) =>
    (runs[order] ?? []).flatMap((run) => obligationsOf(scene, clause, run, asOf)).map(told),
  );
}

/** Without what only the reading itself goes by. */
function told({ keptBy, carried, offAt, was, parts, ...verdict }: Judged): Judged {
  return { ...verdict, ...(parts !== undefined && { parts: parts.map(told) }) };
}

/** The state of the ticket as a whole. */
export function naiveState(spec: ContractSpec, ticket: Ticket, asOf: number): string {
  if (naiveScene(spec, ticket, asOf) === undefined) return "not-reported";
  return naiveWhole(naiveAssess(spec, ticket, asOf));
}

/** What obligations make of a ticket that was reported. */
export function naiveWhole(all: readonly Judged[]): string {
  const counted = all.filter(({ counts }) => counts !== false);
  const some = (...states: readonly string[]): boolean => counted.some(({ state }) => states.includes(state));
  if (some("breached", "kept-late")) return "breached";
  // "What is owed again is open, with a figure or without."
  const again = counted.filter(({ reopened }) => reopened !== undefined);
  if (again.some(({ state }) => state === "inactive" || state === "untimed")) return "open";
  if (some("pending", "paused")) return "open";
  if (some("kept")) return "kept";
  return some("inactive", "untimed") ? "open" : "not-promised";
}

/** A run's obligations: "each cycle is an obligation of its own". */
function obligationsOf(scene: Scene, clause: ClauseSpec, run: Run, asOf: number): readonly Judged[] {
  const { history } = scene;
  const superseded = run.end < Infinity;
  const cancelled = history.findIndex(({ type }) => type === "cancelled");
  const end = superseded ? run.end : cancelled < 0 ? history.length : cancelled;
  const seen = history.slice(0, end);
  const gate = gateOf(scene, run, seen);
  const isSettled = run.rest !== undefined && asTakenBack(scene, clause, run.rest, seen).keptBy !== undefined;
  if (gate !== "open")
    return superseded || isSettled
      ? []
      : [{ clause: clause.id, state: gate === "shut" ? "not-promised" : "inactive", due: Infinity }];
  const state = superseded ? "superseded" : "cancelled";
  const ended: Ending | undefined = end < history.length ? { state, at: atOf(scene, end) } : undefined;
  const { records, reopened } = cyclesOf(scene, run, end);
  const counts = scene.spec.reopening?.counts;
  const now: Judged = { ...verdictOf(scene, run, { seen, asOf, ended }), reopened };
  // RULE: what waited still when its level ended leaves nothing in the record, nor does what was kept at another level.
  const isOwed = !(now.carried === true || (now.state === "inactive" && superseded));
  // "On the `first`, the `last`": RULE: not on those that name a reopening, not on those that were kept and then reopened.
  const isFollowed = isKept(now) && !isSame(now, asTakenBack(scene, clause, leafVerdicts(now), history));
  return [
    ...records.map((record): Judged => ({ ...record, ...(counts === "last" && { counts: false }) })),
    ...(isOwed ? [{ ...now, ...(counts === "last" && isFollowed && { counts: false as const }) }] : []),
  ].map((each) => ({ ...each, ...(counts === "first" && each.reopened !== undefined && { counts: false }) }));
}

const leafVerdicts = (verdict: Judged): readonly Judged[] => leavesOf(verdict).map((leaf) => leaf.verdict);
const isSame = (before: Judged, later: Judged): boolean =>
  isKept(before) ? isKept(later) && later.keptBy === before.keptBy : later.state === before.state;

interface Cycles {
  readonly records: readonly Judged[];
  readonly reopened: number | undefined;
}

/** "The record of a promise that was kept, ended or called off and then reopened stays as it was, and the next cycle's names the reopening." */
function cyclesOf(scene: Scene, run: Run, end: number): Cycles {
  const records: Judged[] = [];
  let reopened: number | undefined;
  for (const place of reopenings(scene, run.first.from, scene.history.slice(0, end))) {
    const before = verdictBefore(scene, run, place);
    // "The record of a promise that was kept, ended or called off and then reopened stays as it was."
    const isCalledOff = before.state === "cancelled" && gateOf(scene, run, scene.history.slice(0, place)) === "open";
    if (!isCalledOff && !wasKeptWhole(scene, run, place, scene.history)) continue;
    // "A promise that was not kept by such an event is not touched."
    const asOf = atOf(scene, place);
    const after = verdictOf(scene, run, { seen: scene.history.slice(0, place + 1), asOf });
    if (isSame(before, after)) continue;
    // What was kept at another level is in the record there.
    if (before.carried !== true) records.push({ ...before, reopened });
    reopened = asOf;
  }
  return { records, reopened };
}
