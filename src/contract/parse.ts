import { readCalendar, readDates, rulesOf } from "../calendar/calendar.js";
import type { Calendar, Rules } from "../calendar/calendar.js";
import type { Issue } from "../errors.js";
import { frozenCopy, Inspection, isRecord, own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { startOfDate, zoneOf } from "../time/zone.js";
import type { Zone } from "../time/zone.js";
import { limitsOf } from "./clause.js";
import type { Attributes, Charge, Clause, EntitlementSpec, StartRule } from "./clause.js";
import type { Contract, ContractRules, EventSpec, LevelChangeRule } from "./contract.js";
import type { EventName } from "./due-rule.js";
import {
  ANNOTATIONS,
  readAnnotations,
  readAttribute,
  readCalendarId,
  readClause,
  readId,
  readStart,
  refuseKey,
} from "./parse-clause.js";
import type { Context } from "./parse-clause.js";
import { LIFE_CYCLE } from "./vocabulary.js";

const INVALID = "contract-invalid";
const KEYS = [
  ...[
    "kind",
    "id",
    "version",
    "title",
    "timeZone",
    "term",
    "levels",
    "calendars",
    "start",
    "escalation",
    "deescalation",
  ],
  ...["events", "clauses", "entitlements"],
];
const IMMEDIATE: StartRule = { clause: undefined, calendar: undefined, calendarId: undefined };
const KEEP_START: LevelChangeRule = {
  restart: "keep-start",
  clause: undefined,
  calendar: undefined,
  calendarId: undefined,
};

interface Reading {
  /** There only when there are no issues. */
  readonly rules: ContractRules | undefined;
  readonly issues: readonly Issue[];
}

/** Reads a contract and finds everything that is wrong with it. */
export function readContract(input: unknown): Reading {
  const inspection = new Inspection();
  const record = inspection.record(input, "", KEYS, INVALID);
  const rules = record === undefined ? undefined : readRecord(inspection, record);
  return { rules: inspection.issues.length > 0 ? undefined : rules, issues: inspection.issues };
}

function readRecord(inspection: Inspection, record: UnknownRecord): ContractRules | undefined {
  readHead(inspection, record);
  const calendars = readCalendars(inspection, own(record, "calendars"));
  const levels = readLevelNames(inspection, own(record, "levels"));
  const rulesById = new Map([...calendars].map(([id, calendar]) => [id, calendar && rulesOf(calendar, "")]));
  const events = readEvents(inspection, own(record, "events"));
  const titles = new Map(
    [...events].flatMap(([name, { title }]) => (title === undefined ? [] : [[name, title] as const])),
  );
  const context: Context = { inspection, levels, calendars: rulesById, titles, ids: new Set() };
  const startOfLevel = readLevelStarts(context, own(record, "levels"));
  const start = inspection.optional(record, "start", "", (rule, path) => readStart(context, rule, path)) ?? IMMEDIATE;
  const change = (key: string): LevelChangeRule =>
    inspection.optional(record, key, "", (rule, path) => readLevelChange(context, rule, path)) ?? KEEP_START;
  const [escalation, deescalation] = [change("escalation"), change("deescalation")];
  const clauses =
    inspection.list(own(record, "clauses"), "/clauses", INVALID, (item, path) => readClause(context, item, path)) ?? [];
  const entitlements = inspection.optional(record, "entitlements", "", (list, path) =>
    inspection.list(list, path, INVALID, (item, at) => readEntitlement(context, item, at)),
  );
  const stated = inspection.attempt(() => statedZone(record, [...rulesById.values()]));
  const zone = stated ?? zoneOf("UTC", "");
  const term = readTerm(inspection, record, zone, stated !== undefined);
  if (inspection.issues.length > 0) return undefined;
  return {
    contract: frozenContract(record, calendars),
    levels,
    zone,
    zoneStated: stated !== undefined,
    calendars: new Map([...rulesById].flatMap(([id, rules]) => (rules === undefined ? [] : [[id, rules] as const]))),
    start,
    startOfLevel,
    escalation,
    deescalation,
    clauses,
    entitlements: entitlements ?? [],
    vocabulary: vocabularyOf(events, clauses),
    agreements: new Set(duesOf(clauses, "at").map(({ event }) => event)),
    term,
  };
}

function readHead(inspection: Inspection, record: UnknownRecord): void {
  inspection.name(own(record, "id"), "/id", INVALID);
  inspection.optional(record, "version", "", (version, path) => inspection.name(version, path, INVALID));
  inspection.optional(record, "title", "", (title, path) => inspection.text(title, path, INVALID));
  inspection.optional(record, "kind", "", (kind, path) => inspection.word(kind, path, INVALID, ["contract"]));
}

function readCalendars(inspection: Inspection, value: unknown): ReadonlyMap<string, Calendar | undefined> {
  if (value === undefined) return new Map();
  if (!isRecord(value)) {
    inspection.refuse(INVALID, { path: "/calendars", expected: "calendars by id", received: value });
    return new Map();
  }
  const read = (id: string, spec: unknown): Calendar | undefined =>
    readCalendar(inspection, spec, pointer("/calendars", id), id);
  return new Map(Object.entries(value).map(([id, spec]) => [id, read(id, spec)]));
}

function readLevelNames(inspection: Inspection, value: unknown): readonly string[] {
  const levels = inspection.list(value, "/levels", INVALID, (item, path) =>
    isRecord(item)
      ? inspection.name(own(item, "id"), pointer(path, "id"), INVALID)
      : inspection.name(item, path, INVALID),
  );
  if (levels === undefined) return [];
  if (levels.length === 0)
    inspection.refuse(INVALID, { path: "/levels", expected: "at least one level", received: value });
  const repeated = levels.find((level, index) => levels.indexOf(level) < index);
  if (repeated !== undefined) {
    inspection.refuse("contract-level-repeated", { path: "/levels", expected: "each level once", received: repeated });
  }
  return levels;
}

function readLevelStarts(context: Context, value: unknown): ReadonlyMap<string, StartRule> {
  const starts = new Map<string, StartRule>();
  if (!Array.isArray(value)) return starts;
  const { inspection } = context;
  const items: readonly unknown[] = value;
  items.forEach((item, index) => {
    const path = pointer("/levels", index);
    const record = isRecord(item) ? inspection.record(item, path, ["id", "start", ...ANNOTATIONS], INVALID) : undefined;
    if (record === undefined) return;
    readAnnotations(context, record, path);
    const start = inspection.optional(record, "start", path, (rule, at) => readStart(context, rule, at));
    const id = own(record, "id");
    if (start !== undefined && typeof id === "string") starts.set(id, start);
  });
  return starts;
}

function readLevelChange(context: Context, value: unknown, path: string): LevelChangeRule | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, ["restart", "calendar", "id", ...ANNOTATIONS], INVALID);
  if (record === undefined) return undefined;
  readAnnotations(context, record, path);
  const clause = inspection.optional(record, "id", path, (id, at) => readId(context, id, at));
  const policies = ["at-confirmation", "next-working-time", "keep-start", "ignore"] as const;
  const restart = inspection.word(own(record, "restart"), pointer(path, "restart"), INVALID, policies);
  if (restart === undefined) return undefined;
  if (restart !== "next-working-time") {
    refuseKey(context, record, "calendar", path, "next-working-time beside calendar");
    return { restart, clause, calendar: undefined, calendarId: undefined };
  }
  const calendar = readCalendarId(context, own(record, "calendar"), pointer(path, "calendar"));
  return { restart, clause, calendar: calendar?.rules, calendarId: calendar?.id };
}

