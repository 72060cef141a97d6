import { describe } from "vitest";
import { cycle, toldRounds } from "./rounds-support.js";
import { check, rows } from "./support.js";

/*
 * As in rounds-replies.test.ts; an update is due every two hours. `each` and `once` say what becomes of a round that is missed, `row-…` counts
 * from due moments (sequential) rather than from updates (independent).
 */
const office = { clock: "office", start: { rule: "next-working-time", calendar: "office" } };
const updates = check(
  rows,
  (rule) => {
    const [name = "", kind] = rule.split("@");
    if (kind === "office") return cycle(name, office);
    if (kind === "held") return cycle(name, { start: office.start });
    if (kind === "berlin" || kind === "york") return cycle(name, { clock: kind });
    if (kind === "wrote") return cycle(name, { from: "wrote" });
    if (kind === "or-start") return cycle(name, { from: { event: "wrote", otherwise: "start" } });
    return cycle(name);
  },
  toldRounds,
);

describe("periodic updates, independent", () => {
  updates(`
    the first counts from the report, the next from the event that kept the last
      each: low 06T09:00 @ 06T09:00 => 1 pending 06T09:00>06T11:00; open, 06T11:00:00.001
      each: low 06T09:00, told 06T09:30 @ 06T10:00 => 1 kept 06T09:00>06T11:00, 2 pending 06T09:30>06T11:30; open, 06T11:30:00.001
      each: low 06T09:00, told 06T11:00 @ 06T11:00 => 1 kept 06T09:00>06T11:00, 2 pending 06T11:00>06T13:00; open, 06T13:00:00.001
    two updates at one instant keep two rounds
      each: low 06T09:00, told 06T10:00, told 06T10:00 @ 06T10:00 => 1 kept 06T09:00>06T11:00, 2 kept 06T10:00>06T12:00, 3 pending 06T10:00>06T12:00; open, 06T12:00:00.001
    each that is missed is broken for good, and the next begins at its due moment, a millisecond later
      each: low 06T09:00 @ 06T11:00:00.001 => 1 breached 06T09:00>06T11:00, 2 pending 06T11:00>06T13:00; breached, 06T13:00:00.001
      each: low 06T09:00, told 06T11:00:00.001 @ 06T12:00 => 1 breached 06T09:00>06T11:00, 2 kept 06T11:00>06T13:00, 3 pending 06T11:00:00.001>06T13:00:00.001; breached, 06T13:00:00.002
      each: low 06T09:00, told 06T14:30 @ 06T15:00 => 1 breached 06T09:00>06T11:00, 2 breached 06T11:00>06T13:00, 3 kept 06T13:00>06T15:00, 4 pending 06T14:30>06T16:30; breached, 06T16:30:00.001
      each: low 06T09:00 @ 06T15:00 => 1 breached 06T09:00>06T11:00, 2 breached 06T11:00>06T13:00, 3 pending 06T13:00>06T15:00; breached, 06T15:00:00.001
    once: it stays open until the update that keeps it late, from which the next counts
      once: low 06T09:00 @ 06T14:00 => 1 breached 06T09:00>06T11:00; breached
      once: low 06T09:00, told 06T14:30 @ 06T15:00 => 1 kept-late 06T09:00>06T11:00, 2 pending 06T14:30>06T16:30; breached, 06T16:30:00.001
      once: low 06T09:00, told 06T10:00, told 06T14:00, told 06T15:00 @ 06T15:00 => 1 kept 06T09:00>06T11:00, 2 kept-late 06T10:00>06T12:00, 3 kept 06T14:00>06T16:00, 4 pending 06T15:00>06T17:00; breached, 06T17:00:00.001
  `);
});

