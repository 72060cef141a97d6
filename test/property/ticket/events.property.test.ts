import fc from "fast-check";
import { assess, SlaError } from "sla-clock";
import type { Assessment, Ticket, TicketEvent } from "sla-clock";
import { expect, it } from "vitest";
import { scenarios } from "../../arbitraries/ticket.js";

const withoutIndex = (assessment: Assessment): unknown =>
  JSON.parse(JSON.stringify(assessment, (key, value: unknown) => (key === "index" ? undefined : value)));

/** Events in another order, those at one instant in the order they had. */
function shuffled(events: readonly TicketEvent[], keys: readonly number[]): readonly TicketEvent[] {
  const rank = new Map<number, number>();
  for (const { at } of events) if (!rank.has(Number(at))) rank.set(Number(at), keys[rank.size] ?? 0);
  return [...events].sort((a, b) => (rank.get(Number(a.at)) ?? 0) - (rank.get(Number(b.at)) ?? 0));
}

it("events: assess(events of different instants in any order) = assess(events in order of time)", () => {
  fc.assert(
    fc.property(
      scenarios(),
      fc.array(fc.integer(), { minLength: 9, maxLength: 9 }),
      ({ contract, ticket, asOf }, keys) => {
        const other: Ticket = { ...ticket, events: shuffled(ticket.events, keys) };
        expect(withoutIndex(assess(contract, other, { asOf }))).toStrictEqual(
          withoutIndex(assess(contract, ticket, { asOf })),
        );
      },
    ),
  );
});

it("events: an instant as text, a Date or an object = the same instant as a number", () => {
  fc.assert(
    fc.property(scenarios(), fc.nat(3), ({ contract, ticket, asOf }, form) => {
      const written = (at: unknown): TicketEvent["at"] => {
        const date = new Date(Number(at));
        return (
          [date.toISOString(), date, { epochMilliseconds: Number(at) }, { toMillis: () => Number(at) }][form] ?? date
        );
      };
      const events = ticket.events.map((event) => ({ ...event, at: written(event.at) }));
      expect(assess(contract, { ...ticket, events }, { asOf: written(asOf) })).toStrictEqual(
        assess(contract, ticket, { asOf }),
      );
    }),
  );
});

function errorOf(action: () => unknown): SlaError {
  try {
    action();
  } catch (error) {
    if (error instanceof SlaError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const late = { at: Date.UTC(2026, 11, 1) };
/** What cannot be: an event put into a ticket, and the error that it is. */
const IMPOSSIBLE: readonly (readonly [name: string, event: object, code: string, property: string])[] = [
  ["an event before the report", { type: "answered", at: 1 }, "ticket-event-before-report", ""],
  ["a second report", { type: "reported", ...late }, "ticket-event-repeated", ""],
  ["an unknown event", { type: "unheard-of", ...late }, "ticket-event-unknown", "/type"],
  ["an unknown level", { type: "level-confirmed", level: "none", ...late }, "ticket-unknown-level", "/level"],
  ["a level-confirmed without a level", { type: "level-confirmed", ...late }, "ticket-unknown-level", "/level"],
  ["a level beside another event", { type: "answered", level: "low", ...late }, "ticket-invalid", "/level"],
  ["a moment without an offset", { type: "answered", at: "2026-03-06T09:00" }, "instant-no-offset", "/at"],
  ["a moment that is none", { type: "answered", at: NaN }, "instant-not-finite", "/at"],
  ["a stray property", { type: "answered", ...late, when: 1 }, "ticket-invalid", "/when"],
  [
    "an attribute that is no scalar",
    { type: "answered", ...late, attributes: { a: [] } },
    "ticket-invalid",
    "/attributes/a",
  ],
];

it.each(IMPOSSIBLE)("events: %s = an error that names the event's index", (_name, event, code, property) => {
  fc.assert(
    fc.property(scenarios(), fc.nat(8), ({ contract, ticket }, at) => {
      const index = Math.min(at, ticket.events.length);
      const events = [...ticket.events.slice(0, index), event as TicketEvent, ...ticket.events.slice(index)];
      const error = errorOf(() => assess(contract, { ...ticket, events }, { asOf: "2026-12-31T00:00Z" }));
      expect([error.code, error.path]).toEqual([code, `/ticket/events/${index}${property}`]);
    }),
    { numRuns: 50 },
  );
});
