import { isRecord, own, pointer } from "../inspection.js";
import type { Text } from "../text.js";
import type { EventName } from "./due-rule.js";
import { readKnownEvent, readKnownEvents } from "./event-names.js";
import { INVALID, labelOf } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import type { Trigger } from "./trigger.js";

const FORMS = ["event", "last", "earliestOf", "latestOf", "agreed", "due"] as const;

/** Reads what triggers a clause. That a clause named by it is there is seen when all have been read. */
export function readTrigger(context: Context, value: unknown, path: string): Trigger | undefined {
  const { inspection, titles } = context;
  if (Array.isArray(value)) {
    const expected = "one event, or several by earliestOf, latestOf or last";
    return inspection.refuse(INVALID, { path, expected, received: value });
  }
  if (!isRecord(value)) {
    const event = readKnownEvent(context, value, path);
    return event === undefined ? undefined : single(event, false);
  }
  const record = inspection.record(value, path, [...FORMS, "otherwise"], INVALID);
  if (record === undefined) return undefined;
  const [form, another] = FORMS.filter((key) => own(record, key) !== undefined);
  if (form === undefined || another !== undefined) {
    return inspection.refuse(INVALID, { path, expected: `one of ${FORMS.join(", ")}`, received: value });
  }
  const [given, at] = [own(record, form), pointer(path, form)];
  if (form === "event") {
    const event = readKnownEvent(context, given, at);
    const otherwise = inspection.word(own(record, "otherwise"), pointer(path, "otherwise"), INVALID, ["start"]);
    return event === undefined || otherwise === undefined ? undefined : single(event, true);
  }
  if (form === "last") {
    const events = readKnownEvents(context, given, at);
    const otherwise = inspection.optional(record, "otherwise", path, (word, where) =>
      inspection.word(word, where, INVALID, ["start"]),
    );
    if (events === undefined) return undefined;
    return { kind: "last", events, title: titleOf(events), otherwiseStart: otherwise !== undefined };
  }
  if (own(record, "otherwise") !== undefined) {
    const expected = "otherwise only beside event or last";
    return inspection.refuse(INVALID, {
      path: pointer(path, "otherwise"),
      expected,
      received: own(record, "otherwise"),
    });
  }
  if (form === "due") {
    const clause = inspection.name(given, at, INVALID);
    return clause === undefined ? undefined : { kind: "due", clause, path: at };
  }
  if (form === "agreed") {
    const event = readKnownEvent(context, given, at);
    return event === undefined ? undefined : { kind: "agreed", event, title: titles.get(event) };
  }
  if (!Array.isArray(given))
    return inspection.refuse(INVALID, { path: at, expected: "a list of events", received: given });
  const events = readKnownEvents(context, given, at);
  if (events === undefined || events.length < given.length) return undefined;
  if (form === "latestOf") return { kind: "all", events, titles: events.map((event) => titles.get(event)) };
  return { kind: "event", events, title: labelOf(context, events), otherwiseStart: false };

  function titleOf(events: readonly EventName[]): Text | undefined {
    const [only, ...others] = events;
    return only !== undefined && others.length === 0 ? titles.get(only) : labelOf(context, events);
  }

  function single(event: EventName, otherwiseStart: boolean): Trigger {
    return { kind: "event", events: [event], title: titles.get(event), otherwiseStart };
  }
}
