import { isRecord, own, pointer } from "../inspection.js";
import type { Inspection, UnknownRecord } from "../inspection.js";
import type { Charge, EntitlementSpec } from "./clause-spec.js";
import type { EventSpec } from "./contract-spec.js";
import type { EventName } from "./due-rule.js";
import { ANNOTATIONS, INVALID, readAnnotations, readAttributes, readId } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import { LIFE_CYCLE, PAUSING, REOPENING } from "./vocabulary.js";

/** The events that every ticket may have, and those that the contract declares. */
export function readEvents(inspection: Inspection, contract: UnknownRecord): ReadonlyMap<EventName, EventSpec> {
  const has = (key: string): boolean => own(contract, key) !== undefined;
  const events = new Map(
    Object.entries({ ...LIFE_CYCLE, ...(has("pauses") && PAUSING), ...(has("reopening") && REOPENING) }),
  );
  const value = own(contract, "events");
  if (value === undefined) return events;
  if (Array.isArray(value)) {
    const met = new Set<EventName>();
    inspection.list(value, "/events", INVALID, (item, path) => {
      const name = inspection.name(item, path, INVALID);
      if (name === undefined) return undefined;
      if (met.has(name)) return inspection.refuse(INVALID, { path, expected: "each event once", received: name });
      met.add(name);
      events.set(name, events.get(name) ?? {});
      return name;
    });
    return events;
  }
  if (!isRecord(value)) {
    inspection.refuse(INVALID, {
      path: "/events",
      expected: "a list of the names of events, or events by their names, { name: … }",
      received: value,
    });
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

/** Reads terms of charge. */
export function readEntitlement(context: Context, value: unknown, path: string): EntitlementSpec | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, ["id", "work", ...ANNOTATIONS], INVALID);
  if (record === undefined) return undefined;
  readAnnotations(context, record, path);
  const id = readId(context, own(record, "id"), pointer(path, "id"));
  const work = own(record, "work");
  if (!isRecord(work)) {
    return inspection.refuse(INVALID, {
      path: pointer(path, "work"),
      expected: "kinds of work by their names, { name: … }",
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
  const record = isRecord(value) ? inspection.record(value, path, ["freeYears"], INVALID) : undefined;
  if (record === undefined) {
    const expected = 'one of "free", "charged", { freeYears: 1 }';
    return inspection.refuse(INVALID, { path, expected, received: value });
  }
  const years = own(record, "freeYears");
  if (typeof years === "number" && Number.isInteger(years) && years > 0 && years <= 200) return { freeYears: years };
  const at = pointer(path, "freeYears");
  return inspection.refuse(INVALID, { path: at, expected: "a whole number from 1 to 200", received: years });
}
