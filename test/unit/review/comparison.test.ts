import { defineContract, formatInstant, SlaError } from "sla-clock";
import type { Contract, ContractSpec } from "sla-clock";
import { hardwareService, softwareService } from "sla-clock/contracts";
import { compareContracts, digestContract } from "sla-clock/review";
import type { ClauseComparison, ContractComparison } from "sla-clock/review";
import { describe, expect, it } from "vitest";

const HOUR = 3_600_000;
/** Friday is the 3rd, Monday the 6th a holiday. */
const office = { timeZone: "UTC", hours: "mon-fri 09:00-17:00", holidays: ["2026-04-06"] };
const spec = {
  id: "desk",
  version: "1",
  timeZone: "UTC",
  levels: ["A", "B"],
  calendars: { office },
  events: ["replied"],
  clauses: [
    { id: "fix", promise: "resolved", within: "4h", clock: "office" },
    { id: "call", promise: "called", within: "2h" },
  ],
};
const [FIX, CALL] = spec.clauses;
const period = { from: "2026-04-01T00:00Z", to: "2026-04-08T00:00Z" };
const define = (more: object): Contract => {
  const whole: object = { ...spec, ...more };
  return defineContract(whole as ContractSpec);
};

function compare(before: object, after: object, options: object = {}): ContractComparison {
  return compareContracts(define(before), define({ version: "2", ...after }), { ...period, ...options });
}
/** What becomes of a clause that is written in another way. */
function changed(fix: object, more: object = {}): ClauseComparison & Pick<ContractComparison, "bump"> {
  const { clauses, bump } = compare({}, { clauses: [{ ...FIX, ...fix }, CALL], ...more });
  return { ...(clauses[0] as ClauseComparison), bump };
}
const local = (at: number | undefined): string =>
  at === undefined ? "never" : formatInstant(at, "UTC").slice(8, 23).replace(/\+.*/, "");

