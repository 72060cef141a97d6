// The bundled holidays of China against the two packages, date by date, each read through its adapter; and the Chinese feed as well.
import all from "chinese-days/dist/chinese-days.json" with { type: "json" };
import cn2024 from "holiday-calendar/data/CN/2024.json" with { type: "json" };
import cn2025 from "holiday-calendar/data/CN/2025.json" with { type: "json" };
import cn2026 from "holiday-calendar/data/CN/2026.json" with { type: "json" };
import ICAL from "ical.js";
import { readFileSync } from "node:fs";
import { addWorkingDays, defineCalendar, isOpen } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import { fromChineseDays, fromHolidayCalendar, fromICalendar } from "sla-clock/holidays";
import type { HolidayData } from "sla-clock/holidays";
import { describe, expect, it } from "vitest";
import { dates, everyDate } from "./support.js";

const bundled = chinaHolidays();
const years = [2024, 2025, 2026];
const feeds = years.map((of) => readFileSync(`node_modules/chinese-days/dist/years/${of}.ics`, "utf8")).join("\n");

const SOURCES: readonly (readonly [string, HolidayData])[] = [
  ["chinese-days", fromChineseDays(all, { years })],
  ["holiday-calendar", fromHolidayCalendar([cn2024, cn2025, cn2026])],
  [
    "the iCalendar feed of chinese-days",
    fromICalendar(feeds, ICAL, {
      coverage: bundled.coverage,
      kindOf: ({ summary }) => (summary.endsWith("(班)") ? "working-day" : "holiday"),
    }),
  ],
];

describe.each(SOURCES)("chinaHolidays() and %s", (_name, source) => {
  it("have the same dates off, the same dates worked, the same coverage", () => {
    expect(dates(source.holidays)).toEqual([...dates(bundled.holidays)].sort());
    expect(dates(source.specialDays)).toEqual([...dates(bundled.specialDays)].sort());
    expect(source.coverage).toEqual(bundled.coverage);
  });

  it("make calendars that are open on the same dates, each of 2024 to 2026", () => {
    const of = (data: HolidayData): ReturnType<typeof defineCalendar> =>
      defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00", ...data });
    const [ours, theirs] = [of(bundled), of(source)];
    const different = everyDate(bundled.coverage).filter((date) => {
      const at = `${date}T10:00+08:00`;
      return isOpen(ours, at) !== isOpen(theirs, at);
    });
    expect(everyDate(bundled.coverage)).toHaveLength(1096);
    expect(different).toEqual([]);
  });
});

it("747 working days after the eve of 2024: the last working day of 2026", () => {
  const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00", ...bundled });
  // 251 + 248 + 248 working days, by the notices.
  const end = addWorkingDays(office, "2024-01-01T12:00+08:00", 747, { at: "end-of-working-day" });
  expect(end).toBe(Date.parse("2026-12-31T18:00+08:00"));
});
