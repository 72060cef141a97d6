// What the first question about a year costs, in a zone that the process meets for the first time, and in one that it knows.
import { argv } from "node:process";
import { childArguments } from "./child.js";
import { builtLibrary } from "./library.js";
import { median, officeSpec } from "./workload.js";

export interface CompileArguments {
  /** Zones to load Intl and to warm the JIT compiler with. */
  readonly warm: readonly string[];
  readonly measured: readonly string[];
}

/** Milliseconds, medians over the zones. */
export interface CompileResult {
  readonly define: number;
  readonly newZone: number;
  readonly knownZone: number;
}

const [{ warm, measured }] = childArguments(argv) as [CompileArguments];
const { defineCalendar, workingTimeBetween } = await builtLibrary();
const YEAR = [Date.UTC(2026, 0, 2), Date.UTC(2026, 11, 30)] as const;

for (let again = 0; again < 5; again += 1) for (const zone of warm) firstQuestion(zone, `warm ${again}`);
const first = measured.map((zone) => firstQuestion(zone, "first"));
const second = measured.map((zone) => firstQuestion(zone, "second"));
process.stdout.write(
  JSON.stringify({
    define: median(second.map(({ define }) => define)),
    newZone: median(first.map(({ ask }) => ask)),
    knownZone: median(second.map(({ ask }) => ask)),
  } satisfies CompileResult),
);

function firstQuestion(zone: string, id: string): { readonly define: number; readonly ask: number } {
  const start = performance.now();
  const calendar = defineCalendar(officeSpec(zone, id));
  const defined = performance.now();
  const answer = workingTimeBetween(calendar, YEAR[0], YEAR[1]);
  const asked = performance.now();
  if (answer <= 0) throw new Error(`${zone} is never open`);
  return { define: defined - start, ask: asked - defined };
}
