import {
  assess,
  defineCalendar,
  defineContract,
  explain,
  exportTimetable,
  importTimetable,
  SlaError,
  toDuration,
  verifyTrace,
} from "sla-clock";
import type { Assessment, Obligation, Ticket, TicketEvent } from "sla-clock";
import { describe, expect, it } from "vitest";

// March 2026: Fri 6, Mon 9; the clocks of New York change on Sun 8 March.
const contract = defineContract({
  id: "desk",
  timeZone: "UTC",
  levels: ["low", "high"],
  calendars: {
    office: {
      timeZone: "UTC",
      hours: "mon-fri 09:00-12:00, 13:00-18:00",
      holidays: [{ date: "2026-03-11", name: "Founders" }],
    },
    york: { timeZone: "America/New_York", hours: "mon-sun 00:00-24:00" },
  },
  pauses: [
    { id: "desk.waiting", reason: "customer", title: { en: "waiting for the customer", zh: "等待客户" } },
    { reason: "part", clauses: ["resolve"], title: "waiting for a part" },
  ],
  escalation: { restart: "at-confirmation" },
  clauses: [
    { id: "reply", promise: "replied", within: "2h" },
    { id: "resolve", promise: "resolved", within: "8h", clock: "office" },
    { id: "form", promise: "signed", before: "closed" },
  ],
});

type ClauseId = "reply" | "resolve" | "form" | "desk.waiting";
type Events = readonly (readonly [
  type: TicketEvent["type"],
  at: string,
  more?: Partial<TicketEvent<"low" | "high">>,
])[];

function ticketOf(events: Events): Ticket<"low" | "high"> {
  return { level: "low", events: events.map(([type, at, more]) => ({ type, at: `2026-03-${at}Z`, ...more })) };
}

function assessed(events: Events, asOf: string): Assessment<string, ClauseId> {
  return assess(contract, ticketOf(events), { asOf: `2026-03-${asOf}Z` });
}

function owed(clause: string, events: Events, asOf: string, period = 0): Obligation<ClauseId> {
  const found = assessed(events, asOf).periods[period]?.obligations.find((each) => each.clause === clause);
  if (found === undefined) throw new Error(`${clause} is not owed`);
  return found;
}

const iso = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString().slice(8, 16);
const dueAt = ({ due }: Obligation): string | undefined => (due.kind === "at" ? iso(due.at) : due.kind);
const customer = { reason: "customer" } as const;
const part = { reason: "part" } as const;

function refusal(events: Events): string {
  try {
    assessed(events, "20T00:00");
  } catch (error) {
    if (error instanceof SlaError) return `${error.code} ${error.path}`;
  }
  return "taken";
}

