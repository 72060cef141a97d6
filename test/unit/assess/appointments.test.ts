import { assess, defineContract, verifyTrace } from "sla-clock";
import type { AppointmentSpec, Assessment, Contract, Due, LevelChangePolicy, Obligation, TicketEvent } from "sla-clock";
import { hardwareService } from "sla-clock/contracts";
import type { HardwareLevel } from "sla-clock/contracts";
import { describe, expect, it } from "vitest";

// March 2026: Sat 7, Mon 9, Tue 10, Wed 11 (a holiday), Thu 12. Eight office hours from Monday 09:00 are over on Monday 18:00.
const office = { timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00", holidays: ["2026-03-11"] };
const booking = { event: "booked", promise: "arrived", noAccess: "no-access", notice: "delay-told" } as const;
const appointments = [booking];
const events = { "not-needed": {} };
const base = {
  id: "visits",
  timeZone: "UTC",
  levels: ["low", "high"],
  calendars: { office },
  appointments,
  events,
} as const;
const held = { ...base, start: { rule: "next-working-time", calendar: "office" } } as const;
const visit = { id: "arrive", promise: "arrived", within: "8h", clock: "office" } as const;
const ending = { ...visit, endedBy: ["resolved", "not-needed"] } as const;

const plain = defineContract({ ...base, pauses: [{ reason: "customer" }], clauses: [visit] });
const ended = defineContract({ ...base, clauses: [ending] });
const warnings = [{ used: "50%" }, { remaining: "1h" }, { elapsed: "30m" }, { overdue: "1h" }] as const;
const warned = defineContract({ ...base, clauses: [{ ...visit, warnings }] });
const moving = (moves: NonNullable<AppointmentSpec<"office">["moves"]>): Contract =>
  defineContract({ ...base, appointments: [{ ...booking, moves }], clauses: [visit] });

/** The events of `type at`, `booked at agreed by` and so on, one after the other, in March; reported at 09:00 unless that is said. */
function stepsOf(text: string, zone = "Z"): readonly TicketEvent<never>[] {
  const all = text.includes("reported") ? text : `reported 09T09:00, ${text}`;
  return all
    .split(", ")
    .filter(Boolean)
    .map((step) => {
      const [type, at = "", more, by] = step.split(" ");
      const detail = type === "level-confirmed" ? { level: more } : { agreed: `2026-03-${String(more)}${zone}`, by };
      return JSON.parse(JSON.stringify({ type, at: `2026-03-${at}${zone}`, ...(more !== undefined && detail) }));
    });
}

/** What is assessed, every trace of it verified. */
function assessed(contract: Contract, steps: string, asOf: string): Assessment {
  const found = assess(contract, { level: "low", events: stepsOf(steps) }, { asOf: `2026-03-${asOf}Z` });
  for (const each of owedIn(found)) expect(verifyTrace(each, contract)).toEqual({ ok: true });
  return found;
}
const owedIn = ({ periods }: Assessment): readonly Obligation[] => periods.flatMap(({ obligations }) => obligations);
function owed(contract: Contract, steps: string, asOf: string): Obligation {
  const found = owedIn(assessed(contract, steps, asOf)).at(-1);
  if (found === undefined) throw new Error("nothing is owed");
  return found;
}

const at = (time: string): number => Date.parse(`2026-03-${time}Z`);
const hours = (count: number): number => count * 3_600_000;
const iso = (instant: number): string =>
  new Date(instant)
    .toISOString()
    .slice(8)
    .replace(/(:00)?\.000Z$|Z$/, "");
const when = (due: Due): string => (due.kind === "at" ? iso(due.at) : due.kind);

/** An obligation in a line: its state, its due moment, the first one, why times were refused, and what happened besides. */
function line(each: Obligation): string {
  const { state, due, firstDue, appointments: times = [], notice, noAccess } = each;
  return [
    `${state} ${when(due)}`,
    ...(firstDue === undefined ? [] : [`first ${when(firstDue)}`]),
    ...times.flatMap(({ refused }) => (refused === undefined ? [] : [refused])),
    ...(notice === undefined ? [] : ["told"]),
    ...(noAccess === undefined ? [] : ["no access"]),
    ...(each.state === "cancelled" ? [`at ${iso(each.cancelledAt)} by ${each.cancelledBy?.type ?? "itself"}`] : []),
  ].join(", ");
}

/** The rows of a table: cells between bars. */
const rows = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()));

