import { HOUR, MINUTE } from "../../time/plain-date.js";
import type { Said } from "./rule.js";
import type { Words } from "./words.js";

/** A length of time as words say it. */
export interface Figure {
  readonly count: number;
  readonly unit: "minute" | "hour" | "day" | "week" | "month" | "year";
  /** What was said. */
  readonly text: string;
  /** Whether it is said to be a limit: "within", "内". */
  readonly isLimit: boolean;
}

const SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|");
const LARGE: Readonly<Record<string, number>> = {
  fifteen: 15,
  twenty: 20,
  "twenty-four": 24,
  thirty: 30,
  "forty-eight": 48,
  sixty: 60,
  "seventy-two": 72,
  ninety: 90,
};
const NUMBER = `\\d+(?:\\.\\d+)?|${Object.keys(LARGE)
  .sort((a, b) => b.length - a.length)
  .join("|")}|${SMALL.join("|")}`;
const ENGLISH = new RegExp(
  `(\\b(?:within|in|no later than|not later than|up to|maximum(?: of)?|max\\.?|at most)\\s+(?:the |a maximum of |at most )?)?` +
    `(?<![\\d.:×x*/-])\\b(${NUMBER})\\)?(?:\\s*\\([^)]{1,14}\\))?[\\s-]*` +
    `(?:(?:business|working|office|calendar|consecutive|elapsed|clock|service|full|clear|natural|work|support|covered)[\\s-]+)?` +
    `(minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\\b(\\s+or less|\\s+at most)?`,
  "gi",
);
const DIGITS = "零一二三四五六七八九";
const CHINESE =
  /(\d+(?:\.\d+)?|[半一二两三四五六七八九十]{1,3})\s*(?:个)?\s*(分钟|小时|工作小时|工作日|自然日|日历日|营业日|交易日|天|日|周|星期|月|年)(之?内|以内|以下|之前)?/g;

const UNITS: Readonly<Record<string, Figure["unit"]>> = {
  min: "minute",
  minute: "minute",
  hour: "hour",
  hr: "hour",
  day: "day",
  week: "week",
  month: "month",
  year: "year",
  分钟: "minute",
  小时: "hour",
  工作小时: "hour",
  周: "week",
  星期: "week",
  月: "month",
  年: "year",
};

/** The lengths of time of which words speak, in each language. */
export function figuresIn({ texts }: Words): readonly Figure[] {
  return texts.flatMap(({ en, zh }) => (en === zh ? figuresOf(en) : [...figuresOf(en), ...figuresOf(zh)]));
}

function figuresOf(text: string): readonly Figure[] {
  const plain = text.replace(
    /\d+\s*年\s*\d+\s*月(?:\s*\d+\s*日)?|\d+\s*月\s*\d+\s*日|第[\d一二三四五六七八九十]+/g,
    " ",
  );
  return [...englishFigures(plain), ...chineseFigures(plain)];
}

function englishFigures(text: string): readonly Figure[] {
  return [...text.matchAll(ENGLISH)].flatMap(([found, within, number = "", unit = "", after]) => {
    const word = number.toLowerCase();
    const count = SMALL.includes(word) ? SMALL.indexOf(word) + 1 : (LARGE[word] ?? Number(word));
    const known = UNITS[unit.toLowerCase().replace(/s$/, "")];
    // "23.59" is a time of day.
    if (known === undefined || /^\d{1,2}\.\d{2}$/.test(word)) return [];
    return { count, unit: known, text: found.trim(), isLimit: within !== undefined || after !== undefined };
  });
}

function chineseFigures(text: string): readonly Figure[] {
  return [...text.matchAll(CHINESE)].flatMap(([found, number = "", unit = "", after]) => {
    const before = text.slice(0, text.indexOf(found));
    // "5×24 小时" is a coverage, and no length of time.
    if (/[×x*/]\s*$/i.test(before)) return [];
    return { count: numberOf(number), unit: UNITS[unit] ?? "day", text: found, isLimit: after !== undefined };
  });
}

/** Reads a number up to 99 as Chinese writes it. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (text === "半") return 0.5;
  const digit = (character: string): number => (character === "两" ? 2 : DIGITS.indexOf(character));
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["0", text];
  const ten = tens === "0" ? 0 : tens === "" ? 1 : digit(tens);
  return ten * 10 + (ones === "" ? 0 : digit(ones));
}

/** How long a figure is in milliseconds, a day being so many; `undefined` for weeks and more. */
export function lengthOf({ count, unit }: Figure, day: number): number | undefined {
  if (unit === "minute") return count * MINUTE;
  if (unit === "hour") return count * HOUR;
  return unit === "day" ? count * day : undefined;
}

/** A figure as both languages quote it. */
export function sayFigures(figures: readonly Figure[]): Said {
  const told = [...new Set(figures.map(({ text }) => `“${text}”`))];
  return { en: told.join(", "), zh: told.join("、") };
}
