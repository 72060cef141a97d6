import type { Text } from "../text.js";
import type { SheetErrorName, SheetParameter, SheetParameterKind } from "./function-spec.js";

function parameter(name: string, kind: SheetParameterKind, en: string, zh: string, optional = false): SheetParameter {
  return { name, kind, help: { en, zh }, optional };
}

/** A parameter that can be left out. */
export function optional(given: SheetParameter): SheetParameter {
  return { ...given, optional: true };
}

export const CONTRACT: SheetParameter = parameter(
  "contract",
  "document",
  'The contract: "hardware", "software", a contract as JSON, or what CONTRACT gives; JSON may be spread over the cells of a range.',
  '合同："hardware"、"software"、JSON 形式的合同，或 CONTRACT 的结果；JSON 可分写在一个区域的多个单元格中。',
);
export const LEVEL: SheetParameter = parameter(
  "level",
  "cell",
  'The fault level as reported, such as "B".',
  '报告时的故障级别，如 "B"。',
);
export const PROMISE: SheetParameter = parameter(
  "promise",
  "cell",
  'What is promised: an event of the contract such as "arrived", its title, or the id of a clause. What the clause asks of facts that are not given is taken to be so.',
  '所承诺的事项：合同中的事件（如 "arrived"）、事件名称或条款编号。条款所要求而未给出的事实，视为符合。',
);
export const REPORTED: SheetParameter = parameter(
  "reported",
  "cell",
  "When the fault was reported: a date and time of the sheet, or text such as 2026-03-06 17:30. In Google Sheets it is one of the spreadsheet's time zone; elsewhere it is read in the contract's, unless the settings give another. Text with an offset is a moment of any zone.",
  "报告故障的时间：表格中的日期时间，或如 2026-03-06 17:30 的文本。在 Google 表格中按电子表格的时区，其他程序中按合同时区（设置另有规定的除外）；带时差的文本即为该时刻。",
);
export const AS_OF: SheetParameter = parameter(
  "asOf",
  "cell",
  "The moment as of which to look; what happened later does not exist for the answer. No function reads the clock.",
  "截至哪一时刻；此后发生的事不计入。所有函数都不读取系统时间。",
);
export const FACTS: SheetParameter = parameter(
  "facts",
  "facts",
  "What is known and what happened: text such as onsiteRequired=true; replied=2026-03-06 18:10, a ticket's attributes and events as JSON, or, with headings, a row of cells for each report.",
  "已知的事实和发生的事件：文本，如 onsiteRequired=true; replied=2026-03-06 18:10；JSON 形式的属性和事件；或在给出标题时，每次报告一行单元格。",
  true,
);
export const HEADINGS: SheetParameter = parameter(
  "headings",
  "range",
  "The headings of the facts: events (arrived), facts (onsiteRequired), or what an event says (level-confirmed.level).",
  "事实各列的标题：事件（arrived）、事实（onsiteRequired），或事件的内容（level-confirmed.level）。",
  true,
);
export const SETTINGS: SheetParameter = parameter(
  "settings",
  "range",
  "Text such as timeZone=Europe/London; dateSystem=1904; language=zh, or a range of two columns, name and value.",
  "文本，如 timeZone=Europe/London; dateSystem=1904; language=zh；或两列的区域（名称、值）。",
  true,
);
export const CALENDAR: SheetParameter = parameter(
  "calendar",
  "document",
  'When it is open: text such as Asia/Shanghai mon-fri 09:00-18:00, a row of three cells (name, time zone, hours), a calendar or a compiled timetable as JSON, a calendar of a bundled contract as hardware/5x24, or "office", that of the bundled contracts.',
  '服务时间：文本，如 Asia/Shanghai mon-fri 09:00-18:00；三个单元格的一行（名称、时区、时间）；JSON 形式的日历或已编译的时间表；内置合同的日历，如 hardware/5x24；或 "office"，即内置合同的办公日历。',
);
export const HOLIDAYS: SheetParameter = parameter(
  "holidays",
  "range",
  "Rows of date, name and hours: without hours the date is closed; hours such as 09:00-12:00 are those of that date; a day of the week such as mon makes it a working day with the hours of that day.",
  "每行为日期、名称和时间：未写时间的日期不服务；写时间（如 09:00-12:00）的按该时间服务；写星期（如 mon）的为调休上班日，按该星期的时间服务。",
  true,
);
export const CALENDARS: SheetParameter = parameter(
  "calendars",
  "range",
  "Rows of calendar, time zone and hours, which take the place of the contract's calendars of those names; for the bundled contracts, office.",
  "每行为日历名称、时区和时间，取代合同中同名的日历；内置合同用 office。",
  true,
);
export const DATES_OFF: SheetParameter = parameter(
  "holidays",
  "range",
  "Dates that are days off, or rows of date, name and hours as WORKTIME takes them: those with hours are working days.",
  "休息日的日期；或每行为日期、名称和时间，同 WORKTIME：写有时间的为工作日。",
  true,
);
export const MAKE_UP: SheetParameter = parameter(
  "makeUpDays",
  "range",
  "Dates that are working days though the week or the holidays say otherwise (调休).",
  "调休上班日：虽逢周末或节假日仍为工作日的日期。",
  true,
);
export const WEEKEND: SheetParameter = parameter(
  "weekend",
  "cell",
  "As WORKDAY.INTL has it: 1 to 7 (1 is Saturday and Sunday), 11 to 17 (11 is Sunday alone), or seven digits from Monday on, of which 1 is a day off, such as 0000011.",
  "同 WORKDAY.INTL：1 至 7（1 为周六和周日）、11 至 17（11 仅为周日），或自周一起的七位数字，1 为休息日，如 0000011。",
  true,
);
export const DATE_FROM: SheetParameter = parameter(
  "start",
  "cell",
  "A date of the sheet; its time of day does not count.",
  "表格中的日期；不计时刻。",
);
export const DATE_TO: SheetParameter = parameter(
  "end",
  "cell",
  "A date of the sheet, which counts too.",
  "表格中的日期，该日计入。",
);
export const DAYS: SheetParameter = parameter(
  "days",
  "cell",
  "How many working days on, or back where negative; zero gives the start itself.",
  "向后多少个工作日，负数向前；零即起始日本身。",
);
export const FROM: SheetParameter = parameter(
  "from",
  "cell",
  "A moment, read as reports are: in Google Sheets in the spreadsheet's time zone, elsewhere in the calendar's.",
  "时刻，读法同报告时间：在 Google 表格中按电子表格的时区，其他程序中按日历时区。",
);
export const TO: SheetParameter = parameter(
  "to",
  "cell",
  "Another moment; before the first one the answer is negative.",
  "另一时刻；早于前者时结果为负。",
);
export const MINUTES: SheetParameter = parameter(
  "minutes",
  "cell",
  "Minutes of open time, back where negative, or text such as 4h or 1h30m.",
  "服务时间的分钟数，负数向前；或文本，如 4h、1h30m。",
);
export const WORK: SheetParameter = parameter(
  "work",
  "cell",
  'The kind of work, as the contract names it, such as "maintenance".',
  '工作种类，用合同中的名称，如 "maintenance"。',
);
export const ACCEPTED: SheetParameter = parameter(
  "acceptedOn",
  "cell",
  "The date of acceptance, from which free years count.",
  "验收日期，免费年限自此起算。",
);
export const ASKED_AT: SheetParameter = parameter("at", "cell", "When the work was asked for.", "提出该工作的时间。");

type Error = { readonly error: SheetErrorName; readonly when: Text };

export const UNREADABLE: Error = {
  error: "#VALUE!",
  when: {
    en: "A cell cannot be read, a contract or calendar is faulty (its path is told), several promises are meant, or ranges do not fit each other.",
    zh: "单元格无法识别，合同或日历有误（注明其位置），所指承诺不止一项，或区域大小不一致。",
  },
};
export const OUT_OF_BOUNDS: Error = {
  error: "#NUM!",
  when: {
    en: "A moment lies outside 1970 to 2199 or the calendar's coverage, or the calendar never opens.",
    zh: "时刻超出 1970 至 2199 年或日历的已知范围，或日历永不开放。",
  },
};
export const NOT_THERE: Error = {
  error: "#N/A",
  when: {
    en: "The contract has no such level, promise, event or fact, or nothing is due at a moment: not promised, without a figure, or waiting for something.",
    zh: "合同中没有该级别、承诺、事件或事实；或没有可给出的时刻：未作承诺、未定数字，或尚待他事。",
  },
};