/** Cases in rows of title, steps, as-of, and what is told then. */
const cases = (contract: Contract) => (table: string) => {
  it.each(rows(table))("%s", (_title, steps = "", asOf = "", told) => {
    expect(line(owed(contract, steps, asOf))).toBe(told);
  });
};

describe("an agreed time replaces the due moment, from the agreement on", () => {
  const later = "booked 09T11:00 10T14:00";
  cases(plain)(`
    before the agreement it does not exist | ${later}                                     | 09T10:59:59.999 | pending 09T18:00
    from its very instant it does          | ${later}                                     | 09T11:00        | pending 10T14:00, first 09T18:00
    past the first due moment              | ${later}                                     | 10T13:00        | pending 10T14:00, first 09T18:00
    at the agreed moment                   | ${later}                                     | 10T14:00        | pending 10T14:00, first 09T18:00
    a millisecond later                    | ${later}                                     | 10T14:00:00.001 | breached 10T14:00, first 09T18:00
    earlier, and missed                    | booked 09T11:00 09T15:00                     | 09T15:00:00.001 | breached 09T15:00, first 09T18:00
    arrived at the agreed moment           | ${later}, arrived 10T14:00                   | 12T00:00        | kept 10T14:00, first 09T18:00
    arrived a millisecond late             | ${later}, arrived 10T14:00:00.001            | 12T00:00        | kept-late 10T14:00, first 09T18:00
    agreed for at once                     | booked 09T11:00 09T11:00                     | 09T11:00        | pending 09T11:00, first 09T18:00
    agreed for a moment that had passed    | booked 09T11:00 09T10:59:59.999              | 09T11:00        | pending 09T18:00, already-past
    moved to a moment that had passed      | ${later}, booked 09T12:00 09T11:30           | 10T10:00        | pending 10T14:00, first 09T18:00, already-past
    agreed for the night                   | booked 09T17:00 10T03:00                     | 09T17:00        | pending 10T03:00, first 09T18:00
    agreed at the due moment               | booked 09T18:00 10T10:00                     | 09T18:00        | pending 10T10:00, first 09T18:00
    agreed a millisecond later             | booked 09T18:00:00.001 10T10:00              | 10T09:00        | breached 09T18:00, after-due
    arrived at the time agreed too late    | booked 09T19:00 10T10:00, arrived 10T10:00   | 12T00:00        | kept-late 09T18:00, after-due
    at the instant of the report           | reported 09T09:00, booked 09T09:00 10T10:00  | 09T09:00        | pending 10T10:00, first 09T18:00
    agreed after the arrival               | arrived 09T10:00, booked 09T11:00 10T10:00   | 12T00:00        | kept 09T18:00
    at one instant, arrived first          | arrived 09T10:00, booked 09T10:00 10T10:00   | 12T00:00        | kept 09T18:00
    at one instant, agreed first           | booked 09T10:00 10T10:00, arrived 09T10:00   | 12T00:00        | kept 10T10:00, first 09T18:00
    moved, forward                         | ${later}, booked 09T12:00 12T09:00           | 09T12:00        | pending 12T09:00, first 09T18:00
    moved, back to before the first        | ${later}, booked 09T12:00 09T14:00           | 09T12:00        | pending 09T14:00, first 09T18:00
    moved at the agreed moment             | ${later}, booked 10T14:00 12T10:00           | 10T14:00        | pending 12T10:00, first 09T18:00
    moved too late                         | ${later}, booked 10T14:00:00.001 12T10:00    | 12T09:00        | breached 10T14:00, first 09T18:00, after-due
    cancelled with the ticket              | ${later}, cancelled 10T10:00                 | 12T00:00        | cancelled 10T14:00, first 09T18:00, at 10T10:00 by itself
    runs on when the ticket is closed      | ${later}, closed 10T10:00                    | 12T00:00        | breached 10T14:00, first 09T18:00
    `);

  // Reported on a Saturday, held to Monday 09:00.
  const saturday = "reported 07T10:00, booked 08T10:00";
  cases(defineContract({ ...held, clauses: [visit] }))(`
    agreed before the clock's start             | ${saturday} 10T10:00                              | 08T10:00        | pending 10T10:00, first 09T18:00
    moved before it                             | ${saturday} 10T10:00, booked 08T11:00 12T10:00     | 09T10:00        | pending 12T10:00, first 09T18:00
    for before it                               | ${saturday} 08T15:00                              | 08T15:00        | pending 08T15:00, first 09T18:00
    for before it, and missed                   | ${saturday} 08T15:00                              | 08T15:00:00.001 | breached 08T15:00, first 09T18:00
    `);
  cases(defineContract({ ...base, events: ["needed"], clauses: [{ ...visit, from: "needed" }] }))(`
    before the event from which it counts       | booked 09T09:30 10T14:00, needed 09T10:00         | 09T11:00        | pending 10T10:00
    at its instant, before it                   | booked 09T10:00 10T14:00, needed 09T10:00         | 09T11:00        | pending 10T10:00
    at its instant, after it                    | needed 09T10:00, booked 09T10:00 10T14:00         | 09T11:00        | pending 10T14:00, first 10T10:00
    `);

  it("records each time, with who asked for it and how long before", () => {
    const both = `${later} supplier, booked 10T10:30 12T10:00 customer`;
    expect(owed(moving({}), both, "10T11:00").appointments).toEqual([
      { event: { type: "booked", index: 1, at: at("09T11:00") }, agreed: at("10T14:00"), by: "supplier" },
      {
        ...{ event: { type: "booked", index: 2, at: at("10T10:30") }, agreed: at("12T10:00") },
        ...{ by: "customer", notice: hours(3.5) },
      },
    ]);
  });

  it("the trace names the agreement, and what it stands in the place of", () => {
    expect(owed(plain, later, "09T12:00").trace).toMatchObject({
      ...{ kind: "appointment", agreement: { type: "booked", index: 1 }, agreed: at("10T14:00") },
      instead: { kind: "within", target: hours(8), clock: "office" },
    });
    expect(owed(plain, later, "09T10:00").trace?.kind).toBe("within");
  });

  it("the clock counts on towards its own target; the time on the wall is that to the agreed moment", () => {
    const { clock } = owed(plain, later, "09T12:00");
    expect(clock).toMatchObject({ target: hours(8), elapsed: hours(3), remaining: hours(5) });
    expect(clock?.wall).toEqual({ elapsed: hours(3), remaining: hours(26) });
    expect(owed(plain, later, "10T15:00").clock?.wall.remaining).toBe(-hours(1));
  });

  // Twelve office hours from 09:00 to Tuesday 14:00: six by 16:00, eleven by Tuesday 12:00.
  it.each([
    ["", "09T16:00, 10T12:00, 09T09:30, 10T15:00"],
    [", paused 09T11:10, resumed 09T16:00", "09T16:00, 10T12:00, 09T09:30, 10T15:00"],
    [", booked 09T12:00 09T15:00", "09T11:30, 09T14:00, 09T09:30, 09T16:00"],
  ])("shares and time remaining are of the time until then%s", (steps, told) => {
    const contract = defineContract({ ...base, pauses: [{ reason: "customer" }], clauses: [{ ...visit, warnings }] });
    expect(
      owed(contract, `${later}${steps}`, "09T16:00")
        .warnings?.map((each) => iso(each.at ?? 0))
        .join(", "),
    ).toBe(told);
  });

  it("nextChange is the millisecond after the agreed moment", () => {
    const next = (asOf: string) => iso(assessed(plain, later, asOf).nextChange ?? 0);
    expect(["09T10:00", "09T11:00", "10T14:00"].map(next)).toEqual([
      "09T18:00:00.001",
      ...Array<string>(2).fill("10T14:00:00.001"),
    ]);
    expect(assessed(plain, later, "10T14:00:00.001").nextChange).toBeUndefined();
  });
});

