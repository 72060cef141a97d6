import { assess, contractInForce, deadlines, SlaError, validateContract, verifyTrace } from "sla-clock";
import type { ContractSeries, Issue } from "sla-clock";
import { softwareService } from "sla-clock/contracts";
import { amendContract, contractDocument, digestContract, validateAmendments } from "sla-clock/review";
import { describe, expect, it } from "vitest";

const base = {
  ...{ id: "desk", version: "1", timeZone: "Asia/Shanghai" },
  levels: ["normal", { id: "urgent", title: "urgent" }],
  calendars: {
    office: {
      ...{ timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" },
      holidays: ["2026-10-01", { date: "2026-10-02", name: "National Day" }],
      coverage: { from: "2026-01-01", to: "2027-01-01" },
    },
    day: { timeZone: "Asia/Shanghai", hours: "24x7" },
  },
  start: { id: "start", rule: "next-working-time", calendar: "office" },
  escalation: { id: "raise", restart: "keep-start" },
  pauses: [{ reason: "customer" }, { id: "parts", reason: "part" }],
  clauses: [
    { id: "reply", promise: "replied", within: "4h", clock: "office" },
    { id: "fix", level: ["normal", "urgent"], promise: "resolved", within: "48h" },
  ],
  entitlements: [{ id: "charges", work: { upgrade: "charged" } }],
};
const from = "2025-01-01";

interface Given {
  readonly changes: readonly object[];
  readonly [property: string]: unknown;
}
const amendment = (...changes: readonly object[]): Given => ({
  ...{ id: "desk-2", contract: "desk", version: "2", from: "2026-07-01" },
  changes,
});

/** The text that changes make of the base. */
function after(...changes: readonly object[]): Record<string, unknown> {
  const result = validateAmendments(base, [amendment(...changes)], { from });
  if (!result.ok) throw new Error(JSON.stringify(result.issues, undefined, 1));
  return JSON.parse(
    JSON.stringify(contractDocument(contractInForce(result.series, "2026-07-01T00:00+08:00"))),
  ) as never;
}

function issuesOf(amendments: unknown, options: unknown = { from }, of: unknown = base): readonly Issue[] {
  const result = validateAmendments(of, amendments, options);
  const issues = result.ok ? [] : result.issues;
  if (options !== null && typeof options === "object") expectInChinese(issues, amendments, options, of);
  return issues;
}

/** Issues say the same in Chinese, in their own words. */
function expectInChinese(issues: readonly Issue[], amendments: unknown, options: object, of: unknown): void {
  const result = validateAmendments(of, amendments, { ...options, language: "zh" });
  const inChinese = result.ok ? [] : result.issues;
  const places = (all: readonly Issue[]): unknown => all.map(({ code, path, clause }) => [code, path, clause]);
  expect(places(inChinese)).toEqual(places(issues));
  for (const { message } of inChinese) {
    const words = message.replace(/^[^：]*：/, "").replaceAll(/"(?:[^"\\]|\\.)*"|“[^”]*”|\{[^}]*\}|\/[\w/~-]+/g, "");
    expect(words).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/);
    expect(words).toMatch(/\p{Script=Han}/u);
  }
}
const told = (...changes: readonly object[]): readonly string[] =>
  issuesOf([amendment(...changes)]).map(({ code, path }) => `${code} ${path.replace("/amendments/0/changes", "")}`);

const { clauses } = base;
const [reply, fix] = clauses;

