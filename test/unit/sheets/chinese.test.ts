import { readdirSync, readFileSync } from "node:fs";
import { sheetFunctions } from "sla-clock/sheets";
import type { SheetFault } from "sla-clock/sheets";
import ts from "typescript";
import { expect, it } from "vitest";
import { inChinese } from "../../../src/review/validate/chinese.js";

const folder = new URL("../../../src/sheets/", import.meta.url);
/** What is told in both languages where it stands. */
const OTHERS = new Set(["parameters.ts", "table.ts"]);
const FILES = [
  ...readdirSync(folder).filter((name) => name.endsWith(".ts") && !OTHERS.has(name)),
  ...readdirSync(new URL("days/", folder)).map((name) => `days/${name}`),
];
/** Texts that no error says, or not by themselves. */
const UNSAID = new Set([
  ...["[object Date]", " or {}", "which it is not", "clause {}, which is not{}"],
  ...["facts of {} columns under their headings, in one row{}"],
  ...["{} {}", "{} {} {}", "{}：{}", "{} {}: {}"],
]);

/** Texts and templates of a source that consist of words, each hole as `{}`; those with both languages beside each other left out. */
function textsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && ["en", "zh"].includes(node.name.text)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join(""));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => /[a-z] [a-z{]|[a-z], [a-z]|\} [a-z]/i.test(text) && !/[\\^\p{Script=Han}]/u.test(text));
}

/** Whether a text in Chinese has words of English besides names and examples. */
function isEnglish(text: string): boolean {
  const words = text.replaceAll(/Asia\/Shanghai mon-fri|"[^"]*"|\{[^}]*\}/g, "");
  return /[a-z]{2,},? [a-z]{2,}/i.test(words) || !/\p{Script=Han}/u.test(text);
}

it("every text by which a cell says what it expected is there in Chinese", () => {
  const texts = new Set(FILES.flatMap(textsOf));
  expect(texts.size).toBeGreaterThan(50);
  const missing = [...texts].filter(
    (text) =>
      !UNSAID.has(text) &&
      isEnglish(
        inChinese(
          text
            .replaceAll("{}", "x")
            .replace(/^[,; (]+/, "")
            .replace(/^([^(]*)\)$/, "$1"),
        ) ?? text,
      ),
  );
  expect(missing).toEqual([]);
});

it("what a service manager gets wrong is told in Chinese as in English", () => {
  const [en, zh] = [sheetFunctions(), sheetFunctions({ language: "zh" })];
  const desk = JSON.stringify({
    id: "desk",
    timeZone: "UTC",
    levels: ["low", "high"],
    pauses: [{ reason: "customer" }],
    calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
    term: { from: "2026-01-01", to: "2027-01-01" },
    clauses: [
      { id: "near", promise: "arrived", within: "1h", when: { site: "near" } },
      { id: "far", promise: "arrived", within: "2h", when: { site: "far" } },
      { id: "goal", promise: "pleased" },
      { id: "open", promise: "called", within: "1h", whenInside: "office" },
      { id: "form", promise: "signed", within: "1h", from: "arrived" },
      { id: "order", promise: "noted", before: "closed" },
      { id: "high", level: "high", promise: "raised", within: "1h" },
      { id: "duty", promise: "cleaned", every: "month", calendar: "office" },
    ],
  });
  const [friday, monday] = ["2026-03-06 17:30", "2026-03-09 10:00"];
  const cases: readonly (readonly [name: keyof typeof en, ...cells: readonly unknown[]])[] = [
    ["DUE", desk, "low", "arrived", friday],
    ["DUE", desk, "low", "far", friday, "site=near"],
    ["DUE", desk, "low", "pleased", friday],
    ["DUE", desk, "low", "called", friday],
    ["DUE", desk, "low", "signed", friday],
    ["DUE", desk, "low", "noted", friday],
    ["DUE", desk, "low", "raised", friday],
    ["DUE", desk, "low", "cleaned", friday],
    ["DUE", desk, "low", "arive", friday],
    ["DUE", desk, "low", "near", friday, "paused=2026-03-06 17:40"],
    ["DUE", desk, "low", "near", friday, "site"],
    ["DUE", desk, "low", "near", friday, "sight=near"],
    ["DUE", desk, "low", "near", friday, "arrived.by=x"],
    ["DUE", desk, "low", "near", friday, [["x", "y"]], [["site"]]],
    ["DUE", desk, "low", "near", friday, "site=near; site=far"],
    ["DUE", desk, "low", "near", true],
    ["DUE", desk, "low", "near", 12],
    ["DUE", desk, "low", "near", [[friday], [friday]], [["a"], ["b"], ["c"]]],
    ["DUE", "{", "low", "near", friday],
    ["DUE", "hardware", "C", "replied", "2027-03-05 17:30", "", "", "provisional=refuse"],
    ["DUE", desk, "low", "near", friday, "", "", "dateSystem=1905"],
    ["DUE", desk, "low", "near", friday, "", "", "timezone"],
    ["DUE", desk, "low", "near", friday, "", "", "dateSystem=1900; dateSystem=1904"],
    ["REMAINING", desk, "low", "near", monday, friday],
    ["NEXTCHANGE", desk, "low", "2026-03-06 17:30", "2027-03-06 17:30"],
    ["WORKTIME", friday, monday, "Asia/Shanghai"],
    ["WORKTIME", friday, monday, "office", [["2026-03-09", "2026-03-10"]]],
    ["WORKTIME", friday, monday, "office", [["2026-03-09", "", "", "desk"]]],
    ["ADDWORKTIME", friday, true, "office"],
    ["WORKDAY", friday, 1, 8],
    ["WORKDAY", friday, 1, "1111111"],
    ["WORKDAY", friday, "x"],
    ["WORKDAY", new Date(0), 1],
    ["CONTRACT", desk, "", [["office", "UTC", "24x7", "x"]]],
    ["CONTRACT", "hardware", "", [["5x8", "UTC", "24x7"]]],
  ];
  for (const [name, ...cells] of cases) {
    const told = zh[name](...cells)[0]?.[0] as SheetFault;
    const other = en[name](...cells)[0]?.[0] as SheetFault;
    // Settings that cannot be read say in which language they would be told.
    expect({ ...told, message: "" }).toEqual({ ...other, message: "" });
    const words = told.message.replaceAll(/"(?:[^"\\]|\\.)*"|JSON（[^）]*）|\{[^}]*\}|Asia\/Shanghai mon-fri/g, "");
    expect(words).not.toMatch(/[A-Za-z]{2,},? [A-Za-z]{2,}/);
    expect(words).toMatch(/\p{Script=Han}/u);
  }
});
