import type { KnownBug } from "./contestants/contestant.js";
import { timesOurs } from "./measures.js";
import type { Measure } from "./measures.js";
import type { PeerResult } from "./peer-child.js";
import type { PeerRun, Results } from "./results.js";
import { TASKS, ZONES } from "./workload.js";
import type { BenchZone } from "./workload.js";

/** A heading, rows of which the first is the head, and remarks. */
export interface Section {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly remarks: readonly string[];
}

/** What a run found, as tables. */
export function report(results: Results, all: readonly Measure[]): readonly Section[] {
  return [contest(results), goals(all), surroundings(results)];
}

function contest(results: Results): Section {
  const head = ["contestant", "zone", ...TASKS.map(({ title }) => title), "long over short", "over ours", "not right"];
  const rows = ZONES.flatMap((zone) => [
    ...results.peers.filter((run) => run.zone === zone).map((run) => peerRow(results, run)),
    ...ownRows(results, zone),
  ]);
  return {
    title: "A call, or an item of a batch",
    // The floor comes last.
    rows: [head, ...rows, ...ZONES.map((zone) => copyRow(results, zone))],
    remarks: differences(results.peers),
  };
}

function peerRow(results: Results, { peer, zone, tasks }: PeerRun): readonly string[] {
  const run = { peer, zone, tasks };
  const cells = tasks.map(({ nanoseconds, questions }) => `${time(nanoseconds)} (${count(questions)})`);
  const of = (id: string): number => tasks.find(({ task }) => task === id)?.nanoseconds ?? NaN;
  const ours = ["add-12h", "between-10d"].map((task) => count(timesOurs(results, run, task)));
  const zoned = peer.zone === "any" ? zone : `${zone} (of the process)`;
  const wrong = peer.daysOnly ? "counts days only" : notRight(tasks);
  return [peer.name, zoned, ...cells, growth(of), `${ours.join(" / ")} ×`, wrong];
}

function notRight(tasks: readonly PeerResult[]): string {
  const wrong = tasks.filter(({ different }) => different > 0);
  const title = (id: string): string => TASKS.find((task) => task.id === id)?.title ?? id;
  return wrong.length === 0
    ? "none"
    : wrong
        .map(({ task, different, questions }) => `${title(task)}: ${count(different)} of ${count(questions)}`)
        .join("; ");
}

function ownRows({ library }: Results, zone: BenchZone): readonly (readonly string[])[] {
  const { rows, wrong } = library[zone];
  const kinds = [
    ["sla-clock, one call", ""],
    ["sla-clock, batch, random order", "-batch-random"],
    ["sla-clock, batch, sorted", "-batch-sorted"],
  ] as const;
  const failed = Object.values(wrong).reduce((sum, each) => sum + each, 0);
  return kinds
    .filter(([, suffix]) => `add-12h${suffix}` in rows)
    .map(([name, suffix]) => {
      const of = (id: string): number => rows[`${id}${suffix}`] ?? NaN;
      const cells = TASKS.map(({ id }) => time(of(id)));
      const ours = ["add-12h", "between-10d"].map((id) => factor(of(id) / (rows[id] ?? NaN)));
      return [
        name,
        zone,
        ...cells,
        growth(of),
        `${ours.join(" / ")} ×`,
        failed === 0 ? "none" : `${count(failed)} WRONG`,
      ];
    });
}

function copyRow({ library }: Results, zone: BenchZone): readonly string[] {
  const copied = time(library[zone].rows["copy"] ?? NaN);
  return ["the floor: copying a number", `beside ${zone}`, ...TASKS.map(() => copied), "", "", ""];
}

/** How much longer the long tasks take. */
function growth(of: (id: string) => number): string {
  return `${factor(of("add-2000h") / of("add-12h"))} / ${factor(of("between-10y") / of("between-10d"))} ×`;
}

/** The bugs behind the peers' differences, each with a case. */
function differences(peers: readonly PeerRun[]): readonly string[] {
  return peers.flatMap(({ peer, zone, tasks }) =>
    tasks.flatMap(({ task, different, explained, examples }) =>
      examples.map(({ what, difference: { from, to, got, right } }) => {
        const share = what === undefined ? different - explained : explained;
        const asked = to === undefined ? iso(from) : `${iso(from)} to ${iso(to)}`;
        const shown = (value: number): string => (to === undefined ? iso(value) : `${String(value / 60_000)} min`);
        const bug: KnownBug["what"] = what ?? "NOT EXPLAINED";
        return `${peer.name} in ${zone}, ${task}, ${count(share)} of ${count(different)}: ${bug}. For example ${asked}: it says ${shown(got)}, right is ${shown(right)}.`;
      }),
    ),
  );
}

function goals(all: readonly Measure[]): Section {
  const verdict = (ok: boolean | undefined): string => (ok === undefined ? "–" : ok ? "yes" : "NO");
  return {
    title: "Goals",
    rows: [
      ["measure", "target", "measured", "ok"],
      ...all.map(({ title, target, measured, ok }) => [title, target, measured, verdict(ok)]),
    ],
    remarks: [],
  };
}

function surroundings({ coldStart, compile, memory, bundles }: Results): Section {
  const ms = (value: number): string => time(value * 1e6);
  return {
    title: "For comparison",
    rows: [
      ["what", "measured"],
      ["an empty Node process, start to end", ms(coldStart.emptyProcess)],
      ["a Node process that imports sla-clock and answers once", ms(coldStart.process)],
      ["import of luxon alone", ms(coldStart.luxonImport)],
      ["import of sla-clock to first answer in UTC", ms(coldStart.utcAnswer)],
      ["defineCalendar with 120 holidays", ms(compile.define)],
      ["memory for such a definition", `${count(memory.definition)} bytes`],
      ...bundles.map(({ title, minified }) => [`bundle, minified only: ${title}`, `${count(minified)} bytes`]),
    ],
    remarks: [],
  };
}

function time(nanoseconds: number): string {
  if (nanoseconds >= 1e6) return `${factor(nanoseconds / 1e6)} ms`;
  return nanoseconds >= 1000 ? `${factor(nanoseconds / 1000)} µs` : `${factor(nanoseconds)} ns`;
}

/** Two significant figures below ten, whole numbers above. */
function factor(value: number): string {
  return value < 10 ? value.toFixed(1) : count(value);
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function iso(at: number): string {
  return new Date(at).toISOString().replace(":00.000Z", "Z");
}
