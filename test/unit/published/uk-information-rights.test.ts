// Time limits of the UK Information Commissioner's Office (ICO). "Right of access", how long do we have to comply: months to the corresponding date.
// Freedom of Information Act 2000, section 10: the twentieth working day, which is none of a bank holiday in any part of the United Kingdom (s. 10(6)).
import { defineContract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { elsewhereInTheKingdom, england } from "./holidays.js";
import { check, look, owed } from "./support.js";

const rights = defineContract({
  id: "information-rights",
  title: "Rights of information in the United Kingdom",
  timeZone: "Europe/London",
  levels: ["request"],
  attributes: { kind: ["personal", "public"], extended: "boolean" },
  calendars: {
    england: { timeZone: "Europe/London", hours: "mon-fri 09:00-17:00", holidays: england },
    kingdom: {
      timeZone: "Europe/London",
      hours: "mon-fri 09:00-17:00",
      holidays: [...england, ...elsewhereInTheKingdom],
    },
  },
  events: { "extension-told": { sets: { extended: true } }, clarified: {} },
  pauses: [{ reason: "fee" }, { reason: "clarification" }],
  clauses: [
    {
      id: "sar.comply",
      promise: ["answered", "extension-told"],
      when: { kind: "personal" },
      months: 1,
      calendar: "england",
      roll: "following",
      at: "end-of-day",
      source:
        "from the day you receive the request […] until the corresponding calendar date in the next month […] If the corresponding date falls on a weekend or a public holiday, you have until the next working day",
    },
    {
      id: "sar.extended",
      promise: "answered",
      when: { kind: "personal", extended: true },
      months: 3,
      calendar: "england",
      roll: "following",
      at: "end-of-day",
      source:
        "UK GDPR, art. 12(3): That period may be extended by two further months where necessary […] within one month of receipt of the request, together with the reasons for the delay",
    },
    {
      id: "foi.comply",
      promise: "answered",
      when: { kind: "public" },
      from: { event: "clarified", otherwise: "start" },
      workingDays: 20,
      calendar: "kingdom",
      at: "end-of-day",
      source: "10(1): promptly and in any event not later than the twentieth working day following the date of receipt",
      reading: "A request that had to be clarified is received with the clarification.",
    },
  ],
});
const zone = "Europe/London";

describe("a subject access request", () => {
  const given = { zone, attributes: { kind: "personal" } };
  check(rights, "sar.comply", given, [
    ["source: received on 3 September, until 3 October", "2025-09-03 10:00", "2025-10-03 24:00"],
    ["2026, when 3 October is a Saturday", "2026-09-03 10:00", "2026-10-05 24:00"],
    ["source (FSP): on 21 September, 21 October", "2026-09-21 23:59", "2026-10-21 24:00"],
    ["source (FSP): on 31 August, which is a holiday, 30 September", "2026-08-31 10:00", "2026-09-30 24:00"],
    ["source (Lexology): at 23:59 on 1 August, 1 September", "2025-08-01 23:59", "2025-09-01 24:00"],
    ["source (Lexology): on 30 January, 28 February", "2025-01-30 10:00", "2025-02-28 24:00"],
    ["unless it is a leap year", "2024-01-30 10:00", "2024-02-29 24:00"],
    ["on 3 March: Good Friday, so after Easter", "2026-03-03 10:00", "2026-04-07 24:00"],
    ["on 25 November: Christmas, a Friday, and the Monday for Boxing Day", "2026-11-25 10:00", "2026-12-29 24:00"],
  ]);
  const told = (received: string, at: string) =>
    [
      ["reported", received],
      ["extension-told", at],
    ] as const;
  check(rights, "sar.extended", given, [
    ["not told of an extension", "2025-11-30 10:00", "inactive"],
    [
      "30 November and two months more: 28 February, a Sunday",
      told("2025-11-30 10:00", "2025-12-30 10:00"),
      "2026-03-02 24:00",
    ],
    ["3 September", told("2025-09-03 10:00", "2025-09-24 10:00"), "2025-12-03 24:00"],
  ]);
  it("told within the month, the month is kept", () => {
    const assessment = look(rights, told("2025-09-03 10:00", "2025-10-03 23:59"), given);
    expect([owed(assessment, "sar.comply").state, assessment.state]).toEqual(["kept", "open"]);
  });
});

describe("a request for information held by a public authority", () => {
  const given = { zone, attributes: { kind: "public" } };
  check(rights, "foi.comply", given, [
    ["on Monday: the Monday four weeks later", "2026-02-02 10:00", "2026-03-02 24:00"],
    ["late in the evening", "2026-02-02 23:59:59", "2026-03-02 24:00"],
    ["on a Saturday: Monday is the first", "2026-01-31 10:00", "2026-02-27 24:00"],
    // St Patrick's Day, Good Friday and Easter Monday are none: 17 March, 3 and 6 April.
    ["over Easter and St Patrick's Day", "2026-03-16 10:00", "2026-04-16 24:00"],
    // From Wed 24 December 2025: 29, 30, 31 December, 5 to 9, 12 to 16, 19 to 23 January, and 26 and 27; 2 January is a Scottish holiday.
    ["over New Year", "2025-12-24 10:00", "2026-01-27 24:00"],
  ]);
  check(rights, "foi.comply", given, [
    [
      "clarified a week later: twenty from then",
      [
        ["reported", "2026-02-02 10:00"],
        ["clarified", "2026-02-09 10:00"],
      ],
      "2026-03-09 24:00",
    ],
    [
      // Asked on the nineteenth working day: the clock stands still, and begins anew with the answer.
      "asked to clarify on 27 February, clarified on 1 April: twenty from then",
      [
        ["reported", "2026-02-02 10:00"],
        ["paused", "2026-02-27 10:00", { reason: "clarification" }],
        ["resumed", "2026-04-01 12:00", { reason: "clarification" }],
        ["clarified", "2026-04-01 12:00"],
      ],
      "2026-05-01 24:00",
    ],
    [
      // 10(2): the working days from the day of the fees notice to that of the payment, both included, are to be disregarded: 4 to 9 February, four
      // of them. A pause takes away the days that begin in it, so it is written from the beginning of the day of the notice.
      "a fees notice on Wednesday, paid on Monday: four working days more",
      [
        ["reported", "2026-02-02 10:00"],
        ["paused", "2026-02-04 00:00", { reason: "fee" }],
        ["resumed", "2026-02-09 12:00", { reason: "fee" }],
      ],
      "2026-03-06 24:00",
    ],
  ]);
});