describe("a change of a part", () => {
  const whole = { ...base, version: "2" };
  it.each<[string, readonly object[], object]>([
    ["sets properties", [{ clause: "reply", set: { within: "2h" } }], { clauses: [{ ...reply, within: "2h" }, fix] }],
    [
      "takes properties away",
      [{ clause: "reply", remove: ["clock"] }],
      { clauses: [{ id: "reply", promise: "replied", within: "4h" }, fix] },
    ],
    [
      "does both",
      [{ clause: "reply", remove: ["within", "clock"], set: { workingDays: 1, calendar: "office", at: "17:00" } }],
      { clauses: [{ id: "reply", promise: "replied", workingDays: 1, calendar: "office", at: "17:00" }, fix] },
    ],
    [
      "replaces it",
      [{ clause: "reply", replace: { promise: "replied", within: "1h" } }],
      { clauses: [{ id: "reply", promise: "replied", within: "1h" }, fix] },
    ],
    ["deletes it", [{ clause: "fix", delete: true }], { clauses: [reply] }],
    [
      "inserts one at the end",
      [{ clause: "visit", insert: { promise: "arrived", within: "24h" } }],
      { clauses: [reply, fix, { id: "visit", promise: "arrived", within: "24h" }] },
    ],
    [
      "inserts one after another",
      [{ clause: "visit", insert: { id: "visit", promise: "arrived" }, after: "reply" }],
      { clauses: [reply, { id: "visit", promise: "arrived" }, fix] },
    ],
    [
      "inserts a level before all",
      [{ level: "low", insert: {}, before: "normal" }],
      { levels: ["low", ...base.levels] },
    ],
    [
      "says more of a level",
      [{ level: "normal", set: { title: "ordinary" } }],
      { levels: [{ id: "normal", title: "ordinary" }, base.levels[1]] },
    ],
    ["and less", [{ level: "urgent", remove: ["title"] }], { levels: ["normal", "urgent"] }],
    [
      "adds dates and takes some away",
      [
        {
          calendar: "office",
          add: { holidays: ["2027-01-01"], specialDays: [{ date: "2026-10-10", hoursOf: "mon" }] },
          remove: { holidays: ["2026-10-02"] },
          set: { coverage: { from: "2026-01-01", to: "2028-01-01" } },
        },
      ],
      {
        calendars: {
          ...base.calendars,
          office: {
            ...base.calendars.office,
            holidays: ["2026-10-01", "2027-01-01"],
            coverage: { from: "2026-01-01", to: "2028-01-01" },
            specialDays: [{ date: "2026-10-10", hoursOf: "mon" }],
          },
        },
      },
    ],
    [
      "moves a date",
      [
        {
          calendar: "office",
          remove: { holidays: ["2026-10-01"] },
          add: { holidays: [{ date: "2026-10-01", name: "a" }] },
        },
      ],
      {
        calendars: {
          ...base.calendars,
          office: {
            ...base.calendars.office,
            holidays: [
              { date: "2026-10-02", name: "National Day" },
              { date: "2026-10-01", name: "a" },
            ],
          },
        },
      },
    ],
    [
      "adds to any list",
      [{ clause: "fix", remove: { level: ["normal"] } }],
      { clauses: [reply, { ...fix, level: ["urgent"] }] },
    ],
    [
      "inserts a calendar",
      [{ calendar: "night", insert: { timeZone: "UTC", hours: "mon-fri 18:00-22:00" } }],
      { calendars: { ...base.calendars, night: { timeZone: "UTC", hours: "mon-fri 18:00-22:00" } } },
    ],
    [
      "of the escalation, by its clause id",
      [{ clause: "raise", set: { restart: "at-confirmation" } }],
      { escalation: { id: "raise", restart: "at-confirmation" } },
    ],
    [
      "of a pause, by its clause id",
      [{ clause: "parts", set: { title: "parts" } }],
      { pauses: [{ reason: "customer" }, { id: "parts", reason: "part", title: "parts" }] },
    ],
    ["of a pause, by its reason", [{ pause: "customer", delete: true }], { pauses: [base.pauses[1]] }],
    [
      "of charges",
      [{ entitlement: "charges", set: { work: { upgrade: "free" } } }],
      { entitlements: [{ id: "charges", work: { upgrade: "free" } }] },
    ],
    [
      "of the contract itself",
      [{ set: { title: "Desk", term: { from: "2025-01-01", to: "2028-01-01" } } }],
      { title: "Desk", term: { from: "2025-01-01", to: "2028-01-01" } },
    ],
  ])("%s", (_, changes, expected) => {
    expect(after(...changes)).toEqual({ ...whole, ...expected });
  });
  it("takes the last of its kind away with the list of them", () => {
    const text = after(
      { pause: "customer", delete: true },
      { pause: "part", delete: true },
      { clause: "charges", delete: true },
    );
    expect([Object.hasOwn(text, "pauses"), Object.hasOwn(text, "entitlements")]).toEqual([false, false]);
    expect(Object.hasOwn(after({ remove: ["pauses"] }), "pauses")).toBe(false);
  });
  it("makes of events that are names a list, and says more of them where there is more to say", () => {
    const declared = [
      { event: "arrived", insert: {} },
      { event: "replied", insert: {} },
    ];
    expect(after(...declared)["events"]).toEqual(["arrived", "replied"]);
    expect(after(...declared, { event: "arrived", set: { title: "there" } })["events"]).toEqual({
      arrived: { title: "there" },
      replied: {},
    });
    expect(after(...declared, { event: "replied", delete: true })["events"]).toEqual(["arrived"]);
  });
  it("names facts, which are replaced whole", () => {
    const text = after({ attribute: "site", insert: ["near"] }, { attribute: "site", replace: ["near", "far"] });
    expect(text["attributes"]).toEqual({ site: ["near", "far"] });
    expect(told({ attribute: "site", insert: ["near"] }, { attribute: "site", set: { near: 1 } })).toEqual([
      "amendment-invalid /1",
    ]);
  });
  it("is made after the change before it", () => {
    const text = after(
      { clause: "visit", insert: { promise: "arrived", within: "8h" } },
      { clause: "visit", set: { within: "4h" } },
    );
    expect(text["clauses"]).toEqual([reply, fix, { id: "visit", promise: "arrived", within: "4h" }]);
  });
});

