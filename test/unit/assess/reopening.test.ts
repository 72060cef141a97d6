import { assess, defineContract } from "sla-clock";
import type { Contract, ReopeningSpec } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendars, check, desk, fixes, iso, look, matrix, refusal, rows, ticketOf, told, utc } from "./support.js";
import type { Clauses, More } from "./support.js";

// Everything here was worked out by hand from the words of docs/semantics.md; for the days of March 2026 see `calendars`.

const reply = { id: "reply", promise: "replied", within: "2h" } as const;
const fix = { id: "fix", promise: "resolved", within: "4h" } as const;
const close = { id: "close", promise: "closed", within: "24h" } as const;

type Spec = Partial<Omit<ReopeningSpec, "policy">> & { readonly levels?: string };
/** A contract with a policy for reopened tickets; `levels` says what a change of level does. */
function shop(policy: string, clauses: Clauses, { levels = "at-confirmation", ...spec }: Spec, more: More): Contract {
  const reopening = { id: "reopening", policy: policy as ReopeningSpec["policy"], ...spec };
  return desk(levels, clauses, { ...more, reopening });
}
/** A table of cases, each with its policy. */
const cases = (clauses: Clauses = [fix], spec: Spec = {}, more: More = {}) =>
  check(rows, (policy) => shop(policy, clauses, spec, more));
const policies = ["continue", "continue-counting-closed-time", "restart"];
/** A table of tickets with what these policies come to. */
const every = (clauses: Clauses = [fix], spec: Spec = {}, more: More = {}) =>
  check(
    (table) => matrix(policies, table),
    (policy) => shop(policy, clauses, spec, more),
  );
/** The same, leaving out what was ended before it was owed again. */
const lastOf = (clauses: Clauses) =>
  check(
    (table) => matrix(policies, table),
    (policy) => shop(policy, clauses, {}, {}),
    (contract, notes, asOf) => {
      const texts = told(contract, notes, asOf).split(", ");
      const clauseOf = (text: string | undefined): string => text?.split(" ")[0] ?? "";
      const isLast = (text: string, place: number) => clauseOf(text) !== clauseOf(texts[place + 1]);
      return texts.filter(isLast).join(", ");
    },
  );
const thrice = (text: string): string => [text, text, text].join("; ");
const customer: More = { pauses: [{ reason: "customer" }] };

