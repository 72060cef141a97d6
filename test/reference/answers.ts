import {
  addWorkingTime,
  isOpen,
  nextClosing,
  nextOpening,
  nextWorkingTime,
  openIntervals,
  previousClosing,
  previousOpening,
  previousWorkingTime,
  SlaError,
  subtractWorkingTime,
  workingTimeBetween,
} from "sla-clock";
import type { Calendar } from "sla-clock";

/** What was returned, or the code of what was thrown; anything else thrown is thrown on. */
export function outcome(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (error instanceof SlaError) return error.code;
    throw error;
  }
}

type Instants = readonly [a: number, b: number, c: number];

/** Questions whose answers lie between the instants, where a ≤ b ≤ c and d is some open time between them. */
export function questions(calendar: Calendar, [a, b, c]: Instants, d: number): Readonly<Record<string, () => unknown>> {
  return {
    workingTimeBetween: () => workingTimeBetween(calendar, a, c),
    reversed: () => workingTimeBetween(calendar, c, b),
    addWorkingTime: () => addWorkingTime(calendar, a, d),
    subtractWorkingTime: () => subtractWorkingTime(calendar, c, d),
    isOpen: () => isOpen(calendar, b),
    openIntervals: () => openIntervals(calendar, a, c),
  };
}

/** Questions whose answers may lie as far away as the supported years reach. */
export function searches(calendar: Calendar, [a, b, c]: Instants): Readonly<Record<string, () => unknown>> {
  return {
    nextWorkingTime: () => nextWorkingTime(calendar, b),
    previousWorkingTime: () => previousWorkingTime(calendar, b),
    nextOpening: () => nextOpening(calendar, a),
    nextClosing: () => nextClosing(calendar, a),
    previousOpening: () => previousOpening(calendar, c),
    previousClosing: () => previousClosing(calendar, c),
  };
}

/** The answers to questions, or the codes of the errors thrown instead, by name. */
export function answersTo(asked: Readonly<Record<string, () => unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(asked).map(([name, ask]) => [name, outcome(ask)]));
}

/** A calendar's answers to all `questions`. */
export function answers(calendar: Calendar, at: Instants, d: number): Readonly<Record<string, unknown>> {
  return answersTo(questions(calendar, at, d));
}
