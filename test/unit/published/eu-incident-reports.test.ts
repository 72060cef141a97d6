// Reports of incidents in the European Union: Regulation (EU) 2016/679 (GDPR), arts. 12(3) and 33(1); Directive (EU) 2022/2555 (NIS 2), art. 23(4),
// restated; Delegated Regulation (EU) 2025/301 (DORA), art. 5(1). Hours and months are counted by Regulation 1182/71. Dates are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { germany } from "./holidays.js";
import { check } from "./support.js";

const counting = "eu-1182-71";
const calendar = "authority";
const reports = defineContract({
  id: "eu-reports",
  title: "Reports of incidents",
  timeZone: "Europe/Berlin",
  levels: ["breach", "nis2", "dora"],
  events: ["request-received", "classified"],
  calendars: { authority: { timeZone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", holidays: germany } },
  clauses: [
    {
      id: "gdpr.notify",
      level: "breach",
      promise: "notified",
      within: "72h",
      calendar,
      counting,
      source: "33(1): without undue delay and, where feasible, not later than 72 hours after having become aware of it",
    },
    {
      id: "gdpr.inform",
      level: "breach",
      promise: "answered",
      from: "request-received",
      months: 1,
      calendar,
      counting,
      source: "12(3): without undue delay and in any event within one month of receipt of the request",
    },
    { id: "nis2.early-warning", level: "nis2", promise: "warned", within: "24h", calendar, counting },
    { id: "nis2.notification", level: "nis2", promise: "notified", within: "72h", calendar, counting },
    {
      id: "nis2.final",
      level: "nis2",
      promise: "final-report-sent",
      from: "notified",
      months: 1,
      calendar,
      counting,
      source: "(d) a final report not later than one month after the submission of the incident notification",
    },
    {
      id: "dora.initial",
      level: "dora",
      allOf: [
        { promise: "notified", from: "classified", within: "4h" },
        { promise: "notified", within: "24h" },
      ],
      source:
        "(a) within four hours from the classification […] and no later than 24 hours from the moment the financial entity has become aware",
    },
    {
      id: "dora.intermediate",
      level: "dora",
      promise: "intermediate-report-sent",
      from: "notified",
      within: "72h",
      source: "(b) at the latest within 72 hours from the submission of the initial notification",
    },
    {
      id: "dora.final",
      level: "dora",
      promise: "final-report-sent",
      from: "intermediate-report-sent",
      months: 1,
      calendar,
      counting,
      source: "(c) no later than one month after […] the submission of the intermediate report",
    },
  ],
});
const zone = "Europe/Berlin";

describe("GDPR", () => {
  const given = { zone, level: "breach" };
  check(reports, "gdpr.notify", given, [
    ["aware at 10:20: the hour is not counted", "2026-03-02 10:20", "2026-03-05 11:00"],
    ["aware on Friday: hours do not roll", "2026-03-06 17:59", "2026-03-09 18:00"],
    ["over the change to summer time", "2026-03-27 10:20", "2026-03-30 12:00"],
    ["over its end", "2026-10-23 10:20", "2026-10-26 10:00"],
    ["over Christmas", "2026-12-24 23:30", "2026-12-28 00:00"],
  ]);
  const asked = (at: string) =>
    [
      ["reported", "2024-01-01 09:00"],
      ["request-received", at],
    ] as const;
  check(reports, "gdpr.inform", given, [
    ["31 January of a leap year", asked("2024-01-31 10:00"), "2024-02-29 24:00"],
    ["31 January 2026: 28 February is a Saturday", asked("2026-01-31 10:00"), "2026-03-02 24:00"],
    ["3 March: Good Friday", asked("2026-03-03 10:00"), "2026-04-07 24:00"],
  ]);
});

describe("NIS 2", () => {
  const given = { zone, level: "nis2" };
  check(reports, "nis2.early-warning", given, [["aware at 08:00", "2026-03-02 08:00", "2026-03-03 09:00"]]);
  check(reports, "nis2.notification", given, [["aware at 07:59:59", "2026-03-02 07:59:59", "2026-03-05 08:00"]]);
  check(reports, "nis2.final", given, [
    [
      "notified on 5 March: Easter Sunday",
      [
        ["reported", "2026-03-02 08:00"],
        ["notified", "2026-03-05 07:00"],
      ],
      "2026-04-07 24:00",
    ],
    ["not notified yet", "2026-03-02 08:00", "inactive"],
  ]);
});

describe("DORA", () => {
  const given = { zone, level: "dora" };
  const classified = (at: string) =>
    [
      ["reported", "2026-03-02 08:00"],
      ["classified", at],
    ] as const;
  check(reports, "dora.initial", given, [
    ["classified within the hour", classified("2026-03-02 09:00"), "2026-03-02 13:00"],
    ["classified after 19 hours", classified("2026-03-03 03:00"), "2026-03-03 07:00"],
    ["after 20 hours both are one", classified("2026-03-03 04:00"), "2026-03-03 08:00"],
    ["after 22 hours: 24 from the awareness", classified("2026-03-03 06:00"), "2026-03-03 08:00"],
    ["not classified yet", "2026-03-02 08:00", "2026-03-03 08:00"],
  ]);
  const sent = [...classified("2026-03-02 09:00"), ["notified", "2026-03-02 11:00"]] as const;
  check(reports, "dora.intermediate", given, [["72 hours from the notification", sent, "2026-03-05 11:00"]]);
  check(reports, "dora.final", given, [
    ["a month from the report", [...sent, ["intermediate-report-sent", "2026-03-05 10:00"]], "2026-04-07 24:00"],
  ]);
});
