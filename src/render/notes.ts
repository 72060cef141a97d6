import type { Note } from "./contract-words.js";
import type { Line } from "./document.js";
import { isSpanSaid, limitsIn, spansIn, unitOf } from "./said.js";
import type { ClauseSaid, SpanSaid } from "./said.js";
import type { Teller } from "./teller.js";

/** What helps to read a contract, as far as it has what this is about. */
export function noteLines(teller: Teller): readonly Line[] {
  const { rules, words } = teller;
  const clauses: readonly ClauseSaid[] = rules.contract.clauses;
  const limits = clauses.flatMap(limitsIn);
  const spans = [...limits.filter(isSpanSaid), ...limits.flatMap(({ after }) => after ?? [])].flatMap(spansIn);
  const text = JSON.stringify(clauses);
  const counts = spans.map(unitOf).filter((unit) => unit !== undefined);
  const hasHours = (inCalendar: boolean): boolean =>
    spans.some((span) => isHours(span) && (span.clock !== undefined) === inCalendar);
  const is: Readonly<Record<Note, boolean>> = {
    times: rules.zoneStated,
    inTime: spans.length > 0,
    elapsed: hasHours(false),
    inCalendar: hasHours(true),
    workingDay: /"(?:workingDays|roll|every|cutOff|calendar)":/.test(text),
    dayZero: counts.length > 0,
    months: counts.includes("months") || counts.includes("years"),
    endOfDate: /"(?:end-of-day|24:00)"|"(?:counting|every)":/.test(text),
    unstated: limits.some(
      ({ before, at, every, ...limit }) => [before, at, every].every((due) => due === undefined) && !isSpanSaid(limit),
    ),
    asked: text.includes('"fromAttribute":'),
  };
  const notes: readonly Note[] = [
    "times",
    "inTime",
    "elapsed",
    "inCalendar",
    "workingDay",
    "dayZero",
    "months",
    "endOfDate",
    "unstated",
    "asked",
  ];
  return notes.filter((note) => is[note]).map((note): Line => [words.notes[note].replace("{}", rules.zone.name)]);
}

function isHours(span: SpanSaid): boolean {
  return span.within !== undefined;
}
