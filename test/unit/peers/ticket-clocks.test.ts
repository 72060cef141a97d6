// The life of a ticket's clock in other engines: figures of their documentation and tests, inputs and outcomes only, in our own words. Each
// group names its source. Where a source gives no dates, they are ours; where its figure is wrong, or its rule another one, the title says so.
import { assess, defineContract } from "sla-clock";
import type { Contract, ContractSpec, Obligation, TicketEvent } from "sla-clock";
import { describe, expect, it } from "vitest";

type Rest = Omit<ContractSpec, "id" | "levels" | "clauses" | "calendars">;
interface Desk extends Rest {
  /** Opening hours; around the clock without them. */
  readonly hours?: string;
  readonly timeZone?: string;
  readonly holidays?: readonly string[];
  /** The target of the resolution, of all levels or one by one, and of the reply. */
  readonly solve?: string | readonly [low: string, high: string];
  readonly reply?: string;
  readonly warn?: readonly Readonly<Record<string, string>>[];
}

/** A contract of a desk: a resolution and a reply, each in its hours, and a pause that stops the clocks. */
function desk({
  solve = "4h",
  reply = "2h",
  hours,
  holidays = [],
  timeZone = "UTC",
  warn = [],
  ...rest
}: Desk): Contract {
  const clock = hours === undefined ? {} : { clock: "open" };
  const [low, high] = typeof solve === "string" ? [solve, solve] : solve;
  const spec = {
    id: "desk",
    timeZone,
    levels: ["low", "high"],
    pauses: [{ reason: "waiting", clauses: ["low", "high", "reply"] }],
    ...(hours !== undefined && { calendars: { open: { timeZone, hours, holidays } } }),
    clauses: [
      { id: "reply", promise: "replied", within: reply, ...clock, warnings: warn },
      { id: "low", level: "low", promise: "resolved", within: low, ...clock, warnings: warn },
      { id: "high", level: "high", promise: "resolved", within: high, ...clock, warnings: warn },
    ],
    ...rest,
  };
  return defineContract(JSON.parse(JSON.stringify(spec)));
}

/** Times are `DD HH:MM` of a month, in UTC; events `reported 04 09:00, paused 04 10:00`. */
const instant = (text: string, month: string): string => `${month}-${text.trim().replace(" ", "T")}Z`;
const eventsOf = (text: string, month: string): readonly TicketEvent[] =>
  text.split(",").map((step): TicketEvent => {
    const [type = "", ...time] = step.trim().split(" ");
    const at = instant(time.join(" "), month);
    return type === "raised" ? { type: "level-confirmed", at, level: "high" } : { type, at };
  });

/** What can be said of an obligation, in the words of the tables. */
function factsOf({ state, due, clock, warnings = [] }: Obligation, month: string): readonly string[] {
  const told = (at: number): string => new Date(at).toISOString().replace(`${month}-`, "").replace("T", " ");
  const moment = (at: number): string => told(at).replace(/(:00)?\.000Z$|Z$/, "");
  const minutes = (ms: number | undefined): string =>
    ms === undefined ? "none" : ms % 60_000 === 0 ? `${ms / 60_000}m` : `${ms / 1000}s`;
  return [
    state,
    ...(due.kind === "at" ? [`due ${moment(due.at)}`] : []),
    ...(due.kind === "suspended" ? [`if resumed ${moment(due.ifResumedNow)}`] : []),
    `elapsed ${minutes(clock?.elapsed)}`,
    `left ${minutes(clock?.remaining)}`,
    `paused ${minutes(clock?.paused.clock)}`,
    `wall ${minutes(clock?.wall.elapsed)}`,
    `wall left ${minutes(clock?.wall.remaining)}`,
    ...warnings.map((warning) => `warns ${warning.at === undefined ? "never" : moment(warning.at)}`),
  ];
}