describe("periodic updates, sequential", () => {
  updates(`
    what came early does not move the row: the next begins once the due moment has passed
      row-each: low 06T09:00, told 06T09:30 @ 06T11:00 => 1 kept 06T09:00>06T11:00; kept, 06T11:00:00.001
      row-each: low 06T09:00, told 06T09:30 @ 06T11:00:00.001 => 1 kept 06T09:00>06T11:00, 2 pending 06T11:00>06T13:00; open, 06T13:00:00.001
      row-once: low 06T09:00, told 06T09:30 @ 06T11:00:00.001 => 1 kept 06T09:00>06T11:00, 2 pending 06T11:00>06T13:00; open, 06T13:00:00.001
    only what happens after the due moment keeps the next; what happens at it comes before
      row-each: low 06T09:00, told 06T09:30, told 06T10:30 @ 06T12:00 => 1 kept 06T09:00>06T11:00, 2 pending 06T11:00>06T13:00; open, 06T13:00:00.001
      row-each: low 06T09:00, told 06T09:30, told 06T11:00 @ 06T13:00:00.001 => 1 kept 06T09:00>06T11:00, 2 breached 06T11:00>06T13:00, 3 pending 06T13:00>06T15:00; breached, 06T15:00:00.001
      row-each: low 06T09:00, told 06T11:00, told 06T11:00:00.001 @ 06T12:00 => 1 kept 06T09:00>06T11:00, 2 kept 06T11:00>06T13:00; kept, 06T13:00:00.001
    each that is missed: the row goes on
      row-each: low 06T09:00 @ 06T14:00 => 1 breached 06T09:00>06T11:00, 2 breached 06T11:00>06T13:00, 3 pending 06T13:00>06T15:00; breached, 06T15:00:00.001
      row-each: low 06T09:00, told 06T11:30 @ 06T12:00 => 1 breached 06T09:00>06T11:00, 2 kept 06T11:00>06T13:00; breached, 06T13:00:00.001
    once: the next counts from the first due moment of the row after the update
      row-once: low 06T09:00, told 06T11:30 @ 06T13:00 => 1 kept-late 06T09:00>06T11:00; breached, 06T13:00:00.001
      row-once: low 06T09:00, told 06T11:30 @ 06T13:30 => 1 kept-late 06T09:00>06T11:00, 2 pending 06T13:00>06T15:00; breached, 06T15:00:00.001
      row-once: low 06T09:00, told 06T16:00, told 06T16:30 @ 06T17:30 => 1 kept-late 06T09:00>06T11:00, 2 pending 06T17:00>06T19:00; breached, 06T19:00:00.001
    a due moment of the row at the update itself is after it
      row-once: low 06T09:00, told 06T15:00 @ 06T15:00 => 1 kept-late 06T09:00>06T11:00; breached, 06T15:00:00.001
      row-once: low 06T09:00, told 06T15:00 @ 06T16:00 => 1 kept-late 06T09:00>06T11:00, 2 pending 06T15:00>06T17:00; breached, 06T17:00:00.001
  `);
});

describe("periodic updates, where they begin and end", () => {
  updates(`
    from a trigger of their own
      each@wrote: low 06T09:00, told 06T09:30 @ 06T10:00 => inactive for wrote; open
      each@wrote: low 06T09:00, wrote 06T09:30, wrote 06T10:00, told 06T11:00 @ 06T11:00 => 1 kept 06T09:30>06T11:30, 2 pending 06T11:00>06T13:00; open, 06T13:00:00.001
      each@wrote: low 06T09:00, resolved 06T09:30, wrote 06T10:00 @ 06T11:00 => ; not-promised
    or from the report where that does not come in time
      each@or-start: low 06T09:00 @ 06T10:00 => 1 pending 06T09:00>06T11:00; open, 06T11:00:00.001
      each@or-start: low 06T09:00, wrote 06T10:30 @ 06T10:30 => 1 pending 06T10:30>06T12:30; open, 06T12:30:00.001
      each@or-start: low 06T09:00, wrote 06T12:00 @ 06T12:30 => 1 breached 06T09:00>06T11:00, 2 pending 06T11:00>06T13:00; breached, 06T13:00:00.001
      each@or-start: low 06T09:00, told 06T10:00, wrote 06T10:30 @ 06T10:30 => 1 kept 06T09:00>06T11:00, 2 pending 06T10:00>06T12:00; open, 06T12:00:00.001
    they end with the resolution: what is open is cancelled, what was broken stays so
      each: low 06T09:00, told 06T10:00, resolved 06T11:00 @ 06T18:00 => 1 kept 06T09:00>06T11:00, 2 cancelled 06T10:00>06T12:00; kept
      each: low 06T09:00, resolved 06T11:00 @ 06T18:00 => 1 cancelled 06T09:00>06T11:00; not-promised
      each: low 06T09:00, resolved 06T11:00:00.001 @ 06T18:00 => 1 breached 06T09:00>06T11:00, 2 cancelled 06T11:00>06T13:00; breached
      once: low 06T09:00, resolved 06T11:30, told 06T12:00 @ 06T18:00 => 1 breached 06T09:00>06T11:00; breached
    at a due moment the end comes before the next round
      row-each: low 06T09:00, told 06T10:00, resolved 06T11:00 @ 06T18:00 => 1 kept 06T09:00>06T11:00; kept
      row-each: low 06T09:00, told 06T10:00, resolved 06T10:30 @ 06T18:00 => 1 kept 06T09:00>06T11:00; kept
      row-once: low 06T09:00, told 06T11:30, closed 06T12:00 @ 06T18:00 => 1 kept-late 06T09:00>06T11:00; breached
    the ticket is cancelled
      each: low 06T09:00, cancelled 06T11:30, told 06T12:00 @ 06T18:00 => 1 breached 06T09:00>06T11:00, 2 cancelled 06T11:00>06T13:00; breached
      row-each: low 06T09:00, told 06T10:00, cancelled 06T10:30 @ 06T18:00 => 1 kept 06T09:00>06T11:00; kept
  `);
});

