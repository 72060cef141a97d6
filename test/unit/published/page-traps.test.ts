// What a newcomer wrote from the page and was not told to be wrong.
import { validateContract } from "sla-clock";
import { expect, it } from "vitest";

// `at` names an event where there is no count of dates, so that a time of day, or a word for one, is taken for an event that never happens: the promise is
// never due, and nobody is told.
it.each(["17:00", "end-of-day", "start-of-day", "end-of-working-day", "start-of-working-day", "same-time", "25:00"])(
  "at: %s without a count of dates is refused",
  (at) => {
    const clauses = [{ id: "fix", promise: "resolved", at }];
    const result = validateContract({ id: "desk", timeZone: "UTC", levels: ["A"], clauses });
    const expected = `a count of dates beside at: ${at}, such as calendarDays or workingDays, or an event`;
    expect(result.ok ? [] : result.issues).toMatchObject([
      { code: "contract-invalid", path: "/clauses/0/at", expected, received: JSON.stringify(at) },
    ]);
  },
);
