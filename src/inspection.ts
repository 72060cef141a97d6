import { choiceOf } from "./choice.js";
import { issueIn, issueOf, show, SlaError, slaError } from "./errors.js";
import type { Issue, IssueDetails, SlaErrorCode } from "./errors.js";
import type { Text } from "./text.js";

/** A plain object whose values have not been looked at yet. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** One reference token of a JSON Pointer (RFC 6901). */
export function pointer(path: string, key: string | number): string {
  const token = String(key);
  if (typeof key === "number" || !/[~/]/.test(token)) return `${path}/${token}`;
  return `${path}/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The reference tokens of a JSON Pointer. */
export function tokensOf(path: string): readonly string[] {
  const tokens = path.split("/").slice(1);
  return tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Where an item stands: in a list, or as the value itself. */
export function pointerTo(value: unknown, path: string, item: unknown): string {
  return Array.isArray(value) ? pointer(path, value.indexOf(item)) : path;
}

/** Whether a value is an object with named values, and neither null nor an array. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a property that the object itself has; what it inherits does not count. */
export function own(record: UnknownRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** So many properties are told one by one. */
const MOST_LISTED = 7;

/** Of so many issues it is told what was perhaps meant. */
const MOST_HINTS = 100;

/**
 * Reads untrusted data and collects everything that is wrong with it. A reading method returns `undefined` once it has
 * reported an issue, so that reading goes on and one pass finds all issues.
 */
export class Inspection {
  readonly issues: Issue[] = [];
  /** Where properties stand whose names were misspelt, by where they were read. */
  readonly #misspelt = new Map<string, string>();

  /** Notes an issue. */
  refuse(code: SlaErrorCode, details: IssueDetails): undefined {
    const { path, expected, received } = details;
    const isHinted = typeof expected === "string" || this.issues.length < MOST_HINTS;
    this.note(issueOf(code, { path, expected: isHinted ? expected : expected.of, received }));
    return undefined;
  }

  /** Notes an issue that was found elsewhere. */
  note(issue: Issue): void {
    // What was refused as misspelt is refused once, though it be not what was meant either.
    if (this.#misspelt.has(issue.path)) return;
    const path = this.#placeOf(issue.path);
    this.issues.push(path === issue.path ? issue : issueIn(issue, path, issue.clause));
  }

  /** The path of a value as it stands in the document; those inside others were found after them. */
  #placeOf(path: string): string {
    return [...this.#misspelt].reduceRight(
      (at, [read, stands]) => (at === read || at.startsWith(`${read}/`) ? stands + at.slice(read.length) : at),
      path,
    );
  }

  /** Runs a reader that throws, and notes what it threw. */
  attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SlaError)) throw error;
      for (const issue of error.issues) this.note(issue);
      return undefined;
    }
  }

  /** Throws all issues found so far as one error. */
  throwIfAny(): void {
    const [first] = this.issues;
    if (first !== undefined) throw new SlaError(first, this.issues);
  }

  /**
   * An object that has no properties but these; `thing` says what each of them is, where they are many. One that is misspelt is refused, and
   * read as what was perhaps meant, so that it is not missed too.
   */
  record(
    value: unknown,
    path: string,
    keys: readonly string[],
    code: SlaErrorCode,
    thing = "a property that may stand there",
  ): UnknownRecord | undefined {
    if (!isRecord(value)) {
      const expected = `properties in braces, { ${keys.length > MOST_LISTED ? "…" : keys.join(", ")} }`;
      return this.refuse(code, { path, expected, received: value });
    }
    let read: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      if (keys.includes(key)) continue;
      const choice = choiceOf(keys, key, thing);
      const meant = this.issues.length < MOST_HINTS ? choice.meant() : undefined;
      const unknown = code === "contract-invalid" ? "contract-unknown-property" : code;
      const expected = { meant: () => meant, of: choice.of };
      this.refuse(unknown, { path: pointer(path, key), expected, received: key });
      if (meant === undefined || own(read ?? value, meant) !== undefined) continue;
      this.#misspelt.set(pointer(path, meant), pointer(path, key));
      read = { ...(read ?? value), [meant]: value[key] };
    }
    return read ?? value;
  }

  /** A list, each item read by `read`; items that fail are left out. */
  list<T>(
    value: unknown,
    path: string,
    code: SlaErrorCode,
    read: (item: unknown, path: string) => T | undefined,
  ): readonly T[] | undefined {
    if (!Array.isArray(value))
      return this.refuse(code, { path, expected: "a list in brackets, [ … ]", received: value });
    // A hole in a list is no item that could be read.
    const items: readonly unknown[] = Array.from(value);
    const results: T[] = [];
    items.forEach((item, index) => {
      const result = read(item, pointer(path, index));
      if (result !== undefined) results.push(result);
    });
    return results;
  }

  /** A name: text with something in it. */
  name(value: unknown, path: string, code: SlaErrorCode): string | undefined {
    if (typeof value === "string" && value.trim() !== "") return value;
    return this.refuse(code, { path, expected: "a name, in quotes", received: value });
  }

  /** One of a few words. */
  word<const W extends string>(value: unknown, path: string, code: SlaErrorCode, words: readonly W[]): W | undefined {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    const [only = "", another] = words;
    const choice = choiceOf(words, value, "a word that may stand there");
    const expected = another === undefined ? { meant: choice.meant, of: `the word "${only}"` } : choice;
    return this.refuse(code, { path, expected, received: value });
  }

  /** Text in one or both languages. */
  text(value: unknown, path: string, code: SlaErrorCode): Text | undefined {
    if (typeof value === "string") return value;
    if (!isRecord(value))
      return this.refuse(code, {
        path,
        expected: "text in quotes, or { en, zh } with one for each language",
        received: value,
      });
    const record = this.record(value, path, ["en", "zh"], code) ?? value;
    const [en, zh] = [own(record, "en"), own(record, "zh")];
    if (typeof en === "string" && typeof zh === "string") return { en, zh };
    for (const language of ["en", "zh"]) {
      const given = own(record, language);
      const expected = `text in quotes for ${language}`;
      if (typeof given !== "string") this.refuse(code, { path: pointer(path, language), expected, received: given });
    }
    return undefined;
  }

  /** Reads a property where it is there; `undefined` where it is not. */
  optional<T>(
    record: UnknownRecord,
    key: string,
    path: string,
    read: (value: unknown, path: string) => T | undefined,
  ): T | undefined {
    const value = own(record, key);
    return value === undefined ? undefined : read(value, pointer(path, key));
  }
}

/**
 * Runs a reader of untrusted objects. Plain data throws nothing but this library's own errors; a getter or a proxy may throw anything,
 * and then the value is no data that could be read.
 */
export function readData<T>(code: SlaErrorCode, path: string, received: unknown, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SlaError) throw error;
    throw slaError(code, { path, expected: "plain data, as JSON has it", received });
  }
}

/**
 * A deep copy that cannot be changed, of data as JSON can hold it: plain objects, arrays and scalars.
 * @throws TypeError for anything else
 */
export function frozenCopy<T>(value: T): T;
export function frozenCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(Array.from(value, (item: unknown) => frozenCopy(item)));
  if (!isRecord(value)) return scalar(value);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item === undefined) continue;
    const copied: unknown = frozenCopy(item);
    if (key === "__proto__") Object.defineProperty(copy, key, { value: copied, enumerable: true });
    else copy[key] = copied;
  }
  return Object.freeze(copy);
}

function scalar(value: unknown): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (value === 0) return 0;
  if (Number.isFinite(value)) return value;
  throw new TypeError(`no JSON: ${show(value)}`);
}
