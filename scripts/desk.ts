import { defineContract } from "sla-clock";
import type { CalendarSpec, Contract } from "sla-clock";
import { hardwareService } from "sla-clock/contracts";
import type { HardwareClauseId, HardwareLevel } from "sla-clock/contracts";

import { ZONE } from "./incidents.js";

/** Office hours like those of the bundled contracts, at the place of the incidents. */
const OFFICE: CalendarSpec = {
  id: "office",
  timeZone: ZONE,
  hours: "mon-fri 09:00-12:00, 13:00-18:00",
  holidays: [
    { date: "2016-03-25", name: "Good Friday" },
    { date: "2016-04-21", name: "Tiradentes" },
    { date: "2016-05-26", name: "Corpus Christi" },
    { date: "2016-09-07", name: "Independence Day" },
    { date: "2016-10-12", name: "Our Lady of Aparecida" },
    { date: "2016-11-02", name: "All Souls' Day" },
    { date: "2016-11-15", name: "Republic Day" },
  ],
  coverage: { from: "2016-01-01", to: "2017-01-01" },
};

/** The clause ids of the contract below. */
export type DeskClauseId = HardwareClauseId | `desk.${HardwareLevel}.resolve`;

/** The targets that stand still while an incident waits; whether one waits for the reply, the log does not say. */
const RESOLUTIONS = ["desk.A.resolve", "desk.B.resolve", "desk.C.resolve", "desk.D.resolve"] as const;

/**
 * The hardware contract at the place of the incidents, with four targets for the resolution added, which that contract does not
 * promise and the company behind the log did not publish. They pause while an incident waits for the customer, a vendor or a problem.
 */
export function deskContract(): Contract<HardwareLevel, DeskClauseId> {
  const hardware = hardwareService(OFFICE);
  return defineContract({
    ...hardware,
    id: "hardware-service with resolution targets",
    pauses: [
      { reason: "customer", title: { en: "waiting for the customer", zh: "等待客户" }, clauses: RESOLUTIONS },
      { reason: "vendor", title: { en: "waiting for a vendor", zh: "等待厂商" }, clauses: RESOLUTIONS },
      { reason: "problem", title: { en: "waiting for a known problem", zh: "等待已知问题" }, clauses: RESOLUTIONS },
    ],
    clauses: [
      ...hardware.clauses,
      { id: "desk.A.resolve", level: "A", promise: "resolved", within: "24h" },
      { id: "desk.B.resolve", level: "B", promise: "resolved", within: "48h", clock: "5x24" },
      { id: "desk.C.resolve", level: "C", promise: "resolved", within: "40h", clock: "5x8" },
      { id: "desk.D.resolve", level: "D", promise: "resolved", within: "80h", clock: "5x8" },
    ],
  });
}