describe("due moments", () => {
  it("6 covered hours for 4: every report is due later, by 90 hours where the two more lie behind Easter", () => {
    const { verdict, levels, terms, bump } = changed({ within: "6h" });
    const [{ later, earlier, same } = {}] = levels;
    expect([verdict, bump, earlier, same]).toStrictEqual(["looser", "major", undefined, 0]);
    // From Friday 15:00:00.001 to Tuesday 09:00:00.001.
    expect(later?.most).toBe(90 * HOUR);
    expect(local(later?.greatest.report)).toBe("03T11:00:00.001");
    expect([later?.measure, later?.reports.length]).toStrictEqual([7 * 24 * HOUR, 1]);
    const path = "/clauses/0/within";
    expect(terms).toStrictEqual([{ path: { before: path, after: path }, before: "4h", after: "6h", shows: "due" }]);
  });

  it("a holiday less: earlier from Friday 13:00:00.001 to Monday's closing, by a day and no more", () => {
    const { clauses, terms, verdict, bump } = compare({}, { calendars: { office: { ...office, holidays: [] } } });
    const [fix, call] = clauses;
    const earlier = fix?.levels[0]?.earlier;
    expect([verdict, bump, fix?.verdict, call?.verdict]).toStrictEqual(["stricter", "major", "stricter", "same"]);
    expect(earlier?.reports.map(({ start, end }) => [local(start), local(end)])).toStrictEqual([
      ["03T13:00:00.001", "06T17:00:00"],
    ]);
    expect(earlier?.most).toBe(24 * HOUR);
    // A report of Monday 17:00 or later is due on Tuesday at 13:00 by both.
    expect(earlier?.first).toStrictEqual({
      report: Date.parse("2026-04-03T13:00:00.001Z"),
      before: { kind: "at", due: Date.parse("2026-04-07T09:00:00.001Z"), provisional: false },
      after: { kind: "at", due: Date.parse("2026-04-06T09:00:00.001Z"), provisional: false },
    });
    expect(terms).toStrictEqual([
      { path: { before: "/calendars/office/holidays/0" }, before: "2026-04-06", shows: "due" },
    ]);
  });

  it("next day 12:00 for 8 elapsed hours: earlier for some and later for others, to the millisecond at which they meet", () => {
    const rule = { id: "fix", promise: "resolved" };
    const before = { clauses: [{ ...rule, within: "8h" }] };
    const after = { clauses: [{ ...rule, calendarDays: 1, at: "12:00" }] };
    const [fix] = compare(before, after, { from: "2026-04-01T00:00Z", to: "2026-04-02T00:00Z" }).clauses;
    expect(fix?.verdict).toBe("looser");
    const within = { clauses: [{ ...rule, within: "24h" }] };
    const [other] = compare(within, after, { from: "2026-04-01T00:00Z", to: "2026-04-02T00:00Z" }).clauses;
    const { earlier, later, same } = other?.levels[0] ?? {};
    expect([other?.verdict, same]).toStrictEqual(["incomparable", 1]);
    expect(later?.reports).toStrictEqual([{ start: Date.UTC(2026, 3, 1), end: Date.UTC(2026, 3, 1, 12) }]);
    expect(earlier?.reports).toStrictEqual([{ start: Date.UTC(2026, 3, 1, 12) + 1, end: Date.UTC(2026, 3, 2) }]);
    expect([later?.most, earlier?.most]).toStrictEqual([12 * HOUR, 12 * HOUR - 1]);
  });

  it("hours of the report, a level, a figure: gained and lost", () => {
    const inside = changed({ whenInside: "office" });
    expect([inside.verdict, inside.levels[0]?.lost?.measure]).toStrictEqual(["looser", (7 * 24 - 4 * 8) * HOUR]);
    const levelled = changed({ level: "B" });
    expect(levelled.levels.map(({ level, verdict }) => [level, verdict])).toStrictEqual([
      ["A", "looser"],
      ["B", "same"],
    ]);
    expect(levelled.verdict).toBe("looser");
    const { within: _, clock: __, ...plain } = FIX as { id: string; promise: string; within: string; clock?: string };
    const figure = compare({ clauses: [plain] }, { clauses: [FIX] }).clauses[0];
    expect([figure?.verdict, figure?.levels[0]?.gained?.first.before.kind]).toStrictEqual(["stricter", "unstated"]);
  });

  it("the same promise in other words: the same, with the term told", () => {
    const { verdict, terms, levels, bump } = changed({ within: "240m" });
    expect([verdict, terms.length, levels[0]?.same, bump]).toStrictEqual(["same", 1, 7 * 24 * HOUR, "major"]);
  });

  it("a clause that counts from the due moment of another moves with it", () => {
    const chained = { id: "next", promise: "told", within: "1h", from: { due: "call" } };
    const { clauses } = compare(
      { clauses: [FIX, CALL, chained] },
      { clauses: [FIX, { ...CALL, within: "1h" }, chained] },
    );
    expect(clauses.map(({ clause, verdict, terms }) => [clause, verdict, terms.length])).toStrictEqual([
      ["fix", "same", 0],
      ["call", "stricter", 1],
      ["next", "stricter", 0],
    ]);
  });
});

