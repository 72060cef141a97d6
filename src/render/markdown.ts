import { flat } from "./document.js";
import type { Block, Cell, Inline, Line, TextDocument } from "./document.js";

/** Writes a document in GitHub Flavored Markdown; whatever its texts contain stays text. */
export function writeMarkdown({ blocks }: TextDocument): string {
  return `${blocks.map(blockText).join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(Math.min(block.depth, 6))} ${lineText(block.line)}`;
    case "paragraph":
      return block.lines.map((line) => guarded(lineText(line))).join("\\\n");
    case "list":
      return block.items.map((item) => `- ${guarded(lineText(item))}`).join("\n");
    case "table":
      return tableText(block.columns, block.rows);
  }
}

function tableText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = columns.map((column) => escaped(column));
  const body = rows.map((row) => row.map(cellText));
  return [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A bar ends a cell even inside a code span. */
function cellText(cell: Cell): string {
  return cell.map((line) => lineText(line).replaceAll(/\\?\|/g, "\\|")).join("<br>");
}

function lineText(line: Line): string {
  return line
    .map(inlineText)
    .join("")
    .replaceAll(/^ +| +$/g, "");
}

function inlineText(inline: Inline): string {
  if (typeof inline === "string") return escaped(inline);
  if ("strong" in inline) return inline.strong.trim() === "" ? "" : `**${escaped(inline.strong.trim())}**`;
  return codeText(flat(inline.code));
}

/** A code span, fenced by more backticks than it contains in a row. */
function codeText(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(code) ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}

function escaped(text: string): string {
  return flat(text)
    .replaceAll(/[\\`*_[\]#~|$@]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("://", "\\://")
    .replaceAll(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}\\.`);
}

/** What begins a line does not begin a list, a quotation or a heading. */
function guarded(text: string): string {
  return text.replace(/^([-+=>])/, "\\$1").replace(/^(\d+)([.)])/, "$1\\$2");
}