describe("every policy", () => {
  every()(`
    reopened before the due moment, with an hour used
      low 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => fix kept 06T14:00, fix: pending 06T16:00; pending 06T14:00; pending 06T17:00
    reopened after it
      low 06T10:00, resolved 06T11:00, reopened 06T15:00 @ 06T15:30 => fix kept 06T14:00, fix: pending 06T18:00; breached 06T14:00; pending 06T19:00
    reopened at it, as of then, and a millisecond later
      low 06T10:00, resolved 06T11:00, reopened 06T14:00 @ 06T14:00 => fix kept 06T14:00, fix: pending 06T17:00; pending 06T14:00; pending 06T18:00
      low 06T10:00, resolved 06T11:00, reopened 06T14:00 @ 06T14:00:00.001 => fix kept 06T14:00, fix: pending 06T17:00; breached 06T14:00; pending 06T18:00
    reopened at the instant of the resolution
      low 06T10:00, resolved 06T11:00, reopened 06T11:00 @ 06T11:00 => fix kept 06T14:00, fix: pending 06T14:00; pending 06T14:00; pending 06T15:00
    resolved at the instant of the report
      low 06T10:00, resolved 06T10:00, reopened 06T12:00 @ 06T12:00 => fix kept 06T14:00, fix: pending 06T16:00; pending 06T14:00; pending 06T16:00
    resolved a millisecond before the due moment, and at it, when the target was used up
      low 06T10:00, resolved 06T13:59:59.999, reopened 06T16:00 @ 06T16:00 => fix kept 06T14:00, fix: pending 06T16:00:00.001; breached 06T14:00; pending 06T20:00
      low 06T10:00, resolved 06T14:00, reopened 06T16:00 @ 06T16:00 => fix kept 06T14:00, fix: breached 06T14:00; breached 06T14:00; pending 06T20:00
    resolved late: the record of it stays, and only a clock that starts again is whole
      low 06T10:00, resolved 06T15:00, reopened 06T16:00 @ 06T16:30 => fix kept-late 06T14:00, fix: breached 06T14:00; breached 06T14:00; pending 06T20:00
    resolved and closed: the time from the resolution is the closed time
      low 06T10:00, resolved 06T11:00, closed 06T12:00, reopened 06T13:00 @ 06T13:30 => fix kept 06T14:00, fix: pending 06T16:00; pending 06T14:00; pending 06T17:00
    closed first, and resolved then
      low 06T10:00, closed 06T11:00, resolved 06T12:00, reopened 06T13:00 @ 06T13:30 => fix kept 06T14:00, fix: pending 06T15:00; pending 06T14:00; pending 06T17:00
    resolved twice: the first kept it
      low 06T10:00, resolved 06T11:00, resolved 06T12:00, reopened 06T13:00 @ 06T13:30 => fix kept 06T14:00, fix: pending 06T16:00; pending 06T14:00; pending 06T17:00
    reopened twice; resolved again, and for good
      low 06T10:00, resolved 06T11:00, reopened 06T12:00, resolved 06T13:00, reopened 06T14:00 @ 06T14:30 => fix kept 06T14:00, fix: kept 06T15:00, fix pending 06T16:00; kept 06T14:00, fix breached 06T14:00; kept 06T16:00, fix pending 06T18:00
      low 06T10:00, resolved 06T11:00, reopened 06T13:00, resolved 06T15:00 @ 06T20:00 => fix kept 06T14:00, fix: kept 06T16:00; kept-late 06T14:00; kept 06T17:00
    cancelled after the reopening
      low 06T10:00, resolved 06T11:00, reopened 06T13:00, cancelled 06T13:30 @ 06T20:00 => fix kept 06T14:00, fix: cancelled 06T16:00; cancelled 06T14:00; cancelled 06T17:00
    closed, but never resolved: no promise was kept by it
      low 06T10:00, closed 06T12:00, reopened 06T13:00 @ 06T13:30 => fix: pending 06T14:00; pending 06T14:00; pending 06T14:00
  `);
  cases()(`
    ignored: the first resolution stands
      ignore: low 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T20:00 => fix kept 06T14:00
  `);
  const start = { rule: "next-working-time", calendar: "office" } as const;
  every([{ ...fix, within: "8h", clock: "office" }])(`
    over the weekend, one of eight office hours used
      low 06T10:00, resolved 06T11:00, reopened 09T10:00 @ 09T10:00 => fix kept 09T10:00, fix: pending 09T18:00; pending 09T10:00; pending 10T10:00
    on a Saturday, six office hours used
      low 06T10:00, resolved 06T17:00, reopened 07T12:00 @ 07T12:00 => fix kept 09T10:00, fix: pending 09T11:00; pending 09T10:00; pending 09T18:00
    resolved on Saturday, reopened on Sunday, both out of hours
      low 06T10:00, resolved 07T12:00, reopened 08T12:00 @ 08T12:00 => fix kept 09T10:00, fix: pending 09T10:00; pending 09T10:00; pending 09T18:00
  `);
  every(
    [fix],
    {},
    { start },
  )(`
    a start rule holds the clock that starts again, and no other
      low 06T10:00, resolved 06T11:00, reopened 07T12:00 @ 07T12:00 => fix kept 06T14:00, fix: pending 07T15:00; breached 06T14:00; pending 09T13:00
  `);
  every(
    [fix],
    {},
    { start, levels: ["low", "mid", { id: "high", start: { rule: "immediate" } }] },
  )(`
    it is that of the level in force
      high 06T10:00, resolved 06T11:00, reopened 07T12:00 @ 07T12:00 => fix kept 06T14:00, fix: pending 07T15:00; breached 06T14:00; pending 07T16:00
  `);
});