describe("who may move it, how often, and how long before", () => {
  const first = "booked 09T10:00 10T14:00 customer";
  const [tuesday, thursday] = ["booked 09T10:00 10T10:00 customer", "booked 09T10:00 12T11:00 customer"];
  const customer = { times: 2, notice: "2h" } as const;
  // Four office hours before Tuesday 10:00: one on Tuesday, three on Monday. Before Thursday 11:00: two, and two on the Tuesday before the holiday.
  cases(moving({ customer, supplier: { times: 1, notice: "4h", clock: "office" } }))(`
    the first agreement is no move          | ${first}                                            | 09T10:00 | pending 10T14:00, first 09T18:00
    twice | ${first}, booked 09T11:00 10T15:00 customer, booked 09T11:10 10T16:00 customer                | 09T12:00 | pending 10T16:00, first 09T18:00
    three times | ${first}, booked 09T11:00 10T15:00 customer, booked 09T11:10 10T16:00 customer, booked 09T11:20 10T17:00 customer | 09T12:00 | pending 10T16:00, first 09T18:00, too-often
    each party by itself | ${first}, booked 09T11:00 10T15:00 supplier, booked 09T11:10 10T16:00 supplier, booked 09T11:20 10T17:00 customer | 09T12:00 | pending 10T17:00, first 09T18:00, too-often
    exactly two hours before                | ${first}, booked 10T12:00 10T15:00 customer         | 10T12:00 | pending 10T15:00, first 09T18:00
    a millisecond less                      | ${first}, booked 10T12:00:00.001 10T15:00 customer  | 10T13:00 | pending 10T14:00, first 09T18:00, short-notice
    four office hours, over a night         | ${tuesday}, booked 09T15:00 10T12:00 supplier         | 09T16:00 | pending 10T12:00, first 09T18:00
    over a night, a millisecond less        | ${tuesday}, booked 09T15:00:00.001 10T12:00 supplier  | 09T16:00 | pending 10T10:00, first 09T18:00, short-notice
    four office hours, over a holiday       | ${thursday}, booked 10T16:00 12T12:00 supplier        | 10T17:00 | pending 12T12:00, first 09T18:00
    over a holiday, a millisecond less      | ${thursday}, booked 10T16:00:00.001 12T12:00 supplier | 10T17:00 | pending 12T11:00, first 09T18:00, short-notice
    before the time that stands, not before a former one | ${first}, booked 10T11:00 12T10:00 customer, booked 10T13:00 12T11:00 customer | 10T13:30 | pending 12T11:00, first 09T18:00
    `);
  cases(moving({ supplier: { times: 0 } }))(`
    the supplier never: its first agreement counts | booked 09T10:00 10T14:00 supplier                   | 09T12:00 | pending 10T14:00, first 09T18:00
    the supplier never: its move does not          | ${first}, booked 09T11:00 10T15:00 supplier         | 09T12:00 | pending 10T14:00, first 09T18:00, too-often
    a party that is not named, to the last moment  | ${first}, booked 09T11:00 10T15:00 customer, booked 09T11:10 10T16:00 customer, booked 10T16:00 12T10:00 customer | 10T16:00 | pending 12T10:00, first 09T18:00
    `);
  cases(moving({ customer: { times: 1, notice: "2h" } }))(`
    a refused move uses up nothing, and a later one counts | ${first}, booked 10T13:00 12T09:00 customer, booked 10T13:30 12T14:00 supplier, booked 12T10:00 12T16:00 customer | 12T11:00 | pending 12T16:00, first 09T18:00, short-notice
    `);
});

