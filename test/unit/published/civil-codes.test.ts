// Periods of two civil codes for which there is no counting rule by name: the German Civil Code (BGB), ss. 187 to 193, and the Civil Code of Japan, arts.
// 140 to 143. Samples are those of studienservice.de (BGB) and takken-shikaku.net (民法); all other dates are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { germany } from "./holidays.js";
import { check } from "./support.js";

const ROLLED = { calendar: "werktage", roll: "following", at: "end-of-day" } as const;
const bgb = defineContract({
  id: "bgb",
  title: "Bürgerliches Gesetzbuch, §§ 187-193",
  timeZone: "Europe/Berlin",
  levels: ["Frist"],
  events: ["vertrag-geschlossen"],
  calendars: { werktage: { timeZone: "Europe/Berlin", hours: "mon-fri 00:00-24:00", holidays: germany } },
  clauses: [
    {
      id: "tage",
      promise: "erklärt",
      calendarDays: 14,
      ...ROLLED,
      source:
        "§ 187 (1) […] so wird bei der Berechnung der Frist der Tag nicht mitgerechnet, in welchen das Ereignis oder der Zeitpunkt fällt. § 188 (1) Eine nach Tagen bestimmte Frist endigt mit dem Ablauf des letzten Tages der Frist.",
      reading: "§ 193: am Sonntag, Feiertag oder Sonnabend tritt an seine Stelle der nächste Werktag.",
    },
    {
      id: "monat",
      promise: "erklärt",
      months: 1,
      ...ROLLED,
      source:
        "§ 188 (2) […] mit dem Ablauf desjenigen Tages […], welcher […] durch seine Zahl dem Tage entspricht, in den das Ereignis […] fällt (3) […] mit dem Ablauf des letzten Tages dieses Monats",
    },
    {
      id: "halbes-jahr",
      promise: "erklärt",
      months: 6,
      ...ROLLED,
      source: "§ 189 (1) Unter einem halben Jahr wird eine Frist von sechs Monaten […] verstanden.",
    },
    {
      id: "vertrag.monate",
      promise: "beendet",
      from: { agreed: "vertrag-geschlossen" },
      months: 3,
      firstDay: "counted",
      at: "end-of-day",
      source:
        "§ 187 (2) Ist der Beginn eines Tages der für den Anfang einer Frist maßgebende Zeitpunkt, so wird dieser Tag bei der Berechnung der Frist mitgerechnet.",
    },
    {
      id: "vertrag.wochen",
      promise: "beendet",
      from: { agreed: "vertrag-geschlossen" },
      weeks: 4,
      firstDay: "counted",
      at: "end-of-day",
    },
  ],
});
const berlin = { zone: "Europe/Berlin" };
const closed = (on: string) =>
  [
    ["reported", "2024-01-02 09:00"],
    ["vertrag-geschlossen", "2024-01-02 09:00", { agreed: `${on} 00:00` }],
  ] as const;

describe("BGB", () => {
  check(bgb, "tage", berlin, [
    ["ab 10. März", "2026-03-10 10:00", "2026-03-24 24:00"],
    ["Sonnabend", "2026-03-07 10:00", "2026-03-23 24:00"],
    ["Karfreitag", "2026-03-20 23:59", "2026-04-07 24:00"],
    ["über die Zeitumstellung", "2026-03-18 10:00", "2026-04-01 24:00"],
    ["erster und zweiter Weihnachtstag", "2026-12-11 10:00", "2026-12-28 24:00"],
  ]);
  check(bgb, "monat", berlin, [
    ["source: am 15.05., also der 15.06.", "2026-05-15 10:00", "2026-06-15 24:00"],
    ["31. Januar: 28. Februar", "2025-01-31 10:00", "2025-02-28 24:00"],
    ["31. Januar eines Schaltjahrs", "2024-01-31 10:00", "2024-02-29 24:00"],
    [
      "29. Februar: 29. März, ein Karfreitag, den die Liste von 2026 nicht kennt",
      "2024-02-29 10:00",
      "2024-03-29 24:00",
    ],
    ["3. September: der Tag der Deutschen Einheit ist ein Sonnabend", "2026-09-03 10:00", "2026-10-05 24:00"],
  ]);
  check(bgb, "halbes-jahr", berlin, [["31. August: 28. Februar", "2025-08-31 10:00", "2026-03-02 24:00"]]);
  check(bgb, "vertrag.monate", berlin, [
    ["source: ab dem 1.1. für 3 Monate", closed("2025-01-01"), "2025-03-31 24:00"],
    ["ab dem 1. Februar", closed("2026-02-01"), "2026-04-30 24:00"],
  ]);
  check(bgb, "vertrag.wochen", berlin, [
    ["source: begonnen am Dienstag, beendet am Montag", closed("2026-03-03"), "2026-03-30 24:00"],
  ]);
});

const japan = defineContract({
  id: "minpo",
  title: "民法 第六章 期間の計算",
  timeZone: "Asia/Tokyo",
  levels: ["期間"],
  calendars: {
    business: {
      timeZone: "Asia/Tokyo",
      hours: "mon-fri 09:00-17:00",
      holidays: ["2026-04-29", "2026-05-04", "2026-05-05", "2026-05-06"],
    },
    midnight: { timeZone: "Asia/Tokyo", hours: "mon-sun 00:00-00:01" },
  },
  clauses: [
    {
      id: "months",
      whenOutside: "midnight",
      promise: "履行",
      months: 3,
      calendar: "business",
      roll: "following",
      at: "end-of-day",
      source: "140条 日、週、月又は年によって期間を定めたときは、期間の初日は、算入しない。",
    },
    {
      id: "months.midnight",
      whenInside: "midnight",
      promise: "履行",
      months: 3,
      firstDay: "counted",
      calendar: "business",
      roll: "following",
      at: "end-of-day",
      source: "ただし、その期間が午前零時から始まるときは、この限りでない。",
      reading: "The first minute of a day stands for its beginning.",
    },
  ],
});
const tokyo = { zone: "Asia/Tokyo" };

describe("民法", () => {
  check(japan, "months", tokyo, [
    ["source: 3月8日の午後1時から3ヵ月間", "2026-03-08 13:00", "2026-06-08 24:00"],
    ["二月末日", "2025-11-30 13:00", "2026-03-02 24:00"],
    ["一月三十一日: 四月三十日", "2026-01-31 13:00", "2026-04-30 24:00"],
    ["末日が昭和の日", "2026-01-29 13:00", "2026-04-30 24:00"],
    ["末日が五月四日", "2026-02-04 13:00", "2026-05-07 24:00"],
  ]);
  check(japan, "months.midnight", tokyo, [["source: 4月1日から3ヵ月間", "2026-04-01 00:00", "2026-06-30 24:00"]]);
});
