// What the sample workbook says: reports, a contract and calendars of one's own, in two languages. All moments are fixed.
import type { Language, Text } from "sla-clock";

/** The moment as of which the workbook looks at its reports. */
export const AS_OF = "2026-03-10 10:00";

/** The facts and events that the reports have a column for, named as the contracts name them. */
export const FACTS = [
  "site",
  "onsiteRequired",
  "onsite-required",
  "level-confirmed",
  "level-confirmed.level",
  "replied",
  "remote-started",
  "arrived",
  "resolved",
] as const;

export type Fact = (typeof FACTS)[number];

/** A report: contract, level, promise, when, and what is known of it. */
export interface Report {
  readonly contract: string;
  readonly level: string;
  readonly promise: string;
  readonly reported: string;
  readonly facts: Readonly<Partial<Record<Fact, string | boolean>>>;
}

function report(line: string, facts: Report["facts"] = {}): Report {
  const [contract = "", level = "", promise = "", ...reported] = line.split(" ");
  return { contract, level, promise, reported: reported.join(" "), facts };
}

export const REPORTS: readonly Report[] = [
  // The Spring Festival of 2026: 15 to 23 February off, Saturdays 14 and 28 February worked.
  report("hardware B replied 2026-02-13 23:30", { replied: "2026-02-14 00:20" }),
  report("software B resolved 2026-02-13 18:30", { resolved: "2026-02-14 17:00" }),
  report("hardware C replied 2026-02-14 17:30", { replied: "2026-02-24 10:00" }),
  report("hardware B arrived 2026-02-20 10:00", { onsiteRequired: true, arrived: "2026-02-24 16:00" }),
  report("software A resolved 2026-02-25 09:00", { resolved: "2026-02-25 21:30" }),
  report("software B resolved 2026-02-28 17:59", { resolved: "2026-03-01 17:59" }),
  report("hardware A answered 2026-03-02 03:15", { replied: "2026-03-02 03:20" }),
  report("hardware C arrived 2026-03-05 11:00", { onsiteRequired: true, resolved: "2026-03-06 09:00" }),
  report("software A resolved 2026-03-06 10:00", { resolved: "2026-03-06 21:40" }),
  report("hardware A arrived 2026-03-06 17:30", {
    site: "local",
    onsiteRequired: true,
    "onsite-required": "2026-03-06 17:45",
    arrived: "2026-03-06 18:30",
  }),
  report("hardware B replied 2026-03-06 17:30", { replied: "2026-03-06 18:10" }),
  report("hardware B arrived 2026-03-06 17:30", { onsiteRequired: true }),
  report("hardware C replied 2026-03-06 17:30", { replied: "2026-03-09 10:10" }),
  report("software B resolved 2026-03-07 11:00"),
  report("hardware A arrived 2026-03-08 02:10", {
    site: "local",
    onsiteRequired: true,
    "onsite-required": "2026-03-08 02:20",
    arrived: "2026-03-08 03:40",
  }),
  report("hardware C replied 2026-03-09 08:20", {
    "level-confirmed": "2026-03-09 09:40",
    "level-confirmed.level": "B",
    replied: "2026-03-09 09:55",
  }),
  report("software C software.C.attend 2026-03-09 09:15", { "remote-started": "2026-03-09 15:00" }),
  report("software C software.C.attend 2026-03-09 11:00"),
  report("software B resolved 2026-03-09 12:30"),
  report("hardware B arrived 2026-03-09 14:00", { onsiteRequired: true, "onsite-required": "2026-03-09 15:00" }),
  report("software A resolved 2026-03-09 16:00", {
    "level-confirmed": "2026-03-09 17:10",
    "level-confirmed.level": "B",
  }),
  report("software A resolved 2026-03-09 18:30"),
  report("hardware C arrived 2026-03-09 19:00", { onsiteRequired: true }),
  report("hardware B replied 2026-03-10 09:20"),
  report("hardware C replied 2026-03-10 09:30"),
];

/** What is explained row by row: contract, level, promise, report, and what happened. */
export const EXPLAINED = ["hardware", "C", "replied", "2026-02-14 17:30", "replied=2026-02-24 10:00"] as const;
/** An explanation may take so many rows. */
export const EXPLANATION_ROWS = 16;

