import ts from "typescript-4.0";
import { defineCalendar } from "sla-clock";
import { defaultOffice } from "sla-clock/contracts";
import { describe, expect, it } from "vitest";
import { officeScript } from "../../../../src/sheets/office-script/office-script.js";
import { compile, fileOf, nodesOf } from "./host.js";

const china = officeScript(defineCalendar(defaultOffice()), {
  from: "2024-01-01T00:00+08:00",
  to: "2027-01-01T00:00+08:00",
  timeZoneData: "2025c",
});
// What could end a comment, a text or a line of the script early, or hide what it says.
const hostile = '*/ ${x} ` " \\ \n // \u2028 \u2029 \u202e \u0000 \ud83d\ude00 </script>';
const nasty = officeScript(defineCalendar({ id: hostile, timeZone: "Europe/London", hours: "mon-fri 09:00-17:00" }), {
  from: "2026-01-01T00:00Z",
  to: "2027-01-01T00:00Z",
  timeZoneData: hostile,
  sheet: hostile,
  table: hostile,
  columns: { start: hostile, due: `${hostile}2` },
  minutes: -0.5,
  dateFormat: hostile,
  dateSystem: 1904,
});
const never = officeScript(
  defineCalendar({ id: "never", timeZone: "UTC", hours: "mon 09:00-17:00", holidays: ["2026-03-02"] }),
  { from: "2026-03-02T00:00Z", to: "2026-03-03T00:00Z" },
);
const scripts = [
  ["the office of the bundled contracts", china],
  ["hostile names", nasty],
  ["a calendar that does not open", never],
] as const;

it("is TypeScript 4.0.3, as Office Scripts have it", () => {
  expect(ts.version).toBe("4.0.3");
});

describe.each(scripts)("%s", (_name, script) => {
  const program = compile(script, ["es2015"]);
  const nodes = nodesOf(fileOf(program));

  it.each([[["es2015"]], [["es2020", "dom"]]])("compiles strictly with the library %j", (libraries) => {
    const compiled = compile(script, libraries);
    const messages = ts.getPreEmitDiagnostics(compiled).map(({ messageText }) => messageText);
    expect(messages).toEqual([]);
  });

  it("has no `any`, said or unsaid", () => {
    const checker = program.getTypeChecker();
    expect(nodes.filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
    const isAny = (node: ts.Node): boolean => (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
    const isNamed = (node: ts.Node): boolean =>
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name);
    const isUsed = (node: ts.Node): boolean =>
      ts.isCallExpression(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
    const valued = nodes.filter((node) => isNamed(node) || isUsed(node));
    expect(valued.length).toBeGreaterThan(300);
    expect(valued.filter(isAny).map((node) => node.getText())).toEqual([]);
  });

  it("has nothing but functions and types, for Excel runs no other code", () => {
    const { statements } = fileOf(program);
    const kinds = statements.map(({ kind }) => ts.SyntaxKind[kind]);
    expect([...new Set(kinds)].sort()).toEqual(["FunctionDeclaration", "InterfaceDeclaration", "TypeAliasDeclaration"]);
    expect(statements.filter(({ modifiers }) => modifiers !== undefined)).toEqual([]);
    const mains = statements.filter((each) => ts.isFunctionDeclaration(each) && each.name?.text === "main");
    expect(mains.map((main) => main.getText().split("\n")[0])).toEqual([
      "function main(workbook: ExcelScript.Workbook): void {",
    ]);
  });

  it("has no generator, no eval, no type of Excel's taken over, and but arrow functions for arrays", () => {
    expect(nodes.filter((node) => ts.isYieldExpression(node) || ts.isAsExpression(node))).toEqual([]);
    expect(nodes.filter((node) => ts.isFunctionDeclaration(node) && node.asteriskToken !== undefined)).toEqual([]);
    expect(nodes.filter((node) => ts.isHeritageClause(node))).toEqual([]);
    expect(
      nodes.filter((node) => ts.isIdentifier(node) && /^(?:eval|Function|Excel|console|Intl)$/.test(node.text)),
    ).toEqual([]);
    const calls = nodes
      .filter(ts.isCallExpression)
      .filter(({ expression }) => ts.isPropertyAccessExpression(expression));
    const callbacks = calls.filter((call) =>
      /\.(?:map|forEach|filter|some|every|find|reduce|sort)$/.test(call.expression.getText()),
    );
    expect(callbacks.length).toBeGreaterThan(3);
    expect(
      callbacks.filter((call) => call.arguments.length !== 1 || !call.arguments.every(ts.isArrowFunction)),
    ).toEqual([]);
  });
});

it("names that would end a text or a comment change nothing but texts", () => {
  const count = (script: string): number => fileOf(compile(script, ["es2015"])).statements.length;
  expect(count(nasty)).toBe(count(china));
  // Beside line breaks of its own, the script holds nothing that cannot be seen.
  expect(nasty).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202f]/);
});

it("three years of an office take less than 64 KB, one takes some 5 KB of numbers", () => {
  expect(Buffer.byteLength(china)).toBeLessThan(64 * 1024);
  const runs = /runs: \[([^\]]*)\]/.exec(china)?.[1] ?? "";
  expect(runs.length / 3).toBeGreaterThan(3000);
  expect(runs.length / 3).toBeLessThan(5 * 1024);
});
