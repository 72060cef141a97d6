import { isRecord, own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import type { Commitment } from "./clause.js";
import { isBackward, spanOf } from "./due-rule.js";
import type { EventName, SpanRule } from "./due-rule.js";
import { readKnownEvents } from "./event-names.js";
import { INVALID, labelOf } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import type { PeriodicUpdateRule, RepeatRule } from "./repeat.js";

const REPEAT = ["as", "until", "rounds", "missed"];
const NEXT_REPLY = ["as", "until"];
const UNTIL: readonly EventName[] = ["resolved", "closed"];
/** A closed ticket has no more rounds, whatever `until` says. */
const END = "closed";

/** Whether a clause is a cycle of replies: its `from` may then name several events, each of which counts every time. */
export function isNextReply(clause: UnknownRecord): boolean {
  const repeat = own(clause, "repeat");
  return isRecord(repeat) && own(repeat, "as") === "next-reply";
}

/** Reads how the promise of a clause repeats; the clause stands at `clausePath`. */
export function readRepeat(
  context: Context,
  value: unknown,
  path: string,
  clause: UnknownRecord,
  clausePath: string,
): RepeatRule | undefined {
  const { inspection } = context;
  const isReply = isNextReply(clause);
  const record = inspection.record(value, path, isReply ? NEXT_REPLY : REPEAT, INVALID);
  if (record === undefined) return undefined;
  const as = inspection.word(own(record, "as"), pointer(path, "as"), INVALID, ["next-reply", "periodic-update"]);
  const until = inspection.optional(record, "until", path, (names, at) => readKnownEvents(context, names, at));
  const stops = [...new Set([...(until ?? UNTIL), END])];
  if (as === undefined) return undefined;
  if (as === "periodic-update") return readUpdates(context, record, path, stops);
  const from = pointer(clausePath, "from");
  if (own(clause, "from") === undefined) {
    const expected = "the events that wait for an answer, beside next-reply";
    return inspection.refuse(INVALID, { path: from, expected, received: undefined });
  }
  const messages = readKnownEvents(context, own(clause, "from"), from);
  const both = messages?.find((event) => stops.includes(event));
  if (both !== undefined) {
    const expected = "other events than those of from; a ticket that is closed has no more rounds";
    return inspection.refuse(INVALID, { path: pointer(path, "until"), expected, received: both });
  }
  if (messages === undefined) return undefined;
  const [only, ...others] = messages;
  const isOne = only !== undefined && others.length === 0;
  return { as, messages, title: isOne ? context.titles.get(only) : labelOf(context, messages), stops };
}

function readUpdates(
  { inspection }: Context,
  record: UnknownRecord,
  path: string,
  stops: readonly EventName[],
): PeriodicUpdateRule | undefined {
  const rounds =
    own(record, "rounds") === undefined
      ? "independent"
      : inspection.word(own(record, "rounds"), pointer(path, "rounds"), INVALID, ["independent", "sequential"]);
  const missed =
    own(record, "missed") === undefined
      ? "each"
      : inspection.word(own(record, "missed"), pointer(path, "missed"), INVALID, ["each", "once"]);
  return rounds === undefined || missed === undefined ? undefined : { as: "periodic-update", rounds, missed, stops };
}

/** The due rules that count no time. */
const TIMELESS: ReadonlySet<string> = new Set(["before", "at", "every", "unstated"]);

/** Whether a rule counts no time at all. */
function isNothing(rule: SpanRule): boolean {
  if (rule.kind === "within") return rule.target === 0;
  return rule.kind === "dates" ? rule.count.count === 0 : rule.rules.every(isNothing);
}

/** Refuses a cycle of what cannot be one: several promises joined, and what counts no time, or none at all. */
export function refuseUnrepeatable(
  { inspection }: Context,
  repeat: RepeatRule,
  commitment: Commitment,
  clause: UnknownRecord,
  path: string,
): void {
  const refuse = (key: string, expected: string): void => {
    inspection.refuse(INVALID, { path: pointer(path, key), expected, received: own(clause, key) });
  };
  if (commitment.kind !== "limit") {
    refuse("repeat", "one promise to repeat, not several joined");
    return;
  }
  const { due, promise, endedBy, from } = commitment;
  if (TIMELESS.has(due.kind)) refuse("repeat", "a promise to repeat that counts time");
  if (due.kind === "within" && due.target === 0) refuse("within", "more than no time for each round");
  const span = spanOf(due);
  if (span?.kind === "dates" && span.count.count === 0) refuse(span.count.unit, "more than no time for each round");
  if (span?.kind === "sumOf" && isNothing(span)) refuse("sumOf", "more than no time for each round");
  if (span !== undefined && isBackward(span)) refuse("backward", "rounds that count on");
  if (from !== undefined && (from.kind === "agreed" || from.kind === "due" || from.kind === "last"))
    refuse("from", "an event from which the rounds begin");
  for (const key of ["whenInside", "whenOutside"]) {
    if (own(clause, key) !== undefined)
      refuse(key, "no hours of the trigger beside repeat, whose rounds have each their own");
  }
  if (endedBy.length > 0) refuse("endedBy", "no endedBy beside repeat, whose until ends the rounds");
  if (repeat.as === "next-reply" && repeat.messages.some((event) => promise.includes(event))) {
    refuse("from", "other events than those that keep the promise");
  }
}
