import { fc, test } from "@fast-check/vitest";
import { assess, defineContract, verifyTrace } from "sla-clock";
import type { Obligation, TicketEvent, WarningSpec } from "sla-clock";
import { describe, expect } from "vitest";

const MINUTE = 60_000;
/** Mon 2 March 2026, 00:00 UTC. */
const ORIGIN = Date.UTC(2026, 2, 2);
const STOPS = { office: ["customer", "part"], wall: ["customer"] } as const;
type ClauseId = keyof typeof STOPS;

const WARNINGS: readonly WarningSpec[] = [{ elapsed: "30m" }, { used: "75%" }, { remaining: "1h" }, { overdue: "1h" }];
/** Minutes counted when each falls, of a target of five hours. */
const FALLS = [30, 225, 240, 360];

const contract = defineContract({
  id: "desk",
  timeZone: "UTC",
  levels: ["only"],
  calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00" } },
  pauses: [{ reason: "customer" }, { reason: "part", clauses: ["office"] }],
  clauses: [
    { id: "office", promise: "resolved", within: "5h", clock: "office", warnings: WARNINGS },
    { id: "wall", promise: "replied", within: "5h", warnings: WARNINGS },
  ],
});
const TARGET = 300;

interface Scene {
  readonly reported: number;
  /** Pauses by reason: minutes after the report; the last may last. */
  readonly pauses: Readonly<Record<"customer" | "part", readonly (readonly [from: number, to: number | undefined])[]>>;
  readonly asOf: number;
}

/** Moments in order, in pairs from which pauses are made; an odd one out begins a pause that lasts. */
const pausing = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 9000 })), { maxLength: 5 })
  .map((moments) => {
    const sorted = [...moments].sort((a, b) => a - b);
    return sorted.flatMap((from, index) => (index % 2 === 0 ? [[from, sorted[index + 1]] as const] : []));
  });

const scene: fc.Arbitrary<Scene> = fc.record({
  reported: fc.integer({ min: 0, max: 7 * 1440 }),
  pauses: fc.record({ customer: pausing, part: pausing }),
  asOf: fc.integer({ min: 0, max: 12_000 }),
});

function eventsOf({ reported, pauses }: Scene): readonly TicketEvent<"only">[] {
  const at = (minutes: number): number => ORIGIN + (reported + minutes) * MINUTE;
  const moves = Object.entries(pauses).flatMap(([reason, list]) =>
    list.flatMap(([from, to]) => [
      { type: "paused", at: at(from), reason },
      ...(to === undefined ? [] : [{ type: "resumed", at: at(to), reason }]),
    ]),
  );
  return [{ type: "reported", at: at(0) }, ...moves];
}

function owed(scene: Scene, clause: ClauseId, events = eventsOf(scene)): Obligation<ClauseId> {
  const asOf = ORIGIN + (scene.reported + scene.asOf) * MINUTE;
  const { periods } = assess(contract, { level: "only", events }, { asOf });
  const found = periods[0]?.obligations.find((each) => each.clause === clause);
  if (found === undefined) throw new Error(clause);
  return found;
}

/** Whether the clause's clock would count the minute that begins so long after the origin. */
function opens(clause: ClauseId, minute: number): boolean {
  if (clause === "wall") return true;
  const [day, hour] = [Math.floor(minute / 1440) % 7, Math.floor((minute % 1440) / 60)];
  return day < 5 && hour >= 9 && hour < 18 && hour !== 12;
}

/** What a clock does, minute by minute, with what is known as of the scene. */
function walk(clause: ClauseId, { reported, pauses, asOf }: Scene) {
  const known = STOPS[clause].flatMap((reason) =>
    pauses[reason].flatMap(([from, to]) => {
      if (from > asOf) return [];
      return [[from, to === undefined || to > asOf ? Infinity : to] as const];
    }),
  );
  const isPaused = (minute: number): boolean => known.some(([from, to]) => from <= minute && minute < to);
  let [counted, elapsed, pausedClock, pausedWall] = [0, 0, 0, 0];
  let due: number | undefined;
  const fell = new Map<number, number>();
  for (let minute = 0; minute < 60_000; minute += 1) {
    if (minute === asOf) elapsed = counted;
    if (isPaused(minute)) {
      if (minute < asOf) {
        pausedWall += 1;
        if (opens(clause, reported + minute)) pausedClock += 1;
      }
    } else if (opens(clause, reported + minute)) {
      counted += 1;
      fell.set(counted, minute + 1);
      if (counted === TARGET) due = minute + 1;
    }
    if (counted > Math.max(...FALLS) && minute > asOf) break;
  }
  let resumed = asOf;
  for (let left = TARGET - elapsed; left > 0; resumed += 1) if (opens(clause, reported + resumed)) left -= 1;
  const instant = (minutes: number): number => ORIGIN + (reported + minutes) * MINUTE;
  return {
    due:
      due === undefined
        ? { kind: "suspended", ifResumedNow: instant(resumed) }
        : { kind: "at", at: instant(due), provisional: false },
    warnings: FALLS.map((minutes) => {
      const at = fell.get(minutes);
      if (at === undefined) return { state: "coming" };
      return { state: at <= asOf ? "reached" : "coming", at: instant(at) };
    }),
    state: due === undefined ? "paused" : asOf > due ? "breached" : "pending",
    clock: { elapsed: elapsed * MINUTE, paused: { clock: pausedClock * MINUTE, wall: pausedWall * MINUTE } },
  };
}

