import { assess, defineContract, SlaError } from "sla-clock";
import type { AssessOptions, TicketEvent } from "sla-clock";
import { describe, expect, it } from "vitest";

const contract = defineContract({
  id: "desk",
  timeZone: "UTC",
  levels: ["only"],
  pauses: [{ reason: "customer" }],
  clauses: [{ id: "reply", promise: "replied", within: "2h" }],
});

const at = (text: string): string => `2026-03-06T${text}Z`;
type Event = Omit<TicketEvent<"only">, "at" | "recordedAt"> & { readonly at: string; readonly recordedAt?: string };

function view(events: readonly Event[], asOf: string, knownAt?: string) {
  const list = events.map(({ recordedAt, ...event }) => ({
    ...event,
    at: at(event.at),
    ...(recordedAt !== undefined && { recordedAt: at(recordedAt) }),
  }));
  const options: AssessOptions = { asOf: at(asOf), ...(knownAt !== undefined && { knownAt: at(knownAt) }) };
  return assess(contract, { level: "only", events: list }, options);
}

function state(events: readonly Event[], asOf: string, knownAt?: string): string {
  const assessment = view(events, asOf, knownAt);
  const [reply] = assessment.periods[0]?.obligations ?? [];
  return reply === undefined ? assessment.state : reply.state;
}

function refusal(events: readonly Event[]): string {
  try {
    view(events, "20:00");
  } catch (error) {
    if (error instanceof SlaError) return `${error.code} ${error.path}`;
  }
  return "taken";
}

const reported: Event = { type: "reported", at: "09:00" };

describe("what was known when", () => {
  const late: readonly Event[] = [reported, { type: "replied", at: "10:30", recordedAt: "14:00" }];

  it("an event that was recorded late is not known before", () => {
    expect(state(late, "12:00", "12:00")).toBe("breached");
    expect(state(late, "12:00", "14:00")).toBe("kept");
    expect(state(late, "12:00")).toBe("kept");
    expect(view(late, "12:00", "13:00").knownAt).toBe(Date.parse(at("13:00")));
    expect("knownAt" in view(late, "12:00")).toBe(false);
  });

  it("an event without recordedAt was recorded as it happened", () => {
    expect(state([reported, { type: "replied", at: "10:30" }], "12:00", "10:00")).toBe("breached");
    expect(state([reported, { type: "replied", at: "10:30" }], "10:00", "20:00")).toBe("pending");
  });

  it("a ticket whose report was not known yet was not reported", () => {
    const events: readonly Event[] = [
      { ...reported, recordedAt: "11:00" },
      { type: "replied", at: "10:30" },
    ];
    expect(state(events, "12:00", "10:45")).toBe("not-reported");
    expect(state(events, "12:00", "11:00")).toBe("kept");
  });

  it("a pause of which only the end was known did not hold the clock yet", () => {
    const events: readonly Event[] = [
      reported,
      { type: "paused", at: "10:00", recordedAt: "15:00" },
      { type: "resumed", at: "10:30" },
    ];
    expect(state(events, "11:15", "11:15")).toBe("breached");
    expect(state(events, "11:15", "15:00")).toBe("pending");
  });
});

describe("corrections", () => {
  const redated: readonly Event[] = [
    reported,
    { id: "e1", type: "replied", at: "11:30" },
    { id: "e2", type: "replied", at: "10:30", recordedAt: "15:00", corrects: "e1" },
  ];

  it("an event is given another time", () => {
    expect(state(redated, "20:00", "14:59")).toBe("kept-late");
    expect(state(redated, "20:00", "15:00")).toBe("kept");
    expect(state(redated, "20:00")).toBe("kept");
    expect(view(redated, "20:00").periods[0]?.obligations[0]).toMatchObject({ keptBy: { index: 2 } });
  });

  it("an event is withdrawn, whatever the as-of", () => {
    const events: readonly Event[] = [
      reported,
      { id: "e1", type: "replied", at: "10:30" },
      { type: "withdrawn", at: "16:00", corrects: "e1" },
    ];
    expect(state(events, "12:00", "15:00")).toBe("kept");
    expect(state(events, "12:00")).toBe("breached");
    expect(state(events, "12:00", "16:00")).toBe("breached");
  });

  it("a correction is corrected in its turn", () => {
    const events: readonly Event[] = [...redated, { type: "withdrawn", at: "17:00", corrects: "e2" }];
    expect(["14:00", "16:00", "17:00"].map((known) => state(events, "20:00", known))).toEqual([
      "kept-late",
      "kept",
      "breached",
    ]);
  });

  it("a report can be re-dated, and with it all that counts from it", () => {
    const events: readonly Event[] = [
      { id: "r", ...reported },
      { type: "reported", at: "09:45", recordedAt: "10:00", corrects: "r" },
      { type: "replied", at: "11:30" },
    ];
    expect(state(events, "12:00")).toBe("kept");
    expect(state(events, "12:00", "09:59")).toBe("breached");
  });

  it.each<readonly [string, readonly Event[]]>([
    [
      "ticket-correction-unknown /ticket/events/1/corrects",
      [reported, { type: "replied", at: "10:00", corrects: "e9" }],
    ],
    ["ticket-event-incomplete /ticket/events/1/corrects", [reported, { type: "withdrawn", at: "10:00" }]],
    [
      "ticket-correction-conflict /ticket/events/2/id",
      [reported, { id: "a", type: "replied", at: "10:00" }, { id: "a", type: "resolved", at: "10:00" }],
    ],
    [
      "ticket-correction-conflict /ticket/events/2/corrects",
      [reported, { id: "a", type: "replied", at: "10:00" }, { type: "resolved", at: "10:00", corrects: "a" }],
    ],
    [
      "ticket-correction-conflict /ticket/events/3/corrects",
      [
        reported,
        { id: "a", type: "replied", at: "10:00" },
        { type: "replied", at: "10:10", corrects: "a" },
        { type: "replied", at: "10:20", corrects: "a" },
      ],
    ],
    [
      "ticket-correction-conflict /ticket/events/1/corrects",
      [reported, { type: "replied", at: "10:00", corrects: "a" }, { id: "a", type: "replied", at: "10:30" }],
    ],
    [
      "ticket-correction-conflict /ticket/events/1/corrects",
      [reported, { id: "a", type: "replied", at: "10:00", corrects: "a" }],
    ],
    ["ticket-invalid /ticket/events/1/recordedAt", [reported, { type: "replied", at: "10:00", recordedAt: "09:59" }]],
  ])("%s", (code, events) => {
    expect(refusal(events)).toBe(code);
  });
});

describe("options", () => {
  it("that are not known are refused, not ignored", () => {
    const options = JSON.parse(JSON.stringify({ asOf: at("10:00"), knowAt: at("09:00") }));
    expect(() => assess(contract, { level: "only", events: [{ type: "reported", at: 0 }] }, options)).toThrow(
      expect.objectContaining({ code: "options-invalid", path: "/options/knowAt" }),
    );
  });
});
