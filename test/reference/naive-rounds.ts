/**
 * Clauses that are owed in rounds, by the words of "Cycles": all of them go from event to event together, since a change of level may hand a
 * round over. See naive-ticket.ts.
 */
import type { ClauseSpec, ContractSpec, LevelChangeSpec, Ticket } from "sla-clock";
import { naiveCounted } from "./naive-clock.js";
import {
  begin,
  cycleOf,
  dueOf,
  endedBefore,
  endOpen,
  figureOf,
  hasStarted,
  isUnanswered,
  openAt,
  passTo,
  stepOver,
  verdictOf,
} from "./naive-cycle.js";
import type { Cycle, Open, State, Told } from "./naive-cycle.js";
import { naiveTarget } from "./naive-hours.js";
import type { Judged } from "./naive-outcomes.js";
import {
  applies,
  atOf,
  find,
  factsOf,
  isCarrying,
  naiveScene,
  pausesOf,
  restartRule,
  startBy,
  startRule,
  takenBack,
} from "./naive-scene.js";
import type { Events, Period, Scene } from "./naive-scene.js";
import { stated } from "./stated.js";

export interface JudgedRound extends Judged {
  readonly round?: number | undefined;
}
/** A clause with what it told at levels before, and where it stands while it applies. */
interface Course {
  readonly cycle: Cycle;
  readonly told: Told[];
  /** The first and the last event of each row of records. */
  readonly lines: { first: number; end: number }[];
  state: State | undefined;
}

/** The rounds of a ticket, clause by clause. */
export function naiveRounds(spec: ContractSpec, ticket: Ticket, asOf: number): readonly JudgedRound[] {
  const scene = naiveScene(spec, ticket, asOf);
  if (scene === undefined) return [];
  const { history } = scene;
  const courses = spec.clauses.flatMap((clause): readonly Course[] => {
    const cycle = cycleOf(clause);
    return cycle === undefined ? [] : [{ cycle, told: [], lines: [], state: undefined }];
  });
  const cancelled = history.findIndex(({ type }) => type === "cancelled");
  const end = cancelled < 0 ? history.length : cancelled;
  for (let place = scene.report; place < end; place += 1) {
    const known = history.slice(0, place);
    const period = scene.periods.find(({ from }) => from === place);
    for (const { state } of courses) if (state !== undefined) passTo(scene, state, atOf(scene, place), known);
    if (period !== undefined) changeLevel(scene, courses, period);
    for (const { state } of courses) if (state !== undefined) stepOver(scene, state, place);
  }
  const moment = cancelled < 0 ? asOf : atOf(scene, cancelled);
  return courses.flatMap((course) => toldOf(scene, course, end, moment, cancelled));
}

/** What of the rounds of a clause is there at last. */
function toldOf(scene: Scene, course: Course, end: number, moment: number, cancelled: number): readonly JudgedRound[] {
  const { cycle, lines, told, state } = course;
  const known = scene.history.slice(0, end);
  if (state !== undefined) {
    passTo(scene, state, moment, known);
    if (cancelled >= 0) endOpen(scene, state, "cancelled", cancelled);
    else if (state.now.is === "open") stand(scene, state, state.now.open, known, moment);
    closeLine(course, end);
  }
  const isOpen = ({ line }: Told): boolean =>
    factsOf(scene, cycle.clause, scene.history.slice(0, lines[line]?.end ?? end)) === "open";
  const there = told.filter(isOpen);
  const rounds = there.map((each, index): JudgedRound => ({
    ...each.verdict,
    round: index + 1,
    counts: countsOf(scene, course, there, each),
  }));
  const waits = state === undefined ? undefined : waiting(scene, state, rounds.length === 0 && cancelled < 0, known);
  return waits === undefined ? rounds : [...rounds, waits];
}

function waiting(scene: Scene, { cycle, now }: State, mayWait: boolean, known: Events): JudgedRound | undefined {
  const clause = cycle.clause.id;
  const gate = factsOf(scene, cycle.clause, known);
  if (gate !== "open") return { clause, state: gate === "shut" ? "not-promised" : "inactive", due: Infinity };
  return mayWait && now.is === "none" ? { clause, state: "inactive", due: Infinity } : undefined;
}

function stand(scene: Scene, state: State, open: Open, known: Events, moment: number): void {
  const { at, waits, agreed } = dueOf(scene, state.cycle, open, known);
  const word =
    at < moment ? "breached" : waits ? "inactive" : agreed === undefined && at === Infinity ? "paused" : "pending";
  const rest = word === "breached" ? { state: word, breachedAt: at } : { state: word };
  state.told.push({ verdict: verdictOf(scene, state, open, known, rest), line: state.line });
}

