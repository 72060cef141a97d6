export type { HolidayData } from "../calendar/holiday-data.js";
export { fromChineseDays } from "./chinese-days.js";
export type { ChineseDaysData, ChineseDaysOptions } from "./chinese-days.js";
export { fromDateHolidays } from "./date-holidays.js";
export type { DateHolidaysOptions } from "./date-holidays.js";
export type {
  DateHolidaysClass,
  DateHolidaysEntry,
  DateHolidaysInstance,
  DateHolidaysPlace,
  PartDay,
  PartDayHours,
} from "./date-holidays-types.js";
export { fromHolidayCalendar } from "./holiday-calendar.js";
export type { HolidayCalendarRow, HolidayCalendarYear } from "./holiday-calendar.js";
export { fromICalendar } from "./i-calendar.js";
export type { ICalendarKind, ICalendarOptions, ICalendarParser } from "./i-calendar.js";
export type { ICalendarEvent } from "./i-calendar-event.js";
export type { MakeUpHours } from "./make-up.js";
export type { OpeningHoursData, OpeningHoursOptions } from "./opening-hours-data.js";
export { fromOsmOpeningHours } from "./osm-opening-hours.js";
export { fromSchemaOpeningHours } from "./schema-opening-hours.js";
export type { SchemaOpeningHours, SchemaPlace } from "./schema-opening-hours.js";