describe("what cannot be changed so", () => {
  it.each<[string, readonly object[], readonly string[]]>([
    ["a clause that is not there", [{ clause: "replay", set: { within: "2h" } }], ["amendment-unknown-part /0/clause"]],
    ["a level", [{ level: "urgnt", set: { title: "x" } }], ["amendment-unknown-part /0/level"]],
    [
      "a calendar",
      [{ calendar: "offices", add: { holidays: ["2027-01-01"] } }],
      ["amendment-unknown-part /0/calendar"],
    ],
    ["an event", [{ event: "replied", set: { title: "x" } }], ["amendment-unknown-part /0/event"]],
    ["a property to take away", [{ clause: "reply", remove: ["clok"] }], ["amendment-unknown-part /0/remove/0"]],
    [
      "a date to take away",
      [{ calendar: "office", remove: { holidays: ["2026-10-03"] } }],
      ["amendment-unknown-part /0/remove/holidays/0"],
    ],
    [
      "a list to take from",
      [{ calendar: "office", remove: { holiday: ["2026-10-01"] } }],
      ["amendment-unknown-part /0/remove/holiday"],
    ],
    ["a neighbour", [{ clause: "a", insert: { promise: "b" }, after: "replay" }], ["amendment-unknown-part /0/after"]],
    [
      "a clause that is there already",
      [{ clause: "reply", insert: { promise: "b" } }],
      ["amendment-part-repeated /0/clause"],
    ],
    ["the id of another part", [{ clause: "raise", insert: { promise: "b" } }], ["amendment-part-repeated /0/clause"]],
    [
      "a date that is there already",
      [{ calendar: "office", add: { holidays: [{ date: "2026-10-01", name: "x" }, "2027-01-01", "2027-01-01"] } }],
      ["amendment-part-repeated /0/add/holidays/0", "amendment-part-repeated /0/add/holidays/2"],
    ],
    ["nothing", [{ clause: "reply", set: { within: "4h" } }], ["amendment-without-effect /0"]],
    [
      "nothing, twice",
      [
        { clause: "reply", set: {} },
        { clause: "reply", replace: reply },
      ],
      ["amendment-without-effect /0", "amendment-without-effect /1"],
    ],
    [
      "nothing in the end",
      [
        { clause: "reply", set: { within: "2h" } },
        { clause: "reply", set: { within: "4h" } },
      ],
      ["amendment-without-effect "],
    ],
    ["nothing at all", [], ["amendment-without-effect "]],
    [
      "two parts at once",
      [{ clause: "reply", level: "normal", set: { within: "2h" } }],
      ["amendment-invalid /0/level"],
    ],
    ["no word", [{ clause: "reply" }], ["amendment-invalid /0"]],
    ["two words of the whole", [{ clause: "reply", delete: true, replace: {} }], ["amendment-invalid /0/delete"]],
    [
      "a word of the whole beside one of its properties",
      [{ clause: "reply", delete: true, set: { within: "2h" } }],
      ["amendment-invalid /0/set"],
    ],
    [
      "a misspelt word",
      [{ clause: "reply", sets: { within: "2h" }, set: { within: "2h" } }],
      ["amendment-invalid /0/sets"],
    ],
    ["false for deleted", [{ clause: "reply", delete: false }], ["amendment-invalid /0/delete"]],
    ["the whole of nothing", [{ delete: true }], ["amendment-invalid /0"]],
    ["a name", [{ clause: "reply", set: { id: "answer" } }], ["amendment-invalid /0/set/id"]],
    [
      "a name otherwise called",
      [{ clause: "a", insert: { id: "b", promise: "c" } }],
      ["amendment-invalid /0/insert/id"],
    ],
    ["a part that is no object", [{ clause: "a", insert: 7 }], ["amendment-invalid /0/insert"]],
    [
      "a place beside what has no order",
      [{ calendar: "a", insert: { timeZone: "UTC", hours: "24x7" }, after: "office" }],
      ["amendment-invalid /0/after"],
    ],
    [
      "a place for what is there",
      [{ clause: "reply", set: { within: "2h" }, after: "fix" }],
      ["amendment-invalid /0/after"],
    ],
    [
      "a property under two words",
      [{ clause: "reply", set: { within: "2h" }, remove: ["within"] }],
      ["amendment-invalid /0/remove/0"],
    ],
    ["items of what is no list", [{ clause: "reply", add: { clock: ["day"] } }], ["amendment-invalid /0/add/clock"]],
    [
      "items that are no list",
      [{ calendar: "office", add: { holidays: "2027-01-01" } }],
      ["amendment-invalid /0/add/holidays"],
    ],
    ["clauses all at once", [{ set: { clauses: [] } }], ["amendment-invalid /0/set/clauses"]],
    ["the version of the contract", [{ set: { version: "3" } }], ["amendment-invalid /0/set/version"]],
    ["what every contract has", [{ remove: ["levels"] }], ["amendment-invalid /0/remove/0"]],
    ["lists of the contract", [{ add: { levels: ["x"] } }], ["amendment-invalid /0/add/levels"]],
  ])("%s", (_, changes, expected) => {
    expect(told(...changes)).toEqual(expected);
  });
  it("tells what was perhaps meant", () => {
    const [issue] = issuesOf([amendment({ clause: "replay", set: { within: "2h" } })]);
    expect(issue?.message).toBe(
      'cannot find what the amendment changes at /amendments/0/changes/0/clause: did you mean "reply"? expected one of reply, fix, parts, charges, start, raise, received "replay"',
    );
  });
});

