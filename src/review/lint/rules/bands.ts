import type { AttributeValue } from "../../../contract/attributes.js";
import { matches } from "../../../contract/condition.js";
import type { FactTest, NumberRange } from "../../../contract/condition.js";
import { own } from "../../../inspection.js";
import { DAY } from "../../../time/plain-date.js";
import { openWithin } from "../../../calendar/timetable.js";
import { plainMorning } from "../reports.js";
import type { Draft, Rule } from "../rule.js";
import { sayMoment } from "../say.js";
import { middleOf, scenesOf } from "../scenes.js";
import { levelsOf, recordOf, sayEvent } from "../subject.js";
import type { LintClause, Subject } from "../subject.js";
import { below, ticketFor, triggersOf, witnessed } from "../witness.js";

/** Clauses that promise the same to the same tickets but for the value of one fact. */
interface Family {
  readonly attribute: string;
  readonly event: string;
  readonly members: readonly Member[];
}

interface Member {
  readonly item: LintClause;
  readonly test: FactTest;
}

/** The clauses that differ in one fact alone, by that fact. */
function familiesOf(subject: Subject): readonly Family[] {
  const families = new Map<string, { attribute: string; event: string; members: Member[] }>();
  for (const item of subject.clauses) {
    if (item.clause.repeat !== undefined) continue;
    for (const test of item.clause.when) {
      const rest = item.clause.when.filter((each) => each !== test);
      const key = JSON.stringify([
        test.attribute,
        item.promises.map(({ limit }) => limit.promise),
        levelsOf(subject, item),
        rest.map((each) => [each.attribute, each.values, each.ranges, each.isNot]),
        item.clause.hours.map(({ calendarId, wants }) => [calendarId, wants]),
        triggersOf(subject, item),
      ]);
      const family = families.get(key) ?? {
        attribute: test.attribute,
        event: item.promises[0]?.limit.promise[0] ?? "",
        members: [],
      };
      family.members.push({ item, test });
      families.set(key, family);
    }
  }
  // A clause for what the others leave out fills every gap.
  return [...families.values()].filter(
    ({ members }) =>
      members.length > 1 && !members.some(({ item }) => item.clause.unless.length > 0) && !hasRest(subject, members),
  );
}

/** Whether a clause stands in the place of all of some. */
function hasRest(subject: Subject, members: readonly Member[]): boolean {
  return subject.clauses.some(({ clause }) =>
    members.every(({ item }) => clause.unless.some(({ id }) => id === item.id)),
  );
}

/** A number between two ranges for which no clause is. */
export const rangeGap: Rule = {
  id: "range-gap",
  severity: "warning",
  find: (subject) =>
    familiesOf(subject).flatMap((family) =>
      betweenBounds(family).flatMap((value, index, all): readonly Draft[] => {
        const owners = ownersOf(family, value);
        const isFirst = index === 0 || ownersOf(family, all[index - 1] ?? value).length > 0;
        // Below the first range and above the last one nothing need be promised.
        const isInside = hasOwnerBelow(family, value) && hasOwnerAbove(family, value);
        if (owners.length > 0 || !isFirst || !isInside || isPromisedElsewhere(subject, family, value)) return [];
        const [before, after] = [nearestMember(family, value, "below"), nearestMember(family, value, "above")];
        if (before === undefined || after === undefined) return [];
        const witness = valueWitness(subject, before.item, family.attribute, value, [before.item.id, after.item.id]);
        const name = sayEvent(subject, family.event);
        return [
          {
            clause: after.item.id,
            path: below(after.item.path, "when", family.attribute),
            message: {
              en: `For “${family.attribute}” of ${value} nothing is promised (“${name.en}”): “${before.item.id}” ends before it, and “${after.item.id}” begins after it.`,
              zh: `“${family.attribute}”为 ${value} 时没有任何承诺（“${name.zh}”）：“${before.item.id}”止于其前，“${after.item.id}”始于其后。`,
            },
            witness,
          },
        ];
      }),
    ),
};

