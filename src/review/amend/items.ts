import { choiceOf } from "../../choice.js";
import { isRecord, own, pointer } from "../../inspection.js";
import type { Inspection, UnknownRecord } from "../../inspection.js";
import type { Origins, Sourced } from "./origins.js";

/** Where it is noted what cannot be done, and where everything was written. */
export interface Making {
  readonly inspection: Inspection;
  readonly origins: Origins;
}

/** The list at a property; `undefined` where something else stands there. */
function listAt(
  { inspection, origins }: Making,
  body: UnknownRecord,
  key: string,
  at: string,
): readonly Sourced[] | undefined {
  const value = own(body, key);
  if (value === undefined) return [];
  if (!Array.isArray(value))
    return inspection.refuse("amendment-invalid", {
      path: at,
      expected: "a list there; set the property whole",
      received: value,
    });
  const items: readonly unknown[] = value;
  return items.map((item, index) => ({ value: item, at: origins.of(items, index) }));
}

/** A part with more items in one of its lists. */
export function withMore(
  making: Making,
  body: UnknownRecord,
  key: string,
  items: readonly unknown[],
  at: string,
): UnknownRecord {
  const list = listAt(making, body, key, at);
  if (list === undefined) return body;
  const known = new Set(list.map(({ value }) => nameOf(value)));
  const more = items.flatMap((value, index) => {
    const place = pointer(at, index);
    const isNew = !known.has(nameOf(value));
    known.add(nameOf(value));
    if (isNew) return [{ value, at: place }];
    const expected = "an item that the list does not have";
    making.inspection.refuse("amendment-part-repeated", { path: place, expected, received: value });
    return [];
  });
  return making.origins.with(body, key, making.origins.list([...list, ...more], at), at);
}

/** A part with fewer items in one of its lists. */
export function without(
  making: Making,
  body: UnknownRecord,
  key: string,
  items: readonly unknown[],
  at: string,
): UnknownRecord {
  const list = listAt(making, body, key, at);
  if (list === undefined) return body;
  const known = new Set(list.map(({ value }) => nameOf(value)));
  const gone = new Set<string>();
  items.forEach((value, index) => {
    const name = nameOf(value);
    if (!known.has(name) || gone.has(name)) {
      const names = list.map((item) => dateOf(item.value)).filter((each) => typeof each === "string");
      const expected = choiceOf(names, value, "an item of the list");
      making.inspection.refuse("amendment-unknown-part", { path: pointer(at, index), expected, received: value });
    }
    gone.add(name);
  });
  const rest = list.filter(({ value }) => !gone.has(nameOf(value)));
  return making.origins.with(body, key, making.origins.list(rest, at), at);
}

/** What tells an item from others in its list: the date of a day, the first date of hours, or all of it. */
function nameOf(item: unknown): string {
  return JSON.stringify(dateOf(item), (_key, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

function dateOf(item: unknown): unknown {
  return isRecord(item) ? (own(item, "date") ?? own(item, "from") ?? item) : item;
}
