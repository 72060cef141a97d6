import type { Contract } from "../contract/contract-spec.js";
import { termsOf } from "../contract/series-rules.js";
import type { Terms } from "../contract/series-rules.js";
import type { ContractSeries } from "../contract/series-spec.js";
import { SlaError, slaError } from "../errors.js";
import type { Issue } from "../errors.js";
import { pointer, readData } from "../inspection.js";
import type { StandingRecord, Ticket } from "../ticket/event.js";
import type { View } from "../ticket/fold.js";
import { assessAsOf, readView } from "./assess.js";
import type { AssessOptions } from "./assess.js";
import type { Assessment } from "./obligation.js";

/** What became of one ticket of many: its assessment, or what is wrong with it. */
export type TicketResult<Level extends string = string, ClauseId extends string = string> =
  | { readonly index: number; readonly ok: true; readonly assessment: Assessment<Level, ClauseId> }
  | { readonly index: number; readonly ok: false; readonly issues: readonly Issue[] };

/**
 * `assess` for many tickets, one after the other: an array or any other iterable gives an iterable of results, an async iterable an
 * async one.
 *
 * Lazy: each result is worked out when it is asked for, the source is asked for one ticket at a time, nothing is kept, and the results
 * can be walked once; who stops early closes the source. A bad ticket is a result of its own and harms no other; paths in its issues
 * begin with `/tickets/` and its index, or with `/contract` where a calendar has no answer for it. What the source itself throws goes
 * through.
 * @throws SlaError at the call: `ticket-invalid` for what is no iterable of tickets, such as a single ticket; `options-invalid`,
 * `contract-undefined`, and those of `toInstant`
 * @example
 * const contract = defineContract({
 *   id: "helpdesk",
 *   levels: ["urgent"],
 *   clauses: [{ id: "reply", promise: "replied", within: "2h" }],
 * });
 * const tickets = [
 *   { level: "urgent", events: [{ type: "reported", at: "2026-03-06T17:00Z" }] },
 *   { level: "urgent", events: [] },
 * ] as const;
 * const results = assessAll(contract, tickets, { asOf: "2026-03-06T18:00Z" });
 * Array.from(results, (each) => (each.ok ? each.assessment.state : each.issues[0]?.path)) // => ["open", "/tickets/1/events"]
 */
export function assessAll<Level extends string, ClauseId extends string>(
  contract: Contract<Level, ClauseId> | ContractSeries<Level, ClauseId>,
  tickets: Iterable<Ticket<NoInfer<Level>> | StandingRecord>,
  options: AssessOptions,
): Iterable<TicketResult<Level, ClauseId>>;
export function assessAll<Level extends string, ClauseId extends string>(
  contract: Contract<Level, ClauseId> | ContractSeries<Level, ClauseId>,
  tickets: AsyncIterable<Ticket<NoInfer<Level>> | StandingRecord>,
  options: AssessOptions,
): AsyncIterable<TicketResult<Level, ClauseId>>;
export function assessAll(
  contract: Contract | ContractSeries,
  tickets: unknown,
  options: unknown,
): Iterable<TicketResult> | AsyncIterable<TicketResult> {
  const terms = termsOf(contract);
  const view = readView(options);
  const source = readData("ticket-invalid", "/tickets", tickets, () => {
    if (isIterable(tickets)) return inTurn(terms, tickets, view);
    return isAsyncIterable(tickets) ? inTurnAsync(terms, tickets, view) : undefined;
  });
  if (source !== undefined) return source;
  const expected = "an array or another iterable of tickets, or an async one; assess takes a single ticket";
  throw slaError("ticket-invalid", { path: "/tickets", expected, received: tickets });
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value && isFunction(value[Symbol.iterator]);
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  const isThere = typeof value === "object" && value !== null && Symbol.asyncIterator in value;
  return isThere && isFunction(value[Symbol.asyncIterator]);
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

function* inTurn(terms: Terms, tickets: Iterable<unknown>, view: View): Generator<TicketResult, void> {
  let index = 0;
  for (const ticket of tickets) yield resultOf(terms, ticket, index++, view);
}

async function* inTurnAsync(
  terms: Terms,
  tickets: AsyncIterable<unknown>,
  view: View,
): AsyncGenerator<TicketResult, void> {
  let index = 0;
  for await (const ticket of tickets) yield resultOf(terms, ticket, index++, view);
}

function resultOf(terms: Terms, ticket: unknown, index: number, view: View): TicketResult {
  try {
    return { index, ok: true, assessment: assessAsOf(terms, ticket, pointer("/tickets", index), view) };
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    return { index, ok: false, issues: error.issues };
  }
}