describe("what is owed again", () => {
  cases([reply, fix])(`
    not what was kept by something else, nor what is open or broken
      continue: low 06T10:00, replied 06T10:30, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => reply kept 06T12:00, fix kept 06T14:00, fix pending 06T16:00
      restart: low 06T10:00, resolved 06T11:00, reopened 06T11:30 @ 06T11:45 => reply pending 06T12:00, fix kept 06T14:00, fix pending 06T15:30
      restart: low 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => reply breached 06T12:00, fix kept 06T14:00, fix pending 06T17:00
  `);
  cases([{ id: "ease", promise: ["eased", "resolved"], within: "4h" }])(`
    of several events it is the one that kept the promise which counts; after the reopening any keeps it
      continue: low 06T10:00, eased 06T10:30, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => ease kept 06T14:00
      continue: low 06T10:00, resolved 06T11:00, eased 06T11:30, reopened 06T13:00 @ 06T13:30 => ease kept 06T14:00, ease pending 06T16:00
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00, eased 06T16:00 @ 06T17:00 => ease kept 06T14:00, ease kept 06T16:00
  `);
  every([close])(`
    a promise to close, kept by closing, and again
      low 06T10:00, closed 06T12:00, reopened 06T13:00 @ 06T13:30 => close kept 07T10:00, close: pending 07T11:00; pending 07T10:00; pending 07T13:00
      low 06T10:00, closed 06T12:00, reopened 06T13:00, closed 06T15:00 @ 06T16:00 => close kept 07T10:00, close: kept 07T11:00; kept 07T10:00; kept 07T13:00
  `);
  cases([{ id: "done", promise: "resolved" }])(`
    a promise without a figure
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => done kept unstated, done untimed unstated
  `);
  const ended: Clauses = [{ id: "visit", promise: "arrived", within: "4h", endedBy: "resolved" }];
  lastOf(ended)(`
    what the resolution had ended; it ends it again
      low 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => visit: pending 06T16:00; pending 06T14:00; pending 06T17:00
      low 06T10:00, resolved 06T11:00, reopened 06T13:00, resolved 06T13:30 @ 06T20:00 => visit: cancelled 06T16:00; cancelled 06T14:00; cancelled 06T17:00
      low 06T10:00, resolved 06T11:00, reopened 06T13:00, arrived 06T14:00 @ 06T20:00 => visit: kept 06T16:00; kept 06T14:00; kept 06T17:00
    not what was kept before the resolution, or broken
      low 06T10:00, arrived 06T10:30, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => visit: kept 06T14:00; kept 06T14:00; kept 06T14:00
      low 06T10:00, resolved 06T15:00, reopened 06T16:00 @ 06T16:30 => visit: breached 06T14:00; breached 06T14:00; breached 06T14:00
  `);
  every([{ id: "visit", promise: "arrived", within: "4h", endedBy: "eased" }, fix])(`
    not what something else had ended
      low 06T10:00, eased 06T10:30, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => visit cancelled 06T14:00, fix kept 06T14:00, fix: pending 06T16:00; pending 06T14:00; pending 06T17:00
  `);
  const duties: Clauses = [
    { id: "allow", promise: "allowed", before: "started" },
    { id: "form", promise: "signed", before: "closed" },
  ];
  lastOf(duties)(`
    a duty that closing had called off; one that closing broke stays broken
      low 06T10:00, closed 06T12:00, reopened 06T13:00 @ 06T13:30 => : ${thrice("allow pending by started, form breached 06T12:00")}
    - the one is then kept, or broken, or called off again
      low 06T10:00, closed 06T12:00, reopened 06T13:00, allowed 06T13:15, started 06T13:30 @ 06T14:00 => : ${thrice("allow kept 06T13:30, form breached 06T12:00")}
      low 06T10:00, closed 06T12:00, reopened 06T13:00, started 06T13:30 @ 06T14:00 => : ${thrice("allow breached 06T13:30, form breached 06T12:00")}
      low 06T10:00, signed 06T11:00, closed 06T12:00, reopened 06T13:00, closed 06T14:00 @ 06T15:00 => : ${thrice("allow cancelled by started, form kept 06T12:00")}
    a resolution alone calls nothing off
      low 06T10:00, resolved 06T12:00, reopened 06T13:00 @ 06T13:30 => : ${thrice("allow pending by started, form pending by closed")}
  `);
  // "Each cycle is an obligation of its own."
  cases([...ended, ...duties.slice(0, 1)])(`
    what was ended, and what was called off, stays in the record beside it
      restart: low 06T10:00, resolved 06T11:00, closed 06T12:00, reopened 06T13:00 @ 06T13:30 => visit cancelled 06T14:00, visit pending 06T17:00, allow cancelled by started, allow pending by started
  `);
  every([
    {
      id: "join",
      anyOf: [
        { promise: "called", within: "2h" },
        { promise: "resolved", within: "8h" },
      ],
    },
  ])(`
    # The resolution had called off the call, but had not kept it: that runs on as if it had not been.
    anyOf: the part that was kept and the part that this had called off
      low 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => join kept 06T18:00 [cancelled 06T12:00, kept 06T18:00], join: pending 06T20:00 [breached 06T12:00, pending 06T20:00]; pending 06T18:00 [breached 06T12:00, pending 06T18:00]; pending 06T21:00 [breached 06T12:00, pending 06T21:00]
  `);
  every([
    {
      id: "join",
      allOf: [
        { promise: "called", within: "4h" },
        { promise: "resolved", within: "4h" },
      ],
    },
  ])(`
    allOf: not the part that was kept by something else
      low 06T10:00, called 06T10:30, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => join kept 06T14:00 [kept 06T14:00, kept 06T14:00], join: pending 06T16:00 [kept 06T14:00, pending 06T16:00]; pending 06T14:00 [kept 06T14:00, pending 06T14:00]; pending 06T17:00 [kept 06T14:00, pending 06T17:00]
  `);
  cases([fix, { ...fix, id: "other", within: "6h" }], { clauses: ["fix"] })(`
    only the clauses that are named
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => fix kept 06T14:00, fix pending 06T16:00, other kept 06T16:00
  `);
  cases([fix, close, { ...fix, id: "mend", promise: "mended" }], { undoes: ["mended", "closed"] })(`
    only what the named events had kept
      continue: low 06T10:00, mended 06T11:00, resolved 06T11:00, closed 06T12:00, reopened 06T13:00 @ 06T13:30 => fix kept 06T14:00, close kept 07T10:00, close pending 07T11:00, mend kept 06T14:00, mend pending 06T16:00
  `);
});

