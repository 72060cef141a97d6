import { slaError, Told } from "../errors.js";
import type { Instant } from "../time/zone.js";
import { gateIn } from "./gate.js";
import type { StartedAgain } from "./inherit.js";
import type { Judged } from "./judge.js";
import { standingOn } from "./line.js";
import { reopeningsFor } from "./reopening.js";
import type { Evaluated, Line, Sight, Subject } from "./line.js";
import type { ClausePlan, Repeated } from "./plan.js";
import { begin } from "./round-begin.js";
import { openingOf } from "./round-opening.js";
import { roundOutcome } from "./round-outcome.js";
import type { Course, OpenRound, Rounds } from "./round.js";

/** How many rounds of a clause are followed on one ticket; more are refused. */
export const MOST_ROUNDS = 100_000;

/** Where the rounds of a line stand. */
export interface Followed {
  readonly rounds: Rounds;
  /** The round that is open, and where it stands. */
  readonly open: { readonly round: OpenRound; readonly judged: Judged } | undefined;
  /** When the next round begins, if nothing happens before; nothing where one is open, or that is not known. */
  readonly next: Instant | undefined;
}

/**
 * Follows the rounds of a clause on a line, as far as is seen of the ticket.
 * @throws SlaError `rounds-too-many`
 */
export function followRounds(
  subject: Subject,
  plan: ClausePlan,
  repeated: Repeated,
  line: Line,
  sight: Sight,
): Followed {
  const reopenings = reopeningsFor(subject, plan);
  const rounds = (line.rounds ??= begin(subject, plan, repeated, line, reopenings));
  const now = sight.ending?.event.at ?? sight.asOf;
  const course: Course = { subject, plan, repeated, line, sight, now, rounds, reopenings };
  for (;;) {
    const opening = openingOf(course);
    if (opening.kind === "waits") return { rounds, open: undefined, next: opening.next };
    if (opening.kind === "goes-on") {
      rounds.next = opening.next;
      if (opening.isStep) count(course);
      continue;
    }
    const { round } = opening;
    const outcome = roundOutcome(course, round.term);
    if (outcome.kind === "open") return { rounds, open: { round, judged: outcome.judged }, next: undefined };
    count(course);
    const { part, next } = outcome;
    if (part !== undefined) rounds.over.push({ part, start: round.term.start, reopened: rounds.reopened });
    rounds.haveBegun = true;
    rounds.next = next;
  }
}

function count({ rounds, plan }: Course): void {
  rounds.followed += 1;
  if (rounds.followed <= MOST_ROUNDS) return;
  const expected = `at most ${String(MOST_ROUNDS)} rounds of a clause on one ticket`;
  const received = new Told(`clause ${plan.clause.id}, ${String(rounds.followed)} rounds`);
  throw slaError("rounds-too-many", { path: "/contract", expected, received });
}

/** Where the open round of a clause stands, as a change of level finds it; `undefined` where none is open. */
export function evaluateRound(
  subject: Subject,
  plan: ClausePlan,
  repeated: Repeated,
  line: Line,
  sight: Sight,
): Evaluated | undefined {
  const gate = gateIn(standingOn(subject, plan, sight.history, line.began));
  if (gate.kind !== "open") return { gate, keptBefore: false };
  const { open } = followRounds(subject, plan, repeated, line, sight);
  if (open === undefined) return undefined;
  const { round, judged } = open;
  return { gate: undefined, part: judged.part, judged: [judged], starts: [round.term.start], keptBefore: false };
}

/** The start of the round that is open, and what it would be by the start rule of another level; `undefined` where none is open. */
export function roundStartedAgain(
  subject: Subject,
  plan: ClausePlan,
  repeated: Repeated,
  line: Line,
  sight: Sight,
  level: string,
): StartedAgain | undefined {
  const round = followRounds(subject, plan, repeated, line, sight).open?.round;
  if (round === undefined) return undefined;
  const { term, startedAt } = round;
  return { before: term.start, after: startedAt(level), startedAt };
}