/** Cases in rows of title, events, as-of and facts; of the resolution in the last period, or of the reply where the title begins with that. */
const cases =
  (month: string, options: Desk, contract = desk(options)) =>
  (table: string) => {
    const rows = table.trim().split("\n");
    it.each(rows.map((row) => row.split("|").map((cell) => cell.trim())))(
      "%s",
      (title = "", events = "", asOf = "", facts = "") => {
        const ticket = { level: "low", events: eventsOf(events, month) };
        const { periods } = assess(contract, ticket, { asOf: instant(asOf, month) });
        const all = periods.flatMap(({ obligations }) => obligations);
        const found = all.filter(({ clause }) => (clause === "reply") === title.startsWith("reply")).at(-1);
        const told = found === undefined ? [] : factsOf(found, month);
        expect(facts.split(", ").filter((fact) => !told.includes(fact))).toEqual([]);
      },
    );
  };

describe("ServiceNow, docs: actual and business elapsed times; SLA duration types; use exact times", () => {
  cases("2026-03", { hours: "mon-fri 09:00-17:00", solve: "24h" })(`
    from 2 pm to 9 am: 3 business hours, 19 actual ones    | reported 09 14:00 | 10 09:00 | elapsed 180m, wall 1140m
    24 hours are three days of eight                       | reported 09 09:00 | 09 09:00 | due 11 17:00
    `);
  cases("2014-12", { hours: "mon-fri 08:00-17:00", solve: "8h" })(`
    Friday 9 pm to Monday 9:30: 1 h 30 min of 8 h, 60 h 30 min actual | reported 12 21:00 | 15 09:30 | elapsed 90m, left 390m, wall 3630m
    Friday 20:49 to Monday 9:44 (blog, Understanding my SLAs II)      | reported 12 20:49 | 15 09:44 | elapsed 104m
    `);
  // Blog, Understanding my SLAs III: a pause from 8 pm to 4 am is outside the schedule, and ignored.
  cases("2026-03", { hours: "mon-fri 08:00-17:00", solve: "8h" })(`
    a pause from 8 pm to 4 am is ignored | reported 09 13:00, paused 09 20:00, resumed 10 04:00 | 10 09:00 | due 10 12:00, paused 0m, elapsed 300m
    `);
  cases("2015-01", { solve: "10h" })(`
    10:30 and ten hours are 20:30 | reported 01 10:30 | 01 10:30 | due 01 20:30
    `);
  cases("2026-03", { solve: "100000m" })(`
    99.951 % is no breach (peer: rounded up to 100 %, a breach) | reported 01 00:00 | 10 10:00:51 | pending
    `);
  cases("2026-03", { solve: ["24h", "4h"] })(`
    retroactive start: raised after 3 hours, counted from the creation | reported 09 09:00, raised 09 12:00 | 09 12:00 | due 09 13:00, elapsed 180m
    retroactive pause: pauses before the change count too | reported 09 09:00, paused 09 10:00, resumed 09 11:00, raised 09 12:00 | 09 12:00 | due 09 14:00, paused 60m
    `);
  cases("2026-03", { solve: ["24h", "4h"], escalation: { restart: "at-confirmation" } })(`
    without it, from the change | reported 09 09:00, raised 09 12:00 | 09 12:00 | due 09 16:00, elapsed 0m
    `);
  cases("2026-03", { solve: "8h", warn: [{ used: "50%" }, { used: "75%" }] })(`
    notifications at 50 % and 75 % | reported 09 09:00 | 09 09:00 | warns 09 13:00, warns 09 15:00, due 09 17:00
    `);
});