/** The events that every ticket may have, and those that the contract declares. */
function readEvents(inspection: Inspection, value: unknown): ReadonlyMap<EventName, EventSpec> {
  const events = new Map(Object.entries(LIFE_CYCLE));
  if (value === undefined) return events;
  if (!isRecord(value)) {
    inspection.refuse(INVALID, { path: "/events", expected: "events by name", received: value });
    return events;
  }
  for (const [name, spec] of Object.entries(value)) {
    events.set(name, { ...events.get(name), ...readEvent(inspection, spec, pointer("/events", name)) });
  }
  return events;
}

function readEvent(inspection: Inspection, value: unknown, path: string): EventSpec {
  const record = inspection.record(value, path, ["title", "sets"], INVALID);
  if (record === undefined) return {};
  const title = inspection.optional(record, "title", path, (text, at) => inspection.text(text, at, INVALID));
  const sets = inspection.optional(record, "sets", path, (facts, at) => readAttributes(inspection, facts, at));
  return { ...(title !== undefined && { title }), ...(sets !== undefined && { sets }) };
}

/** Reads facts by name. */
export function readAttributes(inspection: Inspection, value: unknown, path: string): Attributes | undefined {
  if (!isRecord(value)) return inspection.refuse(INVALID, { path, expected: "attributes by name", received: value });
  const entries = Object.entries(value).flatMap(([name, fact]) => {
    const attribute = readAttribute(inspection, fact, pointer(path, name));
    return attribute === undefined ? [] : [[name, attribute] as const];
  });
  return Object.fromEntries(entries);
}