describe("what due moments do not tell", () => {
  it.each([
    ["the promised event", { promise: "replied" }, "/clauses/0/promise"],
    ["for which tickets", { when: { vip: true } }, "/clauses/0/when"],
    ["what ends it", { endedBy: "replied" }, "/clauses/0/endedBy"],
    ["warnings", { warnings: [{ used: "50%" }] }, "/clauses/0/warnings"],
    ["records", { records: [{ kind: "form", name: "F1" }] }, "/clauses/0/records"],
    ["further rounds", { repeat: { as: "periodic-update" } }, "/clauses/0/repeat"],
  ])("%s: incomparable, and told", (_, fix, path) => {
    const { verdict, terms, bump } = changed(fix);
    expect([verdict, bump]).toStrictEqual(["incomparable", "major"]);
    expect(terms.map((each) => [each.path.after, each.shows])).toStrictEqual([[path, "other"]]);
  });

  it("another trigger: incomparable, whose reports are the moments of its event", () => {
    const { verdict, levels, terms } = changed({ from: "replied" });
    expect([verdict, levels[0]?.verdict]).toStrictEqual(["incomparable", "same"]);
    expect(levels[0]?.countsFrom).toStrictEqual({ after: ["replied"] });
    expect(terms).toStrictEqual([{ path: { after: "/clauses/0/from" }, after: "replied", shows: "other" }]);
  });

  it("a warning beside a shorter time: stricter, and told", () => {
    expect(changed({ within: "3h", warnings: [{ used: "50%" }] }).verdict).toBe("stricter");
    expect(changed({ within: "3h", promise: "replied" }).verdict).toBe("incomparable");
  });

  it("joined promises: one by one too, where the due moment of the whole does not tell", () => {
    const of = (arrived: string, replied: string): object => ({
      clauses: [
        {
          id: "either",
          anyOf: [
            { promise: "arrived", within: arrived },
            { promise: "replied", within: replied },
          ],
        },
      ],
    });
    // As a whole it is due at the later of both.
    const [either] = compare(of("4h", "8h"), of("2h", "8h")).clauses;
    expect([either?.verdict, either?.levels[0]?.verdict]).toStrictEqual(["stricter", "same"]);
    const [part, ...others] = either?.levels[0]?.parts ?? [];
    expect([part?.place, part?.promise, part?.verdict, part?.earlier?.most]).toStrictEqual([
      0,
      ["arrived"],
      "stricter",
      2 * HOUR,
    ]);
    expect(others).toStrictEqual([]);
    expect(compare(of("4h", "8h"), of("2h", "9h")).clauses[0]?.verdict).toBe("incomparable");
    // A promise that waits for an event counts from it by itself.
    const waiting = (within: string): object => ({
      clauses: [
        {
          id: "both",
          allOf: [
            { promise: "resolved", within, from: "replied" },
            { promise: "resolved", within: "24h" },
          ],
        },
      ],
    });
    const [both] = compare(waiting("4h"), waiting("5h")).clauses;
    expect([both?.verdict, both?.levels[0]?.verdict, both?.levels[0]?.parts?.[0]?.countsFrom]).toStrictEqual([
      "looser",
      "same",
      { before: ["replied"], after: ["replied"] },
    ]);
    const fewer = { clauses: [{ id: "either", anyOf: [{ promise: "arrived", within: "4h" }] }] };
    expect(compare(of("4h", "8h"), fewer).clauses[0]?.verdict).toBe("incomparable");
  });

  it("an event that takes the place of the start: no due moment of a fresh ticket tells which", () => {
    const of = (event: string): object => ({ from: { event, otherwise: "start" } });
    const { clauses } = compare(
      { clauses: [{ ...FIX, ...of("replied") }] },
      { clauses: [{ ...FIX, ...of("called") }, CALL] },
    );
    expect([clauses[0]?.verdict, clauses[0]?.levels[0]?.verdict]).toStrictEqual(["incomparable", "same"]);
  });

  it("a level that only one of the contracts has", () => {
    const levels = { levels: ["A", "B", "C"] };
    const { clauses, verdict } = compare({}, { ...levels, clauses: [{ ...FIX, level: ["A", "C"] }, CALL] });
    expect([clauses[0]?.verdict, clauses[1]?.verdict, verdict]).toStrictEqual(["incomparable", "same", "incomparable"]);
  });

  it("escalation, pauses, reopening: outside clauses, which stay the same", () => {
    const after = { escalation: { restart: "at-confirmation" }, pauses: [{ reason: "customer" }] };
    const { terms, clauses, verdict, bump } = compare({}, after);
    expect(terms.map(({ path, shows }) => [path.after, shows])).toStrictEqual([
      ["/escalation", "other"],
      ["/pauses", "other"],
    ]);
    expect([clauses[0]?.verdict, bump]).toStrictEqual(["same", "major"]);
    expect(verdict).toBe("incomparable");
    const stricter = compare({ escalation: { restart: "ignore" } }, { escalation: { restart: "at-confirmation" } });
    expect([stricter.verdict, stricter.terms[0]?.path]).toStrictEqual([
      "incomparable",
      { before: "/escalation/restart", after: "/escalation/restart" },
    ]);
  });

  it("a standing duty: its terms alone, and those of its calendar", () => {
    const duty = { id: "visit", promise: "called", every: "week", calendar: "office" };
    const term = { term: { from: "2026-01-01", to: "2027-01-01" } };
    const of = (more: object): object => ({ ...term, clauses: [{ ...duty, ...more }] });
    expect(compare(of({}), of({})).clauses).toStrictEqual([
      { clause: "visit", verdict: "same", levels: [], terms: [], words: [] },
    ]);
    expect(compare(of({}), of({ every: "month" })).clauses[0]?.verdict).toBe("incomparable");
    const moved = compare(of({}), { ...of({}), calendars: { office: { ...office, holidays: [] } } });
    expect(moved.clauses[0]?.verdict).toBe("incomparable");
  });

  it("what is left to tickets: needed, not guessed", () => {
    const of = (clock: object): object => ({
      clauses: [{ ...FIX, within: { fromAttribute: "hours" }, ...clock }, CALL],
    });
    const [fix, call] = compare(of({}), of({ clock: undefined })).clauses;
    expect(fix).toMatchObject({ verdict: "incomparable", needs: ["hours"], levels: [] });
    expect(call?.verdict).toBe("same");
    const told = compare(of({}), of({ clock: undefined }), { attributes: { hours: "4h" } });
    expect([told.clauses[0]?.verdict, told.attributes]).toStrictEqual(["stricter", { hours: "4h" }]);
  });
});

