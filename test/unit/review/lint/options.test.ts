import { contractSeries, defineContract, SlaError } from "sla-clock";
import { lintContract } from "sla-clock/review";
import { expect, it } from "vitest";
import { desk } from "./cases.js";

const clauses = [
  { id: "fix", promise: "resolved", within: "12h" },
  { id: "call", promise: "called", title: "Called promptly." },
];
const document = { ...desk, clauses };

function issueOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof SlaError ? [error.code, error.path, error.expected] : error;
  }
}

it("a rule is left out of all clauses, or of one", () => {
  const rules = (ignore: readonly any[]) => lintContract(document, { ignore }).map(({ rule }) => rule);
  expect(rules([])).toContain("no-figure");
  expect(rules(["no-figure"])).not.toContain("no-figure");
  expect(rules([{ rule: "no-figure", clause: "call" }])).not.toContain("no-figure");
  expect(rules([{ rule: "no-figure", clause: "fix" }])).toContain("no-figure");
});

it("an unknown rule, clause, word or option is refused with what was perhaps meant", () => {
  const lint = (options: any) => issueOf(() => lintContract(document, options));
  expect(lint({ ignore: ["no-figur"] })).toEqual([
    "options-invalid",
    "/options/ignore/0",
    'did you mean "no-figure"? the id of a rule',
  ]);
  expect(lint({ ignore: [{ rule: "no-figure", clause: "cal" }] })).toEqual([
    "options-invalid",
    "/options/ignore/0/clause",
    'did you mean "call"? one of fix, call',
  ]);
  expect(lint({ language: "de" })).toEqual(["options-invalid", "/options/language", "one of en, zh"]);
  expect(lint({ ignored: [] })).toEqual(expect.arrayContaining(["options-invalid", "/options/ignored"]));
  expect(lint(7)).toEqual(["options-invalid", "/options", "properties in braces, { language, ignore, period }"]);
  expect(lint({ period: { from: "2026-02-01", to: "2026-01-01" } })).toEqual([
    "interval-reversed",
    "/options/period",
    "dates of which from is before to",
  ]);
});

it("what is no contract is refused as by defineContract", () => {
  expect(issueOf(() => lintContract({ id: "desk", levels: ["A"], clauses: 7 }))).toEqual([
    "contract-invalid",
    "/clauses",
    "a list in brackets, [ … ]",
  ]);
  expect(issueOf(() => lintContract({ id: "desk", versions: [] }))).toEqual(
    expect.arrayContaining(["contract-invalid", "/versions"]),
  );
  expect(issueOf(() => lintContract(null as any))).toEqual(expect.arrayContaining(["contract-invalid", ""]));
});

it("a contract and its document have the same findings", () => {
  const contract = defineContract(document as any);
  expect(lintContract(contract)).toEqual(lintContract(JSON.parse(JSON.stringify(document))));
});

it("the versions of a series are linted one by one, by their paths; their dates are the series'", () => {
  const { term, ...bare } = document;
  const series = {
    id: "desk",
    versions: [
      { from: "2026-01-01", contract: { ...bare, clauses: [] } },
      { from: "2026-07-01", contract: { ...bare, version: "2" } },
    ],
  };
  const findings = lintContract(series);
  expect(findings.find(({ rule }) => rule === "elapsed-or-working")?.path).toBe(
    "/versions/1/contract/clauses/0/within",
  );
  expect(findings.map(({ rule }) => rule)).not.toContain("term-unstated");
  expect(lintContract(contractSeries(series as any))).toEqual(findings);
});

it("tickets are looked for in the term, else in the period asked for, else in what calendars cover, else in 2026", () => {
  const yearOf = (contract: object, options = {}) =>
    lintContract(contract, options)
      .find(({ rule }) => rule === "elapsed-or-working")
      ?.witness?.asOf.slice(0, 4);
  const { term, ...bare } = document;
  const { coverage, ...office } = desk.calendars.office;
  const asked = { period: { from: "2028-01-01", to: "2029-01-01" } };
  expect(yearOf({ ...document, term: { from: "2027-01-01", to: "2028-01-01" } }, asked)).toBe("2027");
  expect(yearOf(bare, asked)).toBe("2028");
  const covered = { ...office, coverage: { from: "2025-01-01", to: "2027-01-01" } };
  expect(yearOf({ ...bare, calendars: { office: covered } })).toBe("2025");
  expect(yearOf({ ...bare, calendars: { office } })).toBe("2026");
});

it("thirty clauses of three levels in well under a second", () => {
  const levels = ["low", "middle", "high"];
  const many = Array.from({ length: 30 }, (_, index) => ({
    id: `clause.${index}`,
    level: levels[index % 3],
    promise: ["replied", "arrived", "resolved", "reported-back"][index % 4],
    when: { kind: `k${index % 5}` },
    within: `${4 + (index % 7)}h`,
    ...(index % 2 === 0 && { clock: "office" }),
  }));
  const contract = { ...desk, levels, escalation: { restart: "at-confirmation" }, clauses: many };
  lintContract(contract);
  const start = performance.now();
  lintContract(contract);
  expect(performance.now() - start).toBeLessThan(2000);
});
