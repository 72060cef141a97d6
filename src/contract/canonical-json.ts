import { slaError } from "../errors.js";
import { isRecord, pointer, readData } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { isBroken } from "./broken-text.js";

const CODE = "no-canonical-form";

/** Where a value stands: under a key of what is around it. */
interface Place {
  readonly key: string | number;
  readonly around: Place | undefined;
}

/** What is still to be written: text as it is, a value with its place, or the end of an object or a list. */
type Rest =
  | string
  | { readonly value: unknown; readonly place: Place | undefined }
  | { readonly end: "]" | "}"; readonly of: object };

/** What was written, what is still to be, and the objects and lists that are open. */
interface Writing {
  readonly written: string[];
  readonly rest: Rest[];
  readonly open: Set<object>;
}

/**
 * JSON in the one form that RFC 8785 gives it: no spaces, names in the order of UTF-16 code units, numbers and text as ECMAScript writes them. Documents
 * that mean the same data have the same text, whoever wrote them. Properties that are `undefined` are not there.
 *
 * @throws SlaError `no-canonical-form` for what JSON does not have: numbers that are not finite, text with half a surrogate pair, holes and `undefined` in
 * lists, functions, instances of classes, and objects inside themselves
 * @example
 * canonicalJson({ b: [1e3, "€"], a: null }) // => '{"a":null,"b":[1000,"€"]}'
 * canonicalJson([Number.NaN]) // throws no-canonical-form
 */
export function canonicalJson(value: unknown): string {
  return readData(CODE, "", value, () => write(value));
}

/** Documents may be deeper than a call stack. */
function write(whole: unknown): string {
  const writing: Writing = { written: [], rest: [{ value: whole, place: undefined }], open: new Set() };
  const { written, rest, open } = writing;
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === "string") written.push(next);
    else if ("end" in next) {
      written.push(next.end);
      open.delete(next.of);
    } else if (Array.isArray(next.value)) writeList(writing, next.value, next.place);
    else if (isRecord(next.value)) writeObject(writing, next.value, next.place);
    else written.push(scalar(next.value, next.place));
  }
  return written.join("");
}

function writeList(writing: Writing, items: readonly unknown[], around: Place | undefined): void {
  begin(writing, items, "[", around);
  for (let index = items.length - 1; index >= 0; index -= 1) {
    writing.rest.push({ value: items[index], place: { key: index, around } });
    if (index > 0) writing.rest.push(",");
  }
}

function writeObject(writing: Writing, object: UnknownRecord, around: Place | undefined): void {
  if (!isPlain(object)) refuse("a plain object", object, around);
  begin(writing, object, "{", around);
  const entries = Object.entries(object).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? 1 : -1));
  entries.forEach(([key, item], index) => {
    const place = { key, around };
    writing.rest.push({ value: item, place }, `${scalar(key, place)}:`);
    if (index < entries.length - 1) writing.rest.push(",");
  });
}

function begin({ written, rest, open }: Writing, of: object, text: "[" | "{", around: Place | undefined): void {
  if (open.has(of)) refuse("no object inside itself", of, around);
  open.add(of);
  written.push(text);
  rest.push({ end: text === "[" ? "]" : "}", of });
}

/** Whether an object is one of JSON, of this realm or another, rather than the instance of a class. */
function isPlain(object: object): boolean {
  const parent: unknown = Object.getPrototypeOf(object);
  const isBare = parent === null || Object.getPrototypeOf(parent) === null;
  return isBare && Object.getOwnPropertySymbols(object).length === 0;
}

function scalar(value: unknown, place: Place | undefined): string {
  if (typeof value === "number" && !Number.isFinite(value)) refuse("a finite number", value, place);
  if (typeof value === "string" && isBroken(value)) refuse("text of whole characters", value, place);
  const isScalar = value === null || ["string", "number", "boolean"].includes(typeof value);
  return isScalar ? JSON.stringify(value) : refuse("a value that JSON has", value, place);
}

function refuse(expected: string, received: unknown, place: Place | undefined): never {
  const keys: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.around) keys.unshift(at.key);
  throw slaError(CODE, { path: keys.reduce<string>(pointer, ""), expected, received });
}