describe("the step of the version", () => {
  it("words alone: patch, with where they stand", () => {
    const { bump, verdict, clauses, words } = compare(
      {},
      { clauses: [{ ...FIX, title: { en: "Repair", zh: "修复" } }, CALL] },
    );
    expect([bump, verdict]).toStrictEqual(["patch", "same"]);
    expect(clauses[0]).toMatchObject({ verdict: "same", title: { after: { en: "Repair", zh: "修复" } }, terms: [] });
    expect(clauses[0]?.words).toStrictEqual([
      { path: { after: "/clauses/0/title" }, after: { en: "Repair", zh: "修复" } },
    ]);
    const version = "/version";
    expect(words).toStrictEqual([{ path: { before: version, after: version }, before: "1", after: "2" }]);
  });

  it("the name of a holiday is a word, its date a term", () => {
    const named = compare(
      {},
      { calendars: { office: { ...office, holidays: [{ date: "2026-04-06", name: "Easter" }] } } },
    );
    expect([named.bump, named.terms]).toStrictEqual(["patch", []]);
  });

  it("a clause more: minor; with a calendar of its own too; a clause less: major", () => {
    const more = { id: "visit", promise: "arrived", within: "8h", clock: "always" };
    const after = {
      clauses: [...spec.clauses, more],
      calendars: { office, always: { timeZone: "UTC", hours: "24x7" } },
    };
    const { bump, verdict, clauses } = compare({}, after);
    expect([bump, verdict, clauses.at(-1)]).toStrictEqual([
      "minor",
      "stricter",
      {
        ...{ clause: "visit", verdict: "added", levels: [], words: [] },
        terms: [
          { path: { after: "/clauses/2/promise" }, after: "arrived", shows: "other" },
          { path: { after: "/clauses/2/within" }, after: "8h", shows: "due" },
          { path: { after: "/clauses/2/clock" }, after: "always", shows: "due" },
        ],
      },
    ]);
    const less = compare(after, { clauses: spec.clauses, calendars: after.calendars });
    expect([less.bump, less.verdict, less.clauses.at(-1)?.verdict]).toStrictEqual(["major", "looser", "removed"]);
  });

  it("a clause more that gives way to none but before which another now stands back: major", () => {
    const vip = { id: "vip", promise: "resolved", within: "1h", when: { vip: true } };
    expect(compare({}, { clauses: [{ ...FIX, unless: "vip" }, CALL, vip] }).bump).toBe("major");
  });

  it("the order of levels is a term, the order of clauses is none", () => {
    const levels = compare({}, { levels: ["B", "A"] });
    expect([levels.bump, levels.terms.map(({ path }) => path.after)]).toStrictEqual(["major", ["/levels"]]);
    const order = compare({}, { clauses: [...spec.clauses].reverse() });
    expect([order.verdict, order.terms, order.clauses.map(({ terms }) => terms)]).toStrictEqual(["same", [], [[], []]]);
  });
});

