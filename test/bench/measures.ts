import type { PeerRun, Results } from "./results.js";
import { ZONES } from "./workload.js";

/** One goal and how far it was met. */
export interface Measure {
  readonly title: string;
  readonly target: string;
  readonly measured: string;
  /** `undefined` where it was not measured. */
  readonly ok: boolean | undefined;
  /** A ratio within one run, which another machine or a busy one hardly moves: `--assert` insists on these. */
  readonly isRatio: boolean;
}

const TARGETS = {
  oneCall: 60,
  batchRandom: 35,
  batchSorted: 12,
  growth: 1.5,
  fasterThanPeers: 1000,
  ticket: 10,
  ticketsPerSecond: 100_000,
  heapGrowth: 0.5,
  manyCalendars: 3,
  newZone: 0.4,
  knownZone: 0.15,
  calendarYear: 6 * 1024,
  timetableBundle: 3 * 1024,
  schemaBundle: 6 * 1024,
  documentsPerSecond: 100_000,
  sheetColumn: 2,
  rootBundle: 14 * 1024,
  import: 15,
  zonedAnswer: 40,
} as const;

/** All goals, in the order in which they are told. */
export function measures(results: Results): readonly Measure[] {
  return [
    ...oneCall(results),
    ...batch(results),
    ...beforePeers(results),
    ...tickets(results),
    ...compilation(results),
    ...documents(results),
    ...sheets(results),
    ...bundles(results),
    ...coldStart(results),
  ];
}

/** The worst of both zones. */
function worst({ library }: Results, of: (rows: Readonly<Record<string, number>>) => number): number {
  return Math.max(...ZONES.map((zone) => of(library[zone].rows)));
}

const row =
  (id: string) =>
  (rows: Readonly<Record<string, number>>): number =>
    rows[id] ?? NaN;
const ratio =
  (of: string, to: string) =>
  (rows: Readonly<Record<string, number>>): number =>
    row(of)(rows) / row(to)(rows);

function atMost(title: string, limit: number, value: number, unit: string, isRatio = false): Measure {
  const ok = Number.isNaN(value) ? undefined : value <= limit;
  return { title, target: `≤ ${number(limit)}${unit}`, measured: told(value, unit), ok, isRatio };
}

function told(value: number, unit: string): string {
  return Number.isNaN(value) ? "–" : `${number(value)}${unit}`;
}

/** Two significant figures, whole numbers from ten on. */
function number(value: number): string {
  return value >= 10 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(2)));
}

function oneCall(results: Results): readonly Measure[] {
  const nanoseconds = (title: string, id: string): Measure =>
    atMost(title, TARGETS.oneCall, worst(results, row(id)), " ns");
  return [
    nanoseconds("one call: add 12 h", "add-12h"),
    nanoseconds("one call: add 2000 h", "add-2000h"),
    nanoseconds("one call: between, ~10 days", "between-10d"),
    nanoseconds("one call: between, ~10 years", "between-10y"),
    atMost("add: 2000 h over 12 h", TARGETS.growth, worst(results, ratio("add-2000h", "add-12h")), " ×", true),
    atMost(
      "between: 10 years over 10 days",
      TARGETS.growth,
      worst(results, ratio("between-10y", "between-10d")),
      " ×",
      true,
    ),
    atMost(
      "64 calendars drawn at random over one calendar",
      TARGETS.manyCalendars,
      worst(results, ratio("calendars-64", "calendars-1")),
      " ×",
      true,
    ),
    copies(results, "one call: add 12 h", "add-12h", TARGETS.oneCall),
    copies(results, "one call: between, ~10 days", "between-10d", TARGETS.oneCall),
  ];
}

/** A copied number takes 0.8 to 1.5 ns, so a goal in nanoseconds becomes half as many copies again, which hold on other machines too. */
function copies(results: Results, title: string, id: string, nanoseconds: number): Measure {
  return atMost(`${title}, over copying it`, 1.5 * nanoseconds, worst(results, ratio(id, "copy")), " ×", true);
}

