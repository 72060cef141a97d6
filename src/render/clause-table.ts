import type { RecordSpec, StartSpec } from "../contract/clause-spec.js";
import { conditionLines } from "./conditions-told.js";
import { table } from "./document.js";
import type { Block, Cell, Line } from "./document.js";
import { dueLines } from "./due-lines.js";
import { enumerated } from "./enumerated.js";
import type { ClockStart } from "./moments-told.js";
import { clockStart, startText } from "./start-text.js";
import { annotationTexts, textCell } from "./annotations.js";
import { hasClock, limitsIn, listOf, partsOf } from "./said.js";
import type { ClauseSaid, CommitmentSaid } from "./said.js";
import type { Teller } from "./teller.js";

/** The table of some clauses, whose clocks start by the rule of their level, or of the contract, where they have none of their own. */
export function clauseTable(
  teller: Teller,
  clauses: readonly ClauseSaid[],
  start: ClockStart,
  level?: string,
): readonly Block[] {
  const { clause, promise, due, for: applies, remarks } = teller.words.columns;
  const rows = clauses.map((each) => rowOf(teller, each, start, level));
  return table([clause, promise, due, applies, remarks], rows);
}

function rowOf(teller: Teller, clause: ClauseSaid, start: ClockStart, level: string | undefined): readonly Cell[] {
  const untold = untoldStart(teller, clause);
  const own = clause.start === undefined ? start : clockStart(clause.start);
  return [
    [[{ code: clause.id }]],
    promiseCell(teller, clause),
    phraseCell(teller, [...dueOf(teller, clause, clause, own, 0), ...untold]),
    phraseCell(teller, conditionLines(teller, clause)),
    remarksCell(teller, clause, level),
  ];
}

/** The start rule of a clause, where no due moment tells it: at once, or of a clause that counts no time. */
function untoldStart(teller: Teller, clause: ClauseSaid): readonly string[] {
  const { start } = clause;
  if (start === undefined) return [];
  const isTold = start.rule !== "immediate" && limitsIn(clause).some(hasClock);
  return isTold ? [] : [teller.tell("startsItself", startText(teller, start))];
}

function promiseCell(teller: Teller, clause: ClauseSaid): Cell {
  const title: Cell = clause.title === undefined ? [] : [[{ strong: teller.text(clause.title) }]];
  return [...title, ...phraseCell(teller, promiseLines(teller, clause, 0))];
}

function promiseLines(teller: Teller, commitment: CommitmentSaid, depth: number): readonly string[] {
  const parts = partsOf(commitment);
  if (parts !== undefined) {
    const lines = parts.map((part) => promiseLines(teller, part, depth + 1));
    return [joinText(teller, commitment), ...enumerated(teller, lines, depth)];
  }
  const { promise, endedBy } = commitment;
  return [
    teller.tell("keptBy", teller.anyEvent(listOf(promise))),
    ...(endedBy === undefined ? [] : [teller.tell("endedBy", teller.anyEvent(listOf(endedBy)))]),
  ];
}

/** How promises are joined. */
function joinText({ phrases }: Teller, { anyOf, allOf, n = 0 }: CommitmentSaid): string {
  const { joins, colon } = phrases;
  if (anyOf !== undefined) return `${joins.anyOf}${colon}`;
  return `${allOf === undefined ? joins.nOf.replace("{}", String(n)) : joins.allOf}${colon}`;
}

/** By when promises are due; how those are joined that stand in a list is told here again. */
function dueOf(
  teller: Teller,
  commitment: CommitmentSaid,
  clause: ClauseSaid,
  start: ClockStart,
  depth: number,
): readonly string[] {
  const parts = partsOf(commitment);
  if (parts === undefined) return dueLines(teller, commitment, clause, start, depth);
  const lines = parts.map((part) => dueOf(teller, part, clause, start, depth + 1));
  return [...(depth > 0 ? [joinText(teller, commitment)] : []), ...enumerated(teller, lines, depth)];
}

function remarksCell(teller: Teller, clause: ClauseSaid, level: string | undefined): Cell {
  const { start, records = [] } = clause;
  const others = listOf(clause.level).filter((each) => level !== undefined && each !== level);
  return [
    ...phraseCell(teller, others.length === 0 ? [] : [teller.tell("alsoFor", teller.words.and(others))]),
    ...phraseCell(
      teller,
      records.map((record) => recordText(teller, record)),
    ),
    ...textCell(annotationTexts(teller, clause)),
    ...(start === undefined ? [] : startOfClause(teller, start)),
  ];
}

/** What a start rule of a clause is called, and what is said of it; when it starts a clock stands beside the due moment. */
function startOfClause(teller: Teller, start: StartSpec): readonly Line[] {
  const { columns } = teller.words;
  const texts = [...(start.title === undefined ? [] : [teller.text(start.title)]), ...annotationTexts(teller, start)];
  const name: Line = start.id === undefined ? [] : [" ", { code: start.id }];
  if (texts.length === 0 && start.id === undefined) return [];
  return [[columns.clockStart, ...name, teller.phrases.colon, texts.join(teller.phrases.semicolon)]];
}

function recordText(teller: Teller, { kind, name }: RecordSpec): string {
  return teller.tell(kind === "form" ? "leavesForm" : "leavesCall", teller.quoted(teller.text(name)));
}

/** A cell with a line for each phrase, which begins it as a sentence. */
function phraseCell({ words }: Teller, lines: readonly string[]): Cell {
  return textCell(lines.map(words.sentence));
}
