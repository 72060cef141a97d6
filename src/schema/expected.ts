import type { DocumentIssueCode, Finding } from "./document-issue.js";
import type { Found, Keyword } from "./parts.js";

/** What the kinds of values are called, by their bits. */
const KINDS: readonly (readonly [en: string, zh: string])[] = [
  ["text", "文本"],
  ["number", "数字"],
  ["whole number", "整数"],
  ["true/false", "true/false"],
  ["list", "列表"],
  ["object", "对象"],
];

/** The due rules, of which a promise has one. */
const RULES = /^(within|\w+Days|weeks|months|years|\w+estOf|sumOf|before|at|every)$/;

/** What is said before what the schema asks for, and the code where it is one of its own. */
const WORDS: Readonly<Record<Keyword, readonly [en: string, zh: string, code?: DocumentIssueCode]>> = {
  type: ["", ""],
  required: ["", ""],
  atLeast: ["at least ", "至少 "],
  atMost: ["at most ", "至多 "],
  enum: ["one of ", "以下之一:"],
  unknown: ["one of ", "以下之一:", "contract-unknown-property"],
  pattern: ["such as ", "如 "],
  alone: ["nothing here beside the rest", "与其余不并用"],
  depth: ["less nesting", "较浅的嵌套", "contract-nesting-too-deep"],
  uniqueItems: ["each once", "不重复"],
  not: ["another word", "其他词"],
  data: ["plain data", "普通数据"],
};

/** What the schema finds wrong, as what was expected. */
export function findingOf({ keyword, keys, wanted = "", code }: Found): Finding {
  const [en, zh, its = "contract-invalid"] = WORDS[keyword];
  const isRule = keyword === "alone" && RULES.test(String(keys.at(-1)));
  const told = [wanted].flat().join(", ");
  const expected = keyword === "type" ? kindsOf(Number(wanted)) : { en: en + told, zh: zh + told };
  return { code: isRule ? "contract-due-rules-conflict" : (code ?? its), keys, expected };
}

function kindsOf(bits: number): Finding["expected"] {
  const kinds = KINDS.filter((_, index) => (bits & (1 << index)) !== 0);
  return { en: kinds.map(([en]) => en).join(" or "), zh: kinds.map(([, zh]) => zh).join("或") };
}
