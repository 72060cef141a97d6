import { readCalendar, readDates } from "../calendar/parse.js";
import { rulesOf } from "../calendar/rules.js";
import type { Calendar } from "../calendar/calendar-spec.js";
import type { Rules } from "../calendar/rules.js";
import type { Issue } from "../errors.js";
import { frozenCopy, Inspection, isRecord, own, pointer, readData } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { startOfDate, zoneOf } from "../time/zone.js";
import type { Zone } from "../time/zone.js";
import { refuseBrokenText } from "./broken-text.js";
import { limitsOf } from "./clause.js";
import type { Clause, StartRule } from "./clause.js";
import { refuseUnknownClauses } from "./clause-order.js";
import type { Contract, EventSpec } from "./contract-spec.js";
import type { ContractRules, LevelChangeRule } from "./rules.js";
import type { EventName } from "./due-rule.js";
import { eventsKnown, refuseUnknownEvents } from "./event-names.js";
import type { EventNames } from "./event-names.js";
import { noFacts } from "./facts.js";
import type { Facts } from "./facts.js";
import { checkSets, readAttributeRules } from "./parse-attributes.js";
import { readClause } from "./parse-clause.js";
import { INVALID, readSchemaAddress, readStart, UnreadIds } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import { readLevelChange, readLevelNames, readLevelTerms } from "./parse-levels.js";
import { readAppointments } from "./parse-appointments.js";
import { readPauses } from "./parse-pauses.js";
import { readReopening } from "./parse-reopening.js";
import { readEntitlement, readEvents } from "./parse-terms.js";

const KEYS = [
  ...[
    "$schema",
    "kind",
    "id",
    "version",
    "title",
    "timeZone",
    "term",
    "levels",
    "calendars",
    "attributes",
    "start",
    "escalation",
    "deescalation",
  ],
  ...["reopening", "appointments", "pauses", "events", "clauses", "entitlements"],
];
const IMMEDIATE: StartRule = { clause: undefined, calendar: undefined, calendarId: undefined };
const KEEP_START: LevelChangeRule = {
  restart: "keep-start",
  kept: undefined,
  clause: undefined,
  calendar: undefined,
  calendarId: undefined,
};

interface Reading {
  /** There only when there are no issues. */
  readonly rules: ContractRules | undefined;
  readonly issues: readonly Issue[];
}
/** Reads a contract, with what a ticket says where the contract leaves that to tickets, and finds everything that is wrong with it. */
export function readContract(input: unknown, facts: Facts = noFacts()): Reading {
  const inspection = new Inspection();
  const rules = inspection.attempt(() =>
    readData(INVALID, "", input, () => {
      const record = inspection.record(input, "", KEYS, INVALID, "a property of a contract");
      return record === undefined ? undefined : readRecord(inspection, record, facts);
    }),
  );
  return { rules: inspection.issues.length > 0 ? undefined : rules, issues: inspection.issues };
}

function readRecord(inspection: Inspection, record: UnknownRecord, facts: Facts): ContractRules | undefined {
  readHead(inspection, record);
  const specified = own(record, "calendars");
  const calendars = readCalendars(inspection, specified);
  const levels = readLevelNames(inspection, own(record, "levels"));
  const rulesById = new Map([...calendars].map(([id, calendar]) => [id, calendar && rulesOf(calendar, "")]));
  const attributes = readAttributeRules(inspection, own(record, "attributes"));
  const events = readEvents(inspection, record);
  const titles = new Map(
    [...events].flatMap(([name, { title }]) => (title === undefined ? [] : [[name, title] as const])),
  );
  const hasUnreadCalendars = specified !== undefined && !isRecord(specified);
  const stated = readZone(inspection, record, hasUnreadCalendars ? [undefined] : [...rulesById.values()]);
  const context: Context = {
    ...{ inspection, levels: levels.names, calendars: rulesById, hasUnreadCalendars, titles, attributes },
    ...{ ids: new Set(), unread: new UnreadIds(), zone: stated, facts },
    named: { own: new Set(), leanings: [], unread: new Set() },
  };
  const { titles: titleOfLevel, starts: startOfLevel } = readLevelTerms(context, levels);
  const start = inspection.optional(record, "start", "", (rule, path) => readStart(context, rule, path)) ?? IMMEDIATE;
  const change = (key: string): LevelChangeRule =>
    inspection.optional(record, key, "", (rule, path) => readLevelChange(context, rule, path, start)) ?? KEEP_START;
  const [escalation, deescalation] = [change("escalation"), change("deescalation")];
  const clauses =
    inspection.list(own(record, "clauses"), "/clauses", INVALID, (item, path) => readClause(context, item, path)) ?? [];
  const clausesById = new Map(clauses.map((clause) => [clause.id, clause]));
  refuseUnknownClauses(context, clauses, clausesById);
  checkSets(inspection, attributes, events, clauses);
  const pauses = readPauses(context, own(record, "pauses"), clausesById);
  const reopening = inspection.optional(record, "reopening", "", (rule, path) =>
    readReopening(context, rule, path, clausesById, eventsKnown(context.named, events.keys())),
  );
  const appointments = readAppointments(context, own(record, "appointments"), clauses);
  const entitlements = inspection.optional(record, "entitlements", "", (list, path) =>
    inspection.list(list, path, INVALID, (item, at) => readEntitlement(context, item, at)),
  );
  if (Array.isArray(own(record, "events")) || isRecord(own(record, "events"))) {
    refuseUnknownEvents(inspection, context.named, events.keys());
  }
  if (facts.ticket === undefined) refuseBrokenText(inspection, record);
  const zone = stated ?? zoneOf("UTC", "");
  const term = readTerm(inspection, record, zone, stated !== undefined);
  if (inspection.issues.length > 0) return undefined;
  return {
    ...frozenCopies(record, calendars),
    levels: [...(levels.names ?? [])],
    titleOfLevel,
    zone,
    zoneStated: stated !== undefined,
    calendars: new Map([...rulesById].flatMap(([id, rules]) => (rules === undefined ? [] : [[id, rules] as const]))),
    start,
    startOfLevel,
    escalation,
    deescalation,
    reopening,
    appointments,
    pauses,
    clauses,
    attributes,
    entitlements: entitlements ?? [],
    vocabulary: vocabularyOf(events, context.named),
    agreements: new Set([...agreementsOf(clauses), ...appointments.map(({ event }) => event)]),
    term,
    asks: [...facts.asked],
  };
}

