import { HOLIDAYS, MINUTE } from "../workload.js";
import type { Answers, Contestant } from "./contestant.js";

interface BusinessDay {
  addBusinessTime: (amount: number, unit: string) => BusinessDay;
  businessTimeDiff: (other: BusinessDay, unit: string) => number;
  valueOf: () => number;
}
interface Dayjs {
  (at: number): BusinessDay;
  extend: (plugin: unknown) => void;
  setHolidays: (dates: readonly string[]) => void;
  setBusinessTime: (week: unknown) => void;
}

function load(require: NodeJS.Require): Answers {
  const dayjs: Dayjs = require("dayjs");
  const plugin: { default?: unknown } = require("dayjs-business-time");
  dayjs.extend(plugin.default ?? plugin);
  const hours = [
    { start: "09:00:00", end: "12:00:00" },
    { start: "13:30:00", end: "18:00:00" },
  ];
  dayjs.setHolidays(HOLIDAYS);
  dayjs.setBusinessTime({
    ...{ sunday: null, monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
    saturday: null,
  });
  return {
    add: (from, amount) => dayjs(from).addBusinessTime(amount, "hours").valueOf(),
    between: (from, to) => Math.abs(dayjs(from).businessTimeDiff(dayjs(to), "minutes")) * MINUTE,
  };
}

export const dayjsBusinessTime: Contestant = { name: "dayjs-business-time 1.0.4", zone: "process", bugs: [], load };
