// US Consumer Financial Protection Bureau, Regulation Z (12 CFR 1026): right of rescission, 1026.23(a)(3)(i); business days, 1026.2(a)(6) and comment
// 2(a)(6)-2; interpretive rule on Juneteenth of August 2021. Samples are those of the bureau, of Bankers Online and of the ABA Banking Journal.
import { assess, contractSeries, defineContract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { moment, owed, tell, wall } from "./support.js";

const years = [2010, 2021, 2026];
const dated = years.flatMap((year) => [`${year}-01-01`, `${year}-07-04`, `${year}-11-11`, `${year}-12-25`]);
const moving = ["2021-05-31", "2021-09-06", "2026-01-19", "2026-05-25", "2026-09-07", "2026-11-26"];
function regulation(holidays: readonly string[]) {
  return defineContract({
    id: "regulation-z",
    title: "Right of rescission",
    timeZone: "America/Chicago",
    levels: ["loan"],
    events: ["consummated", "notice-delivered", "disclosures-delivered"],
    calendars: { precise: { timeZone: "America/Chicago", hours: "mon-sat 09:00-17:00", holidays } },
    clauses: [
      {
        id: "rescind",
        promise: "rescinded",
        from: { latestOf: ["consummated", "notice-delivered", "disclosures-delivered"] },
        workingDays: 3,
        calendar: "precise",
        at: "end-of-day",
        source:
          "until midnight of the third business day following consummation, delivery of the notice […], or delivery of all material disclosures, whichever occurs last",
        reading:
          "All calendar days except Sundays and the legal public holidays; an observed holiday is a business day.",
      },
    ],
  });
}
// “Rescission period expiration date is based on the definition of business day in effect on the date the rescission period begins.”
const series = contractSeries({
  id: "regulation-z",
  versions: [
    { from: "2010-01-01", contract: regulation([...dated, ...moving]) },
    { from: "2021-06-17", contract: regulation([...dated, ...moving, "2021-06-19", "2026-06-19"]) },
  ],
});
const zone = "America/Chicago";

function rescission(closed: string, noticed = closed): string {
  const event = (type: string, at: string) => ({ type, at: moment(zone, at) });
  const events = [
    event("reported", closed),
    event("consummated", closed),
    event("notice-delivered", noticed),
    event("disclosures-delivered", closed),
  ];
  return tell(owed(assess(series, { level: "loan", events }, { asOf: moment(zone, noticed) }), "rescind"), zone);
}

describe("1026.23(a)(3)(i)", () => {
  it.each([
    ["source: closed on Friday, 2 July 2021; Monday the 5th is a business day", "2021-07-02 11:00", "2021-07-06 24:00"],
    ["source (comment): 4 July 2010 is a Sunday, the 5th a business day", "2010-07-02 11:00", "2010-07-06 24:00"],
    ["source (ABA): 3 July 2026 is a business day, the 4th is not", "2026-07-02 11:00", "2026-07-07 24:00"],
    [
      "source (rule): closed on 16 June 2021, when Juneteenth was no holiday yet",
      "2021-06-16 11:00",
      "2021-06-19 24:00",
    ],
    ["source (rule): closed on 18 June 2021, when it was", "2021-06-18 11:00", "2021-06-23 24:00"],
    ["a Saturday counts", "2026-03-05 11:00", "2026-03-09 24:00"],
    ["closed on a Sunday, when the clocks change", "2026-03-08 11:00", "2026-03-11 24:00"],
    ["over a leap day", "2024-02-27 11:00", "2024-03-01 24:00"],
    ["over Thanksgiving", "2026-11-25 11:00", "2026-11-30 24:00"],
  ])("%s", (_title, closed, due) => {
    expect(rescission(closed)).toBe(wall(zone, moment(zone, due)));
  });
  it("whichever occurs last: the notice came a week later", () => {
    expect(rescission("2026-03-05 11:00", "2026-03-12 18:00")).toBe(wall(zone, moment(zone, "2026-03-16 24:00")));
  });
});