describe("a delay that was told", () => {
  const first = "booked 09T10:00 10T14:00";
  cases(plain)(`
    a millisecond before        | ${first}, delay-told 10T13:59:59.999, arrived 10T15:00 | 12T00:00 | kept-late 10T14:00, first 09T18:00, told
    and nobody comes            | ${first}, delay-told 10T10:00                          | 12T00:00 | breached 10T14:00, first 09T18:00, told
    at the agreed moment        | ${first}, delay-told 10T14:00, arrived 10T15:00        | 12T00:00 | kept-late 10T14:00, first 09T18:00
    after it                    | ${first}, delay-told 10T14:30, arrived 10T15:00        | 12T00:00 | kept-late 10T14:00, first 09T18:00
    before any time was agreed  | delay-told 09T09:30, ${first}, arrived 10T15:00        | 12T00:00 | kept-late 10T14:00, first 09T18:00
    without any time agreed     | delay-told 09T17:00, arrived 09T19:00                  | 12T00:00 | kept-late 09T18:00
    of a former time: no word of the new one | ${first}, delay-told 10T10:00, booked 10T11:00 12T10:00, arrived 12T11:00 | 12T12:00 | kept-late 12T10:00, first 09T18:00
    before it happens           | ${first}, delay-told 10T10:00                          | 10T09:00 | pending 10T14:00, first 09T18:00
    `);
  it("leaves the ticket breached", () => {
    expect(assessed(plain, `${first}, delay-told 10T13:00, arrived 10T15:00`, "12T00:00").state).toBe("breached");
  });
});

