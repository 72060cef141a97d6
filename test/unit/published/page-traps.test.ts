// What a newcomer wrote from the page and was not told to be wrong.
import { validateContract } from "sla-clock";
import { expect, it } from "vitest";

// `at` names an event where there is no count of dates, so that a time of day, or a word for one, is taken for an event that never happens: the promise is
// never due, and nobody is told.
it.fails.each(["17:00", "end-of-day", "end-of-working-day", "same-time"])(
  "at: %s without a count of dates is refused",
  (at) => {
    const clauses = [{ id: "fix", promise: "resolved", at }];
    expect(validateContract({ id: "desk", timeZone: "UTC", levels: ["A"], clauses }).ok).toBe(false);
  },
);
