import fc from "fast-check";
import { assess, contractInForce, contractSeries, validateContract } from "sla-clock";
import type { Contract, ContractSeries, Issue } from "sla-clock";
import { amendContract, contractDocument, digestContract, validateAmendments } from "sla-clock/review";
import type { AmendmentSpec } from "sla-clock/review";
import { expect, it } from "vitest";
import { amendedContracts, amendedOf } from "../../arbitraries/amendment.js";
import { DAY, lifeContracts, MONDAY } from "../../arbitraries/contract.js";
import { lifeMoves, scenarios } from "../../arbitraries/ticket.js";
import { LATEST, place, supported } from "../../arbitraries/time.js";
import { outcome } from "../../reference/answers.js";
import { clerk } from "../../reference/naive-amendment.js";
import type { Json } from "../../reference/naive-amendment.js";
import { dateAt } from "../../reference/naive-calendar.js";

const from = "2025-01-01";
const dateOf = (day: number): string => new Date(MONDAY + day * DAY).toISOString().slice(0, 10);

/** Amendments of those changes, some days after each other, and the texts that a clerk makes of them. */
function written(
  base: Json,
  steps: readonly (readonly Json[])[],
): { readonly amendments: readonly Json[]; readonly texts: readonly Json[] } {
  let text = base;
  const texts = [base];
  const amendments = steps.map((changes, index) => {
    const version = `v${String(index + 2)}`;
    text = clerk(text, changes, version);
    texts.push(text);
    return { id: `a${String(index)}`, contract: base.id, version, from: dateOf(3 * index + 1), changes };
  });
  return { amendments, texts };
}

const isContract = (text: Json): boolean => validateContract(text).ok;

it("amend: the texts of amendments = those that a clerk writes, and are contracts where those are", () => {
  const seen = { good: 0, bad: 0 };
  fc.assert(
    fc.property(amendedContracts, ({ base, steps }) => {
      const { amendments, texts } = written(base, steps);
      const result = validateAmendments(base, amendments, { from });
      const isGood = texts.every(isContract);
      seen[isGood ? "good" : "bad"] += 1;
      const codes = result.ok ? [] : result.issues.map(({ code }) => code);
      // What the text after a faulty one changes may be gone with the fault; nothing else is told of sound changes.
      const idle = codes.every((code) => code === "amendment-without-effect");
      if (codes.length > 0 && idle) return;
      expect(result.ok, JSON.stringify([amendments, result.ok ? [] : result.issues])).toBe(isGood);
      if (!result.ok) {
        expect(result.issues.every(({ path }) => /^\/amendments\/\d+\/changes/.test(path))).toBe(true);
        return;
      }
      const made = result.series.versions.map(({ contract }) => contractDocument(contract));
      expect(made).toEqual(texts);
      for (const [index, { contract }] of result.series.versions.entries()) {
        expect(digestContract(contract)).toEqual(digestContract(texts[index]));
      }
    }),
  );
  expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(10);
});

it("amend: assess(amendContract(base, amendments)) = assess(the series of whole versions)", () => {
  const scenes = amendedOf(lifeContracts).chain((amended) =>
    scenarios(fc.constant(amended.base), lifeMoves).map(({ ticket, asOf }) => ({ ...amended, ticket, asOf })),
  );
  fc.assert(
    fc.property(scenes, ({ base, steps, ticket, asOf }) => {
      const { amendments, texts } = written(base, steps);
      fc.pre(texts.every(isContract));
      const result = validateAmendments(base, amendments, { from });
      fc.pre(result.ok);
      const versions = texts.map((contract: Json, index) => ({
        from: index === 0 ? from : dateOf(3 * index - 2),
        contract,
      }));
      const whole: ContractSeries = contractSeries({ id: base.id, versions });
      const by = (series: ContractSeries): unknown => outcome(() => assess(series, ticket, { asOf }));
      expect(by(result.series)).toStrictEqual(by(whole));
    }),
  );
});

it("amend: amendments in another order = amendment-disordered", () => {
  fc.assert(
    fc.property(amendedContracts, fc.nat(2), ({ base, steps }, turn) => {
      const { amendments, texts } = written(base, steps);
      fc.pre(texts.every(isContract) && amendments.length > 1);
      fc.pre(validateAmendments(base, amendments, { from }).ok);
      const at = turn % (amendments.length - 1);
      const swapped = amendments.map((each, index) =>
        index === at ? amendments[at + 1] : index === at + 1 ? amendments[at] : each,
      );
      const result = validateAmendments(base, swapped, { from });
      const issues = result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
      expect(issues).toEqual([`amendment-disordered /amendments/${String(at + 1)}/from`]);
    }),
  );
});