describe("the window", () => {
  cases([fix], { reopenWindow: "2h" })(`
    at its very end, and a millisecond later
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => fix kept 06T14:00, fix pending 06T16:00
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00:00.001 @ 06T13:30 => fix kept 06T14:00
    from the first of the events, not from the closing, nor from another resolution
      continue: low 06T10:00, resolved 06T11:00, closed 06T12:00, reopened 06T13:00:00.001 @ 06T13:30 => fix kept 06T14:00
      continue: low 06T10:00, resolved 06T11:00, resolved 06T12:00, reopened 06T13:00:00.001 @ 06T13:30 => fix kept 06T14:00
    anew after each reopening
      restart: low 06T10:00, resolved 06T11:00, reopened 06T12:00, resolved 06T13:00, reopened 06T15:00 @ 06T15:30 => fix kept 06T14:00, fix kept 06T16:00, fix pending 06T19:00
      restart: low 06T10:00, resolved 06T11:00, reopened 06T12:00, resolved 06T13:00, reopened 06T15:00:00.001 @ 06T15:30 => fix kept 06T14:00, fix kept 06T16:00
  `);
  cases([fix], { reopenWindow: "2h", clock: "office" })(`
    in office hours, one of them on Friday: until Monday at 10:00
      restart: low 06T16:00, resolved 06T17:00, reopened 09T10:00 @ 09T10:30 => fix kept 06T20:00, fix pending 09T14:00
      restart: low 06T16:00, resolved 06T17:00, reopened 09T10:00:00.001 @ 09T10:30 => fix kept 06T20:00
      restart: low 06T16:00, resolved 06T17:00, reopened 08T12:00 @ 08T12:30 => fix kept 06T20:00, fix pending 08T16:00
  `);
  cases([fix], { reopenWindow: 0 })(`
    of no length: only at the instant itself
      restart: low 06T10:00, resolved 06T11:00, reopened 06T11:00 @ 06T11:30 => fix kept 06T14:00, fix pending 06T15:00
      restart: low 06T10:00, resolved 06T11:00, reopened 06T11:00:00.001 @ 06T11:30 => fix kept 06T14:00
  `);
  it.each([
    ["continue", ["counts 2 reopening", "too-late 4 reopening"]],
    ["ignore", ["ignored 2 reopening", "ignored 4 reopening"]],
  ])("each reopening is told, and whether it counts: %s", (policy, expected) => {
    const contract = shop(policy, [fix], { reopenWindow: "2h" }, {});
    const notes = "low 06T10:00, resolved 06T11:00, reopened 06T12:00, resolved 06T13:00, reopened 06T15:30";
    const { reopenings } = look(contract, notes, "06T16:00");
    expect(reopenings?.map(({ state, event, clause = "" }) => `${state} ${event.index} ${clause}`)).toEqual(expected);
    expect(look(contract, notes, "06T11:59:59.999").reopenings).toBeUndefined();
  });
});

