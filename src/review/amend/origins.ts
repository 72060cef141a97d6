import { isRecord, pointer } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";

/** An object or a list. */
type Container = UnknownRecord | readonly unknown[];

/** Where a container stands in the arguments, and those of its properties or items that came from elsewhere. */
interface Origin {
  readonly at: string;
  readonly keys: ReadonlyMap<string, string>;
}

/** One thing with the place in the arguments from which it came. */
export interface Sourced {
  readonly value: unknown;
  readonly at: string;
}

/** Knows of every part of an amended text where in the arguments it was written. */
export class Origins {
  readonly #origins = new WeakMap<Container, Origin>();

  /** Notes a value as it was given, and all that is in it. */
  given(value: unknown, at: string): void {
    if (!isContainer(value)) return;
    this.#origins.set(value, { at, keys: new Map() });
    for (const [key, item] of Object.entries(value)) this.given(item, pointer(at, key));
  }

  /** Where a property or an item of a container was written. */
  of(container: Container, key: string | number): string {
    const { at, keys } = this.#origins.get(container) ?? { at: "", keys: new Map<string, string>() };
    return keys.get(String(key)) ?? pointer(at, key);
  }

  /** A list of things from several places; what is missing in it is missing at `at`. */
  list(items: readonly Sourced[], at: string): readonly unknown[] {
    const list = Object.freeze(items.map(({ value }) => value));
    this.#origins.set(list, { at, keys: new Map(items.map((item, index) => [String(index), item.at])) });
    return list;
  }

  /** An object with properties from several places; what is missing in it is missing at `at`. */
  record(entries: readonly (readonly [key: string, item: Sourced])[], at: string): UnknownRecord {
    const record = Object.freeze(Object.fromEntries(entries.map(([key, { value }]) => [key, value])));
    this.#origins.set(record, { at, keys: new Map(entries.map(([key, item]) => [key, item.at])) });
    return record;
  }

  /** An object with one property changed, or without it where there is no value; the others stay in their places. */
  with(record: UnknownRecord, key: string, value: unknown, at: string): UnknownRecord {
    const { at: around, keys } = this.#origins.get(record) ?? { at: "", keys: new Map<string, string>() };
    const rest = Object.keys(record).map((each): readonly [string, Sourced] =>
      each === key ? [key, { value, at }] : [each, { value: record[each], at: this.of(record, each) }],
    );
    const entries = Object.hasOwn(record, key) ? rest : [...rest, [key, { value, at }] as const];
    const made = this.record(
      entries.filter(([, item]) => item.value !== undefined),
      around,
    );
    const origins = [...keys, ...entries.map(([name, item]) => [name, item.at] as const)];
    this.#origins.set(made, { at: around, keys: new Map(origins) });
    return made;
  }

  /** Where that was written at which a pointer into a text points. */
  resolve(text: UnknownRecord, path: string): string {
    const keys = path.split("/").slice(1);
    let value: unknown = text;
    let at = "";
    for (const key of keys.map((each) => each.replaceAll("~1", "/").replaceAll("~0", "~"))) {
      const inside: Container | undefined = isContainer(value) ? value : undefined;
      at = inside !== undefined && this.#origins.has(inside) ? this.of(inside, key) : pointer(at, key);
      value = inside === undefined ? undefined : Object.entries(inside).find(([each]) => each === key)?.[1];
    }
    return keys.length === 0 ? (this.#origins.get(text)?.at ?? "") : at;
  }
}

function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || isRecord(value);
}
