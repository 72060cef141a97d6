import { slaError, Told } from "../errors.js";
import type { Terms } from "../contract/series-rules.js";
import type { Zone } from "../time/zone.js";
import { zoneOf } from "../time/zone.js";
import { isBlank, isBlankGrid, textOf, widthOf } from "./cell.js";
import type { Grid } from "./cell.js";
import type { Call } from "./call.js";
import { textAt } from "./call.js";
import { FactsReader, NO_FACTS } from "./facts.js";
import type { Facts } from "./facts.js";
import { momentOf } from "./moment-cell.js";
import type { ZoneOfCells } from "./moment-cell.js";
import type { RowTicket } from "./question.js";
import { relocated } from "./relocate.js";
import type { Settings } from "./settings.js";
import type { Sheet } from "./sheet.js";

/** One row of a function that asks of a contract: its terms, and how its dates are read. */
export interface ContractRow {
  readonly terms: Terms;
  readonly zone: ZoneOfCells;
}

/** The contract of each row. */
export function contractAt(call: Call, settings: Settings, sheet: Sheet): (row: number, column: number) => ContractRow {
  const contract = textAt(call, "contract");
  const rows = new Map<Terms, ContractRow>();
  return (row, column) => {
    const terms = sheet.contracts.termsOf(contract(row, column), "/contract");
    let found = rows.get(terms);
    if (found === undefined) {
      found = { terms, zone: () => zoneOfTerms(terms, settings) };
      rows.set(terms, found);
    }
    return found;
  };
}

/** The zone in which a formula's dates are read and written. @throws SlaError `contract-time-zone-missing` */
export function zoneOfTerms(terms: Terms, { timeZone }: Settings): Zone {
  if (timeZone !== undefined) return zoneOf(timeZone, "/settings/timeZone");
  const rules = "versions" in terms ? terms.versions.at(-1)?.rules : terms;
  if (rules?.zoneStated === true) return rules.zone;
  const expected = "a contract that states its timeZone, or timeZone among the settings";
  throw slaError("contract-time-zone-missing", { path: "/contract/timeZone", expected, received: new Told("none") });
}

/** The ticket of each row. */
export function ticketAt(
  call: Call,
  settings: Settings,
): (row: number, column: number, contract: ContractRow) => RowTicket {
  const level = textAt(call, "level");
  const reported = call.cells("reported");
  const facts = factsAt(call, settings);
  return (row, column, contract) => ({
    level: level(row, column),
    reportedAt: momentOf(reported(row, column), settings, contract.zone, "/reported"),
    facts: facts(row, column, contract),
  });
}

/** What each row says of its ticket: a text, or the cells under headings. */
function factsAt(call: Call, settings: Settings): (row: number, column: number, contract: ContractRow) => Facts {
  const headings = call.grid("headings");
  const readers = new Map<ContractRow, FactsReader>();
  const readerFor = (contract: ContractRow): FactsReader => {
    let reader = readers.get(contract);
    if (reader === undefined) {
      reader = new FactsReader(contract.terms, settings, contract.zone);
      readers.set(contract, reader);
    }
    return reader;
  };
  if (!isBlankGrid(headings)) return underHeadings(call, headings, readerFor);
  if (isBlankGrid(call.grid("facts"))) return () => NO_FACTS;
  const cell = call.cells("facts");
  return (row, column, contract) => readerFor(contract).ofText(cell(row, column));
}

function underHeadings(
  call: Call,
  headings: Grid,
  readerFor: (contract: ContractRow) => FactsReader,
): (row: number, column: number, contract: ContractRow) => Facts {
  const facts = call.grid("facts");
  const isColumn = widthOf(headings) === 1 && headings.length > 1;
  const names = isColumn ? headings.map(([name]) => name) : (headings[0] ?? []);
  const rows = isColumn ? [facts.map(([value]) => value)] : facts;
  const wide = widthOf(rows);
  const fits = (isColumn || headings.length === 1) && wide === names.length && [1, call.rows].includes(rows.length);
  if (!fits) {
    const expected = isColumn
      ? `facts in one column, beside their ${names.length} headings`
      : `facts of ${names.length} columns under their headings, in one row${call.rows === 1 ? "" : ` or ${call.rows}`}`;
    const received = `${facts.length} × ${widthOf(facts)} facts, ${headings.length} × ${widthOf(headings)} headings`;
    throw slaError("range-mismatch", { path: "/facts", expected, received: new Told(received) });
  }
  const texts = names.map((name) => (isBlank(name) ? "" : textOf(name, "/headings")));
  return (row, _column, contract) => {
    const values = rows[rows.length === 1 ? 0 : row] ?? [];
    const entries = texts.flatMap((name, index) => (name === "" ? [] : [[name, values[index]] as const]));
    return readerFor(contract).ofEntries(entries);
  };
}

const EVENT = /^\/events\/(\d+)(?:\/[^]*)?$/;

/** Runs what asks of a ticket, and tells of what is wrong with it in which cell that stands. */
export function inCells<T>({ facts }: RowTicket, ask: () => T): T {
  return relocated((path) => placeOf(path, facts), ask);
}

/** Where a part of a ticket stands in the sheet. */
function placeOf(path: string, facts: Facts): string {
  const [, index] = EVENT.exec(path) ?? [];
  if (index !== undefined) return index === "0" ? "/reported" : (facts.places[Number(index) - 1] ?? "/facts");
  return path.startsWith("/attributes/") ? `/facts${path.slice("/attributes".length)}` : path;
}
