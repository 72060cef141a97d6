// The library in one zone, in a process of its own: nanoseconds a call and an item, the copy loop beside them, and wrong answers.
import { argv } from "node:process";
import type { Calendar } from "sla-clock";
import { childArguments } from "./child.js";
import { builtLibrary } from "./library.js";
import { readAnswers } from "./reference.js";
import { HOUR, ITEMS, officeSpec, randomNumbers, SEED, sorted, TASKS } from "./workload.js";
import type { Task } from "./workload.js";

export interface LibraryArguments {
  readonly zone: string;
  readonly answers: string;
  readonly rounds: number;
}

export interface LibraryResult {
  /** Nanoseconds an item, by the id of the row. */
  readonly rows: Readonly<Record<string, number>>;
  /** What was not answered rightly, by the id of the row. */
  readonly wrong: Readonly<Record<string, number>>;
}

const MANY = 64;
/** A copy is so short that several are timed at once. */
const COPIES = 16;

const [{ zone, answers, rounds }] = childArguments(argv) as [LibraryArguments];
const { addWorkingTime, workingTimeBetween, defineCalendar, addWorkingTimeMany, workingTimeBetweenMany } =
  await builtLibrary();
const office = defineCalendar(officeSpec(zone));
const output = new Float64Array(ITEMS);
const contests: Record<string, () => void> = {};
const wrong: Record<string, number> = {};

for (const task of TASKS) {
  const single = oneByOne(task);
  contests[task.id] = single;
  wrong[task.id] = check(task, single);
  for (const order of ["random", "sorted"] as const) {
    const batch = inBatch(order === "sorted" ? sorted(task) : task);
    contests[`${task.id}-batch-${order}`] = batch;
    if (order === "random") wrong[`${task.id}-batch`] = check(task, batch);
    else wrong[`${task.id}-batch-sorted`] = checkSorted(sorted(task), batch);
  }
}
Object.assign(contests, manyCalendars());
contests["copy"] = copy;
process.stdout.write(JSON.stringify({ rows: race(), wrong } satisfies LibraryResult));

function oneByOne(task: Task): () => void {
  const { from } = task;
  if (task.kind === "add") {
    const duration = task.hours * HOUR;
    return () => {
      for (let index = 0; index < ITEMS; index += 1) {
        output[index] = addWorkingTime(office, from[index]!, duration);
      }
    };
  }
  const { to } = task;
  return () => {
    for (let index = 0; index < ITEMS; index += 1) {
      output[index] = workingTimeBetween(office, from[index]!, to[index]!);
    }
  };
}

function inBatch(task: Task): () => void {
  if (task.kind === "add") {
    const duration = task.hours * HOUR;
    return () => addWorkingTimeMany(office, task.from, duration, output);
  }
  return () => workingTimeBetweenMany(office, task.from, task.to, output);
}

/** The same questions to one calendar and to one of many, drawn for each call. */
function manyCalendars(): Record<string, () => void> {
  const random = randomNumbers(SEED);
  const { from, to } = TASKS[2];
  const calendars = Array.from({ length: MANY }, (_, index) => {
    const minute = String(index % 60).padStart(2, "0");
    const hour = index < 60 ? "09" : "08";
    return defineCalendar({
      ...officeSpec(zone, `desk ${index}`),
      hours: `mon-fri ${hour}:${minute}-12:00, 13:30-18:00`,
    });
  });
  const drawn = Uint8Array.from(from, () => Math.floor(random() * MANY));
  const asking = (list: readonly Calendar[], which: Uint8Array) => () => {
    for (let index = 0; index < ITEMS; index += 1) {
      output[index] = workingTimeBetween(list[which[index]!]!, from[index]!, to[index]!);
    }
  };
  return {
    "calendars-1": asking([office], new Uint8Array(ITEMS)),
    "calendars-64": asking(calendars, drawn),
  };
}

/** The floor: what reading and writing the same arrays costs by itself. */
function copy(): void {
  const { from } = TASKS[0];
  for (let time = 0; time < COPIES; time += 1) {
    for (let index = 0; index < ITEMS; index += 1) output[index] = from[index]!;
  }
}

function check(task: Task, run: () => void): number {
  run();
  return readAnswers(answers, zone, task).filter((right, index) => !Object.is(right, output[index])).length;
}

/** Against calls one by one, which were checked in the other order. */
function checkSorted(task: Task, run: () => void): number {
  oneByOne(task)();
  const right = output.slice();
  run();
  return right.filter((value, index) => !Object.is(value, output[index])).length;
}

/**
 * The fastest of many rounds, in which all take turns: whatever else the machine does can only add to a round, and falls on all alike.
 */
function race(): Record<string, number> {
  const times = new Map(Object.keys(contests).map((id): [string, number[]] => [id, []]));
  for (let round = -2; round < rounds; round += 1) {
    for (const [id, run] of Object.entries(contests)) {
      // Whoever ran before had the caches; untimed, this one takes them back.
      run();
      const start = performance.now();
      run();
      const items = id === "copy" ? COPIES * ITEMS : ITEMS;
      if (round >= 0) times.get(id)?.push(((performance.now() - start) * 1e6) / items);
    }
  }
  return Object.fromEntries([...times].map(([id, all]) => [id, Math.min(...all)]));
}
