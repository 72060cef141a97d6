import type { Task } from "../workload.js";

/** How a contestant answers, in milliseconds whatever its own types are. */
export interface Answers {
  readonly add?: (from: number, hours: number) => number;
  readonly between?: (from: number, to: number) => number;
}

/** A question whose answer is not the right one. */
export interface Difference {
  readonly from: number;
  /** Of a `between`. */
  readonly to: number | undefined;
  readonly got: number;
  readonly right: number;
}

/** A bug of a contestant that accounts for some of its differences, to the millisecond. */
export interface KnownBug {
  readonly task: Task["kind"];
  readonly what: string;
  readonly explains: (difference: Difference) => boolean;
}

export interface Contestant {
  readonly name: string;
  readonly zone: "any" | "process";
  /** Counting days only, it answers another question, and its answers are not compared. */
  readonly daysOnly?: true;
  readonly bugs: readonly KnownBug[];
  readonly load: (require: NodeJS.Require, zone: string) => Answers;
}