describe("a text that is no contract", () => {
  it.each<[string, readonly object[], readonly string[]]>([
    ["is told where a value is set", [{ clause: "reply", set: { within: "2d" } }], ["duration-days /0/set/within"]],
    [
      "in what is inserted",
      [{ clause: "a", insert: { promise: "b", level: "x" } }],
      ["contract-unknown-level /0/insert/level"],
    ],
    [
      "in what replaces",
      [{ clause: "reply", replace: { promise: "b", within: "2h", clock: "x" } }],
      ["contract-unknown-calendar /0/replace/clock"],
    ],
    [
      "deep inside",
      [{ clause: "a", insert: { anyOf: [{ promise: "b" }, { promise: "c", colour: "x" }] } }],
      ["contract-unknown-property /0/insert/anyOf/1/colour"],
    ],
    [
      "at an item",
      [{ calendar: "office", add: { holidays: ["2027-01-01", "2027-02-30"] } }],
      ["date-impossible /0/add/holidays/1"],
    ],
    ["at a property without which it is none", [{ clause: "reply", remove: ["promise"] }], ["contract-invalid /0"]],
    [
      "where a part is gone on which another leans",
      [{ clause: "reply", set: { title: "x" } }, { calendar: "office", delete: true }, { set: { title: "x" } }],
      ["contract-unknown-calendar /1", "contract-unknown-calendar /1"],
    ],
    [
      "where a level is gone",
      [
        { clause: "reply", set: { title: "x" } },
        { level: "urgent", delete: true },
      ],
      ["contract-unknown-level /1"],
    ],
    [
      "with all that is wrong",
      [
        { clause: "reply", set: { within: "2d", clock: "x" } },
        { clause: "fix", set: { level: "x" } },
      ],
      ["contract-unknown-calendar /0/set/clock", "duration-days /0/set/within", "contract-unknown-level /1/set/level"],
    ],
    ["half a character", [{ clause: "reply", set: { title: "\ud83d" } }], ["no-canonical-form /0/set/title"]],
  ])("%s", (_, changes, expected) => {
    expect([...told(...changes)].sort()).toEqual([...expected].sort());
  });
  it("is told once, by the amendment that made it so", () => {
    const wrong = amendment({ clause: "reply", set: { within: "2d" } });
    const next = {
      ...amendment({ clause: "fix", set: { within: "24h" } }),
      id: "desk-3",
      version: "3",
      from: "2026-08-01",
    };
    expect(issuesOf([wrong, next]).map(({ path }) => path)).toEqual(["/amendments/0/changes/0/set/within"]);
  });
  it("says where the fault lies, if that is not in the amendment", () => {
    const [issue] = issuesOf([amendment({ clause: "start", delete: true }, { calendar: "office", delete: true })]);
    expect(issue?.path).toBe("/amendments/0/changes/1");
    expect(issue?.expected).toBe("at /base/clauses/0/clock, one of day");
  });
  it("being the base, is told there", () => {
    const issues = issuesOf([amendment({ clause: "reply", set: { within: "2h" } })], { from }, { ...base, levels: [] });
    expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining(["/base/levels"]));
    expect(issues.every(({ path }) => path.startsWith("/base/"))).toBe(true);
  });
});