function readHead(inspection: Inspection, record: UnknownRecord): void {
  inspection.name(own(record, "id"), "/id", INVALID);
  inspection.optional(record, "version", "", (version, path) => inspection.name(version, path, INVALID));
  inspection.optional(record, "title", "", (title, path) => inspection.text(title, path, INVALID));
  inspection.optional(record, "kind", "", (kind, path) => inspection.word(kind, path, INVALID, ["contract"]));
  readSchemaAddress(inspection, record);
}

function readCalendars(inspection: Inspection, value: unknown): ReadonlyMap<string, Calendar | undefined> {
  if (value === undefined) return new Map();
  if (!isRecord(value)) {
    inspection.refuse(INVALID, { path: "/calendars", expected: "calendars by their ids, { id: … }", received: value });
    return new Map();
  }
  const read = (id: string, spec: unknown): Calendar | undefined =>
    readCalendar(inspection, spec, pointer("/calendars", id), id);
  return new Map(Object.entries(value).map(([id, spec]) => [id, read(id, spec)]));
}

/** The zone that the contract states, or that all its calendars share; another in place of one that cannot be read, which was said. */
function readZone(
  inspection: Inspection,
  record: UnknownRecord,
  calendars: readonly (Rules | undefined)[],
): Zone | undefined {
  const stated = own(record, "timeZone");
  if (stated !== undefined) return inspection.attempt(() => zoneOf(stated, "/timeZone")) ?? zoneOf("UTC", "");
  if (calendars.includes(undefined)) return zoneOf("UTC", "");
  const zones = new Set(calendars.map((rules) => (rules?.kind === "weekly" ? rules.zone : undefined)));
  const [zone] = zones;
  return zones.size === 1 ? zone : undefined;
}

function readTerm(inspection: Inspection, record: UnknownRecord, zone: Zone, stated: boolean): ContractRules["term"] {
  const term = inspection.optional(record, "term", "", (value, path) => readDates(inspection, value, path, INVALID));
  if (term === undefined) return undefined;
  if (stated) return { start: startOfDate(zone, term.from), end: startOfDate(zone, term.to) };
  const expected = "a contract that states its timeZone beside its term";
  return inspection.refuse("contract-time-zone-missing", { path: "/timeZone", expected, received: undefined });
}

/** The events whose `agreed` moment some clause needs. */
function agreementsOf(clauses: readonly Clause[]): readonly EventName[] {
  return clauses
    .flatMap(({ commitment }) => limitsOf(commitment))
    .flatMap(({ due, from }) => [
      ...(due.kind === "at" ? [due.event] : []),
      ...(from?.kind === "agreed" ? [from.event] : []),
    ]);
}

/** Every event that a ticket of the contract may have. */
function vocabularyOf(
  events: ReadonlyMap<EventName, EventSpec>,
  { own: names, leanings }: EventNames,
): ReadonlyMap<EventName, EventSpec> {
  const named = [...names, ...leanings.map(({ event }) => event)];
  return new Map<EventName, EventSpec>([...named.map((name) => [name, {}] as const), ...events]);
}

/** The contract, whose calendars are ready, and the document as it was given; they share what both say. */
function frozenCopies(
  record: UnknownRecord,
  calendars: ReadonlyMap<string, Calendar | undefined>,
): Pick<ContractRules, "contract" | "document"> {
  const { calendars: specified, ...rest } = record;
  const copy = frozenCopy(rest);
  const made = specified !== undefined && { calendars: Object.freeze(Object.fromEntries(calendars)) };
  const contract: unknown = Object.freeze({ ...copy, kind: "contract", ...made });
  const given = isRecord(specified) && { calendars: frozenSpecifications(specified, calendars) };
  const document = Object.freeze({ ...copy, ...given });
  return { contract: contract as Contract, document }; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- every property was checked above
}

/** Calendars as they were given, of which those that are weekly were copied when they were made. */
function frozenSpecifications(
  specified: UnknownRecord,
  calendars: ReadonlyMap<string, Calendar | undefined>,
): UnknownRecord {
  const entries = Object.entries(specified).map(([id, spec]): readonly [string, unknown] => {
    const made = calendars.get(id);
    if (spec === made) return [id, spec];
    if (made?.kind !== "weekly" || !isRecord(spec)) return [id, frozenCopy(spec)];
    const copied: UnknownRecord = { ...made };
    const keys = Object.keys(spec).filter((key) => spec[key] !== undefined);
    return [id, Object.freeze(Object.fromEntries(keys.map((key) => [key, copied[key]])))];
  });
  return Object.freeze(Object.fromEntries(entries));
}
