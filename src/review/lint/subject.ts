import { openWithin } from "../../calendar/timetable.js";
import type { Rules, WeeklyRules } from "../../calendar/rules.js";
import type { Clause, Limit, StartRule } from "../../contract/clause.js";
import type { DatesRule, SpanRule, WithinRule } from "../../contract/due-rule.js";
import { isSpan } from "../../contract/due-rule.js";
import { isAsked } from "../../contract/facts.js";
import type { ContractRules } from "../../contract/rules.js";
import { isRecord, own, pointer } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import { DAY } from "../../time/plain-date.js";
import type { Instant, Zone } from "../../time/zone.js";
import type { Said } from "./rule.js";
import { quoted, textOf } from "./say.js";
import { wordsOf } from "./words.js";
import type { Words } from "./words.js";

/*
 * A contract as the lint looks at it: what it means beside the document that says so, with the place of everything.
 */

/** The instants [start, end) in which tickets are looked for. */
export interface LintPeriod {
  readonly start: Instant;
  readonly end: Instant;
}

/** A contract with its document. */
export interface Subject {
  readonly rules: ContractRules;
  readonly document: UnknownRecord;
  readonly zone: Zone;
  readonly period: LintPeriod;
  /** Whether it is one of several versions, whose dates of force stand beside it. */
  readonly isVersion: boolean;
  readonly clauses: readonly LintClause[];
  readonly calendars: readonly LintCalendar[];
}

/** A clause with its record. */
export interface LintClause {
  readonly clause: Clause;
  readonly id: string;
  readonly path: string;
  readonly record: UnknownRecord;
  readonly words: Words;
  readonly promises: readonly LintPromise[];
}

/** One promise of a clause with its record. */
export interface LintPromise {
  readonly limit: Limit;
  readonly path: string;
  readonly record: UnknownRecord;
  readonly spans: readonly LintSpan[];
}

/** A rule by which a moment follows from another, which is no join of others. */
export type LintSpan = { readonly path: string; readonly record: UnknownRecord } & (
  { readonly kind: "within"; readonly rule: WithinRule } | { readonly kind: "dates"; readonly rule: DatesRule }
);

/** A calendar of the contract with its record. */
export interface LintCalendar {
  readonly id: string;
  readonly path: string;
  readonly record: UnknownRecord;
  readonly rules: Rules;
  /** Whether it is open at all times of two weeks of the period. */
  readonly isAlways: boolean;
}

/** A contract's rules as the lint looks at them. */
export function subjectOf(rules: ContractRules, period: LintPeriod, isVersion: boolean): Subject {
  const document = isRecord(rules.document) ? rules.document : {};
  const records = itemsOf(document, "clauses");
  const clauses = rules.clauses.flatMap((clause, index) => {
    const record = records[index];
    return record === undefined ? [] : [lintClause(clause, record, pointer("/clauses", index))];
  });
  const calendars = [...rules.calendars].map(([id, calendar]): LintCalendar => {
    const record = own(recordOf(document, "calendars"), id);
    return {
      id,
      path: pointer("/calendars", id),
      record: isRecord(record) ? record : {},
      rules: calendar,
      isAlways: isAlwaysOpen(calendar, period),
    };
  });
  return { rules, document, zone: rules.zone, period, isVersion, clauses, calendars };
}

function lintClause(clause: Clause, record: UnknownRecord, path: string): LintClause {
  const promises = promisesOf(clause.commitment, record, path);
  return { clause, id: clause.id, path, record, words: wordsOf(record), promises };
}

function promisesOf(commitment: Clause["commitment"], record: UnknownRecord, path: string): readonly LintPromise[] {
  if (commitment.kind === "limit")
    return [{ limit: commitment, path, record, spans: spansOfLimit(commitment, record, path) }];
  const parts = itemsOf(record, commitment.kind);
  return commitment.parts.flatMap((part, index) => {
    const at = pointer(pointer(path, commitment.kind), index);
    return promisesOf(part, parts[index] ?? {}, at);
  });
}

function spansOfLimit({ due }: Limit, record: UnknownRecord, path: string): readonly LintSpan[] {
  if (isSpan(due)) return spansOf(due, record, path);
  const after = own(record, "after");
  if (due.kind === "every" && due.after !== undefined && isRecord(after)) {
    return spansOf(due.after, after, pointer(path, "after"));
  }
  return [];
}

