import { readdirSync, readFileSync } from "node:fs";
import { SlaError, validateContract as validateInEnglish } from "sla-clock";
import type { Issue } from "sla-clock";
import { validateContract } from "sla-clock/review";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { inChinese } from "../../../src/review/validate/chinese.js";
import { PHRASES_ZH } from "../../../src/review/validate/phrases-zh.js";
import { PROBLEMS_ZH } from "../../../src/review/validate/problems-zh.js";
import {
  CALENDARS,
  CLAUSES,
  edited,
  HEAD,
  NAMES,
  ONCE,
  RELATIONS,
  SERIES,
  SERIES_GOOD,
  SEVERAL,
} from "./broken-contracts.js";

const root = new URL("../../../", import.meta.url);

/** The sources that read contracts, and so say what they expected. */
const READERS = [
  ...["contract", "calendar"].flatMap((folder) =>
    readdirSync(new URL(`src/${folder}/`, root))
      .filter((name) => /^parse|^read/.test(name))
      .map((name) => `${folder}/${name}`),
  ),
  ...["attributes", "broken-text", "clause-order", "event-names", "fact-check", "facts", "refuse-dates"].map(
    (name) => `contract/${name}.ts`,
  ),
  ...["combine", "coverage", "dated-days", "hours", "time-of-date"].map((name) => `calendar/${name}.ts`),
  ...readdirSync(new URL("src/review/amend/", root)).map((name) => `review/amend/${name}`),
  ...["time/duration.ts", "time/plain-date.ts", "time/zone.ts", "inspection.ts", "choice.ts"],
];

/** Texts in those sources that no issue says. */
const OTHERS = new Set([
  ...["no JSON: {}", "an instant whose local time a Date can hold", "ticket-attribute-{}"],
  ...["{}{}", "{}-{}", "{} {}", "{}/{}", "0{}", ":{}", "^{}$", "{}-{}-{}", "{}T{}{}", "{}:{}{}"],
]);

/** Text and templates, each hole as `{}`, that consist of words. */
function textsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(new URL(`src/${file}`, root), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join(""));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => /[a-z] [a-z{]|\} [a-z]/i.test(text) && !/[\\^]|^[A-Z]{3} [A-Z]{3} /.test(text));
}

it("every text by which a reader of contracts says what it expected is there in Chinese", () => {
  const texts = new Set(READERS.flatMap(textsOf));
  expect(texts.size).toBeGreaterThan(120);
  const missing = [...texts].filter((text) => !OTHERS.has(text) && inChinese(text.replaceAll("{}", "x")) === undefined);
  expect(missing).toEqual([]);
});

it("every code has its problem in Chinese, and none is told twice", () => {
  for (const problem of Object.values(PROBLEMS_ZH)) expect(problem).toMatch(/^[\p{Script=Han}\d（）、，“”]+$/u);
  const english = PHRASES_ZH.map(([text]) => text);
  expect(new Set(english).size).toBe(english.length);
});

/** What is left of a message without its path and what it quotes. */
function ownWords(message: string): string {
  return message.replace(/^[^：]*：/, "").replaceAll(/"(?:[^"\\]|\\.)*"|“[^”]*”|\{[^}]*\}|\/[\w/~-]+/g, "");
}

const ALL = [...HEAD, ...NAMES, ...CALENDARS, ...CLAUSES, ...RELATIONS, ...SEVERAL, ...ONCE].map(
  ([what, edits]) => [what, edited(edits)] as const,
);
const ALL_SERIES = SERIES.map(([what, edits]) => [what, edited(edits, SERIES_GOOD)] as const);

describe("a broken contract is told in Chinese as in English", () => {
  it.each([...ALL, ...ALL_SERIES])("%s", (_, document) => {
    const [en, zh] = [issuesOf(document, "en"), issuesOf(document, "zh")];
    const places = (issues: readonly Issue[]): unknown => issues.map(({ code, path, clause }) => [code, path, clause]);
    expect(places(zh)).toEqual(places(en));
    zh.forEach(({ message, received }, index) => {
      expect(ownWords(message)).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/);
      expect(message).toMatch(/\p{Script=Han}。/u);
      expect(message).toContain(`要求：`);
      expect(message).toContain(`；实际：${received}。`);
      expect(message).not.toBe(en[index]?.message);
    });
  });
});

function issuesOf(document: unknown, language: "en" | "zh"): readonly Issue[] {
  const result = validateContract(document, { language });
  return result.ok ? [] : result.issues;
}

describe("the words of a lawyer", () => {
  const told = (edits: Parameters<typeof edited>[0]): readonly string[] =>
    issuesOf(edited(edits), "zh").map(({ message }) => message);

  it.each<[string, Parameters<typeof edited>[0], string]>([
    [
      "a misspelt level",
      { "/clauses/0/level": "Urgent" },
      '条款“reply”（/clauses/0/level）：找不到该级别。是否应为 "urgent"？要求：下列之一：normal、urgent；实际："Urgent"。',
    ],
    [
      "a property that is missing",
      { "/id": undefined },
      "/id：合同不符合要求。要求：引号中的名称，不得为空；实际：未填写。",
    ],
    [
      "two due rules",
      { "/clauses/0/before": "closed" },
      "条款“reply”（/clauses/0）：一项承诺只能有一条期限规则。要求：一条期限规则；多条须用 earliestOf、latestOf、sumOf、anyOf 或 allOf 组合；实际：within 与 before。",
    ],
    [
      "a circle",
      { "/clauses/6/unless": "else" },
      "条款“near”（/clauses/6/unless）：条款之间循环引用。要求：互不循环引用的条款；实际：near → else → near。",
    ],
    [
      "a coverage that does not agree",
      { "/calendars/office/hours": "5*8", "/calendars/office/officeHours": "mon-fri 09:00-18:00" },
      "/calendars/office/officeHours：服务时间的简写与办公时间不一致。要求：每周 5 天、每天 8 小时；实际：办公时间中有一天为 9h。",
    ],
  ])("%s", (_, edits, message) => {
    expect(told(edits)).toEqual([message]);
  });

  it("a value in quotes is no phrase, though it read like one", () => {
    const [issue] = issuesOf(edited({ "/clauses/0/within": "a list of 3" }), "zh");
    expect(issue?.received).toBe('"a list of 3"');
  });
});

it("the root and the review find the same", () => {
  for (const [, document] of ALL) {
    const result = validateInEnglish(document);
    const keyOf = ({ message }: Issue): string => message;
    const root = result.ok ? [] : result.issues.map(keyOf);
    expect(issuesOf(document, "en").map(keyOf).sort()).toEqual([...root].sort());
  }
});

it("a language that there is not is refused", () => {
  expect(() => validateContract({}, { language: "fr" as "en" })).toThrow(SlaError);
});
