import fc from "fast-check";
import { assess, assessAll, contractInForce, contractSeries, deadlines, defineContract } from "sla-clock";
import type { Assessment, Contract, ContractSeries, ContractSpec, Ticket, VersionSpec } from "sla-clock";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";

import { DAY, lifeContracts, MONDAY, ticketContracts } from "../../arbitraries/contract.js";
import { scenarios } from "../../arbitraries/ticket.js";
import type { Scenario } from "../../arbitraries/ticket.js";
import { LATEST, place, supported } from "../../arbitraries/time.js";
import { outcome } from "../../reference/answers.js";
import { dateAt } from "../../reference/naive-calendar.js";

const NOT_IN_FORCE = "contract-not-in-force";
const NOT_SELECTED = "contract-not-selected";

/** A ticket, and versions of contracts that begin around its report, one of them that of the ticket; each in a zone of its own. */
interface Versioned extends Omit<Scenario, typeof fc.toStringMethod> {
  readonly versions: readonly (VersionSpec & { readonly contract: Contract })[];
}

const zones = fc.constantFrom("UTC", "Asia/Shanghai", "America/New_York", "Europe/London", "+14:00", "-12:00");

const versioned: fc.Arbitrary<Versioned> = fc
  .tuple(
    fc.oneof(scenarios(ticketContracts), scenarios(lifeContracts)),
    fc.array(fc.tuple(fc.oneof(ticketContracts, lifeContracts), zones, fc.nat(6), fc.option(fc.nat(2))), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.nat(2),
    fc.integer({ min: -3, max: 8 }),
  )
  .map(([{ spec, contract, ticket, asOf }, others, place_, first]) => {
    const own = place_ % others.length;
    let day = first;
    const versions = others.map(([other, timeZone, wait, gap], index) => {
      const from = dateOf(day);
      // Three dates at least, so that no zone is so far east that it begins before the version before it ends.
      day += wait + 3;
      const to = gap === null ? undefined : dateOf(Math.max(day - gap - 2, day - wait - 2));
      const made = index === own ? { ...spec, timeZone } : { ...other, timeZone };
      return { from, ...(to !== undefined && { to }), contract: defineContract(made as ContractSpec) };
    });
    return { spec, contract, ticket, asOf, versions };
  });

function dateOf(day: number): string {
  return new Date(MONDAY + day * DAY).toISOString().slice(0, 10);
}

/** The version whose dates hold the local date of a moment, each in its own zone; the last of several. */
function naiveVersion(versions: Versioned["versions"], at: number): Versioned["versions"][number] | undefined {
  const begun = versions.filter(({ from, contract }) => from <= localDate(contract, at));
  const last = begun.at(-1);
  return last?.to === undefined || localDate(last.contract, at) < last.to ? last : undefined;
}

function localDate({ timeZone = "UTC" }: Contract, at: number): string {
  return dateAt({ timeZone }, at).toString();
}

/** What an assessment by a version is, the version's date in it, or the code of what is refused. */
function expectedBy(version: Versioned["versions"][number] | undefined, ticket: Ticket, options: object): unknown {
  if (version === undefined) return NOT_IN_FORCE;
  return outcome(() => {
    const assessment = assess(version.contract, ticket, options as { asOf: number });
    return { ...assessment, contract: { ...assessment.contract, inForceFrom: version.from } };
  });
}

const reportOf = ({ events }: Ticket): number => Number(events.find(({ type }) => type === "reported")?.at);

it("versions: assess(series, ticket) = assess(the version in force at the report, ticket)", () => {
  fc.assert(
    fc.property(versioned, ({ versions, ticket, asOf }) => {
      const series = contractSeries({ id: "series", versions });
      const reported = reportOf(ticket);
      const version = naiveVersion(versions, reported);
      const expected = asOf < reported ? NOT_SELECTED : expectedBy(version, ticket, { asOf });
      expect(outcome(() => assess(series, ticket, { asOf }))).toStrictEqual(expected);
      const [result] = assessAll(series, [ticket], { asOf });
      expect(result?.ok === true ? result.assessment : result?.issues[0]?.code).toStrictEqual(expected);
      const { level, attributes = {} } = ticket;
      const report = { level, attributes, reportedAt: reported };
      expect(outcome(() => deadlines(series, report))).toStrictEqual(
        version === undefined ? NOT_IN_FORCE : outcome(() => deadlines(version.contract, report)),
      );
    }),
  );
});

it("versions: a later version changes no verdict of tickets reported before it", () => {
  fc.assert(
    fc.property(versioned, ticketContracts, fc.nat(3), ({ versions, ticket, asOf }, next, days) => {
      const last = versions.at(-1);
      if (last === undefined) throw new Error("one version at least");
      const date = Temporal.PlainDate.from(last.to ?? last.from).add({ days: days + 2 });
      const contract = defineContract({ ...next, timeZone: "UTC" });
      const before = contractSeries({ id: "series", versions });
      const after = contractSeries({ id: "series", versions: [...versions, { from: date.toString(), contract }] });
      const begins = date.toZonedDateTime("UTC").epochMilliseconds;
      const assessed = (series: ContractSeries): unknown => outcome((): Assessment => assess(series, ticket, { asOf }));
      if (reportOf(ticket) < begins) expect(assessed(after)).toStrictEqual(assessed(before));
      else if (asOf >= reportOf(ticket)) {
        const version = { from: date.toString(), contract };
        expect(assessed(after)).toStrictEqual(expectedBy(version, ticket, { asOf }));
      }
    }),
  );
});

it("versions: the selecting event as it was known decides, corrected or recorded late", () => {
  const delays = fc.array(fc.nat(100), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(
      versioned,
      fc.constantFrom("answered", "resolved", "arrived"),
      delays,
      fc.integer({ min: -50, max: 50 }),
      fc.nat(150),
      ({ versions, ticket, asOf }, selectedBy, late, shift, wait) => {
        const series = contractSeries({ id: "series", versions, selectedBy });
        const hour = DAY / 24;
        const place_ = ticket.events.findIndex(({ type }) => type === selectedBy);
        const events = ticket.events.map((event, index) =>
          event.type === "reported"
            ? event
            : { ...event, recordedAt: Number(event.at) + (late[index % 8] ?? 0) * hour, id: `e${index}` },
        );
        const wrong = events[place_];
        const reported = reportOf(ticket);
        if (wrong !== undefined) {
          const at = Math.max(Number(wrong.at) + shift * hour, reported);
          const recordedAt = Math.max(at, Number(wrong.recordedAt)) + hour;
          events.push({ ...wrong, at, recordedAt, id: "right", corrects: `e${place_}` });
        }
        for (const knownAt of [undefined, reported + wait * hour]) {
          const known = events.filter(({ recordedAt, at }) => Number(recordedAt ?? at) <= (knownAt ?? Infinity));
          const inView = known.filter(({ id }) => id === undefined || !known.some(({ corrects }) => corrects === id));
          const moments = inView
            .filter(({ type, at }) => type === selectedBy && Number(at) <= asOf)
            .map(({ at }) => Number(at));
          const given = { ...ticket, events };
          const options = knownAt === undefined ? { asOf } : { asOf, knownAt };
          const expected =
            moments.length === 0
              ? NOT_SELECTED
              : expectedBy(naiveVersion(versions, Math.min(...moments)), given, options);
          expect(outcome(() => assess(series, given, options))).toStrictEqual(expected);
        }
      },
    ),
  );
});

it("versions: contractInForce(s) = the version from midnight of its first date on, over clock changes", () => {
  const common = { id: "desk", levels: ["A"], clauses: [] } as const;
  fc.assert(
    fc.property(place, fc.integer({ min: -2, max: 2 }), zones, ({ timeZone, at }, days, other) => {
      const date = dateAt({ timeZone }, at).add({ days });
      const old = defineContract({ ...common, version: "old", timeZone: other });
      const contract = defineContract({ ...common, version: "new", timeZone });
      const ends = date.add({ days: 1 });
      const series = contractSeries({
        id: "series",
        versions: [
          { from: "1960-01-01", contract: old },
          { from: date.toString(), to: ends.toString(), contract },
        ],
      });
      const [start, end] = [date, ends].map((each) => each.toZonedDateTime(timeZone).epochMilliseconds);
      const version = (moment: number): unknown => outcome(() => contractInForce(series, moment).version);
      const expected = (moment: number): unknown =>
        moment < (start ?? 0) ? "old" : moment < (end ?? 0) ? "new" : NOT_IN_FORCE;
      for (const moment of [start, end].flatMap((edge = 0) => [edge - 1, edge, edge + 1])) {
        const asked = Math.min(supported(moment), LATEST - 1);
        expect(version(asked)).toBe(expected(asked));
      }
    }),
  );
});

it("versions: the JSON of a series = the series", () => {
  fc.assert(
    fc.property(versioned, ({ versions }) => {
      const series = contractSeries({ id: "series", versions, selectedBy: "answered" });
      expect(contractSeries(JSON.parse(JSON.stringify(series)))).toStrictEqual(series);
      expect(contractSeries(series as never)).toBe(series);
    }),
  );
});