describe("due moments", () => {
  it("a closed pause moves the due moment by the time that the clock would have counted in it", () => {
    // 1 h counted, 2 h paused, of which the clock would have counted 2 h: due at 11:00 + 2 h.
    const events: Events = [
      ["reported", "06T09:00"],
      ["paused", "06T10:00", customer],
      ["resumed", "06T12:00"],
    ];
    expect(dueAt(owed("reply", events, "06T12:00"))).toBe("06T13:00");
    // Office: 1 h counted by 10:00; 7 h left from 12:00: 13:00-18:00 is 5 h, Monday 09:00-11:00.
    expect(dueAt(owed("resolve", events, "06T12:00"))).toBe("09T11:00");
  });

  it("a pause inside a closed night changes nothing in office hours, and moves elapsed time", () => {
    const night: Events = [
      ["reported", "06T17:00"],
      ["paused", "06T18:30", customer],
      ["resumed", "06T22:00"],
    ];
    expect(dueAt(owed("resolve", night, "07T00:00"))).toBe("09T17:00");
    expect(dueAt(owed("reply", night, "07T00:00"))).toBe("06T22:30");
  });

  it("a pause before the start keeps the clock from starting", () => {
    const events: Events = [
      ["reported", "06T09:00"],
      ["paused", "06T09:00", customer],
      ["resumed", "06T10:30"],
    ];
    expect(dueAt(owed("reply", events, "06T11:00"))).toBe("06T12:30");
  });

  it("a pause that begins at the due moment or later changes nothing", () => {
    const at: Events = [
      ["reported", "06T09:00"],
      ["paused", "06T11:00", customer],
      ["resumed", "06T15:00"],
    ];
    expect(dueAt(owed("reply", at, "06T16:00"))).toBe("06T11:00");
    expect(owed("reply", at, "06T11:00").state).toBe("pending");
    expect(owed("reply", at, "06T16:00").state).toBe("breached");
  });

  it("overlapping pauses count once, whatever their reasons, and only for the clauses that they stop", () => {
    const events: Events = [
      ["reported", "06T09:00"],
      ["paused", "06T09:30", customer],
      ["paused", "06T10:00", part],
      ["resumed", "06T10:30", customer],
      ["resumed", "06T11:00", part],
    ];
    expect(dueAt(owed("reply", events, "06T12:00"))).toBe("06T12:00");
    // 09:30-11:00 is out: 0.5 h + 11:00-12:00 + 13:00-18:00 = 6.5 h, 1.5 h on Monday.
    expect(dueAt(owed("resolve", events, "06T12:00"))).toBe("09T10:30");
  });

  it("a pause across a holiday takes the open time of the days around it", () => {
    // Tue 10 March 16:00: 7 h counted. Paused over Wed 11 (holiday) to Thu 12, 10:00: one hour left.
    const events: Events = [
      ["reported", "10T09:00"],
      ["paused", "10T16:00", customer],
      ["resumed", "12T10:00"],
    ];
    expect(dueAt(owed("resolve", events, "12T11:00"))).toBe("12T12:00");
  });

  it("a pause across a clock change takes the hours that there were", () => {
    const york = defineContract({
      id: "york",
      levels: ["only"],
      calendars: { all: { timeZone: "America/New_York", hours: "mon-sat 00:00-24:00; sun 01:00-04:00" } },
      pauses: [{ reason: "customer" }],
      clauses: [{ id: "resolve", promise: "resolved", within: "3h", clock: "all" }],
    });
    // Sunday 8 March opens 01:00-04:00 on the wall: two hours. Counted 23:00-24:00 Saturday and 01:00-01:30.
    const events = [
      { type: "reported", at: "2026-03-07T23:00-05:00" },
      { type: "paused", at: "2026-03-08T01:30-05:00" },
      { type: "resumed", at: "2026-03-08T03:30-04:00" },
    ];
    const { periods } = assess(york, { level: "only", events }, { asOf: "2026-03-08T12:00-04:00" });
    const [resolve] = periods[0]?.obligations ?? [];
    // Half an hour of it is left until 04:00; the third hour is the first of Monday.
    expect(resolve?.due).toEqual({ kind: "at", at: Date.parse("2026-03-09T01:00-04:00"), provisional: false });
    expect(resolve?.clock?.paused).toEqual({ clock: toDuration("1h"), wall: toDuration("1h") });
  });
});

describe("open pauses", () => {
  const events: Events = [
    ["reported", "06T09:00"],
    ["paused", "06T10:00", customer],
  ];

  it("have no due moment, only that if they ended now", () => {
    const reply = owed("reply", events, "06T15:00");
    expect(reply.state).toBe("paused");
    expect(reply.due).toEqual({ kind: "suspended", ifResumedNow: Date.parse("2026-03-06T16:00Z") });
    expect(assessed(events, "06T15:00").nextChange).toBeUndefined();
    expect(assessed(events, "06T15:00").state).toBe("open");
  });

  it("a promise kept during one is kept in time", () => {
    const kept = owed("reply", [...events, ["replied", "06T20:00"]], "07T00:00");
    expect(kept).toMatchObject({ state: "kept", keptAt: Date.parse("2026-03-06T20:00Z") });
    expect(kept.due).toEqual({ kind: "suspended", ifResumedNow: Date.parse("2026-03-06T21:00Z") });
  });

  it("a clause that they do not stop goes on", () => {
    const waiting: Events = [
      ["reported", "06T09:00"],
      ["paused", "06T10:00", part],
    ];
    expect(dueAt(owed("reply", waiting, "06T10:30"))).toBe("06T11:00");
    expect(owed("resolve", waiting, "06T10:30").state).toBe("paused");
    expect(owed("form", waiting, "06T10:30").state).toBe("pending");
  });

  it("end with the ticket", () => {
    const closed = owed("resolve", [...events, ["closed", "06T11:00"]], "20T00:00");
    expect(closed.state).toBe("breached");
    expect(dueAt(closed)).toBe("09T10:00");
    const cancelled = owed("reply", [...events, ["cancelled", "06T11:00"]], "20T00:00");
    expect(cancelled.state).toBe("cancelled");
  });

  it("a level change during one: the old clock is superseded as it stands, the new one waits too", () => {
    const raised: Events = [...events, ["level-confirmed", "06T11:00", { level: "high" }]];
    expect(owed("reply", raised, "06T12:00")).toMatchObject({ state: "superseded", due: { kind: "suspended" } });
    expect(owed("reply", raised, "06T12:00", 1).state).toBe("paused");
    const resumed: Events = [...raised, ["resumed", "06T13:00"]];
    expect(dueAt(owed("reply", resumed, "06T14:00", 1))).toBe("06T15:00");
    expect(dueAt(owed("reply", resumed, "06T14:00"))).toBe("suspended");
  });
});

