import type { Calendar, CalendarSpec, Rules } from "../calendar/calendar.js";
import { SlaError, slaError } from "../errors.js";
import type { Issue } from "../errors.js";
import type { Text } from "../text.js";
import type { PlainDate } from "../time/plain-date.js";
import type { Instant, Zone } from "../time/zone.js";
import type { Annotations, Attributes, Clause, ClauseSpec, EntitlementSpec, StartRule, StartSpec } from "./clause.js";
import type { EventName } from "./due-rule.js";
import { readContract } from "./parse.js";

/** A level of gravity, by name, or with a title and a start rule of its own. */
export type LevelSpec<
  Level extends string = string,
  CalendarId extends string = string,
  ClauseId extends string = string,
> = Level | (Annotations & { readonly id: Level; readonly start?: StartSpec<CalendarId, ClauseId> });

/**
 * What becomes of the clocks when another level is confirmed: they start again at that very moment (`at-confirmation`), at the next
 * working time from it, keep the moment from which they counted (`keep-start`), or the confirmation changes nothing (`ignore`).
 */
export type LevelChangePolicy = "at-confirmation" | "next-working-time" | "keep-start" | "ignore";

/** The rule for a confirmed change of level, up or down. */
export type LevelChangeSpec<CalendarId extends string = string, ClauseId extends string = string> = Annotations & {
  readonly id?: ClauseId;
} & (
    | {
        readonly restart: "next-working-time";
        /** Without it, the calendar of the contract's start rule. */
        readonly calendar?: CalendarId;
      }
    | { readonly restart: Exclude<LevelChangePolicy, "next-working-time">; readonly calendar?: never }
  );

/** What an event of the contract's vocabulary is called, and the attributes that it makes known. */
export interface EventSpec {
  readonly title?: Text;
  readonly sets?: Attributes;
}

/** A calendar of a contract: one from `defineCalendar`, or a specification whose id is its key. */
export type ContractCalendarSpec = Calendar | (Omit<CalendarSpec, "id"> & { readonly id?: string });

/** A service contract as data. */
export interface ContractSpec<
  Level extends string = string,
  CalendarId extends string = string,
  ClauseId extends string = string,
> {
  readonly kind?: "contract";
  readonly id: string;
  readonly version?: string;
  readonly title?: Text;
  /** In which dates are told and texts written; without it, the zone that all its calendars share, else UTC for texts. */
  readonly timeZone?: string;
  /** The dates [from, to) during which standing duties are owed. */
  readonly term?: { readonly from: PlainDate; readonly to: PlainDate };
  /** In ascending gravity. */
  readonly levels: readonly LevelSpec<Level, NoInfer<CalendarId>, ClauseId>[];
  readonly calendars?: Readonly<Record<CalendarId, ContractCalendarSpec>>;
  /** When clocks start; without it, at once. */
  readonly start?: StartSpec<NoInfer<CalendarId>, ClauseId>;
  /** What a graver level does; without it, `keep-start`. */
  readonly escalation?: LevelChangeSpec<NoInfer<CalendarId>, ClauseId>;
  /** What a lower level does; without it, `keep-start`. */
  readonly deescalation?: LevelChangeSpec<NoInfer<CalendarId>, ClauseId>;
  /** Titles and effects of events, and the names of events that happen but keep nothing. */
  readonly events?: Readonly<Record<EventName, EventSpec>>;
  readonly clauses: readonly ClauseSpec<NoInfer<Level>, NoInfer<CalendarId>, ClauseId>[];
  readonly entitlements?: readonly EntitlementSpec<ClauseId>[];
}

/** A contract that was checked: its own specification, frozen, and typed by its levels and clause ids. */
export interface Contract<Level extends string = string, ClauseId extends string = string> extends ContractSpec<
  Level,
  string,
  ClauseId
> {
  readonly kind: "contract";
}

