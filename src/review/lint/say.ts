import { isRecord, own } from "../../inspection.js";
import { inLanguage } from "../../text.js";
import type { Text } from "../../text.js";
import { DAY, dateFields, HOUR, MINUTE, weekdayIndex } from "../../time/plain-date.js";
import type { DayNumber } from "../../time/plain-date.js";
import type { Duration } from "../../time/duration.js";
import { localTimeAt } from "../../time/zone.js";
import type { Instant, Zone } from "../../time/zone.js";
import type { Said } from "./rule.js";

/*
 * How findings tell moments, lengths of time and names.
 */

const EN_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const ZH_DAYS = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
const EN_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The same in both languages. */
export function both(text: string): Said {
  return { en: text, zh: text };
}

/** A text of the contract in both languages. */
export function saidOf(text: Text): Said {
  return { en: inLanguage(text, "en"), zh: inLanguage(text, "zh") };
}

/** Text as a document has it; `undefined` for anything else. */
export function textOf(value: unknown): Said | undefined {
  if (typeof value === "string") return both(value);
  if (!isRecord(value)) return undefined;
  const [en, zh] = [own(value, "en"), own(value, "zh")];
  return typeof en === "string" && typeof zh === "string" ? { en, zh } : undefined;
}

/** A day of the week, Monday being 0. */
export function sayWeekday(day: number): Said {
  return { en: EN_DAYS[day] ?? "", zh: ZH_DAYS[day] ?? "" };
}

/** A date. */
export function sayDate(day: DayNumber): Said {
  const { year, month, day: date } = dateFields(day);
  const weekday = weekdayIndex(day);
  return {
    en: `${EN_DAYS[weekday] ?? ""} ${date} ${EN_MONTHS[month - 1] ?? ""} ${year}`,
    zh: `${year}年${month}月${date}日 ${ZH_DAYS[weekday] ?? ""}`,
  };
}

/** A time of day, given as milliseconds since midnight. */
export function sayTime(time: number): string {
  const pair = (value: number): string => String(value).padStart(2, "0");
  const seconds = Math.floor((time % MINUTE) / 1000);
  const rest = time % 1000;
  const clock = `${pair(Math.floor(time / HOUR))}:${pair(Math.floor((time % HOUR) / MINUTE))}`;
  if (seconds === 0 && rest === 0) return clock;
  return `${clock}:${pair(seconds)}${rest === 0 ? "" : `.${String(rest).padStart(3, "0")}`}`;
}

/** A moment on the wall clock of a zone. */
export function sayMoment(zone: Zone, at: Instant): Said {
  const local = localTimeAt(zone, at);
  const day = Math.floor(local / DAY);
  return withTime(day, local - day * DAY);
}

/** A due moment on the wall clock of a zone: at midnight, the end of the date that it ends. */
export function sayDue(zone: Zone, at: Instant): Said {
  const local = localTimeAt(zone, at);
  const day = Math.ceil(local / DAY) - 1;
  return withTime(day, local - day * DAY);
}

function withTime(day: DayNumber, time: number): Said {
  const date = sayDate(day);
  return { en: `${date.en} ${sayTime(time)}`, zh: `${date.zh} ${sayTime(time)}` };
}

/** A length of time. */
export function sayDuration(duration: Duration): Said {
  const units = [
    [HOUR, "hour", "小时"],
    [MINUTE, "minute", "分钟"],
    [1000, "second", "秒"],
    [1, "millisecond", "毫秒"],
  ] as const;
  let rest = Math.abs(duration);
  const parts: Said[] = [];
  for (const [size, en, zh] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push({ en: `${count} ${en}${count === 1 ? "" : "s"}`, zh: `${count} ${zh}` });
  }
  if (parts.length === 0) return { en: "0 hours", zh: "0 小时" };
  return { en: parts.map(({ en }) => en).join(" "), zh: parts.map(({ zh }) => zh).join(" ") };
}

/** Names in quotation marks, one after the other. */
export function quoted(names: readonly (string | Said)[]): Said {
  const said = names.map((name) => (typeof name === "string" ? both(name) : name));
  const english = said.map(({ en }) => `“${en}”`);
  const last = english.at(-1) ?? "";
  return {
    en: english.length > 1 ? `${english.slice(0, -1).join(", ")} and ${last}` : last,
    zh: said.map(({ zh }) => `“${zh}”`).join("、"),
  };
}
