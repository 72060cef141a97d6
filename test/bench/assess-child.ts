// Whole tickets: what one of the real incidents takes, how many a second, and what is held on the way. Needs --expose-gc.
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { deskContract } from "../../scripts/desk.js";
import { readIncidents } from "../../scripts/incidents.js";
import { childArguments } from "./child.js";
import { builtLibrary } from "./library.js";

export interface AssessArguments {
  readonly rounds: number;
}

export interface AssessResult {
  /** Nanoseconds for a ticket, in the fastest round through all incidents. */
  readonly ticket: number;
  /** Tickets a second by assessAll, in the fastest of its rounds. */
  readonly perSecond: number;
  /** Bytes that the heap holds in the midst of many tickets more than in the midst of few. */
  readonly growth: number;
  /** Different answers of assess and assessAll. */
  readonly wrong: number;
}

const MANY = 100_000;
const [FEW_HELD, MANY_HELD] = [10_000, 200_000];

const [{ rounds }] = childArguments(argv) as [AssessArguments];
const { assess, assessAll, defineContract } = await builtLibrary();
const tickets = readIncidents(readFileSync(new URL("../data/incidents-2016.csv", import.meta.url), "utf8"));
// The contract is made by the sources of the library; its JSON is what the built library can read.
const contract = defineContract(JSON.parse(JSON.stringify(deskContract())) as ReturnType<typeof deskContract>);
const asOf = Math.max(...tickets.flatMap(({ events }) => events.map(({ at }) => Number(at))));

process.stdout.write(
  JSON.stringify({
    ticket: fastest(tickets.length, rounds, () => {
      for (const ticket of tickets) assess(contract, ticket, { asOf });
    }),
    perSecond: 1e9 / fastest(MANY, Math.ceil(rounds / 8), () => walk(MANY)),
    growth: heldAfter(MANY_HELD) - heldAfter(FEW_HELD),
    wrong: differences(),
  } satisfies AssessResult),
);

/** The incidents again and again, each made when it is asked for. */
function* incidents(count: number): Generator<(typeof tickets)[number]> {
  for (let index = 0; index < count; index += 1) {
    const { level, events } = tickets[index % tickets.length]!;
    yield { id: `T-${index}`, level, events };
  }
}

function walk(count: number): number {
  let breached = 0;
  for (const result of assessAll(contract, incidents(count), { asOf })) {
    if (!result.ok) throw new Error(result.issues[0]?.message);
    if (result.assessment.state === "breached") breached += 1;
  }
  return breached;
}

/** Nanoseconds an item in the fastest round, after some to warm up. */
function fastest(items: number, times: number, run: () => void): number {
  const all: number[] = [];
  for (let round = -2; round < times; round += 1) {
    const start = performance.now();
    run();
    if (round >= 0) all.push(((performance.now() - start) * 1e6) / items);
  }
  return Math.min(...all);
}

/** What the heap holds after so many tickets of one walk, which is not over yet. */
function heldAfter(count: number): number {
  const results = assessAll(contract, incidents(count + 1), { asOf })[Symbol.iterator]();
  for (let index = 0; index < count; index += 1) results.next();
  for (let times = 0; times < 4; times += 1) gc?.();
  const { heapUsed } = process.memoryUsage();
  if (results.next().done === true) throw new Error("the walk was over");
  return heapUsed;
}

function differences(): number {
  const results = [...assessAll(contract, tickets, { asOf })];
  const told = results.map((result) => JSON.stringify(result.ok ? result.assessment : result.issues));
  return tickets.filter((ticket, index) => JSON.stringify(assess(contract, ticket, { asOf })) !== told[index]).length;
}
