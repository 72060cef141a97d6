import { createHash } from "node:crypto";
import { contractSeries, defineCalendar, defineContract, union } from "sla-clock";
import { hardwareService, softwareService } from "sla-clock/contracts";
import { digestContract } from "sla-clock/review";
import { describe, expect, it } from "vitest";

const text = { en: "in other words", zh: "换一种说法" };
const office = { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00", holidays: ["2026-10-01"] };
const reply = { id: "reply", promise: "replied", within: "2h", clock: "office" };
const document = {
  ...{ id: "desk", version: "1", timeZone: "Asia/Shanghai", levels: ["A", "B"], calendars: { office } },
  escalation: { restart: "keep-start" },
  pauses: [{ reason: "customer" }],
  events: { replied: {} },
  clauses: [reply, { id: "visit", promise: "arrived", records: [{ kind: "form", name: "visit" }] }],
};
const { terms } = digestContract(document);

describe("the digest of the terms", () => {
  const holidays = [{ date: "2026-10-01", name: "国庆节" }];
  it.each<[string, object]>([
    ["the contract's id, version and title", { id: "d", version: "2", title: text, kind: "contract" }],
    [
      "titles of clauses, their sources and readings",
      { clauses: [{ ...reply, title: text, source: "4.1", reading: text }, document.clauses[1]] },
    ],
    ["titles of levels", { levels: [{ id: "A", title: text }, { id: "B" }] }],
    ["titles of events", { events: { replied: { title: text } } }],
    ["events by name alone", { events: ["replied"] }],
    ["names of holidays", { calendars: { office: { ...office, holidays } } }],
    ["a calendar made before", { calendars: { office: defineCalendar({ id: "o", ...office }) } }],
    ["readings of a policy", { escalation: { restart: "keep-start", reading: text } }],
    ["titles of pauses", { pauses: [{ reason: "customer", title: text }] }],
  ])("stays with %s", (_, change) => {
    expect(digestContract({ ...document, ...change }).terms).toBe(terms);
  });

  it.each<[string, object]>([
    ["a target", { clauses: [{ ...reply, within: "3h" }, document.clauses[1]] }],
    ["a clause's id", { clauses: [{ ...reply, id: "answer" }, document.clauses[1]] }],
    ["the order of levels", { levels: ["B", "A"] }],
    ["a level's start", { levels: ["A", { id: "B", start: { rule: "immediate" } }] }],
    ["a holiday", { calendars: { office: { ...office, holidays: ["2026-10-02"] } } }],
    ["hours", { calendars: { office: { ...office, hours: "mon-fri 09:00-17:00" } } }],
    ["what an event makes known", { events: { replied: { sets: { title: "x" } } } }],
    ["another event", { events: ["replied", "noted"] }],
    ["a policy", { escalation: { restart: "at-confirmation" } }],
    ["the reason of a pause", { pauses: [{ reason: "part" }] }],
    [
      "a form that is owed",
      { clauses: [reply, { ...document.clauses[1], records: [{ kind: "form", name: "other" }] }] },
    ],
    ["the time zone", { timeZone: "UTC" }],
  ])("changes with %s", (_, change) => {
    expect(digestContract({ ...document, ...change }).terms).not.toBe(terms);
  });

  it("sees through calendars that are made of others", () => {
    const one = defineCalendar({ id: "one", ...office });
    const other = defineCalendar({ id: "other", ...office, holidays: [{ date: "2026-10-01", name: text }] });
    const of = (calendar: object): string => digestContract({ ...document, calendars: { office: calendar } }).terms;
    expect(of(union(one, one))).toBe(of(union(one, other)));
    expect(of(union(one, one))).not.toBe(of({ ...union(one, one), kind: "intersection" }));
  });
  it("of a series is that of the terms of its versions", () => {
    const series = (title: string, within: string): object => ({
      id: title,
      versions: [{ from: "2026-01-01", contract: { ...document, title, clauses: [{ ...reply, within }] } }],
    });
    expect(digestContract(series("a", "2h")).terms).toBe(digestContract(series("b", "2h")).terms);
    expect(digestContract(series("a", "2h")).terms).not.toBe(digestContract(series("a", "3h")).terms);
  });
});

describe("the digest of the document", () => {
  it("is SHA-256 of its canonical form", () => {
    const small = { levels: ["A"], id: "x", clauses: [] };
    const written = '{"clauses":[],"id":"x","levels":["A"]}';
    const expected = createHash("sha256").update(written).digest("hex");
    expect(digestContract(small).document).toBe(`sha256:${expected}`);
  });
  it("changes with a word, and not with the order of properties", () => {
    const whole = digestContract(document).document;
    expect(digestContract({ ...document, title: "Desk" }).document).not.toBe(whole);
    expect(digestContract(Object.fromEntries(Object.entries(document).reverse())).document).toBe(whole);
  });
  it("of a contract is that of the document from which it was made, also in a series", () => {
    const contract = defineContract({ id: "x", timeZone: "UTC", levels: ["A"], clauses: [{ id: "a", promise: "b" }] });
    const made = digestContract({ id: "x", timeZone: "UTC", levels: ["A"], clauses: [{ id: "a", promise: "b" }] });
    expect(digestContract(contract)).toEqual(made);
    const series = contractSeries({ id: "s", versions: [{ from: "2026-01-01", contract }] });
    expect(digestContract(series.versions[0]?.contract)).toEqual(made);
  });
  it("is there for the bundled contracts, and is asked once", () => {
    for (const contract of [softwareService(), hardwareService()]) {
      const digest = digestContract(contract);
      expect(digest.document).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(digest.terms).not.toBe(digest.document);
      expect(digestContract(contract)).toBe(digest);
    }
  });
});

it.each([undefined, () => 1, new Date(0), { id: Number.NaN }, [10n]])("what is no JSON is refused: %s", (value) => {
  expect(() => digestContract(value)).toThrow(expect.objectContaining({ code: "no-canonical-form" }) as Error);
});
