import type { AttributeSpec, AttributeSpecs } from "../contract/attributes.js";
import type { Charge, EntitlementSpec } from "../contract/clause-spec.js";
import { annotationTexts } from "./annotations.js";
import { valueText } from "./conditions-told.js";
import { cell, paragraph, table } from "./document.js";
import type { Block, Cell, Line } from "./document.js";
import type { Teller } from "./teller.js";

/** What work costs, clause by clause. */
export function chargeBlocks(teller: Teller, entitlements: readonly EntitlementSpec[]): readonly Block[] {
  const { work: kind, charge } = teller.words.columns;
  return entitlements.flatMap((entitlement) => {
    const { id, title, work } = entitlement;
    const name: Line = [{ code: id }, ...(title === undefined ? [] : [`${teller.phrases.colon}${teller.text(title)}`])];
    const rows = Object.entries(work).map(([each, costs]) => [cell({ code: each }), cell(chargeText(teller, costs))]);
    const said = annotationTexts(teller, entitlement).map((text): Line => [text]);
    return [...paragraph(name, ...said), ...table([kind, charge], rows)];
  });
}

function chargeText(teller: Teller, charge: Charge): string {
  if (typeof charge === "string") return teller.tell(charge);
  return teller.tell("freeYears", teller.phrases.dates.count("years", charge.freeYears));
}

/** The facts that a contract knows of tickets. */
export function factBlocks(teller: Teller, attributes: AttributeSpecs): readonly Block[] {
  const { fact, values } = teller.words.columns;
  const rows = Object.entries(attributes).map(([name, spec]) => [cell({ code: name }), cell(valuesText(teller, spec))]);
  return rows.length === 0 ? paragraph([teller.tell("noFacts")]) : table([fact, values], rows);
}

function valuesText(teller: Teller, spec: AttributeSpec): string {
  if (typeof spec === "object") return teller.words.or(spec.map((value) => valueText(teller, value)));
  if (spec === "number") return teller.tell("anyNumber");
  return teller.tell(spec === "text" ? "anyText" : "yesOrNo");
}

/** The events that a ticket of the contract may have. */
export function eventBlocks(teller: Teller): readonly Block[] {
  const { event, name, sets } = teller.words.columns;
  const rows = [...teller.rules.vocabulary].map(([id, spec]): readonly Cell[] => [
    cell(teller.event(id)),
    cell({ code: id }),
    Object.entries(spec.sets ?? {}).map(([fact, value]): Line => [
      teller.tell("becomesKnown", teller.quoted(fact), valueText(teller, value)),
    ]),
  ]);
  return table([event, name, sets], rows);
}
