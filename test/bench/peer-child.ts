// One peer in one zone, in a process of its own: how long each task takes, and which answers are not right.
import { argv } from "node:process";
import { requireFrom } from "../../scripts/on-demand.js";
import { childArguments } from "./child.js";
import type { Answers, Contestant, Difference } from "./contestants/contestant.js";
import { PEERS } from "./peers.js";
import { readAnswers } from "./reference.js";
import { ITEMS, TASKS } from "./workload.js";
import type { Task } from "./workload.js";

export interface PeerArguments {
  readonly name: string;
  readonly zone: string;
  readonly packages: string;
  readonly answers: string;
  /** How long to go on with one task. */
  readonly milliseconds: number;
}

export interface PeerResult {
  readonly task: string;
  readonly nanoseconds: number;
  /** How many different questions were asked. */
  readonly questions: number;
  readonly different: number;
  readonly explained: number;
  /** The first difference, by the bug that explains it or else by nothing. */
  readonly examples: readonly { readonly what: string | undefined; readonly difference: Difference }[];
}

const [{ name, zone, packages, answers, milliseconds }] = childArguments(argv) as [PeerArguments];
const contestant = PEERS.find((peer) => peer.name === name);
if (contestant === undefined) throw new Error(`no contestant ${name}`);
const loaded = contestant.load(requireFrom(packages), zone);
process.stdout.write(JSON.stringify(TASKS.map((task) => measure(contestant, loaded, task))));

function questionOf(peer: Answers, task: Task): (index: number) => number {
  const { add, between } = peer;
  const missing = (): number => NaN;
  if (task.kind === "add") return add === undefined ? missing : (index) => add(task.from[index] ?? NaN, task.hours);
  return between === undefined ? missing : (index) => between(task.from[index] ?? NaN, task.to[index] ?? NaN);
}

function measure(peer: Contestant, functions: Answers, task: Task): PeerResult {
  const ask = questionOf(functions, task);
  const given: number[] = [];
  // Warm up with questions from the other end, then ask from the first on, each once, until the time is over.
  const warmUp = performance.now() + milliseconds / 5;
  for (let index = ITEMS - 1; index >= ITEMS / 2 && performance.now() < warmUp; index -= 1) ask(index);
  const start = performance.now();
  while (given.length < ITEMS && performance.now() - start < milliseconds) {
    for (let chunk = given.length < 64 ? 1 : 64; chunk > 0; chunk -= 1) given.push(ask(given.length));
  }
  const once = ((performance.now() - start) * 1e6) / given.length;
  const all = given.length >= ITEMS ? [once, again(ask), again(ask), again(ask)] : [once];
  const result = { task: task.id, nanoseconds: Math.min(...all), questions: given.length };
  return { ...result, ...(peer.daysOnly ? { different: 0, explained: 0, examples: [] } : compare(peer, task, given)) };
}

function again(ask: (index: number) => number): number {
  const start = performance.now();
  for (let index = 0; index < ITEMS; index += 1) ask(index);
  return ((performance.now() - start) * 1e6) / ITEMS;
}

function compare(
  peer: Contestant,
  task: Task,
  given: readonly number[],
): Pick<PeerResult, "different" | "explained" | "examples"> {
  const right = readAnswers(answers, zone, task);
  const found = new Map<string | undefined, Difference>();
  let [different, explained] = [0, 0];
  for (const [index, got] of given.entries()) {
    const wanted = right[index];
    if (wanted === undefined || got === wanted) continue;
    const to = task.kind === "between" ? task.to[index] : undefined;
    const difference = { from: task.from[index] ?? NaN, to, got, right: wanted };
    const bug = peer.bugs.find(({ task: kind, explains }) => kind === task.kind && explains(difference));
    different += 1;
    explained += bug === undefined ? 0 : 1;
    if (!found.has(bug?.what)) found.set(bug?.what, difference);
  }
  return { different, explained, examples: [...found].map(([what, difference]) => ({ what, difference })) };
}
