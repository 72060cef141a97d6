/** An object on which every operation fails. */
function failing(): object {
  const fail = (): never => {
    throw new RangeError("trap");
  };
  const traps = ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf", "isExtensible", "set"];
  return new Proxy({}, Object.fromEntries(traps.map((trap) => [trap, fail])));
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cyclic(): object {
  const value: Record<string, unknown> = { id: "cycle", levels: ["low"], clauses: [] };
  value["self"] = value;
  value["clauses"] = [value];
  value["of"] = [value];
  value["parts"] = [value];
  return value;
}

/** An object whose properties, of any argument of the library, throw when they are read. */
function throwing(): object {
  const names = [
    "id",
    "kind",
    "level",
    "events",
    "at",
    "asOf",
    "language",
    "timeZone",
    "hours",
    "clauses",
    "due",
    "clause",
  ];
  const more = [
    "periods",
    "toMillis",
    "epochMilliseconds",
    "reportedAt",
    "work",
    "en",
    "zh",
    "rule",
    "promise",
    "from",
  ];
  const value = {};
  for (const name of [...names, ...more]) {
    Object.defineProperty(value, name, {
      enumerable: true,
      get: () => {
        throw new TypeError("getter");
      },
    });
  }
  return value;
}

class Ticket {
  readonly level = "low";
  readonly events = [{ type: "reported", at: 0 }];
}

/** Values that a program may hand over by mistake or malice; each made anew, by name. */
export const HOSTILE: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  NaN: () => NaN,
  Infinity: () => Infinity,
  "-Infinity": () => -Infinity,
  "-0": () => -0,
  "a huge number": () => 1e308,
  "the largest safe integer": () => Number.MAX_SAFE_INTEGER,
  "a negative number": () => -1,
  "a fraction": () => 0.5,
  "a bigint": () => 10n ** 30n,
  "a symbol": () => Symbol("hostile"),
  "a function": () => () => 1,
  "a generator function": () => function* named() {}, // prettier-ignore
  "an empty string": () => "",
  "a string of spaces": () => "   ",
  "a string of a million characters": () => "9".repeat(1e6),
  "a million opening hours": () => "mon-fri 09:00-18:00; ".repeat(50_000),
  "a lone surrogate": () => "\uD800",
  __proto__name: () => "__proto__",
  "an empty array": () => [],
  "an array of itself": () => {
    const list: unknown[] = [];
    list.push(list);
    return list;
  },
  "a sparse array": () => Object.assign([], { 1000: 1 }),
  "a long array of nothing": () => Array.from({ length: 1000 }),
  "an empty object": () => ({}),
  "an object without prototype": () => Object.create(null) as object,
  "an object of throwing getters": throwing,
  "a proxy that throws on everything": failing,
  "a revoked proxy": () => revoked({}),
  "a revoked proxy of an array": () => revoked([]),
  "a proxied function": () => new Proxy(() => 1, {}),
  "a cyclic object": cyclic,
  "a class instance": () => new Ticket(),
  "a Map": () => new Map([["id", 1]]),
  "a frozen object": () => Object.freeze({ frozen: true }),
  "an invalid Date": () => new Date(NaN),
  "a Date out of range": () => new Date(8.64e15),
  "a regular expression": () => /x/,
  "an error": () => new Error("hostile"),
  "a promise": () => Promise.resolve(1),
  "a typed array": () => new Float64Array(3),
  "a calendar that is none": () => ({ kind: "weekly" }),
  "a combination that is none": () => ({ kind: "union", of: [{ kind: "weekly" }] }),
  "a contract that is none": () => ({ kind: "contract", id: "x", levels: ["low"], clauses: [] }),
  "an assessment that is none": () => ({ periods: [{}], timeZone: "UTC" }),
  "an obligation that is none": () => ({
    clause: "reply",
    timeZone: "UTC",
    due: { kind: "at" },
    trace: { kind: "within" },
  }),
  "an instant whose toMillis throws": () => ({
    toMillis: () => {
      throw new Error("hostile");
    },
  }),
  "an instant of NaN": () => ({ epochMilliseconds: NaN }),
  "an instant whose toMillis is odd": () => ({ toMillis: () => "soon" }),
};

const few = [
  "undefined",
  "null",
  "NaN",
  "-0",
  "a bigint",
  "a symbol",
  "a function",
  "an empty array",
  "an empty object",
];
const worst = [
  "an object of throwing getters",
  "a proxy that throws on everything",
  "a revoked proxy",
  "a cyclic object",
];
const others = [
  "a negative number",
  "an empty string",
  "a string of a million characters",
  "a sparse array",
  "an array of itself",
];

/** The worst of them, for every place inside an argument. */
export const REDUCED: Readonly<Record<string, () => unknown>> = Object.fromEntries(
  [...few, ...worst, ...others].map((name) => [name, HOSTILE[name] ?? (() => undefined)]),
);
