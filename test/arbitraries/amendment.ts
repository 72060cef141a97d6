import fc from "fast-check";
import type { ContractSpec } from "sla-clock";
import { clerk } from "../reference/naive-amendment.js";
import type { Json } from "../reference/naive-amendment.js";
import { contracts, lifeContracts, ticketContracts } from "./contract.js";

type Pick = (count: number) => number;

/** A change of a text, of the kind that a number says. */
function changeOf(text: Json, kind: number, pick: Pick, fresh: number): Json {
  const one = <T>(items: readonly T[]): T => items[pick(items.length)] as T;
  const nameOf = (level: Json): string => (typeof level === "string" ? level : level.id) as string;
  const clause = text.clauses.length === 0 ? undefined : one<Json>(text.clauses);
  const id = `n${String(fresh)}`;
  const calendar = one(Object.keys(text.calendars));
  const insertion = { clause: id, insert: { promise: "answered", within: `${String(1 + pick(9))}h`, clock: calendar } };
  const changes: readonly (() => Json)[] = [
    () => ({ clause: clause.id, set: { title: `title ${String(fresh)}` } }),
    () => ({ clause: clause.id, set: { within: `${String(fresh + 50)}h` } }),
    () => ({ clause: clause.id, set: { level: nameOf(one(text.levels)), source: id } }),
    () => ({ clause: clause.id, remove: [one(Object.keys(clause).filter((key) => key !== "id"))] }),
    () => ({ clause: clause.id, replace: { promise: "resolved", within: `${String(fresh + 50)}h` } }),
    () => ({ clause: clause.id, delete: true }),
    () => insertion,
    () => (clause === undefined ? insertion : { ...insertion, after: clause.id as string }),
    () => (clause === undefined ? insertion : { ...insertion, before: clause.id as string }),
    () => ({ level: nameOf(one(text.levels)), set: { title: id } }),
    () => ({ level: id, insert: {}, before: nameOf(one(text.levels)) }),
    () => ({ level: nameOf(one(text.levels)), delete: true }),
    () => ({ calendar, add: { holidays: [`2026-03-${String(16 + (fresh % 12))}`] } }),
    () => ({ calendar: "office", remove: { holidays: ["2026-03-05"] } }),
    () => ({ calendar, set: { hours: "mon-fri 08:00-16:00" } }),
    () => ({ calendar, delete: true }),
    () => ({ calendar: id, insert: { timeZone: "Europe/London", hours: "mon-sun 10:00-12:00" } }),
    () => ({ event: id, insert: { title: id } }),
    () => ({ set: { escalation: { restart: one(["keep-start", "at-confirmation", "carry-elapsed"]), reading: id } } }),
    () => ({ set: { title: id } }),
    () => ({ pause: id, insert: {} }),
  ];
  const change = changes[kind % changes.length];
  const needsClause = kind % changes.length < 6;
  return change === undefined || (needsClause && clause === undefined) ? insertion : change();
}

/** Whether a change of holidays finds the text as it takes it for. */
function isPossible(text: Json, change: Json): boolean {
  const holidays: readonly Json[] = text.calendars[change.calendar]?.holidays ?? [];
  const has = (date: string): boolean => holidays.some((day) => day === date || day.date === date);
  if (change.add !== undefined) return !has(change.add.holidays[0]);
  if (change.remove?.holidays !== undefined) return has("2026-03-05");
  return JSON.stringify(clerk(text, [change], "x")) !== JSON.stringify(clerk(text, [], "x"));
}

/** Changes of a text, made one after another. */
function changesOf(
  text: Json,
  numbers: readonly (readonly [kind: number, pick: number])[],
  fresh: number,
): readonly Json[] {
  let now = text;
  return numbers.flatMap(([kind, number], index) => {
    const change = changeOf(now, kind, (count) => number % count, fresh + index);
    if (!isPossible(now, change)) return [];
    now = clerk(now, [change], "x");
    return [change];
  });
}

const numbers = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 4 });

/** A contract, and changes of it for one amendment after another; those that change nothing are left out. */
export interface Amended {
  readonly base: ContractSpec;
  readonly steps: readonly (readonly Json[])[];
}

export function amendedOf(specs: fc.Arbitrary<ContractSpec>): fc.Arbitrary<Amended> {
  return fc.tuple(specs, fc.array(numbers, { minLength: 1, maxLength: 3 })).map(([spec, all]) => {
    const base = { ...(JSON.parse(JSON.stringify(spec)) as ContractSpec), timeZone: "Asia/Shanghai" };
    let text: Json = base;
    const steps = all.flatMap((each, index): Json[][] => {
      const changes = changesOf(text, each, 10 * index + 1);
      if (changes.length === 0) return [];
      text = clerk(text, changes, String(index + 2));
      return [[...changes]];
    });
    return { base, steps };
  });
}

export const amendedContracts: fc.Arbitrary<Amended> = amendedOf(fc.oneof(contracts, ticketContracts, lifeContracts));
