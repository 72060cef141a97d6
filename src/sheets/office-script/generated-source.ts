// Made by scripts/office-script-source.ts of the files in script/. Not to be changed by hand.
/** What an Office Script consists of besides its settings and its calendar. */
export const SOURCE: string = `/** What the user of the script may change. */
interface ScriptSettings {
  readonly sheet: string;
  readonly table: string;
  readonly startColumn: string;
  readonly minutesColumn: string;
  readonly minutes: number | "";
  readonly dueColumn: string;
  readonly endColumn: string;
  readonly minutesBetweenColumn: string;
  readonly openColumn: string;
  readonly dateFormat: string;
  readonly dateSystem: 1900 | 1904;
}

/** Headings, and the rows below them; \`undefined\` where there are none. */
interface HeadedRows {
  readonly headings: readonly string[];
  readonly rows: ExcelScript.Range | undefined;
}

function sameHeading(heading: string): string {
  return heading.trim().toLowerCase();
}

/** The places of a heading: two or more where several columns have it. */
function placesOf(headings: readonly string[], heading: string): readonly number[] {
  const places: number[] = [];
  headings.forEach((each, place) => {
    if (heading !== "" && sameHeading(each) === sameHeading(heading)) places.push(place);
  });
  return places;
}

function headingsOf(range: ExcelScript.Range): readonly string[] {
  return (range.getValues()[0] ?? []).map((cell) => String(cell));
}

function rowsOfTable(table: ExcelScript.Table): HeadedRows {
  return { headings: headingsOf(table.getHeaderRowRange()), rows: table.getRangeBetweenHeaderAndTotal() };
}

/** The table of the settings, else that of the sheet which has the starts, else the used cells of the sheet. */
function findRows(workbook: ExcelScript.Workbook, settings: ScriptSettings): HeadedRows {
  if (settings.table !== "") {
    const table = workbook.getTable(settings.table);
    if (table === undefined) throw new Error('There is no table "' + settings.table + '" in the workbook.');
    return rowsOfTable(table);
  }
  const sheet = settings.sheet === "" ? workbook.getActiveWorksheet() : workbook.getWorksheet(settings.sheet);
  if (sheet === undefined) throw new Error('There is no sheet "' + settings.sheet + '" in the workbook.');
  for (const table of sheet.getTables()) {
    const found = rowsOfTable(table);
    if (placesOf(found.headings, settings.startColumn).length > 0) return found;
  }
  const used = sheet.getUsedRange(true);
  if (used === undefined) return { headings: [], rows: undefined };
  const headings = headingsOf(used.getRow(0));
  if (used.getRowCount() < 2) return { headings, rows: undefined };
  return { headings, rows: used.getResizedRange(-1, 0).getOffsetRange(1, 0) };
}

/** The place of a column; -1 where there is none. */
function placeOf(headings: readonly string[], heading: string): number {
  const places = placesOf(headings, heading);
  if (places.length > 1) throw new Error('There are several columns "' + heading + '".');
  return places[0] ?? -1;
}

/** The place of a column that cannot be done without. */
function placeOfNeeded(headings: readonly string[], heading: string, setting: string): number {
  const place = placeOf(headings, heading);
  if (place >= 0) return place;
  throw new Error('There is no column "' + heading + '" (' + setting + " in the settings at the top of the script).");
}

/** Refuses settings by which one column would be two things. */
function refuseSameHeadings(settings: ScriptSettings): void {
  const { startColumn, minutesColumn, dueColumn, endColumn, minutesBetweenColumn, openColumn } = settings;
  const headings = [startColumn, minutesColumn, dueColumn, endColumn, minutesBetweenColumn, openColumn];
  headings.forEach((heading) => {
    if (placesOf(headings, heading).length > 1) throw new Error('The settings name "' + heading + '" twice.');
  });
}

/** The places of the columns; -1 where there is none and none is needed. */
interface Places {
  readonly start: number;
  readonly minutes: number;
  readonly due: number;
  readonly end: number;
  readonly between: number;
  readonly open: number;
}

function placesIn(headings: readonly string[], settings: ScriptSettings): Places {
  const due = placeOf(headings, settings.dueColumn);
  const between = placeOf(headings, settings.minutesBetweenColumn);
  const open = placeOf(headings, settings.openColumn);
  const start = placeOfNeeded(headings, settings.startColumn, "startColumn");
  if (due < 0 && between < 0 && open < 0) {
    const results = [settings.dueColumn, settings.minutesBetweenColumn, settings.openColumn];
    throw new Error('There is no column for a result: "' + results.join('", "') + '".');
  }
  const end = between < 0 ? -1 : placeOfNeeded(headings, settings.endColumn, "endColumn");
  if (due < 0) return { start, minutes: -1, due, end, between, open };
  if (settings.minutesColumn === "" && settings.minutes === "") {
    throw new Error("The settings at the top of the script give neither minutesColumn nor minutes.");
  }
  const hasColumn = settings.minutesColumn !== "";
  const minutes = hasColumn ? placeOfNeeded(headings, settings.minutesColumn, "minutesColumn") : -1;
  return { start, minutes, due, end, between, open };
}

function cellsOf(rows: ExcelScript.Range, place: number): readonly CellValue[] {
  const column = rows.getColumn(place);
  return column.getValues().map((row) => row[0] ?? "");
}

/** Writes results into the columns that the table has for them; what is wrong with a row stands in its cells. */
function fillTable(workbook: ExcelScript.Workbook, settings: ScriptSettings, calendar: CompiledCalendar): void {
  refuseSameHeadings(settings);
  const { headings, rows } = findRows(workbook, settings);
  const { start, minutes, due, end, between, open } = placesIn(headings, settings);
  if (rows === undefined) return;

  const reckoning: Reckoning = { calendar, openings: openingsOf(calendar), dateSystem: settings.dateSystem };
  const called: Called = {
    start: settings.startColumn,
    minutes: minutes < 0 ? "minutes" : settings.minutesColumn,
    due: settings.dueColumn,
    end: settings.endColumn,
  };
  const starts = cellsOf(rows, start);
  const durations = minutes < 0 ? starts.map(() => settings.minutes) : cellsOf(rows, minutes);
  const ends = end < 0 ? [] : cellsOf(rows, end);
  // All is worked out before anything is written.
  const dues = starts.map((cell, row) => (due < 0 ? "" : dueCell(reckoning, cell, durations[row] ?? "", called)));
  const betweens = starts.map((cell, row) => minutesBetweenCell(reckoning, cell, ends[row] ?? "", called));
  const opens = starts.map((cell) => openCell(reckoning, cell, called));

  if (due >= 0 && settings.dateFormat !== "") rows.getColumn(due).setNumberFormat(settings.dateFormat);
  if (due >= 0) rows.getColumn(due).setValues(dues.map((cell) => [cell]));
  if (between >= 0) rows.getColumn(between).setValues(betweens.map((cell) => [cell]));
  if (open >= 0) rows.getColumn(open).setValues(opens.map((cell) => [cell]));
}

/** What stands in a cell. */
type CellValue = string | number | boolean;

/** What the results of a row are worked out with. */
interface Reckoning {
  readonly calendar: CompiledCalendar;
  readonly openings: Openings;
  readonly dateSystem: 1900 | 1904;
}

/** What the columns are called. */
interface Called {
  readonly start: string;
  readonly minutes: string;
  readonly due: string;
  readonly end: string;
}

/** A number, or the text of what is wrong, which takes its place in the cell. */
type Reading = number | string;

function isBlank(cell: CellValue): boolean {
  return typeof cell === "string" && cell.trim() === "";
}

function shown(cell: CellValue): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return JSON.stringify(cell.length > 80 ? cell.slice(0, 80) + "…" : cell);
}

/** What stands in a cell in the place of a result: the error that a function would show, its code, and what is wrong. */
function refusal(error: string, heading: string, expected: string, received: string): string {
  return error + ": " + heading + ": expected " + expected + ", received " + received;
}

function limitsText(calendar: CompiledCalendar): string {
  return [calendar.from, calendar.to].map((at) => wallClockText(wallClockAt(calendar, at))).join(" to ");
}

function uncovered(calendar: CompiledCalendar, heading: string, received: string): string {
  return refusal("#NUM! calendar-uncovered", heading, limitsText(calendar), received);
}

/** Whether a cell shows an error, its own or one that a function or this script has put there. */
function isError(cell: CellValue): cell is string {
  return typeof cell === "string" && /^#(?:VALUE!|NUM!|N\\/A|REF!|NAME\\?|DIV\\/0!|NULL!|SPILL!|CALC!)/.test(cell);
}

/** The instant of a date in a cell; an error is passed on. */
function readDate(reckoning: Reckoning, cell: CellValue, heading: string): Reading {
  const { calendar, dateSystem } = reckoning;
  if (isError(cell)) return cell;
  if (typeof cell !== "number") return refusal("#VALUE! cell-unreadable", heading, "a date and time", shown(cell));
  // From 1900-03-01 or 1904-01-01 up to the end of the year 9999.
  const first = dateSystem === 1904 ? 0 : 61;
  const end = dateSystem === 1904 ? 2957004 : 2958466;
  if (!(cell >= first && cell < end)) {
    const expected = "a date, as a number from " + String(first) + " on and below " + String(end);
    return refusal("#NUM! serial-out-of-range", heading, expected, shown(cell));
  }
  const wall = wallClockOf(cell, dateSystem);
  // The offsets are known for two days to either side.
  const isNear = wall >= calendar.from - 86400000 && wall <= calendar.to + 86400000;
  const at = isNear ? instantOf(calendar, wall) : -Infinity;
  return at >= calendar.from && at <= calendar.to ? at : uncovered(calendar, heading, wallClockText(wall));
}

/** The milliseconds of minutes in a cell; an error is passed on. */
function readMinutes(cell: CellValue, heading: string): Reading {
  if (isError(cell)) return cell;
  if (typeof cell === "number" && isFinite(cell)) return Math.round(cell * 60000);
  return refusal("#VALUE! cell-unreadable", heading, "minutes", shown(cell));
}

/** When so many minutes of working time have passed since a start; negative minutes count back. */
function dueCell(reckoning: Reckoning, start: CellValue, minutes: CellValue, called: Called): CellValue {
  if (isBlank(start) || isBlank(minutes)) return "";
  const at = readDate(reckoning, start, called.start);
  if (typeof at === "string") return at;
  const duration = readMinutes(minutes, called.minutes);
  if (typeof duration === "string") return duration;
  const { calendar, openings, dateSystem } = reckoning;
  const due = addOpenTime(openings, at, duration);
  if (due !== undefined) return serialOf(wallClockAt(calendar, due), dateSystem);
  const asked = shown(minutes) + " minutes from " + wallClockText(wallClockAt(calendar, at));
  return uncovered(calendar, called.due, asked);
}

/** The minutes of working time from a start to an end; negative where the end comes first. */
function minutesBetweenCell(reckoning: Reckoning, start: CellValue, end: CellValue, called: Called): CellValue {
  if (isBlank(start) || isBlank(end)) return "";
  const from = readDate(reckoning, start, called.start);
  if (typeof from === "string") return from;
  const to = readDate(reckoning, end, called.end);
  if (typeof to === "string") return to;
  return (openUntil(reckoning.openings, to) - openUntil(reckoning.openings, from)) / 60000;
}

/** Whether the calendar is open at a start. */
function openCell(reckoning: Reckoning, start: CellValue, called: Called): CellValue {
  if (isBlank(start)) return "";
  const at = readDate(reckoning, start, called.start);
  if (typeof at === "string") return at;
  const { calendar, openings } = reckoning;
  if (at < calendar.to) return isOpenAt(openings, at);
  return uncovered(calendar, called.start, wallClockText(wallClockAt(calendar, at)));
}

/** When a calendar is open and how its wall clocks go; instants are milliseconds since 1970-01-01T00:00Z. */
interface CompiledCalendar {
  /** The instants between which it answers. */
  readonly from: number;
  readonly to: number;
  /** What the runs count in: milliseconds. */
  readonly unit: number;
  /** From \`from\` on, by turns how long it is closed and how long it is open. */
  readonly runs: readonly number[];
  /** By turns an instant, and the milliseconds by which wall clocks are ahead of UTC from then on. */
  readonly offsets: readonly number[];
}

/** The times when a calendar is open, in order, and the open time before each of them. */
interface Openings {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly before: readonly number[];
  /** All the open time. */
  readonly total: number;
}

function openingsOf(calendar: CompiledCalendar): Openings {
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [];
  let at = calendar.from;
  let total = 0;
  for (let index = 0; index + 1 < calendar.runs.length; index += 2) {
    const start = at + (calendar.runs[index] ?? 0) * calendar.unit;
    at = start + (calendar.runs[index + 1] ?? 0) * calendar.unit;
    starts.push(start);
    ends.push(at);
    before.push(total);
    total += at - start;
  }
  return { starts, ends, before, total };
}

/** The place of the last number that is at most \`value\`; -1 where none is. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The open time until an instant. */
function openUntil(openings: Openings, at: number): number {
  const place = lastAtMost(openings.starts, at);
  if (place < 0) return 0;
  return (openings.before[place] ?? 0) + Math.min(at, openings.ends[place] ?? at) - (openings.starts[place] ?? at);
}

function isOpenAt(openings: Openings, at: number): boolean {
  const place = lastAtMost(openings.starts, at);
  return place >= 0 && at < (openings.ends[place] ?? at);
}

/** The earliest instant until which so much time was open, more than none. */
function earliestWith(openings: Openings, open: number): number {
  const place = lastAtMost(openings.before, open - 1);
  return (openings.starts[place] ?? 0) + open - (openings.before[place] ?? 0);
}

/**
 * So much open time after an instant or, where negative, before it, in whole milliseconds; \`undefined\` where the calendar does not reach so far.
 *
 * Time that is used up at closing ends at closing; time that is counted back to an opening ends at that opening.
 */
function addOpenTime(openings: Openings, at: number, duration: number): number | undefined {
  if (duration === 0) return at;
  const open = openUntil(openings, at) + duration;
  if (open < 0 || open > openings.total) return undefined;
  // Of the instants with \`open\` before them the last is a millisecond before the first with one millisecond more.
  return duration > 0 ? earliestWith(openings, open) : earliestWith(openings, open + 1) - 1;
}

/*
 * A sheet's date is what the wall clocks of the calendar's time zone show. It is kept as the instant that it would be if the wall hung in
 * UTC. A day has 86400000 milliseconds.
 */

function offsetAt(calendar: CompiledCalendar, at: number): number {
  let offset = calendar.offsets[1] ?? 0;
  for (let index = 2; index < calendar.offsets.length; index += 2) {
    if ((calendar.offsets[index] ?? Infinity) > at) break;
    offset = calendar.offsets[index + 1] ?? offset;
  }
  return offset;
}

function wallClockAt(calendar: CompiledCalendar, at: number): number {
  return at + offsetAt(calendar, at);
}

/** The instant of a wall clock: of a time that occurs twice the earlier one; one that a clock change skips moves forward by as much. */
function instantOf(calendar: CompiledCalendar, wall: number): number {
  const before = offsetAt(calendar, wall - 86400000);
  const after = offsetAt(calendar, wall + 86400000);
  const early = wall - before;
  if (before === after || offsetAt(calendar, early) === before) return early;
  const late = wall - after;
  return offsetAt(calendar, late) === after ? late : early;
}

/** The serial number of 1970-01-01. */
function serialOf1970(dateSystem: 1900 | 1904): number {
  return dateSystem === 1904 ? 24107 : 25569;
}

/** The wall clock of a serial number, to the second. */
function wallClockOf(serial: number, dateSystem: 1900 | 1904): number {
  return Math.round((serial - serialOf1970(dateSystem)) * 86400) * 1000;
}

function serialOf(wall: number, dateSystem: 1900 | 1904): number {
  // Whole days and the rest by themselves, so that a date is a whole number.
  const days = Math.floor(wall / 86400000);
  return days + serialOf1970(dateSystem) + (wall - days * 86400000) / 86400000;
}

/** A wall clock as text, such as 2026-03-06 16:00; seconds where there are any. */
function wallClockText(wall: number): string {
  const text = new Date(wall).toISOString();
  return text.slice(0, wall % 60000 === 0 ? -8 : -5).replace("T", " ");
}
`;