describe("nobody let in", () => {
  const first = "booked 09T10:00 10T14:00";
  it.each([
    ["without an appointment", "no-access 09T15:00"],
    ["at the due moment without an appointment", "no-access 09T18:00"],
    ["before the agreed moment", `${first}, no-access 10T13:00`],
    ["at the agreed moment", `${first}, no-access 10T14:00`],
    ["twice", `${first}, no-access 10T13:00, no-access 10T16:00`],
    ["then a time that had passed", `${first}, no-access 10T14:00, booked 11T10:00 11T09:00`],
  ])("%s: the promise waits, and nothing is due", (_title, steps) => {
    expect(owed(plain, steps, "12T00:00")).toMatchObject({ due: { kind: "none" }, noAccess: { type: "no-access" } });
    const { state, nextChange } = assessed(plain, steps, "12T00:00");
    expect([state, nextChange]).toEqual(["open", undefined]);
    expect(owed(plain, `${steps}, arrived 12T09:00`, "12T10:00").state).toBe("kept");
  });
  cases(plain)(`
    too late, without an appointment | no-access 09T18:00:00.001                             | 10T12:00 | breached 09T18:00
    too late, with one               | ${first}, no-access 10T14:00:00.001                   | 12T00:00 | breached 10T14:00, first 09T18:00
    then another time                | ${first}, no-access 10T14:00, booked 12T09:00 12T15:00 | 12T10:00 | pending 12T15:00, first 09T18:00
    then another time, missed        | no-access 09T15:00, booked 10T09:00 10T15:00          | 12T00:00 | breached 10T15:00, first 09T18:00
    `);
  it("only what was reached by then is warned of, until another time is agreed", () => {
    const told = (steps: string) =>
      owed(warned, steps, "12T00:00").warnings?.map(({ state, at }) => [state, at && iso(at)].join(" "));
    expect(told("no-access 09T11:00")).toEqual(["coming ", "coming ", "reached 09T09:30", "coming "]);
    expect(told("no-access 09T15:00")).toEqual(["reached 09T14:00", "coming ", "reached 09T09:30", "coming "]);
    // Nineteen office hours until Thursday 12:00: nine and a half by Tuesday 10:30, eighteen by Thursday 11:00.
    const again = told("no-access 09T11:00, booked 09T12:00 12T12:00");
    expect(again).toEqual(["reached 10T10:30", "coming 12T11:00", "reached 09T09:30", "coming 12T14:00"]);
  });
  const strict = moving({ supplier: { times: 0 }, customer: { times: 1, notice: "48h" } });
  const missed = `${first} supplier, no-access 10T14:00`;
  cases(strict)(`
    the time agreed then is no move          | ${missed}, booked 10T15:00 12T10:00 supplier                                    | 10T16:00 | pending 12T10:00, first 09T18:00
    the next one is                          | ${missed}, booked 10T15:00 12T10:00 supplier, booked 10T16:00 12T12:00 supplier | 10T16:00 | pending 12T10:00, first 09T18:00, too-often
    nor does it use up a move of the other's | ${missed}, booked 10T15:00 13T10:00 customer, booked 11T09:00 13T12:00 customer | 11T10:00 | pending 13T12:00, first 09T18:00
    `);
});

