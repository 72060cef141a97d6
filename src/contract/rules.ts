import type { Rules } from "../calendar/rules.js";
import { slaError } from "../errors.js";
import type { Text } from "../text.js";
import type { Instant, Zone } from "../time/zone.js";
import type { AttributeRules } from "./attributes.js";
import type { Clause, StartRule } from "./clause.js";
import type { EntitlementSpec } from "./clause-spec.js";
import type { Duration } from "../time/duration.js";
import type { Contract, EventSpec, LevelChangePolicy, Party, ReopeningPolicy } from "./contract-spec.js";
import type { EventName } from "./due-rule.js";

/** What a contract means, ready to compute with. */
export interface ContractRules {
  readonly contract: Contract;
  /** The document from which it was made, as it was given. */
  readonly document: unknown;
  /** In ascending gravity. */
  readonly levels: readonly string[];
  readonly titleOfLevel: ReadonlyMap<string, Text>;
  readonly zone: Zone;
  /** Whether the zone was stated, by the contract or its calendars, rather than taken for want of one. */
  readonly zoneStated: boolean;
  readonly calendars: ReadonlyMap<string, Rules>;
  readonly start: StartRule;
  readonly startOfLevel: ReadonlyMap<string, StartRule>;
  readonly escalation: LevelChangeRule;
  readonly deescalation: LevelChangeRule;
  /** What a reopening does; `undefined` where tickets cannot be reopened. */
  readonly reopening: ReopeningRule | undefined;
  readonly appointments: readonly AppointmentRule[];
  /** By reason. */
  readonly pauses: ReadonlyMap<string, PauseRule>;
  readonly clauses: readonly Clause[];
  /** What the facts may be that tickets may state; `undefined` where they may be anything. */
  readonly attributes: AttributeRules | undefined;
  readonly entitlements: readonly EntitlementSpec[];
  /** Every event that a ticket may have. */
  readonly vocabulary: ReadonlyMap<EventName, EventSpec>;
  /** Events whose `agreed` moment some clause needs. */
  readonly agreements: ReadonlySet<EventName>;
  readonly term: { readonly start: Instant; readonly end: Instant } | undefined;
  /** The attributes by which tickets say for themselves what the contract leaves to them. */
  readonly asks: readonly string[];
}

/** A rule for changes of level, ready to compute with. */
export interface LevelChangeRule {
  readonly restart: LevelChangePolicy;
  readonly kept: "carry" | "renew" | undefined;
  readonly clause: string | undefined;
  readonly calendar: Rules | undefined;
  readonly calendarId: string | undefined;
}

/** A rule for reopened tickets, ready to compute with. */
export interface ReopeningRule {
  readonly policy: ReopeningPolicy;
  readonly clause: string | undefined;
  /** How long a reopening is in time. */
  readonly window: Span | undefined;
  readonly undoes: ReadonlySet<EventName>;
  /** The ids of the clauses to which it applies. */
  readonly clauses: ReadonlySet<string>;
  readonly counts: "first" | "last" | "worst";
}

/** A length of time in a calendar; elapsed time without one. */
export interface Span {
  readonly duration: Duration;
  readonly calendar: Rules | undefined;
}

/** A rule for appointments, ready to compute with. */
export interface AppointmentRule {
  readonly clause: string | undefined;
  readonly event: EventName;
  readonly title: Text | undefined;
  readonly promise: ReadonlySet<EventName>;
  /** How each party may move one; as it likes, where nothing is said. */
  readonly moves: Readonly<Record<Party, MoveRule | undefined>>;
  /** Whether events must say who asked. */
  readonly namesParties: boolean;
  readonly noAccess: EventName | undefined;
  readonly notice: EventName | undefined;
}

/** How a party may move an appointment, ready to compute with. */
export interface MoveRule {
  readonly times: number;
  readonly notice: Span;
}

/** A reason for pauses, ready to compute with. */
export interface PauseRule {
  readonly reason: string;
  readonly title: Text | undefined;
  /** The clause that says so, where it has an id. */
  readonly clause: string | undefined;
  /** The ids of the clauses that it stops. */
  readonly stops: ReadonlySet<string>;
}

const rulesByContract = new WeakMap<object, ContractRules>();

/** Keeps the rules of a contract beside it. */
export function rememberContractRules(rules: ContractRules): void {
  rulesByContract.set(rules.contract, rules);
}

/** The rules of a value, if it is a contract that this library made. */
export function knownContractRules(value: unknown): ContractRules | undefined {
  return typeof value === "object" && value !== null ? rulesByContract.get(value) : undefined;
}

/** The rules of a contract. @throws SlaError `contract-undefined` for anything that this library did not make */
export function contractRulesOf(contract: Contract): ContractRules {
  const rules = knownContractRules(contract);
  if (rules !== undefined) return rules;
  const expected =
    "a contract from defineContract or validateContract; of a series, the one that contractInForce gives";
  throw slaError("contract-undefined", { path: "/contract", expected, received: contract });
}
