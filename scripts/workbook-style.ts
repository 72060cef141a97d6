// How cells of the sample workbook look.
import type { Borders, Cell, ConditionalFormattingRule, Fill, Worksheet } from "exceljs";
import type { ObligationState } from "sla-clock";
import type { Language } from "sla-clock";
import { stateInCell } from "../src/sheets/states.js";

export const MOMENT = "yyyy-mm-dd hh:mm";
export const DATE = "yyyy-mm-dd";
export const NUMBER = "#,##0";
export const HOURS = "#,##0.0";

/** Which every system has, or one as wide. */
export const FONT = { name: "Arial", size: 10 };

const thin = { style: "thin", color: { argb: "FFD0D7E5" } } as const;
const BORDER: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

function solid(colour: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb: `FF${colour}` }, bgColor: { argb: `FF${colour}` } };
}

export type Colour = "kept" | "kept-late" | "pending" | "soon" | "paused" | "breached" | "others";

/** Background and text of each state. */
const COLOURS: Readonly<Record<Colour, readonly [background: string, text: string]>> = {
  kept: ["C6EFCE", "006100"],
  "kept-late": ["F8CBAD", "843C0C"],
  pending: ["DDEBF7", "1F4E79"],
  soon: ["FFEB9C", "7F6000"],
  paused: ["D9D9D9", "404040"],
  breached: ["FFC7CE", "9C0006"],
  others: ["F2F2F2", "7F7F7F"],
};

export function paint(cell: Cell, colour: Colour): void {
  const [background, text] = COLOURS[colour];
  cell.fill = solid(background);
  cell.font = { ...FONT, ...cell.font, color: { argb: `FF${text}` } };
}

export function title(cell: Cell): void {
  cell.font = { ...FONT, bold: true, size: 15, color: { argb: "FF1F3864" } };
  cell.alignment = { vertical: "middle" };
}

export function note(cell: Cell): void {
  cell.font = { ...FONT, italic: true, color: { argb: "FF595959" } };
  cell.alignment = { vertical: "top" };
}

export function heading(cell: Cell, wraps = true): void {
  cell.fill = solid("1F3864");
  cell.font = { ...FONT, bold: true, color: { argb: "FFFFFFFF" } };
  cell.alignment = { vertical: "middle", horizontal: "center", wrapText: wraps };
  cell.border = BORDER;
}

export function group(cell: Cell): void {
  cell.fill = solid("D9E2F3");
  cell.font = { ...FONT, bold: true, color: { argb: "FF1F3864" } };
  cell.alignment = { vertical: "middle", horizontal: "center" };
  cell.border = BORDER;
}

export function boxed(cell: Cell, format?: string): void {
  cell.border = BORDER;
  cell.font = { ...FONT, ...cell.font };
  cell.alignment = { vertical: "top", ...cell.alignment };
  if (format !== undefined) cell.numFmt = format;
}

export function label(cell: Cell, text: string): void {
  cell.value = text;
  cell.font = { ...FONT, bold: true, size: 11, color: { argb: "FF1F3864" } };
}

export function mono(cell: Cell): void {
  cell.font = { name: "Courier New", size: 9 };
  cell.border = BORDER;
}

/** Colours the states in a column of cells by rules that any program knows; `left` is the column of the minutes left. */
export function colourStates(sheet: Worksheet, ref: string, language: Language, left: string): void {
  const [first = ""] = ref.split(":");
  const is = (state: ObligationState): string => `$${first}="${stateInCell(state, language)}"`;
  const rules: readonly (readonly [Colour, string])[] = [
    ["kept", is("kept")],
    ["kept-late", is("kept-late")],
    ["breached", is("breached")],
    ["paused", is("paused")],
    ["soon", `AND(${is("pending")},ISNUMBER($${left}),$${left}<=60)`],
    ["pending", is("pending")],
    ["others", `$${first}<>""`],
  ];
  const formatting = rules.map(([colour, formula], index): ConditionalFormattingRule => {
    const [background, text] = COLOURS[colour];
    const style = { fill: solid(background), font: { color: { argb: `FF${text}` } } };
    return { type: "expression", priority: index + 1, formulae: [formula], style };
  });
  sheet.addConditionalFormatting({ ref, rules: formatting });
}
