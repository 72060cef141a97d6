import { readFileSync } from "node:fs";
import { validateContract } from "sla-clock";
import { checkDocument } from "sla-clock/schema";
import type { DocumentIssue } from "sla-clock/schema";
import { hardwareService, softwareService } from "sla-clock/contracts";
import { expect, it } from "vitest";
import { ajvFor, readSchema } from "../../../scripts/schema-ajv.js";
import { generate } from "../../../scripts/schema.js";
import { HOSTILE } from "../../arbitraries/hostile.js";
import { documentOf } from "../../bench/documents.js";

const desk = {
  id: "desk",
  levels: ["low", "high"],
  calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
};
const reply = { id: "reply", promise: "replied", within: "2h" };

/** The issues of a contract of one clause, or with other parts. */
function issuesOf(clause: object, parts: object = {}): readonly DocumentIssue[] {
  const check = checkDocument({ ...desk, ...parts, clauses: [{ ...reply, ...clause }] });
  return check.ok ? [] : check.issues;
}
const told = (issues: readonly DocumentIssue[]): readonly string[] => issues.map(({ code, path }) => `${code} ${path}`);

it("src/schema/generated-check.ts is what the schema says", () => {
  expect(readFileSync("src/schema/generated-check.ts", "utf8")).toBe(generate());
});

it("every property and every definition of the schema is described", () => {
  const silent: string[] = [];
  const look = (schema: any, path: string): void => {
    for (const [name, inner] of Object.entries<any>(schema.properties ?? {})) {
      if (typeof inner === "object" && !/\/(?:then|else|dependentSchemas|items)\b/.test(path)) {
        const isStub = Object.keys(inner).join() === "type";
        if (typeof inner.description !== "string" && !isStub) silent.push(`${path}/${name}`);
        look(inner, `${path}/${name}`);
      }
    }
    for (const [name, inner] of Object.entries<any>(schema.$defs ?? {})) {
      if (inner.description === undefined && inner.$comment === undefined) silent.push(name);
      look(inner, name);
    }
  };
  look(readSchema(), "");
  expect(silent).toEqual([]);
});

it("the schema is a schema of 2020-12", () => {
  const schema = readSchema() as object;
  expect(ajvFor({ strict: false }).validateSchema(schema)).toBe(true);
});

it("the bundled contracts, and those of thirty clauses, pass", () => {
  const documents = [softwareService(), hardwareService(), documentOf(1)];
  for (const document of documents) expect(checkDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true });
  expect(validateContract(documentOf(1)).ok).toBe(true);
});

it("an issue tells its place, its clause, and both languages", () => {
  expect(issuesOf({ within: "2 days" })).toEqual([
    {
      code: "duration-unreadable",
      path: "/clauses/0/within",
      clause: "reply",
      expected: { en: "such as 4h, 90m", zh: "如 4h, 90m" },
      received: '"2 days"',
      message: {
        en: '/clauses/0/within: expected such as 4h, 90m, received "2 days"',
        zh: '/clauses/0/within:应为如 4h, 90m,实为 "2 days"',
      },
    },
  ]);
});

it.each<[what: string, clause: object, parts: object, expected: readonly string[]]>([
  ["a misspelt property", { wihtin: "2h" }, {}, ["contract-unknown-property /clauses/0/wihtin"]],
  ["two due rules", { before: "closed" }, {}, ["contract-due-rules-conflict /clauses/0/before"]],
  ["a clock without within", { within: undefined, clock: "office" }, {}, ["contract-invalid /clauses/0/within"]],
  ["a day that no month has", {}, { term: { from: "2026-13-01", to: "2027-01-01" } }, ["date-unreadable /term/from"]],
  ["a level that is not there", { level: ["low", "hgih"] }, {}, ["contract-unknown-level /clauses/0/level/1"]],
  ["a calendar that is not there", { clock: "offce" }, {}, ["contract-unknown-calendar /clauses/0/clock"]],
  ["a clause that is not there", { unless: "answer" }, {}, ["contract-unknown-clause /clauses/0/unless"]],
  ["an event that is not there", { from: "wrote" }, { events: ["called"] }, ["contract-unknown-event /clauses/0/from"]],
  ["events that are free", { from: "wrote" }, {}, []],
  ["an id twice", {}, { start: { id: "reply", rule: "immediate" } }, ["contract-clause-repeated /clauses/0/id"]],
  ["a level twice", {}, { levels: ["low", { id: "low" }] }, ["contract-level-repeated /levels/1"]],
  [
    "an error inside a join",
    { promise: undefined, within: undefined, anyOf: [{ promise: "a", within: 1.5 }] },
    {},
    ["contract-invalid /clauses/0/anyOf/0/within"],
  ],
  [
    "a join beside a promise",
    { anyOf: [{ promise: "a" }] },
    {},
    ["contract-invalid /clauses/0/promise", "contract-due-rules-conflict /clauses/0/within"],
  ],
  ["no promise", { promise: undefined, within: undefined }, {}, ["contract-invalid /clauses/0/promise"]],
  ["a schema's address", {}, { $schema: "https://unpkg.com/sla-clock/dist/contract.schema.json" }, []],
])("%s", (_, clause, parts, expected) => {
  expect(told(issuesOf(clause, parts))).toEqual(expected);
});

it("a series is checked version by version", () => {
  const version = { ...desk, timeZone: "UTC", clauses: [{ ...reply, level: "none" }] };
  const check = checkDocument({ id: "desk", versions: [{ from: "2026-01-01", contract: version }] });
  expect(check.ok ? [] : check.issues.map(({ path, clause }) => [path, clause])).toEqual([
    ["/versions/0/contract/clauses/0/level", "reply"],
  ]);
});

it.each(Object.entries(HOSTILE))("never throws: %s", (_, make) => {
  for (const document of [make(), { ...desk, clauses: [make()] }, { id: make(), levels: make(), clauses: make() }]) {
    const check = checkDocument(document);
    expect(check.ok || check.issues.length > 0).toBe(true);
  }
});

it("joins of a hundred thousand inside each other, and such that hold themselves, come to an end", () => {
  let deep: unknown = reply;
  for (let depth = 0; depth < 100_000; depth += 1) deep = { anyOf: [deep] };
  const self: Record<string, unknown> = {};
  self["anyOf"] = [self, self];
  let lists: unknown = "reply";
  for (let depth = 0; depth < 100_000; depth += 1) lists = [lists];
  expect(told(issuesOf({ level: lists, from: lists }))).toContain("contract-invalid /clauses/0/level/0");
  for (const clause of [deep, self]) {
    const check = checkDocument({ ...desk, clauses: [clause] });
    expect(check.ok ? [] : check.issues.map(({ code }) => code)).toContain("contract-nesting-too-deep");
  }
});