/** What a contract means, ready to compute with. */
export interface ContractRules {
  readonly contract: Contract;
  /** In ascending gravity. */
  readonly levels: readonly string[];
  readonly zone: Zone;
  /** Whether the zone was stated, by the contract or its calendars, rather than taken for want of one. */
  readonly zoneStated: boolean;
  readonly calendars: ReadonlyMap<string, Rules>;
  readonly start: StartRule;
  readonly startOfLevel: ReadonlyMap<string, StartRule>;
  readonly escalation: LevelChangeRule;
  readonly deescalation: LevelChangeRule;
  readonly clauses: readonly Clause[];
  readonly entitlements: readonly EntitlementSpec[];
  /** Every event that a ticket may have. */
  readonly vocabulary: ReadonlyMap<EventName, EventSpec>;
  /** Events whose `agreed` moment some clause needs. */
  readonly agreements: ReadonlySet<EventName>;
  readonly term: { readonly start: Instant; readonly end: Instant } | undefined;
}

/** A rule for changes of level, ready to compute with. */
export interface LevelChangeRule {
  readonly restart: LevelChangePolicy;
  readonly clause: string | undefined;
  readonly calendar: Rules | undefined;
  readonly calendarId: string | undefined;
}

/** The outcome of reading untrusted data: a contract, or everything that is wrong with it. */
export type ContractValidation =
  { readonly ok: true; readonly contract: Contract } | { readonly ok: false; readonly issues: readonly Issue[] };

const rulesByContract = new WeakMap<object, ContractRules>();

/**
 * Makes a contract from its specification. In TypeScript a misspelt level, calendar or clause id does not compile; at run time the
 * specification is checked whole, and the error lists every issue.
 *
 * @throws SlaError `contract-invalid`, `contract-unknown-level`, `contract-unknown-calendar`, `contract-unknown-property`,
 * `contract-clause-repeated`, `contract-level-repeated`, `contract-due-rules-conflict`, `contract-nesting-too-deep`,
 * `contract-time-zone-missing`, and those of `defineCalendar`, `toDuration`
 * @example
 * const contract = defineContract({
 *   id: "helpdesk",
 *   levels: ["normal", "urgent"],
 *   calendars: { office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" } },
 *   start: { rule: "next-working-time", calendar: "office" },
 *   clauses: [{ id: "reply", level: "urgent", promise: "replied", within: "2h", clock: "office" }],
 * });
 * contract.levels // => ["normal", "urgent"]
 */
export function defineContract<
  const Level extends string,
  const CalendarId extends string = never,
  const ClauseId extends string = string,
>(spec: ContractSpec<Level, CalendarId, ClauseId>): Contract<Level, ClauseId>;
export function defineContract(spec: unknown): Contract {
  const result = validateContract(spec);
  if (result.ok) return result.contract;
  const [first] = result.issues;
  if (first === undefined) throw slaError("contract-invalid", { path: "", expected: "a contract", received: spec });
  throw new SlaError(first, result.issues);
}

/**
 * Reads a contract from untrusted data, such as parsed JSON. Never throws on JSON: it returns the contract, or all issues at once.
 *
 * @example
 * const result = validateContract(JSON.parse('{ "id": "x", "levels": ["A"], "clauses": [{ "id": "a", "level": "B", "promise": "done" }] }'));
 * result.ok ? [] : result.issues.map((issue) => `${issue.code} ${issue.path}`) // => ["contract-unknown-level /clauses/0/level"]
 */
export function validateContract(input: unknown): ContractValidation {
  const known = typeof input === "object" && input !== null ? rulesByContract.get(input) : undefined;
  if (known !== undefined) return { ok: true, contract: known.contract };
  const { rules, issues } = readContract(input);
  if (rules === undefined) return { ok: false, issues };
  rulesByContract.set(rules.contract, rules);
  return { ok: true, contract: rules.contract };
}

/** The rules of a contract. @throws SlaError `contract-undefined` for anything that this library did not make */
export function contractRulesOf(contract: Contract): ContractRules {
  const rules = typeof contract === "object" ? rulesByContract.get(contract) : undefined;
  if (rules !== undefined) return rules;
  const expected = "a contract from defineContract or validateContract";
  throw slaError("contract-undefined", { path: "/contract", expected, received: contract });
}