describe("periodic updates, in hours", () => {
  updates(`
    a night, a weekend: the next round begins at the closing, and is held to the opening
      each@office: low 06T16:00 @ 09T10:00 => 1 breached 06T16:00>06T18:00, 2 pending 09T09:00>09T11:00; breached, 09T11:00:00.001
      each@office: low 06T17:00, told 06T17:30 @ 06T18:00 => 1 kept 06T17:00>09T10:00, 2 pending 06T17:30>09T10:30; open, 09T10:30:00.001
      each@office: low 06T17:00, told 07T12:00 @ 07T12:00 => 1 kept 06T17:00>09T10:00, 2 pending 09T09:00>09T11:00; open, 09T11:00:00.001
      row-each@office: low 06T16:00, told 06T17:00 @ 07T12:00 => 1 kept 06T16:00>06T18:00, 2 pending 09T09:00>09T11:00; open, 09T11:00:00.001
    a holiday, the 11th
      each@office: low 10T16:30 @ 12T09:30:00.001 => 1 breached 10T16:30>12T09:30, 2 pending 12T09:30>12T11:30; breached, 12T11:30:00.001
    held to the opening, then on through the night: rounds do not begin at night
      each@held: low 06T17:00 @ 07T00:00 => 1 breached 06T17:00>06T19:00, 2 pending 09T09:00>09T11:00; breached, 09T11:00:00.001
    Berlin, the Sunday whose hour from 02:00 is skipped: open from 00:00 to 03:00 UTC
      each@berlin: low 28T12:00 @ 29T02:00:00.001 => 1 breached 28T12:00>29T02:00, 2 pending 29T02:00>30T08:00; breached, 30T08:00:00.001
    New York over the weekend of the change: 09:00-17:00 is 14:00-22:00 UTC on Friday, 13:00-21:00 on Monday
      each@york: low 06T21:00 @ 09T15:00 => 1 breached 06T21:00>09T14:00, 2 pending 09T14:00>09T16:00; breached, 09T16:00:00.001
  `);
});

