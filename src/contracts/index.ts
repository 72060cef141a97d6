export type { HolidayData } from "../calendar/holiday-data.js";
export { chinaHolidays } from "./china-holidays.js";
export { defaultOffice } from "./office.js";
export type { OfficeCalendar } from "./office.js";
export { softwareService } from "./software-service.js";
export type { SoftwareClauseId, SoftwareLevel, SoftwareServiceOptions } from "./software-service.js";
export { hardwareService } from "./hardware-service.js";
export type { HardwareClauseId, HardwareLevel, HardwareServiceOptions } from "./hardware-service.js";
