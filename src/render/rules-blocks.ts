import type { Annotations, StartSpec } from "../contract/clause-spec.js";
import type {
  AppointmentSpec,
  LevelChangeSpec,
  MoveSpec,
  Party,
  PauseSpec,
  ReopeningSpec,
} from "../contract/contract-spec.js";
import { annotationTexts, textCell } from "./annotations.js";
import { list, paragraph, table } from "./document.js";
import type { Block, Cell, Line } from "./document.js";
import { listOf } from "./said.js";
import { startText } from "./start-text.js";
import type { Teller } from "./teller.js";

interface Named extends Annotations {
  readonly id?: string;
}

/** The lines of a rule: what it is called, what it does, and what is said of it. */
function ruleLines(teller: Teller, rule: Named | undefined, does: readonly string[]): readonly Line[] {
  const { id, title } = rule ?? {};
  const name: Line = [
    ...(id === undefined ? [] : [{ code: id }]),
    ...(title === undefined ? [] : [`${id === undefined ? "" : teller.phrases.colon}${teller.text(title)}`]),
  ];
  const lines = [...does, ...annotationTexts(teller, rule ?? {})].map((text): Line => [text]);
  return name.length === 0 ? lines : [name, ...lines];
}

/** When clocks start by the contract. */
export function startBlocks(teller: Teller, start: StartSpec | undefined, hasOthers: boolean): readonly Block[] {
  const says = teller.tell("startOfClause", startText(teller, start)) + teller.words.stop;
  return paragraph(...ruleLines(teller, start, [says, ...(hasOthers ? [teller.tell("startsByLevel")] : [])]));
}

/** What a change of level does; a change of which nothing is said keeps the start. */
export function changeBlocks(teller: Teller, change: LevelChangeSpec | undefined, isRaised: boolean): readonly Block[] {
  const word = isRaised ? "raised" : "lowered";
  const kept = change?.kept === undefined ? "keptByItself" : change.kept === "carry" ? "keptCarry" : "keptRenew";
  const isIgnored = change?.restart === "ignore";
  const does = [teller.tell(word, changeText(teller, change)), ...(isIgnored ? [] : [teller.tell(kept)])];
  return paragraph(...ruleLines(teller, change, does));
}

function changeText(teller: Teller, change: LevelChangeSpec | undefined): string {
  if (change === undefined) return teller.words.policies["keep-start"];
  const { restart } = change;
  if (restart === "ignore") return teller.tell("ignores");
  if (restart !== "next-working-time") return teller.words.policies[restart];
  const { start } = teller.rules.contract;
  const calendar = change.calendar ?? (start?.rule === "next-working-time" ? start.calendar : "");
  return teller.tell("nextWorkingTime", teller.calendarNamed(calendar));
}

/** What stops the clocks. */
export function pauseBlocks(teller: Teller, pauses: readonly PauseSpec[]): readonly Block[] {
  const { columns } = teller.words;
  const rows = pauses.map((pause): readonly Cell[] => {
    const { id, reason, title, clauses } = pause;
    const called: Cell = title === undefined ? [] : [[teller.text(title)]];
    return [
      [[{ code: reason }], ...called],
      id === undefined ? [] : [[{ code: id }]],
      textCell([clauses === undefined ? teller.tell("everyClock") : clauses.join(teller.words.series)]),
      textCell(annotationTexts(teller, pause)),
    ];
  });
  return [
    ...paragraph([teller.tell("pausing", teller.quotedEvent("paused"), teller.quotedEvent("resumed"))]),
    ...table([columns.reason, columns.clause, columns.stops, columns.remarks], rows),
  ];
}

/** What a reopening does. */
export function reopeningBlocks(teller: Teller, reopening: ReopeningSpec): readonly Block[] {
  const { policy, reopenWindow, clock, undoes, clauses, counts = "worst" } = reopening;
  const { reopenings, counts: countings } = teller.words;
  const events = teller.words.and(teller.quotedEvents(undoes ?? ["resolved", "closed"]));
  const counted = teller.due.counted(clock === undefined ? undefined : teller.calendarNamed(clock));
  const does = [
    teller.tell("reopened", reopenings[policy]),
    teller.tell("reopenUndoes", events),
    ...(reopenWindow === undefined ? [] : [teller.tell("reopenWindow", teller.length(reopenWindow), counted)]),
    ...(clauses === undefined ? [] : [teller.tell("reopenClauses", clauses.join(teller.words.series))]),
    countings[counts],
  ];
  return paragraph(...ruleLines(teller, reopening, does));
}

/** What becomes of times that are agreed. */
export function appointmentBlocks(teller: Teller, appointments: readonly AppointmentSpec[]): readonly Block[] {
  return appointments.flatMap((appointment) => {
    const { event, promise, moves, noAccess, notice } = appointment;
    const does = [
      teller.tell("agreedBy", teller.quotedEvent(event), teller.anyEvent(listOf(promise))),
      ...(moves === undefined
        ? [teller.tell("agreedFor")]
        : [moveText(teller, "customer", moves.customer), moveText(teller, "supplier", moves.supplier)]),
      ...(noAccess === undefined ? [] : [teller.tell("noAccess", teller.quotedEvent(noAccess))]),
      ...(notice === undefined ? [] : [teller.tell("lateNotice", teller.quotedEvent(notice))]),
    ];
    const [name, ...lines] = ruleLines(teller, appointment, does);
    return [...paragraph(...(name === undefined ? [] : [name])), ...list(lines)];
  });
}

function moveText(teller: Teller, party: Party, move: MoveSpec | undefined): string {
  const { times, notice, clock } = move ?? {};
  if (notice === undefined) return teller.words.moves(party, times, undefined);
  const counted = teller.due.counted(clock === undefined ? undefined : teller.calendarNamed(clock));
  return teller.words.moves(party, times, teller.withName(teller.length(notice), counted));
}
