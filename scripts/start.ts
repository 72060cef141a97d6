/*
 * The main job on real input: 890 incidents assessed against a contract, one of them explained in both languages, and the deadlines of
 * the two bundled contracts for a report on the eve of a holiday. Nothing here reads the clock of the machine, so that every run prints
 * the same.
 */
import { readFileSync } from "node:fs";

import { assess, deadlines, explain, formatDuration, formatInstant } from "sla-clock";
import type { Assessment, Contract, Obligation, Ticket } from "sla-clock";
import { defaultOffice, hardwareService, softwareService } from "sla-clock/contracts";
import type { HardwareLevel } from "sla-clock/contracts";

import { deskContract } from "./desk.js";
import type { DeskClauseId } from "./desk.js";
import { readIncidents, ZONE } from "./incidents.js";
import { table } from "./table.js";

type DeskAssessment = Assessment<HardwareLevel, DeskClauseId>;
const LEVELS: readonly HardwareLevel[] = ["A", "B", "C", "D"];

const csv = readFileSync(new URL("../test/data/incidents-2016.csv", import.meta.url), "utf8");
const tickets = readIncidents(csv);
const contract = deskContract();
const asOf = Math.max(...tickets.flatMap(({ events }) => events.map(({ at }) => Number(at))));
const closings = new Map(
  tickets.map(({ id = "", events }) => [id, Number(events.find(({ type }) => type === "closed")?.at ?? asOf)]),
);
const assessments = tickets.map((ticket) => assess(contract, ticket, { asOf }));
// The same log had nobody waited.
const unpaused = tickets.map((ticket) => assess(contract, withoutPauses(ticket), { asOf }));

heading(`${String(tickets.length)} incidents of 2016 against the ${contract.id}`);
print(`As of ${formatInstant(asOf, ZONE)}. Priorities 1 to 4 are levels A to D; times in ${ZONE}.`);
print("Reply: B 1 h in 5×24, C 2 h in 5×8. Resolution (ours): A 24 h, B 48 h in 5×24, C 40 h and D 80 h in 5×8;");
print("it stands still while an incident waits for the customer, a vendor or a known problem.\n");
print(table([HEAD(), ...LEVELS.map((level) => levelRow(level, assessments))]));
print(
  "\nPromises: replies and resolutions. Superseded: still open when another level was confirmed. In time: kept, of those",
);
print(
  "kept, late and breached. Escalated: raised from this level. Worst: the promise longest overdue, by the wall clock.",
);
print("Waited: hours that pauses kept from the clocks of resolutions. Saved: broken, had that time counted.\n");

const explained = assessments.find(isWorthExplaining) ?? assessments[0];
if (explained !== undefined) {
  heading(`${explained.ticket ?? ""}, explained`);
  const told = withoutDuties(explained);
  print(explain(told, { language: "en" }));
  print(explain(told, { language: "zh" }));
}

const EVE = "2026-02-13T17:40+08:00";
heading(`Reported on the eve of the Spring Festival holiday, ${EVE}`);
print("Sat 14 and Sat 28 February are make-up working days; 15 to 23 February are off. Times in Asia/Shanghai.\n");
print(table([["clause", "starts", "due", "were there no make-up days"], ...eveRows()]));

function HEAD(): readonly string[] {
  return [
    ...["level", "tickets", "promises", "kept", "late", "breached", "superseded", "in time", "escalated"],
    ...["waited", "saved", "worst", "clause", "overdue"],
  ];
}

function levelRow(level: HardwareLevel, all: readonly DeskAssessment[]): readonly string[] {
  const owed = all.flatMap((assessment) =>
    assessment.periods
      .filter((period) => period.level === level)
      .flatMap(({ obligations, until }) =>
        obligations.map((obligation) => ({ ticket: assessment.ticket ?? "", obligation, until: until ?? asOf })),
      ),
  );
  const timed = owed.filter(({ obligation }) => obligation.clock !== undefined && obligation.cycle === undefined);
  const count = (state: Obligation["state"]): number =>
    timed.filter(({ obligation }) => obligation.state === state).length;
  const decided = count("kept") + count("kept-late") + count("breached");
  const raised = all.filter(({ periods }) =>
    periods.some((period, index) => period.cause === "raised" && periods[index - 1]?.level === level),
  );
  const [worst] = timed
    .map(({ ticket, obligation, until }) => ({
      ticket,
      clause: obligation.clause,
      late: lateness(ticket, obligation, until),
    }))
    .sort((a, b) => b.late - a.late);
  const isLate = worst !== undefined && worst.late > 0;
  return [
    level,
    String(all.filter(({ periods }) => periods[0]?.level === level).length),
    String(timed.length),
    ...(["kept", "kept-late", "breached", "superseded"] as const).map((state) => String(count(state))),
    `${(Math.floor((1000 * count("kept")) / decided) / 10).toFixed(1)}%`,
    String(raised.length),
    `${String(Math.round(timed.reduce((sum, { obligation }) => sum + (obligation.clock?.paused.clock ?? 0), 0) / 3_600_000))} h`,
    String(saved(level)),
    ...(isLate ? [worst.ticket, worst.clause, inDays(worst.late)] : ["–"]),
  ];
}

