import { createHash } from "node:crypto";
import { expect, it } from "vitest";

import { canonical } from "../../../src/timetable/data.js";
import { sha256 } from "../../../src/timetable/sha256.js";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

// FIPS 180-2, appendix B, and the vectors of NIST's CAVP for short messages that are text.
it.each([
  ["no message", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["one block", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "two blocks",
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  [
    "two blocks, and the length in a third",
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
    "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
  ],
  ["a million letters", "a".repeat(1e6), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ["one byte, D3 in Latin-1 and two in UTF-8", "\u00d3", hash("\u00d3")],
])("NIST: %s", (_name, message, digest) => {
  expect(sha256(message)).toBe(digest);
});

it("agrees with node:crypto at every length around the ends of blocks", () => {
  for (let length = 0; length <= 200; length += 1) {
    const text = Array.from({ length }, (_, index) => String.fromCharCode(33 + ((index * 7 + length) % 90))).join("");
    expect([length, sha256(text)]).toEqual([length, hash(text)]);
  }
});

it("agrees with node:crypto on all of Unicode in UTF-8", () => {
  const planes = [
    "%",
    "%41",
    "\n\r\u2028",
    "é",
    "调休上班",
    "🕘".repeat(40),
    "\u0000\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}",
  ];
  for (const text of planes) expect(sha256(text)).toBe(hash(text));
});

it("RFC 8785, 3.2.2 to 3.2.4: the canonical form of the example", () => {
  const example: unknown = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  expect(canonical(example)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

it("RFC 8785, 3.2.3: names in the order of UTF-16", () => {
  const names: unknown = JSON.parse(
    String.raw`{"\u20ac":0,"\r":1,"\ufb33":2,"1":3,"\ud83d\ude00":4,"\u0080":5,"\u00f6":6}`,
  );
  expect(canonical(names)).toBe('{"\\r":1,"1":3,"\u0080":5,"ö":6,"€":0,"😀":4,"\ufb33":2}');
});
