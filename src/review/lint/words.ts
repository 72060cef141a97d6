import { own } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import type { Said } from "./rule.js";
import { textOf } from "./say.js";

/*
 * What the words of a contract say: those of titles and sources, in both languages.
 */

/** Haste without a figure. */
export const HASTE: RegExp =
  /\b(?:at once|immediate(?:ly)?|prompt(?:ly)?|timely|in due course|(?:as )?soon(?:est)?(?: as)?(?: reasonably)?(?: possible| practicable)?|asap|without (?:undue |unreasonable )?delay|forthwith|expeditiously|speedily|quickly|swiftly|shortly|in good time|within (?:a )?reasonable (?:time|period)|reasonable time|(?:best|reasonable) (?:efforts?|endeavou?rs?)|at any time|periodic(?:ally)?|regular(?:ly)?|from time to time)\b|立即|立刻|马上|及时|即时|尽快|尽早|尽速|随时|当即|即刻|第一时间|迅速|适时|合理(?:的)?(?:时间|期限|期间)|不?定期|近期|短期内|尽力|尽量/i;

/** A condition that nobody is named to decide. */
export const NEED: RegExp =
  /\b(?:when(?:ever)?|if|where|as)\b(?: [\w’']+){0,3} (?:necessary|needed|required|appropriate)\b|必要时|必要的?情况下|如有(?:必要|需要)|需要时|视(?:情况|需要|具体情况)|酌情/i;

/** Hours that are said to be working hours. */
export const WORKING_HOURS: RegExp =
  /\b(?:business|working|work|office|service|support|opening|operating|covered|coverage)[\s-]*(?:hours?|hrs?|time|minutes?|mins?)\b|工作(?:小时|时间|时段)|办公(?:时间|小时)|服务时间|营业时间|工时|上班时间|工作日内?\s*\d+\s*(?:个)?小时/i;

/** Hours that are said to run through the night. */
export const ELAPSED_HOURS: RegExp =
  /\b(?:elapsed|consecutive|continuous|uninterrupted|running|calendar|natural|clock|wall[- ]clock)[\s-]*(?:hours?|hrs?|time|minutes?)\b|\b(?:round|around)[ -]the[ -]clock\b|\b24 hours a day\b|\b(?:7|seven) days a week\b|\bday (?:or|and) night\b|\b24\s*[x×*/]\s*7\b|\b7\s*[x×*/]\s*24\b|7\s*[×*]\s*24|24\s*[×*]\s*7|连续|自然小时|不间断|全天候|昼夜|日夜|不论是否(?:工作|休息)/i;

export const WORKING_DAYS: RegExp =
  /\b(?:business|working|work|office|banking|trading)[\s-]*days?\b|\bNBD\b|工作日|营业日|交易日/i;
export const CALENDAR_DAYS: RegExp =
  /\b(?:calendar|consecutive|natural|running|clear)[\s-]*days?\b|自然日|日历[日天]|自然天|连续.{0,4}[日天]/i;
/** The end of a day, or an hour of it. */
export const DAY_END: RegExp =
  /\b(?:close|closing|end) of (?:the )?(?:business|working|work|office|same|next|following|that|day|play|last|\w+ (?:business|working))|\bclose of business\b|\b(?:COB|EOB|EOD)\b|\bmidnight\b|\bnoon\b|\bsame time\b|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s*(?:am|pm|a\.m\.|p\.m\.)|\d{1,2}\s*[点时](?!间|段|限|内)|\d{1,2}[:：]\d{2}|下班|终了|结束前|日终|午夜|正午|中午|同一?时刻|同一?时间|24\s*时/i;
/** Which hours of a day. */
export const CLOCK_TIMES: RegExp =
  /\d{1,2}[:：]\d{2}|\b\d{1,2}\s*(?:am|pm|a\.m\.|p\.m\.)|\d{1,2}\s*[点时](?!间|段|限|内)/i;
/** Coverage in shorthand; the two numbers are of hours and days in either order. */
export const SHORTHAND: RegExp = /\b(?:365\s*[x×*/]\s*)?(\d{1,2})\s*[x×*/]\s*(\d{1,2})(?:\s*(?:h|hours?|小时))?(?!\d)/i;
export const NEXT_BUSINESS_DAY: RegExp =
  /\bNBD\b|\bnext[\s-](?:business|working)[\s-]day\b|[次下][一]?(?:个)?工作日|第二个工作日/i;
/** Whether the first day counts. */
export const FIRST_DAY: RegExp =
  /\b(?:excluding|exclusive of|not (?:counting|including)|including|inclusive of|counting) the (?:day|date|first)|\b(?:day|date) (?:after|following) (?:the|receipt|that)|\b(?:next|following)\b|[次翌]日|不计入|不含当[日天]|含当[日天]|当[日天]起|下一?(?:个)?工作日|之日起/i;

/** The words of something in a contract. */
export interface Words {
  readonly texts: readonly Said[];
  /** The first words in which something is said, as each language says it; of one that does not, as the other does. */
  readonly saying: (pattern: RegExp) => Said | undefined;
}

/** The words of records: their titles and sources. */
export function wordsOf(...records: readonly (UnknownRecord | undefined)[]): Words {
  const texts = records.flatMap((record) =>
    record === undefined ? [] : ["title", "source"].flatMap((key) => textOf(own(record, key)) ?? []),
  );
  return { texts, saying: (pattern) => firstSaying(texts, pattern) };
}

function firstSaying(texts: readonly Said[], pattern: RegExp): Said | undefined {
  for (const { en, zh } of texts) {
    const [english, chinese] = [pattern.exec(en)?.[0], pattern.exec(zh)?.[0]];
    const found = english ?? chinese;
    if (found !== undefined) return { en: (english ?? found).trim(), zh: (chinese ?? found).trim() };
  }
  return undefined;
}

/** Words without some of them. */
export function without({ texts }: Words, pattern: RegExp): Words {
  const all = new RegExp(pattern.source, "gi");
  const rest = texts.map(({ en, zh }) => ({ en: en.replace(all, " "), zh: zh.replace(all, " ") }));
  return { texts: rest, saying: (wanted) => firstSaying(rest, wanted) };
}
