/** The rounds of one clause, from event to event and from due moment to due moment; see naive-rounds.ts. */
import type { ClauseSpec, LimitSpec, StartSpec } from "sla-clock";
import { appointmentOf } from "./naive-appointment.js";
import type { Appointment } from "./naive-appointment.js";
import { naiveAddWithout } from "./naive-clock.js";
import { naiveTarget } from "./naive-hours.js";
import type { Judged } from "./naive-outcomes.js";
import { atOf, find, list, pausesOf, startBy, startRule, takenBack } from "./naive-scene.js";
import type { Events, Scene } from "./naive-scene.js";
import { stated } from "./stated.js";

/** What a cycle says, with what it leaves out. */
export interface Cycle {
  readonly clause: ClauseSpec;
  readonly limit: LimitSpec;
  readonly as: "next-reply" | "periodic-update";
  readonly isSequential: boolean;
  readonly isEach: boolean;
  readonly promise: readonly string[];
  /** Messages of a cycle of replies; the trigger of one of updates. */
  readonly from: readonly string[];
  readonly isOtherwise: boolean;
  /** "Rounds end with `until` and with the ticket, when it is closed." */
  readonly stops: readonly string[];
}
/** A round that is open. */
export interface Open {
  readonly start: number;
  /** Only later events keep it. */
  readonly place: number;
  /** The moment from which it counts. */
  readonly from: number;
  /** Whether that is one to which start rules are not applied again: a confirmation that restarted the clock, or carried it. */
  readonly isFixed: boolean;
  /** Whether the clause's own trigger may still come in its place. */
  readonly isFirst: boolean;
  readonly used: number;
  /** Due moments of the old level "than which no promise falls due later", by what is known. */
  readonly caps: readonly ((known: Events) => number)[];
}
export type Now =
  | { readonly is: "open"; readonly open: Open }
  /** No round is open: the next message, or the trigger, opens one. */
  | { readonly is: "none" }
  /** The next counts from a due moment. */
  | { readonly is: "due"; readonly at: number }
  /** The next counts from the due moment of what is no round, or from the first of the row that is not before a moment. */
  | { readonly is: "row"; readonly open: Open; readonly notBefore: number }
  | { readonly is: "ended"; readonly by: number };

export interface State {
  readonly cycle: Cycle;
  /** Whose start rule counts, from which event on. */
  levels: readonly { readonly from: number; readonly level: string }[];
  now: Now;
  told: Told[];
  reopened: number | undefined;
  hasBegun: boolean;
  /** The changes of level that began another row of records. */
  line: number;
}
export interface Told {
  readonly verdict: Judged;
  readonly line: number;
  readonly keptBy?: number | undefined;
}

export function cycleOf(clause: ClauseSpec): Cycle | undefined {
  const { repeat } = clause;
  if (repeat === undefined) return undefined;
  const { from } = clause;
  const isOtherwise = typeof from === "object" && "event" in from;
  const names = from === undefined ? [] : isOtherwise ? [from.event] : list<string>(from as string | readonly string[]);
  return {
    ...{ clause, limit: clause as unknown as LimitSpec, as: repeat.as, promise: list<string>(clause.promise) },
    ...{
      isSequential: repeat.rounds === "sequential",
      isEach: repeat.as === "periodic-update" && repeat.missed !== "once",
    },
    ...{ from: names, isOtherwise, stops: [...list<string>(repeat.until ?? ["resolved", "closed"]), "closed"] },
  };
}

/** "The level in force": the start rule of what starts after an event. */
function ruleAt(scene: Scene, { cycle, levels }: State, place: number): StartSpec {
  const now = levels.filter(({ from }) => from <= place).at(-1) ?? levels[0];
  return startRule(scene, cycle.clause, cycle.limit, now?.level ?? "");
}