/** A contract of one's own, as text for one cell each line. */
export function ownContract(language: Language): readonly string[] {
  const title = (en: string, zh: string): string => JSON.stringify(language === "en" ? en : zh);
  return [
    "{",
    '  "id": "desk", "version": "2026", "timeZone": "Europe/London",',
    `  "title": ${title("Service desk, London", "伦敦服务台")},`,
    '  "levels": ["normal", "urgent"],',
    '  "calendars": { "office": { "timeZone": "Europe/London", "hours": "mon-fri 09:00-17:00" } },',
    '  "start": { "rule": "next-working-time", "calendar": "office" },',
    `  "pauses": [{ "reason": "customer", "title": ${title("waiting for the customer", "等待客户")} }],`,
    '  "clauses": [',
    '    { "id": "reply", "promise": "replied", "within": "2h", "clock": "office" },',
    '    { "id": "resolve", "level": "normal", "promise": "resolved", "within": "16h", "clock": "office" },',
    '    { "id": "resolve.urgent", "level": "urgent", "promise": "resolved", "within": "8h" }',
    "  ]",
    "}",
  ];
}

/** The hours that take the place of those in the contract. */
export const OWN_CALENDARS = [["office", "Europe/London", "mon-thu 08:30-17:30; fri 08:30-16:00"]] as const;

/** England's bank holidays at Easter 2026, and an afternoon off. */
export const OWN_HOLIDAYS: readonly (readonly [date: string, name: Text, hours: string])[] = [
  ["2026-04-02", { en: "Maundy Thursday, afternoon off", zh: "濯足节，下午休息" }, "08:30-12:00"],
  ["2026-04-03", { en: "Good Friday", zh: "耶稣受难日" }, "closed"],
  ["2026-04-06", { en: "Easter Monday", zh: "复活节星期一" }, "closed"],
  ["2026-05-04", { en: "Early May bank holiday", zh: "五月初银行假日" }, "closed"],
];

export const OWN_AS_OF = "2026-04-07 12:00";
export const OWN_FACTS = ["replied", "paused", "paused.reason", "resumed", "resolved"] as const;

/** Tickets of the own contract: level, promise, when, and what happened. */
export const OWN_TICKETS: readonly (readonly string[])[] = [
  ["normal", "replied", "2026-04-01 16:45", "2026-04-02 09:30", "", "", "", ""],
  ["normal", "replied", "2026-04-02 11:30", "2026-04-07 10:15", "", "", "", ""],
  ["normal", "resolved", "2026-04-02 09:00", "", "2026-04-02 10:00", "customer", "", ""],
  ["normal", "resolved", "2026-03-31 10:00", "", "2026-03-31 15:00", "customer", "2026-04-01 09:00", ""],
  ["urgent", "resolved", "2026-04-07 09:10", "", "", "", "", ""],
  ["urgent", "resolved", "2026-04-03 20:00", "", "", "", "", "2026-04-07 11:20"],
];

/** Where WORKDAY.INTL and NETWORKDAYS.INTL, which know no make-up days, differ from what is worked in China. */
export const DAY_COUNTS: readonly (readonly [from: string, days: number])[] = [
  ["2026-02-13", 1],
  ["2026-02-12", 5],
  ["2026-04-30", 4],
  ["2026-09-18", 2],
  ["2026-09-30", 3],
  ["2026-10-09", 1],
];

export const OFFICE_HOURS = "Asia/Shanghai mon-fri 09:00-12:00, 13:00-18:00";

