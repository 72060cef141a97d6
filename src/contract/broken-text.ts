import { isRecord, pointer } from "../inspection.js";
import type { Inspection } from "../inspection.js";

/** A surrogate without its other half. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
/** How JSON writes one. */
const ESCAPED = /\\ud[89a-f]/i;

/** Whether text holds half a surrogate pair, which no encoding can write, so that it has no canonical form. */
export function isBroken(text: string): boolean {
  return HALF.test(text);
}

/** Refuses every broken text of a document, be it a value or a name: no digest could tell such a document. */
export function refuseBrokenText(inspection: Inspection, document: unknown): void {
  const json = jsonOf(document);
  if (json === undefined || !ESCAPED.test(json)) return;
  const told = new Set(inspection.issues.map(({ path }) => path));
  refuseBrokenIn(inspection, told, JSON.parse(json), "");
}

/** What has no JSON is refused by whoever reads it. */
function jsonOf(document: unknown): string | undefined {
  try {
    return JSON.stringify(document);
  } catch {
    return undefined;
  }
}

/** What is refused already for something else is not told twice. */
function refuseBrokenIn(inspection: Inspection, told: ReadonlySet<string>, value: unknown, path: string): void {
  if (typeof value === "string") refuseBroken(inspection, told, value, path, "text of whole characters");
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      refuseBrokenIn(inspection, told, item, pointer(path, index));
    });
  } else if (isRecord(value)) {
    for (const [key, item] of Object.entries(value)) {
      const at = pointer(path, key);
      refuseBroken(inspection, told, key, at, "a name of whole characters");
      refuseBrokenIn(inspection, told, item, at);
    }
  }
}

function refuseBroken(
  inspection: Inspection,
  told: ReadonlySet<string>,
  text: string,
  path: string,
  expected: string,
): void {
  if (isBroken(text) && !told.has(path)) inspection.refuse("no-canonical-form", { path, expected, received: text });
}
