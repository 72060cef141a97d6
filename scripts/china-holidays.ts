// `npm run holidays:china` compares China's bundled holidays with the installed packages chinese-days and holiday-calendar, date by date,
// and tells what is missing; with `-- --write` it adds the years that both have and agree on. Update the packages first.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { argv, exit } from "node:process";
import { format, resolveConfig } from "prettier";
import { chinaHolidays } from "sla-clock/contracts";
import { fromChineseDays, fromHolidayCalendar } from "sla-clock/holidays";
import type { ChineseDaysData, HolidayCalendarYear, HolidayData } from "sla-clock/holidays";
import { arrangementsOf, differences, withNotice } from "./china-notices.js";

const FILE = "src/contracts/china-holidays.ts";
const require = createRequire(import.meta.url);
const chineseDays = join(dirname(require.resolve("chinese-days")), "years");
const holidayCalendar = join(dirname(require.resolve("holiday-calendar")), "../data/CN");

const bundled = chinaHolidays();
const last = Number(bundled.coverage.to.slice(0, 4)) - 1;
const first = Number(bundled.coverage.from.slice(0, 4));
const known = [yearsIn(chineseDays), yearsIn(holidayCalendar)];
const next = [...new Set(known.flat())].filter((year) => year > last).sort((a, b) => a - b);

const ours = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const agreed = ours.map((year) =>
  report(year, [settled(bundled, year), settled(readA(year), year), settled(readB(year), year)]),
);

if (next.length === 0) {
  console.log(`${last + 1}: the notice is in neither package yet; nothing to add.`);
}
let source = readFileSync(FILE, "utf8");
for (const year of next) {
  if (!known.every((years) => years.includes(year))) {
    console.log(`${year}: in one of the packages only; wait for the other.`);
    break;
  }
  agreed.push(report(year, [readA(year), readB(year)]));
  if (agreed.includes(false)) break;
  source = withNotice(source, year, arrangementsOf(fileB(year)));
  console.log(
    `${year}: missing here${argv.includes("--write") ? "; added" : "; run again with -- --write to add it"}.`,
  );
}
if (argv.includes("--write") && source !== readFileSync(FILE, "utf8")) {
  writeFileSync(FILE, await format(source, { ...(await resolveConfig(FILE)), filepath: FILE }));
  console.log(
    `${FILE} is written. The years are named in its docstring and example, in README.md and in docs as well.`,
  );
}
exit(agreed.includes(false) ? 1 : 0);

/** Compares sources of one year, and says whether all agree. */
function report(year: number, [one, ...others]: readonly (HolidayData | undefined)[]): boolean {
  const different = others.flatMap((other) => {
    return one === undefined || other === undefined ? ["missing in a package"] : differences(one, other);
  });
  const days = one === undefined ? "" : ` ${one.holidays.length} dates off, ${one.specialDays.length} worked;`;
  console.log(
    `${year}:${days} ${different.length === 0 ? "all sources agree." : `they differ on ${different.join("; ")}`}`,
  );
  return different.length === 0;
}

/** The days of one year, but for those that are moved by a later notice, which is not bundled yet. */
function settled(data: HolidayData | undefined, year: number): HolidayData | undefined {
  const moved =
    year === last && yearsIn(holidayCalendar).includes(year + 1) ? fileB(year + 1).dates.map(({ date }) => date) : [];
  return data === undefined ? undefined : onlyOf(data, year, moved);
}

function onlyOf({ holidays, specialDays }: HolidayData, year: number, but: readonly string[] = []): HolidayData {
  const isOf = (day: string | { readonly date: string }): boolean => {
    const date = typeof day === "string" ? day : day.date;
    return date.startsWith(`${year}-`) && !but.includes(date);
  };
  const coverage = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
  return { holidays: holidays.filter(isOf), specialDays: specialDays.filter(isOf), coverage };
}

function yearsIn(folder: string): readonly number[] {
  return readdirSync(folder).flatMap((name) => (/^\d{4}\.json$/.test(name) ? [Number(name.slice(0, 4))] : []));
}

function readA(year: number): HolidayData | undefined {
  const file = join(chineseDays, `${year}.json`);
  return existsSync(file) ? fromChineseDays(JSON.parse(readFileSync(file, "utf8")) as ChineseDaysData) : undefined;
}

function readB(year: number): HolidayData | undefined {
  if (!yearsIn(holidayCalendar).includes(year)) return undefined;
  // The notice of the next year may move last days of this one.
  const files = [year, year + 1].filter((each) => yearsIn(holidayCalendar).includes(each)).map(fileB);
  return onlyOf(fromHolidayCalendar(files), year);
}

function fileB(year: number): HolidayCalendarYear {
  return JSON.parse(readFileSync(join(holidayCalendar, `${year}.json`), "utf8")) as HolidayCalendarYear;
}
