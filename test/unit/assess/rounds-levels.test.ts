import { assess, defineContract, verifyTrace } from "sla-clock";
import type { Contract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { REPEATS, tellRound, toldRounds } from "./rounds-support.js";
import { calendars, check, look, matrix, rows, tellChanges, utc } from "./support.js";

/*
 * What a change of level does to rounds. `both` is one clause of both levels, two hours; `two` are two, of four hours at the low level and of two
 * at the high one; `ruled` is one clause of both, whose start rule is the level's: at once, or at the next opening of the office.
 */
function raised(kind: string, name: string, policy: string, kept?: string): Contract {
  const repeat = REPEATS[name as keyof typeof REPEATS];
  const promise = { promise: "told", ...(name === "reply" && { from: "wrote" }), repeat };
  const two = [
    { id: "l", level: "low", ...promise, within: "4h" },
    { id: "h", level: "high", ...promise, within: "2h" },
  ];
  const [restart = "", calendar] = policy.split("@");
  const change = { restart, ...(calendar && { calendar }), ...(kept && { kept }) };
  const start = { rule: "next-working-time", calendar: "office" };
  const spec = {
    id: "desk",
    levels: kind === "ruled" ? [{ id: "low", start }, "high"] : ["low", "high"],
    calendars,
    pauses: [{ reason: "customer" }],
    events: { wrote: {} },
    reopening: { policy: "restart" },
    escalation: change,
    deescalation: change,
    clauses: kind === "two" ? two : [{ id: "u", ...promise, within: "2h" }],
  };
  return defineContract(JSON.parse(JSON.stringify(spec)));
}
const tell = (contract: Contract, notes: string, asOf: string): string => {
  const { periods } = look(contract, notes, asOf);
  return periods
    .map(({ obligations }) => obligations.map(tellRound).join(", "))
    .join(" | ")
    .trim();
};
const changes = check(
  rows,
  (rule) => {
    const [kind = "", name = "", policy = "", kept] = rule.split("/");
    return raised(kind, name, policy, kept);
  },
  tell,
);

describe("a clause of both levels", () => {
  changes(`
    clocks start anew: the open round is superseded, and another counts from the confirmation
      both/reply/at-confirmation: low 06T09:00, wrote 06T10:00, high 06T11:00 @ 06T11:00 => 1 superseded 06T10:00>06T12:00 | 2 pending 06T11:00>06T13:00
      both/each/at-confirmation: low 06T09:00, told 06T10:00, high 06T11:00 @ 06T11:00 => 1 kept 06T09:00>06T11:00, 2 superseded 06T10:00>06T12:00 | 3 pending 06T11:00>06T13:00
      both/each/next-working-time@office: low 06T05:00, told 06T06:00, high 06T07:00 @ 06T07:00 => 1 kept 06T05:00>06T07:00, 2 superseded 06T06:00>06T08:00 | 3 pending 06T09:00>06T11:00
      both/row-each/at-confirmation: low 06T09:00, told 06T10:00, high 06T10:30 @ 06T10:30 => 1 kept 06T09:00>06T11:00 | 2 pending 06T10:30>06T12:30
    a round that was broken stays so, and is owed again
      both/reply/at-confirmation: low 06T09:00, wrote 06T10:00, high 06T14:00 @ 06T14:00 => 1 breached 06T10:00>06T12:00 | 2 pending 06T14:00>06T16:00
      both/once/at-confirmation: low 06T09:00, high 06T14:00, told 06T15:00 @ 06T15:00 => 1 breached 06T09:00>06T11:00 | 2 kept 06T14:00>06T16:00, 3 pending 06T15:00>06T17:00
    at the due moment it is superseded
      both/each/at-confirmation: low 06T09:00, high 06T11:00 @ 06T12:00 => 1 superseded 06T09:00>06T11:00 | 2 pending 06T11:00>06T13:00
    where no message waits, none is owed
      both/reply/at-confirmation: low 06T09:00, wrote 06T10:00, told 06T10:30, high 06T11:00 @ 06T11:00 => 1 kept 06T10:00>06T12:00 |
      both/reply/at-confirmation: low 06T09:00, high 06T11:00 @ 06T11:00 => | inactive for wrote
    after the end nothing begins, until the ticket is reopened
      both/each/at-confirmation: low 06T09:00, resolved 06T10:00, high 06T10:30 @ 06T11:00 => 1 cancelled 06T09:00>06T11:00 |
      both/each/at-confirmation: low 06T09:00, resolved 06T10:00, high 06T10:30, reopened 06T11:00 @ 06T11:00 => 1 cancelled 06T09:00>06T11:00 | 2 pending 06T11:00>06T13:00*
    it goes on where its clock does
      both/reply/keep-start: low 06T09:00, wrote 06T10:00, high 06T11:00 @ 06T11:00 => 1 pending 06T10:00>06T12:00 |
      both/reply/carry-elapsed: low 06T09:00, wrote 06T10:00, high 06T11:00, told 06T11:30, wrote 06T12:00 @ 06T12:00 => 1 kept 06T10:00>06T12:00 | 2 pending 06T12:00>06T14:00
      both/each/carry-percentage: low 06T09:00, high 06T10:00 @ 06T11:30 => 1 breached 06T09:00>06T11:00 | 2 pending 06T11:00>06T13:00
      both/each/stricter-of: low 06T09:00, high 06T10:00 @ 06T10:00 => 1 pending 06T09:00>06T11:00 |
      both/each/ignore: low 06T09:00, high 06T10:00 @ 06T10:00 => 1 pending 06T09:00>06T11:00
      both/row-once/keep-start: low 06T09:00, told 06T11:30, high 06T12:00 @ 06T13:30 => 1 kept-late 06T09:00>06T11:00 | 2 pending 06T13:00>06T15:00
    what was kept is not renewed
      both/reply/keep-start/renew: low 06T09:00, wrote 06T10:00, told 06T10:30, high 06T11:00 @ 06T11:00 => 1 kept 06T10:00>06T12:00 |
      both/each/carry-elapsed/renew: low 06T09:00, told 06T10:00, high 06T10:30 @ 06T10:30 => 1 kept 06T09:00>06T11:00, 2 pending 06T10:00>06T12:00 |
    raised and lowered
      both/each/at-confirmation: low 06T09:00, high 06T10:00, low 06T10:30 @ 06T10:30 => 1 superseded 06T09:00>06T11:00 | 2 superseded 06T10:00>06T12:00 | 3 pending 06T10:30>06T12:30
    the start rule of the level
      ruled/each/keep-start: low 06T07:00, high 06T08:00 @ 06T08:00 => 1 superseded 06T09:00>06T11:00 | 2 pending 06T07:00>06T09:00
      ruled/each/keep-start: low 06T09:00, high 06T10:00 @ 06T10:00 => 1 pending 06T09:00>06T11:00 |
      ruled/each/keep-start: low 06T07:00, high 06T08:00, low 06T08:30 @ 06T08:30 => 1 superseded 06T09:00>06T11:00 | 2 superseded 06T07:00>06T09:00 | 3 pending 06T09:00>06T11:00
      ruled/each/carry-elapsed: low 06T07:00, high 06T08:00, told 06T08:30 @ 06T08:30 => 1 kept 06T09:00>06T11:00 | 2 pending 06T08:30>06T10:30
      ruled/reply/keep-start: low 05T07:00, wrote 05T20:00, high 05T23:00 @ 05T23:00 => 1 superseded 06T09:00>06T11:00 | 2 breached 05T20:00>05T22:00
      ruled/each/keep-start: low 05T18:30, high 05T23:00 @ 05T23:00 => 1 superseded 06T09:00>06T11:00 | 2 pending 05T22:30>06T00:30
  `);
});

const POLICIES = ["at-confirmation", "keep-start", "carry-elapsed", "carry-percentage", "stricter-of"];
const handed = check(
  (table) => matrix(POLICIES, table),
  (rule) => raised("two", "reply", rule),
  tell,
);

describe("another clause of the new level takes over: within 4 h at the low level, within 2 h at the high one", () => {
  handed(`
    a message of 10:00, raised at 11:00: an hour of four is used
      low 06T09:00, wrote 06T10:00, high 06T11:00 @ 06T11:00 => l#1 superseded 06T10:00>06T14:00 |: h#1 pending 06T11:00>06T13:00; h#1 pending 06T10:00>06T12:00; h#1 pending 06T11:00>06T12:00; h#1 pending 06T11:00>06T12:30; h#1 pending 06T11:00>06T13:00
    raised at 13:00: three hours are used, and the old due moment is near
      low 06T09:00, wrote 06T10:00, high 06T13:00 @ 06T13:00 => l#1 superseded 06T10:00>06T14:00 |: h#1 pending 06T13:00>06T15:00; h#1 breached 06T10:00>06T12:00; h#1 pending 06T13:00>06T13:00; h#1 pending 06T13:00>06T13:30; h#1 pending 06T13:00>06T14:00
    answered before, and written again: only the open round is handed over
      low 06T09:00, wrote 06T09:30, told 06T09:45, wrote 06T10:00, high 06T11:00 @ 06T11:00 => l#1 kept 06T09:30>06T13:30, l#2 superseded 06T10:00>06T14:00 |: h#1 pending 06T11:00>06T13:00; h#1 pending 06T10:00>06T12:00; h#1 pending 06T11:00>06T12:00; h#1 pending 06T11:00>06T12:30; h#1 pending 06T11:00>06T13:00
    nothing is open
      low 06T09:00, wrote 06T09:30, told 06T09:45, high 06T11:00 @ 06T11:00 => l#1 kept 06T09:30>06T13:30 |: h inactive for wrote; h inactive for wrote; h inactive for wrote; h inactive for wrote; h inactive for wrote
    a pause of half an hour at the low level
      low 06T09:00, wrote 06T10:00, paused 06T10:15, resumed 06T10:45, high 06T11:00 @ 06T11:00 => l#1 superseded 06T10:00>06T14:30 |: h#1 pending 06T11:00>06T13:00; h#1 pending 06T10:00>06T12:30; h#1 pending 06T11:00>06T12:30; h#1 pending 06T11:00>06T12:45; h#1 pending 06T11:00>06T13:00
    lowered again an hour later
      low 06T09:00, wrote 06T10:00, high 06T11:00, low 06T12:00 @ 06T12:00 => l#1 superseded 06T10:00>06T14:00 |: h#1 superseded 06T11:00>06T13:00 | l#2 pending 06T12:00>06T16:00; h#1 superseded 06T10:00>06T12:00 | l#2 pending 06T10:00>06T14:00; h#1 superseded 06T11:00>06T12:00 | l#2 pending 06T12:00>06T14:00; -; -
  `);
  changes(`
    updates: of the rounds it would have had all along, the one that is open is owed
      two/each/keep-start: low 06T09:00, high 06T12:00 @ 06T12:00 => l#1 superseded 06T09:00>06T13:00 | h#1 pending 06T11:00>06T13:00
      two/each/keep-start: low 06T09:00, told 06T10:30, high 06T12:00 @ 06T12:00 => l#1 kept 06T09:00>06T13:00, l#2 superseded 06T10:30>06T14:30 | h#1 pending 06T10:30>06T12:30
      two/once/keep-start: low 06T09:00, told 06T10:30, high 06T13:00 @ 06T13:00 => l#1 kept 06T09:00>06T13:00, l#2 superseded 06T10:30>06T14:30 | h#1 breached 06T10:30>06T12:30
      two/row-each/keep-start: low 06T09:00, told 06T10:30, high 06T12:00 @ 06T12:00 => l#1 kept 06T09:00>06T13:00 | h#1 pending 06T11:00>06T13:00
      two/row-each/keep-start: low 06T09:00, told 06T11:30, high 06T12:00 @ 06T12:00 => l#1 kept 06T09:00>06T13:00 |
    the share of a round that is open
      two/each/carry-percentage: low 06T09:00, told 06T10:00, high 06T12:00 @ 06T12:00 => l#1 kept 06T09:00>06T13:00, l#2 superseded 06T10:00>06T14:00 | h#1 pending 06T12:00>06T13:00
    the next round counts whole
      two/each/carry-elapsed: low 06T09:00, high 06T10:00 @ 06T11:30 => l#1 superseded 06T09:00>06T13:00 | h#1 breached 06T10:00>06T11:00, h#2 pending 06T11:00>06T13:00
      two/each/stricter-of: low 06T09:00, high 06T12:00 @ 06T13:30 => l#1 superseded 06T09:00>06T13:00 | h#1 breached 06T12:00>06T13:00, h#2 pending 06T13:00>06T15:00
    a level comes back: its rounds are numbered on
      two/each/at-confirmation: low 06T09:00, high 06T10:00, low 06T11:00 @ 06T11:00 => l#1 superseded 06T09:00>06T13:00 | h#1 superseded 06T10:00>06T12:00 | l#2 pending 06T11:00>06T15:00
      two/each/keep-start: low 06T09:00, high 06T10:00, low 06T14:00 @ 06T14:00 => l#1 superseded 06T09:00>06T13:00 | h#1 breached 06T09:00>06T11:00, h#2 breached 06T11:00>06T13:00, h#3 superseded 06T13:00>06T15:00 | l#2 pending 06T13:00>06T17:00
  `);

  it("the changes of each period tell the round that was open, and the one that is", () => {
    const told = (policy: string, notes: string): unknown =>
      look(raised("two", "each", policy), notes, "06T12:00")
        .periods.slice(1)
        .map(tellChanges);
    expect(told("at-confirmation", "low 06T09:00, told 06T10:00, high 06T12:00")).toEqual([
      ["told: l pending 06T14:00 > h pending 06T14:00"],
    ]);
    expect(told("keep-start", "low 06T09:00, resolved 06T10:00, high 06T12:00")).toEqual([[]]);
  });

  it("stricter-of: a time that was agreed for the open round is one that the next does not fall due after", () => {
    const plain = raised("two", "each", "stricter-of");
    const spec = { ...plain, appointments: [{ event: "booked", promise: "told" }] };
    const contract = defineContract(JSON.parse(JSON.stringify(spec)));
    const events = [
      { type: "reported", at: utc("06T09:00") },
      { type: "booked", at: utc("06T09:30"), agreed: utc("06T11:30") },
      { type: "level-confirmed", level: "high", at: utc("06T10:30") },
    ];
    const { periods } = assess(contract, { level: "low", events }, { asOf: utc("06T12:00") });
    const rounds = periods.flatMap(({ obligations }) => obligations);
    expect(rounds.map(tellRound)).toEqual([
      "l#1 superseded 06T09:00>06T11:30",
      "h#1 breached 06T10:30>06T11:30",
      "h#2 pending 06T11:30>06T13:30",
    ]);
    for (const round of rounds) expect(verifyTrace(round, contract)).toEqual({ ok: true });
  });

  it("a condition that is not known yet: the rounds are told once it is", () => {
    const contract = raised("two", "each", "at-confirmation");
    const clauses = contract.clauses.map((clause) => ({ ...clause, when: { vip: true } }));
    const spec = JSON.parse(JSON.stringify({ ...contract, clauses, events: { known: { sets: { vip: true } } } }));
    expect(toldRounds(defineContract(spec), "low 06T09:00, told 06T10:00", "06T11:00")).toBe("l inactive; open");
    expect(toldRounds(defineContract(spec), "low 06T09:00, told 06T10:00, known 06T11:00", "06T11:00")).toBe(
      "l#1 kept 06T09:00>06T13:00, l#2 pending 06T10:00>06T14:00; open, 06T14:00:00.001",
    );
    expect(toldRounds(defineContract(spec), "low 06T09:00, high 06T10:00, known 06T11:00", "06T11:00")).toBe(
      "| h#1 pending 06T10:00>06T12:00; open, 06T12:00:00.001",
    );
  });
});