function spansOf(rule: SpanRule, record: UnknownRecord, path: string): readonly LintSpan[] {
  if (rule.kind === "within") return [{ kind: "within", rule, record, path }];
  if (rule.kind === "dates") return [{ kind: "dates", rule, record, path }];
  const parts = itemsOf(record, rule.kind);
  if (parts.length > 0) {
    return rule.rules.flatMap((each, index) =>
      spansOf(each, parts[index] ?? {}, pointer(pointer(path, rule.kind), index)),
    );
  }
  // A count that must hold some working days is the later of two, of which the document writes one.
  const [first] = rule.rules;
  return first?.kind === "dates" ? [{ kind: "dates", rule: first, record, path }] : [];
}

function isAlwaysOpen(rules: Rules, { start }: LintPeriod): boolean {
  const [first, ...others] = openWithin(rules, start, start + 14 * DAY);
  return others.length === 0 && first !== undefined && first.end - first.start === 14 * DAY;
}

/** A record that a property holds; an empty one where it holds none. */
export function recordOf(record: UnknownRecord, key: string): UnknownRecord {
  const value = own(record, key);
  return isRecord(value) ? value : {};
}

/** The records of a list that a property holds. */
export function itemsOf(record: UnknownRecord, key: string): readonly UnknownRecord[] {
  const value = own(record, key);
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return items.map((item) => (isRecord(item) ? item : {}));
}

/** All rules of lengths of time and counts of dates of a clause. */
export function spansOfClause({ promises }: LintClause): readonly LintSpan[] {
  return promises.flatMap(({ spans }) => spans);
}

/** Whether something of a rule is left to tickets to say. */
export function isLeftToTickets({ record }: LintSpan): boolean {
  return Object.values(record).some(isAsked);
}

/** Whether a promise falls due at a moment that the contract gives. */
export function isTimed({ limit }: LintPromise): boolean {
  return isSpan(limit.due) || limit.due.kind === "every" || limit.due.kind === "at";
}

/** The levels for which a clause is. */
export function levelsOf({ rules }: Subject, { clause }: LintClause): readonly string[] {
  return rules.levels.filter((level) => clause.levels?.has(level) ?? true);
}

/** The start rule of a clause at a level: its own, that of the level, or that of the contract. */
export function startOf({ rules }: Subject, { clause }: LintClause, level: string): StartRule {
  return clause.start ?? rules.startOfLevel.get(level) ?? rules.start;
}

/** A calendar of the contract by its id. */
export function calendarOf({ calendars }: Subject, id: string | undefined): LintCalendar | undefined {
  return id === undefined ? undefined : calendars.find((each) => each.id === id);
}

/** The calendar in whose hours the clause would be counted if it said so; `undefined` where it says that it counts at all hours. */
export function workingCalendarOf(subject: Subject, item: LintClause): LintCalendar | undefined {
  for (const level of levelsOf(subject, item)) {
    const { calendarId } = startOf(subject, item, level);
    const calendar = calendarOf(subject, calendarId);
    if (calendar !== undefined && !calendar.isAlways) return calendar;
    if (calendar === undefined)
      return clockOfOthers(subject, item) ?? subject.calendars.find(({ isAlways }) => !isAlways);
  }
  return undefined;
}

/** The calendar by which other clauses count hours or working days. */
export function clockOfOthers(subject: Subject, item: LintClause): LintCalendar | undefined {
  for (const other of subject.clauses) {
    if (other.id === item.id) continue;
    for (const span of spansOfClause(other)) {
      const calendar = calendarOf(subject, calendarIdOf(span));
      if (calendar !== undefined && !calendar.isAlways) return calendar;
    }
  }
  return undefined;
}

/** The calendar in which a rule counts. */
export function calendarIdOf(span: LintSpan): string | undefined {
  return span.kind === "within" ? span.rule.clockId : span.rule.calendarId;
}

/** Whether a clause counts in a calendar, or waits for its start there. */
export function isCountedIn(subject: Subject, item: LintClause, { id }: LintCalendar): boolean {
  const isStart = levelsOf(subject, item).some((level) => startOf(subject, item, level).calendarId === id);
  return isStart || spansOfClause(item).some((span) => calendarIdOf(span) === id);
}

/** The weekly calendars of which a calendar is made, itself where it is one. */
export function weeklyOf(rules: Rules): readonly WeeklyRules[] {
  if (rules.kind === "weekly") return [rules];
  return rules.kind === "timetable" ? [] : rules.parts.flatMap(weeklyOf);
}

/** What an event is called. */
export function sayEvent({ rules }: Subject, event: string): Said {
  const title = rules.vocabulary.get(event)?.title;
  return (title === undefined ? undefined : textOf(title)) ?? { en: event, zh: event };
}

/** Levels in quotation marks. */
export function sayLevels(levels: readonly string[]): Said {
  return quoted(levels);
}
