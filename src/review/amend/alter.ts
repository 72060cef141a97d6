import { choiceOf } from "../../choice.js";
import { isRecord, own, pointer } from "../../inspection.js";
import type { Inspection, UnknownRecord } from "../../inspection.js";
import type { PartKind } from "./amendment-spec.js";
import type { Alteration } from "./amendment.js";
import type { Origins, Sourced } from "./origins.js";

/** A part and those of its properties that stay as they are, being its name. */
interface Altered {
  readonly body: UnknownRecord;
  readonly keys: readonly string[];
}

interface Making {
  readonly inspection: Inspection;
  readonly origins: Origins;
}

const INVALID = "amendment-invalid";
/** What of a contract is no part with a name. */
const OF_CONTRACT: readonly string[] = [
  ...["title", "timeZone", "term", "start", "escalation", "deescalation", "reopening"],
];
/** What a contract does without; to say so of parts is to take them away all at once. */
const OPTIONAL = [
  ...OF_CONTRACT,
  "$schema",
  "calendars",
  "attributes",
  "appointments",
  "pauses",
  "events",
  "entitlements",
];

/** A part with some of its properties and lists changed. */
export function alter(
  making: Making,
  { body, keys }: Altered,
  alteration: Alteration,
  path: string,
  kind: PartKind | "contract",
): UnknownRecord {
  let made = body;
  for (const { word, key, at, change } of wordsOf(making, alteration, path)) {
    const isOpen = kind === "contract" ? isOfContract(making, word, key, at) : isNoKey(making, keys, kind, key, at);
    const isFound = word === "set" || word === "add" || isThere(making, made, key, at, kind);
    if (isOpen && isFound) made = change(made);
  }
  return made;
}

/** A property that changes, by a word of the amendment. */
interface Step {
  readonly word: "set" | "remove" | "take" | "add";
  readonly key: string;
  readonly at: string;
  readonly change: (body: UnknownRecord) => UnknownRecord;
}

/** One property after another; each stands under one word, but that a list may lose items and gain others. */
function wordsOf(making: Making, { set, remove, take, add }: Alteration, path: string): readonly Step[] {
  const { inspection, origins } = making;
  const under = (word: string, key: string): string => pointer(pointer(path, word), key);
  const steps = [
    ...Object.entries(set).map(([key, value]): Step => {
      const at = under("set", key);
      return { word: "set", key, at, change: (body) => origins.with(body, key, value, at) };
    }),
    ...remove.map(({ name: key, at }): Step => {
      return { word: "remove", key, at, change: (body) => origins.with(body, key, undefined, at) };
    }),
    ...Object.entries(take).map(([key, items]): Step => {
      const at = under("remove", key);
      return { word: "take", key, at, change: (body) => without(making, body, key, items, at) };
    }),
    ...Object.entries(add).map(([key, items]): Step => {
      const at = under("add", key);
      return { word: "add", key, at, change: (body) => withMore(making, body, key, items, at) };
    }),
  ];
  const words = new Map<string, Step["word"]>();
  return steps.filter(({ word, key, at }) => {
    const earlier = words.get(key);
    words.set(key, word);
    if (earlier === undefined || (earlier === "take" && word === "add")) return true;
    inspection.refuse(INVALID, { path: at, expected: "each property under one word", received: key });
    return false;
  });
}

/** Of a contract, what has a name is changed by its name. */
function isOfContract({ inspection }: Making, word: Step["word"], key: string, at: string): boolean {
  const keys = word === "remove" ? OPTIONAL : OF_CONTRACT;
  const isList = word === "add" || word === "take";
  if (!isList && keys.includes(key)) return true;
  const expected = isList
    ? "a part whose list it is, named beside the change"
    : choiceOf(keys, key, "a property of the contract that is no part with a name");
  inspection.refuse(INVALID, { path: at, expected, received: key });
  return false;
}

/** The name of a part stays as it is. */
function isNoKey({ inspection }: Making, keys: readonly string[], kind: PartKind, key: string, at: string): boolean {
  if (!keys.includes(key)) return true;
  const expected = `a property other than its name; to call the ${kind} otherwise, delete it and insert another`;
  inspection.refuse(INVALID, { path: at, expected, received: key });
  return false;
}

function isThere({ inspection }: Making, body: UnknownRecord, key: string, at: string, kind: string): boolean {
  if (Object.hasOwn(body, key)) return true;
  const expected = choiceOf(Object.keys(body), key, `a property that the ${kind} has`);
  inspection.refuse("amendment-unknown-part", { path: at, expected, received: key });
  return false;
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
    return inspection.refuse(INVALID, { path: at, expected: "a list there; set the property whole", received: value });
  const items: readonly unknown[] = value;
  return items.map((item, index) => ({ value: item, at: origins.of(items, index) }));
}

function withMore(
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

function without(
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
