import { makeUpName } from "../calendar/holiday-data.js";
import type { HolidayData } from "../calendar/holiday-data.js";
import type { Text } from "../text.js";
import { slaError } from "../errors.js";
import { formatDate, parseDate, WEEKDAYS } from "../time/plain-date.js";
import type { PlainDate, Weekday } from "../time/plain-date.js";

/** One holiday of a year's notice: the dates off, and the weekend dates worked in exchange (调休). */
interface Arrangement {
  readonly name: Text;
  readonly off: readonly [first: PlainDate, last: PlainDate];
  readonly makeUp: readonly PlainDate[];
}

/** The notice of a year. */
interface Notice {
  readonly year: number;
  readonly arrangements: readonly Arrangement[];
}

const NEW_YEAR: Text = { en: "New Year's Day", zh: "元旦" };
const SPRING_FESTIVAL: Text = { en: "Spring Festival", zh: "春节" };
const QINGMING: Text = { en: "Qingming Festival", zh: "清明节" };
const LABOUR_DAY: Text = { en: "Labour Day", zh: "劳动节" };
const DRAGON_BOAT: Text = { en: "Dragon Boat Festival", zh: "端午节" };
const MID_AUTUMN: Text = { en: "Mid-Autumn Festival", zh: "中秋节" };
const NATIONAL_DAY: Text = { en: "National Day", zh: "国庆节" };
const NATIONAL_DAY_AND_MID_AUTUMN: Text = { en: "National Day and Mid-Autumn Festival", zh: "国庆节、中秋节" };

/** The notices of the State Council's General Office on holidays, year by year, as three public packages record them alike. */
const NOTICES: readonly Notice[] = [
  {
    year: 2024,
    arrangements: [
      { name: NEW_YEAR, off: ["2024-01-01", "2024-01-01"], makeUp: [] },
      { name: SPRING_FESTIVAL, off: ["2024-02-10", "2024-02-17"], makeUp: ["2024-02-04", "2024-02-18"] },
      { name: QINGMING, off: ["2024-04-04", "2024-04-06"], makeUp: ["2024-04-07"] },
      { name: LABOUR_DAY, off: ["2024-05-01", "2024-05-05"], makeUp: ["2024-04-28", "2024-05-11"] },
      { name: DRAGON_BOAT, off: ["2024-06-10", "2024-06-10"], makeUp: [] },
      { name: MID_AUTUMN, off: ["2024-09-15", "2024-09-17"], makeUp: ["2024-09-14"] },
      { name: NATIONAL_DAY, off: ["2024-10-01", "2024-10-07"], makeUp: ["2024-09-29", "2024-10-12"] },
    ],
  },
  {
    year: 2025,
    arrangements: [
      { name: NEW_YEAR, off: ["2025-01-01", "2025-01-01"], makeUp: [] },
      { name: SPRING_FESTIVAL, off: ["2025-01-28", "2025-02-04"], makeUp: ["2025-01-26", "2025-02-08"] },
      { name: QINGMING, off: ["2025-04-04", "2025-04-06"], makeUp: [] },
      { name: LABOUR_DAY, off: ["2025-05-01", "2025-05-05"], makeUp: ["2025-04-27"] },
      { name: DRAGON_BOAT, off: ["2025-05-31", "2025-06-02"], makeUp: [] },
      { name: NATIONAL_DAY_AND_MID_AUTUMN, off: ["2025-10-01", "2025-10-08"], makeUp: ["2025-09-28", "2025-10-11"] },
    ],
  },
  // By the notice of 4 November 2025.
  {
    year: 2026,
    arrangements: [
      { name: NEW_YEAR, off: ["2026-01-01", "2026-01-03"], makeUp: ["2026-01-04"] },
      { name: SPRING_FESTIVAL, off: ["2026-02-15", "2026-02-23"], makeUp: ["2026-02-14", "2026-02-28"] },
      { name: QINGMING, off: ["2026-04-04", "2026-04-06"], makeUp: [] },
      { name: LABOUR_DAY, off: ["2026-05-01", "2026-05-05"], makeUp: ["2026-05-09"] },
      { name: DRAGON_BOAT, off: ["2026-06-19", "2026-06-21"], makeUp: [] },
      { name: MID_AUTUMN, off: ["2026-09-25", "2026-09-27"], makeUp: [] },
      { name: NATIONAL_DAY, off: ["2026-10-01", "2026-10-07"], makeUp: ["2026-09-20", "2026-10-10"] },
    ],
  },
];

function datesOf([first, last]: Arrangement["off"]): readonly PlainDate[] {
  const start = parseDate(first, "");
  return Array.from({ length: parseDate(last, "") - start + 1 }, (_, index) => formatDate(start + index));
}

/**
 * China's statutory holidays and make-up working days of 2024, 2025 and 2026, the years for which notices are out. Each make-up working
 * day has the hours of a Monday, or of the day of the week given.
 *
 * @throws SlaError `options-invalid` for what is no day of the week
 * @example
 * const { holidays, specialDays, coverage } = chinaHolidays();
 * [holidays.length, specialDays.length, coverage.to] // => [89, 19, "2027-01-01"]
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00", ...chinaHolidays() });
 * isOpen(office, "2026-02-14T10:00+08:00") // => true
 */
export function chinaHolidays(hoursOf: Weekday = "mon"): HolidayData {
  if (!WEEKDAYS.includes(hoursOf)) {
    const expected = `one of ${WEEKDAYS.join(", ")}`;
    throw slaError("options-invalid", { path: "/hoursOf", expected, received: hoursOf });
  }
  const arrangements = NOTICES.flatMap((notice) => notice.arrangements);
  const years = NOTICES.map(({ year }) => year);
  return {
    holidays: arrangements.flatMap(({ name, off }) => datesOf(off).map((date) => ({ date, name }))),
    specialDays: arrangements.flatMap(({ name, makeUp }) =>
      makeUp.map((date) => ({ date, hoursOf, name: makeUpName(name) })),
    ),
    coverage: { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years) + 1}-01-01` },
  };
}
