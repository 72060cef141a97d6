import { SlaError } from "sla-clock";
import { canonicalJson } from "sla-clock/review";
import { describe, expect, it } from "vitest";

const bytes = (hex: string): string => Buffer.from(hex.replaceAll(" ", ""), "hex").toString("utf8");

describe("RFC 8785", () => {
  it("3.2.2 to 3.2.4: the sample of the text, byte by byte", () => {
    const sample = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    const expected = bytes(
      `
      7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72
      75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a
      5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31
      65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37
      5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30
      30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d`.replaceAll("\n", ""),
    );
    expect(canonicalJson(JSON.parse(sample))).toBe(expected);
  });

  it("3.2.3: names are sorted by UTF-16 code units", () => {
    const sample = String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`;
    const values = [...canonicalJson(JSON.parse(sample)).matchAll(/:"([^"]*)"/g)].map(([, value]) => value);
    expect(values).toEqual([
      ...["Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign"],
      ...["Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh"],
    ]);
  });

  // Appendix B: IEEE 754 bits, and the text of the number.
  it.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("appendix B: %s is %s", (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, "hex").readDoubleBE())).toBe(text);
  });
  it.each(["7fffffffffffffff", "7ff0000000000000", "fff0000000000000"])("appendix B: %s is no JSON", (bits) => {
    expect(() => canonicalJson(Buffer.from(bits, "hex").readDoubleBE())).toThrow(SlaError);
  });
});

describe("what has no canonical form", () => {
  const inside: Record<string, unknown> = { list: [1] };
  inside["list"] = [inside];
  class Term {
    readonly days = 3;
  }
  const throwing = Object.defineProperty({}, "a", { enumerable: true, get: () => JSON.parse("") as unknown });
  it.each<[string, unknown, string]>([
    ["not a number", { a: [1, Number.NaN] }, "/a/1"],
    ["infinity", [-Infinity], "/0"],
    ["half a pair, the first", { a: "\ud83d" }, "/a"],
    ["half a pair, the second", { a: "x\ude00y" }, "/a"],
    ["half a pair in a name", { "\ud83d": 1 }, "/\ud83d"],
    ["a pair the wrong way round", "\ude00\ud83d", ""],
    ["undefined", undefined, ""],
    ["undefined in a list", [1, undefined], "/1"],
    ["a hole in a list", [1, , 2], "/1"],
    ["a function", { a: () => 1 }, "/a"],
    ["a symbol", { a: Symbol("a") }, "/a"],
    ["a name that is a symbol", { [Symbol("a")]: 1 }, ""],
    ["a big integer", [10n], "/0"],
    ["a date", { "a/b": { "c~d": new Date(0) } }, "/a~1b/c~0d"],
    ["the instance of a class", [new Term()], "/0"],
    ["a map", new Map(), ""],
    ["what is inside itself", inside, "/list/0"],
    ["a getter that throws", throwing, ""],
  ])("%s", (_, value, path) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: "no-canonical-form", path }) as Error);
  });

  it("is not what stands in several places", () => {
    const shared = { a: 1 };
    expect(canonicalJson([shared, { shared }])).toBe('[{"a":1},{"shared":{"a":1}}]');
  });
  it("is not what is deeper than a call stack", () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 200_000; depth += 1) deep = [deep];
    expect(canonicalJson(deep)).toHaveLength(400_002);
  });
  it("is not what is undefined among properties, nor an object without a prototype", () => {
    expect(canonicalJson(Object.assign(Object.create(null), { b: undefined, a: -0 }))).toBe('{"a":0}');
    expect(canonicalJson(JSON.parse('{"__proto__":{"b":1},"10":1,"9":2}'))).toBe('{"10":1,"9":2,"__proto__":{"b":1}}');
  });
});
