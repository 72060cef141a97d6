/*
 * The day functions of sheets against LibreOffice: random questions and edges as formulas of a workbook, which LibreOffice evaluates without
 * a window. Run by `npm run test:libreoffice`; not part of `npm test`. The same seed makes the same questions.
 *
 *   npm run test:libreoffice -- --cases 6000 --seed 7
 *   npm run test:libreoffice -- --record                 also keeps answers as test/data/libreoffice-workdays.csv
 *
 * LibreOffice has no make-up days. What it says of them is put together from its NETWORKDAYS.INTL: the working days between two dates and those
 * make-up days between them that by themselves are days off. A WORKDAY with make-up days is right if so many days lie on the way to it, and it
 * is one of them; where there is none, if fewer are left up to the end of the sheet's dates.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { parseArgs } from "node:util";

import ExcelJS from "exceljs";

import { differenceMeant, FIRST_SERIAL, isSame, LAST_SERIAL, ourAnswer, writeCases } from "./day-cases.js";
import type { DayCase, Recorded } from "./day-cases.js";
import { edges, randomCases } from "./day-questions.js";
import { table } from "./table.js";

const { values: options } = parseArgs({
  args: argv.slice(2),
  options: {
    cases: { type: "string", default: "6000" },
    seed: { type: "string", default: "20260101" },
    record: { type: "boolean", default: false },
  },
});
const RECORDED = 1500;
const FIXTURE = "test/data/libreoffice-workdays.csv";

const version = spawnSync("soffice", ["--version"], { encoding: "utf8" });
if (version.status !== 0) {
  console.error("cannot run soffice: this check needs LibreOffice, and nothing was checked");
  exit(1);
}

/** The dates of the row's holidays stand beside its formula, from column B on. */
function holidayRange(holidays: readonly number[], row: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + holidays.length);
  return holidays.length === 0 ? "" : `B${row}:${last}${row}`;
}

/** The call of one of LibreOffice's own functions, without what is left out at the end. */
function call({ name, weekend, holidays }: DayCase, row: number, start: number, other: number): string {
  const text = typeof weekend === "string" ? `"${weekend}"` : String(weekend ?? "").toUpperCase();
  const parts = [start, other, text, holidayRange(holidays, row)];
  while (parts.at(-1) === "") parts.pop();
  return `${name}.INTL(${parts.join(",")})`;
}

/** NETWORKDAYS with make-up days, put together; the end does not come before the start. */
function countWithMakeUp(asked: DayCase, row: number, start: number, end: number): string {
  const count = { ...asked, name: "NETWORKDAYS" as const };
  const added = [...new Set(asked.makeUpDays)]
    .filter((day) => day >= start && day <= end)
    .map((day) => `+1-${call(count, row, day, day)}`);
  return `(${call(count, row, start, end)}${added.join("")})`;
}

function formulaOf(asked: DayCase, row: number): string {
  const { name, start, other, makeUpDays } = asked;
  if (makeUpDays.length === 0) return call(asked, row, start, other);
  if (name === "NETWORKDAYS") {
    const sign = start > other ? "-" : "";
    return sign + countWithMakeUp(asked, row, Math.min(start, other), Math.max(start, other));
  }
  const ours = ourAnswer(asked);
  const [date, days] = [Number(ours), Math.abs(other)];
  const passed = (to: number): string =>
    other > 0 ? countWithMakeUp(asked, row, start + 1, to) : countWithMakeUp(asked, row, to, start - 1);
  if (Number.isNaN(date)) return `IF(${passed(other > 0 ? LAST_SERIAL : FIRST_SERIAL)}<${days},"${ours}","too few")`;
  return `IF(AND(${passed(date)}=${days},${countWithMakeUp(asked, row, date, date)}=1),${date},"another")`;
}

/** What LibreOffice shows for each. */
async function answersOf(cases: readonly DayCase[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-days-"));
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("days");
  for (const [index, asked] of cases.entries()) {
    sheet.addRow([{ formula: formulaOf(asked, index + 1) }, ...asked.holidays]).getCell(1).numFmt = "0";
  }
  await workbook.xlsx.writeFile(join(folder, "days.xlsx"));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const convert = [profile, "--headless", "--convert-to", "csv", "--outdir", folder, join(folder, "days.xlsx")];
  const { status, stderr } = spawnSync("soffice", convert, { encoding: "utf8" });
  if (status !== 0) throw new Error(`soffice ended with ${String(status)}: ${stderr}`);
  const lines = readFileSync(join(folder, "days.csv"), "utf8").trimEnd().split("\n");
  rmSync(folder, { recursive: true, force: true });
  if (lines.length !== cases.length) throw new Error(`${lines.length} rows for ${cases.length} formulas`);
  return lines.map((line) => line.split(",")[0] ?? "");
}

const cases = [...edges, ...randomCases(Number(options.seed), Number(options.cases))];
const started = performance.now();
const answers = await answersOf(cases);
const recorded: readonly Recorded[] = cases.map((asked, index) => ({ asked, answer: answers[index] ?? "" }));

const tally = new Map<string, number>();
const count = (name: string): unknown => tally.set(name, (tally.get(name) ?? 0) + 1);
const wrong: Recorded[] = [];
for (const each of recorded) {
  const { asked, answer } = each;
  if (isSame(ourAnswer(asked), answer))
    count(`${asked.name}${asked.makeUpDays.length > 0 ? " with make-up days" : ""}: same`);
  else {
    const meant = differenceMeant(each);
    if (meant === undefined) wrong.push(each);
    count(meant === undefined ? "different" : `meant: ${meant.reason}`);
  }
}
console.log(table([["", "formulas"], ...[...tally].map(([name, number]) => [name, String(number)])]));
for (const each of wrong.slice(0, 20)) {
  console.log(`\n${formulaOf(each.asked, 1)}\n${writeCases([each]).trimEnd()}\nhere: ${ourAnswer(each.asked)}`);
}
if (options.record) writeFileSync(FIXTURE, writeCases(recorded.slice(0, RECORDED)));
console.log(`\n${version.stdout.trim()}, ${((performance.now() - started) / 1000).toFixed(1)} s, seed ${options.seed}`);
exit(wrong.length > 0 || recorded.length === 0 ? 1 : 0);
