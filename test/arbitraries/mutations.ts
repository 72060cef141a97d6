/*
 * Changes of a contract's document, one at a time: of a value, of what stands in a list or its order, and of what is there at all. Not all of
 * them make contracts.
 */

type Path = readonly (string | number)[];

interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/** A document that differs from another in one place. */
export interface Mutation {
  readonly at: string;
  readonly document: unknown;
}

/** The lists whose order says something. */
const ORDERED = ["levels", "sumOf", "promise", "anyOf", "allOf", "nOf"];

function placesIn(value: unknown, path: Path = []): readonly Place[] {
  const here = { path, value };
  if (typeof value !== "object" || value === null) return [here];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return [here, ...entries.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

/** The last name on a path. */
function nameOf(path: Path): string {
  return path.filter((step) => typeof step === "string").at(-1) ?? "";
}

/** The values that stand under each name. */
export type Pool = ReadonlyMap<string, readonly unknown[]>;

/** What stands anywhere in some documents, by name. */
export function poolOf(...documents: readonly unknown[]): Pool {
  const pool = new Map<string, Map<string, unknown>>();
  for (const { path, value } of documents.flatMap((each) => placesIn(each))) {
    if (typeof path.at(-1) !== "string") continue;
    const name = nameOf(path);
    if (!pool.has(name)) pool.set(name, new Map());
    pool.get(name)?.set(JSON.stringify(value), value);
  }
  return new Map([...pool].map(([name, values]) => [name, [...values.values()]]));
}

/** The document with another value in a place, or without one. */
function changed(value: unknown, path: Path, to: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(value)) {
    const index = Number(step);
    const isGone = rest.length === 0 && to === undefined;
    const items: readonly unknown[] = value;
    return items.flatMap((item, place) => (place !== index ? [item] : isGone ? [] : [changed(item, rest, to)]));
  }
  const record = value as Readonly<Record<string, unknown>>;
  const { [step]: before, ...others } = record;
  const after = changed(before, rest, to);
  return after === undefined ? others : { ...record, [step]: after };
}

function valuesFor({ path, value }: Place, pool: Pool): readonly unknown[] {
  const name = nameOf(path);
  const known = typeof path.at(-1) === "string" && name !== "id" ? some(pool.get(name) ?? []) : [];
  if (typeof value === "number") return [...known, value + 1, value + 7];
  if (typeof value === "boolean") return [!value];
  if (typeof value === "string") return [...known, `${value}x`];
  return known;
}

/** A few of many, from the first to the last. */
function some(values: readonly unknown[]): readonly unknown[] {
  const step = Math.ceil(values.length / 2);
  return values.filter((_, index) => index % step === 0);
}

function swapped(items: readonly unknown[]): readonly unknown[] {
  const [first, second, ...rest] = items;
  return [second, first, ...rest];
}

/** All changes of what is there. */
export function mutationsOf(document: unknown, pool: Pool = poolOf(document)): readonly Mutation[] {
  return placesIn(document).flatMap(({ path, value }) => {
    if (path.length === 0) return [];
    const isOrdered = Array.isArray(value) && value.length > 1 && ORDERED.includes(nameOf(path));
    const values = [undefined, ...valuesFor({ path, value }, pool), ...(isOrdered ? [swapped(value)] : [])];
    const others = values.filter((each) => JSON.stringify(each) !== JSON.stringify(value));
    return others.map((each) => ({
      at: `/${path.join("/")} = ${JSON.stringify(each)}`,
      document: changed(document, path, each),
    }));
  });
}

/** All changes by which something is said that was not. */
export function additionsTo(document: unknown, pool: Pool): readonly (() => Mutation)[] {
  return placesIn(document).flatMap(({ path, value }) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    const missing = [...pool].filter(([name]) => !Object.hasOwn(value, name));
    return missing.flatMap(([name, values]) =>
      values.map((each) => () => ({
        at: `/${[...path, name].join("/")} = ${JSON.stringify(each)}`,
        document: changed(document, [...path, name], each),
      })),
    );
  });
}

/** All changes of a word that stands under a name to another that may stand there, by their places. */
export function wordsIn(
  document: unknown,
  words: Readonly<Record<string, readonly string[]>>,
): readonly (readonly [at: string, documents: readonly unknown[]])[] {
  return placesIn(document).flatMap(({ path, value }) => {
    const last = path.at(-1);
    const others = typeof last === "string" && typeof value === "string" ? words[last] : undefined;
    if (others === undefined) return [];
    return [
      [`/${path.join("/")}`, [...new Set([value, ...others])].map((word) => changed(document, path, word))] as const,
    ];
  });
}
