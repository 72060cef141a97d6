import { describe } from "vitest";
import { cycle, toldRounds } from "./rounds-support.js";
import { check, rows } from "./support.js";

/*
 * Each line: what is special about the clause, the ticket, as of when, and its rounds as `number state start>due`, the state of the ticket and
 * when it changes next. March 2026: the 6th is a Friday, the 9th a Monday, the 11th a holiday. A reply is due within two hours.
 */
const office = { clock: "office", start: { rule: "next-working-time", calendar: "office" } };
const replies = check(
  rows,
  (rule) =>
    ({
      "": cycle("reply"),
      office: cycle("reply", office),
      held: cycle("reply", { start: office.start }),
      york: cycle("reply", { clock: "york" }),
      berlin: cycle("reply", { clock: "berlin" }),
      several: cycle("reply", { from: ["wrote", "called"], promise: ["told", "noted"] }),
      report: cycle("reply", { from: ["reported", "wrote"] }),
      solved: cycle("reply", { promise: ["told", "resolved"] }),
      until: cycle("reply", { repeat: { as: "next-reply", until: "noted" } }),
    })[rule] ?? cycle("reply"),
  toldRounds,
);

describe("next reply", () => {
  replies(`
    nothing is owed before a message
      low 06T09:00 @ 06T12:00 => inactive for wrote; open
      low 06T09:00, told 06T10:00 @ 06T12:00 => inactive for wrote; open
    the report is a message where it is named
      report: low 06T09:00 @ 06T10:00 => 1 pending 06T09:00>06T11:00; open, 06T11:00:00.001
      report: low 06T09:00, told 06T10:00, wrote 06T15:00 @ 06T15:00 => 1 kept 06T09:00>06T11:00, 2 pending 06T15:00>06T17:00; open, 06T17:00:00.001
    the oldest message that was not answered counts
      low 06T09:00, wrote 06T10:00, wrote 06T11:30 @ 06T11:30 => 1 pending 06T10:00>06T12:00; open, 06T12:00:00.001
      low 06T09:00, wrote 06T10:00, wrote 06T11:30, told 06T11:45 @ 06T18:00 => 1 kept 06T10:00>06T12:00; kept
      low 06T09:00, wrote 06T10:00, told 06T10:30, wrote 06T11:30 @ 06T12:00 => 1 kept 06T10:00>06T12:00, 2 pending 06T11:30>06T13:30; open, 06T13:30:00.001
    a reply in time includes the due moment
      low 06T09:00, wrote 06T10:00, told 06T12:00 @ 06T12:00 => 1 kept 06T10:00>06T12:00; kept
      low 06T09:00, wrote 06T10:00 @ 06T12:00:00.001 => 1 breached 06T10:00>06T12:00; breached
      low 06T09:00, wrote 06T10:00, told 06T12:00:00.001 @ 06T13:00 => 1 kept-late 06T10:00>06T12:00; breached
    a round that fell due stays open, and messages after it wait for the same reply
      low 06T09:00, wrote 06T10:00, wrote 06T14:00 @ 06T17:00 => 1 breached 06T10:00>06T12:00; breached
      low 06T09:00, wrote 06T10:00, wrote 06T14:00, told 06T17:00, wrote 06T17:30 @ 06T17:30 => 1 kept-late 06T10:00>06T12:00, 2 pending 06T17:30>06T19:30; breached, 06T19:30:00.001
    the order given counts at one instant
      low 06T09:00, wrote 06T10:00, told 06T10:00 @ 06T11:00 => 1 kept 06T10:00>06T12:00; kept
      low 06T09:00, told 06T10:00, wrote 06T10:00 @ 06T11:00 => 1 pending 06T10:00>06T12:00; open, 06T12:00:00.001
      low 06T09:00, wrote 06T09:30, wrote 06T10:00, told 06T10:00, wrote 06T10:00 @ 06T11:00 => 1 kept 06T09:30>06T11:30, 2 pending 06T10:00>06T12:00; open, 06T12:00:00.001
    what the promise does not name answers nothing
      low 06T09:00, wrote 06T10:00, auto-replied 06T10:00 @ 06T11:00 => 1 pending 06T10:00>06T12:00; open, 06T12:00:00.001
    several messages and several replies
      several: low 06T09:00, called 06T10:00, wrote 06T10:30, noted 06T11:00 @ 06T12:30 => 1 kept 06T10:00>06T12:00; kept
      several: low 06T09:00 @ 06T10:00 => inactive for wrote; open
  `);
});