const clauses = fc.constantFrom<ClauseId>("office", "wall");

describe("pauses", () => {
  test.prop([scene, clauses])("reference: due, state and counted time = a walk by minutes", (scene, clause) => {
    const { due, state, clock } = walk(clause, scene);
    expect(owed(scene, clause)).toMatchObject({ due, state, clock });
  });

  test.prop([scene, clauses])("warnings: where each stands and falls = a walk by minutes", (scene, clause) => {
    expect(owed(scene, clause).warnings).toMatchObject(walk(clause, scene).warnings);
  });

  test.prop([scene])(
    "waking: from nextChange to nextChange = every moment of a breach or a warning, in order, once",
    (scene) => {
      const events = eventsOf(scene);
      const at = (asOf: number) =>
        assess(contract, { level: "only", events: events.filter((event) => Number(event.at) <= start) }, { asOf });
      const start = ORIGIN + (scene.reported + scene.asOf) * MINUTE;
      const obligations = at(start).periods[0]?.obligations ?? [];
      const moments = obligations.flatMap(({ state, due, warnings = [] }) => [
        ...(state === "pending" && due.kind === "at" ? [due.at + 1] : []),
        ...warnings.flatMap((warning) => (warning.state === "coming" && warning.at !== undefined ? [warning.at] : [])),
      ]);
      const woken: number[] = [];
      for (let next = at(start).nextChange; next !== undefined; next = at(next).nextChange) woken.push(next);
      expect(woken).toEqual([...new Set(moments)].sort((a, b) => a - b));
    },
  );

  test.prop([scene, clauses])("paused traces verify: verifyTrace(obligation) = ok", (scene, clause) => {
    const obligation = owed(scene, clause);
    expect(verifyTrace(obligation, contract)).toEqual({ ok: true });
  });

  test.prop([scene, clauses])(
    "clock adds up: elapsed + remaining = target, wall = counted + paused while it runs",
    (scene, clause) => {
      const { clock } = owed(scene, clause);
      expect((clock?.elapsed ?? 0) + (clock?.remaining ?? 0)).toBe(TARGET * MINUTE);
      if (clause === "wall") expect((clock?.elapsed ?? 0) + (clock?.paused.wall ?? 0)).toBe(clock?.wall.elapsed);
    },
  );

  test.prop([scene, fc.nat({ max: 7 })])("pause neutrality: a pause while closed changes nothing", (scene, days) => {
    // 18:00 to 09:00 of some night after the report.
    const night = (Math.floor(scene.reported / 1440) + days) * 1440 + 18 * 60 - scene.reported;
    const [from, to] = [Math.max(0, night), night + 15 * 60];
    const quiet = { ...scene, pauses: { customer: [], part: [] } };
    const paused = { ...scene, pauses: { customer: [], part: from < to ? [[from, to] as const] : [] } };
    // While it lasts there is no due moment to compare.
    fc.pre(scene.asOf < from || scene.asOf >= to);
    expect(owed(paused, "office").due).toEqual(owed(quiet, "office").due);
  });

  test.prop([scene, fc.nat({ max: 299 }), fc.integer({ min: 1, max: 5000 })])(
    "pause shift: pausing d of elapsed time before the due moment moves it by d",
    (scene, from, length) => {
      const pauses = { customer: [[from, from + length] as const], part: [] };
      const { due } = owed({ ...scene, pauses, asOf: 10_000 }, "wall");
      expect(due).toEqual({ kind: "at", at: ORIGIN + (scene.reported + TARGET + length) * MINUTE, provisional: false });
    },
  );

  test.prop([scene, clauses])("overlap counts once: two reasons for one stretch = one reason", (scene, clause) => {
    const { customer } = scene.pauses;
    const twice = { ...scene, pauses: { customer, part: customer } };
    const once = { ...scene, pauses: { customer, part: [] } };
    expect(owed(twice, clause).due).toEqual(owed(once, clause).due);
  });

  test.prop([scene, clauses])("a longer pause is never due earlier: due(P) ≤ due(P ∪ Q)", (scene, clause) => {
    const fewer = owed({ ...scene, pauses: { ...scene.pauses, customer: [] } }, clause);
    const more = owed(scene, clause);
    const rank = ({ due }: Obligation<ClauseId>): number => (due.kind === "at" ? due.at : Infinity);
    expect(rank(fewer)).toBeLessThanOrEqual(rank(more));
  });
});