describe("the comparison itself", () => {
  it("names both contracts by id, version and digest", () => {
    const [before, after] = [define({ title: "Desk" }), define({ version: "2" })];
    const { before: was, after: is } = compareContracts(before, after, period);
    expect(was).toStrictEqual({
      id: "desk",
      version: "1",
      title: "Desk",
      timeZone: "UTC",
      digest: digestContract(before),
    });
    expect(is).toStrictEqual({ id: "desk", version: "2", timeZone: "UTC", digest: digestContract(after) });
  });

  it("levels: those that are asked, and only those of both contracts", () => {
    const { clauses } = compare({}, { clauses: [{ ...FIX, within: "6h" }, CALL] }, { levels: ["B"] });
    expect(clauses.map(({ levels }) => levels.map(({ level }) => level))).toStrictEqual([["B"], ["B"]]);
  });

  it.each([
    [{ ...period, levels: ["C"] }, "contract-unknown-level /options/levels/0"],
    [{ ...period, levels: "A" }, "options-invalid /options/levels"],
    [{ ...period, rename: {} }, "options-invalid /options/rename"],
    [{ ...period, attributes: { a: null } }, "ticket-invalid /options/attributes/a"],
    [{ from: period.to, to: period.from }, "interval-reversed /options"],
    [undefined, "options-invalid /options"],
  ])("%j: %s", (options, expected) => {
    let told = "none";
    try {
      (compareContracts as (...all: readonly unknown[]) => unknown)(define({}), define({}), options);
    } catch (error) {
      if (error instanceof SlaError) told = `${error.code} ${error.path}`;
    }
    expect(told).toBe(expected);
  });

  it("contracts from untrusted data are read first", () => {
    const ask = (compareContracts as (...all: readonly unknown[]) => unknown).bind(undefined, spec, define({}), period);
    expect(ask).toThrow(SlaError);
  });

  it.each([
    ["software", softwareService()],
    ["hardware", hardwareService()],
  ])("the bundled %s contract is the same as itself, and looser with a holiday more", (_, contract: Contract) => {
    const document = JSON.parse(JSON.stringify(contract)) as { calendars: Record<string, { holidays?: unknown[] }> };
    const same = compareContracts(contract, contract, period);
    expect([same.bump, same.verdict]).toStrictEqual(["none", "same"]);
    for (const calendar of Object.values(document.calendars)) calendar.holidays?.push("2026-06-03");
    const amended = defineContract(document as unknown as ContractSpec);
    const { clauses, bump } = compareContracts(contract, amended, {
      from: "2026-06-01T00:00Z",
      to: "2026-06-08T00:00Z",
    });
    expect(bump).toBe("major");
    expect(clauses.some(({ verdict }) => verdict === "looser")).toBe(true);
    expect(clauses.some(({ levels }) => levels.some(({ verdict }) => verdict === "stricter"))).toBe(false);
  });
});
