import { assess, defineContract, SlaError, verifyTrace } from "sla-clock";
import type {
  Assessment,
  AttributeSpecs,
  Contract,
  ContractSpec,
  Due,
  LevelChangePolicy,
  LevelChangeSpec,
  Obligation,
  Part,
  Period,
  Stand,
  Ticket,
  TicketEvent,
} from "sla-clock";
import { expect, it } from "vitest";

/**
 * March 2026: Fri 6, Mon 9; Wed 11 is a holiday. The clocks of New York change on Sun 8, those of Berlin on Sun 29. Office hours are eight a
 * day; on 29 March Berlin is open from 00:00 to 03:00 UTC.
 */
export const calendars = {
  office: { timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00", holidays: ["2026-03-11"] },
  shanghai: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00" },
  york: { timeZone: "America/New_York", hours: "mon-fri 09:00-17:00" },
  berlin: { timeZone: "Europe/Berlin", hours: "mon-fri 09:00-17:00; sun 01:00-05:00" },
} as const;

export type Clauses = ContractSpec["clauses"];
export type More = Partial<Pick<ContractSpec, "levels" | "start" | "pauses" | "reopening">>;

/** One promise at three levels, by three clauses. */
export const fixes: Clauses = [
  { id: "low.fix", level: "low", promise: "resolved", within: "8h", clock: "office" },
  { id: "mid.fix", level: "mid", promise: "resolved", within: "8h" },
  { id: "high.fix", level: "high", promise: "resolved", within: "4h" },
];

/** `carry-elapsed`, `carry-elapsed+renew`, or `next-working-time@york`; without a name it is that of the office. */
function ruleOf(change: string): LevelChangeSpec {
  const [policy = "", kept] = change.split("+");
  const [restart, calendar = "office"] = policy.split("@") as [LevelChangePolicy, string?];
  const rest: { readonly kept?: "carry" | "renew" } = kept === "carry" || kept === "renew" ? { kept } : {};
  return restart === "next-working-time" ? { restart, calendar, ...rest } : { restart, ...rest };
}
/** A contract; `rule` says what a level does, as `up/down`, or one for both. */
export function desk(rule: string, clauses: Clauses = fixes, more: More = {}): Contract {
  const [up = "", down = up] = rule.split("/");
  const changes = { escalation: { id: "up", ...ruleOf(up) }, deescalation: { id: "down", ...ruleOf(down) } };
  const levels = ["low", "mid", "high"];
  return defineContract<string, string, string, AttributeSpecs, string, string>({
    id: "desk",
    levels,
    calendars,
    ...changes,
    clauses,
    ...more,
  });
}
/** A time of March 2026 in UTC, such as `06T09:00`. */
export function utc(time: string): number {
  return Date.parse(`2026-03-${time}Z`);
}

/** The other way round; seconds only where there are any. */
export function iso(at: number): string {
  const text = new Date(at).toISOString();
  return text.endsWith(":00.000Z") ? text.slice(8, 16) : text.slice(8, 23);
}

/**
 * A ticket from notes such as `low 06T10:00, paused:customer 06T10:30, high 06T12:30`: the first is the report with its level, every other
 * level is a confirmation, anything else an event, with the reason of a pause after a colon.
 */
export function ticketOf(contract: Contract, notes: string): Ticket {
  const levels = contract.levels.map((level) => (typeof level === "string" ? level : level.id));
  const events = notes.split(", ").map((note, index): TicketEvent => {
    const [what = "", time = ""] = note.split(" ");
    const [type = "", reason] = what.split(":");
    if (index === 0) return { type: "reported", at: utc(time) };
    if (levels.includes(type)) return { type: "level-confirmed", at: utc(time), level: type };
    return { type, at: utc(time), ...(reason !== undefined && { reason }) };
  });
  return { level: notes.split(" ")[0] ?? "", events };
}

/** The assessment; every trace in it is verified. */
export function look(contract: Contract, notes: string, asOf: string): Assessment {
  const assessment = assess(contract, ticketOf(contract, notes), { asOf: utc(asOf) });
  for (const obligation of assessment.periods.flatMap(({ obligations }) => obligations)) {
    expect([obligation.clause, verifyTrace(obligation, contract)]).toEqual([obligation.clause, { ok: true }]);
  }
  return assessment;
}

function tellDue(due: Due): string {
  if (due.kind === "at") return iso(due.at);
  if (due.kind === "suspended") return `(${iso(due.ifResumedNow)})`;
  return due.kind === "by-event" ? `by ${due.event}` : due.kind;
}

function tellPart({ state, due, parts }: Part): string {
  return `${state} ${tellDue(due)}${parts === undefined ? "" : ` [${parts.map(tellPart).join(", ")}]`}`;
}

function tellObligation(obligation: Obligation): string {
  return `${obligation.clause} ${tellPart(obligation)}`;
}

/** The obligations of each period, one period after the other; a suspended due moment in brackets, parts in square ones. */
export function told(contract: Contract, notes: string, asOf: string): string {
  const { periods } = look(contract, notes, asOf);
  return periods
    .map(({ obligations }) => obligations.map(tellObligation).join(", "))
    .join(" | ")
    .trim();
}

function tellStand(stand: Stand | undefined): string {
  return stand === undefined ? "-" : `${stand.clause} ${stand.state} ${tellDue(stand.due)}`;
}

/** What a change of level did, in the order of the promised events. */
export function tellChanges({ changes }: Pick<Period, "changes">): readonly string[] | undefined {
  return changes
    ?.map(({ promise, before, after }) => `${promise.join("/")}: ${tellStand(before)} > ${tellStand(after)}`)
    .sort();
}

/** The code and the path with which something is refused. */
export function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof SlaError) return `${error.code} ${error.path}`;
    throw error;
  }
  return "taken";
}

