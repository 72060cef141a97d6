import type { DocumentIssueCode } from "./document-issue.js";

/*
 * What the generated check is made of. A check takes a value, and notes what is wrong at the path that is being followed.
 */

/** What is asked for. */
export type Keyword =
  | ("type" | "required" | "atLeast" | "atMost" | "enum" | "unknown" | "pattern")
  | ("alone" | "depth" | "uniqueItems" | "not" | "data");

/** What is wrong, where, and what was asked for. */
export interface Found {
  readonly keyword: Keyword;
  readonly keys: readonly Key[];
  readonly wanted: Wanted;
  /** The code of the issue, where it is another than the keyword's. */
  readonly code: DocumentIssueCode | undefined;
}
export type Wanted = string | number | readonly unknown[] | undefined;
export type Key = string | number;

/** What the names are that are the value of a property, where it is in a clause or beside one. */
export type Role = "calendar" | "clause" | "event" | "id" | "level" | "promise";
export type Refer = (role: Role, name: string, keys: readonly Key[]) => void;
const ROLES: readonly (readonly [role: Role, names: string])[] = [
  ["calendar", "calendar clock whenInside whenOutside"],
  ["clause", "unless due clauses"],
  ["event", "from endedBy before event last agreed until earliestOf latestOf"],
  ["id", "id"],
  ["level", "level levels"],
  ["promise", "promise"],
];
const rolesOf = new Map(ROLES.flatMap(([role, names]) => names.split(" ").map((name) => [name, role] as const)));

type Check = (value: unknown) => void;
type Fields = Readonly<Record<string, unknown>>;

/** A property that may stand in an object: the bit by which it is asked for, if it is, and what is checked of its value. */
interface Property {
  /** Which in its table it is. */
  readonly place: number;
  readonly bit: number;
  readonly check: Check | undefined;
  readonly role: Role | undefined;
}
export type Table = ReadonlyMap<string, Property>;

/** How many checks inside each other are followed; no contract goes half so deep. */
const DEEPEST = 100;
/** More than a document can sensibly hold: objects that stand in each other's parts grow beyond measure. */
const MOST_VISITS = 1_000_000;
const MOST_ISSUES = 1000;

interface Walk {
  readonly all: Found[];
  readonly keys: Key[];
  refer: Refer | undefined;
  depth: number;
  visits: number;
}
const begun = (): Walk => ({ all: [], keys: [], refer: undefined, depth: 0, visits: 0 });
let walk = begun();

/** All that a check finds wrong. */
export function collect(check: Check, value: unknown): readonly Found[] {
  const outer = walk;
  const mine = begun();
  walk = mine;
  try {
    check(value);
  } catch {
    // A getter or a proxy may throw anything; `found` throws where enough has been found.
    if (mine.all.length === 0) found("data");
  }
  walk = outer;
  return mine.all;
}

/** Has names noted from here on. */
export function noting(refer: Refer): void {
  walk.refer = refer;
}

/** Notes what is wrong with the value at hand, or with its property `key`. */
export function found(keyword: Keyword, wanted?: Wanted, key?: Key, code?: DocumentIssueCode): void {
  const { all, keys } = walk;
  all.push({ keyword, keys: key === undefined ? [...keys] : [...keys, key], wanted, code });
  if (all.length >= MOST_ISSUES) throw new Error("enough");
}

/** Begins a check that comes back to itself, unless that is too deep. */
export function deeper(): boolean {
  walk.visits += 1;
  if (walk.depth > DEEPEST || walk.visits > MOST_VISITS) {
    found("depth");
    return false;
  }
  walk.depth += 1;
  return true;
}

export function shallower(): void {
  walk.depth -= 1;
}

/** Checks a value under a key, and notes the names that it is or lists. */
function under(key: Key, value: unknown, check: Check | undefined, role?: Role): void {
  const { keys, refer } = walk;
  keys.push(key);
  if (role !== undefined && refer !== undefined) {
    if (typeof value === "string") refer(role, value, keys);
    else if (Array.isArray(value))
      value.forEach((name: unknown, index) => {
        if (typeof name === "string") refer(role, name, [...keys, index]);
      });
  }
  if (check !== undefined) check(value);
  keys.pop();
}

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same of a value that must be one. */
export function anObject(value: unknown): value is Fields {
  typed(value, 32);
  return isObject(value);
}

/** Text that a pattern fits, with an example, and the code of what it does not fit. */
export function text(pattern: RegExp, example: string, code?: DocumentIssueCode): Check {
  return (value) => {
    typed(value, 1);
    if (typeof value === "string" && !pattern.test(value)) found("pattern", example, undefined, code);
  };
}

/** The same of a value that need not be text. */
export function like(value: unknown, check: Check): void {
  if (typeof value === "string") check(value);
}

/** Kinds of values, one bit each: text, number, whole number, boolean, list, object. */
function kindOf(value: unknown): number {
  if (typeof value === "string") return 1;
  if (typeof value === "number") return Number.isInteger(value) ? 6 : 2;
  if (typeof value === "boolean") return 8;
  return Array.isArray(value) ? 16 : isObject(value) ? 32 : 0;
}

/** That a value is of one of some kinds. */
export function typed(value: unknown, kinds: number): void {
  if ((kindOf(value) & kinds) === 0) found("type", kinds);
}

