import { choiceOf } from "../choice.js";
import { isRecord, own, pointer, pointerTo } from "../inspection.js";
import { isAgreeable, limitsOf } from "./clause.js";
import type { Clause } from "./clause.js";
import type { EventName } from "./due-rule.js";
import { readEventNames, readOwnEvent } from "./event-names.js";
import { ANNOTATIONS, INVALID, readAnnotations, readId, readSpan } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import type { AppointmentRule, MoveRule } from "./rules.js";

const APPOINTMENT = ["id", "event", "promise", "moves", "noAccess", "notice", ...ANNOTATIONS];
const AT_WILL: MoveRule["notice"] = { duration: 0, calendar: undefined };

/** Reads the appointments of a contract. An event can be promised by one kind of appointment alone. */
export function readAppointments(
  context: Context,
  value: unknown,
  clauses: readonly Clause[],
): readonly AppointmentRule[] {
  if (value === undefined) return [];
  const { inspection } = context;
  const promised = new Set<string>();
  const limits = clauses.flatMap(({ commitment }) => limitsOf(commitment));
  const agreeable = new Set(limits.filter(isAgreeable).flatMap(({ promise }) => promise));
  const refuseDisagreeable = (event: EventName, path: string): void => {
    if (promised.has(event)) {
      const expected = "an event for which times are agreed in one way";
      inspection.refuse(INVALID, { path, expected, received: event });
    }
    promised.add(event);
    if (agreeable.has(event) || context.named.unread.has(event)) return;
    const { meant, of } = choiceOf(agreeable, event, "an event of such a promise");
    const expected = {
      meant,
      of: `an event that a clause promises within a length of time or without a figure: ${of}`,
    };
    inspection.refuse(context.named.own.has(event) ? INVALID : "contract-unknown-event", {
      path,
      expected,
      received: event,
    });
  };
  const rules = inspection.list(value, "/appointments", INVALID, (item, path) => {
    const rule = readAppointment(context, item, path);
    const given = isRecord(item) ? own(item, "promise") : undefined;
    for (const event of rule?.promise ?? [])
      refuseDisagreeable(event, pointerTo(given, pointer(path, "promise"), event));
    return rule;
  });
  return rules ?? [];
}

function readAppointment(context: Context, value: unknown, path: string): AppointmentRule | undefined {
  const { inspection, titles } = context;
  const record = inspection.record(value, path, APPOINTMENT, INVALID);
  if (record === undefined) return undefined;
  readAnnotations(context, record, path);
  const clause = inspection.optional(record, "id", path, (id, at) => readId(context, id, at));
  const event = readOwnEvent(context, own(record, "event"), pointer(path, "event"));
  const promise = readEventNames(context, own(record, "promise"), pointer(path, "promise"));
  const moves = inspection.optional(record, "moves", path, (value, at) => readMoves(context, value, at));
  const name = (key: string): string | undefined =>
    inspection.optional(record, key, path, (text, at) => readOwnEvent(context, text, at));
  const [noAccess, notice] = [name("noAccess"), name("notice")];
  if (event === undefined || promise === undefined) return undefined;
  const met = new Set(promise);
  for (const [key, name] of Object.entries({ event, noAccess, notice })) {
    if (name === undefined || !met.has(name)) {
      if (name !== undefined) met.add(name);
      continue;
    }
    const expected = "an event of its own for each of event, promise, noAccess and notice";
    return inspection.refuse(INVALID, { path: pointer(path, key), expected, received: name });
  }
  return {
    ...{ clause, event, title: titles.get(event), promise: new Set(promise), noAccess, notice },
    moves: moves ?? { customer: undefined, supplier: undefined },
    namesParties: own(record, "moves") !== undefined,
  };
}

function readMoves(context: Context, value: unknown, path: string): AppointmentRule["moves"] | undefined {
  const record = context.inspection.record(value, path, ["customer", "supplier"], INVALID);
  if (record === undefined) return undefined;
  const read = (party: string): MoveRule | undefined =>
    context.inspection.optional(record, party, path, (rule, at) => readMove(context, rule, at));
  return { customer: read("customer"), supplier: read("supplier") };
}

function readMove(context: Context, value: unknown, path: string): MoveRule | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, ["times", "notice", "clock"], INVALID);
  if (record === undefined || !isRecord(value)) return undefined;
  const times = own(record, "times");
  const notice = readSpan(context, record, "notice", path) ?? AT_WILL;
  if (times === undefined) return { times: Infinity, notice };
  if (typeof times === "number" && Number.isInteger(times) && times >= 0) return { times, notice };
  const expected = "a whole number, not negative";
  return inspection.refuse(INVALID, { path: pointer(path, "times"), expected, received: times });
}
