import { isRecord, own, pointer } from "../../inspection.js";
import type { Inspection, UnknownRecord } from "../../inspection.js";
import type { PartKind } from "./amendment-spec.js";
import type { Alteration, Change, Deed, Items, Neighbour, Target } from "./amendment.js";
import { keyOf } from "./sections.js";

const INVALID = "amendment-invalid";
const KINDS: readonly PartKind[] = [
  ...(["clause", "level", "calendar", "event", "attribute", "pause", "appointment", "entitlement"] as const),
];
const WHOLE: readonly string[] = ["insert", "replace", "delete"];
const ALTERING: readonly string[] = ["set", "remove", "add"];
const SIDES = ["after", "before"] as const;
const KEYS = [...KINDS, ...WHOLE, ...SIDES, ...ALTERING];

/** Reads a change; whether what it names is there is seen when it is made. */
export function readChange(inspection: Inspection, input: unknown, path: string): Change | undefined {
  const told = inspection.issues.length;
  const record = inspection.record(input, path, KEYS, INVALID, "a word of a change");
  if (record === undefined) return undefined;
  const target = readTarget(inspection, record, path);
  const deed = readDeed(inspection, record, path, target);
  if (target === undefined || deed === undefined) return undefined;
  return { path, target: target.part, deed, isWhole: told === inspection.issues.length };
}

/** There where it could be read. */
interface ReadTarget {
  readonly part: Target | undefined;
}

function readTarget(inspection: Inspection, record: UnknownRecord, path: string): ReadTarget | undefined {
  const [kind, other] = KINDS.filter((each) => own(record, each) !== undefined);
  if (kind === undefined) return { part: undefined };
  if (other !== undefined) {
    const expected = `one part in each change, not ${other} beside ${kind}`;
    return inspection.refuse(INVALID, { path: pointer(path, other), expected, received: own(record, other) });
  }
  const name = inspection.name(own(record, kind), pointer(path, kind), INVALID);
  return name === undefined ? undefined : { part: { kind, name } };
}

function readDeed(
  inspection: Inspection,
  record: UnknownRecord,
  path: string,
  target: ReadTarget | undefined,
): Deed | undefined {
  const has = (word: string): boolean => own(record, word) !== undefined;
  const [whole, other] = [...WHOLE.filter(has), ...ALTERING.filter(has)];
  if (whole === undefined) {
    const expected = `one of ${WHOLE.join(", ")}, or some of ${ALTERING.join(", ")}`;
    return inspection.refuse(INVALID, { path, expected, received: record });
  }
  const isWhole = WHOLE.includes(whole);
  if (isWhole && other !== undefined) {
    const expected = `nothing beside ${whole}, which is of the whole part`;
    return inspection.refuse(INVALID, { path: pointer(path, other), expected, received: own(record, other) });
  }
  const beside = readNeighbour(inspection, record, path, whole, target);
  if (!isWhole) return readAlteration(inspection, record, path);
  if (target !== undefined && target.part === undefined) {
    const expected = `the part to ${whole}: one of ${KINDS.join(", ")}`;
    return inspection.refuse(INVALID, { path, expected, received: record });
  }
  const value = own(record, whole);
  if (whole === "insert") return { kind: "insert", value, beside };
  if (whole === "replace") return { kind: "replace", value };
  if (value === true) return { kind: "delete" };
  return inspection.refuse(INVALID, { path: pointer(path, "delete"), expected: "true", received: value });
}

function readNeighbour(
  inspection: Inspection,
  record: UnknownRecord,
  path: string,
  word: string,
  target: ReadTarget | undefined,
): Neighbour | undefined {
  const [side, other] = SIDES.filter((each) => own(record, each) !== undefined);
  if (side === undefined) return undefined;
  const refuse = (at: string, expected: string): undefined =>
    inspection.refuse(INVALID, { path: pointer(path, at), expected, received: own(record, at) });
  if (other !== undefined) return refuse(other, `one place, not ${other} beside ${side}`);
  if (word !== "insert") return refuse(side, `no place, since only what is inserted has one`);
  const kind = target?.part?.kind;
  if (kind !== undefined && keyOf(kind) === undefined)
    return refuse(side, `no place, since each ${kind} stands by its name`);
  const name = inspection.name(own(record, side), pointer(path, side), INVALID);
  return name === undefined ? undefined : { side, name };
}

function readAlteration(inspection: Inspection, record: UnknownRecord, path: string): Alteration {
  const set = inspection.optional(record, "set", path, (value, at) =>
    isRecord(value) ? value : inspection.refuse(INVALID, { path: at, expected: "values by property", received: value }),
  );
  const names = Array.isArray(own(record, "remove"))
    ? inspection.optional(record, "remove", path, (value, at) =>
        inspection.list(value, at, INVALID, (item, place) => {
          const name = inspection.name(item, place, INVALID);
          return name === undefined ? undefined : { name, at: place };
        }),
      )
    : undefined;
  const take = names === undefined ? readItems(inspection, record, "remove", path) : {};
  const add = readItems(inspection, record, "add", path);
  return { kind: "alter", set: set ?? {}, remove: names ?? [], take, add };
}

function readItems(inspection: Inspection, record: UnknownRecord, word: "add" | "remove", path: string): Items {
  const value = own(record, word);
  if (value === undefined) return {};
  const at = pointer(path, word);
  if (!isRecord(value)) {
    const expected =
      word === "add"
        ? "items by the list that gains them"
        : "names of properties, or items by the list that loses them";
    inspection.refuse(INVALID, { path: at, expected, received: value });
    return {};
  }
  const lists = Object.entries(value).flatMap(([key, items]) => {
    const read = inspection.list(items, pointer(at, key), INVALID, (item: unknown) => item);
    return read === undefined ? [] : [[key, read] as const];
  });
  return Object.fromEntries(lists);
}
