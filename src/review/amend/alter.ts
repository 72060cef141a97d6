import { choiceOf } from "../../choice.js";
import { pointer } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import type { PartKind } from "./amendment-spec.js";
import type { Alteration } from "./amendment.js";
import { withMore, without } from "./items.js";
import type { Making } from "./items.js";

/** A part and those of its properties that stay as they are, being its name. */
interface Altered {
  readonly body: UnknownRecord;
  readonly keys: readonly string[];
}

const INVALID = "amendment-invalid";
/** What of a contract is no part with a name. */
const OF_CONTRACT: readonly string[] = [
  ...["title", "timeZone", "term", "start", "escalation", "deescalation", "reopening"],
];
/** What a contract does without; to say so of parts is to take them away all at once. */
const OPTIONAL = [
  ...OF_CONTRACT,
  "$schema",
  "calendars",
  "attributes",
  "appointments",
  "pauses",
  "events",
  "entitlements",
];

/** A part with some of its properties and lists changed. */
export function alter(
  making: Making,
  { body, keys }: Altered,
  alteration: Alteration,
  path: string,
  kind: PartKind | "contract",
): UnknownRecord {
  let made = body;
  for (const { word, key, at, change } of wordsOf(making, alteration, path)) {
    const isOpen = kind === "contract" ? isOfContract(making, word, key, at) : isNoKey(making, keys, kind, key, at);
    const isFound = word === "set" || word === "add" || isThere(making, made, key, at, kind);
    if (isOpen && isFound) made = change(made);
  }
  return made;
}

/** A property that changes, by a word of the amendment. */
interface Step {
  readonly word: "set" | "remove" | "take" | "add";
  readonly key: string;
  readonly at: string;
  readonly change: (body: UnknownRecord) => UnknownRecord;
}

/** One property after another; each stands under one word, but that a list may lose items and gain others. */
function wordsOf(making: Making, { set, remove, take, add }: Alteration, path: string): readonly Step[] {
  const { inspection, origins } = making;
  const under = (word: string, key: string): string => pointer(pointer(path, word), key);
  const steps = [
    ...Object.entries(set).map(([key, value]): Step => {
      const at = under("set", key);
      return { word: "set", key, at, change: (body) => origins.with(body, key, value, at) };
    }),
    ...remove.map(({ name: key, at }): Step => {
      return { word: "remove", key, at, change: (body) => origins.with(body, key, undefined, at) };
    }),
    ...Object.entries(take).map(([key, items]): Step => {
      const at = under("remove", key);
      return { word: "take", key, at, change: (body) => without(making, body, key, items, at) };
    }),
    ...Object.entries(add).map(([key, items]): Step => {
      const at = under("add", key);
      return { word: "add", key, at, change: (body) => withMore(making, body, key, items, at) };
    }),
  ];
  const words = new Map<string, Step["word"]>();
  return steps.filter(({ word, key, at }) => {
    const earlier = words.get(key);
    words.set(key, word);
    if (earlier === undefined || (earlier === "take" && word === "add")) return true;
    inspection.refuse(INVALID, { path: at, expected: "each property under one word", received: key });
    return false;
  });
}

/** Of a contract, what has a name is changed by its name. */
function isOfContract({ inspection }: Making, word: Step["word"], key: string, at: string): boolean {
  const keys = word === "remove" ? OPTIONAL : OF_CONTRACT;
  const isList = word === "add" || word === "take";
  if (!isList && keys.includes(key)) return true;
  const expected = isList
    ? "a part whose list it is, named beside the change"
    : choiceOf(keys, key, "a property of the contract that is no part with a name");
  inspection.refuse(INVALID, { path: at, expected, received: key });
  return false;
}

/** The name of a part stays as it is. */
function isNoKey({ inspection }: Making, keys: readonly string[], kind: PartKind, key: string, at: string): boolean {
  if (!keys.includes(key)) return true;
  const expected = `a property other than its name; to call the ${kind} otherwise, delete it and insert another`;
  inspection.refuse(INVALID, { path: at, expected, received: key });
  return false;
}

function isThere({ inspection }: Making, body: UnknownRecord, key: string, at: string, kind: string): boolean {
  if (Object.hasOwn(body, key)) return true;
  const expected = choiceOf(Object.keys(body), key, `a property that the ${kind} has`);
  inspection.refuse("amendment-unknown-part", { path: at, expected, received: key });
  return false;
}