describe("next reply, the end of the rounds", () => {
  replies(`
    a round that is open when the ticket is resolved or closed is cancelled
      low 06T09:00, wrote 06T10:00, resolved 06T11:00 @ 06T13:00 => 1 cancelled 06T10:00>06T12:00; not-promised
      low 06T09:00, wrote 06T10:00, closed 06T12:00 @ 06T13:00 => 1 cancelled 06T10:00>06T12:00; not-promised
    what was broken by then stays broken, and a reply afterwards changes nothing
      low 06T09:00, wrote 06T10:00, resolved 06T12:30, told 06T13:00 @ 06T14:00 => 1 breached 06T10:00>06T12:00; breached
    messages after the end open no round
      low 06T09:00, resolved 06T10:00, wrote 06T11:00 @ 06T14:00 => ; not-promised
      low 06T09:00, wrote 06T10:00, told 06T10:30, closed 06T11:00, wrote 06T11:30 @ 06T18:00 => 1 kept 06T10:00>06T12:00; kept
    a resolution may be a reply, and ends the rounds too
      solved: low 06T09:00, wrote 06T10:00, resolved 06T11:00, wrote 06T12:00 @ 06T18:00 => 1 kept 06T10:00>06T12:00; kept
    other events may end them, but a closed ticket has no rounds
      until: low 06T09:00, wrote 06T10:00, resolved 06T10:30 @ 06T11:00 => 1 pending 06T10:00>06T12:00; open, 06T12:00:00.001
      until: low 06T09:00, wrote 06T10:00, noted 06T10:30, wrote 06T11:00 @ 06T11:00 => 1 cancelled 06T10:00>06T12:00; not-promised
      until: low 06T09:00, wrote 06T10:00, closed 06T10:30, wrote 06T11:00 @ 06T11:00 => 1 cancelled 06T10:00>06T12:00; not-promised
    the ticket is cancelled
      low 06T09:00, wrote 06T10:00, cancelled 06T11:00, wrote 06T11:30 @ 06T13:00 => 1 cancelled 06T10:00>06T12:00; not-promised
      low 06T09:00, cancelled 06T11:00 @ 06T13:00 => ; not-promised
  `);
});

describe("next reply, in hours", () => {
  replies(`
    office hours: lunch, a night, a weekend, a holiday
      office: low 06T09:00, wrote 06T11:30 @ 06T12:00 => 1 pending 06T11:30>06T14:30; open, 06T14:30:00.001
      office: low 06T09:00, wrote 06T17:00 @ 06T20:00 => 1 pending 06T17:00>09T10:00; open, 09T10:00:00.001
      office: low 06T09:00, wrote 07T10:00 @ 07T11:00 => 1 pending 09T09:00>09T11:00; open, 09T11:00:00.001
      office: low 06T09:00, wrote 10T17:30, told 12T10:30 @ 12T10:30 => 1 kept 10T17:30>12T10:30; kept
    the start rule is applied to each message: held to the opening, then on through the lunch
      held: low 06T06:00, wrote 06T07:00, told 06T08:00, wrote 06T11:00 @ 06T11:00 => 1 kept 06T09:00>06T11:00, 2 pending 06T11:00>06T13:00; open, 06T13:00:00.001
      held: low 06T09:00, wrote 06T12:30 @ 06T13:30 => 1 pending 06T13:00>06T15:00; open, 06T15:00:00.001
    New York over the change of its clocks: Friday 16:00 is 21:00 UTC, Monday 10:00 is 14:00 UTC
      york: low 06T09:00, wrote 06T21:00 @ 06T21:00 => 1 pending 06T21:00>09T14:00; open, 09T14:00:00.001
    Berlin, the Sunday whose hour from 02:00 is skipped: 01:00 is 00:00 UTC, and two hours later it is 04:00
      berlin: low 28T12:00, wrote 28T20:00 @ 29T01:00 => 1 pending 28T20:00>29T02:00; open, 29T02:00:00.001
  `);
});

