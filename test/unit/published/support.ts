/** Due moments of published contracts and laws, on the wall clock; expected ones are worked by hand from the words. */
import { assess, verifyTrace } from "sla-clock";
import type { Assessment, Contract, Obligation, TicketEvent } from "sla-clock";
import { checkDocument } from "sla-clock/schema";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";

/** What happened: its type, when on the wall clock, and what else is known of it; `agreed` on the wall clock too. */
export type Happening = readonly [type: string, at: string, more?: Omit<TicketEvent, "type" | "at">];

/** What a table says of its tickets; the zone is that of its times. */
export interface Given {
  readonly zone: string;
  readonly level?: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly asOf?: string;
}

/** One case: when it was reported, or all that happened; and when the promise is due, or where it stands without a due moment. */
export type Row = readonly [title: string, happened: string | readonly Happening[], due: string, more?: Partial<Given>];

/** A moment, such as `2026-03-06 10:00` or `2026-03-06 24:00` on the wall clock of a zone, or ISO 8601 with an offset. */
export function moment(zone: string, text: string): number {
  if (/Z$|[+-]\d\d:\d\d$/.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
  const [date = "", time = ""] = text.split(" ");
  const day = Temporal.PlainDate.from(date);
  const [on, at] = time === "24:00" ? [day.add({ days: 1 }), "00:00"] : [day, time];
  return on.toZonedDateTime({ timeZone: zone, plainTime: at }).epochMilliseconds;
}

/** A moment as text, on the wall clock and with its offset. */
export function wall(zone: string, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString({ timeZoneName: "never" });
}

function eventsOf(zone: string, happened: string | readonly Happening[]): readonly TicketEvent[] {
  const list: readonly Happening[] = typeof happened === "string" ? [["reported", happened]] : happened;
  return list.map(([type, at, more = {}]): TicketEvent => {
    const agreed = typeof more.agreed === "string" ? { agreed: moment(zone, more.agreed) } : {};
    return { type, at: moment(zone, at), ...more, ...agreed };
  });
}

const passed = new WeakSet<Contract>();

/** What is read as a contract, the schema takes too. */
function passes(contract: Contract): void {
  if (!passed.has(contract)) expect(checkDocument(JSON.parse(JSON.stringify(contract)))).toEqual({ ok: true });
  passed.add(contract);
}

/** The assessment of a ticket as of its last event, unless another moment is given; every trace in it is verified. */
export function look(contract: Contract, happened: string | readonly Happening[], given: Given): Assessment {
  passes(contract);
  const { zone, asOf, attributes = {} } = given;
  const events = eventsOf(zone, happened);
  const last = asOf === undefined ? Math.max(...events.map(({ at }) => Number(at))) : moment(zone, asOf);
  const [first] = contract.levels;
  const level = given.level ?? (typeof first === "string" ? first : (first?.id ?? ""));
  const assessment = assess(contract, { level, attributes, events }, { asOf: last });
  for (const obligation of assessment.periods.flatMap(({ obligations }) => obligations)) {
    expect([obligation.clause, verifyTrace(obligation, contract)]).toEqual([obligation.clause, { ok: true }]);
  }
  return assessment;
}

/** The last obligation of a clause in an assessment. */
export function owed(assessment: Assessment, clause: string): Obligation {
  const all = assessment.periods.flatMap(({ obligations }) => obligations);
  const found = all.filter((each) => each.clause === clause).at(-1);
  if (found === undefined) throw new Error(`nothing is owed by ${clause}`);
  return found;
}

/** When a clause is due on the wall clock of a zone, in brackets while a pause lasts; its state where there is no moment. */
export function tell({ due, state }: Obligation, zone: string): string {
  if (due.kind === "at") return wall(zone, due.at);
  return due.kind === "suspended" ? `(${wall(zone, due.ifResumedNow)})` : state;
}

function expectedOf(zone: string, text: string): string {
  const bare = /^\((.*)\)$/.exec(text)?.[1];
  if (bare !== undefined) return `(${wall(zone, moment(zone, bare))})`;
  return /^\d/.test(text) ? wall(zone, moment(zone, text)) : text;
}

/** Makes tests of when a clause is due. */
export function check(contract: Contract, clause: string, given: Given, rows: readonly Row[]): void {
  for (const [title, happened, expected, more = {}] of rows) {
    const all = { ...given, ...more };
    it(`${clause}: ${title}: due ${expected}`, () => {
      expect(tell(owed(look(contract, happened, all), clause), all.zone)).toBe(expectedOf(all.zone, expected));
    });
  }
}