describe("GLPI, tests/functional/SLMTest.php, laProvider: Monday from 10:30, other days from 8:30, to 19:00", () => {
  const hours = "mon 10:30-19:00; tue-fri 08:30-19:00";
  const month = "2034-06";
  // Ownership takes no notice of waiting: only the resolution is paused.
  const pauses = [{ reason: "waiting", clauses: ["low", "high"] }];
  const [three, one] = [
    "reported 09 08:46:12, paused 09 08:47:42, resumed 09 10:05:54, paused 09 10:09:13, resumed 09 10:34:38, paused 09 10:43:41, resumed 09 11:29:17",
    "reported 09 08:46:12, paused 09 09:15:27, resumed 09 11:23:49",
  ];
  const days = "reported 05 10:00, paused 05 11:00, resumed 07 09:30, paused 07 10:00, resumed 08 09:00";
  const of = (target: string, ...warn: NonNullable<Desk["warn"]>) =>
    cases(month, { hours, pauses, solve: target, reply: target, warn });
  of("30m", { remaining: "10m" })(`
    30 minutes              | reported 09 08:46:12 | 09 08:46:12 | due 09 09:16:12, warns 09 09:06:12
    `);
  of("30m", { remaining: "5m" })(`
    30 minutes, three waits: 8953 s         | ${three} | 09 11:29:17 | due 09 11:45:25, paused 8953s, warns 09 11:40:25
    reply, 30 minutes, three waits          | ${three} | 09 11:29:17 | due 09 09:16:12, paused 0m, warns 09 09:11:12
    `);
  of("4h", { overdue: "1h" })(`
    4 hours, one hour after                 | reported 09 08:46:12 | 09 09:00 | due 09 12:46:12, warns 09 13:46:12
    `);
  of("4h", { overdue: "10h" })(`
    4 hours, a wait, ten hours after        | ${one}  | 09 12:00 | due 09 14:54:34, warns 12 16:24:34
    reply, 4 hours, a wait, ten hours after | ${one}  | 09 12:00 | due 09 12:46:12, warns 12 14:16:12
    `);
  of("4h")(`
    4 hours, waits over nights: 104400 s    | ${days} | 08 09:00 | due 08 12:00, paused 1740m
    reply, 4 hours, waits over nights       | ${days} | 08 09:00 | due 05 14:30, paused 0m
    `);
});

describe("GLPI, testLaChange, testEscalationLevelChanges; pull request 22678; issue 1911", () => {
  const hours = "mon-fri 08:00-20:00";
  cases("2034-08", { hours, solve: ["4h", "2h"], warn: [{ remaining: "1h" }] })(`
    four hours from 13:00, warned an hour before | reported 16 13:00                  | 16 13:00 | due 16 17:00, warns 16 16:00
    changed to two, from the same start          | reported 16 13:00, raised 16 13:00 | 16 13:00 | due 16 15:00, warns 16 14:00
    `);
  cases("2025-05", { solve: "120m", warn: [{ remaining: "60m" }, { remaining: "30m" }] })(`
    120 minutes: levels at 11:00 and 11:30 | reported 26 10:00 | 26 10:00 | due 26 12:00, warns 26 11:00, warns 26 11:30
    `);
  cases("2026-03", { hours: "mon-fri 08:00-18:00", solve: "4h", warn: [{ remaining: "1h" }] })(`
    Monday 10:00, 4 hours                                | reported 09 10:00 | 09 10:00 | due 09 14:00, warns 09 13:00
    Monday 17:00, 4 hours (peer once: level at midnight) | reported 09 17:00 | 09 17:00 | due 10 11:00, warns 10 10:00
    `);
  cases("2026-03", { solve: ["2h", "1h"] })(`
    created 9:00, to a group with one hour at 10:30: no time is left | reported 09 09:00, raised 09 10:30 | 09 10:30 | due 09 10:00, breached
    `);
});

