import { defineContract, validateContract } from "sla-clock";
import { compareContracts } from "sla-clock/review";
import { renderComparison, renderContract } from "sla-clock/render";
import { describe, expect, it } from "vitest";
import { EVERY_WORD } from "../../arbitraries/every-word.js";
import { elementsOf, textOf } from "../../reference/naive-html.js";

/** What could be taken for something else than text, in Markdown or HTML. */
const NASTY =
  "a|b *c* _d_ `e` ``f`` <script>alert(1)</script> &amp; [g](javascript:1) ~~h~~ # i\n\n- j\r\n1. k \\| $l$ \"m\" 'n' </td>";
const FLAT = NASTY.replace("\n\n", " ").replace("\r\n", " ");

/** A document with all its texts, names of calendars and facts replaced. */
function withTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    const isText = ["title", "source", "reading", "name"].includes(key) && !(key === "name" && "timeZone" in value);
    return [key, isText ? NASTY : withTexts(item)] as const;
  });
  return Object.fromEntries(entries);
}

const made = validateContract({ ...(withTexts(EVERY_WORD) as object), version: NASTY });
if (!made.ok) throw new Error(JSON.stringify(made.issues));
const { contract } = made;
const plain = validateContract(EVERY_WORD);
if (!plain.ok) throw new Error("a contract");

/** The rows of tables, as many cells as each has. */
function widths(markdown: string): readonly (readonly number[])[] {
  const tables = markdown
    .trimEnd()
    .split("\n\n")
    .filter((block) => block.startsWith("| "));
  return tables.map((block) => block.split("\n").map((row) => row.replaceAll(/\\[^]/g, "").split("|").length));
}

describe.each(["en", "zh"] as const)("texts in %s", (language) => {
  it("of Markdown: whatever titles contain, tables keep their shape, and nothing but <br> is HTML", () => {
    const nasty = renderContract(contract, { language, format: "markdown" });
    const shape = widths(renderContract(plain.contract, { language, format: "markdown" }));
    expect(widths(nasty)).toEqual(shape);
    for (const rows of widths(nasty)) expect(new Set(rows).size).toBe(1);
    expect(nasty.replaceAll("<br>", "").replaceAll(/(`+)[^]*?\1/g, "")).not.toMatch(/[<]/);
    expect(nasty).not.toMatch(/[^\\`]`e`/);
  });

  it("of HTML: elements are closed in order, and texts come out as they are", () => {
    const page = renderContract(contract, { language, format: "html" });
    const names = new Set(elementsOf(page));
    const known =
      "html head meta title style body h1 h2 h3 h4 h5 p br wbr ul li table thead tbody tr th td code strong";
    expect([...names].filter((name) => !known.split(" ").includes(name))).toEqual([]);
    expect(textOf(page).split(FLAT).length).toBeGreaterThan(30);
    expect(page).toContain(`<html lang="${language === "en" ? "en" : "zh-CN"}">`);
  });

  it("of comparisons: the same", () => {
    const clause = { id: "fix", title: NASTY, promise: "resolved" };
    const of = (within: string, title: string) =>
      defineContract({
        id: "desk",
        title,
        timeZone: "UTC",
        levels: ["A"],
        clauses: [{ ...clause, reading: title, within }],
      });
    const period = { from: "2026-03-01T00:00Z", to: "2026-04-01T00:00Z" };
    const comparison = compareContracts(of("4h", "x"), of("6h", NASTY), period);
    const rows = widths(renderComparison(comparison, { language, format: "markdown" }));
    for (const each of rows) expect(new Set(each).size).toBe(1);
    expect(textOf(renderComparison(comparison, { language, format: "html" }))).toContain(FLAT);
  });
});