/** A round that counts from an event, by a start rule. */
export function openAt(scene: Scene, state: State, place: number, by?: StartSpec): Open {
  const from = atOf(scene, place);
  const start = startBy(by ?? ruleAt(scene, state, place), from);
  return { start, place, from, isFixed: by !== undefined, isFirst: false, used: 0, caps: [] };
}
function openFromDue(scene: Scene, state: State, from: number, known: Events): Open {
  const place = known.filter(({ at }) => at <= from).length - 1;
  return {
    ...{ start: startBy(ruleAt(scene, state, place), from), place, from },
    isFixed: false,
    isFirst: false,
    used: 0,
    caps: [],
  };
}

/** The due moment by the clocks alone; Infinity where a pause leaves none. */
export function figureOf(scene: Scene, { limit, clause }: Cycle, open: Open, known: Events): number {
  const left = Math.max(0, naiveTarget(stated(limit.within ?? 0)) - open.used);
  const own = naiveAddWithout(stated(limit.clock), open.start, left, pausesOf(scene, clause, known));
  return Math.min(own, ...open.caps.map((cap) => cap(known)));
}
export interface RoundDue extends Appointment {
  readonly at: number;
  readonly firstDue: number | undefined;
}
export function dueOf(scene: Scene, cycle: Cycle, open: Open, known: Events): RoundDue {
  const figure = figureOf(scene, cycle, open, known);
  const figureAt = (place: number): number => figureOf(scene, cycle, open, known.slice(0, place));
  const appointment = appointmentOf(scene.spec, cycle.limit, open.place, known, figureAt);
  const { agreed, waits } = appointment;
  return {
    ...appointment,
    at: waits ? Infinity : (agreed ?? figure),
    firstDue: agreed === undefined ? undefined : figure,
  };
}

/** What is told of a round, by what is known when it is over, or looked at. */
export function verdictOf(scene: Scene, state: State, open: Open, known: Events, rest: Partial<Judged>): Judged {
  const { at, firstDue, notice } = dueOf(scene, state.cycle, open, known);
  const { start } = open;
  return {
    clause: state.cycle.clause.id,
    state: "",
    due: at,
    start,
    firstDue,
    notice,
    reopened: state.reopened,
    ...rest,
  };
}
export function tell(state: State, verdict: Judged, keptBy?: number): void {
  state.told.push({ verdict, line: state.line, keptBy });
}

/** Ends the open round by a change of level, by the end of the rounds, or with the ticket: "what was broken by then stays broken". */
export function endOpen(scene: Scene, state: State, how: "superseded" | "cancelled", place: number): void {
  if (state.now.is !== "open") return;
  const known = scene.history.slice(0, place);
  const { at } = dueOf(scene, state.cycle, state.now.open, known);
  const rest = at < atOf(scene, place) ? { state: "breached", breachedAt: at } : { state: how };
  tell(state, verdictOf(scene, state, state.now.open, known, rest));
}

/** Due moments pass: "what happens at a due moment itself comes before it". */
export function passTo(scene: Scene, state: State, moment: number, known: Events): void {
  for (;;) {
    const { now, cycle } = state;
    if (now.is === "open") {
      const { at } = dueOf(scene, cycle, now.open, known);
      if (!cycle.isEach || at >= moment) return;
      tell(state, verdictOf(scene, state, now.open, known, { state: "breached", breachedAt: at }));
      state.now = { is: "due", at };
    } else if (now.is === "due") {
      if (now.at >= moment) return;
      begin(state, openFromDue(scene, state, now.at, known));
    } else if (now.is === "row") {
      const at = figureOf(scene, cycle, now.open, known);
      if (at >= moment && at >= now.notBefore) return;
      state.now = at < now.notBefore ? { ...now, open: openFromDue(scene, state, at, known) } : { is: "due", at };
    } else return;
  }
}

export function begin(state: State, open: Open): void {
  state.now = { is: "open", open };
  state.hasBegun = true;
}

