/*
 * What the generated check is made of. Checks take a value and its path, and note what is wrong in one list.
 */

/** What is wrong: the keyword of the schema that says so, where, and what it asked for. */
export interface Found {
  readonly keyword: string;
  readonly path: string;
  readonly wanted: Wanted;
  /** Of what stands beside something else, what that is. */
  readonly beside: string | undefined;
}
type Wanted = string | number | boolean | readonly string[] | undefined;

type Check = (value: unknown, path: string) => void;
type Fields = Readonly<Record<string, unknown>>;

/** The checks of properties by name; without one where it is done elsewhere. */
export type Table = ReadonlyMap<string, Check | undefined>;

/** How many checks inside each other are followed; no contract goes half so deep. */
const DEEPEST = 100;
/** More than a document can sensibly hold: objects that stand in each other's parts grow beyond measure. */
const MOST_VISITS = 1_000_000;
const MOST_ISSUES = 1000;

/** What a check is thrown out of when there is no end of it. */
class Endless extends Error {}

let all: Found[] = [];
let depth = 0;
let visits = 0;

/** All that a check finds wrong. */
export function collect(check: Check, value: unknown): readonly Found[] {
  const outer = { all, depth, visits };
  [all, depth, visits] = [[], 0, 0];
  try {
    check(value, "");
  } catch (error) {
    if (!(error instanceof Endless)) found("data", "");
  }
  const mine = all;
  ({ all, depth, visits } = outer);
  return mine;
}

export function found(keyword: string, path: string, wanted?: Wanted, beside?: string): void {
  all.push({ keyword, path, wanted, beside });
  if (all.length >= MOST_ISSUES) throw new Endless();
}

/** Begins a check that comes back to itself, unless that is too deep. */
export function deeper(path: string): boolean {
  visits += 1;
  if (visits > MOST_VISITS || depth > DEEPEST) {
    found("depth", path);
    if (visits > MOST_VISITS) throw new Endless();
    return false;
  }
  depth += 1;
  return true;
}

export function shallower(): void {
  depth -= 1;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One reference token of a JSON Pointer. */
export function token(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Text that a pattern fits, which goes by its word. */
export function text(word: string, pattern: RegExp): Check {
  return (value, path) => {
    if (typeof value !== "string") found("type", path, "string");
    else if (!pattern.test(value)) found("pattern", path, word);
  };
}

/** The same of a value that need not be text. */
export function like(value: unknown, path: string, check: Check): void {
  if (typeof value === "string") check(value, path);
}

export function ofKind(kind: string): Check {
  return (value, path) => {
    if (typeof value !== kind) found("type", path, kind);
  };
}

/** That a value is of one of some kinds; `integer` is a whole number. */
export function typed(value: unknown, path: string, kinds: string): void {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  if (!kinds.includes(kind) && !(kinds.includes("integer") && Number.isInteger(value))) found("type", path, kinds);
}

export function among(words: readonly string[]): Check {
  return (value, path) => {
    if (!words.some((word) => word === value)) found("enum", path, words);
  };
}

export function need(value: unknown, path: string, key: string): void {
  if (value === undefined) found("required", path, key);
}

export function none(value: unknown, path: string, key: string): void {
  if (value !== undefined) found("false schema", path + key);
}

export function beside(value: unknown, other: unknown, path: string, key: string, of: string): void {
  if (value !== undefined && other === undefined) found("dependentRequired", path, key, of);
}

export function tableOf(checks: Readonly<Record<string, Check>>, others: readonly string[] = []): Table {
  return new Map<string, Check | undefined>([
    ...Object.entries(checks),
    ...others.map((name) => [name, undefined] as const),
  ]);
}

/** The properties that an object has, of those in a table. */
export function each(object: Fields, path: string, table: Table): void {
  for (const key in object) {
    const value = object[key];
    if (value !== undefined) table.get(key)?.(value, `${path}/${key}`);
  }
}

/** The same of an object that has no others. */
export function closed(object: Fields, path: string, table: Table): void {
  for (const key in object) {
    const check = table.get(key);
    if (check === undefined && !table.has(key)) found("additionalProperties", `${path}/${token(key)}`, [...table.keys()]);
    const value = object[key];
    if (check !== undefined && value !== undefined) check(value, `${path}/${key}`);
  }
}

/** That an object has only some of its properties where it stands. */
export function only(object: Fields, path: string, words: readonly string[]): void {
  for (const key in object) if (!words.includes(key)) found("false schema", `${path}/${token(key)}`);
}

export function list(check: Check, least: number): Check {
  return (value, path) => {
    if (!Array.isArray(value)) {
      found("type", path, "array");
      return;
    }
    if (value.length < least) found("minItems", path, least);
    for (let index = 0; index < value.length; index += 1) check(value[index], `${path}/${String(index)}`);
  };
}

export function byName(check: Check): Check {
  return (value, path) => {
    if (!isObject(value)) {
      found("type", path, "object");
      return;
    }
    for (const key in value) check(value[key], `${path}/${token(key)}`);
  };
}
