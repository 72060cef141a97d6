import { HOLIDAYS, MINUTE } from "../workload.js";
import type { Answers, Contestant, Difference } from "./contestant.js";

interface WorkingMoment {
  addWorkingTime: (amount: number, unit: string) => WorkingMoment;
  workingDiff: (other: WorkingMoment, unit: string, exact: boolean) => number;
  valueOf: () => number;
}
type Moment = ((at: number) => WorkingMoment) & { updateLocale: (locale: string, data: unknown) => void };

function load(require: NodeJS.Require): Answers {
  const moment: Moment = require("moment-business-time");
  const hours = ["09:00:00", "12:00:00", "13:30:00", "18:00:00"];
  moment.updateLocale("en", {
    workinghours: { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null },
    holidays: HOLIDAYS,
  });
  return {
    add: (from, amount) => moment(from).addWorkingTime(amount, "hours").valueOf(),
    // Its differences have the sign of moment's: this moment less the other.
    between: (from, to) => Math.round(moment(to).workingDiff(moment(from), "minutes", true) * MINUTE),
  };
}

/** The time from an instant to half past one on its date, in the zone of the process. */
function untilAfternoon(at: number): number {
  return new Date(at).setHours(13, 30, 0, 0) - at;
}

export const momentBusinessTime: Contestant = {
  name: "moment-business-time 2.0.0",
  zone: "process",
  bugs: [
    {
      task: "between",
      what:
        "`workingDiff` that ends before a day's later hours takes off the time still to go until they begin; " +
        "right is to count nothing for hours that are still to come",
      explains: ({ to, got, right }: Difference) =>
        to !== undefined && untilAfternoon(to) > 0 && right - got === untilAfternoon(to),
    },
  ],
  load,
};
