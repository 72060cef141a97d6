import { DateTime } from "luxon";

import type { Ticket } from "sla-clock";
import type { HardwareLevel } from "sla-clock/contracts";

/** One row of the log: one state of an incident at `updated_at`. */
interface Row {
  readonly number: string;
  readonly state: string;
  readonly priority: string;
  readonly opened_at: string;
  readonly updated_at: string;
}

/** The log states no time zone; this is the natural assumption for a company in São Paulo. */
export const ZONE = "America/Sao_Paulo";

const LEVELS: Readonly<Record<string, HardwareLevel>> = {
  "1 - Critical": "A",
  "2 - High": "B",
  "3 - Moderate": "C",
  "4 - Low": "D",
};

/** The states in which an incident waits for somebody else, by the reason for which clocks stand still. */
const WAITING: Readonly<Record<string, string>> = {
  "Awaiting User Info": "customer",
  "Awaiting Evidence": "customer",
  "Awaiting Vendor": "vendor",
  "Awaiting Problem": "problem",
};

/** Reads the log as tickets, one for each incident, in the order of the file. */
export function readIncidents(csv: string): readonly Ticket<HardwareLevel>[] {
  const [header = "", ...lines] = csv.trim().split(/\r?\n/);
  const columns = header.split(",");
  const incidents = new Map<string, Row[]>();
  for (const line of lines) {
    const cells = line.split(",");
    const cell = (name: keyof Row): string => cells[columns.indexOf(name)] ?? "";
    const row: Row = {
      number: cell("number"),
      state: cell("state"),
      priority: cell("priority"),
      opened_at: cell("opened_at"),
      updated_at: cell("updated_at"),
    };
    const rows = incidents.get(row.number);
    if (rows === undefined) incidents.set(row.number, [row]);
    else rows.push(row);
  }
  return [...incidents.values()].map(ticketOf);
}

/**
 * The rows of an incident as a ticket: the priority is the hardware level, a changed priority a confirmed level, the first state other
 * than New the reply, each change to Resolved a resolution, the last Closed the closing; while it awaits something its clocks pause.
 */
function ticketOf(rows: readonly Row[]): Ticket<HardwareLevel> {
  const sorted = [...rows].sort((a, b) => (a.updated_at < b.updated_at ? -1 : 1));
  const [first] = sorted;
  if (first === undefined) throw new Error("an incident has at least one row");
  const reportedAt = instantOf(first.opened_at);
  // A few rows are dated minutes before the opening of their incident.
  const at = (row: Row): number => Math.max(reportedAt, instantOf(row.updated_at));
  const events: Ticket<HardwareLevel>["events"][number][] = [{ type: "reported", at: reportedAt }];
  let before: Row | undefined;
  for (const row of sorted) {
    if (before !== undefined && row.priority !== before.priority) {
      events.push({ type: "level-confirmed", at: at(row), level: levelOf(row) });
    }
    if (row.state !== "New" && (before === undefined || before.state === "New")) {
      events.push({ type: "replied", at: at(row) });
    }
    const [reason, now] = [WAITING[before?.state ?? ""], WAITING[row.state]];
    if (reason !== undefined && reason !== now) events.push({ type: "resumed", at: at(row), reason });
    if (now !== undefined && reason !== now) events.push({ type: "paused", at: at(row), reason: now });
    if (row.state === "Resolved" && before?.state !== "Resolved") events.push({ type: "resolved", at: at(row) });
    before = row;
  }
  if (before?.state === "Closed") events.push({ type: "closed", at: at(before) });
  return { id: first.number, level: levelOf(first), events };
}

function levelOf({ priority }: Row): HardwareLevel {
  const level = LEVELS[priority];
  if (level === undefined) throw new Error(`no level for priority ${priority}`);
  return level;
}

function instantOf(local: string): number {
  const time = DateTime.fromISO(local, { zone: ZONE });
  if (!time.isValid) throw new Error(`not a local time: ${local}`);
  return time.toMillis();
}
