import { digestContract } from "../contract/digest.js";
import type { ContractRules } from "../contract/rules.js";
import type { Language } from "../text.js";
import { formatDate, parseDate } from "../time/plain-date.js";
import { calendarBlocks } from "./calendar-blocks.js";
import { annotationTexts, textCell } from "./annotations.js";
import { clauseTable } from "./clause-table.js";
import { clockStart, startText } from "./start-text.js";
import type { Section } from "./contract-words.js";
import { cell, heading, list, paragraph, table } from "./document.js";
import type { Block, Cell, Line } from "./document.js";
import { noteLines } from "./notes.js";
import type { ClockStart } from "./moments-told.js";
import { appointmentBlocks, changeBlocks, pauseBlocks, reopeningBlocks, startBlocks } from "./rules-blocks.js";
import { listOf } from "./said.js";
import type { ClauseSaid } from "./said.js";
import { Teller } from "./teller.js";
import { chargeBlocks, eventBlocks, factBlocks } from "./vocabulary-blocks.js";

/** The text of a contract; its sections have headings of a depth. */
export function contractBlocks(rules: ContractRules, language: Language, depth: number): readonly Block[] {
  const teller = new Teller(language, rules);
  const { contract } = rules;
  const section = (name: Section, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [heading(depth, teller.words.sections[name]), ...blocks];
  const { pauses = [], reopening, appointments = [], entitlements = [], attributes } = contract;
  return [
    ...list(headLines(teller)),
    ...section("reading", list(noteLines(teller))),
    ...section("levels", levelBlocks(teller)),
    ...section("starts", startsBlocks(teller)),
    ...clauseBlocks(teller, depth),
    ...section("changes", changesBlocks(teller)),
    ...section("pauses", pauses.length === 0 ? [] : pauseBlocks(teller, pauses)),
    ...section("reopening", reopening === undefined ? [] : reopeningBlocks(teller, reopening)),
    ...section("appointments", appointmentBlocks(teller, appointments)),
    ...section("charges", chargeBlocks(teller, entitlements)),
    ...section(
      "calendars",
      [...rules.calendars].flatMap(([name, calendar]) => calendarBlocks(teller, name, calendar, depth + 1)),
    ),
    ...section("facts", attributes === undefined ? [] : factBlocks(teller, attributes)),
    ...section("events", eventBlocks(teller)),
  ];
}

/** What a contract is called. */
export function titleOf({ contract }: ContractRules, language: Language): string {
  const { title, id } = contract;
  if (title === undefined) return id;
  return typeof title === "string" ? title : title[language];
}

function headLines(teller: Teller): readonly Line[] {
  const { rules, phrases } = teller;
  const { contract, zone, zoneStated } = rules;
  const { id, version, term } = contract;
  const digest = digestContract(contract);
  return [
    [
      teller.tell("contract"),
      { code: id },
      ...(version === undefined ? [] : [phrases.comma, teller.tell("version", version)]),
    ],
    ...(term === undefined
      ? []
      : [[teller.tell("term", teller.date(term.from), teller.date(formatDate(parseDate(term.to, "") - 1)))]]),
    ...(zoneStated ? [[teller.tell("zone", zone.name)]] : []),
    [teller.tell("documentDigest"), { code: digest.document }],
    [teller.tell("termsDigest"), { code: digest.terms }],
  ];
}

/** The levels, the gravest first. */
function levelBlocks(teller: Teller): readonly Block[] {
  const { level, meaning, clockStart: starts, remarks } = teller.words.columns;
  const rows = [...teller.rules.contract.levels].reverse().map((spec): readonly Cell[] => {
    if (typeof spec === "string") return [cell(spec), [], [], []];
    const { id, title, start } = spec;
    const name: Cell = start?.id === undefined ? [] : [[{ code: start.id }]];
    const called: Cell = start?.title === undefined ? [] : [[teller.text(start.title)]];
    return [
      cell(id),
      title === undefined ? [] : cell(teller.text(title)),
      start === undefined ? [] : [...name, ...called, [teller.words.sentence(startText(teller, start))]],
      textCell([...annotationTexts(teller, spec), ...(start === undefined ? [] : annotationTexts(teller, start))]),
    ];
  });
  return table([level, meaning, starts, remarks], rows);
}

/** The clauses: a table for each level, one for all, and one for standing duties. */
function clauseBlocks(teller: Teller, depth: number): readonly Block[] {
  const { rules, words } = teller;
  const clauses: readonly ClauseSaid[] = rules.contract.clauses;
  const general = clauses.filter(({ level }) => level === undefined);
  const isDuty = ({ every }: ClauseSaid): boolean => every !== undefined;
  const start = startOfContract(rules);
  const atLevels = [...rules.contract.levels].reverse().flatMap((spec) => {
    const { id, title, start: own } = typeof spec === "string" ? { id: spec } : spec;
    const mine = clauses.filter(({ level }) => listOf(level).includes(id));
    const head = heading(depth, teller.withName(teller.tell("levelHead", id), title));
    return mine.length === 0
      ? []
      : [head, ...clauseTable(teller, mine, own === undefined ? start : clockStart(own), id)];
  });
  const isByLevel = rules.startOfLevel.size > 0;
  const section = (name: Section, some: readonly ClauseSaid[], says: string | undefined): readonly Block[] => {
    const said = says === undefined ? [] : paragraph([says]);
    return some.length === 0
      ? []
      : [heading(depth, words.sections[name]), ...said, ...clauseTable(teller, some, isByLevel ? "by-level" : start)];
  };
  const all = general.filter((clause) => !isDuty(clause));
  return [
    ...atLevels,
    ...section("allLevels", all, isByLevel ? teller.tell("byLevel") : undefined),
    ...section("standing", general.filter(isDuty), rules.term === undefined ? undefined : teller.tell("duringTerm")),
  ];
}

function startOfContract({ contract }: ContractRules): ClockStart {
  return contract.start === undefined ? "immediate" : clockStart(contract.start);
}

/** When clocks start by the contract, unless it says nothing and each level has a start of its own. */
function startsBlocks(teller: Teller): readonly Block[] {
  const { contract, startOfLevel, levels } = teller.rules;
  if (contract.start === undefined && startOfLevel.size === levels.length) return [];
  const hasOthers = startOfLevel.size > 0 || contract.clauses.some(({ start }) => start !== undefined);
  return startBlocks(teller, contract.start, hasOthers);
}

/** What changes of level do, where the contract says anything of them or there are several levels. */
function changesBlocks(teller: Teller): readonly Block[] {
  const { levels, escalation, deescalation } = teller.rules.contract;
  if (levels.length < 2 && escalation === undefined && deescalation === undefined) return [];
  return [...changeBlocks(teller, escalation, true), ...changeBlocks(teller, deescalation, false)];
}