describe("what the clock tells", () => {
  it("elapsed, remaining and paused time, in the clause's clock and on the wall", () => {
    const events: Events = [
      ["reported", "06T09:00"],
      ["paused", "06T11:00", customer],
      ["resumed", "06T14:00"],
    ];
    // Office: 09:00-11:00 and 14:00-15:00 counted; 11:00-12:00 and 13:00-14:00 paused.
    expect(owed("resolve", events, "06T15:00").clock).toEqual({
      target: toDuration("8h"),
      elapsed: toDuration("3h"),
      remaining: toDuration("5h"),
      paused: { clock: toDuration("2h"), wall: toDuration("3h") },
      wall: { elapsed: toDuration("6h"), remaining: Date.parse("2026-03-09T11:00Z") - Date.parse("2026-03-06T15:00Z") },
    });
  });

  it("stops when the promise is kept, and turns negative once overdue", () => {
    expect(
      owed(
        "reply",
        [
          ["reported", "06T09:00"],
          ["replied", "06T10:00"],
        ],
        "06T15:00",
      ).clock,
    ).toMatchObject({
      elapsed: toDuration("1h"),
      remaining: toDuration("1h"),
    });
    expect(owed("reply", [["reported", "06T09:00"]], "06T15:00").clock).toMatchObject({
      elapsed: toDuration("6h"),
      remaining: -toDuration("4h"),
      wall: { elapsed: toDuration("6h"), remaining: -toDuration("4h") },
    });
  });

  it("tells no time on the wall while it stands still", () => {
    const { clock } = owed(
      "reply",
      [
        ["reported", "06T09:00"],
        ["paused", "06T10:00", customer],
      ],
      "06T15:00",
    );
    expect(clock).toEqual({
      target: toDuration("2h"),
      elapsed: toDuration("1h"),
      remaining: toDuration("1h"),
      paused: { clock: toDuration("5h"), wall: toDuration("5h") },
      wall: { elapsed: toDuration("6h") },
    });
  });
});

describe("traces", () => {
  const events: Events = [
    ["reported", "06T09:00"],
    ["paused", "06T11:00", customer],
    ["resumed", "06T14:00"],
  ];

  it("tile the time from start to due, pauses with their reasons", () => {
    const resolve = owed("resolve", events, "06T15:00");
    const { trace } = resolve;
    expect(
      trace?.kind === "within"
        ? trace.segments.map(({ kind, start, end, reasons }) => [kind, iso(start), iso(end), ...(reasons ?? [])])
        : [],
    ).toEqual([
      ["counted", "06T09:00", "06T11:00"],
      ["paused", "06T11:00", "06T14:00", "customer"],
      ["counted", "06T14:00", "06T18:00"],
      ["closed", "06T18:00", "09T09:00"],
      ["counted", "09T09:00", "09T11:00"],
    ]);
    expect(verifyTrace(resolve, contract)).toEqual({ ok: true });
  });

  it("of an open pause end with it, and are verified too", () => {
    const reply = owed("reply", events.slice(0, 2), "06T15:00");
    expect(verifyTrace(reply, contract)).toEqual({ ok: true });
    const resolve = owed("resolve", events.slice(0, 2), "06T15:00");
    expect(verifyTrace(resolve, contract)).toEqual({ ok: true });
  });

  it("that name a reason which does not stop the clause are refused", () => {
    const reply = owed(
      "reply",
      [
        ["reported", "06T09:00"],
        ["paused", "06T10:00", customer],
        ["resumed", "06T12:00"],
      ],
      "06T12:00",
    );
    const forged = JSON.parse(JSON.stringify(reply).replaceAll('"customer"', '"part"'));
    expect(verifyTrace(forged, contract)).toMatchObject({ ok: false });
  });

  it("are told in both languages", () => {
    const resolve = owed("resolve", events, "06T15:00");
    expect(explain(resolve, { language: "en" })).toContain(
      "Fri 6 Mar 2026 11:00 – 14:00: paused (waiting for the customer)",
    );
    expect(explain(resolve, { language: "zh" })).toContain("暂停（等待客户）");
    const waiting = owed("resolve", events.slice(0, 2), "06T15:00");
    expect(explain(waiting, { language: "en" })).toContain(
      "paused, no due moment while the pause lasts; due Mon 9 Mar 2026 12:00",
    );
  });
});

