import fc from "fast-check";
import { assess } from "sla-clock";
import type { Assessment, Ticket, TicketEvent } from "sla-clock";
import { expect, it } from "vitest";
import { scenarios } from "../../arbitraries/ticket.js";

const HOUR = 3_600_000;
const delays = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 * HOUR })), {
  minLength: 30,
  maxLength: 30,
});

/** Each event but the report recorded so much later than it happened. */
function recordedLate(ticket: Ticket, late: readonly number[]): Ticket {
  const events = ticket.events.map((event, index): TicketEvent =>
    event.type === "reported" ? event : { ...event, recordedAt: Number(event.at) + (late[index % late.length] ?? 0) },
  );
  return { ...ticket, events };
}

/** What can be compared where the events' places in the ticket differ. */
function told({ knownAt: _, ...assessment }: Assessment): unknown {
  return JSON.parse(JSON.stringify(assessment, (key, value: unknown) => (key === "index" ? 0 : value)));
}

it("replay: assess(ticket, knownAt) = assess(what was recorded by then)", () => {
  fc.assert(
    fc.property(
      scenarios(),
      delays,
      fc.integer({ min: 0, max: 300 * HOUR }),
      ({ contract, ticket, asOf }, late, wait) => {
        const whole = recordedLate(ticket, late);
        const report = whole.events.find(({ type }) => type === "reported");
        const knownAt = Number(report?.at) + wait;
        const events = whole.events.filter(({ at, recordedAt }) => Number(recordedAt ?? at) <= knownAt);
        const known = assess(contract, { ...whole, events }, { asOf });
        expect(told(assess(contract, whole, { asOf, knownAt }))).toEqual(told(known));
      },
    ),
  );
});

it("replay: recordedAt without knownAt = no recordedAt", () => {
  fc.assert(
    fc.property(scenarios(), delays, ({ contract, ticket, asOf }, late) => {
      expect(assess(contract, recordedLate(ticket, late), { asOf })).toStrictEqual(assess(contract, ticket, { asOf }));
    }),
  );
});

it("replay: an event corrected = the event as it should have been", () => {
  fc.assert(
    fc.property(scenarios(), fc.nat(), fc.nat({ max: 50 * HOUR }), ({ contract, ticket, asOf }, choice, shift) => {
      const place = choice % ticket.events.length;
      const event = ticket.events[place];
      fc.pre(event !== undefined && event.type !== "reported" && event.type !== "level-confirmed");
      const wrong = { ...event, id: "wrong", at: Number(event.at) + shift };
      const right = { ...event, corrects: "wrong", recordedAt: Number(event.at) + shift + 1 };
      const others = ticket.events.filter((_, index) => index !== place);
      const corrected = { ...ticket, events: [...others, wrong, right] };
      const plain = { ...ticket, events: [...others, event] };
      expect(told(assess(contract, corrected, { asOf }))).toEqual(told(assess(contract, plain, { asOf })));
    }),
  );
});
