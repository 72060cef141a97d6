import { createHash } from "node:crypto";

/*
 * Canonical JSON by RFC 8785 and its digest, for the writing of timetables by hand: scalars are those of JSON.stringify, as the RFC says,
 * and names are in the order of UTF-16. No name here is a number, of which objects would put the lesser first.
 */

/** The canonical form of JSON. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** The digest that a timetable of this content carries. */
export function digestOf(content: object): string {
  return `sha256:${createHash("sha256").update(canonicalJson(content)).digest("hex")}`;
}

/** A timetable of any content at all, with the digest that belongs to it. */
export function withDigest<T extends object>(content: T): T & { readonly digest: string } {
  return { ...content, digest: digestOf(content) };
}