/** One worked case of a table. */
export interface Row {
  readonly title: string;
  /** What stands before the ticket, such as a policy. */
  readonly rule: string;
  readonly notes: string;
  readonly asOf: string;
  readonly expected: string;
}

/** The lines of a table, without comments. */
function linesOf(table: string): readonly string[] {
  return table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

function rowOf(title: string, line: string): Row {
  const match = /^(?:(\S+): )?(.+) @ (\S+) => ?(.*)$/.exec(line);
  if (match === null) throw new Error(`no case: ${line}`);
  const [, rule = "", notes = "", asOf = "", expected = ""] = match;
  return { title, rule, notes, asOf, expected };
}

/** A table of cases: titles, and under each `rule: ticket @ as of => what is told`, the rule may be left out. */
export function rows(table: string): readonly Row[] {
  let title = "";
  return linesOf(table).flatMap((line): readonly Row[] => {
    if (line.includes(" =>")) return [rowOf(title, line)];
    title = line;
    return [];
  });
}

/** A table as in `rows`, where each line ends with what is told by one rule after the other, `-` where that is left open. */
export function matrix(rules: readonly string[], table: string): readonly Row[] {
  return rows(table).flatMap((row): readonly Row[] => {
    const [before = "", ...rest] = row.expected.split(": ");
    const each = rest.join(": ").split("; ");
    if (each.length !== rules.length) throw new Error(`not one for each rule: ${row.expected}`);
    return rules.flatMap((rule, column): readonly Row[] =>
      each[column] === "-" ? [] : [{ ...row, rule, expected: `${before} ${each[column] ?? ""}`.trim() }],
    );
  });
}

/** Makes a test of each case of a table, given how it is read and the contract for its rule. */
export function check(
  read: (table: string) => readonly Row[],
  contractOf: (rule: string) => Contract,
  tell = told,
): (table: string) => void {
  return (table) => {
    for (const { title, rule, notes, asOf, expected } of read(table)) {
      it(`${title}: ${rule} ${notes} @ ${asOf}`, () => {
        expect(tell(contractOf(rule), notes, asOf)).toBe(expected);
      });
    }
  };
}