describe("Zammad, test/unit/ticket_sla_test.rb: pending and closed time of a ticket, 9:00-18:00 in Berlin", () => {
  const hours = "mon-sun 09:00-18:00";
  const month = "2013-06";
  const reopening = { policy: "continue", undoes: ["resolved"] } as const;
  const pending = "reported 04 09:00, paused 04 10:00, resumed 04 10:30";
  cases(month, { hours, timeZone: "Europe/Berlin", solve: "250m", reply: "120m", reopening })(`
    reply, pending, then closed and reopened (peer: 11:45, closing stops the first response too) | reported 04 09:00, paused 04 09:30, resumed 04 09:45, resolved 04 10:00, reopened 04 10:30 | 04 10:30 | due 04 11:15
    the same, solution | reported 04 09:00, paused 04 09:30, resumed 04 09:45, resolved 04 10:00, reopened 04 10:30 | 04 10:30 | due 04 13:55
    reply, pending for five hours | reported 04 09:00, paused 04 10:00, resumed 04 15:00                 | 04 15:00 | due 04 16:00
    reply, pending for half an hour, in 75 minutes: 45 left | ${pending}, replied 04 10:45              | 04 12:00 | due 04 11:30, kept, elapsed 75m, left 45m
    closed in 150 minutes: 100 left | ${pending}, resolved 04 12:00                                      | 04 12:00 | due 04 13:40, kept, elapsed 150m, left 100m
    `);
  const created = "reported 04 09:00, paused 04 09:00";
  cases(month, { hours, timeZone: "Europe/Berlin", solve: "240m", reply: "120m" })(`
    reply, created pending, closed at noon | ${created}, closed 04 12:00                               | 04 12:00 | due 04 14:00
    created pending, closed at noon, in no time; here what would be left | ${created}, resolved 04 12:00, closed 04 12:00      | 04 12:00 | kept, if resumed 04 16:00, elapsed 0m, left 240m
    reply, open for half an hour | ${created}, resumed 04 10:30, paused 04 11:00, closed 04 12:00        | 04 12:00 | due 04 13:30
    open for half an hour | ${created}, resumed 04 10:30, paused 04 11:00, resolved 04 12:00, closed 04 12:00 | 04 12:00 | kept, if resumed 04 15:30, elapsed 30m, left 210m
    reply, open for an hour | ${created}, resumed 04 10:30, paused 04 11:00, resumed 04 11:30, closed 04 12:00 | 04 12:00 | due 04 13:00
    open for an hour | ${created}, resumed 04 10:30, paused 04 11:00, resumed 04 11:30, resolved 04 12:00 | 04 12:00 | due 04 15:00, elapsed 60m, left 180m
    `);
  // spec/lib/escalation_spec.rb: around the clock, one hour for the reply, 75 minutes for the solution; pending from 1:30, closed at 2:00.
  cases("2021-01", { solve: "75m", reply: "60m", reopening: { policy: "continue" } })(`
    reply, first response due after 60 minutes | reported 04 00:00, paused 04 01:30, resumed 04 02:00              | 04 02:00 | due 04 01:00
    reply, answered after 75 minutes: -15      | reported 04 00:00, replied 04 01:15, paused 04 01:30              | 04 02:00 | kept-late, elapsed 75m, left -15m
    solution due after 75 minutes, the pause comes too late | reported 04 00:00, paused 04 01:30, resumed 04 02:00 | 04 02:00 | due 04 01:15, breached
    closed after 70 minutes: 5 left            | reported 04 00:00, resolved 04 01:10                              | 04 02:00 | kept, elapsed 70m, left 5m
    ten minutes pending push the escalation to 70 (of its update time, an hour) | reported 04 00:00, paused 04 00:10, resumed 04 00:20 | 04 00:20 | due 04 01:25
    `);
});

describe("Znuny4OTRS-EscalationSuspend, doc/en/feature.md: a solution in two hours, waiting from 9:00 to 10:05", () => {
  const [waiting, answered] = [
    "reported 09 08:00, paused 09 09:00",
    "reported 09 08:00, paused 09 09:00, resumed 09 10:05",
  ];
  cases("2026-03", { solve: "2h" })(`
    08:00, 10:00 is shown | reported 09 08:00 | 09 08:00 | due 09 10:00
    09:00, 10:00 is shown | ${waiting}        | 09 09:00 | if resumed 09 10:00
    09:30, 10:30 is shown | ${waiting}        | 09 09:30 | if resumed 09 10:30, paused
    10:00, 11:00 is shown | ${waiting}        | 09 10:00 | if resumed 09 11:00
    10:05, 11:05 is shown | ${answered}       | 09 10:05 | due 09 11:05
    11:00, 11:05 is shown | ${answered}       | 09 11:00 | due 09 11:05, pending
    11:05, it escalates (here: a millisecond later) | ${answered} | 09 11:05:00.001 | breached
    reply, only suspended time before the first response is left out (OTRS, Escalation Suspend) | reported 09 08:00, paused 09 08:10, resumed 09 08:20, replied 09 08:40, paused 09 09:00 | 09 10:00 | elapsed 30m, paused 10m
    `);
});