describe("the cycle on which the state rests", () => {
  it.each(
    rows(`
    first, last and worst: kept, then broken
      restart: low 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T20:00 => kept breached breached
    kept, then open
      restart: low 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => kept open open
    kept, then kept
      restart: low 06T10:00, resolved 06T11:00, reopened 06T13:00, resolved 06T14:00 @ 06T20:00 => kept kept kept
    broken, then kept
      restart: low 06T10:00, resolved 06T15:00, reopened 06T16:00, resolved 06T17:00 @ 06T20:00 => breached kept breached
    kept, broken, kept
      restart: low 06T10:00, resolved 06T11:00, reopened 06T12:00, resolved 06T17:00, reopened 06T18:00, resolved 06T19:00 @ 06T20:00 => kept kept breached
    kept, and broken by the time in between
      continue-counting-closed-time: low 06T10:00, resolved 06T11:00, reopened 06T15:00 @ 06T15:30 => kept breached breached
    never reopened
      restart: low 06T10:00, resolved 06T11:00 @ 06T20:00 => kept kept kept
  `),
  )("$title", ({ rule, notes, asOf, expected }) => {
    const states = (["first", "last", "worst"] as const).map(
      (counts) => look(shop(rule, [fix], { counts }, {}), notes, asOf).state,
    );
    expect(states.join(" ")).toBe(expected);
    expect(look(shop(rule, [fix], {}, {}), notes, asOf).state).toBe(states[2]);
  });
  const notes = "low 06T10:00, resolved 06T11:00, reopened 06T12:00, resolved 06T13:00, reopened 06T14:00";
  it.each([
    ["first", [undefined, false, false]],
    ["last", [false, false, undefined]],
    ["worst", [undefined, undefined, undefined]],
  ] as const)("%s is marked, and each next cycle names its reopening", (counts, expected) => {
    const [period] = look(shop("restart", [fix], { counts }, {}), notes, "06T14:30").periods;
    expect(period?.obligations.map((each) => each.counts)).toEqual(expected);
    expect(period?.obligations.map(({ reopened }) => reopened?.index)).toEqual([undefined, 2, 4]);
  });
  it("another promise counts whatever the cycle", () => {
    const contract = shop("restart", [reply, fix], { counts: "last" }, {});
    const ticket = "low 06T10:00, resolved 06T11:00, reopened 06T13:00, resolved 06T14:00";
    expect(look(contract, ticket, "06T15:00").state).toBe("breached");
  });
});

