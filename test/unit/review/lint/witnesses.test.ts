import { assess, validateContract } from "sla-clock";
import { hardwareService, softwareService } from "sla-clock/contracts";
import { lintContract } from "sla-clock/review";
import type { DocumentChange, Finding, WitnessedTicket } from "sla-clock/review";
import { describe, expect, it } from "vitest";
import { CASES, desk } from "./cases.js";

/** A document after changes, by RFC 6902, of which only what is needed here. */
function patched(document: unknown, changes: readonly DocumentChange[]): any {
  const made = structuredClone(document) as any;
  for (const { op, path, ...rest } of changes) {
    const keys = path.split("/").slice(1);
    const last = keys.pop() ?? "";
    const at = keys.reduce((value, key) => value[key], made);
    if (op === "remove") Reflect.deleteProperty(at, last);
    else at[last] = "value" in rest ? rest.value : undefined;
  }
  return made;
}

function toldOf(document: unknown, { ticket, asOf, changes = [] }: WitnessedTicket): readonly object[] {
  const result = validateContract(patched(document, changes));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { periods } = assess(result.contract, ticket, { asOf });
  return periods.flatMap(({ level = "", obligations }) =>
    obligations.map(({ clause, state, due }) => ({
      clause,
      level,
      state,
      ...(due.kind === "at" && { due: due.at }),
      ...(due.kind === "at" && due.provisional && { provisional: true }),
    })),
  );
}

function verify(document: unknown, findings: readonly Finding[]): void {
  for (const { rule, witness } of findings) {
    for (const each of [witness, witness?.other]) {
      if (each === undefined) continue;
      expect(each.shows.length, rule).toBeGreaterThan(0);
      expect(toldOf(document, each), rule).toEqual(expect.arrayContaining([...each.shows]));
    }
  }
}

describe.each([
  ["software", JSON.parse(JSON.stringify(softwareService()))],
  ["hardware", JSON.parse(JSON.stringify(hardwareService()))],
])("the bundled contract: %s", (_, document) => {
  it("every ticket shows what the finding says", () => {
    verify(document, lintContract(document));
  });
  it("is pure data, the same each time", () => {
    const findings = lintContract(document);
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
    expect(lintContract(document)).toEqual(findings);
  });
});

it.each(CASES)("$rule: every ticket shows what the finding says", ({ asks, spares }) => {
  for (const more of [asks, spares]) {
    const document = JSON.parse(JSON.stringify({ ...desk, ...more }));
    verify(document, lintContract(document));
  }
});

it.each(CASES)("$rule: speaks English and Chinese, and the same moments in both", ({ rule, asks }) => {
  const document = { ...desk, ...asks };
  const [en, zh] = (["en", "zh"] as const).map((language) =>
    lintContract(document, { language }).filter((finding) => finding.rule === rule),
  );
  for (const [index, { message, witness }] of (en ?? []).entries()) {
    const other = zh?.[index];
    expect(message).toMatch(/^[^\u4e00-\u9fff]+$/u);
    expect(other?.message).toMatch(/[\u4e00-\u9fff]/u);
    expect(other?.witness).toEqual(witness);
    expect(message).not.toMatch(/undefined|NaN|\[object/);
    expect(other?.message).not.toMatch(/undefined|NaN|\[object/);
  }
});
