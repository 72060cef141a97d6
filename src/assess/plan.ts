import { limitsOf } from "../contract/clause.js";
import type { Clause, Commitment, Join, JoinForm, Limit } from "../contract/clause.js";
import { isBackward, spanOf } from "../contract/due-rule.js";
import { factCheckOf } from "../contract/fact-check.js";
import type { EventName } from "../contract/due-rule.js";
import type { CycleRule } from "../contract/every.js";
import type { RepeatRule } from "../contract/repeat.js";
import type { AppointmentRule, ContractRules, PauseRule } from "../contract/rules.js";
import type { TicketVocabulary } from "../ticket/event.js";
import { inLanguage } from "../text.js";
import type { Text } from "../text.js";

/*
 * What assessments ask of a contract's clauses again and again, worked out once and kept beside them.
 */

/** A clause, its promises one by one, and what they are called together. */
export interface ClausePlan {
  readonly clause: Clause;
  readonly limits: readonly Limit[];
  readonly names: Names;
  /** The reasons for which its clocks may be paused. */
  readonly pauses: PauseRules;
  /** How times are agreed for each promise; `undefined` where they are for none. */
  readonly appointments: readonly (AppointmentRule | undefined)[] | undefined;
  /** The promise and its rule, where the clause is a standing duty. */
  readonly cycle: { readonly limit: Limit; readonly rule: CycleRule } | undefined;
  /** The promise and how it repeats, where the clause is owed in rounds. */
  readonly repeat: Repeated | undefined;
}

/** A promise that repeats. */
export interface Repeated {
  readonly limit: Limit;
  readonly rule: RepeatRule;
}

/** Pauses by reason. */
export type PauseRules = ReadonlyMap<string, PauseRule>;

/** The events that keep a promise, or several joined, and what they are called. */
export interface Names {
  readonly promise: readonly EventName[];
  readonly label: Text;
}

const plansByRules = new WeakMap<ContractRules, readonly ClausePlan[]>();

/** The clauses of a contract, in its order. */
export function plansOf(rules: ContractRules): readonly ClausePlan[] {
  let plans = plansByRules.get(rules);
  if (plans === undefined) {
    plans = rules.clauses.map((clause) => planOf(clause, rules));
    plansByRules.set(rules, plans);
  }
  return plans;
}

/** Events that say more than when they happened. */
const MORE_TO_SAY = new Set(["level-confirmed", "paused", "resumed", "withdrawn"]);
const vocabularies = new WeakMap<ContractRules, TicketVocabulary>();

/** What tickets of a contract may say. */
export function vocabularyOf(rules: ContractRules): TicketVocabulary {
  let vocabulary = vocabularies.get(rules);
  if (vocabulary === undefined) {
    const { levels, agreements, pauses, appointments, reopening } = rules;
    vocabulary = {
      levels,
      events: rules.vocabulary,
      bare: new Set([...rules.vocabulary.keys()].filter((type) => !agreements.has(type) && !MORE_TO_SAY.has(type))),
      agreements,
      problemOf: factCheckOf(rules),
      reasons: [...pauses.keys()],
      appointments: new Map(appointments.map((rule) => [rule.event, rule])),
      undoes: reopening?.undoes,
    };
    vocabularies.set(rules, vocabulary);
  }
  return vocabulary;
}

function planOf(clause: Clause, { pauses, appointments }: ContractRules): ClausePlan {
  const { commitment } = clause;
  const limits = limitsOf(commitment);
  return {
    clause,
    limits,
    names: commitment.kind === "limit" ? commitment : namesOf(commitment),
    pauses: new Map([...pauses].filter(([, { stops }]) => stops.has(clause.id))),
    appointments: appointmentsOf(limits, appointments),
    cycle: cycleOf(commitment),
    repeat: repeatOf(clause),
  };
}

/** An agreed time takes the place of a moment that is counted, or of no figure. */
function appointmentsOf(limits: readonly Limit[], rules: readonly AppointmentRule[]): ClausePlan["appointments"] {
  const ofLimits = limits.map(({ due, promise }) => {
    const span = spanOf(due);
    if (span === undefined ? due.kind !== "unstated" : isBackward(span)) return undefined;
    return rules.find((rule) => promise.some((event) => rule.promise.has(event)));
  });
  return ofLimits.some((rule) => rule !== undefined) ? ofLimits : undefined;
}

function cycleOf(commitment: Commitment): ClausePlan["cycle"] {
  if (commitment.kind !== "limit" || commitment.due.kind !== "every") return undefined;
  return { limit: commitment, rule: commitment.due };
}

function repeatOf({ commitment, repeat }: Clause): Repeated | undefined {
  return repeat === undefined || commitment.kind !== "limit" ? undefined : { limit: commitment, rule: repeat };
}

const namesByJoin = new WeakMap<Join, Names>();

/** The names of joined promises. */
export function namesOf(join: Join): Names {
  let names = namesByJoin.get(join);
  if (names === undefined) {
    names = joinedNames(
      join,
      join.parts.map((part) => (part.kind === "limit" ? part : namesOf(part))),
    );
    namesByJoin.set(join, names);
  }
  return names;
}

function joinedNames({ kind, n }: Join, parts: readonly Names[]): Names {
  const joined = (language: "en" | "zh", between: string): string =>
    parts.map(({ label }) => inLanguage(label, language)).join(between);
  const labels: Record<JoinForm, () => Text> = {
    anyOf: () => ({ en: joined("en", " or "), zh: joined("zh", "或") }),
    allOf: () => ({ en: joined("en", " and "), zh: joined("zh", "并") }),
    nOf: () => ({ en: `${n} of (${joined("en", ", ")})`, zh: `（${joined("zh", "、")}）中的${n}项` }),
  };
  return { promise: [...new Set(parts.flatMap(({ promise }) => promise))], label: labels[kind]() };
}