export function kinds(kinds: number): Check {
  return (value) => {
    typed(value, kinds);
  };
}

/** A whole number from one to another. */
export function whole(least: number, most: number): Check {
  return (value) => {
    typed(value, 4);
    range(value, least, most);
  };
}

/** That an object has so many properties. */
export function size(object: Fields, least: number, most: number): void {
  const { length } = Object.keys(object);
  if (length < least) found("atLeast", least);
  if (length > most) found("atMost", most);
}

/** That a number lies from one to another. */
export function range(value: unknown, least: number, most: number): void {
  if (typeof value !== "number") return;
  if (value > most) found("atMost", most);
  if (value < least) found("atLeast", least);
}

/** That a list has no value twice. */
export function unique(values: readonly unknown[]): void {
  const met = new Set<unknown>();
  values.forEach((value, index) => {
    if (met.has(value)) found("uniqueItems", undefined, index);
    met.add(value);
  });
}

export function among(words: string): Check {
  const all: readonly unknown[] = words.split(" ");
  return (value) => {
    if (!all.includes(value)) found("enum", all);
  };
}

/**
 * The properties of an object, each with its check, of which the first `asked` have a bit each; or, as text, each that of its digit. Properties that are
 * never told apart have one in common.
 */
export function tableOf(asked: number | string, checks: Readonly<Record<string, Check | 0>>): Table {
  const properties = Object.entries(checks).map(([key, check], place) => {
    const bit = typeof asked === "string" ? parseInt(asked.charAt(place), 36) : place < asked ? place : NaN;
    return [
      key,
      { place, bit: (2 ** bit) | 0, check: check === 0 ? undefined : check, role: rolesOf.get(key) },
    ] as const;
  });
  return new Map<string, Property>(properties);
}

/** The bits of the properties that an object has, of those in a table, each of which is checked. */
export function each(object: Fields, table: Table, known: number = table.size, isOpen = true): number {
  let has = 0;
  for (const key in object) {
    const property = table.get(key);
    const isKnown = property !== undefined && property.place < known;
    if (!isKnown && !isOpen) found("unknown", [...table.keys()].slice(0, known), key);
    const value = object[key];
    if (property === undefined || value === undefined) continue;
    has |= property.bit;
    if (isKnown) under(key, value, property.check, property.role);
  }
  return has;
}

/** The same of an object that may have no others than the first `known`. */
export function closed(object: Fields, table: Table, known?: number): number {
  return each(object, table, known, false);
}

/** An object that has all the properties that are asked for, and may have no others than those of its table. */
export function object(asked: number, checks: Parameters<typeof tableOf>[1]): Check {
  const made = tableOf(asked, checks);
  return (value) => {
    if (anObject(value)) need(closed(value, made), 2 ** asked - 1, made);
  };
}

/** Text, or something else, or such an object. */
export function either(kinds: number, check: Check | 0, asked: number, checks: Parameters<typeof tableOf>[1]): Check {
  const one = object(asked, checks);
  return (value) => {
    typed(value, kinds);
    if (check !== 0) like(value, check);
    if (isObject(value)) one(value);
  };
}

/** That an object has some properties. */
export function need(has: number, bits: number, table: Table): void {
  if ((has & bits) !== bits)
    for (const [key, { bit }] of table) if ((bits & ~has & bit) !== 0) found("required", key, key);
}

/** That an object has none of some properties. */
export function none(object: Fields, has: number, bits: number, table: Table): void {
  if ((has & bits) !== 0) for (const key of named(object, bits, table)) found("alone", undefined, key);
}

/** That properties stand beside another. */
export function beside(object: Fields, has: number, bits: number, other: number, table: Table): void {
  if ((has & bits) === 0 || (has & other) !== 0) return;
  const [wanted = ""] = [...table].find(([, { bit }]) => bit === other) ?? [];
  for (const key of named(object, bits, table)) found("required", `${wanted} + ${key}`, wanted);
}

/** The properties of an object that have some bits. */
function named(object: Fields, bits: number, table: Table): readonly string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined && ((table.get(key)?.bit ?? 0) & bits) !== 0);
}

/** That an object has only some of its properties where it stands. */
export function only(object: Fields, words: string): void {
  const all = words.split(" ");
  for (const key in object) if (object[key] !== undefined && !all.includes(key)) found("alone", undefined, key);
}

/** Checks a property once more. */
export function inside(object: Fields, key: string, check: Check): void {
  under(key, object[key], check);
}

export function items(values: readonly unknown[], check: Check, least: number): void {
  if (values.length < least) found("atLeast", least);
  for (let index = 0; index < values.length; index += 1) under(index, values[index], check);
}

export function list(check: Check, least: number): Check {
  return (value) => {
    typed(value, 16);
    if (Array.isArray(value)) items(value, check, least);
  };
}

/** Text, or a list. */
export function oneOrMore(one: Check, item: Check, least: number): Check {
  return (value) => {
    typed(value, 17);
    like(value, one);
    if (Array.isArray(value)) items(value, item, least);
  };
}

/** Values by any names. */
export function byName(check: Check): Check {
  return (value) => {
    if (anObject(value)) for (const key in value) under(key, value[key], check);
  };
}
