import { isAgreeable, limitsOf } from "../contract/clause.js";
import type { Clause, Commitment, Join, JoinForm, Limit } from "../contract/clause.js";
import { inOrderOfLeaning } from "../contract/clause-order.js";
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
  /** The clauses in whose place it stands; `undefined` where there are none. */
  readonly unless: Unless | undefined;
  /** The promise and its rule, where the clause is a standing duty. */
  readonly cycle: { readonly limit: Limit; readonly rule: CycleRule } | undefined;
  /** The promise and how it repeats, where the clause is owed in rounds. */
  readonly repeat: Repeated | undefined;
}

/** The clauses in whose place another stands. */
export interface Unless {
  readonly named: readonly ClausePlan[];
  /** By level: those of one number are alike to all of them, and to those in whose place these stand, and so on. */
  readonly kindOfLevel: ReadonlyMap<string, number>;
  /** Whether any of all these asks in whose hours a trigger of its own falls. */
  readonly asksTriggers: boolean;
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
    const byClause = new Map<string, ClausePlan>();
    for (const clause of inOrderOfLeaning(rules.clauses, (each) => each)) {
      byClause.set(clause.id, planOf(clause, rules, byClause));
    }
    plans = rules.clauses.flatMap(({ id }) => byClause.get(id) ?? []);
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

function planOf(
  clause: Clause,
  { levels, pauses, appointments }: ContractRules,
  byClause: ReadonlyMap<string, ClausePlan>,
): ClausePlan {
  const { commitment } = clause;
  const limits = limitsOf(commitment);
  return {
    clause,
    limits,
    names: commitment.kind === "limit" ? commitment : namesOf(commitment),
    pauses: new Map([...pauses].filter(([, { stops }]) => stops.has(clause.id))),
    appointments: appointmentsOf(limits, appointments),
    unless: unlessOf(clause, levels, byClause),
    cycle: cycleOf(commitment),
    repeat: repeatOf(clause),
  };
}

function unlessOf(
  { unless }: Clause,
  levels: readonly string[],
  byClause: ReadonlyMap<string, ClausePlan>,
): Unless | undefined {
  if (unless.length === 0) return undefined;
  const named = unless.flatMap(({ id }) => byClause.get(id) ?? []);
  const asksTriggers = named.some(
    (plan) =>
      plan.unless?.asksTriggers === true || (plan.clause.hours.length > 0 && plan.limits[0]?.from !== undefined),
  );
  return { named, kindOfLevel: kindsOfLevels(named, levels), asksTriggers };
}

function kindsOfLevels(named: readonly ClausePlan[], levels: readonly string[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  const told = (level: string): string =>
    named.map(({ clause, unless }) => [clause.levels?.has(level) ?? true, unless?.kindOfLevel.get(level)]).join();
  return new Map(
    levels.map((level) => {
      const key = told(level);
      const kind = kinds.get(key) ?? kinds.size;
      kinds.set(key, kind);
      return [level, kind];
    }),
  );
}

/** An agreed time takes the place of a moment that is counted, or of no figure. */
function appointmentsOf(limits: readonly Limit[], rules: readonly AppointmentRule[]): ClausePlan["appointments"] {
  const ofLimits = limits.map((limit) =>
    isAgreeable(limit) ? rules.find((rule) => limit.promise.some((event) => rule.promise.has(event))) : undefined,
  );
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
      join.parts.map((part) => inBrackets(join, part)),
    );
    namesByJoin.set(join, names);
  }
  return names;
}

/** What a part of a join is called; in brackets where it names several in another way. */
function inBrackets({ kind }: Join, part: Commitment): Names {
  const names = part.kind === "limit" ? part : namesOf(part);
  const isOneOf = part.kind === "anyOf" || (part.kind === "limit" && part.promise.length > 1);
  const inner = isOneOf ? "anyOf" : part.kind;
  const isPlain = inner === kind || inner === "limit" || inner === "nOf" || names.promise.length === 1;
  if (isPlain) return names;
  const { label } = names;
  const [en, zh] = [inLanguage(label, "en"), inLanguage(label, "zh")];
  return { promise: names.promise, label: { en: `(${en})`, zh: `（${zh}）` } };
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
