// The tables of functions and arguments in docs/spreadsheets.md, made of the table of functions.
import { SHEET_FUNCTIONS } from "sla-clock/sheets";
import type { SheetFunctionSpec, SheetParameter } from "sla-clock/sheets";
import { inLanguage } from "../src/text.js";

/** The page. */
export const PAGE: URL = new URL("../docs/spreadsheets.md", import.meta.url);

const [BEGIN, END] = ["<!-- functions: npm run workbook -->", "<!-- end of functions -->"];

/** The page with its tables made anew. */
export function withFunctions(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`no place for the functions: ${BEGIN} … ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${functions()}\n\n${args()}\n\n${page.slice(end)}`;
}

function functions(): string {
  const rows = SHEET_FUNCTIONS.map((spec) => {
    const [example] = spec.examples;
    const shown = example === undefined ? "" : `\`=${example.formula}\` gives ${shownAs(example.gives)}`;
    return [`\`${signature(spec)}\``, inLanguage(spec.summary, "en"), shown];
  });
  return table(["Function", "What it tells", "Example"], rows);
}

/** A moment as a cell shows it, which has no seconds where there are none, and a date no time of day. */
function shownAs(gives: string | number): string {
  return String(gives)
    .replace(/T00:00:00$/, "")
    .replace(/T(\d{2}:\d{2}):00$/, " $1")
    .replace(/(\d)T(\d)/, "$1 $2");
}

function signature({ name, parameters }: SheetFunctionSpec): string {
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `SLA.${name}(${names.join(", ")})`;
}

/** Each argument once, with the functions that take it where another is called the same. */
function args(): string {
  const known = new Map<string, { readonly parameter: SheetParameter; readonly takers: string[] }>();
  for (const { name, parameters } of SHEET_FUNCTIONS) {
    for (const parameter of parameters) {
      const key = `${parameter.name} ${inLanguage(parameter.help, "en")}`;
      const entry = known.get(key) ?? { parameter, takers: [] };
      entry.takers.push(name);
      known.set(key, entry);
    }
  }
  const entries = [...known.values()];
  const rows = entries.map(({ parameter: { name, help }, takers }) => {
    const isShared = entries.filter(({ parameter }) => parameter.name === name).length > 1;
    return [`\`${name}\`${isShared ? ` (${takers.join(", ")})` : ""}`, inLanguage(help, "en")];
  });
  return table(["Argument", "What it is"], rows);
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}