describe("sequences that cannot be", () => {
  it.each<readonly [string, Events]>([
    [
      "ticket-pause-missing /ticket/events/1",
      [
        ["reported", "06T09:00"],
        ["resumed", "06T10:00"],
      ],
    ],
    [
      "ticket-pause-missing /ticket/events/2",
      [
        ["reported", "06T09:00"],
        ["paused", "06T10:00", customer],
        ["resumed", "06T11:00", part],
      ],
    ],
    [
      "ticket-pause-repeated /ticket/events/2",
      [
        ["reported", "06T09:00"],
        ["paused", "06T10:00", customer],
        ["paused", "06T11:00", customer],
      ],
    ],
    [
      "ticket-event-before-report /ticket/events/1",
      [
        ["reported", "06T09:00"],
        ["paused", "06T08:00", customer],
      ],
    ],
    [
      "ticket-event-after-end /ticket/events/2",
      [
        ["reported", "06T09:00"],
        ["closed", "06T10:00"],
        ["paused", "06T11:00", customer],
      ],
    ],
    [
      "ticket-event-incomplete /ticket/events/1/reason",
      [
        ["reported", "06T09:00"],
        ["paused", "06T10:00"],
      ],
    ],
    [
      "ticket-invalid /ticket/events/1/reason",
      [
        ["reported", "06T09:00"],
        ["paused", "06T10:00", { reason: "weather" }],
      ],
    ],
    [
      "ticket-invalid /ticket/events/1/reason",
      [
        ["reported", "06T09:00"],
        ["replied", "06T10:00", customer],
      ],
    ],
  ])("%s", (code, events) => {
    expect(refusal(events)).toBe(code);
  });

  it("without pauses in the contract the events do not exist", () => {
    const plain = defineContract({
      id: "plain",
      levels: ["only"],
      clauses: [{ id: "reply", promise: "replied", within: "1h" }],
    });
    const events = [
      { type: "reported", at: 0 },
      { type: "paused", at: 1 },
    ];
    expect(() => assess(plain, { level: "only", events }, { asOf: 2 })).toThrow(
      expect.objectContaining({ code: "ticket-event-unknown", path: "/ticket/events/1/type" }),
    );
  });
});

describe("contracts", () => {
  const base = {
    id: "desk",
    levels: ["only"],
    clauses: [
      { id: "reply", promise: "replied", within: "1h" },
      { id: "form", promise: "signed" },
    ],
  };
  it.each<readonly [string, unknown]>([
    ["contract-unknown-clause /pauses/0/clauses/0", [{ reason: "customer", clauses: ["other"] }]],
    ["contract-invalid /pauses/0/clauses/0", [{ reason: "customer", clauses: ["form"] }]],
    ["contract-invalid /pauses/0/clauses", [{ reason: "customer", clauses: [] }]],
    ["contract-invalid /pauses/1/reason", [{ reason: "customer" }, { reason: "customer" }]],
    ["contract-invalid /pauses/0/reason", [{}]],
    ["contract-unknown-property /pauses/0/when", [{ reason: "customer", when: {} }]],
    ["contract-clause-repeated /pauses/0/id", [{ id: "reply", reason: "customer" }]],
    ["contract-invalid /pauses", "customer"],
  ])("%s", (code, pauses) => {
    let found = "";
    try {
      defineContract(JSON.parse(JSON.stringify({ ...base, pauses })));
    } catch (error) {
      if (error instanceof SlaError) found = `${error.code} ${error.path}`;
    }
    expect(found).toBe(code);
  });
});

describe("an imported timetable", () => {
  it("that ends before the as-of leaves the verdict and tells no clock", () => {
    const office = defineCalendar({ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-18:00" });
    const clock = importTimetable(exportTimetable(office, { from: "2026-03-02T00:00Z", to: "2026-03-09T00:00Z" }));
    const known = defineContract({
      id: "known",
      levels: ["only"],
      calendars: { clock },
      clauses: [{ id: "reply", promise: "replied", within: "2h", clock: "clock" }],
    });
    const reply = (asOf: string) =>
      assess(known, { level: "only", events: [{ type: "reported", at: "2026-03-06T09:00Z" }] }, { asOf }).periods[0]
        ?.obligations[0];
    expect(reply("2026-03-06T12:00Z")?.clock?.elapsed).toBe(toDuration("3h"));
    expect(reply("2026-03-10T12:00Z")).toMatchObject({
      state: "breached",
      due: { at: Date.parse("2026-03-06T11:00Z") },
    });
    expect(reply("2026-03-10T12:00Z")?.clock).toBeUndefined();
  });
});
