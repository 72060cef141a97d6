import { SlaError, slaError } from "../errors.js";
import type { Issue } from "../errors.js";
import type { AttributeSpecs } from "./attributes.js";
import type { Contract, ContractSpec } from "./contract-spec.js";
import type { EventName } from "./due-rule.js";
import { issuesToTell } from "./issue-clause.js";
import { readContract } from "./parse.js";
import type { TicketEventName } from "./vocabulary.js";
import { knownContractRules, rememberContractRules } from "./rules.js";

/** The outcome of reading untrusted data: a contract, or everything that is wrong with it. */
export type ContractValidation =
  { readonly ok: true; readonly contract: Contract } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Makes a contract from its specification. In TypeScript a misspelt level, calendar, clause id or event does not compile, nor a fact that its
 * `attributes` do not know: an event is promised, is listed in `events`, or belongs to every ticket's life; at run time the specification is checked whole, and the error lists every issue.
 *
 * @throws SlaError `contract-invalid`, `contract-unknown-level`, `contract-unknown-calendar`, `contract-unknown-event`, `contract-unknown-property`,
 * `contract-clause-repeated`, `contract-level-repeated`, `contract-due-rules-conflict`, `contract-nesting-too-deep`,
 * `contract-time-zone-missing`, `contract-unknown-attribute`, `contract-attribute-mismatch`, `no-canonical-form` for text with half a surrogate pair, and those of `defineCalendar`, `toDuration`
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
  const Known extends AttributeSpecs = AttributeSpecs,
  const Promised extends EventName = EventName,
  const Declared extends EventName = never,
  const Event extends EventName = Promised | Declared | TicketEventName,
>(spec: ContractSpec<Level, CalendarId, ClauseId, Known, Promised, Declared, Event>): Contract<Level, ClauseId, Known>;
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
  const known = knownContractRules(input);
  if (known !== undefined) return { ok: true, contract: known.contract };
  const { rules, issues } = readContract(input);
  if (rules === undefined) return { ok: false, issues: issuesToTell(issues, input) };
  rememberContractRules(rules);
  return { ok: true, contract: rules.contract };
}