/** What an event does to the rounds, once the due moments before it have passed. */
export function stepOver(scene: Scene, state: State, place: number): void {
  const { cycle, now } = state;
  const type = scene.history[place]?.type ?? "";
  const isStop = cycle.stops.includes(type);
  if (now.is === "ended") {
    if (type === "reopened" && isBack(scene, cycle, now.by, place)) beginAgain(scene, state, place);
    return;
  }
  if (now.is === "open" && cycle.promise.includes(type)) {
    keep(scene, state, now.open, place);
    if (isStop) state.now = { is: "ended", by: place };
  } else if (isStop) {
    endOpen(scene, state, "cancelled", place);
    state.now = { is: "ended", by: place };
  } else if (cycle.from.includes(type)) {
    // "The event counts as long as the promise was not kept, ended or broken before it."
    const comesFirst = now.is === "open" && now.open.isFirst && isOpenAt(scene, state, now.open, place);
    if (now.is === "none" || comesFirst) begin(state, openAt(scene, state, place));
  }
}

function isOpenAt(scene: Scene, { cycle }: State, open: Open, place: number): boolean {
  return dueOf(scene, cycle, open, scene.history.slice(0, place)).at >= atOf(scene, place);
}

function keep(scene: Scene, state: State, open: Open, place: number): void {
  const { cycle } = state;
  const known = scene.history.slice(0, place);
  const keptAt = atOf(scene, place);
  const { at } = dueOf(scene, cycle, open, known);
  const rest = keptAt <= at ? { state: "kept", keptAt } : { state: "kept-late", keptAt, breachedAt: at };
  tell(state, verdictOf(scene, state, open, known, rest), place);
  if (cycle.as === "next-reply") state.now = { is: "none" };
  else if (!cycle.isSequential) begin(state, openAt(scene, state, place));
  else if (at === Infinity) state.now = { is: "row", open, notBefore: keptAt };
  else if (at >= keptAt) state.now = { is: "due", at };
  else state.now = { is: "row", open: openFromDue(scene, state, at, known), notBefore: keptAt };
}

/** Whether a reopening takes back what ended the rounds, and all else that would have. */
function isBack(scene: Scene, { clause, stops }: Cycle, by: number, place: number): boolean {
  const seen = scene.history.slice(0, place + 1);
  const ends = seen.flatMap(({ type }, at) => (at >= by && stops.includes(type) ? [at] : []));
  return ends.every((at) => takenBack(scene, clause, at, seen) === place);
}

function beginAgain(scene: Scene, state: State, place: number): void {
  const { cycle } = state;
  state.reopened = atOf(scene, place);
  state.now = { is: "none" };
  const seen = scene.history.slice(0, place + 1);
  const isReply = cycle.as === "next-reply";
  if (isReply ? isUnanswered(scene, cycle, seen) : state.hasBegun || hasStarted(cycle, seen))
    begin(state, openAt(scene, state, place));
}

/** "If a message is unanswered then, be it one from before the end"; what was taken back does not answer. */
export function isUnanswered(scene: Scene, { clause, promise, from }: Cycle, seen: Events): boolean {
  const answers = seen.flatMap(({ type }, place) =>
    promise.includes(type) && takenBack(scene, clause, place, seen) === undefined ? [place] : [],
  );
  return find(seen, from, Math.max(-1, ...answers)) >= 0;
}

/** By what the rounds had ended before an event; -1 where they had not. */
export function endedBefore(scene: Scene, { clause, stops }: Cycle, place: number): number {
  const seen = scene.history.slice(0, place);
  return seen.findIndex(({ type }, at) => stops.includes(type) && takenBack(scene, clause, at, seen) === undefined);
}

/** Whether an update is owed, its trigger having happened. */
export const hasStarted = ({ isOtherwise, from }: Cycle, seen: Events): boolean =>
  isOtherwise || from.length === 0 || find(seen, from, -1) >= 0;
