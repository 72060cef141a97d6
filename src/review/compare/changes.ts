import { canonicalJson } from "../../contract/canonical-json.js";
import { isRecord, own, pointer } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import type { WordChange } from "./comparison.js";

/** A value of one document and where it stands, or nothing. */
interface Placed {
  readonly value: unknown;
  readonly path: string;
}

type Pair = readonly [before: Placed | undefined, after: Placed | undefined];

/** Where two values differ, as deep as both are of one shape. Items of lists that have names are matched by them, wherever they stand. */
export function changesBetween(before: Placed | undefined, after: Placed | undefined): readonly WordChange[] {
  if (before === undefined && after === undefined) return [];
  if (before !== undefined && after !== undefined) {
    if (canonicalJson(before.value) === canonicalJson(after.value)) return [];
    const inner = innerPairs(before, after);
    if (inner !== undefined) return inner.flatMap(([a, b]) => changesBetween(a, b));
  }
  return [
    {
      path: { ...(before !== undefined && { before: before.path }), ...(after !== undefined && { after: after.path }) },
      ...(before !== undefined && { before: before.value }),
      ...(after !== undefined && { after: after.value }),
    },
  ];
}

/** What two values hold, matched; `undefined` where they are of different shapes. */
export function innerPairs(before: Placed, after: Placed): readonly Pair[] | undefined {
  if (isRecord(before.value) && isRecord(after.value))
    return pairsOf(entriesOf(before, before.value), entriesOf(after, after.value));
  if (!Array.isArray(before.value) || !Array.isArray(after.value)) return undefined;
  const [a, b] = [itemsOf(before, before.value), itemsOf(after, after.value)];
  if (a !== undefined && b !== undefined) return pairsOf(a, b);
  if (before.value.length !== after.value.length) return undefined;
  const [others, items]: readonly (readonly unknown[])[] = [after.value, before.value];
  return items?.map((value, index) => [
    { value, path: pointer(before.path, index) },
    { value: others?.[index], path: pointer(after.path, index) },
  ]);
}

function entriesOf({ path }: Placed, record: UnknownRecord): ReadonlyMap<string, Placed> {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return new Map(entries.map(([key, value]) => [key, { value, path: pointer(path, key) }]));
}

/** The items of a list by their names; `undefined` where not all have one of their own. */
function itemsOf({ path }: Placed, list: readonly unknown[]): ReadonlyMap<string, Placed> | undefined {
  const items = new Map<string, Placed>();
  list.forEach((value, index) => {
    const name = nameOf(value);
    if (name !== undefined) items.set(name, { value, path: pointer(path, index) });
  });
  return items.size === list.length ? items : undefined;
}

/** By what an item of a list is known: itself, where it is text, else its id, its date or its reason. */
export function nameOf(value: unknown): string | undefined {
  if (!isRecord(value)) return typeof value === "string" ? value : undefined;
  const name = own(value, "id") ?? own(value, "date") ?? own(value, "reason");
  return typeof name === "string" ? name : undefined;
}

function pairsOf(before: ReadonlyMap<string, Placed>, after: ReadonlyMap<string, Placed>): readonly Pair[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].map((name) => [before.get(name), after.get(name)]);
}