describe("dates, versions and the text that is amended", () => {
  const quicker = (version: string, first: string, within: string, more: object = {}): object => ({
    ...{
      id: `desk-${version}`,
      contract: "desk",
      version,
      from: first,
      changes: [{ clause: "reply", set: { within } }],
    },
    ...more,
  });
  const two = quicker("2", "2026-07-01", "3h");
  const three = quicker("3", "2026-08-01", "2h");
  const at = (date: string): string => `${date}T00:00+08:00`;
  const versionsOf = (series: ContractSeries): readonly unknown[] =>
    series.versions.map(({ from: first, to, contract: { version } }) =>
      [first, to, version].filter((each) => each !== undefined),
    );
  const seriesOf = (amendments: unknown, options: unknown = { from }): ContractSeries => {
    const result = validateAmendments(base, amendments, options);
    if (!result.ok) throw new Error(JSON.stringify(result.issues, undefined, 1));
    return result.series;
  };
  const paths = (...amendments: readonly object[]): readonly string[] =>
    issuesOf(amendments).map(({ code, path }) => `${code} ${path}`);

  it("a row of texts, each built on the one before", () => {
    const series = seriesOf([two, { ...three, changes: [{ clause: "fix", set: { within: "24h" } }] }]);
    expect(versionsOf(series)).toEqual([
      ["2025-01-01", "1"],
      ["2026-07-01", "2"],
      ["2026-08-01", "3"],
    ]);
    expect(contractInForce(series, at("2026-08-01")).clauses).toEqual([
      { ...reply, within: "3h" },
      { ...fix, within: "24h" },
    ]);
  });
  it("one that passes: then the text before it holds again, and those after build on that", () => {
    const passing = quicker("2", "2026-07-01", "3h", { to: "2026-07-15" });
    const series = seriesOf([passing, { ...three, changes: [{ clause: "fix", set: { within: "24h" } }] }]);
    expect(versionsOf(series)).toEqual([
      ["2025-01-01", "1"],
      ["2026-07-01", "2"],
      ["2026-07-15", "1"],
      ["2026-08-01", "3"],
    ]);
    expect(contractInForce(series, at("2026-08-01")).clauses).toEqual([reply, { ...fix, within: "24h" }]);
    expect(contractInForce(series, "2026-07-14T23:59:59.999+08:00").version).toBe("2");
    expect(contractInForce(series, at("2026-07-15"))).toBe(series.versions[0]?.contract);
    expect(versionsOf(seriesOf([quicker("2", "2026-07-01", "3h", { to: "2026-08-01" }), three]))).toEqual([
      ["2025-01-01", "1"],
      ["2026-07-01", "2"],
      ["2026-08-01", "3"],
    ]);
  });
  it("the end of the contract", () => {
    expect(versionsOf(seriesOf([two], { from, to: "2027-01-01" }))).toEqual([
      ["2025-01-01", "1"],
      ["2026-07-01", "2027-01-01", "2"],
    ]);
    expect(versionsOf(seriesOf([], { from, to: "2027-01-01" }))).toEqual([["2025-01-01", "2027-01-01", "1"]]);
    expect(
      versionsOf(seriesOf([quicker("2", "2026-07-01", "3h", { to: "2027-01-01" })], { from, to: "2027-01-01" })),
    ).toEqual([
      ["2025-01-01", "1"],
      ["2026-07-01", "2027-01-01", "2"],
    ]);
    expect(() => contractInForce(seriesOf([two], { from, to: "2027-01-01" }), at("2027-01-01"))).toThrow(SlaError);
  });
  it("the first date is that of the term, where none is given", () => {
    const term = { from: "2025-03-01", to: "2028-03-01" };
    const result = validateAmendments({ ...base, term }, [two]);
    expect(result.ok && versionsOf(result.series)).toEqual([
      ["2025-03-01", "1"],
      ["2026-07-01", "2"],
    ]);
    expect(issuesOf([two], {}).map(({ path }) => path)).toEqual(["/options/from"]);
  });
  it.each<[string, readonly object[], readonly string[]]>([
    ["another contract", [{ ...two, contract: "dsek" }], ["amendment-of-another-text /amendments/0/contract"]],
    ["another version", [{ ...two, amends: "0" }], ["amendment-of-another-text /amendments/0/amends"]],
    [
      "another document",
      [{ ...two, amends: `sha256:${"0".repeat(64)}` }],
      ["amendment-of-another-text /amendments/0/amends"],
    ],
    ["two from one date", [two, { ...three, from: "2026-07-01" }], ["amendment-disordered /amendments/1/from"]],
    ["out of order", [three, two], ["amendment-disordered /amendments/1/from"]],
    ["while another lasts", [{ ...two, to: "2026-08-02" }, three], ["amendment-disordered /amendments/1/from"]],
    ["a version twice", [two, { ...three, version: "2" }], ["amendment-disordered /amendments/1/version"]],
    ["the version of the base", [{ ...two, version: "1" }], ["amendment-disordered /amendments/0/version"]],
    ["an end before the start", [{ ...two, to: "2026-07-01" }], ["interval-reversed /amendments/0/to"]],
    ["before the contract", [{ ...two, from: "2025-01-01" }], ["amendment-out-of-force /amendments/0/from"]],
    ["no such date", [{ ...two, from: "2026-06-31" }], ["date-impossible /amendments/0/from"]],
    ["no date", [{ ...two, from: undefined }], ["date-unreadable /amendments/0/from"]],
    ["no version", [{ ...two, version: undefined }], ["amendment-invalid /amendments/0/version"]],
    ["no changes", [{ ...two, changes: undefined }], ["amendment-invalid /amendments/0/changes"]],
    ["a misspelt property", [{ ...two, form: "2026-07-01" }], ["amendment-invalid /amendments/0/form"]],
    ["another kind of document", [{ ...two, kind: "contract" }], ["amendment-invalid /amendments/0/kind"]],
    [
      "no title",
      [{ ...two, title: 7, source: 8 }],
      ["amendment-invalid /amendments/0/title", "amendment-invalid /amendments/0/source"],
    ],
  ])("refuses: %s", (_, amendments, expected) => {
    expect(paths(...amendments)).toEqual(expected);
  });
  it("refuses what comes after the end, or lasts beyond it", () => {
    const told_ = (amendments: unknown, options: object): readonly string[] =>
      issuesOf(amendments, options).map(({ code, path }) => `${code} ${path}`);
    expect(told_([two], { from, to: "2026-07-01" })).toEqual(["amendment-out-of-force /amendments/0/from"]);
    expect(told_([{ ...two, to: "2027-01-02" }], { from, to: "2027-01-01" })).toEqual([
      "amendment-out-of-force /amendments/0/to",
    ]);
    const term = { from: "2025-01-01", to: "2026-07-01" };
    const ended = issuesOf([two], {}, { ...base, term });
    expect(ended.map(({ code, path }) => `${code} ${path}`)).toEqual(["amendment-out-of-force /amendments/0/from"]);
    const prolonged = { ...two, changes: [{ set: { term: { from: "2025-01-01", to: "2027-07-01" } } }] };
    expect(issuesOf([prolonged], {}, { ...base, term })).toEqual([]);
  });
  it("takes one that names the text it amends, by version, document or terms", () => {
    const { document, terms } = digestContract(base);
    for (const amends of ["1", document, terms]) expect(issuesOf([{ ...two, amends }])).toEqual([]);
    const second = digestContract(contractDocument(contractInForce(seriesOf([two]), at("2026-07-01"))));
    expect(issuesOf([two, { ...three, amends: second.document }])).toEqual([]);
    expect(issuesOf([two, { ...three, amends: document }])).toHaveLength(1);
  });
  it("begins where dates begin in the zone that the text states", () => {
    const moved = { ...two, changes: [{ set: { timeZone: "America/New_York" } }] };
    const series = seriesOf([moved]);
    expect(contractInForce(series, "2026-07-01T03:59:59Z").version).toBe("1");
    expect(contractInForce(series, "2026-07-01T04:00:00Z").version).toBe("2");
    const [issue] = issuesOf(
      [two],
      { from },
      { ...base, timeZone: undefined, calendars: undefined, clauses: [], start: undefined },
    );
    expect(issue?.path).toBe("/amendments/0/changes/0/clause");
    const zoneless = { id: "desk", levels: ["A"], clauses: [{ id: "reply", promise: "replied" }] };
    const within = { ...two, changes: [{ clause: "reply", set: { within: "2h" } }] };
    expect(issuesOf([within], { from }, zoneless).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "contract-time-zone-missing /base/timeZone",
      "contract-time-zone-missing /amendments/0/from",
    ]);
  });
  it("selects by an event that every text knows", () => {
    expect(issuesOf([two], { from, selectedBy: "resolved" })).toEqual([]);
    expect(issuesOf([two], { from, selectedBy: "ordered" }).map(({ path }) => path)).toEqual(["/options/selectedBy"]);
    const gone = { ...two, changes: [{ clause: "reply", set: { promise: "answered" } }] };
    const [issue] = issuesOf([gone], { from, selectedBy: "replied" });
    expect(issue?.expected).toContain("that at /amendments/0/from has no such event");
  });
});

