import { historyBefore } from "../ticket/fold.js";
import { noPausesYet } from "../ticket/pauses.js";
import type { Basis } from "./basis.js";
import type { Line, Subject } from "./line.js";
import type { ClausePlan, Repeated } from "./plan.js";
import type { Reopenings } from "./reopening.js";
import { opened, roundFrom } from "./round-start.js";
import type { Next, Rounds, Since } from "./round.js";
import { startRuleOf } from "./start.js";
import { endOf, isUnanswered } from "./unanswered.js";

/** The rounds of a clause on a line, before the first of them is looked for. */
export function begin(
  subject: Subject,
  plan: ClausePlan,
  repeated: Repeated,
  line: Line,
  reopenings: Reopenings | undefined,
): Rounds {
  const { previous } = line;
  const goesOn =
    previous?.rounds !== undefined && isSameRow(subject, plan, previous, line) ? previous.rounds : undefined;
  return {
    over: [],
    followed: previous?.rounds?.followed ?? 0,
    next: goesOn?.next ?? firstOfLine(subject, plan, repeated, line, reopenings),
    haveBegun: goesOn?.haveBegun ?? false,
    reopened: goesOn?.reopened,
    cut: subject.known,
    pauses: { over: noPausesYet(), due: noPausesYet(), row: noPausesYet() },
  };
}

/**
 * Whether the rounds of a line count from where those of the clause's line before did, so that they need not be followed from there again. They
 * go on where those stood when that line ended.
 */
function isSameRow({ rules }: Subject, { clause }: ClausePlan, before: Line, line: Line): boolean {
  const rule = startRuleOf(rules, clause, line.ended.level);
  const isSame = ({ level }: Basis): boolean => startRuleOf(rules, clause, level) === rule;
  return (
    before.ended.origin === line.ended.origin &&
    before.links === undefined &&
    line.links === undefined &&
    isSame(before.ended) &&
    before.later.every(({ basis }) => isSame(basis))
  );
}

/**
 * What comes first on a line: the round that was open at the change of level, if its clock goes on; else what comes from the moment from which
 * the level's clocks count.
 */
function firstOfLine(
  subject: Subject,
  plan: ClausePlan,
  repeated: Repeated,
  line: Line,
  reopenings: Reopenings | undefined,
): Next {
  const { rule, limit } = repeated;
  const { event, restart } = line.ended.origin;
  const link = line.links?.[0];
  const start = link?.start;
  const place = start === undefined ? event.place : (link?.place ?? event.place);
  const by = endOf(rule, reopenings, historyBefore(subject.known, place));
  if (by !== undefined) return { kind: "ended", by };
  if (start !== undefined) return opened(start, link, link?.startedAt ?? (() => start));
  const since: Since | undefined = restart === undefined ? undefined : { event, by: restart };
  if (rule.as === "periodic-update") return { kind: "first", after: place, since, link };
  // The report itself may be a message.
  if (since === undefined) return { kind: "message", after: place - 1 };
  const seen = historyBefore(subject.known, place + 1);
  if (!isUnanswered(rule.messages, limit, reopenings, seen)) return { kind: "message", after: place };
  return roundFrom({ subject, plan, line }, since, link);
}