/** "On which cycle the state of the ticket rests": the rounds before the last reopening of a row are out by `last`, those after one by `first`. */
function countsOf(
  { spec, history, ...scene }: Scene,
  { cycle }: Course,
  all: readonly Told[],
  told: Told,
): false | undefined {
  const { reopening } = spec;
  if (reopening?.clauses?.includes(cycle.clause.id) === false || reopening?.policy === "ignore") return undefined;
  if (reopening?.counts === "first") return told.verdict.reopened === undefined ? undefined : false;
  if (reopening?.counts !== "last") return undefined;
  const last = all.filter(({ line }) => line === told.line).at(-1)?.verdict.reopened;
  const isBack = takenBack({ spec, history, ...scene }, cycle.clause, told.keptBy ?? -1, history) !== undefined;
  return told.verdict.reopened !== last || isBack ? false : undefined;
}

/** Ends a row of records with an event. */
function closeLine({ lines }: Course, end: number): void {
  const line = lines.at(-1);
  if (line !== undefined) line.end = end;
}

/** A row of records that begins with a level. */
function openLine(course: Course, first: number, state: Omit<State, "told" | "line" | "cycle">): State {
  course.lines.push({ first, end: Infinity });
  course.state = { ...state, cycle: course.cycle, told: course.told, line: course.lines.length - 1 };
  return course.state;
}

const fresh = (level: string): Omit<State, "told" | "line" | "cycle"> => ({
  ...{ levels: [{ from: 0, level }], now: { is: "none" }, reopened: undefined, hasBegun: false },
});

function changeLevel(scene: Scene, courses: readonly Course[], period: Period): void {
  const { from, level, change } = period;
  const before = scene.history.slice(0, from);
  const old = courses.filter(({ state }) => state !== undefined);
  const leaving = old.filter(({ cycle }) => !applies(cycle.clause, level));
  const coming = courses.filter(({ cycle, state }) => state === undefined && applies(cycle.clause, level));
  // "The same promise is one that repeats alike": the first with the first, of those that are promised and have a round open.
  const left = leaving.filter(
    ({ cycle, state }) => state?.now.is === "open" && factsOf(scene, cycle.clause, before) === "open",
  );
  const partners = new Map<Course, Course>();
  for (const course of coming) {
    if (factsOf(scene, course.cycle.clause, scene.history.slice(0, from + 1)) === "shut") continue;
    const index = left.findIndex(({ cycle }) => sameness(cycle.clause) === sameness(course.cycle.clause));
    const [partner] = index < 0 ? [] : left.splice(index, 1);
    if (partner !== undefined) partners.set(course, partner);
  }
  const handed = new Map([...partners].map(([course, { cycle, state }]) => [course, { cycle, now: state?.now }]));
  for (const course of old) {
    if (applies(course.cycle.clause, level)) goOn(scene, course, period);
    else leave(scene, course, from);
  }
  for (const course of coming) {
    const { cycle, now } = handed.get(course) ?? {};
    come(
      scene,
      course,
      period,
      change,
      now?.is === "open" && cycle !== undefined ? { cycle, open: now.open } : undefined,
    );
  }
}

function sameness(clause: ClauseSpec): string {
  const { promise, from, repeat } = clause as Extract<ClauseSpec, { readonly repeat: object }>;
  const names = (value: unknown): unknown => (typeof value === "string" ? [value] : value);
  return JSON.stringify([names(promise), names(from), repeat.as]);
}

function leave(scene: Scene, course: Course, from: number): void {
  if (course.state !== undefined) endOpen(scene, course.state, "superseded", from);
  closeLine(course, from);
  course.state = undefined;
}

/** A clause of both levels. */
function goOn(scene: Scene, course: Course, { from, level, change }: Period): void {
  const { cycle, state } = course;
  if (state === undefined) return;
  if (change !== undefined && !isCarrying(change) && !["stricter-of", "keep-start"].includes(change.restart)) {
    leave(scene, course, from);
    restart(scene, openLine(course, from, fresh(level)), from, change);
    return;
  }
  state.levels = [...state.levels, { from, level }];
  if (change?.restart !== "keep-start" || state.now.is !== "open" || state.now.open.isFixed) return;
  // "By `keep-start` its round goes on, unless the new level's start rule gives another start."
  const { open } = state.now;
  const start = startBy(startRule(scene, cycle.clause, cycle.limit, level), open.from);
  if (start === open.start) return;
  leave(scene, course, from);
  // "By the round that would be open by that rule, counted from the same moment."
  const silent: State = { ...fresh(level), cycle, told: [], line: 0 };
  begin(silent, { ...open, start, isFirst: false, used: 0, caps: [] });
  passTo(scene, silent, atOf(scene, from), scene.history.slice(0, from));
  openLine(course, from, silent);
}

