import type { DocumentIssue, Finding } from "./document-issue.js";
import { findingOf } from "./expected.js";
import { check } from "./generated-check.js";
import { collect, noting } from "./parts.js";
import { referencesOf } from "./references.js";

/** What a look at a document finds: nothing wrong, or everything that it can see. */
export type DocumentCheck = { readonly ok: true } | { readonly ok: false; readonly issues: readonly DocumentIssue[] };

/**
 * Checks a contract's document, or that of a contract series, against `contract.schema.json`, and its references to levels, calendars, clauses and
 * events: all issues at once, in English and Chinese, without clocks, time zones or any package. It is for forms and editors in a browser. A document
 * that passes may still be refused by `validateContract`, which reads all that it means; one that `validateContract` takes always passes.
 *
 * Never throws, whatever is given; of more than a thousand issues it tells the first thousand.
 * @example
 * checkDocument({ id: "desk", levels: ["A"], clauses: [{ id: "reply", promise: "replied", within: "2h" }] }) // => { ok: true }
 * const check = checkDocument({ id: "desk", levels: ["A"], clauses: [{ id: "reply", level: "B", promise: "replied", within: "2 days" }] });
 * check.ok ? [] : check.issues.map(({ code, path }) => `${code} ${path}`) // => ["duration-unreadable /clauses/0/within", "contract-unknown-level /clauses/0/level"]
 */
export function checkDocument(document: unknown): DocumentCheck {
  const references: Finding[] = [];
  const found = collect((value) => {
    const { refer, settle } = referencesOf(value, references);
    noting(refer);
    check(value);
    settle();
  }, document);
  if (found.length + references.length === 0) return { ok: true };
  const issues = new Map<string, DocumentIssue>();
  for (const finding of [...found.map(findingOf), ...references]) {
    const path = finding.keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    if (!issues.has(path)) issues.set(path, issueOf(document, finding, path));
  }
  return { ok: false, issues: [...issues.values()] };
}

function issueOf(document: unknown, { code, keys, expected }: Finding, path: string): DocumentIssue {
  const received = tried(() => shown(at(document, keys))) ?? "?";
  const root = keys[0] === "versions" ? 3 : 0;
  const clause = keys[root] === "clauses" ? tried(() => at(document, [...keys.slice(0, root + 2), "id"])) : undefined;
  const message = {
    en: `${path || "the document"}: expected ${expected.en}, received ${received}`,
    zh: `${path || "文件"}:应为${expected.zh},实为 ${received}`,
  };
  return { code, path, ...(typeof clause === "string" && { clause }), expected, received, message };
}

/** What stands under some keys; `undefined` where nothing does. */
function at(document: unknown, keys: Finding["keys"]): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    document,
  );
}

function shown(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** What a look at a getter or a proxy gives, which may throw anything. */
function tried<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
