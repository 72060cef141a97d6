import type { Issue } from "../../errors.js";
import { tokensOf } from "../../inspection.js";

/**
 * Issues in the order in which their places stand in the document; what is missing comes after what its object has, and what cannot be walked
 * through stays as it was found.
 */
export function inDocumentOrder(issues: readonly Issue[], document: unknown): readonly Issue[] {
  try {
    return ordered(issues, document);
  } catch {
    return issues;
  }
}

function ordered(issues: readonly Issue[], document: unknown): readonly Issue[] {
  const keys = new Map<object, ReadonlyMap<string, number>>();
  const placed = issues.map((issue) => ({ issue, place: placeOf(issue.path, document, keys) }));
  placed.sort((a, b) => compare(a.place, b.place));
  return placed.map(({ issue }) => issue);
}

/** At each step into the document, the how-manieth of its object's or list's items it takes. */
function placeOf(path: string, document: unknown, keys: Map<object, ReadonlyMap<string, number>>): readonly number[] {
  let at = document;
  return tokensOf(path).map((token) => {
    const place = indexOf(at, token, keys);
    at = place === undefined ? undefined : valueOf(at, token);
    return place ?? Infinity;
  });
}

function indexOf(value: unknown, key: string, keys: Map<object, ReadonlyMap<string, number>>): number | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return Number(key);
  let known = keys.get(value);
  if (known === undefined) {
    known = new Map(Object.keys(value).map((name, index) => [name, index]));
    keys.set(value, known);
  }
  return known.get(key);
}

function valueOf(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key]; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- it is one of its own keys
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((step, at) => step !== b[at]);
  if (index < 0) return a.length - b.length;
  const other = b[index];
  return other === undefined ? 1 : (a[index] ?? 0) < other ? -1 : 1;
}