it("amend: an amendment is in force from midnight of its date until that of its end, over clock changes", () => {
  const base = { id: "desk", version: "old", levels: ["A"], clauses: [{ id: "reply", promise: "replied" }] } as const;
  fc.assert(
    fc.property(place, fc.integer({ min: -2, max: 2 }), fc.nat(2), ({ timeZone, at }, days, length) => {
      const first = dateAt({ timeZone }, at).add({ days });
      const end = first.add({ days: length + 1 });
      const [starts = 0, ends = 0] = [first, end].map((date) => date.toZonedDateTime(timeZone).epochMilliseconds);
      // A date that the zone skipped has no moment at which it could be in force.
      fc.pre(starts < ends);
      const amendment: AmendmentSpec = {
        ...{ id: "a", contract: "desk", version: "new", from: first.toString(), to: end.toString() },
        changes: [{ clause: "reply", set: { within: "2h" } }],
      };
      const series = amendContract({ ...base, timeZone }, [amendment], { from: "1960-01-01" });
      for (const moment of [starts, ends].flatMap((edge) => [edge - 1, edge, edge + 1])) {
        const asked = Math.min(supported(moment), LATEST - 1);
        expect(contractInForce(series, asked).version).toBe(asked >= starts && asked < ends ? "new" : "old");
      }
    }),
  );
});

it("amend: what one amendment changes and another changes back = the terms of the base", () => {
  fc.assert(
    fc.property(amendedContracts, ({ base, steps: [changes = []] }) => {
      const { amendments, texts } = written(base, [changes]);
      fc.pre(texts.every(isContract));
      const back = (base.clauses as readonly Json[]).map(
        ({ id, ...clause }) => ({ clause: id, replace: clause }) as Json,
      );
      const after = clerk(base, changes, "x");
      const ids = (text: Json): readonly string[] => text.clauses.map(({ id }: Json) => id as string);
      // Only clauses are set back here, in the places that they had.
      fc.pre(changes.every((change: Json) => "clause" in change) && ids(after).join() === ids(base).join());
      const changed = back.filter(({ clause }) => {
        const of = (text: Json): string => JSON.stringify(text.clauses.find(({ id }: Json) => id === clause));
        return of(after) !== of(base);
      });
      const again = { id: "back", contract: base.id, version: "back", from: dateOf(20), changes: changed };
      const result = validateAmendments(base, [...amendments, again], { from });
      fc.pre(result.ok);
      expect(digestContract(result.series.versions.at(-1)?.contract).terms).toBe(digestContract(base).terms);
    }),
  );
});

/** Whether a JSON Pointer leads to something in a value, or to what an object or a list there lacks. */
function leads(value: unknown, path: string): boolean {
  const keys = path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  let at = value;
  return keys.every((key, index) => {
    if (typeof at !== "object" || at === null) return false;
    const isThere = Object.hasOwn(at, key);
    at = (at as Record<string, unknown>)[key];
    return isThere || index === keys.length - 1;
  });
}

const scraps = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, "", [], {}, "c0", "office", "2026-03-05", true, { id: "c0" }, ["within"], {
    holidays: [],
  }),
);

function tampered(value: unknown, [step, ...rest]: readonly number[], scrap: unknown): unknown {
  if (typeof value !== "object" || value === null || step === undefined) return scrap;
  const entries = Object.entries(value);
  const place_ = step % Math.max(1, entries.length);
  const changed = entries.map(
    ([key, item], index) => [key, index === place_ ? tampered(item, rest, scrap) : (item as unknown)] as const,
  );
  if (step % 7 === 0) changed.push(["stray/~key", scrap]);
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
}

function checkIssues(issues: readonly Issue[], given: object): void {
  expect(issues.length).toBeGreaterThan(0);
  for (const { path, expected, received, message } of issues) {
    for (const text of [expected, received, message]) expect(text).toMatch(/\S/);
    expect(`${expected} ${message}`).not.toMatch(/undefined,|\[object|NaN/);
    expect(leads(given, path), `${path} ${message}`).toBe(true);
  }
}

it("amend: any JSON = a series or issues in order, never an exception", () => {
  const steps = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      amendedContracts,
      steps,
      scraps,
      fc.constantFrom("base", "amendments"),
      (contract, path, scrap, which) => {
        const { amendments } = written(contract.base, contract.steps);
        const given: Json = { base: contract.base, amendments, options: { from } };
        given[which] = tampered(given[which], path, scrap);
        const args = JSON.parse(JSON.stringify(given));
        const result = validateAmendments(args.base, args.amendments, args.options);
        if (!result.ok) checkIssues(result.issues, args);
        else
          for (const { contract: each } of result.series.versions)
            expect((each satisfies Contract).kind).toBe("contract");
      },
    ),
    { numRuns: 3 * Number(fc.readConfigureGlobal().numRuns) },
  );
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (base, amendments, options) => {
      const result = validateAmendments(base, amendments, options);
      expect(result.ok).toBe(false);
      if (!result.ok) checkIssues(result.issues, { base, amendments, options });
    }),
  );
});