describe("with changes of level", () => {
  const changed = (levels: string) => cases(fixes, { levels });
  changed("at-confirmation")(`
    raised between resolution and reopening: the new clause is judged for itself, the old one not owed again
      continue: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T13:30 => low.fix kept 09T10:00 | high.fix pending 06T16:00
    raised at the instant of the reopening, before it and after it
      continue: low 06T10:00, resolved 06T11:00, high 06T13:00, reopened 06T13:00 @ 06T13:30 => low.fix kept 09T10:00 | high.fix pending 06T17:00
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00, high 06T13:00 @ 06T13:30 => low.fix kept 09T10:00, low.fix superseded 09T11:00 | high.fix pending 06T17:00
    raised after the reopening
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00, high 06T14:00 @ 06T14:30 => low.fix kept 09T10:00, low.fix superseded 09T11:00 | high.fix pending 06T18:00
      ignore: low 06T10:00, resolved 06T11:00, reopened 06T13:00, high 06T14:00 @ 06T14:30 => low.fix kept 09T10:00 | high.fix pending 06T18:00
    raised before the resolution
      continue: low 06T10:00, high 06T11:00, resolved 06T12:00, reopened 06T13:00 @ 06T13:30 => low.fix superseded 09T10:00 | high.fix kept 06T15:00, high.fix pending 06T16:00
    closed, reopened and raised
      continue: low 06T10:00, resolved 06T11:00, closed 06T12:00, reopened 06T13:00, high 06T14:00 @ 06T14:30 => low.fix kept 09T10:00, low.fix superseded 09T11:00 | high.fix pending 06T18:00
  `);
  changed("at-confirmation+carry")(`
    raised between, where what was kept is not owed again: taken back, it is
      continue: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T12:30 => low.fix kept 09T10:00 |
      continue: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T13:30 => low.fix kept 09T10:00 | high.fix pending 06T17:00
      restart: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T13:30 => low.fix kept 09T10:00 | high.fix pending 06T17:00
      ignore: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T13:30 => low.fix kept 09T10:00 |
    raised after the reopening: nothing is kept any more
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00, high 06T14:00 @ 06T14:30 => low.fix kept 09T10:00, low.fix superseded 09T11:00 | high.fix pending 06T18:00
    - but resolved again it is
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00, resolved 06T13:30, high 06T14:00 @ 06T14:30 => low.fix kept 09T10:00, low.fix kept 09T11:00 |
  `);
  changed("keep-start")(`
    raised between: the resolution kept the new promise too, and is taken back for it
      continue: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T12:30 => low.fix kept 09T10:00 | high.fix kept 06T14:00
      continue: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T13:30 => low.fix kept 09T10:00 | high.fix kept 06T14:00, high.fix pending 06T16:00
      continue-counting-closed-time: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T13:30 => low.fix kept 09T10:00 | high.fix kept 06T14:00, high.fix pending 06T14:00
    raised after: neither the resolution nor the resolved time counts
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00, high 06T14:00 @ 06T14:30 => low.fix kept 09T10:00, low.fix superseded 09T11:00 | high.fix pending 06T16:00
  `);
  changed("carry-elapsed")(`
    raised after: an hour before the resolution and one after the reopening were used
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00, high 06T14:00 @ 06T14:30 => low.fix kept 09T10:00, low.fix superseded 09T11:00 | high.fix pending 06T16:00
    lowered after: the same two of eight office hours
      continue: high 06T10:00, resolved 06T11:00, reopened 06T13:00, low 06T14:00 @ 06T14:30 => high.fix kept 06T14:00, high.fix superseded 06T16:00 | low.fix pending 09T11:00
    raised before, with an hour carried: it counts as long as the clock goes on, and not for one that starts again
      continue: low 06T10:00, high 06T11:00, resolved 06T12:00, reopened 06T13:00 @ 06T13:30 => low.fix superseded 09T10:00 | high.fix kept 06T14:00, high.fix pending 06T15:00
      restart: low 06T10:00, high 06T11:00, resolved 06T12:00, reopened 06T13:00 @ 06T13:30 => low.fix superseded 09T10:00 | high.fix kept 06T14:00, high.fix pending 06T17:00
  `);
  changed("carry-percentage")(`
    raised after: a quarter was used
      continue: low 06T10:00, resolved 06T11:00, reopened 06T13:00, high 06T14:00 @ 06T14:30 => low.fix kept 09T10:00, low.fix superseded 09T11:00 | high.fix pending 06T17:00
  `);
  changed("stricter-of")(`
    lowered after: not later than the cycle that was open
      continue: high 06T10:00, resolved 06T11:00, reopened 06T13:00, low 06T14:00 @ 06T14:30 => high.fix kept 06T14:00, high.fix superseded 06T16:00 | low.fix pending 06T16:00
  `);
});

