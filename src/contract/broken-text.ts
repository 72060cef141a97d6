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
  if (json !== undefined && ESCAPED.test(json)) refuseBrokenIn(inspection, JSON.parse(json), "");
}

/** What has no JSON is refused by whoever reads it. */
function jsonOf(document: unknown): string | undefined {
  try {
    return JSON.stringify(document);
  } catch {
    return undefined;
  }
}

function refuseBrokenIn(inspection: Inspection, value: unknown, path: string): void {
  if (typeof value === "string" && isBroken(value)) {
    inspection.refuse("no-canonical-form", { path, expected: "text of whole characters", received: value });
  }
  if (Array.isArray(value))
    value.forEach((item, index) => {
      refuseBrokenIn(inspection, item, pointer(path, index));
    });
  if (!isRecord(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const at = pointer(path, key);
    if (isBroken(key))
      inspection.refuse("no-canonical-form", { path: at, expected: "a name of whole characters", received: key });
    refuseBrokenIn(inspection, item, at);
  }
}
