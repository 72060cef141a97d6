import type { History } from "../ticket/fold.js";
import type { DueMoment } from "./basis.js";
import { isDueAtEnd } from "./end-of-date.js";
import { evaluateLine } from "./line.js";
import type { Line, Subject } from "./line.js";
import type { ClausePlan } from "./plan.js";

/** The due moment of a clause by what had happened, from which another counts; none where it has none, or none any more. */
export function dueOfClause(subject: Subject, plan: ClausePlan, history: History): DueMoment | undefined {
  const line = lineIn(subject, plan, history);
  if (line === undefined) return undefined;
  // A due moment that is known stays known: it is asked as of the last event, not as of the moment of the assessment.
  const asOf = history.all[history.end - 1]?.at ?? subject.asOf;
  const evaluated = evaluateLine(subject, plan, line, { history, asOf, ending: undefined });
  if (evaluated.gate !== undefined) return undefined;
  const { due } = evaluated.part;
  const start = evaluated.starts.find((each) => each !== undefined);
  if (due.kind !== "at" || start === undefined) return undefined;
  return { at: due.at, provisional: due.provisional, endsDate: isDueAtEnd(evaluated.part), start };
}

/** The line of a clause that has begun by what had happened, and has not ended. */
function lineIn({ periods, linesOf }: Subject, plan: ClausePlan, history: History): Line | undefined {
  const begun = linesOf(plan).filter(({ first }) => (periods[first]?.event.place ?? 0) < history.end);
  const line = begun.at(-1);
  const end = line === undefined ? undefined : periods[line.last]?.end;
  return end !== undefined && end.place < history.end ? undefined : line;
}
