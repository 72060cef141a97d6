// Rounds of replies and updates in other engines: figures of their documentation and tests, inputs and outcomes only, in our own words. Each group
// names its source. Where a source gives no dates, they are ours; where its rule is another one, the title says so.
import { assess, defineContract } from "sla-clock";
import type { Contract, TicketEvent } from "sla-clock";
import { describe, expect, it } from "vitest";

interface Desk {
  readonly within: string;
  readonly repeat: object;
  readonly promise?: readonly string[];
  /** Opening hours of Berlin; around the clock without them. */
  readonly hours?: string;
}

/** A contract of one clause: an agent writes, within so long, after a customer has written or since an agent has. */
function desk({ within, repeat, hours, promise = ["agent"] }: Desk): Contract {
  const from = (repeat as { as: string }).as === "next-reply" ? { from: "customer" } : {};
  const calendars = hours === undefined ? {} : { calendars: { open: { timeZone: "Europe/Berlin", hours } } };
  const clock = hours === undefined ? {} : { clock: "open" };
  const spec = {
    ...{ id: "desk", timeZone: "UTC", levels: ["any"], ...calendars },
    pauses: [{ reason: "pending" }],
    events: { agent: {}, customer: {}, internal: {} },
    reopening: { policy: "restart" },
    clauses: [{ id: "u", promise, within, ...from, ...clock, repeat }],
  };
  return defineContract(JSON.parse(JSON.stringify(spec)));
}

/** Minutes a round took, and how many were left: what Zammad calls `update_in_min` and `update_diff_in_min`. */
const minutes = (ms: number | undefined): string => String((ms ?? NaN) / 60_000);

/** Rows of title, events `customer 09:30, agent 11:00` of 21 March 2013 in UTC, as of when, and the rounds. */
const cases = (contract: Contract, table: string): void => {
  const rows = table.trim().split("\n");
  it.each(rows.map((row) => row.split("|").map((cell) => cell.trim())))(
    "%s",
    (_, notes = "", asOf = "", expected = "") => {
      const at = (time: string): string => `2013-03-21T${time}Z`;
      const events = notes.split(", ").map((note): TicketEvent => {
        const [type = "", time = ""] = note.split(" ");
        return { type, at: at(time) };
      });
      const { periods } = assess(contract, { level: "any", events }, { asOf: at(asOf) });
      const told = periods
        .flatMap(({ obligations }) => obligations)
        .map(({ state, due, clock, round }) => {
          const when = due.kind === "at" ? new Date(due.at).toISOString().slice(11, 16) : due.kind;
          return round === undefined
            ? state
            : `${state} ${when} in ${minutes(clock?.elapsed)} left ${minutes(clock?.remaining)}`;
        });
      expect(told.join(", ")).toBe(expected);
    },
  );
};

describe("Zammad, spec/models/ticket/escalation_examples.rb: an answer within 120 minutes, 08:00-18:00", () => {
  cases(
    desk({ within: "120m", repeat: { as: "next-reply" }, hours: "mon-fri 08:00-18:00" }),
    `
    due two hours after the customer's mail | reported 09:30, customer 09:30 | 09:30 | pending 11:30 in 0 left 120
    answered in time: 90 minutes, 30 left | reported 09:30, customer 09:30, agent 11:00 | 11:00 | kept 11:30 in 90 left 30
    answered late: 150 minutes, 30 too many | reported 09:30, customer 09:30, agent 12:00 | 12:00 | kept-late 11:30 in 150 left -30
    the customer replies at 12:05: due at 14:05 | reported 09:30, customer 09:30, agent 12:00, customer 12:05 | 12:05 | kept-late 11:30 in 150 left -30, pending 14:05 in 0 left 120
    answered at 12:10: nothing more is due | reported 09:30, customer 09:30, agent 12:00, customer 12:05, agent 12:10 | 13:00 | kept-late 11:30 in 150 left -30, kept 14:05 in 5 left 115
    `,
  );
});

