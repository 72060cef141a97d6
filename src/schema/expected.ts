import { nearest } from "../choice.js";
import type { BothLanguages, DocumentIssueCode, Finding } from "./document-issue.js";
import { both } from "./document-issue.js";
import type { Found } from "./parts.js";

const KINDS: Readonly<Record<string, BothLanguages>> = {
  string: both("text", "文本"),
  number: both("a number", "数字"),
  integer: both("a whole number", "整数"),
  boolean: both("true or false", "true 或 false"),
  array: both("a list", "列表"),
  object: both("an object", "对象"),
};

/** What patterns are for: an example, what it is one of, and the code of what is none. */
const PATTERNS: Readonly<Record<string, readonly [en: string, zh: string, example: string, code?: DocumentIssueCode]>> = {
  name: ["a name", "名称", "reply"],
  fact: ["what a fact is", "事实的类型", "number, text, boolean"],
  charge: ["a charge", "收费方式", "free, charged"],
  share: ["a share", "百分比", "75%"],
  zone: ["a time zone", "时区", "Asia/Shanghai", "time-zone-unknown"],
  date: ["a date", "日期", "2026-10-01", "date-unreadable"],
  duration: ["a length of time", "时长", "4h, 90m", "duration-unreadable"],
  hours: ["hours of the week", "每周工作时间", "mon-fri 09:00-18:00, 24x7", "hours-unreadable"],
  dayHours: ["hours of a day", "当日工作时间", "09:00-12:00", "hours-unreadable"],
  cutOff: ["a time of day", "时刻", "14:00, closing", "hours-unreadable"],
  time: ["a time of the date", "当日时刻", "17:00, end-of-day, same-time", "hours-unreadable"],
};

/** The due rules, of which a promise has one. */
const RULES = /\/(?:within|workingDays|calendarDays|weeks|months|years|earliestOf|latestOf|sumOf|before|at|every)$/;

/** What the schema finds wrong, as what was expected. */
export function findingOf({ keyword, path, wanted, beside }: Found): Finding {
  const invalid = (en: string, zh: string, at = path): Finding => ({ code: "contract-invalid", path: at, expected: both(en, zh) });
  const words = Array.isArray(wanted) ? wanted.map(String) : [];
  const value = String(wanted);
  switch (keyword) {
    case "type": {
      const kinds = value.split(" ").flatMap((kind) => KINDS[kind] ?? []);
      return invalid(kinds.map(({ en }) => en).join(" or "), kinds.map(({ zh }) => zh).join("或"));
    }
    case "pattern": {
      const [en, zh, example, code = "contract-invalid"] = PATTERNS[value] ?? ["", "", ""];
      return { code, path, expected: both(`${en}, such as ${example}`, `${zh},如 ${example}`) };
    }
    case "enum":
      return invalid(`one of ${words.join(", ")}`, `${words.join("、")}之一`);
    case "const":
      return invalid(value, value);
    case "required":
      return invalid(`the property ${value}`, `属性 ${value}`, `${path}/${value}`);
    case "dependentRequired":
      return invalid(`${value} beside ${beside ?? ""}`, `${beside ?? ""} 须与 ${value} 并用`, `${path}/${value}`);
    case "additionalProperties": {
      const meant = nearest(words, path.slice(path.lastIndexOf("/") + 1));
      const expected = meant === undefined ? both("a property that may stand there", "此处允许的属性") : both(`${meant}?`, `${meant}?`);
      return { code: "contract-unknown-property", path, expected };
    }
    case "false schema":
      return {
        code: RULES.test(path) ? "contract-due-rules-conflict" : "contract-invalid",
        ...{ path, expected: both("nothing of this beside the rest", "不与其余并列") },
      };
    case "depth":
      return { code: "contract-nesting-too-deep", path, expected: both("less nesting", "较浅的嵌套") };
    case "minItems":
    case "minimum":
    case "minProperties":
      return invalid(`at least ${value}`, `至少 ${value}`);
    case "maximum":
    case "maxProperties":
      return invalid(`at most ${value}`, `至多 ${value}`);
    case "uniqueItems":
      return invalid("each once", "各列一次");
    case "not":
      return invalid("another word", "其他取值");
    default:
      return invalid("plain data", "普通数据");
  }
}
