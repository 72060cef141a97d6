import { defineContract } from "sla-clock";
import { softwareService, hardwareService } from "sla-clock/contracts";
import { dueFunction } from "sla-clock/review";
import { it } from "vitest";
const office = { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00", holidays: ["2026-05-01"] };
const contract = defineContract({ id: "d", timeZone: "Asia/Shanghai", levels: ["A"], calendars: { office }, start: {rule:"next-working-time", calendar:"office"}, clauses: [
 { id: "w", promise: "x", within: "4h", clock: "office" },
 { id: "i", promise: "x", within: "4h", clock: "office", start: {rule:"immediate"} },
 { id: "e", promise: "x", within: "4h" },
 { id: "d", promise: "x", workingDays: 2, calendar: "office", at: "same-time", cutOff: "14:00" },
 { id: "s", promise: "x", sumOf: [{workingDays: 2, calendar: "office", at: "same-time"}, {within:"3h", clock:"office"}]},
 { id: "p", promise: "x", earliestOf: [{workingDays: 2, calendar: "office", at: "same-time"}, {within:"30h", clock:"office"}]},
 { id: "f", promise: "x", within: "4h", fullHours: true, start: {rule:"immediate"}  },
 { id: "c", promise: "y", within: "4h", from: {due: "w"}, clock: "office" },
 { id: "a", allOf: [{promise: "y", within: "4h", from: {due: "w"}}, {promise:"z", within:"3h", clock:"office"}] },
] } as never);
it("bench", () => {
 for (let k=0;k<3;k++) for (const id of ["w","i","e","d","s","p","f","c","a"]) {
  const t=performance.now(); const f = dueFunction(contract, id as never, { from: "2026-01-01T00:00Z", to: "2027-01-01T00:00Z" }); const ms = performance.now()-t;
  if (k===2) console.log(id, f.pieces.length, ms.toFixed(1));
 }
});