describe("with pauses", () => {
  every(
    [fix],
    {},
    customer,
  )(`
    overlapping the end of the resolved time
      low 06T10:00, resolved 06T11:00, paused 06T12:00, reopened 06T13:00, resumed 06T14:00 @ 06T14:30 => fix kept 06T14:00, fix: pending 06T17:00; pending 06T16:00; pending 06T18:00
    within it
      low 06T10:00, resolved 06T11:00, paused 06T11:30, resumed 06T12:30, reopened 06T13:00 @ 06T13:30 => fix kept 06T14:00, fix: pending 06T16:00; pending 06T15:00; pending 06T17:00
    around it, half an hour used before
      low 06T10:00, paused 06T10:30, resolved 06T11:00, reopened 06T13:00, resumed 06T14:00 @ 06T14:30 => fix kept (06T14:30), fix: pending 06T17:30; pending 06T17:30; pending 06T18:00
    around it, and lasting
      low 06T10:00, paused 06T10:30, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => fix kept (06T14:30), fix: paused (06T17:00); paused (06T17:00); paused (06T17:30)
    over before it
      low 06T10:00, paused 06T10:15, resumed 06T10:45, resolved 06T11:00, reopened 06T13:00 @ 06T13:30 => fix kept 06T14:30, fix: pending 06T16:30; pending 06T14:30; pending 06T17:00
    # Closing ends the pause: half an hour is taken out.
    ended by closing, and begun again after the reopening
      low 06T10:00, paused 06T10:30, closed 06T11:00, reopened 06T13:00 @ 06T13:30 => fix: pending 06T14:30; pending 06T14:30; pending 06T14:30
      low 06T10:00, paused:customer 06T10:30, closed 06T11:00, reopened 06T13:00, paused:customer 06T13:30 @ 06T14:00 => fix: paused (06T15:00); paused (06T15:00); paused (06T15:00)
  `);
  it("the clock tells what was kept from it, and the trace why", () => {
    const notes = "low 06T10:00, resolved 06T11:00, paused 06T12:00, reopened 06T13:00, resumed 06T14:00";
    const again = look(shop("continue", [fix], {}, customer), notes, "06T14:30").periods[0]?.obligations[1];
    const hour = 3_600_000;
    expect(again).toMatchObject({
      reopened: { type: "reopened", index: 3, at: utc("06T13:00") },
      clock: { elapsed: 1.5 * hour, remaining: 2.5 * hour, paused: { clock: 3 * hour, wall: 3 * hour } },
    });
    const trace = again?.trace?.kind === "within" ? again.trace.segments : [];
    expect(trace.filter(({ kind }) => kind === "counted").map(({ start, end }) => [iso(start), iso(end)])).toEqual([
      ["06T10:00", "06T11:00"],
      ["06T14:00", "06T17:00"],
    ]);
  });
  it("the resolved time is told as a whole, nights in it included", () => {
    const contract = shop("continue", [{ ...fix, within: "8h", clock: "office" }], {}, {});
    const notes = "low 06T10:00, resolved 06T17:00, reopened 09T10:00";
    const again = look(contract, notes, "09T10:00").periods[0]?.obligations[1];
    const trace = again?.trace?.kind === "within" ? again.trace.segments : [];
    expect(trace.map(({ kind, start, end }) => `${kind} ${iso(start)} ${iso(end)}`)).toEqual([
      "counted 06T10:00 06T12:00",
      "closed 06T12:00 06T13:00",
      "counted 06T13:00 06T17:00",
      "resolved 06T17:00 09T10:00",
      "counted 09T10:00 09T12:00",
    ]);
  });
});

describe("before the reopening it does not exist", () => {
  it.each(["continue", "continue-counting-closed-time", "restart", "ignore"])("%s", (policy) => {
    const contract = shop(policy, [reply, close, ...fixes], {}, customer);
    const before = "low 06T10:00, replied 06T10:30, resolved 06T11:00, closed 06T12:00";
    const after = `${before}, reopened 06T13:00, high 06T13:30, resolved 06T14:00`;
    for (const asOf of ["06T10:15", "06T11:00", "06T12:30", "06T12:59:59.999"]) {
      expect(look(contract, after, asOf)).toEqual(look(contract, before, asOf));
    }
    expect(look(contract, after, "06T13:00")).not.toEqual(look(contract, before, "06T13:00"));
  });
});

