// The pure part of `npm run holidays:china`: what two packages say of a year, as a notice of src/contracts/china-holidays.ts.
import type { HolidayData, HolidayCalendarYear } from "sla-clock/holidays";

/** The names of the notices, by the constants of china-holidays.ts. */
const CONSTANTS: Readonly<Record<string, string>> = {
  元旦: "NEW_YEAR",
  春节: "SPRING_FESTIVAL",
  清明节: "QINGMING",
  劳动节: "LABOUR_DAY",
  端午节: "DRAGON_BOAT",
  中秋节: "MID_AUTUMN",
  国庆节: "NATIONAL_DAY",
  "国庆节、中秋节": "NATIONAL_DAY_AND_MID_AUTUMN",
};

/** One holiday of a notice: the dates off from the first to the last, and the dates worked in exchange. */
export interface Arrangement {
  readonly name: string;
  readonly off: readonly [first: string, last: string];
  readonly makeUp: readonly string[];
}

/** How each date of one source differs from the other: `"2027-01-04: off, worked"`. */
export function differences(one: HolidayData, other: HolidayData): readonly string[] {
  const [a, b] = [kinds(one), kinds(other)];
  const all = [...new Set([...a.keys(), ...b.keys()])].sort();
  const said = (kind: string | undefined): string => kind ?? "ordinary";
  return all
    .filter((date) => a.get(date) !== b.get(date))
    .map((date) => `${date}: ${said(a.get(date))}, ${said(b.get(date))}`);
}

function kinds({ holidays, specialDays }: HolidayData): ReadonlyMap<string, string> {
  const dateOf = (day: string | { readonly date: string }): string => (typeof day === "string" ? day : day.date);
  return new Map([
    ...holidays.map((day) => [dateOf(day), "off"] as const),
    ...specialDays.map(({ date }) => [date, "worked"] as const),
  ]);
}

/** The arrangements of a year's rows: consecutive dates off are one holiday. */
export function arrangementsOf({ dates }: HolidayCalendarYear): readonly Arrangement[] {
  const off = dates.filter(({ type }) => type === "public_holiday").sort((a, b) => (a.date < b.date ? -1 : 1));
  const runs: { name: string; off: [string, string]; makeUp: string[] }[] = [];
  for (const { date, name_cn: name = "" } of off) {
    const last = runs.at(-1);
    if (last === undefined || dayAfter(last.off[1]) !== date) runs.push({ name, off: [date, date], makeUp: [] });
    else {
      last.off[1] = date;
      // A run of two names, "国庆节、中秋节" and "国庆节", goes by the longer.
      if (name.length > last.name.length) last.name = name;
    }
  }
  for (const { date, name_cn: name = "" } of dates.filter(({ type }) => type === "transfer_workday")) {
    const holiday = name.replace(/(?:补班|调休上班|班)$/, "");
    const run =
      runs.find((each) => each.name === holiday) ?? runs.find((each) => each.name.split("、").includes(holiday));
    if (run === undefined) throw new Error(`no holiday for the make-up working day ${date}, ${name}`);
    run.makeUp.push(date);
  }
  return runs.map((run) => ({ ...run, makeUp: run.makeUp.sort() }));
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

/** The source of china-holidays.ts with the notice of one more year behind the others. Format it afterwards. */
export function withNotice(source: string, year: number, arrangements: readonly Arrangement[]): string {
  const begin = source.indexOf("const NOTICES");
  const end = source.indexOf("\n];", begin);
  if (begin < 0 || end < 0) throw new Error("no table NOTICES in the source");
  if (source.slice(begin, end).includes(`year: ${year},`)) throw new Error(`the table has a notice of ${year} already`);
  const lines = arrangements.map(({ name, off, makeUp }) => {
    const constant = CONSTANTS[name];
    if (constant === undefined) throw new Error(`no constant for the holiday ${name}`);
    return `{ name: ${constant}, off: ${list(off)}, makeUp: ${list(makeUp)} },`;
  });
  const notice = `\n{ year: ${year},\narrangements: [\n${lines.join("\n")}\n] },`;
  return source.slice(0, end) + notice + source.slice(end);
}

function list(dates: readonly string[]): string {
  return `[${dates.map((date) => `"${date}"`).join(", ")}]`;
}
