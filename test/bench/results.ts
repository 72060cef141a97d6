import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { arch, platform, versions } from "node:process";
import { installOnDemand } from "../../scripts/on-demand.js";
import type { AssessArguments, AssessResult } from "./assess-child.js";
import { measureBundles } from "./bundles.js";
import type { Bundle } from "./bundles.js";
import { runChild } from "./child.js";
import { measureColdStart } from "./cold-start.js";
import type { ColdStart } from "./cold-start.js";
import type { CompileArguments, CompileResult } from "./compile-child.js";
import type { Contestant } from "./contestants/contestant.js";
import type { DocumentsResult } from "./documents-child.js";
import type { LibraryArguments, LibraryResult } from "./library-child.js";
import type { MemoryResult } from "./memory-child.js";
import type { PeerArguments, PeerResult } from "./peer-child.js";
import { PEER_FOLDER, PEER_PINS, PEERS } from "./peers.js";
import { writeAnswers } from "./reference.js";
import type { SheetsResult } from "./sheets-child.js";
import { ITEMS, median, ZONES } from "./workload.js";
import type { BenchZone } from "./workload.js";

/** All that one run measured, before anything is made of it. */
export interface Results {
  readonly machine: string;
  readonly peers: readonly PeerRun[];
  readonly library: Readonly<Record<BenchZone, LibraryResult>>;
  readonly assess: AssessResult;
  readonly compile: CompileResult;
  readonly memory: MemoryResult;
  readonly bundles: readonly Bundle[];
  readonly documents: DocumentsResult;
  readonly sheets: SheetsResult;
  readonly coldStart: ColdStart;
}

export interface PeerRun {
  readonly peer: Contestant;
  readonly zone: BenchZone;
  readonly tasks: readonly PeerResult[];
}

/** How much of everything; `quick` leaves the other libraries out. */
export interface Effort {
  readonly quick: boolean;
}

export async function measureAll({ quick }: Effort): Promise<Results> {
  const answers = mkdtempSync(join(tmpdir(), "sla-clock-bench-"));
  try {
    say("working out the right answers");
    writeAnswers(answers, quick ? ITEMS / 8 : ITEMS);
    const library = (zone: BenchZone): LibraryResult => {
      say(`sla-clock in ${zone}`);
      const settings: LibraryArguments = { zone, answers, rounds: quick ? 15 : 41 };
      return runChild("library-child.ts", [settings]) as LibraryResult;
    };
    const ours = { "America/New_York": library("America/New_York"), "Asia/Shanghai": library("Asia/Shanghai") };
    say("tickets");
    const tickets: AssessArguments = { rounds: quick ? 16 : 64 };
    const assess = runChild("assess-child.ts", [tickets], { flags: ["--expose-gc"] }) as AssessResult;
    say("compiling, memory, bundles, cold start");
    return {
      machine: machine(),
      library: ours,
      assess,
      compile: measureCompile(quick ? 1 : 5),
      memory: runChild("memory-child.ts", [], { flags: ["--expose-gc"] }) as MemoryResult,
      bundles: await measureBundles(),
      documents: runChild("documents-child.ts", []) as DocumentsResult,
      sheets: runChild("sheets-child.ts", []) as SheetsResult,
      coldStart: measureColdStart(quick ? 9 : 15),
      peers: quick ? [] : measurePeers(answers),
    };
  } finally {
    rmSync(answers, { recursive: true });
  }
}

/** Two of three zones are measured, the third warms up; only zones whose clocks change, which are the harder ones. */
function measureCompile(processes: number): CompileResult {
  const january = Date.UTC(2026, 0, 15);
  const july = Date.UTC(2026, 6, 15);
  const changing = Intl.supportedValuesOf("timeZone").filter((timeZone) => {
    const clock = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset", year: "numeric" });
    return clock.format(january) !== clock.format(july);
  });
  const settings: CompileArguments = {
    warm: changing.filter((_, index) => index % 3 === 0),
    measured: changing.filter((_, index) => index % 3 !== 0),
  };
  const runs = Array.from({ length: processes }, () => runChild("compile-child.ts", [settings]) as CompileResult);
  const middle = (of: (run: CompileResult) => number): number => median(runs.map(of));
  return {
    define: middle(({ define }) => define),
    newZone: middle(({ newZone }) => newZone),
    knownZone: middle(({ knownZone }) => knownZone),
  };
}

function measurePeers(answers: string): readonly PeerRun[] {
  const packages = installOnDemand(PEER_FOLDER, PEER_PINS);
  return PEERS.flatMap((peer) =>
    ZONES.map((zone) => {
      say(`${peer.name} in ${zone}`);
      const settings: PeerArguments = { name: peer.name, zone, packages, answers, milliseconds: 1500 };
      return { peer, zone, tasks: runChild("peer-child.ts", [settings], { timeZone: zone }) as PeerResult[] };
    }),
  );
}

function machine(): string {
  const cores = cpus();
  const { node, icu = "?", tz = "?" } = versions;
  const processor = cores[0]?.model.trim() ?? "unknown processor";
  return `${processor}, ${String(cores.length)} cores, ${platform} ${arch}; Node ${node}, ICU ${icu}, time-zone data ${tz}`;
}

function say(what: string): void {
  console.error(`… ${what}`);
}
