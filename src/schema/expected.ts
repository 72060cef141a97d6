import type { DocumentIssueCode, Finding } from "./document-issue.js";
import type { Found } from "./parts.js";

/** What values are called in Chinese, and where that is another word than the schema's, in English. */
const KINDS: Readonly<Record<string, readonly [zh: string, en?: string]>> = {
  string: ["文本", "text"],
  number: ["数字"],
  integer: ["整数", "whole number"],
  boolean: ["true/false", "true/false"],
  array: ["列表", "list"],
  object: ["对象"],
};

/** The due rules, of which a promise has one. */
const RULES = /\/(within|\w+Days|weeks|months|years|\w+estOf|sumOf|before|at|every)$/;

const WORDS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  atLeast: ["at least ", "至少 "],
  atMost: ["at most ", "至多 "],
  enum: ["one of ", "以下之一:"],
  additionalProperties: ["one of ", "以下之一:"],
  pattern: ["such as ", "如 "],
  "false schema": ["nothing here beside the rest", "与其余不并用"],
  depth: ["less nesting", "较浅的嵌套"],
  uniqueItems: ["each once", "不重复"],
  not: ["another word", "其他词"],
  data: ["plain data", "普通数据"],
};

/** What the schema finds wrong, as what was expected. */
export function findingOf({ keyword, path, wanted = "", more }: Found): Finding {
  const told = typeof wanted === "object" ? wanted.join(", ") : String(wanted);
  const [en, zh] = WORDS[keyword] ?? ["", ""];
  const finding = { code: "contract-invalid", path, expected: { en: en + told, zh: zh + told } } as const;
  if (keyword === "type") {
    const kinds = told.split(" ");
    const of = (index: 0 | 1): readonly string[] => kinds.map((kind) => KINDS[kind]?.[index] ?? kind);
    return { ...finding, expected: { en: of(1).join(" or "), zh: of(0).join("或") } };
  }
  if (keyword === "pattern") return { ...finding, code: (more ?? finding.code) as DocumentIssueCode };
  if (keyword === "required") return { ...finding, path: `${path}/${told}` };
  if (keyword === "dependentRequired") {
    const with_ = `${told} + ${more ?? ""}`;
    return { ...finding, path: `${path}/${told}`, expected: { en: with_, zh: with_ } };
  }
  if (keyword === "additionalProperties") return { ...finding, code: "contract-unknown-property" };
  if (keyword === "depth") return { ...finding, code: "contract-nesting-too-deep" };
  return keyword === "false schema" && RULES.test(path) ? { ...finding, code: "contract-due-rules-conflict" } : finding;
}