describe("Frappe Helpdesk, test_hd_ticket.py: 10:00-18:00, urgent 2 hours, high 4 hours; ERPNext", () => {
  const hours = "mon-fri 10:00-18:00";
  cases("2026-03", { hours, solve: "2h", reply: "30m" })(`
    reply, Thursday 15:00                      | reported 05 15:00                                    | 05 15:00 | due 05 15:30
    one hour on hold                           | reported 05 15:00, paused 05 15:30, resumed 05 16:30 | 05 16:30 | due 05 18:00
    one hour and a second on hold, to Friday   | reported 05 15:00, paused 05 15:30, resumed 05 16:30:01 | 05 16:30:01 | due 06 10:00:01
    `);
  cases("2026-03", { hours, solve: "4h", reply: "1h" })(`
    half an hour replied and not reopened: 4 h 30 min | reported 02 12:00, paused 02 12:30, resumed 02 13:00 | 02 13:00 | due 02 16:30
    resolved after that, in an hour            | reported 02 12:00, paused 02 12:30, resumed 02 13:00, resolved 02 13:30 | 02 14:00 | kept, elapsed 60m
    closing a day later does not count         | reported 02 12:00, resolved 02 12:30, closed 03 12:00 | 03 12:00 | kept, elapsed 30m
    `);
  const over = "reported 05 17:30, paused 05 17:50, resumed 09 12:30";
  cases("2026-03", { hours, solve: "4h", holidays: ["2026-03-06"] })(`
    on hold over a holiday: 9600 s             | ${over}                    | 09 12:30 | paused 160m, elapsed 20m
    resolved half an hour later                | ${over}, resolved 09 13:00 | 09 13:00 | kept, elapsed 50m
    `);
  // ERPNext, test_issue.py, test_hold_time_on_replied: 45 minutes at night are added to 16:00.
  cases("2020-03", { hours, solve: "6h", reply: "4h" })(`
    on hold from 4:15 to 5:00, before the opening (peer: 16:45, the wall time of the hold) | reported 04 04:00, paused 04 04:15, resumed 04 05:00 | 04 05:00 | due 04 16:00, paused 0m
    `);
  // ERPNext, pull request 49414: eight hours from 9:00, on hold from 17:00 to 9:00.
  cases("2026-03", { hours: "mon-fri 09:00-17:00", solve: "8h" })(`
    on hold for a closed night (peer: on to the following day) | reported 09 09:00, paused 09 17:00, resumed 10 09:00 | 10 09:00 | due 09 17:00, paused 0m
    `);
});

describe("freeitsm, lang/en/tickets.php, help_sla: worked examples, 9:00-17:00 in London", () => {
  const [hours, timeZone] = ["mon-fri 09:00-17:00", "Europe/London"];
  const month = "2026-02";
  // Wed 4, Fri 6, Mon 9 February 2026; Tallinn is two hours ahead of London.
  cases(month, { hours, timeZone, reply: "60m" })(`
    reply, raised Wednesday 16:30, answered at the wire       | reported 04 16:30, replied 05 09:30 | 05 12:00 | due 05 09:30, kept, elapsed 60m
    reply, answered at 10:00, 30 minutes late                 | reported 04 16:30, replied 05 10:00 | 05 12:00 | kept-late, elapsed 90m, left -30m
    reply, customer's hours: answered 8:00, 30 minutes used   | reported 06 16:30, replied 09 08:00 | 09 12:00 | due 09 09:30, kept, left 30m
    `);
  cases(month, { hours, timeZone: "Europe/Tallinn", reply: "60m" })(`
    reply, analyst's hours: answered 7:30, 30 minutes used    | reported 06 16:30, replied 09 07:30 | 09 12:00 | kept, left 30m
    `);
  cases(month, { hours: "mon-fri 09:00-15:00", timeZone, reply: "60m" })(`
    reply, the hours of both: answered 9:30, 30 minutes used  | reported 06 16:30, replied 09 09:30 | 09 12:00 | kept, left 30m
    `);
  cases(month, { hours, timeZone, solve: "8h" })(`
    waiting for the vendor, 2 h used  | reported 09 09:00, paused 09 11:00                                       | 11 14:00 | paused, elapsed 120m
    closed on Thursday, 6 h used      | reported 09 09:00, paused 09 11:00, resumed 11 14:00, resolved 12 10:00  | 12 10:00 | kept, elapsed 360m
    without the pause: 25 h (peer: about 18) | reported 09 09:00, resolved 12 10:00                              | 12 10:00 | kept-late, elapsed 1500m
    `);
  cases(month, { solve: ["8h", "1h"], escalation: { restart: "carry-elapsed" } })(`
    forward: 2 h of 8 used, 1 h now: already used up | reported 09 09:00, raised 09 11:00 | 09 11:00:00.001 | breached, due 09 11:00
    `);
  cases(month, { solve: ["8h", "1h"], escalation: { restart: "at-confirmation" } })(`
    reset: afresh from the change | reported 09 09:00, raised 09 11:00 | 09 11:00 | due 09 12:00
    `);
  cases(month, { reply: "60m", warn: [{ used: "80%" }] })(`
    reply, amber at 80 % of 60 minutes | reported 09 09:00 | 09 09:00 | warns 09 09:48
    `);
});