/** A number in the ranges of two clauses. */
export const rangeOverlap: Rule = {
  id: "range-overlap",
  severity: "warning",
  find: (subject) =>
    familiesOf(subject).flatMap((family) => {
      const told = new Set<string>();
      return betweenBounds(family).flatMap((value): readonly Draft[] => {
        const [first, second] = ownersOf(family, value);
        if (first === undefined || second === undefined) return [];
        const key = `${first.item.id}\n${second.item.id}`;
        if (told.has(key)) return [];
        told.add(key);
        const witness = valueWitness(subject, first.item, family.attribute, value, [first.item.id, second.item.id]);
        return [
          {
            clause: second.item.id,
            path: below(second.item.path, "when", family.attribute),
            message: {
              en: `For “${family.attribute}” of ${value} both “${first.item.id}” and “${second.item.id}” are owed. Which of the two is meant at the edge?`,
              zh: `“${family.attribute}”为 ${value} 时，“${first.item.id}”与“${second.item.id}”同时适用。分界处以哪一条为准？`,
            },
            witness,
          },
        ];
      });
    }),
};

/** Whether a clause of no family promises the same where a fact has a value. */
function isPromisedElsewhere(subject: Subject, { attribute, event, members }: Family, value: AttributeValue): boolean {
  const levels = members.flatMap(({ item }) => levelsOf(subject, item));
  return subject.clauses.some(
    (other) =>
      !members.some(({ item }) => item.id === other.id) &&
      levelsOf(subject, other).some((level) => levels.includes(level)) &&
      other.promises.some(({ limit }) => limit.promise.includes(event)) &&
      other.clause.when.every((test) => test.attribute !== attribute || matches(test, value)),
  );
}

function boundsOf({ atLeast, moreThan, atMost, lessThan }: NumberRange): readonly number[] {
  return [atLeast, moreThan, atMost, lessThan].filter((bound) => bound !== undefined);
}

/** The bounds of all ranges in order, and a number between each two; none where fewer than two clauses have ranges. */
function betweenBounds({ members }: Family): readonly number[] {
  if (members.filter(({ test }) => test.ranges.length > 0).length < 2) return [];
  const bounds = [...new Set(members.flatMap(({ test }) => test.ranges.flatMap(boundsOf)))].sort((a, b) => a - b);
  return bounds.flatMap((bound, index) => {
    const next = bounds[index + 1];
    return next === undefined ? [bound] : [bound, middleOf(bound, next)];
  });
}

function ownersOf({ members }: Family, value: AttributeValue): readonly Member[] {
  return members.filter(({ test }) => matches(test, value));
}

function hasOwnerBelow(family: Family, value: number): boolean {
  return nearestMember(family, value, "below") !== undefined;
}

function hasOwnerAbove(family: Family, value: number): boolean {
  return nearestMember(family, value, "above") !== undefined;
}

/** The clause whose range comes next to a number. */
function nearestMember({ members }: Family, value: number, side: "below" | "above"): Member | undefined {
  let found: { readonly member: Member; readonly away: number } | undefined;
  for (const member of members) {
    for (const range of member.test.ranges) {
      const { atLeast, moreThan, atMost, lessThan } = range;
      const bound =
        side === "below"
          ? Math.min(atMost ?? Infinity, lessThan ?? Infinity)
          : Math.max(atLeast ?? -Infinity, moreThan ?? -Infinity);
      const away = side === "below" ? value - bound : bound - value;
      if (Number.isFinite(bound) && away >= 0 && (found === undefined || away < found.away)) found = { member, away };
    }
  }
  return found?.member;
}

function valueWitness(
  subject: Subject,
  item: LintClause,
  attribute: string,
  value: AttributeValue,
  clauses: readonly string[],
): Draft["witness"] {
  const at = plainMorning(subject);
  const [level = ""] = levelsOf(subject, item);
  const ticket = ticketFor(subject, item, level, at);
  if (ticket === undefined) return undefined;
  return witnessed(subject, { ...ticket, attributes: { ...ticket.attributes, [attribute]: value } }, at, clauses);
}

