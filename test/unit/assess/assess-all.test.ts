import { assess, assessAll, defineContract, SlaError } from "sla-clock";
import type { Ticket, TicketResult } from "sla-clock";
import { describe, expect, it } from "vitest";

type Level = "normal" | "urgent";

const contract = defineContract({
  id: "helpdesk",
  levels: ["normal", "urgent"],
  calendars: { office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" } },
  clauses: [{ id: "reply", promise: "replied", within: "2h", clock: "office" }],
});
const options = { asOf: "2026-03-09T12:00+08:00" };
const ticket = (id: string): Ticket<Level> => ({
  id,
  level: "urgent",
  events: [{ type: "reported", at: "2026-03-06T17:00+08:00" }],
});
const wrong = { id: "wrong", level: "urgent", events: [{ type: "reported", at: "soon" }] } as const;

/** A source that tells what is done with it. */
function* source(log: string[], tickets: readonly Ticket<Level>[]): Generator<Ticket<Level>> {
  try {
    for (const each of tickets) {
      log.push(`gives ${each.id ?? ""}`);
      yield each;
    }
    log.push("is done");
  } finally {
    log.push("is closed");
  }
}

async function* later(log: string[], tickets: readonly Ticket<Level>[]): AsyncGenerator<Ticket<Level>> {
  for (const each of source(log, tickets)) yield await Promise.resolve(each);
}

async function all<T>(results: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const each of results) list.push(each);
  return list;
}

const indexes = (results: Iterable<TicketResult>): readonly (number | string)[] =>
  Array.from(results, ({ index, ok }) => (ok ? index : `${index} is wrong`));

describe("assessAll", () => {
  it("gives for each ticket what assess gives", () => {
    const tickets = [ticket("a"), ticket("b")];
    const expected = tickets.map((each, index) => ({ index, ok: true, assessment: assess(contract, each, options) }));
    expect([...assessAll(contract, tickets, options)]).toStrictEqual(expected);
    expect([...assessAll(contract, new Set(tickets), options)]).toStrictEqual(expected);
    expect([...assessAll(contract, [], options)]).toEqual([]);
  });

  it("takes records of standing duties as assess does", () => {
    const [result] = assessAll(contract, [{ standing: true, events: [] }], options);
    expect(result).toMatchObject({ ok: false, issues: [{ code: "contract-term-missing", path: "/contract/term" }] });
  });

  it("gives of an async source the same, in its order", async () => {
    const tickets = [ticket("a"), wrong, ticket("b")];
    const results = await all(assessAll(contract, later([], tickets), options));
    expect(results).toStrictEqual([...assessAll(contract, tickets, options)]);
  });
});

describe("assessAll: a bad ticket", () => {
  it("is a result that names its index, and harms no other", () => {
    const results = [...assessAll(contract, [ticket("a"), wrong, ticket("b")], options)];
    expect(indexes(results)).toEqual([0, "1 is wrong", 2]);
    expect(results[1]).toMatchObject({ issues: [{ code: "instant-unreadable", path: "/tickets/1/events/0/at" }] });
  });

  it("may be anything at all", () => {
    const hostile = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new RangeError("trap");
        },
        ownKeys: () => {
          throw new RangeError("trap");
        },
      },
    );
    const results = [...assessAll(contract, [undefined, null, 7, hostile, []] as never, options)];
    expect(results.map((each) => (each.ok ? "" : each.issues[0]?.path))).toEqual(
      results.map((_, index) => `/tickets/${index}`),
    );
  });

  it("may be one to which a calendar has no answer", () => {
    const never = defineContract({
      id: "never",
      levels: ["urgent"],
      calendars: { closed: { timeZone: "UTC", hours: {} } },
      clauses: [{ id: "reply", promise: "replied", within: "2h", clock: "closed" }],
    });
    const [result] = assessAll(never, [{ level: "urgent", events: [{ type: "reported", at: 0 }] }], { asOf: 0 });
    expect(result).toMatchObject({ ok: false, issues: [{ code: "calendar-never-opens", path: "/contract" }] });
  });
});

describe("assessAll is lazy", () => {
  it("asks for nothing before it is asked, then for one ticket at a time", () => {
    const log: string[] = [];
    const results = assessAll(contract, source(log, [ticket("a"), ticket("b")]), options)[Symbol.iterator]();
    expect(log).toEqual([]);
    expect(results.next().value).toMatchObject({ index: 0 });
    expect(log).toEqual(["gives a"]);
    expect(results.next().value).toMatchObject({ index: 1 });
    expect(log).toEqual(["gives a", "gives b"]);
    expect(results.next().done).toBe(true);
    expect(log).toEqual(["gives a", "gives b", "is done", "is closed"]);
  });

  it("closes the source when it is left early", () => {
    const log: string[] = [];
    for (const { index } of assessAll(contract, source(log, [ticket("a"), ticket("b")]), options)) {
      if (index === 0) break;
    }
    expect(log).toEqual(["gives a", "is closed"]);
  });

  it("does so with an async source too", async () => {
    const log: string[] = [];
    const results = assessAll(contract, later(log, [ticket("a"), ticket("b")]), options);
    expect(log).toEqual([]);
    for await (const { index } of results) if (index === 0) break;
    expect(log).toEqual(["gives a", "is closed"]);
  });

  it("lets through what the source throws", async () => {
    const error = new RangeError("the file ends here");
    const failing = function* (): Generator<Ticket<Level>> {
      yield ticket("a");
      throw error;
    };
    const results = assessAll(contract, failing(), options)[Symbol.iterator]();
    expect(results.next().value).toMatchObject({ index: 0, ok: true });
    expect(() => results.next()).toThrow(error);
    const failingLater = async function* (): AsyncGenerator<Ticket<Level>> {
      yield* failing();
      await Promise.resolve();
    };
    await expect(all(assessAll(contract, failingLater(), options))).rejects.toBe(error);
  });
});

describe("assessAll refuses at the call", () => {
  const refused = (tickets: unknown, given: unknown = options, of: unknown = contract): SlaError | undefined => {
    try {
      assessAll(of as typeof contract, tickets as [], given as typeof options);
    } catch (error) {
      if (error instanceof SlaError) return error;
    }
    return undefined;
  };

  it.each([
    ["a text", "[]"],
    ["a number", 7],
    ["nothing", undefined],
    ["an object", {}],
    ["a function", () => []],
    ["an object that pretends", { [Symbol.iterator]: 7 }],
  ])("%s", (_name, tickets) => {
    expect(refused(tickets)).toMatchObject({ code: "ticket-invalid", path: "/tickets" });
  });

  it("a single ticket, and says what takes one", () => {
    expect(refused(ticket("a"))?.message).toBe(
      "cannot accept the ticket at /tickets: expected an array or another iterable of tickets, or an async one; assess takes a single ticket, received { id, level, events }",
    );
  });

  it("options and contracts that are not in order", () => {
    expect(refused([], {})).toMatchObject({ code: "instant-unreadable", path: "/options/asOf" });
    expect(refused([], { asOf: "2026-03-06T17:00" })).toMatchObject({ path: "/options/asOf" });
    expect(refused([], options, { id: "x" })).toMatchObject({ code: "contract-undefined", path: "/contract" });
  });
});