describe("sequences that cannot be", () => {
  const contract = shop("continue", [fix, close], {}, customer);
  const attempt = (of: Contract, notes: string) =>
    refusal(() => assess(of, ticketOf(of, notes), { asOf: utc("20T00:00") }));
  const table = `
    low 06T10:00, reopened 06T11:00 @ 20T00:00 => ticket-reopened-unresolved /ticket/events/1
    low 06T10:00, reopened 06T11:00, resolved 06T11:00 @ 20T00:00 => ticket-reopened-unresolved /ticket/events/1
    low 06T10:00, resolved 06T11:00, reopened 06T12:00, reopened 06T13:00 @ 20T00:00 => ticket-reopened-unresolved /ticket/events/3
    low 06T10:00, reopened 06T09:00 @ 20T00:00 => ticket-event-before-report /ticket/events/1
    low 06T10:00, cancelled 06T11:00, reopened 06T12:00 @ 20T00:00 => ticket-event-after-end /ticket/events/2
    low 06T10:00, resolved 06T11:00, cancelled 06T12:00, reopened 06T13:00 @ 20T00:00 => ticket-event-after-end /ticket/events/3
    low 06T10:00, closed 06T11:00, closed 06T12:00 @ 20T00:00 => ticket-event-repeated /ticket/events/2
    low 06T10:00, closed 06T11:00, reopened 06T12:00, closed 06T13:00 @ 20T00:00 => taken
    low 06T10:00, closed 06T11:00, reopened 06T12:00, closed 06T13:00, closed 06T14:00 @ 20T00:00 => ticket-event-repeated /ticket/events/4
    low 06T10:00, closed 06T11:00, high 06T12:00, reopened 06T13:00 @ 20T00:00 => ticket-event-after-end /ticket/events/2
    low 06T10:00, closed 06T11:00, paused 06T12:00, reopened 06T13:00 @ 20T00:00 => ticket-event-after-end /ticket/events/2
    low 06T10:00, closed 06T11:00, reopened 06T12:00, high 06T13:00, paused 06T14:00 @ 20T00:00 => taken
    low 06T10:00, closed 06T11:00, reopened 06T12:00, closed 06T13:00, high 06T14:00 @ 20T00:00 => ticket-event-after-end /ticket/events/4
    low 06T10:00, paused 06T10:30, closed 06T11:00, reopened 06T12:00, resumed 06T13:00 @ 20T00:00 => ticket-pause-missing /ticket/events/4
    low 06T10:00, paused 06T10:30, resolved 06T11:00, reopened 06T12:00, resumed 06T13:00 @ 20T00:00 => taken
  `;
  it.each(rows(table))("$expected: $notes", ({ notes, expected }) => {
    expect(attempt(contract, notes)).toBe(expected);
  });
  it("only the events that a reopening takes back resolve a ticket", () => {
    const narrow = shop("continue", [fix], { undoes: ["closed"] }, {});
    const notes = "low 06T10:00, resolved 06T11:00, reopened 06T12:00";
    expect(attempt(narrow, notes)).toBe("ticket-reopened-unresolved /ticket/events/2");
  });
  it("without a rule for it the event does not exist", () => {
    const notes = "low 06T10:00, resolved 06T11:00, reopened 06T12:00";
    expect(attempt(desk("keep-start", [fix]), notes)).toBe("ticket-event-unknown /ticket/events/2/type");
  });
});

describe("contracts that are refused", () => {
  it.each<readonly [string, unknown]>([
    ["contract-invalid /reopening", "continue"],
    ["contract-invalid /reopening/policy", {}],
    ["contract-invalid /reopening/policy", { policy: "x" }],
    ["contract-invalid /reopening/clauses", { policy: "continue", clauses: [] }],
    ["contract-unknown-clause /reopening/clauses/0", { policy: "continue", clauses: ["other"] }],
    ["contract-invalid /reopening/clock", { policy: "continue", clock: "office" }],
    ["contract-unknown-calendar /reopening/clock", { policy: "continue", reopenWindow: "2h", clock: "none" }],
    ["duration-days /reopening/reopenWindow", { policy: "continue", reopenWindow: "3d" }],
    ["contract-invalid /reopening/undoes/0", { policy: "continue", undoes: ["reopened"] }],
    ["contract-invalid /reopening/undoes", { policy: "continue", undoes: [] }],
    ["contract-invalid /reopening/counts", { policy: "continue", counts: "best" }],
    ["contract-unknown-property /reopening/window", { policy: "continue", window: "2h" }],
    ["contract-clause-repeated /reopening/id", { policy: "continue", id: "fix" }],
  ])("%s for %j", (code, reopening) => {
    const spec = { id: "desk", levels: ["low"], calendars, reopening, clauses: [fix] };
    expect(refusal(() => defineContract(JSON.parse(JSON.stringify(spec))))).toBe(code);
  });
});
