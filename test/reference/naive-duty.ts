/**
 * A second, plain reading of standing duties, over a calendar of Monday to Friday in UTC with some days off: it walks the dates of the term one
 * by one, and shares nothing with the library. What stands in quotes are the words.
 */
const DAY = 86_400_000;

export interface NaiveDuty {
  readonly every: "day" | "week" | "month" | "quarter" | "half-year" | "year";
  readonly roll: "preceding" | "following" | "modified-following";
  /** So many hours, calendar days or working days after each period, the dates until their end; none where it is due within the period. */
  readonly after: { readonly kind: "hours" | "calendarDays" | "workingDays"; readonly count: number } | undefined;
  /** Whether "a period without any working day owes nothing" is asked of what is due after it. */
  readonly asksWorkingDays: boolean;
}

export interface NaiveCycle {
  readonly from: string;
  readonly state: "kept" | "kept-late" | "breached" | "pending" | "not-promised";
  readonly due: number | undefined;
  readonly keptAt: number | undefined;
}

const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** A date's period has a name of its own. */
function periodOf(every: NaiveDuty["every"], day: number): string {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (every) {
    case "day":
      return iso(day);
    case "week":
      return iso(day - ((date.getUTCDay() + 6) % 7));
    case "month":
      return `${String(year)}/${String(month)}`;
    case "quarter":
      return `${String(year)}/${String(Math.floor(month / 3))}`;
    case "half-year":
      return `${String(year)}/${month < 6 ? "first" : "second"}`;
    case "year":
      return String(year);
  }
}

/** The cycles of a duty over the dates [from, to), by what was done by `asOf`. */
export function naiveDuty(
  duty: NaiveDuty,
  daysOff: ReadonlySet<string>,
  [from, to]: readonly [number, number],
  done: readonly number[],
  asOf: number,
): readonly NaiveCycle[] {
  const isWorking = (day: number): boolean => new Date(day * DAY).getUTCDay() % 6 !== 0 && !daysOff.has(iso(day));
  const periods: number[][] = [];
  for (let day = from; day < to; day += 1) {
    const last = periods.at(-1);
    if (last !== undefined && periodOf(duty.every, last[0] ?? day) === periodOf(duty.every, day)) last.push(day);
    else periods.push([day]);
  }
  const left = done.filter((at) => at <= asOf).sort((a, b) => a - b);
  return periods.flatMap((days): readonly NaiveCycle[] => {
    const [first = 0, last = 0] = [days[0], days.at(-1)];
    let next = last + 1;
    if (duty.after !== undefined) while (periodOf(duty.every, next) === periodOf(duty.every, last + 1)) next += 1;
    // "Kept by the event at or after the period's end and before the next period's end."
    const [start, end] = duty.after === undefined ? [first * DAY, next * DAY] : [(last + 1) * DAY, next * DAY];
    if (start > asOf) return [];
    const due = duty.after === undefined ? dueWithin(duty, days, isWorking) : dueAfter(duty, days, isWorking);
    const cycle = { from: iso(first), due, keptAt: undefined };
    if (due === undefined) return [{ ...cycle, state: "not-promised" }];
    // "Or by its due moment where that is later", and "kept no earlier cycle".
    const index = left.findIndex((at) => at >= start && (at < end || at <= due));
    if (index < 0) return [{ ...cycle, state: asOf > due ? "breached" : "pending" }];
    const [keptAt = 0] = left.splice(index, 1);
    return [{ ...cycle, state: keptAt <= due ? "kept" : "kept-late", keptAt }];
  });
}

/** "By the end of the period's last working day"; by `following`, of the next after its last date. */
function dueWithin(
  { roll }: NaiveDuty,
  days: readonly number[],
  isWorking: (day: number) => boolean,
): number | undefined {
  if (roll !== "following") {
    const working = days.filter(isWorking).at(-1);
    return working === undefined ? undefined : (working + 1) * DAY;
  }
  let day = days.at(-1) ?? 0;
  while (!isWorking(day)) day += 1;
  return (day + 1) * DAY;
}

/** "The first date after the period is the first that counts." */
function dueAfter(duty: NaiveDuty, days: readonly number[], isWorking: (day: number) => boolean): number | undefined {
  const { kind = "hours", count = 0 } = duty.after ?? {};
  const last = days.at(-1) ?? 0;
  if (duty.asksWorkingDays && !days.some(isWorking)) return undefined;
  if (kind === "hours") return (last + 1) * DAY + count * 3_600_000;
  let [day, counted] = [last, 0];
  while (counted < count) {
    day += 1;
    if (kind === "calendarDays" || isWorking(day)) counted += 1;
  }
  return (day + 1) * DAY;
}