describe("pauses", () => {
  // One hour before the pause, then 13:00-18:00, and two hours on Tuesday: 11:00.
  cases(plain)(`
    leave an agreed time where it is | booked 09T09:30 10T14:00, paused 10T09:00, resumed 10T13:00       | 10T13:30        | pending 10T14:00, first 09T18:00
    also while they last             | booked 09T09:30 10T14:00, paused 10T09:00                         | 10T14:00:00.001 | breached 10T14:00, first 09T18:00
    move the first due moment        | paused 09T10:00, resumed 09T12:00, booked 09T14:00 10T17:00       | 09T15:00        | pending 10T17:00, first 10T11:00
    a time agreed during one         | paused 09T10:00, booked 09T20:00 10T14:00, resumed 10T09:00       | 10T10:00        | pending 10T14:00, first 10T17:00
    `);
});

describe("another level", () => {
  function levelled(restart: LevelChangePolicy, low: string, high: string): Contract {
    const [slow, fast] = [
      { ...visit, id: "slow", level: "low", within: low },
      { ...visit, id: "fast", level: "high", within: high },
    ] as const;
    return defineContract({ ...base, escalation: { restart }, clauses: [slow, fast] });
  }
  const raised = "booked 09T10:00 10T14:00, level-confirmed 09T11:00 high";
  // Four hours from 09:00 are over at 14:00, from 11:00 at 16:00; two of them were used by 11:00. Eight from 12:00 are over on Tuesday 12:00.
  it.each(
    rows(`
    the agreed time stands               | keep-start     | ${raised}                                                | 8h | 4h | pending 10T14:00, first 09T14:00
    agreed before the clock's start      | at-confirmation | ${raised}                                               | 8h | 4h | pending 09T16:00
    agreed again                         | at-confirmation | ${raised}, booked 09T12:00 10T14:00                     | 8h | 4h | pending 10T14:00, first 09T16:00
    agreed before the clock's start      | carry-elapsed  | ${raised}                                                | 8h | 4h | pending 09T14:00
    no later than the agreed time        | stricter-of    | booked 09T10:00 09T13:30, level-confirmed 09T11:00 high  | 8h | 4h | pending 09T13:30
    the new target is the stricter       | stricter-of    | ${raised}                                                | 8h | 4h | pending 09T16:00
    still running, its first due moment past | stricter-of | booked 09T10:00 10T10:00, level-confirmed 09T12:00 high | 2h | 8h | pending 10T10:00
    nothing changes                      | ignore         | ${raised}                                                | 8h | 4h | pending 10T14:00, first 09T18:00
    `),
  )("%s: %s", (_title, restart, steps = "", low = "", high = "", told = "") => {
    const policy = restart as LevelChangePolicy;
    expect(line(owed(levelled(policy, low, high), steps, "09T12:30"))).toBe(told);
  });
  it.each(["keep-start", "carry-elapsed", "stricter-of", "at-confirmation"] as const)(
    "a clause of both levels, %s",
    (restart) => {
      const both = defineContract({ ...base, escalation: { restart }, clauses: [visit] });
      // Eight hours from 11:00: one before lunch, five after, two on Tuesday.
      const restarted = ["superseded 10T14:00, first 09T18:00", "pending 10T11:00"];
      const undisturbed = ["pending 10T14:00, first 09T18:00"];
      const told = owedIn(assessed(both, raised, "09T12:30")).map(line);
      expect(told).toEqual(restart === "at-confirmation" ? restarted : undisturbed);
    },
  );
  it("the change tells the agreed moment as that before", () => {
    const [change] = assessed(levelled("at-confirmation", "8h", "4h"), raised, "09T12:30").periods[1]?.changes ?? [];
    expect([change?.before, change?.after].map((stand) => stand && when(stand.due))).toEqual(["10T14:00", "09T16:00"]);
  });
});

it.each(["continue", "restart"] as const)("reopened, %s", (policy) => {
  const repair = { ...visit, id: "repair", promise: "resolved" } as const;
  const booked = [{ ...booking, promise: "resolved" }] as const;
  const contract = defineContract({ ...base, reopening: { policy }, appointments: booked, clauses: [repair] });
  const steps = "booked 09T10:00 10T14:00, resolved 10T10:00, reopened 10T11:00";
  // Started again at 11:00: one hour before lunch, five after, two on Thursday.
  const again = policy === "continue" ? "pending 10T14:00, first 09T18:00" : "pending 12T11:00";
  expect(owedIn(assessed(contract, steps, "10T12:00")).map(line)).toEqual(["kept 10T14:00, first 09T18:00", again]);
});

