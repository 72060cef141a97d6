// 中华人民共和国民法典 第十章 期间计算, Civil Code of the People's Republic of China, chapter X, arts. 200 to 204 (in force since 1 January
// 2021; worded as the General Provisions of 2017). Every sentence in Chinese with our translation. Rows marked "source:" are worked examples of
// others, named; all other dates are our own, in the holidays of 2026 by the State Council's notice.
import { describe } from "vitest";
import { chinaHolidays } from "../../../src/contracts/china-holidays.js";
import { check, world } from "./support.js";

// 2026: Spring Festival 15 to 23 February, worked on Sat 14 and Sat 28 February; Labour Day 1 to 5 May, worked on Sat 9; National Day 1 to 7
// October, worked on Sun 20 September and Sat 10 October; New Year 1 to 3 January, worked on Sun 4.
const office = {
  id: "office",
  timeZone: "Asia/Shanghai",
  hours: "mon-fri 09:00-12:00, 13:30-17:30",
  ...chinaHolidays(),
};
/** A bank that closes at noon on New Year's Eve. */
const bank = {
  ...{ id: "bank", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-17:00", holidays: ["2026-01-01", "2026-01-02"] },
  specialDays: [{ date: "2025-12-31", hours: "09:00-12:00" }],
};
/** The holidays of October 2020 as the book quoted below takes them. */
const book = {
  ...{ id: "book", timeZone: "Asia/Shanghai", hours: "mon-fri 00:00-24:00" },
  holidays: ["01", "02", "05", "06", "07"].map((day) => `2020-10-${day}`),
};
const china = world("Asia/Shanghai", office, bank, book);
const counting = "prc-civil-code";
const calendar = "office";

describe("第二百条 民法所称的期间按照公历年、月、日、小时计算。 (Periods are counted in years, months, days and hours of the Gregorian calendar.)", () => {
  check(china, { years: 1, counting }, [
    // 17 February 2026 is New Year's Day of the lunar calendar; so is 6 February 2027.
    ["a Gregorian year, not a lunar one", "2026-02-17 10:00", "2027-02-17 24:00"],
  ]);
  check(china, { months: 1, counting }, [["a Gregorian month", "2026-03-10 10:00", "2026-04-10 24:00"]]);
  check(china, { calendarDays: 3, counting }, [["days", "2026-03-10 10:00", "2026-03-13 24:00"]]);
  check(china, { within: "5h", counting }, [["hours", "2026-03-10 22:00", "2026-03-11 03:00"]]);
});

describe("第二百零一条第一款 按照年、月、日计算期间的,开始的当日不计入,自下一日开始计算。 (Counted by years, months or days, the first day is not counted; it is counted from the next.)", () => {
  check(china, { calendarDays: 3, calendar, counting }, [
    ["at whatever time of the first day: morning", "2026-03-02 09:00", "2026-03-05 17:30"],
    ["its first moment", "2026-03-02 00:00", "2026-03-05 17:30"],
    ["its last millisecond", "2026-03-02T23:59:59.999+08:00", "2026-03-05 17:30"],
    ["the next day's first moment", "2026-03-03 00:00", "2026-03-06 17:30"],
    // Sat 7 March is counted, though it is no working day; so is Sunday.
    ["days off inside are counted", "2026-03-06 09:00", "2026-03-09 17:30"],
  ]);
  check(china, { calendarDays: 1, counting }, [
    ["one day is the whole of the next", "2026-03-02 09:00", "2026-03-03 24:00"],
    ["a day off as first day", "2026-03-07 09:00", "2026-03-08 24:00"],
  ]);
  check(china, { workingDays: 3, calendar, counting }, [
    // Working days are agreed units (工作日): 26, 27 February and the make-up day Sat 28.
    ["working days, a make-up day among them", "2026-02-25 10:00", "2026-02-28 17:30"],
    // From the eve of the festival: Tue 24, Wed 25, Thu 26.
    ["working days across Spring Festival", "2026-02-14 10:00", "2026-02-26 17:30"],
  ]);
});

describe("第二百零一条第二款 按照小时计算期间的,自法律规定或者当事人约定的时间开始计算。 (Counted by hours, from the time that the law gives or the parties agreed.)", () => {
  check(china, { within: "48h", counting }, [
    ["from the very minute, over a weekend", "2026-03-06 17:01", "2026-03-08 17:01"],
    ["over a holiday", "2026-09-30 10:00", "2026-10-02 10:00"],
  ]);
  check(china, { within: "24h", calendar, counting }, [
    // Art. 203 speaks of a last day; hours have none.
    ["hours do not move to a working day", "2026-03-06 12:00", "2026-03-07 12:00"],
  ]);
});

describe("第二百零二条 按照年、月计算期间的,到期月的对应日为期间的最后一日;没有对应日的,月末日为期间的最后一日。 (Counted by years or months, the corresponding date of the month in which it ends is the last day; without such a date, the last day of the month.)", () => {
  check(china, { months: 6, counting }, [
    ["a corresponding date", "2026-03-10 10:00", "2026-09-10 24:00"],
    ["none: 31 August and a half year", "2026-08-31 10:00", "2027-02-28 24:00"],
    ["none: to the leap day", "2023-08-31 10:00", "2024-02-29 24:00"],
    ["none: 30 August", "2026-08-30 10:00", "2027-02-28 24:00"],
    ["there is one: 28 August", "2026-08-28 10:00", "2027-02-28 24:00"],
  ]);
  check(china, { months: 1, counting }, [
    ["from a month of 31 to one of 30", "2026-03-31 10:00", "2026-04-30 24:00"],
    ["from the last of a short month: the 28th, not the last", "2026-02-28 10:00", "2026-03-28 24:00"],
  ]);
  check(china, { years: 3, counting }, [
    ["three years (诉讼时效, limitation)", "2021-05-20 10:00", "2024-05-20 24:00"],
    ["a leap day", "2024-02-29 10:00", "2027-02-28 24:00"],
    ["the 28th to a leap year stays the 28th", "2021-02-28 10:00", "2024-02-28 24:00"],
  ]);
  check(china, { years: 4, counting }, [["leap day to leap day", "2024-02-29 10:00", "2028-02-29 24:00"]]);
});

describe("第二百零三条第一款 期间的最后一日是法定休假日的,以法定休假日结束的次日为期间的最后一日。 (A last day that is a statutory day off: the day after the days off is the last.)", () => {
  check(china, { calendarDays: 7, calendar, counting }, [
    ["the last day is National Day: 8 October", "2026-09-24 10:00", "2026-10-08 17:30"],
    ["the last day is the last of the holiday", "2026-09-30 10:00", "2026-10-08 17:30"],
    ["the day before the holiday stands", "2026-09-23 10:00", "2026-09-30 17:30"],
    ["a Saturday: Monday", "2026-03-14 10:00", "2026-03-23 17:30"],
    ["a Sunday: Monday", "2026-03-15 10:00", "2026-03-23 17:30"],
  ]);
  check(china, { calendarDays: 10, calendar, counting }, [
    // The Supreme People's Court's opinion on the General Principles, para. 198(2), the same today in practice: 星期日或者其他法定休假日有变通的,
    // 以实际休假日的次日为期间的最后一天 (where Sundays or other statutory days off were shifted, the day after the actual day off is the last).
    ["a Saturday that is worked (调休) stands: 14 February", "2026-02-04 10:00", "2026-02-14 17:30"],
    ["the next, first of the festival: Tue 24 February", "2026-02-05 10:00", "2026-02-24 17:30"],
    ["Sat 28 February, worked, stands", "2026-02-18 10:00", "2026-02-28 17:30"],
    ["Sun 20 September, worked, stands", "2026-09-10 10:00", "2026-09-20 17:30"],
    ["Sun 4 January, worked, stands", "2025-12-25 10:00", "2026-01-04 17:30"],
    ["Sat 3 January: to the Sunday that is worked", "2025-12-24 10:00", "2026-01-04 17:30"],
    ["Sat 9 May, worked, stands", "2026-04-29 10:00", "2026-05-09 17:30"],
  ]);
  check(china, { months: 1, calendar, counting }, [
    ["months too: 1 May to Wed 6 May", "2026-04-01 10:00", "2026-05-06 17:30"],
    ["31 January to 28 February, which is worked", "2026-01-31 10:00", "2026-02-28 17:30"],
  ]);
  check(china, { years: 3, calendar: "book", counting }, [
    // Source: a question-and-answer book on the Civil Code (no. 60), which begins the three years with 1 October 2017, takes the holiday for 1 to 7
    // October 2020, and moves the end from 1 to 8 October.
    ["source: limitation that ends on National Day 2020 ends on the 8th", "2017-10-01 10:00", "2020-10-08 24:00"],
    // The same book has that start for what was learnt on 30 September; by art. 202 that is 30 September 2020, a Wednesday.
    ["learnt the day before: the corresponding date is no holiday", "2017-09-30 10:00", "2020-09-30 24:00"],
  ]);
});

describe("第二百零三条第二款 期间的最后一日的截止时间为二十四时;有业务时间的,停止业务活动的时间为截止时间。 (The last day ends at 24:00; where there are business hours, when business stops.)", () => {
  check(china, { calendarDays: 2, counting }, [
    ["without business hours: 24:00", "2026-03-02 10:00", "2026-03-04 24:00"],
  ]);
  check(china, { calendarDays: 2, calendar, counting }, [
    ["with them: the last closing of the day, not the lunch break", "2026-03-02 10:00", "2026-03-04 17:30"],
  ]);
  check(china, { calendarDays: 2, calendar: "bank", counting }, [
    ["a half day ends at noon", "2025-12-29 10:00", "2025-12-31 12:00"],
    ["the day after it is a holiday, as the next; Monday", "2025-12-30 10:00", "2026-01-05 17:00"],
  ]);
});

describe("第二百零四条 期间的计算方法依照本法的规定,但是法律另有规定或者当事人另有约定的除外。 (So periods are computed, unless the law says or the parties agreed otherwise.)", () => {
  check(china, { months: 2, firstDay: "counted", counting }, [
    // Source: 甘某某诉黄某某民间借贷纠纷, in 杨立新's commentary on art. 202: a loan of two months, agreed to count from the day itself, 29 May 2014; the
    // court gave interest of the term to 28 July 2014.
    ["source: the first day is counted by agreement", "2014-05-29 10:00", "2014-07-28 24:00"],
  ]);
  check(china, { calendarDays: 3, calendar, at: "12:00", counting }, [
    ["noon of the last day is agreed", "2026-03-02 09:00", "2026-03-05 12:00"],
  ]);
  check(china, { calendarDays: 3, calendar, at: "end-of-day", counting }, [
    ["24:00 is agreed, in spite of business hours", "2026-03-02 09:00", "2026-03-05 24:00"],
  ]);
  check(china, { calendarDays: 7, calendar, roll: "preceding", counting }, [
    ["the day before the days off is agreed", "2026-09-24 10:00", "2026-09-30 17:30"],
  ]);
  check(china, { calendarDays: 3, clear: true, calendar, counting }, [
    ["neither day is counted", "2026-03-02 09:00", "2026-03-06 17:30"],
  ]);
  check(china, { calendarDays: 2, calendar, cutOff: "17:30", counting }, [
    // As of Monday 9 March.
    ["what arrives after business hours counts as of the next working day", "2026-03-06 18:00", "2026-03-11 17:30"],
    ["in time", "2026-03-02 17:30", "2026-03-04 17:30"],
  ]);
});

describe("counted back (逆算): the articles by analogy, as commentaries have it", () => {
  check(china, { calendarDays: 15, calendar, backward: true, counting }, [
    // 公司法 (Company Law): shareholders are told 15 days before the meeting.
    ["fifteen days before a meeting", "2026-06-16 10:00", "2026-06-01 17:30"],
    ["on Labour Day: the working day before", "2026-05-20 10:00", "2026-04-30 17:30"],
    ["on a make-up Saturday: stands", "2026-05-24 10:00", "2026-05-09 17:30"],
  ]);
  check(china, { months: 1, calendar, backward: true, counting }, [
    ["a month before the end of a contract, 31 March: 28 February, worked", "2026-03-31 18:00", "2026-02-28 17:30"],
    ["in the National Day holiday: 30 September", "2026-11-03 10:00", "2026-09-30 17:30"],
  ]);
  check(china, { within: "24h", backward: true, counting }, [["hours", "2026-03-09 10:00", "2026-03-08 10:00"]]);
});