describe("other priorities", () => {
  const month = "2026-03";
  cases(month, { solve: ["3h", "2h"], escalation: { restart: "carry-elapsed" } })(`
    SaaSJet, Transition between SLA goals: 3 h from 10:00      | reported 09 10:00                  | 09 10:00 | due 09 13:00
    SaaSJet: 2 h since 11:00, the hour that was used taken off | reported 09 10:00, raised 09 11:00 | 09 11:00 | due 09 12:00
    `);
  cases(month, { solve: ["4h", "2h"], escalation: { restart: "carry-elapsed" } })(`
    Thena, What happens to SLAs if a ticket's priority changes: one more hour | reported 09 10:00, raised 09 11:00 | 09 11:00 | due 09 12:00, left 60m
    `);
  cases(month, { solve: ["8h", "6h"], escalation: { restart: "at-confirmation" } })(`
    SaaSJet, SLA calculation according to Priority: another timer of 6 h | reported 09 09:00, raised 09 11:00 | 09 11:00 | due 09 17:00
    `);
  cases(month, { solve: ["2h", "4h"] })(`
    RT, t/sla/due.t: from level 2 to 4, two hours later            | reported 09 09:00, raised 09 09:30  | 09 09:30 | due 09 13:00
    RT, t/sla/due.t: replies do not move the resolution            | reported 09 09:00, replied 09 09:30 | 09 10:00 | due 09 11:00
    RT, t/sla/ignore-on-statuses.t: time excluded while stalled    | reported 09 09:00, paused 09 09:30, resumed 09 09:30:01 | 09 10:00 | due 09 11:00:01
    `);
});

describe("reopened", () => {
  const month = "2026-03";
  cases(month, { solve: "7h", reopening: { policy: "continue" } })(`
    BoldDesk, Recalculating SLA Upon Ticket Reopening: closed 1 to 3 pm, due 4 pm, then 6 pm | reported 09 09:00, resolved 09 13:00, reopened 09 15:00 | 09 15:00 | due 09 18:00
    BoldDesk: closed 3 to 6 pm, reopened after the due moment: 7 pm | reported 09 09:00, resolved 09 15:00, reopened 09 18:00 | 09 18:00 | due 09 19:00, pending
    nanorep, SLA 'Closed' time modes: closed after an hour, reopened 8 hours later, one hour counted | reported 09 10:00, resolved 09 11:00, reopened 09 19:00 | 09 19:00 | elapsed 60m
    Time to SLA, Select a Calculation Method: all cycles, elapsed goes on | reported 09 09:00, resolved 09 10:00, reopened 09 12:00 | 09 13:00 | elapsed 120m
    `);
  cases(month, { solve: "7h", reopening: { policy: "continue-counting-closed-time" } })(`
    nanorep: closed after 5 minutes, for 8 hours, counted (peer: 8 hours; to the minute 8 h 5 min) | reported 09 09:00, resolved 09 09:05, reopened 09 17:05 | 09 17:05 | elapsed 485m, breached
    Plain, TotalResolutionTimeServiceLevelAgreement: an old one breaches at once | reported 02 09:00, resolved 02 10:00, reopened 09 09:00 | 09 09:00 | breached, due 02 16:00
    `);
  cases(month, { solve: "7h", reopening: { policy: "restart" } })(`
    Time to SLA: last cycle, elapsed is reset | reported 09 09:00, resolved 09 10:00, reopened 09 12:00 | 09 13:00 | elapsed 60m, due 09 19:00
    `);
  cases(month, { solve: "7h", reopening: { policy: "ignore" } })(`
    Time to SLA: first cycle, it never starts again | reported 09 09:00, resolved 09 10:00, reopened 09 12:00 | 09 13:00 | kept, elapsed 60m
    Plain, FirstResolutionTimeServiceLevelAgreement: no new tracker | reported 02 09:00, resolved 02 10:00, reopened 09 09:00 | 09 09:00 | kept
    `);
});

