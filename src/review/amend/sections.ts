import { isRecord, own } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import type { PartKind } from "./amendment-spec.js";
import type { Origins, Sourced } from "./origins.js";

/** A part of a text with its name, as it is written there: levels and events may be names alone. */
export interface NamedPart extends Sourced {
  readonly name: string;
}

/** Where the parts of a kind stand in a contract, and which of their properties names them; without one, they are named from outside. */
interface Section {
  readonly property: string;
  readonly key: string | undefined;
}

const SECTIONS: Readonly<Record<PartKind, Section>> = {
  clause: { property: "clauses", key: "id" },
  level: { property: "levels", key: "id" },
  calendar: { property: "calendars", key: undefined },
  event: { property: "events", key: undefined },
  attribute: { property: "attributes", key: undefined },
  pause: { property: "pauses", key: "reason" },
  appointment: { property: "appointments", key: "event" },
  entitlement: { property: "entitlements", key: "id" },
};
/** A contract without any says another thing than one that lists none. */
const LISTED: ReadonlySet<PartKind> = new Set<PartKind>(["clause", "level", "event", "attribute"]);

/** The property of a part that is its name; `undefined` where parts have no order and are named from outside. */
export function keyOf(kind: PartKind): string | undefined {
  return SECTIONS[kind].key;
}

/** The parts of a kind, in their order. What cannot be read is no part. */
export function partsOf(origins: Origins, text: UnknownRecord, kind: PartKind): readonly NamedPart[] {
  const { property, key } = SECTIONS[kind];
  const section = own(text, property);
  if (isRecord(section) && key === undefined) {
    return Object.entries(section).map(([name, value]) => ({ name, value, at: origins.of(section, name) }));
  }
  if (!Array.isArray(section)) return [];
  const items: readonly unknown[] = section;
  return items.flatMap((value, index): readonly NamedPart[] => {
    const name = isRecord(value) && key !== undefined ? own(value, key) : value;
    return typeof name === "string" ? [{ name, value, at: origins.of(items, index) }] : [];
  });
}

/** A part with all that may be said of it; `undefined` where that is no object. */
export function bodyOf(origins: Origins, kind: PartKind, { name, value, at }: NamedPart): UnknownRecord | undefined {
  if (kind === "level" && value === name) return origins.record([["id", { value: name, at }]], at);
  if (kind === "event" && value === name) return origins.record([], at);
  return isRecord(value) ? value : undefined;
}

/** A text with other parts of a kind. */
export function withParts(
  origins: Origins,
  text: UnknownRecord,
  kind: PartKind,
  parts: readonly NamedPart[],
  at: string,
): UnknownRecord {
  const { property, key } = SECTIONS[kind];
  const before = own(text, property);
  const around = before === undefined ? at : origins.of(text, property);
  const isLeftOut = parts.length === 0 && !LISTED.has(kind);
  const section = key === undefined ? named(origins, kind, parts, before, around) : origins.list(parts, around);
  return origins.with(text, property, isLeftOut ? undefined : section, around);
}

/** Parts that are named from outside: events are a list of names where no more is said of any. */
function named(origins: Origins, kind: PartKind, parts: readonly NamedPart[], before: unknown, at: string): unknown {
  const isList =
    kind === "event" && !isRecord(before) && parts.every(({ name, value }) => value === name || isEmpty(value));
  if (isList)
    return origins.list(
      parts.map((part) => ({ value: part.name, at: part.at })),
      at,
    );
  const entries = parts.map((part) => {
    const value = kind === "event" ? bodyOf(origins, kind, part) : part.value;
    return [part.name, { value, at: part.at }] as const;
  });
  return origins.record(entries, at);
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}

/** A level of which no more is said than its name is that name. */
export function shortened(kind: PartKind, value: unknown): unknown {
  return kind === "level" && isRecord(value) && Object.keys(value).join() === "id" ? own(value, "id") : value;
}
