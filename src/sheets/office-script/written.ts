import type { TimetableData } from "../../timetable/data.js";
import { isoInZone } from "../../time/zone.js";
import type { Zone } from "../../time/zone.js";
import type { ScriptSettings } from "./script/fill-table.js";

/* The parts of an Office Script that differ from one to another, as TypeScript 4.0. */

/** A text as a literal that holds no line break and nothing that cannot be seen, so that it may stand in a comment too. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g,
    (mark) => {
      return `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
    },
  );
}

/** What the script is, in comments. */
export function headSource(timetable: TimetableData, zone: Zone): string {
  const { calendar, from, to, timeZoneData, digest } = timetable;
  const release = timeZoneData === undefined ? "" : `, time-zone data ${literal(timeZoneData)}`;
  return `// Working time in a table: an Office Script with a compiled calendar, made by sla-clock (MIT licence).
// 按工作时间计算表格：内含已编译日历的 Office 脚本，由 sla-clock 生成（MIT 许可）。
// Calendar 日历: ${literal(calendar)}, ${literal(zone.name)}${release}
// From 自: ${isoInZone(zone, from)}, to 至: ${isoInZone(zone, to)}
// Digest 摘要: ${digest}
`;
}

/** The settings, each with what it is for. */
export function settingsSource(settings: ScriptSettings): string {
  const { minutes, dateSystem } = settings;
  return `/** The settings, which you may change. 设置，可修改。 */
function scriptSettings(): ScriptSettings {
  return {
    // The sheet; "" for the one that is open. 工作表；"" 为当前工作表。
    sheet: ${literal(settings.sheet)},
    // The Excel table; "" for the first one with a column of starts or else the sheet's used cells, headings in the first row.
    // Excel 表格；"" 为首个含起始列的表格，没有时为工作表的已用区域，首行为标题。
    table: ${literal(settings.table)},
    // Read: dates with times, in the calendar's time zone. 读取：起始日期时间，按日历时区。
    startColumn: ${literal(settings.startColumn)},
    // Read: minutes of working time, back where negative; "" to take the minutes below for all rows.
    // 读取：工作时间分钟数，负数向前；"" 则所有行都用下面的 minutes。
    minutesColumn: ${literal(settings.minutesColumn)},
    minutes: ${minutes === "" ? '""' : String(minutes)},
    // Written, where the table has the column: when so many minutes have passed. 写入（有此列时）：到期时间。
    dueColumn: ${literal(settings.dueColumn)},
    // Read: ends, for the minutes between. 读取：结束日期时间，用于计算其间的分钟数。
    endColumn: ${literal(settings.endColumn)},
    // Written, where the table has the column: minutes of working time from start to end. 写入（有此列时）：起止之间的工作分钟数。
    minutesBetweenColumn: ${literal(settings.minutesBetweenColumn)},
    // Written, where the table has the column: whether the calendar is open at the start. 写入（有此列时）：起始时是否在工作时间内。
    openColumn: ${literal(settings.openColumn)},
    // The number format of due moments; "" to leave it as it is. 到期时间的数字格式；"" 为保持不变。
    dateFormat: ${literal(settings.dateFormat)},
    // 1904 where the workbook uses the 1904 date system. 工作簿使用 1904 日期系统时为 1904。
    dateSystem: ${String(dateSystem)},
  };
}
`;
}

/** The calendar, as the script computes with it. */
export function compiledSource(timetable: TimetableData, offsets: readonly number[]): string {
  return `/** The calendar, compiled: not to be changed by hand. 已编译的日历，请勿手工修改。 */
function compiledCalendar(): CompiledCalendar {
  return {
    from: ${String(timetable.from)},
    to: ${String(timetable.to)},
    unit: ${String(timetable.unit)},
    runs: [
${inLines(timetable.runs)}
    ],
    offsets: [${offsets.join(", ")}],
  };
}
`;
}

const LINE = 120;

/** Numbers in lines that an editor can show. */
function inLines(numbers: readonly number[]): string {
  const lines: string[] = [];
  let line = "";
  for (const number of numbers) {
    const next = `${String(number)},`;
    if (line.length + next.length > LINE) {
      lines.push(line);
      line = "";
    }
    line += next;
  }
  return [...lines, line].join("\n");
}