/** Texts of the workbook. */
export const SAY = {
  title: { en: "Service promises and when they are due", zh: "服务承诺及其到期时间" },
  subject: { en: "Sample workbook of sla-clock", zh: "sla-clock 示例工作簿" },
  sheets: {
    readMe: { en: "Read me", zh: "说明" },
    reports: { en: "Reports", zh: "报障" },
    explain: { en: "Explain", zh: "解释" },
    holidays: { en: "Holidays", zh: "节假日" },
    own: { en: "Own contract", zh: "自有合同" },
    settings: { en: "Settings", zh: "设置" },
  },
  readMe: {
    what: {
      en: "Each report of a fault stands in a row. The functions of sla-clock, SLA.DUE and its sisters, tell beside it when the promise is due, whether it was kept, and why.",
      zh: "每次报障占一行。sla-clock 的函数（SLA.DUE 等）在旁边给出承诺何时到期、是否履行以及原因。",
    },
    shows: {
      en: "Every program shows the values, which were computed when this file was made. To have them computed anew when a cell changes, give the program the functions:",
      zh: "任何程序都能显示这些值，它们在生成本文件时已算好。要在单元格改动后重新计算，请为程序装上这些函数：",
    },
    excel: {
      en: "Excel: load the add-in (docs/excel.md). The file holds the formulas as Excel itself stores those of add-ins; until the add-in is there, the formula bar shows _xldudf_SLA_DUE in the place of SLA.DUE.",
      zh: "Excel：加载插件（docs/excel.md）。公式按 Excel 保存插件函数的方式写入；插件加载之前，编辑栏显示 _xldudf_SLA_DUE 而非 SLA.DUE。",
    },
    google: {
      en: "Google Sheets: there the functions are called SLA_DUE and so on (docs/google-sheets.md): with Find and replace, also within formulas, change _xldudf_SLA_ to SLA_.",
      zh: "Google 表格：函数名为 SLA_DUE 等（docs/google-sheets.md）：用“查找和替换”（勾选在公式内搜索）把 _xldudf_SLA_ 换成 SLA_。",
    },
    others: {
      en: "LibreOffice and others show the values as they are. When they recalculate everything, the cells of SLA functions show #NAME?: close without saving.",
      zh: "LibreOffice 等程序照原样显示这些值；若强制全部重算，SLA 函数的单元格会显示 #NAME?，请不保存而关闭。",
    },
    colours: { en: "What the colours mean", zh: "颜色的含义" },
    moments: {
      en: "Dates are what a clock on the wall shows at the place of the contract: those of the bundled contracts in China, those of the own contract in London.",
      zh: "日期时间即合同所在地墙上时钟所示：内置合同为中国时间，自有合同为伦敦时间。",
    },
    asOf: {
      en: "No function reads the clock. States and minutes are those as of the moment in the sheet “Settings”; type another one there.",
      zh: "所有函数都不读取系统时间。状态和分钟数以“设置”表中的时刻为准，可在那里改写。",
    },
    none: {
      en: "A dash in the column “Due” stands for an error: #N/A is how SLA.DUE says that there is no moment, since the contract gives no figure, or the clock stands still. The column “Why” holds several lines; make a row higher to see them.",
      zh: "“到期”列中的“–”代替错误值：SLA.DUE 以 #N/A 表示没有可给出的时刻，即合同未定数字或计时暂停。“原因”列有多行，拉高行即可看到。",
    },
  },
  colours: {
    kept: { en: "the promise was kept in time, at the due moment at the latest", zh: "按期履行，最迟恰在到期时刻" },
    "kept-late": { en: "done, but late", zh: "已履行，但逾期" },
    pending: { en: "owed, and not late yet", zh: "尚欠，未逾期" },
    soon: { en: "pending, with an hour or less left", zh: "待履行，剩余不足一小时" },
    paused: { en: "the clock stands still", zh: "暂停计时" },
    breached: { en: "owed, and late", zh: "尚欠，已逾期" },
    others: {
      en: "nothing to judge: without a figure, called off, or not promised",
      zh: "无可评判：未定数字、已取消或未作承诺",
    },
  },
  reports: {
    group: {
      en: "What is known of the report: each heading is a fact or an event of the contract",
      zh: "已知情况：每个标题是合同中的一项事实或一个事件",
    },
    answers: { en: "What the library says", zh: "程序库的回答" },
    native: { en: "Without it", zh: "不用程序库" },
    asOf: { en: "as of", zh: "截至" },
    number: { en: "No.", zh: "编号" },
    contract: { en: "Contract", zh: "合同" },
    level: { en: "Level", zh: "级别" },
    promise: { en: "Promise", zh: "承诺" },
    reported: { en: "Reported", zh: "报告时间" },
    due: { en: "Due", zh: "到期" },
    state: { en: "State", zh: "状态" },
    left: { en: "Minutes left", zh: "剩余分钟" },
    elapsed: { en: "Hours since", zh: "已过小时" },
    days: { en: "Working days, NETWORKDAYS.INTL", zh: "工作日 NETWORKDAYS.INTL" },
    daysMakeUp: { en: "With make-up days", zh: "计入调休" },
    why: { en: "Why", zh: "原因" },
  },
  explain: {
    title: { en: "How a due moment came about", zh: "到期时刻的由来" },
    facts: { en: "Facts and events", zh: "事实和事件" },
    target: { en: "Minutes counted", zh: "计入分钟合计" },
    text: { en: "The same in words", zh: "文字说明" },
    note: {
      en: "Type another report in the blue cells. Where formulas spill, =SLA.EXPLAIN(…) alone fills the rows; here INDEX takes them one by one, for programs old and new.",
      zh: "可在蓝色单元格中改填其他报障。在支持溢出的程序中，单独一个 =SLA.EXPLAIN(…) 即可填满各行；这里用 INDEX 逐格取出，新旧程序通用。",
    },
  },
  holidays: {
    title: { en: "China 2026: days off, and weekend days worked in exchange", zh: "中国 2026 年：放假与调休上班" },
    date: { en: "Date", zh: "日期" },
    name: { en: "Name", zh: "名称" },
    hours: { en: "Hours", zh: "时间" },
    weekday: { en: "Day", zh: "星期" },
    from: { en: "From", zh: "起始日" },
    days: { en: "Working days on", zh: "其后工作日数" },
    native: { en: "WORKDAY.INTL", zh: "WORKDAY.INTL" },
    own: { en: "SLA.WORKDAY", zh: "SLA.WORKDAY" },
    differs: { en: "Days apart", zh: "相差天数" },
    note: {
      en: "WORKDAY.INTL knows days off, but no make-up days; SLA.WORKDAY takes both.",
      zh: "WORKDAY.INTL 只认休息日，不认调休上班日；SLA.WORKDAY 两者都认。",
    },
    office: {
      en: "Open minutes from the report to the as-of moment, in office hours with these holidays",
      zh: "按办公时间和本表节假日，自报告至截至时刻的服务分钟数",
    },
    hoursNote: {
      en: "closed: a day off. mon: worked, with the hours of a Monday.",
      zh: "closed：休息；mon：上班，按周一的时间。",
    },
  },
  own: {
    title: { en: "A contract of one's own", zh: "自有合同" },
    json: {
      en: "The contract as JSON, a line in each cell (named Contract)",
      zh: "JSON 形式的合同，每格一行（名称 Contract）",
    },
    calendars: {
      en: "Calendars that take the place of the contract's (named Calendars)",
      zh: "取代合同日历的日历（名称 Calendars）",
    },
    calendar: { en: "Calendar", zh: "日历" },
    timeZone: { en: "Time zone", zh: "时区" },
    hours: { en: "Hours", zh: "时间" },
    holidays: { en: "Its holidays (named OwnHolidays)", zh: "节假日（名称 OwnHolidays）" },
    whole: {
      en: "The whole contract by SLA.CONTRACT (named OwnContract)",
      zh: "SLA.CONTRACT 给出的完整合同（名称 OwnContract）",
    },
    version: { en: "SLA.VERSION tells which text that is", zh: "SLA.VERSION 指明是哪份文本" },
    tickets: { en: "Tickets, as of", zh: "工单，截至" },
  },
  settings: {
    title: { en: "Settings", zh: "设置" },
    asOf: { en: "As of (named AsOf)", zh: "截至时刻（名称 AsOf）" },
    asOfHelp: {
      en: "typed, not NOW(): so that the answers stay what they are",
      zh: "手工填写而非 NOW()，使结果保持不变",
    },
    all: { en: "Settings of the functions (named Settings)", zh: "函数的设置（名称 Settings）" },
    dateSystem: { en: "1900, or 1904 for files made with that option", zh: "1900；以 1904 日期系统制作的文件填 1904" },
    language: { en: "of states and explanations: en or zh", zh: "状态和说明的语言：en 或 zh" },
    provisional: {
      en: "show moments that lean on holidays not known yet, or refuse",
      zh: "对依赖尚未公布节假日的时刻：show 显示，refuse 拒绝",
    },
    timeZone: {
      en: "A row timeZone, such as Asia/Shanghai, would read all dates of the sheet in that zone. Without it each contract's own counts.",
      zh: "可另加一行 timeZone（如 Asia/Shanghai），则全表日期按该时区理解；不加则按各合同自己的时区。",
    },
    version: { en: "Version of sla-clock", zh: "sla-clock 版本" },
  },
} as const;