function batch(results: Results): readonly Measure[] {
  const kinds = [
    ["add 12 h", "add-12h"],
    ["between, ~10 days", "between-10d"],
  ] as const;
  const orders = [
    ["random", TARGETS.batchRandom],
    ["sorted", TARGETS.batchSorted],
  ] as const;
  return kinds.flatMap(([name, task]) =>
    orders.flatMap(([order, limit]) => {
      const [title, id] = [`batch, ${order}: ${name}`, `${task}-batch-${order}`];
      return [atMost(title, limit, worst(results, row(id)), " ns"), copies(results, title, id, limit)];
    }),
  );
}

/** How many times as long as ours a peer's time for a task is. */
export function timesOurs({ library }: Results, { zone, tasks }: PeerRun, task: string): number {
  const theirs = tasks.find((each) => each.task === task)?.nanoseconds ?? NaN;
  return theirs / row(task)(library[zone].rows);
}

function beforePeers(results: Results): readonly Measure[] {
  const full = results.peers.filter(({ peer }) => !peer.daysOnly);
  return (["add-12h", "between-10d"] as const).map((task): Measure => {
    const times = full.map((run) => timesOurs(results, run, task));
    const least = times.length === 0 ? NaN : Math.min(...times);
    return {
      title: `${task === "add-12h" ? "add 12 h" : "between, ~10 days"}: the best full peer over one call`,
      target: `≥ ${number(TARGETS.fasterThanPeers)} ×`,
      measured: told(least, " ×"),
      ok: Number.isNaN(least) ? undefined : least >= TARGETS.fasterThanPeers,
      isRatio: true,
    };
  });
}

/** A walk that kept a hundred bytes of each ticket would grow by 18 MB. */
function tickets({ assess: { ticket, perSecond, growth } }: Results): readonly Measure[] {
  return [
    atMost("assess, a ticket of the incidents", TARGETS.ticket, ticket / 1000, " µs"),
    {
      title: "assessAll, tickets a second",
      target: `≥ ${number(TARGETS.ticketsPerSecond)}`,
      measured: told(perSecond, ""),
      ok: perSecond >= TARGETS.ticketsPerSecond,
      isRatio: false,
    },
    atMost("assessAll: heap after 200,000 tickets over that after 10,000", TARGETS.heapGrowth, growth / 1e6, " MB"),
  ];
}

function compilation({ compile, memory }: Results): readonly Measure[] {
  return [
    atMost("first question about a year, zone new to the process", TARGETS.newZone, compile.newZone, " ms"),
    atMost("first question about a year, zone known", TARGETS.knownZone, compile.knownZone, " ms"),
    atMost("memory for a calendar-year, two openings a day", TARGETS.calendarYear, memory.calendarYear, " bytes"),
  ];
}

/** Whole contracts, of every form that clauses have, and of replies alone. */
function documents({ documents: rates }: Results): readonly Measure[] {
  return Object.entries(rates).map(([kind, perSecond]) => ({
    title: `checkDocument, contracts of 30 clauses a second: ${kind}`,
    target: `≥ ${number(TARGETS.documentsPerSecond)}`,
    measured: told(perSecond, ""),
    ok: perSecond >= TARGETS.documentsPerSecond,
    isRatio: false,
  }));
}

function sheets({ sheets: seconds }: Results): readonly Measure[] {
  return Object.entries(seconds).map(([title, time]) =>
    atMost(`30,000 rows: ${title}`, TARGETS.sheetColumn, time, " s"),
  );
}

function bundles({ bundles: sizes }: Results): readonly Measure[] {
  return sizes.map(({ title, gzipped }): Measure => {
    if (title === "the whole root") return atMost(`bundle: ${title}`, TARGETS.rootBundle, gzipped, " bytes");
    if (title === "sla-clock/schema") return atMost(`bundle: ${title}`, TARGETS.schemaBundle, gzipped, " bytes");
    if (title === "sla-clock/timetable") return atMost(`bundle: ${title}`, TARGETS.timetableBundle, gzipped, " bytes");
    return {
      title: `bundle: ${title}`,
      ...{ target: "none", measured: told(gzipped, " bytes"), ok: undefined, isRatio: false },
    };
  });
}

function coldStart({ coldStart: cold }: Results): readonly Measure[] {
  return [
    atMost("cold start: import", TARGETS.import, cold.import, " ms"),
    atMost("cold start: import to first answer in New York", TARGETS.zonedAnswer, cold.zonedAnswer, " ms"),
  ];
}