describe("Zammad, spec/lib/escalation_spec.rb: an answer within 60 minutes, around the clock", () => {
  cases(
    desk({ within: "60m", repeat: { as: "next-reply" } }),
    `
    an agent who writes first sets nothing going (issue 3140) | reported 10:00, agent 10:00 | 10:30 | inactive
    a customer who writes does | reported 10:00, customer 10:10 | 10:20 | pending 11:10 in 10 left 50
    an agent's answer clears it | reported 10:00, customer 10:10, agent 10:20 | 10:30 | kept 11:10 in 10 left 50
    a second mail of the customer moves nothing | reported 10:00, customer 10:10, customer 10:20 | 10:20 | pending 11:10 in 10 left 50
    two hours without an answer: due an hour ago | reported 09:00, customer 10:00 | 12:00 | breached 11:00 in 120 left -60
    an exchange of a minute | reported 10:00, customer 10:59, agent 11:00 | 12:00 | kept 11:59 in 1 left 59
    two exchanges, each told (peer: the longest alone) | reported 10:00, customer 10:00, agent 10:10, customer 10:20, agent 10:25 | 10:30 | kept 11:00 in 10 left 50, kept 11:20 in 5 left 55
    ten minutes pending push it to 70 minutes | reported 10:00, customer 10:00, paused 10:10, resumed 10:20 | 10:20 | pending 11:10 in 10 left 50
    `,
  );
});

describe("Salesforce, Milestone Recurrence Types, and runconsultants.com, How to Use Recurring Milestones: an hour from 12:00", () => {
  const sequential = { as: "periodic-update", rounds: "sequential", missed: "once" };
  cases(
    desk({ within: "1h", repeat: sequential }),
    `
    sequential, completed early: the next starts at the target of 13:00 | reported 12:00, agent 12:20 | 13:30 | kept 13:00 in 20 left 40, pending 14:00 in 30 left 30
    only one is active at a time: a second update before 13:00 completes nothing | reported 12:00, agent 12:20, agent 12:40 | 13:30 | kept 13:00 in 20 left 40, pending 14:00 in 30 left 30
    completed late, it is violated, and the next counts from the row's 14:00 (peer: from the completion) | reported 12:00, agent 13:20 | 14:15 | kept-late 13:00 in 80 left -20, pending 15:00 in 15 left 45
    `,
  );
  cases(
    desk({ within: "1h", repeat: { as: "periodic-update", missed: "once" } }),
    `
    independent, completed early: the next starts at the completion | reported 12:00, agent 12:20 | 12:30 | kept 13:00 in 20 left 40, pending 13:20 in 10 left 50
    completed late, too | reported 12:00, agent 13:20 | 13:30 | kept-late 13:00 in 80 left -20, pending 14:20 in 10 left 50
    `,
  );
});

describe("Zendesk, Defining SLA policies: next reply, periodic update, pausable update", () => {
  cases(
    desk({ within: "1h", repeat: { as: "next-reply" } }),
    `
    from the oldest comment of the customer that was not answered | reported 09:00, customer 09:30, customer 10:00, agent 10:15, customer 10:20 | 10:20 | kept 10:30 in 45 left 15, pending 11:20 in 0 left 60
    an internal note answers nothing | reported 09:00, customer 09:30, internal 09:40 | 10:00 | pending 10:30 in 30 left 30
    `,
  );
  cases(
    desk({ within: "1h", repeat: { as: "periodic-update", missed: "once" } }),
    `
    between the agent's comments, whoever wrote last | reported 09:00, agent 09:30, customer 09:45 | 10:00 | kept 10:00 in 30 left 30, pending 10:30 in 30 left 30
    pausable: it stops while the ticket is pending | reported 09:00, agent 09:30, paused 09:40, resumed 11:40 | 11:50 | kept 10:00 in 30 left 30, pending 12:30 in 20 left 40
    `,
  );
  // dbt_zendesk counts a ticket that is solved without a reply as answered; here a contract says so.
  cases(
    desk({ within: "1h", promise: ["agent", "resolved"], repeat: { as: "next-reply" } }),
    `
    solved without a reply, where the solution is one | reported 09:00, customer 09:30, resolved 10:00 | 12:00 | kept 10:30 in 30 left 30
    `,
  );
});

describe("Request Tracker, Due dates by SLA: the due date is cleared when staff answer, and set by the next mail", () => {
  cases(
    desk({ within: "2h", repeat: { as: "next-reply" } }),
    `
    cleared | reported 09:00, customer 09:00, agent 10:00 | 12:00 | kept 11:00 in 60 left 60
    set again | reported 09:00, customer 09:00, agent 10:00, customer 12:00 | 12:00 | kept 11:00 in 60 left 60, pending 14:00 in 0 left 120
    `,
  );
});