describe("periodic updates, pauses", () => {
  updates(`
    a pause stops the round that is open
      each: low 06T09:00, paused 06T10:00 @ 06T20:00 => 1 paused 06T09:00>(06T21:00); open
      each: low 06T09:00, paused 06T10:00, resumed 06T12:00 @ 06T13:30 => 1 breached 06T09:00>06T13:00, 2 pending 06T13:00>06T15:00; breached, 06T15:00:00.001
    over several rounds
      each: low 06T09:00, paused 06T10:30, resumed 06T11:30, told 06T11:45, paused 06T12:45, resumed 06T13:45 @ 06T14:00 => 1 kept 06T09:00>06T12:00, 2 pending 06T11:45>06T14:45; open, 06T14:45:00.001
      each: low 06T09:00, paused 06T10:00, told 06T10:30, resumed 06T11:00 @ 06T11:00 => 1 kept 06T09:00>(06T11:30), 2 pending 06T10:30>06T13:00; open, 06T13:00:00.001
    one that begins at the due moment stops the next round
      each: low 06T09:00, paused 06T11:00 @ 06T12:00 => 1 breached 06T09:00>06T11:00, 2 paused 06T11:00>(06T14:00); breached
    a due moment that stands in the record stands
      row-each: low 06T09:00, told 06T09:30, paused 06T10:00, resumed 06T10:30 @ 06T11:30 => 1 kept 06T09:00>06T11:00, 2 pending 06T11:00>06T13:00; open, 06T13:00:00.001
      row-each: low 06T09:00, told 06T09:30, paused 06T10:00 @ 06T11:30 => 1 kept 06T09:00>06T11:00, 2 paused 06T11:00>(06T13:30); open
    kept during a pause, the row goes on from when it would have fallen due
      row-each: low 06T09:00, paused 06T10:00, told 06T10:30 @ 06T15:00 => 1 kept 06T09:00>(06T11:30); kept
      row-each: low 06T09:00, paused 06T10:00, told 06T10:30, resumed 06T14:00 @ 06T15:00 => 1 kept 06T09:00>(06T11:30); kept, 06T15:00:00.001
      row-each: low 06T09:00, paused 06T10:00, told 06T10:30, resumed 06T14:00 @ 06T16:00 => 1 kept 06T09:00>(06T11:30), 2 pending 06T15:00>06T17:00; open, 06T17:00:00.001
      row-each: low 06T09:00, paused 06T10:00, told 06T10:30, resolved 06T12:00 @ 06T16:00 => 1 kept 06T09:00>(06T11:30); kept
    the row behind a late update is paused too
      row-once: low 06T09:00, told 06T11:30, paused 06T12:00, resumed 06T13:00 @ 06T13:30 => 1 kept-late 06T09:00>06T11:00; breached, 06T14:00:00.001
      row-once: low 06T09:00, told 06T11:30, paused 06T12:00 @ 06T13:30 => 1 kept-late 06T09:00>06T11:00; breached
  `);
});

describe("periodic updates, reopening", () => {
  updates(`
    rounds begin again from the reopening, whatever was open before
      each: low 06T09:00, told 06T10:00, resolved 06T11:00, reopened 06T15:00 @ 06T16:00 => 1 kept 06T09:00>06T11:00, 2 cancelled 06T10:00>06T12:00, 3 pending 06T15:00>06T17:00*; open, 06T17:00:00.001
      each: low 06T09:00, told 06T10:00, resolved 06T11:00, told 06T12:00, reopened 06T15:00, told 06T16:00 @ 06T16:00 => 1 kept 06T09:00>06T11:00, 2 cancelled 06T10:00>06T12:00, 3 kept 06T15:00>06T17:00*, 4 pending 06T16:00>06T18:00*; open, 06T18:00:00.001
      row-once: low 06T09:00, resolved 06T11:30, reopened 06T15:00 @ 06T16:00 => 1 breached 06T09:00>06T11:00, 2 pending 06T15:00>06T17:00*; breached, 06T17:00:00.001
      row-each: low 06T09:00, told 06T10:00, resolved 06T10:30, reopened 06T10:40 @ 06T11:30 => 1 kept 06T09:00>06T11:00, 2 pending 06T10:40>06T12:40*; open, 06T12:40:00.001
    twice
      each: low 06T09:00, resolved 06T10:00, reopened 06T11:00, resolved 06T12:00, reopened 06T13:00 @ 06T13:00 => 1 cancelled 06T09:00>06T11:00, 2 cancelled 06T11:00>06T13:00*, 3 pending 06T13:00>06T15:00*; open, 06T15:00:00.001
    a trigger that had not happened before the end still begins them
      each@wrote: low 06T09:00, resolved 06T10:00, reopened 06T11:00, wrote 06T12:00 @ 06T12:00 => 1 pending 06T12:00>06T14:00*; open, 06T14:00:00.001
      each@wrote: low 06T09:00, resolved 06T10:00, wrote 06T10:30, reopened 06T11:00 @ 06T12:00 => 1 pending 06T11:00>06T13:00*; open, 06T13:00:00.001
    the reopened ticket is closed
      each: low 06T09:00, closed 06T10:00, reopened 06T11:00, closed 06T12:00 @ 06T18:00 => 1 cancelled 06T09:00>06T11:00, 2 cancelled 06T11:00>06T13:00*; not-promised
  `);
});
