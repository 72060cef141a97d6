import { choiceOf } from "../../choice.js";
import { Told } from "../../errors.js";
import type { Choice } from "../../errors.js";
import { isRecord, own, pointer } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import { alter } from "./alter.js";
import type { Change, Deed, Target } from "./amendment.js";
import type { Making } from "./items.js";
import { find, namesOf } from "./places.js";
import type { Place } from "./places.js";
import { isSame } from "./same.js";
import { keyOf, partsOf, shortened, withParts } from "./sections.js";
import type { NamedPart } from "./sections.js";

/** A text with a change made in it; as it was where the change cannot be made. */
export function applyChange(making: Making, text: UnknownRecord, change: Change): UnknownRecord {
  const { inspection } = making;
  const before = inspection.issues.length;
  const made = madeIn(making, text, change);
  const isIdle = change.isWhole && inspection.issues.length === before && isSame(made, text);
  if (isIdle) {
    const expected = "a change of what is written there";
    inspection.refuse("amendment-without-effect", { path: change.path, expected, received: new Told("the same") });
  }
  return made;
}

function madeIn(making: Making, text: UnknownRecord, { path, target, deed }: Change): UnknownRecord {
  if (target === undefined) {
    return deed.kind === "alter" ? alter(making, { body: text, keys: [] }, deed, path, "contract") : text;
  }
  if (deed.kind === "insert") return insert(making, text, target, deed, path);
  const place = find(making.origins, text, target.kind, target.name);
  return place === undefined ? missing(making, text, target, path) : madeAt(making, text, target, place, deed, path);
}

function madeAt(
  making: Making,
  text: UnknownRecord,
  target: Target,
  place: Place,
  deed: Exclude<Deed, { readonly kind: "insert" }>,
  path: string,
): UnknownRecord {
  if (deed.kind === "delete") return place.put(undefined, pointer(path, "delete"));
  if (deed.kind === "replace") {
    const at = pointer(path, "replace");
    const value = withName(making, deed.value, target, place.keys, at);
    return value === undefined ? text : place.put(value, at);
  }
  const { body, keys } = place;
  if (body !== undefined) return place.put(alter(making, { body, keys }, deed, path, target.kind), path);
  const expected = `a part of several properties; replace the ${target.kind} whole`;
  making.inspection.refuse("amendment-invalid", { path, expected, received: place.value });
  return text;
}

function missing(
  { inspection, origins }: Making,
  text: UnknownRecord,
  { kind, name }: Target,
  path: string,
): UnknownRecord {
  const expected = among(namesOf(origins, text, kind), name, kind);
  inspection.refuse("amendment-unknown-part", { path: pointer(path, kind), expected, received: name });
  return text;
}

function among(names: readonly string[], received: string, kind: string): string | Choice {
  const article = /^[aeiou]/.test(kind) ? "an" : "a";
  if (names.length === 0) return `a contract that has ${article} ${kind}`;
  return choiceOf(names, received, `${article} ${kind} of the text that is amended`);
}

function insert(
  making: Making,
  text: UnknownRecord,
  target: Target,
  { value, beside }: Extract<Deed, { readonly kind: "insert" }>,
  path: string,
): UnknownRecord {
  const { inspection, origins } = making;
  const { kind, name } = target;
  if (find(origins, text, kind, name) !== undefined) {
    const expected = `a name that no ${kind} has; what is there is replaced, or altered with set, remove and add`;
    inspection.refuse("amendment-part-repeated", { path: pointer(path, kind), expected, received: name });
    return text;
  }
  const at = pointer(path, "insert");
  const key = keyOf(kind);
  const made = withName(making, value, target, key === undefined ? [] : [key], at);
  if (made === undefined) return text;
  const parts = partsOf(origins, text, kind);
  const index = beside === undefined ? parts.length : parts.findIndex((part) => part.name === beside.name);
  if (beside !== undefined && index < 0) {
    const names = parts.map((part) => part.name);
    const expected = among(names, beside.name, kind);
    inspection.refuse("amendment-unknown-part", { path: pointer(path, beside.side), expected, received: beside.name });
  }
  const place = index < 0 ? parts.length : index + (beside?.side === "after" ? 1 : 0);
  const part: NamedPart = { name, value: shortened(kind, made), at };
  return withParts(origins, text, kind, [...parts.slice(0, place), part, ...parts.slice(place)], at);
}

/** A whole part as it stands in the contract: with its name, which the amendment need not say again. */
function withName(
  { inspection, origins }: Making,
  value: unknown,
  { kind, name }: Target,
  [key]: readonly string[],
  at: string,
): unknown {
  if (key === undefined) return value;
  if (!isRecord(value))
    return inspection.refuse("amendment-invalid", { path: at, expected: `the ${kind}, an object`, received: value });
  const said = own(value, key);
  if (said !== undefined && said !== name) {
    const expected = `${JSON.stringify(name)}, the name by which the change calls it`;
    inspection.refuse("amendment-invalid", { path: pointer(at, key), expected, received: said });
  }
  const rest = Object.keys(value).filter((each) => each !== key);
  const entries = rest.map((each) => [each, { value: value[each], at: origins.of(value, each) }] as const);
  return origins.record([[key, { value: name, at: pointer(at, key) }], ...entries], at);
}