/** A value of a fact for which no clause is, where clauses are for the others. */
export const valueMissing: Rule = {
  id: "value-missing",
  severity: "warning",
  find: (subject) =>
    familiesOf(subject).flatMap((family): readonly Draft[] => {
      const spec = own(recordOf(subject.document, "attributes"), family.attribute);
      const [first] = family.members;
      if (first === undefined || !(Array.isArray(spec) || spec === "boolean")) return [];
      const known = scenesOf(subject, [first.item]).all.flatMap((facts) => own(facts, family.attribute) ?? []);
      const values = [...new Set(known)].filter((value) => typeof value === "string" || typeof value === "boolean");
      const missing = values.find(
        (value) => ownersOf(family, value).length === 0 && !isPromisedElsewhere(subject, family, value),
      );
      if (missing === undefined) return [];
      const name = sayEvent(subject, family.event);
      const witness = valueWitness(
        subject,
        first.item,
        family.attribute,
        missing,
        family.members.map(({ item }) => item.id),
      );
      return [
        {
          clause: first.item.id,
          path: below(first.item.path, "when", family.attribute),
          message: {
            en: `“${name.en}” is promised by “${family.attribute}”, but not where that is “${String(missing)}”.`,
            zh: `“${name.zh}”按“${family.attribute}”分别承诺，但该项为“${String(missing)}”时没有承诺。`,
          },
          witness,
        },
      ];
    }),
};

/** Hours for which nothing is promised, where something is for the others. */
export const hoursUnpromised: Rule = {
  id: "hours-unpromised",
  severity: "notice",
  find: (subject) =>
    subject.clauses.flatMap((item): readonly Draft[] => {
      const [test] = item.clause.hours;
      if (test === undefined || item.clause.hours.length > 1 || hasCounterpart(subject, item)) return [];
      const at = momentOf(subject, item);
      if (at === undefined) return [];
      const [level = ""] = levelsOf(subject, item);
      const witness = witnessed(subject, ticketFor(subject, item, level, at), at, [item.id]);
      if (witness === undefined || witness.shows.some(({ state }) => state !== "not-promised")) return [];
      const name = sayEvent(subject, item.promises[0]?.limit.promise[0] ?? "");
      const [side, moment] = [test.wants === "open", sayMoment(subject.zone, at)];
      return [
        {
          clause: item.id,
          path: below(item.path, side ? "whenInside" : "whenOutside"),
          message: {
            en: `“${name.en}” is promised ${side ? "inside" : "outside"} the hours of “${test.calendarId}” only: what is reported at ${moment.en} is promised nothing of the kind.`,
            zh: `“${name.zh}”只在“${test.calendarId}”的时间之${side ? "内" : "外"}有承诺：${moment.zh}报告的没有此项承诺。`,
          },
          witness,
          answeredBy: [item.record],
        },
      ];
    }),
};

/** Whether another clause promises the same at those hours. */
function hasCounterpart(subject: Subject, item: LintClause): boolean {
  const events = new Set(item.promises.flatMap(({ limit }) => limit.promise));
  return subject.clauses.some(
    (other) =>
      other.id !== item.id &&
      levelsOf(subject, item).some((level) => levelsOf(subject, other).includes(level)) &&
      other.promises.some(({ limit }) => limit.promise.some((event) => events.has(event))),
  );
}

/** A moment at which the clause is for no ticket, by its hours. */
function momentOf({ period }: Subject, { clause }: LintClause): number | undefined {
  const [test] = clause.hours;
  if (test === undefined) return undefined;
  const open = openWithin(test.calendar, period.start, period.start + 14 * DAY);
  const found = test.wants === "closed" ? open[0]?.start : open.find(({ end }) => end < period.start + 14 * DAY)?.end;
  return found;
}
