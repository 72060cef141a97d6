import { canonicalJson } from "../contract/canonical-json.js";
import { isRecord, own } from "../inspection.js";
import type { ComparisonTeller } from "./comparison-teller.js";
import { cell } from "./document.js";
import type { Cell } from "./document.js";

/** How much of a value is told that is neither text nor a number. */
const LONGEST = 400;

/** A value before and after; text that is the same in the language of the text is told as it is written, in all languages. */
export function valueCells(teller: ComparisonTeller, before: unknown, after: unknown): readonly [Cell, Cell] {
  const [was, is] = [textIn(teller, before), textIn(teller, after)];
  const isSame = was !== undefined && was === is;
  return [valueCell(teller, before, isSame), valueCell(teller, after, isSame)];
}

function textIn({ language }: ComparisonTeller, value: unknown): string | undefined {
  const text = isRecord(value) ? own(value, language) : undefined;
  return typeof text === "string" ? text : undefined;
}

/** A value of a contract's document: text for people in the language of the text, all else as it is written. */
function valueCell(teller: ComparisonTeller, value: unknown, asWritten: boolean): Cell {
  if (value === undefined) return cell(teller.tell("nothing"));
  const text = asWritten ? undefined : textIn(teller, value);
  if (text !== undefined) return cell(teller.quoted(text));
  const written = typeof value === "string" ? value : canonicalJson(value);
  return cell({ code: written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written });
}
