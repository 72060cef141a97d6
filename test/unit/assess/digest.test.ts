import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import {
  assess,
  contractSeries,
  defineCalendar,
  defineContract,
  exportTimetable,
  importTimetable,
  union,
  validateContract,
} from "sla-clock";
import type { Assessment, Calendar, Contract } from "sla-clock";
import { digestContract } from "sla-clock/review";
import { describe, expect, it } from "vitest";

const document = {
  ...{ id: "desk", version: "1", timeZone: "Asia/Shanghai", levels: ["A"] },
  clauses: [{ id: "reply", promise: "replied", within: "2h" }],
} as const;
const ticket = { level: "A", events: [{ type: "reported", at: "2026-03-06T10:00Z" }] } as const;
const asOf = "2026-03-06T11:00Z";
const told = (contract: Contract): Assessment["contract"] => assess(contract, ticket, { asOf }).contract;

describe("an assessment names the text by which it was made", () => {
  it("by the SHA-256 of the canonical form of its document, as another implementation has it", () => {
    const text = canonicalize(document) ?? "";
    const { id, version, digest } = told(defineContract(document));
    expect([id, version]).toEqual(["desk", "1"]);
    expect(digest.document).toBe(`sha256:${createHash("sha256").update(text).digest("hex")}`);
    expect(digest).toEqual(digestContract(document));
  });
  it("of the version in force", () => {
    const second = { ...document, version: "2", clauses: [{ ...document.clauses[0], within: "1h" }] } as const;
    const versions = [
      { from: "2026-01-01", contract: document },
      { from: "2026-03-06", contract: second },
    ];
    const { contract } = assess(contractSeries({ id: "desk", versions }), ticket, { asOf });
    expect(contract).toEqual({ id: "desk", version: "2", inForceFrom: "2026-03-06", digest: digestContract(second) });
  });
  it("also for standing duties, and where tickets answer what the contract leaves to them", () => {
    const clauses = [{ id: "reply", promise: "replied", within: { fromAttribute: "target" } }] as const;
    const asking = defineContract({ ...document, clauses });
    const asked = assess(asking, { ...ticket, attributes: { target: "2h" } }, { asOf }).contract;
    expect(asked.digest).toEqual(digestContract({ ...document, clauses }));
    const calls = [{ id: "call", promise: "called", every: "week", calendar: "day" }] as const;
    const standing = {
      ...document,
      term: { from: "2026-01-01", to: "2027-01-01" },
      calendars: { day: { timeZone: "UTC", hours: "24x7" } },
      clauses: calls,
    } as const;
    const record = assess(defineContract(standing), { standing: true, events: [] }, { asOf });
    expect(record.contract.digest).toEqual(digestContract(standing));
  });
  it("with terms that do not depend on its words", () => {
    const reworded = defineContract({ ...document, title: "Desk", version: "1.0.1" });
    expect(told(reworded).digest.terms).toBe(told(defineContract(document)).digest.terms);
    expect(told(reworded).digest.document).not.toBe(told(defineContract(document)).digest.document);
  });
  it("and cannot be changed, being that of every assessment", () => {
    const contract = defineContract(document);
    expect(told(contract)).toBe(told(contract));
    expect(Object.isFrozen(told(contract)) && Object.isFrozen(told(contract).digest)).toBe(true);
  });
});

describe("calendars given as objects, as JSON, and as specifications", () => {
  const specification = {
    ...{ timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" },
    holidays: [{ date: "2026-10-01", name: { en: "National Day", zh: "国庆节" } }],
  };
  const office = defineCalendar({ id: "office", ...specification });
  const late = defineCalendar({ id: "late", timeZone: "Asia/Shanghai", hours: "mon-fri 18:00-22:00" });
  const range = { from: "2026-01-01T00:00+08:00", to: "2027-01-01T00:00+08:00" };
  const withOffice = (calendar: unknown): Contract => {
    const result = validateContract({ ...document, calendars: { office: calendar } });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.contract;
  };

  it.each<[string, Calendar]>([
    ["weekly", office],
    ["combined", union(office, late)],
    ["combined of combined", union(late, union(office, late))],
    ["written out", importTimetable(exportTimetable(office, range))],
  ])("%s: the object and its JSON are one text", (_, calendar) => {
    const asJson = withOffice(JSON.parse(JSON.stringify(calendar)));
    expect(told(asJson)).toEqual(told(withOffice(calendar)));
  });
  it("the specification has the terms of the object, which says its kind and its id besides", () => {
    const [specified, made] = [withOffice(specification), withOffice(office)].map((contract) => told(contract).digest);
    expect(specified?.terms).toBe(made?.terms);
    expect(specified?.document).not.toBe(made?.document);
  });
});

describe("every contract has a digest, since what has none is no contract", () => {
  const half = "\ud83d";
  it.each<[string, object, readonly string[]]>([
    ["an id", { id: half }, ["/id"]],
    ["a title", { title: { en: "x", zh: `x${half}` } }, ["/title/zh"]],
    [
      "a clause",
      { clauses: [{ ...document.clauses[0], id: half, source: half }] },
      ["/clauses/0/id", "/clauses/0/source"],
    ],
    ["a name", { events: { [half]: {} } }, [`/events/${half}`]],
    ["a value", { clauses: [{ ...document.clauses[0], when: { site: [half] } }] }, ["/clauses/0/when/site/0"]],
  ])("half a character in %s is refused where it stands", (_, change, paths) => {
    const result = validateContract({ ...document, ...change });
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ path }) => path)).toEqual(paths);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["no-canonical-form"]));
  });
  it("whole ones are taken, and what looks like half of one is", () => {
    const contract = defineContract({ ...document, title: "😀 \\ud83d" });
    expect(told(contract).digest).toEqual(digestContract({ ...document, title: "😀 \\ud83d" }));
  });
  it("a hole in a list is no item", () => {
    const [clause] = document.clauses;
    for (const clauses of [
      [, clause],
      [clause, , clause],
    ]) {
      expect(validateContract({ ...document, clauses }).ok).toBe(false);
    }
    expect(validateContract({ ...document, levels: [, "A"] }).ok).toBe(false);
  });
  it("among other faults it is told beside them", () => {
    const result = validateContract({ ...document, title: half, levels: [], clauses: 7 });
    const paths = result.ok ? [] : result.issues.map(({ path }) => path);
    expect(paths).toEqual(["/levels", "/clauses", "/title"]);
  });
});
