import { isRecord, own } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";

/**
 * What a contract's document computes with: without its `$schema`, kind, id, version, titles, sources, readings and the names of dates. What is written in one of two
 * forms, such as a level by its name or as an object with no more than that, comes out in one. Nothing is checked; what is no contract stays as it is.
 */
export function termsOf(document: unknown): unknown {
  if (!isRecord(document)) return document;
  const { $schema, kind, id, version, ...terms } = bare(document);
  if (own(document, "versions") !== undefined)
    return changed(terms, { versions: list((each) => part(each, { contract: termsOf })) });
  return changed(terms, {
    levels: list(levelTerms),
    calendars: values(calendarTerms),
    events: eventTerms,
    clauses: list((clause) => part(clause, { start: bareOf })),
    ...{ start: bareOf, escalation: bareOf, deescalation: bareOf, reopening: bareOf },
    ...{ appointments: list(bareOf), pauses: list(bareOf), entitlements: list(bareOf) },
  });
}

type Change = (value: unknown) => unknown;

/** A record without the texts that stand beside clauses. */
function bare(record: UnknownRecord): UnknownRecord {
  const { title, source, reading, ...rest } = record;
  return rest;
}

const bareOf: Change = (value) => (isRecord(value) ? bare(value) : value);

/** A bare record with some of its properties changed, those that are there. */
function part(value: unknown, changes: Readonly<Record<string, Change>>): unknown {
  return isRecord(value) ? changed(bare(value), changes) : value;
}

function changed(record: UnknownRecord, changes: Readonly<Record<string, Change>>): UnknownRecord {
  const made = (key: string, value: unknown): unknown => {
    const change = Object.hasOwn(changes, key) ? changes[key] : undefined;
    return change === undefined || value === undefined ? value : change(value);
  };
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, made(key, value)]));
}

const list =
  (change: Change): Change =>
  (value) => {
    if (!Array.isArray(value)) return value;
    const items: readonly unknown[] = value;
    return items.map(change);
  };

const values =
  (change: Change): Change =>
  (value) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)])) : value;

const levelTerms: Change = (level) => {
  const terms = part(level, { start: bareOf });
  return isRecord(terms) && Object.keys(terms).join() === "id" ? own(terms, "id") : terms;
};

/** The events of a list are those of a record that says no more of them. */
const eventTerms: Change = (events) =>
  Array.isArray(events)
    ? Object.fromEntries(events.map((name: unknown) => [String(name), {}]))
    : values(bareOf)(events);

/** A calendar without its name, and without its kind where that is the one that needs no word. */
const calendarTerms: Change = (calendar) => {
  if (!isRecord(calendar)) return calendar;
  const { id, kind, ...rest } = calendar;
  const dated = changed(rest, { holidays: list(dateTerms), specialDays: list(dateTerms), of: list(calendarTerms) });
  return kind === "weekly" || kind === undefined ? dated : { ...dated, kind };
};

const dateTerms: Change = (date) => {
  if (!isRecord(date)) return date;
  const { name, ...rest } = date;
  return Object.keys(rest).join() === "date" ? own(rest, "date") : rest;
};