describe("which promises", () => {
  const booked = "booked 09T10:00 10T14:00";
  cases(defineContract({ ...base, clauses: [{ id: "come", promise: "arrived" }] }))(`
    one without a figure                    | ${booked} | 09T09:30        | untimed unstated
    has one once a time is agreed           | ${booked} | 10T14:00        | pending 10T14:00, first unstated
    and can be broken                       | ${booked} | 10T14:00:00.001 | breached 10T14:00, first unstated
    or moved                                | ${booked}, booked 10T12:00 12T10:00 | 12T09:30 | pending 12T10:00, first unstated
    `);
  it("not an ordering duty, nor one of another event", () => {
    const order = { id: "order", promise: "arrived", before: "closed" } as const;
    const reply = { ...visit, id: "reply", promise: "replied" };
    const others = defineContract({ ...base, clauses: [order, reply, visit] });
    const told = owedIn(assessed(others, booked, "09T12:00")).slice(0, 2);
    expect(told.map(line)).toEqual(["pending by-event", "pending 09T18:00"]);
    expect(() => defineContract({ ...base, clauses: [order, reply] })).toThrow("contract at /appointments/0/promise");
  });
  it("one of several joined: the latest of any, the earliest of all", () => {
    const { id: _, ...come } = visit;
    const parts = [come, { ...come, promise: "fixed", within: "2h" }];
    const joined = defineContract({
      ...base,
      clauses: [
        { id: "any", anyOf: parts },
        { id: "all", allOf: parts },
      ],
    });
    const told = (asOf: string) =>
      owedIn(assessed(joined, booked, asOf)).map(({ state, due }) => `${state} ${when(due)}`);
    expect(told("09T10:30")).toEqual(["pending 10T14:00", "pending 09T11:00"]);
    expect(told("10T12:00")).toEqual(["pending 10T14:00", "breached 09T11:00"]);
    expect(told("12T00:00")[0]).toBe("breached 10T14:00");
    const [any] = owedIn(assessed(joined, booked, "09T10:30"));
    expect(any?.parts?.map(({ firstDue }) => firstDue && when(firstDue))).toEqual(["09T18:00", undefined]);
  });
});

describe("endedBy", () => {
  const booked = "booked 09T10:00 10T14:00";
  cases(ended)(`
    before the due moment             | resolved 09T12:00                            | 12T00:00 | cancelled 09T18:00, at 09T12:00 by resolved
    the first of the events           | not-needed 09T12:00, resolved 09T14:00       | 12T00:00 | cancelled 09T18:00, at 09T12:00 by not-needed
    at the due moment                 | resolved 09T18:00                            | 12T00:00 | cancelled 09T18:00, at 09T18:00 by resolved
    a millisecond later               | resolved 09T18:00:00.001                     | 12T00:00 | breached 09T18:00
    before the arrival                | resolved 09T12:00, arrived 09T13:00          | 12T00:00 | cancelled 09T18:00, at 09T12:00 by resolved
    after the arrival                 | arrived 09T12:00, resolved 09T13:00          | 12T00:00 | kept 09T18:00
    at one instant, arrived first     | arrived 09T12:00, resolved 09T12:00          | 12T00:00 | kept 09T18:00
    at one instant, resolved first    | resolved 09T12:00, arrived 09T12:00          | 12T00:00 | cancelled 09T18:00, at 09T12:00 by resolved
    before it happens                 | resolved 09T12:00                            | 09T11:59 | pending 09T18:00
    up to an agreed time              | ${booked}, resolved 10T14:00                 | 12T00:00 | cancelled 10T14:00, first 09T18:00, at 10T14:00 by resolved
    no later than an agreed time      | booked 09T10:00 09T15:00, resolved 09T16:00  | 12T00:00 | breached 09T15:00, first 09T18:00
    a time agreed after it            | resolved 09T12:00, booked 09T13:00 10T14:00  | 12T00:00 | cancelled 09T18:00, at 09T12:00 by resolved
    cancelled with the ticket         | cancelled 09T12:00                           | 12T00:00 | cancelled 09T18:00, at 09T12:00 by itself
    `);
  it("while the promise waits for another time", () => {
    const waiting = owed(ended, `${booked}, no-access 10T14:00, resolved 12T09:00`, "12T12:00");
    expect(waiting).toMatchObject({ state: "cancelled", cancelledBy: { type: "resolved", index: 3 } });
  });
  it("before its trigger it ends nothing", () => {
    const triggered = defineContract({
      ...base,
      events: { ...events, needed: {} },
      clauses: [{ ...ending, from: "needed" }],
    });
    expect(line(owed(triggered, "resolved 09T09:30, needed 09T10:00", "09T12:00"))).toBe("pending 10T10:00");
  });
  it("before its start it ends it all the same", () => {
    const told = line(
      owed(defineContract({ ...held, clauses: [ending] }), "reported 07T10:00, not-needed 08T10:00", "09T12:00"),
    );
    expect(told).toBe("cancelled 09T18:00, at 08T10:00 by not-needed");
  });
  it("taken back by a reopening, the promise is owed again", () => {
    const contract = defineContract({ ...base, reopening: { policy: "restart" }, clauses: [ending] });
    expect(line(owed(contract, "resolved 09T12:00, reopened 09T13:00", "09T14:00"))).toBe("pending 10T12:00");
  });
});