describe("the series", () => {
  const series = amendContract(
    softwareService(),
    [
      {
        ...{ id: "software-2", contract: softwareService().id, version: "2", from: "2026-07-01" },
        changes: [{ clause: "software.B.resolve", set: { within: "20h" } }],
      },
    ],
    { from: "2025-01-01" },
  );
  it("is what tickets are assessed by", () => {
    const ticket = (at: string): object => ({ level: "B", events: [{ type: "reported", at }] });
    const dueOf = (at: string): unknown => deadlines(series, { level: "B", reportedAt: at })[0]?.due;
    expect(dueOf("2026-06-30T10:00+08:00")).toEqual({
      kind: "at",
      at: Date.parse("2026-07-01T10:00+08:00"),
      provisional: false,
    });
    expect(dueOf("2026-07-01T10:00+08:00")).toEqual({
      kind: "at",
      at: Date.parse("2026-07-02T06:00+08:00"),
      provisional: false,
    });
    const { contract, periods } = assess(series, ticket("2026-07-01T10:00+08:00") as never, {
      asOf: "2026-07-01T12:00+08:00",
    });
    const inForce = contractInForce(series, "2026-07-01T10:00+08:00");
    expect(contract).toMatchObject({
      version: "2",
      inForceFrom: "2026-07-01",
      digest: digestContract(contractDocument(inForce)),
    });
    const [obligation] = periods[0]?.obligations ?? [];
    expect(obligation && verifyTrace(obligation, inForce)).toEqual({ ok: true });
  });
  it("holds whole texts that can be written to a file and read back", () => {
    const contract = contractInForce(series, "2026-07-01T10:00+08:00");
    const file = JSON.stringify(contractDocument(contract));
    const read = validateContract(JSON.parse(file));
    expect(read.ok && digestContract(read.contract)).toEqual(digestContract(contract));
    expect(() => contractDocument({} as never)).toThrow(SlaError);
  });
  it("of a contract that was made is that of its document", () => {
    expect(series.versions[0]?.contract.id).toBe(softwareService().id);
    expect(digestContract(series.versions[0]?.contract)).toEqual(digestContract(softwareService()));
  });
});