/** Rounds that begin with a level by which clocks start again. */
function restart(scene: Scene, state: State, from: number, change: LevelChangeSpec): void {
  const { cycle } = state;
  const by = endedBefore(scene, cycle, from);
  const seen = scene.history.slice(0, from + 1);
  if (by >= 0) state.now = { is: "ended", by };
  else if (cycle.as === "next-reply" ? isUnanswered(scene, cycle, seen) : hasStarted(cycle, seen))
    begin(state, { ...openAt(scene, state, from, restartRule(scene, change)), isFirst: mayStillStart(cycle, seen) });
}

const mayStillStart = ({ isOtherwise, from }: Cycle, seen: Events): boolean => isOtherwise && find(seen, from, -1) < 0;

interface Handed {
  readonly cycle: Cycle;
  readonly open: Open;
}

/** A clause that comes with a level. */
function come(
  scene: Scene,
  course: Course,
  { from, level, origin, restart: by }: Period,
  change: LevelChangeSpec | undefined,
  handed: Handed | undefined,
): void {
  const { cycle } = course;
  const at = atOf(scene, from);
  if (isCarrying(change) && handed !== undefined && change !== undefined) {
    const state = openLine(course, from, fresh(level));
    const ended = endedBefore(scene, cycle, from);
    if (ended >= 0) state.now = { is: "ended", by: ended };
    else begin(state, carried(scene, state, handed, from, change));
    return;
  }
  if (origin === from && change !== undefined) {
    const state = openLine(course, from, fresh(level));
    restart(scene, state, from, change);
    const known = scene.history.slice(0, from);
    const isRunning = handed !== undefined && dueOf(scene, handed.cycle, handed.open, known).at >= at;
    if (change.restart !== "stricter-of" || state.now.is !== "open" || !isRunning) return;
    state.now = { is: "open", open: { ...state.now.open, caps: [capOf(scene, handed, known)] } };
    return;
  }
  // "The new clause has the rounds that it would have had all along."
  const state: State = { ...fresh(level), cycle, told: [], line: 0 };
  if (by !== undefined) restart(scene, state, origin, by);
  else if (cycle.as === "periodic-update" && hasStarted(cycle, scene.history.slice(0, origin + 1)))
    begin(state, {
      ...openAt(scene, state, origin),
      isFirst: mayStillStart(cycle, scene.history.slice(0, origin + 1)),
    });
  // The report itself may be a message.
  const first = by === undefined && cycle.as === "next-reply" ? origin : origin + 1;
  for (let place = first; place < from; place += 1) {
    passTo(scene, state, atOf(scene, place), scene.history.slice(0, place));
    stepOver(scene, state, place);
  }
  passTo(scene, state, at, scene.history.slice(0, from));
  openLine(course, from, { ...state, reopened: undefined });
}

/** "If that was still running": an appointment that stood at the change stands for good. */
function capOf(scene: Scene, { cycle, open }: Handed, known: Events): (seen: Events) => number {
  const { agreed, waits } = dueOf(scene, cycle, open, known);
  if (waits) return () => Infinity;
  return agreed === undefined ? (seen) => figureOf(scene, cycle, open, seen) : () => agreed;
}

/** "What the clock of the same promise had counted by the confirmation, in its own hours, is taken off the new target." */
function carried(scene: Scene, state: State, { cycle, open }: Handed, from: number, change: LevelChangeSpec): Open {
  const at = atOf(scene, from);
  // "One that was still held by its start rule has used nothing, and the new level's start rule is applied to the confirmation."
  if (open.start > at) return { ...openAt(scene, state, from), isFixed: true };
  const known = scene.history.slice(0, from);
  const removed = pausesOf(scene, cycle.clause, known);
  const used = open.used + naiveCounted(stated(cycle.limit.clock), open.start, at, removed);
  const [target, was] = [
    naiveTarget(stated(state.cycle.limit.within ?? 0)),
    naiveTarget(stated(cycle.limit.within ?? 0)),
  ];
  const share = was === 0 ? target : Number((BigInt(target) * BigInt(used)) / BigInt(was));
  const taken = change.restart === "carry-elapsed" ? used : share;
  return { start: at, place: from, from: at, isFixed: true, isFirst: false, used: taken, caps: [] };
}