describe("next reply, pauses", () => {
  replies(`
    a message during a pause waits with the others
      low 06T09:00, paused 06T09:30, wrote 06T10:00 @ 06T11:00 => 1 paused 06T10:00>(06T13:00); open
      low 06T09:00, paused 06T09:30, wrote 06T10:00, resumed 06T11:00 @ 06T12:00 => 1 pending 06T10:00>06T13:00; open, 06T13:00:00.001
    a pause between two rounds takes nothing from either
      low 06T09:00, wrote 06T10:00, told 06T10:30, paused 06T10:45, resumed 06T13:00, wrote 06T14:00 @ 06T14:00 => 1 kept 06T10:00>06T12:00, 2 pending 06T14:00>06T16:00; open, 06T16:00:00.001
    a pause over the end of one round and the beginning of the next
      low 06T09:00, wrote 06T10:00, paused 06T11:00, told 06T11:30, wrote 06T12:00, resumed 06T12:30 @ 06T13:00 => 1 kept 06T10:00>(06T12:30), 2 pending 06T12:00>06T14:30; open, 06T14:30:00.001
    a pause at the due moment comes too late
      low 06T09:00, wrote 06T10:00, paused 06T12:00 @ 06T13:00 => 1 breached 06T10:00>06T12:00; breached
  `);
});

describe("next reply, reopening", () => {
  replies(`
    a message after the end that nobody answered is owed a reply from the reopening
      low 06T09:00, resolved 06T10:00, wrote 06T12:00, reopened 06T13:00 @ 06T14:00 => 1 pending 06T13:00>06T15:00*; open, 06T15:00:00.001
      low 06T09:00, resolved 06T10:00, wrote 06T12:00, told 06T12:30, reopened 06T13:00 @ 06T14:00 => inactive for wrote; open
    so is one from before the end, and what was broken stays broken
      low 06T09:00, wrote 06T09:30, resolved 06T10:00, reopened 06T13:00 @ 06T14:00 => 1 cancelled 06T09:30>06T11:30, 2 pending 06T13:00>06T15:00*; open, 06T15:00:00.001
      low 06T09:00, wrote 06T09:30, resolved 06T12:00, reopened 06T13:00, told 06T13:30 @ 06T14:00 => 1 breached 06T09:30>06T11:30, 2 kept 06T13:00>06T15:00*; breached
    else the next message opens a round
      low 06T09:00, wrote 06T09:30, told 06T09:45, resolved 06T10:00, reopened 06T13:00 @ 06T14:00 => 1 kept 06T09:30>06T11:30; kept
      low 06T09:00, wrote 06T09:30, told 06T09:45, resolved 06T10:00, reopened 06T13:00, wrote 06T14:00 @ 06T14:00 => 1 kept 06T09:30>06T11:30, 2 pending 06T14:00>06T16:00*; open, 06T16:00:00.001
    a reply by a resolution that did not hold does not answer any more
      solved: low 06T09:00, wrote 06T10:00, resolved 06T11:00, reopened 06T13:00 @ 06T13:00 => 1 kept 06T10:00>06T12:00, 2 pending 06T13:00>06T15:00*; open, 06T15:00:00.001
    what was not taken back stays the end
      until: low 06T09:00, noted 06T09:30, resolved 06T10:00, reopened 06T11:00, wrote 06T12:00 @ 06T12:00 => ; not-promised
  `);
});