describe("what is no amendment", () => {
  it.each<[string, unknown, unknown, readonly string[]]>([
    ["a base", 7, [], ["/base"]],
    ["a list", base, {}, ["/amendments"]],
    ["an amendment", base, [7, null, []], ["/amendments/0", "/amendments/1", "/amendments/2"]],
    ["a change", base, [amendment(7 as never, null as never)], ["/amendments/0/changes/0", "/amendments/0/changes/1"]],
  ])("%s", (_, of, amendments, expected) => {
    const result = validateAmendments(of, amendments, { from });
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual(expect.arrayContaining([...expected]));
  });
  it("options", () => {
    for (const options of [7, null, { form: from }, { from: "x" }, { from, to: from }, { from, selectedBy: 7 }]) {
      expect(issuesOf([], options).map(({ path }) => path)[0]).toMatch(/^\/options/);
    }
  });
  it("is an error that lists every issue", () => {
    const wrong = [amendment({ clause: "x", set: {} }, { level: "y", set: {} })];
    expect(() => amendContract(base as never, wrong as never, { from })).toThrow(
      expect.objectContaining({
        code: "amendment-unknown-part",
        issues: expect.objectContaining({ length: 2 }),
      }) as Error,
    );
  });
  it("of more than a thousand changes", () => {
    const many = (count: number): readonly object[] =>
      Array.from({ length: count }, (_, index) => ({
        clause: `n${String(index)}`,
        insert: { promise: "p", within: "1h" },
      }));
    expect(told(...many(1000))).toEqual([]);
    expect(told(...many(1001))).toEqual(["amendment-invalid "]);
  });
  it("however deep, never throws", () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(issuesOf([amendment({ clause: "reply", set: { within: deep } })]).length).toBeGreaterThan(0);
    expect(issuesOf(deep).length).toBeGreaterThan(0);
    expect(issuesOf([], { from }, { ...base, clauses: deep }).length).toBeGreaterThan(0);
    expect(
      issuesOf([JSON.parse('{"__proto__":{"x":1},"changes":[{"clause":"__proto__","set":{"__proto__":1}}]}')]).length,
    ).toBeGreaterThan(0);
    expect(told(JSON.parse('{"clause":"reply","set":{"__proto__":1}}') as object)).toEqual([
      "contract-unknown-property /0/set/__proto__",
    ]);
  });
});