describe("waiting and warning, elsewhere", () => {
  const month = "2026-03";
  const office = "mon-fri 09:00-17:00";
  cases(month, { solve: "1h" })(`
    Time to SLA, Set When the SLA Pauses: ten minutes paused, ten minutes later | reported 09 09:00, paused 09 09:30, resumed 09 09:40 | 09 09:40 | due 09 10:10
    alga-psa, slaPauseService.integration.test.ts: pauses of 10 and 20 minutes are 30 | reported 09 09:00, paused 09 09:10, resumed 09 09:20, paused 09 09:30, resumed 09 09:50 | 09 09:50 | due 09 10:30, paused 30m
    `);
  cases("2024-01", { solve: "2h", warn: [{ used: "80%" }] })(`
    alga-psa, slaTimeCalculator.test.ts: 80 % of two hours               | reported 15 10:00 | 15 11:36 | warns 15 11:36, elapsed 96m
    alga-psa: 90 minutes less 30 of pause are half of two hours          | reported 15 10:00, paused 15 10:30, resumed 15 11:00 | 15 11:30 | elapsed 60m, left 60m, due 15 12:30
    alga-psa: an hour of pause, past the first due moment, 30 are left   | reported 15 10:00, paused 15 10:30, resumed 15 11:30 | 15 12:30 | left 30m, due 15 13:00
    `);
  // Friday 6 March, 4 pm: due at 6 pm by the calendar, on Monday 10:00 in business hours; the badge shows 2 hours and 2 days.
  cases(month, { solve: "2h" })(`
    Zendesk, SLA badge to calculate in Business hours: calendar hours | reported 06 16:00 | 06 16:00 | due 06 18:00, wall left 120m
    `);
  cases(month, { solve: "2h", hours: office })(`
    Zendesk: business hours | reported 06 16:00 | 06 16:00 | due 09 10:00, left 120m, wall left 3960m
    `);
  cases(month, { solve: "12h", hours: "mon-fri 08:00-16:00" })(`
    Thulium, How is SLA time calculated in tickets: 28 hours are shown | reported 09 10:00 | 09 10:00 | due 10 14:00, wall left 1680m
    `);
  cases(month, {
    solve: "16h",
    hours: "mon 09:00-17:00; tue 09:00-16:00; thu 08:00-17:00",
    warn: [{ remaining: "1h" }, { remaining: "30m" }],
  })(`
    Jira Service Management, How teams see SLAs: 16 h from Monday 11:00 (its answer is a drawing), colours at an hour and half an hour | reported 09 11:00 | 09 11:00 | due 12 11:00, warns 12 10:00, warns 12 10:30
    `);
  cases(month, { solve: "8h", warn: [{ used: "50%" }] })(`
    Pragma On Key, Add Triggers: 50 % of 8 hours | reported 09 09:00 | 09 09:00 | warns 09 13:00
    `);
  cases(month, { solve: "4h", warn: [{ used: "75%" }] })(`
    iTop, Priority and Deadline computation: yellow at 75 %, pending left out (no figures) | reported 09 09:00, paused 09 10:00, resumed 09 12:00 | 09 12:00 | warns 09 14:00, due 09 15:00
    `);
  // An order for a change of osTicket, freelancer.com 16057804: 9:00-18:00, pending from 17:00 for two hours of work.
  cases(month, { solve: "8h", hours: "mon-fri 09:00-18:00" })(`
    osTicket as somebody wanted it: Monday 16:00 and 8 hours  | reported 09 16:00                                    | 09 16:00 | due 10 15:00
    the same, two hours pending, over the night               | reported 09 16:00, paused 09 17:00, resumed 10 10:00 | 10 10:00 | due 10 17:00, paused 120m
    `);
});

