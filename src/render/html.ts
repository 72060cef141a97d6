import { flat } from "./document.js";
import type { Block, Cell, Inline, Line, TextDocument } from "./document.js";

/** Prints on A4, in the fonts that the reader has. */
const STYLE = [
  'body { font: 11pt/1.5 "Noto Serif", "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111; }',
  "h1 { font-size: 1.7rem; } h2 { font-size: 1.25rem; border-bottom: 1px solid #999; } h3, h4, h5, h6 { font-size: 1.05rem; }",
  "h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 0.5em; break-after: avoid; }",
  "table { border-collapse: collapse; width: 100%; font-size: 0.92em; margin: 0.8em 0; }",
  "th, td { border: 1px solid #999; padding: 0.35em 0.6em; text-align: left; vertical-align: top; overflow-wrap: break-word; }",
  "thead th { background: #eee; } tr { break-inside: avoid; } thead { display: table-header-group; }",
  "tbody th { font-weight: normal; min-width: 6em; }",
  "code { font-family: ui-monospace, Consolas, monospace; font-size: 0.92em; }",
  "@page { size: A4; margin: 18mm 15mm; } @media print { body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt; } }",
].join("\n");

const TAGS = { en: "en", zh: "zh-CN" } as const;

/** Writes a document as one page of HTML that stands alone; whatever its texts contain stays text. */
export function writeHtml({ language, title, blocks }: TextDocument): string {
  return [
    "<!doctype html>",
    `<html lang="${TAGS[language]}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    "</head>",
    "<body>",
    ...blocks.map(blockText),
    "</body>",
    "</html>\n",
  ].join("\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading": {
      const tag = `h${Math.min(block.depth, 6)}`;
      return `<${tag}>${lineText(block.line)}</${tag}>`;
    }
    case "paragraph":
      return `<p>${block.lines.map(lineText).join("<br>\n")}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${lineText(item)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return tableText(block.columns, block.rows);
  }
}

function tableText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map(cellText).join("")}</tr>`);
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
}

function cellText(cell: Cell, column: number): string {
  const text = cell.map(lineText).join("<br>");
  return column === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
}

function lineText(line: Line): string {
  return line.map(inlineText).join("");
}

function inlineText(inline: Inline): string {
  if (typeof inline === "string") return escaped(inline);
  return "strong" in inline ? `<strong>${escaped(inline.strong)}</strong>` : `<code>${codeText(inline.code)}</code>`;
}

/** A name may break behind its dots. */
function codeText(code: string): string {
  return escaped(code).replaceAll(".", ".<wbr>");
}

const ENTITIES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

function escaped(text: string): string {
  return flat(text).replaceAll(/[&<>"']/g, (character) => ENTITIES.get(character) ?? "");
}
