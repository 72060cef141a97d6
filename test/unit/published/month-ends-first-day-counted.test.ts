// A period of months that begins at the beginning of a day, in a last month without the corresponding date. Three codes say alike that it ends with the
// month: BGB s. 188(3); the Civil Code of Japan, art. 143(2), proviso; the Civil Code of the PRC, art. 202 (with art. 204, where the first day counts by
// agreement). Where the last month has the date, it ends the day before.
import { defineContract } from "sla-clock";
import { expect, it } from "vitest";
import { look, owed, tell, wall, moment } from "./support.js";

const zone = "Asia/Tokyo";
function ends(months: number, begins: string): string {
  const contract = defineContract({
    id: "period",
    timeZone: zone,
    levels: ["period"],
    clauses: [{ id: "end", promise: "ended", months, firstDay: "counted", at: "end-of-day" }],
  });
  return tell(owed(look(contract, `${begins} 00:00`, { zone }), "end"), zone);
}
const due = (end: string) => wall(zone, moment(zone, end));

// The day before the 30th of February would be the 29th: that is missing (BGB), or there is no corresponding 30th (Japan): the last of February.
it.each([
  [3, "2025-11-30", "2026-02-28 24:00"],
  [1, "2026-01-31", "2026-02-28 24:00"],
  [1, "2024-01-31", "2024-02-29 24:00"],
  [1, "2026-01-30", "2026-02-28 24:00"],
  [1, "2026-01-29", "2026-02-28 24:00"],
  [1, "2026-03-31", "2026-04-30 24:00"],
  [12, "2024-02-29", "2025-02-28 24:00"],
] as const)("%i month(s) that begin with %s end with the month", (months, begins, end) => {
  expect(ends(months, begins)).toBe(due(end));
});
it.each([
  [1, "2024-01-29", "2024-02-28 24:00"],
  [1, "2026-03-01", "2026-03-31 24:00"],
  [1, "2026-02-28", "2026-03-27 24:00"],
] as const)("%i month(s) that begin with %s end the day before the corresponding one", (months, begins, end) => {
  expect(ends(months, begins)).toBe(due(end));
});

// The mirror: the first date of a period whose last is given.
it.each([
  [1, "2026-03-31", "2026-03-01"],
  [1, "2026-03-30", "2026-03-01"],
  [1, "2026-03-28", "2026-03-01"],
  [1, "2026-03-27", "2026-02-28"],
  [1, "2026-04-30", "2026-03-31"],
  [12, "2024-02-29", "2023-03-01"],
  [1, "2024-03-31", "2024-03-01"],
] as const)("%i month(s) that end with %s begin with %s", (months, ends, begins) => {
  const contract = defineContract({
    id: "period",
    timeZone: zone,
    levels: ["period"],
    events: ["end-agreed"],
    clauses: [
      {
        ...{ id: "begin", promise: "begun", months, firstDay: "counted", at: "start-of-day" },
        ...{ backward: true, from: { agreed: "end-agreed" } },
      },
    ],
  });
  const agreed = { agreed: `${ends} 12:00` };
  const happened = [
    ["reported", "2020-01-01 12:00"],
    ["end-agreed", "2020-01-01 12:00", agreed],
  ] as const;
  expect(tell(owed(look(contract, happened, { zone }), "begin"), zone)).toBe(due(`${begins} 00:00`));
});
