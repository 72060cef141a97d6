import { DAY } from "../workload.js";
import type { Answers, Contestant } from "./contestant.js";

interface DateFns {
  addBusinessDays: (from: Date, days: number) => Date;
  differenceInBusinessDays: (later: Date, earlier: Date) => number;
}

const HOURS_A_DAY = 7.5;

function load(require: NodeJS.Require): Answers {
  const { addBusinessDays, differenceInBusinessDays }: DateFns = require("date-fns");
  return {
    add: (from, hours) => addBusinessDays(new Date(from), Math.round(hours / HOURS_A_DAY)).getTime(),
    between: (from, to) => differenceInBusinessDays(new Date(to), new Date(from)) * DAY,
  };
}

export const dateFns: Contestant = { name: "date-fns 4.4.0", zone: "process", daysOnly: true, bugs: [], load };
