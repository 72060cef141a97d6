import { isRecord, own } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import type { PartKind } from "./amendment-spec.js";
import type { Origins } from "./origins.js";
import { bodyOf, keyOf, partsOf, shortened, withParts } from "./sections.js";
import type { NamedPart } from "./sections.js";

/** Parts that stand alone, and may have a clause id. */
const SINGLE: readonly string[] = ["start", "escalation", "deescalation", "reopening"];
/** Parts of other kinds that may have a clause id. */
const IDENTIFIED: readonly PartKind[] = ["pause", "appointment", "entitlement"];

/** A part that was found, and how a text is made in which another stands in its place, or none. */
export interface Place {
  readonly value: unknown;
  /** What may be said of the part; `undefined` where it is no object. */
  readonly body: UnknownRecord | undefined;
  /** The properties by which it was found, which stay as they are. */
  readonly keys: readonly string[];
  readonly put: (value: unknown, at: string) => UnknownRecord;
}

/** Finds a part by its name; a clause id is that of any part that has one. */
export function find(origins: Origins, text: UnknownRecord, kind: PartKind, name: string): Place | undefined {
  const found = findAmong(origins, text, kind, (part) => part.name === name);
  if (found !== undefined || kind !== "clause") return found;
  const hasId = ({ value }: { readonly value: unknown }): boolean => isRecord(value) && own(value, "id") === name;
  for (const other of IDENTIFIED) {
    const place = findAmong(origins, text, other, hasId);
    if (place !== undefined) return { ...place, keys: [...place.keys, "id"] };
  }
  const single = SINGLE.find((property) => hasId({ value: own(text, property) }));
  const value = single === undefined ? undefined : own(text, single);
  if (single === undefined || !isRecord(value)) return undefined;
  return { value, body: value, keys: ["id"], put: (made, at) => origins.with(text, single, made, at) };
}

function findAmong(
  origins: Origins,
  text: UnknownRecord,
  kind: PartKind,
  isIt: (part: NamedPart) => boolean,
): Place | undefined {
  const parts = partsOf(origins, text, kind);
  const part = parts.find(isIt);
  if (part === undefined) return undefined;
  const key = keyOf(kind);
  const put = (value: unknown, at: string): UnknownRecord => {
    const made = value === undefined ? [] : [{ name: part.name, value: shortened(kind, value), at }];
    return withParts(
      origins,
      text,
      kind,
      parts.flatMap((each) => (each === part ? made : [each])),
      at,
    );
  };
  return { value: part.value, body: bodyOf(origins, kind, part), keys: key === undefined ? [] : [key], put };
}

/** The names by which parts of a kind can be found. */
export function namesOf(origins: Origins, text: UnknownRecord, kind: PartKind): readonly string[] {
  const names = partsOf(origins, text, kind).map(({ name }) => name);
  if (kind !== "clause") return names;
  const others = [
    ...IDENTIFIED.flatMap((other) => partsOf(origins, text, other)).map(({ value }) => value),
    ...SINGLE.map((property) => own(text, property)),
  ];
  const ids = others.map((value) => (isRecord(value) ? own(value, "id") : undefined));
  return [...names, ...ids.filter((id) => typeof id === "string")];
}