describe("the hardware service", () => {
  const hardware = hardwareService();
  // In China, eight hours ahead of UTC, in which it is told; the visit was found necessary at 10:10.
  const agreed = "appointment-agreed 09T10:20 10T14:00";
  it.each(
    rows(`
    A | arrive       |                                                        | 09T10:30 | pending 09T03:10
    A | arrive       | ${agreed}                                              | 10T14:00 | pending 10T06:00, first 09T03:10
    A | arrive       | ${agreed}, delay-notified 10T13:00, arrived 10T15:00   | 12T00:00 | kept-late 10T06:00, first 09T03:10, told
    A | arrive       | ${agreed}, delay-notified 10T14:00, arrived 10T15:00   | 12T00:00 | kept-late 10T06:00, first 09T03:10
    A | arrive       | resolved 09T10:40                                      | 12T00:00 | cancelled 09T03:10, at 09T02:40 by resolved
    A | arrive       | resolved 09T11:10:00.001                               | 12T00:00 | breached 09T03:10
    B | arrive       | ${agreed}, visit-not-needed 10T12:00                   | 12T00:00 | cancelled 10T06:00, first 10T02:10, at 10T04:00 by visit-not-needed
    B | arrive       | ${agreed}, appointment-agreed 10T09:00 10T16:00, appointment-agreed 10T16:00 12T09:00 | 11T00:00 | pending 12T01:00, first 10T02:10
    B | arrive       | appointment-agreed 10T10:10:00.001 10T14:00            | 12T00:00 | breached 10T02:10, after-due
    C | arrive       | ${agreed}, arrived 10T14:00:00.001                     | 12T00:00 | kept-late 10T06:00, first 12T02:10
    C | arrive       | ${agreed}, arrived 10T13:00, resolved 10T15:00         | 12T00:00 | kept 10T06:00, first 12T02:10
    C | visit.notice | ${agreed}                                              | 12T00:00 | breached 10T06:00
    C | visit.notice | ${agreed}, arrived 10T14:00                            | 12T00:00 | kept 10T06:00
    `),
  )("%s %s: %s, as of %s", (level = "", clause = "", steps = "", asOf = "", told = "") => {
    const all = stepsOf(`reported 09T10:00, onsite-required 09T10:10, ${steps}`, "+08:00");
    const ticket = { level: level as HardwareLevel, attributes: { site: "local" }, events: all };
    const { periods } = assess(hardware, ticket, { asOf: `2026-03-${asOf}+08:00` });
    const obligations = periods.flatMap(({ obligations }) => obligations);
    for (const each of obligations) expect(verifyTrace(each, hardware)).toEqual({ ok: true });
    const id = clause === "arrive" ? `hardware.${level}.arrive` : `hardware.${clause}`;
    expect(obligations.filter((each) => each.clause === id).map((each) => line(each))).toEqual([told]);
  });
});