/** How many promises of a level are not broken, but would be if no pause had stopped their clocks. */
function saved(level: HardwareLevel): number {
  const broken = (all: readonly DeskAssessment[]): ReadonlySet<string> =>
    new Set(
      all.flatMap(({ ticket = "", periods }) =>
        periods.flatMap((period, index) =>
          period.obligations
            .filter(({ state }) => period.level === level && (state === "breached" || state === "kept-late"))
            .map(({ clause }) => `${ticket} ${String(index)} ${clause}`),
        ),
      ),
    );
  const still = broken(assessments);
  return [...broken(unpaused)].filter((promise) => !still.has(promise)).length;
}

function withoutPauses(ticket: Ticket<HardwareLevel>): Ticket<HardwareLevel> {
  return { ...ticket, events: ticket.events.filter(({ type }) => type !== "paused" && type !== "resumed") };
}

/** How long a promise was overdue by the wall clock: until it was kept, or the level changed, or the ticket was closed. */
function lateness(ticket: string, obligation: Obligation, until: number): number {
  if (obligation.state === "kept-late") return obligation.keptAt - obligation.breachedAt;
  if (obligation.state !== "breached") return 0;
  return Math.min(until, closings.get(ticket) ?? asOf) - obligation.breachedAt;
}

function inDays(milliseconds: number): string {
  const days = Math.floor(milliseconds / 86_400_000);
  const rest = formatDuration(milliseconds - days * 86_400_000);
  return days === 0 ? rest : `${String(days)} days ${rest}`;
}

/** A ticket that shows much: raised, with a reply kept or lost in working hours and a promise overtaken by the new level. */
function isWorthExplaining({ periods }: DeskAssessment): boolean {
  const states = periods.flatMap(({ obligations }) => obligations.map(({ state }) => state));
  return (
    periods.length === 2 &&
    periods[1]?.cause === "raised" &&
    states.includes("superseded") &&
    states.includes("kept") &&
    (states.includes("breached") || states.includes("kept-late"))
  );
}

/** Leaves out what waits for an event that this log does not have, such as faxes and visits. */
function withoutDuties(assessment: DeskAssessment): DeskAssessment {
  const periods = assessment.periods.map((period) => ({
    ...period,
    obligations: period.obligations.filter(({ state, due }) => state !== "inactive" && due.kind !== "by-event"),
  }));
  return { ...assessment, periods };
}

function eveRows(): readonly (readonly string[])[] {
  const term = { from: "2026-01-01", to: "2027-01-01" };
  const plain = { ...defaultOffice(), specialDays: [] };
  const [software, hardware] = [softwareService(defaultOffice(), { term }), hardwareService(defaultOffice(), { term })];
  const [softwareWithout, hardwareWithout] = [softwareService(plain, { term }), hardwareService(plain, { term })];
  return [
    ...compare(eveDeadlines(software, ["A", "B", "C"]), eveDeadlines(softwareWithout, ["A", "B", "C"])),
    ...compare(eveDeadlines(hardware, LEVELS), eveDeadlines(hardwareWithout, LEVELS)),
    ...compare(standingDuties(software), standingDuties(softwareWithout)),
    ...compare(standingDuties(hardware), standingDuties(hardwareWithout)),
  ];
}

function eveDeadlines<Level extends string>(of: Contract<Level>, levels: readonly Level[]): readonly Obligation[] {
  const attributes = { channel: "email", site: "local", onsiteRequired: true };
  return levels
    .flatMap((level) => deadlines(of, { level, reportedAt: EVE, attributes }))
    .filter(({ due, cycle }) => due.kind !== "by-event" && cycle === undefined);
}

/** The standing duties whose period ends within February 2026 or with its last week. */
function standingDuties(of: Contract): readonly Obligation[] {
  const { periods } = assess(of, { standing: true, events: [] }, { asOf: "2026-02-28T12:00+08:00" });
  return periods.flatMap(({ obligations }) => obligations).filter(({ cycle }) => (cycle?.to ?? "") > "2026-02-13");
}

function compare(owed: readonly Obligation[], without: readonly Obligation[]): readonly (readonly string[])[] {
  return owed.flatMap((obligation, index) => [
    line(obligation, without[index], obligation.clause),
    ...(obligation.parts ?? []).map((part, place) =>
      line(part, without[index]?.parts?.[place], `  ${part.promise.join(" or ")}`),
    ),
  ]);
}

function line(owed: Obligation, without: Obligation | undefined, name: string): readonly string[] {
  const start =
    owed.cycle === undefined ? (owed.start === undefined ? "" : short(owed.start)) : `from ${owed.cycle.from}`;
  const [due, other] = [dueText(owed), without === undefined ? "" : dueText(without)];
  return [name, start, due, due === other ? "the same" : other];
}

function dueText({ due, state, cycle }: Obligation): string {
  // A standing duty is due by the end of a date.
  if (due.kind === "at" && cycle !== undefined) return `${short(due.at - 1).slice(0, 10)} 24:00`;
  if (due.kind === "at") return `${short(due.at)}${due.provisional ? " (provisional)" : ""}`;
  if (state === "not-promised") return "no working day, nothing owed";
  return due.kind === "unstated" ? `at once from ${short(due.at)}` : "";
}

function short(at: number): string {
  const [date = "", time = ""] = formatInstant(at, "Asia/Shanghai").split("T");
  return `${date} ${time.slice(0, 5)}`;
}

function heading(text: string): void {
  print(`\n${text}\n${"═".repeat(text.length)}`);
}

function print(text: string): void {
  console.log(text);
}
