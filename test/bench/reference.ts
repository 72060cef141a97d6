import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { naiveAdd, naiveBetween } from "../reference/naive-arithmetic.js";
import { naiveOpen } from "../reference/naive-calendar.js";
import { DAY, HOUR, officeSpec, TASKS, ZONES } from "./workload.js";
import type { Task } from "./workload.js";

/* The right answers: the openings by a walk over local dates with Temporal, then counting through them from the beginning. */

const file = (folder: string, zone: string, task: Task): string =>
  join(folder, `${zone.replace("/", "-")}.${task.id}.f64`);

/** Works out the first answers to each task and leaves them in a folder for the contestants' processes. */
export function writeAnswers(folder: string, count: number): void {
  for (const zone of ZONES) {
    const open = naiveOpen(officeSpec(zone), Date.UTC(2020, 0, 1) - DAY, Date.UTC(2030, 0, 1) + DAY);
    for (const task of TASKS) {
      const answers = Float64Array.from(task.from.subarray(0, count), (from, index) =>
        task.kind === "add"
          ? (naiveAdd(open, from, task.hours * HOUR) ?? NaN)
          : naiveBetween(open, from, task.to[index] ?? NaN),
      );
      writeFileSync(file(folder, zone, task), answers);
    }
  }
}

/** The right answers to the first of a task's questions, as many as were worked out. */
export function readAnswers(folder: string, zone: string, task: Task): Float64Array {
  const { buffer, byteOffset, byteLength } = readFileSync(file(folder, zone, task));
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