function readEntitlement(context: Context, value: unknown, path: string): EntitlementSpec | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, ["id", "work", ...ANNOTATIONS], INVALID);
  if (record === undefined) return undefined;
  readAnnotations(context, record, path);
  const id = readId(context, own(record, "id"), pointer(path, "id"));
  const work = own(record, "work");
  if (!isRecord(work)) {
    return inspection.refuse(INVALID, {
      path: pointer(path, "work"),
      expected: "kinds of work by name",
      received: work,
    });
  }
  const charges = Object.entries(work).flatMap(([kind, value]) => {
    const charge = readCharge(inspection, value, pointer(pointer(path, "work"), kind));
    return charge === undefined ? [] : [[kind, charge] as const];
  });
  return id === undefined ? undefined : { id, work: Object.fromEntries(charges) };
}

function readCharge(inspection: Inspection, value: unknown, path: string): Charge | undefined {
  if (value === "free" || value === "charged") return value;
  const years = isRecord(value)
    ? own(inspection.record(value, path, ["freeYears"], INVALID) ?? {}, "freeYears")
    : undefined;
  if (typeof years === "number" && Number.isInteger(years) && years > 0 && years <= 200) return { freeYears: years };
  return inspection.refuse(INVALID, { path, expected: 'one of "free", "charged", { freeYears: 1 }', received: value });
}

/** The zone that the contract states, or that all its calendars share. */
function statedZone(record: UnknownRecord, calendars: readonly (Rules | undefined)[]): Zone | undefined {
  const stated = own(record, "timeZone");
  if (stated !== undefined) return zoneOf(stated, "/timeZone");
  const zones = new Set(calendars.map((rules) => (rules?.kind === "weekly" ? rules.zone : undefined)));
  const [zone] = zones;
  return zones.size === 1 ? zone : undefined;
}

function readTerm(inspection: Inspection, record: UnknownRecord, zone: Zone, stated: boolean): ContractRules["term"] {
  const term = inspection.optional(record, "term", "", (value, path) => readDates(inspection, value, path));
  if (term === undefined) return undefined;
  if (stated) return { start: startOfDate(zone, term.from), end: startOfDate(zone, term.to) };
  const expected = "a contract that states its timeZone beside its term";
  return inspection.refuse("contract-time-zone-missing", { path: "/timeZone", expected, received: undefined });
}

function duesOf<K extends "before" | "at">(
  clauses: readonly Clause[],
  kind: K,
): readonly { readonly kind: K; readonly event: EventName }[] {
  return clauses
    .flatMap((clause) => limitsOf(clause.commitment))
    .flatMap(({ due }) => (due.kind === kind && "event" in due ? [{ kind, event: due.event }] : []));
}

/** Every event that a ticket of the contract may have. */
function vocabularyOf(
  events: ReadonlyMap<EventName, EventSpec>,
  clauses: readonly Clause[],
): ReadonlyMap<EventName, EventSpec> {
  const limits = clauses.flatMap((clause) => limitsOf(clause.commitment));
  const named = [
    ...limits.flatMap((limit) => [...limit.promise, ...(limit.from === undefined ? [] : [limit.from.event])]),
    ...duesOf(clauses, "before").map(({ event }) => event),
    ...duesOf(clauses, "at").map(({ event }) => event),
  ];
  return new Map<EventName, EventSpec>([...named.map((name) => [name, {}] as const), ...events]);
}

function frozenContract(record: UnknownRecord, calendars: ReadonlyMap<string, Calendar | undefined>): Contract {
  const { calendars: specified, ...rest } = record;
  const copy: unknown = Object.freeze({
    ...frozenCopy({ ...rest, kind: "contract" }),
    ...(specified !== undefined && { calendars: Object.freeze(Object.fromEntries(calendars)) }),
  });
  return copy as Contract; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- every property was checked above
}