describe("Dynamics 365, sla-timer-pause-state-changed.md: four scenarios, without figures; here 9:00-17:00 and four hours", () => {
  cases("2026-03", { solve: "4h", hours: "mon-fri 09:00-17:00" })(`
    created, paused and resumed before the opening: nothing         | reported 09 06:00, paused 09 07:00, resumed 09 08:00 | 09 09:00 | due 09 13:00, paused 0m
    created before, paused in hours: extended by the hold           | reported 09 06:00, paused 09 10:00, resumed 09 12:00 | 09 12:00 | due 09 15:00, paused 120m
    paused in hours, resumed after (peer: the hold does not count)  | reported 09 14:00, paused 09 16:00, resumed 09 19:00 | 09 19:00 | due 10 11:00, paused 60m
    paused after hours, resumed in hours: recalculated              | reported 09 14:00, paused 09 18:00, resumed 10 10:00 | 10 10:00 | due 10 11:00, paused 60m
    `);
});

describe("redmine_sla, test/documentation/example-05: New, Assigned, Resolved", () => {
  const month = "2026-01";
  cases(month, { hours: "mon-fri 09:00-19:00", solve: "480m", reply: "60m" })(`
    reply, change 1: in time           | reported 06 10:00, replied 06 10:30 | 06 12:00 | kept, elapsed 30m
    change 1: in time                  | reported 06 10:00, resolved 06 11:00 | 06 12:00 | kept, elapsed 60m
    reply, change 2: in time, 60 of 60 | reported 07 09:00, replied 07 10:00 | 07 12:00 | kept, elapsed 60m, left 0m
    change 2: 420 of 480 minutes are in time (peer's title: late) | reported 07 09:00, resolved 07 16:00 | 07 17:00 | kept, elapsed 420m
    `);
  // An incident goes on through the night once it has begun in hours.
  const start = { rule: "next-working-time", calendar: "open" } as const;
  const calendars = { open: { timeZone: "UTC", hours: "mon-fri 09:00-19:00" } };
  const clauses = [
    { id: "reply", promise: "replied", within: "15m" },
    { id: "low", promise: "resolved", within: "240m" },
  ];
  const incident = defineContract({ id: "incident", levels: ["low"], calendars, start, clauses });
  cases(
    month,
    {},
    incident,
  )(`
    reply, incident 3: late         | reported 08 11:15, replied 08 12:30  | 08 16:00 | kept-late, elapsed 75m
    incident 3: in time             | reported 08 11:15, resolved 08 14:15 | 08 16:00 | kept, elapsed 180m
    reply, incident 4: late         | reported 09 15:00, replied 09 17:00  | 12 10:30 | kept-late, elapsed 120m
    incident 4: late, over a weekend | reported 09 15:00, resolved 12 10:00 | 12 10:30 | kept-late, due 09 19:00
    `);
});

describe("sifex/sla-timer, tests/SLAEdgeCasesTest.php, and Chatwoot, evaluate_applied_sla_service_spec.rb", () => {
  const month = "2023-04";
  cases(month, { hours: "mon-sun 09:00-17:00", solve: "8h" })(`
    sla-timer: a pause on the day before                | reported 27 09:00                                        | 27 17:00 | elapsed 480m
    sla-timer: a pause around the day                   | reported 27 09:00, paused 27 09:00, resumed 27 18:00      | 27 18:00 | elapsed 0m
    sla-timer: a pause over two days                    | reported 27 09:00, paused 27 09:00, resumed 28 23:59:59   | 29 09:00 | elapsed 0m
    `);
  cases(month, { solve: "1s" })(`
    sla-timer: at the exact threshold there is no breach | reported 27 09:00 | 27 09:00:01 | pending, left 0m
    `);
  cases(month, { solve: "1h", reply: "6h" })(`
    Chatwoot: resolved 5 hours late (peer: hit, if nobody looked before) | reported 27 06:00, resolved 27 12:00 | 27 12:00 | kept-late
    reply, Chatwoot: 6 hours ago, answered half an hour ago              | reported 27 06:00, replied 27 11:30  | 27 12:00 | kept
    Chatwoot: one hour, six hours ago                                    | reported 27 06:00                    | 27 12:00 | breached
    `);
});
