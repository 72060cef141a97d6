import { limitsOf } from "../../../contract/clause.js";
import { isSpan } from "../../../contract/due-rule.js";
import { own } from "../../../inspection.js";
import { isoInZone } from "../../../time/zone.js";
import type { Instant } from "../../../time/zone.js";
import type { DocumentChange } from "../finding.js";
import { plainMorning } from "../reports.js";
import type { Draft, Rule } from "../rule.js";
import { quoted, sayDue, sayMoment } from "../say.js";
import { isLeftToTickets, itemsOf, levelsOf, recordOf, sayEvent, spansOfClause } from "../subject.js";
import type { LintClause, Subject } from "../subject.js";
import { below, dueAt, ticketFor, triggersOf, witnessed } from "../witness.js";

/** Clauses for one level of several, with a moment that can be computed, in the order of levels. */
function timedAt(subject: Subject, level: string): readonly LintClause[] {
  return subject.clauses.filter(
    (item) =>
      item.clause.levels?.has(level) === true &&
      item.clause.repeat === undefined &&
      spansOfClause(item).length > 0 &&
      !spansOfClause(item).some(isLeftToTickets) &&
      triggersOf(subject, item).length === 0,
  );
}

function hasSeveralLevels({ rules, clauses }: Subject): boolean {
  const isOfLevels = clauses.some(
    ({ clause }) => clause.levels !== undefined && clause.levels.size < rules.levels.length,
  );
  return rules.levels.length > 1 && isOfLevels;
}

/** Levels without a word of what a change of level does. */
export const escalationUnstated: Rule = {
  id: "escalation-unstated",
  severity: "warning",
  find: (subject) => {
    if (!hasSeveralLevels(subject) || own(subject.document, "escalation") !== undefined) return [];
    const shown = raisedTicket(subject);
    const base = {
      en: "The contract has several levels and does not say what a change of level does to the clocks: targets of the new level count from the old start.",
      zh: "合同分为几个级别，未写明级别变更时如何计时：现按新级别的期限、自原起算时刻计算。",
    };
    return [
      {
        path: "/escalation",
        message: { en: `${base.en}${shown?.text.en ?? ""}`, zh: `${base.zh}${shown?.text.zh ?? ""}` },
        witness: shown?.witness,
      },
    ];
  },
};

interface Raised {
  readonly text: { readonly en: string; readonly zh: string };
  readonly witness: Draft["witness"];
}

/** A ticket that is raised to the gravest level after half of its time, by the contract as it stands and with a new start. */
function raisedTicket(subject: Subject): Raised | undefined {
  const { levels } = subject.rules;
  for (const lower of levels) {
    for (const higher of levels.slice(levels.indexOf(lower) + 1)) {
      const [low] = timedAt(subject, lower);
      const [high] = timedAt(subject, higher);
      const at = plainMorning(subject);
      const due = low === undefined ? undefined : dueAt(subject, low, lower, at);
      if (low === undefined || high === undefined || due === undefined || due - at < 120_000) continue;
      const confirmed = at + Math.floor((due - at) / 120_000) * 60_000;
      const found = compareRaised(subject, low, lower, high, higher, at, confirmed);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function compareRaised(
  subject: Subject,
  low: LintClause,
  lower: string,
  high: LintClause,
  higher: string,
  at: Instant,
  confirmed: Instant,
): Raised | undefined {
  const fresh = ticketFor(subject, low, lower, at);
  if (fresh === undefined) return undefined;
  const event = { type: "level-confirmed", at: isoInZone(subject.zone, confirmed), level: higher };
  const ticket = { ...fresh, events: [...fresh.events, event] };
  const changes: readonly DocumentChange[] = [
    { op: "add", path: "/escalation", value: { restart: "at-confirmation" } },
  ];
  const first = witnessed(subject, ticket, confirmed, [high.id]);
  const other = witnessed(subject, ticket, confirmed, [high.id], changes);
  const [due, restarted] = [dueOf(first, higher), dueOf(other, higher)];
  if (first === undefined || other === undefined || due === undefined || restarted === undefined) return undefined;
  const [report, change] = [sayMoment(subject.zone, at), sayMoment(subject.zone, confirmed)];
  const [here, there] = [sayDue(subject.zone, due), sayDue(subject.zone, restarted)];
  const late =
    due < confirmed
      ? { en: ", before it was known to be of that level", zh: "，早于确认该级别之时" }
      : { en: "", zh: "" };
  return {
    text: {
      en: ` Reported at level “${lower}” on ${report.en} and raised to “${higher}” on ${change.en}, “${high.id}” is due ${here.en}${late.en}; counted from the change, ${there.en}.`,
      zh: `${report.zh}按级别“${lower}”报告、${change.zh}升为“${higher}”的，“${high.id}”期限为${here.zh}${late.zh}；自变更时起算的，为${there.zh}。`,
    },
    witness: { ...first, other },
  };
}

function dueOf(shown: ReturnType<typeof witnessed>, level: string): Instant | undefined {
  return shown?.shows.find((each) => each.level === level)?.due;
}

/** What a lower level does, where it is said what a graver one does. */
export const deescalationUnstated: Rule = {
  id: "deescalation-unstated",
  severity: "notice",
  find: (subject) => {
    const isSaid =
      own(subject.document, "escalation") !== undefined && own(subject.document, "deescalation") === undefined;
    if (!hasSeveralLevels(subject) || !isSaid) return [];
    const message = {
      en: "The contract says what a graver level does to the clocks, and not what a lower one does: they keep their start, and take the longer targets of the lower level.",
      zh: "合同写明升级如何计时，未写明降级如何计时：现保持原起算时刻，适用较低级别的较长期限。",
    };
    return [{ path: "/deescalation", message }];
  },
};

/** Whether what was kept before a change of level stays kept. */
export const keptUnstated: Rule = {
  id: "kept-unstated",
  severity: "warning",
  find: (subject) => {
    const { escalation, levels } = subject.rules;
    if (!hasSeveralLevels(subject) || escalation.kept !== undefined || escalation.restart === "ignore") return [];
    // Where nothing at all is said of escalation, that is the question.
    if (own(subject.document, "escalation") === undefined) return [];
    for (const lower of levels) {
      for (const higher of levels.slice(levels.indexOf(lower) + 1)) {
        const found = keptDraft(subject, lower, higher);
        if (found !== undefined) return [found];
      }
    }
    return [];
  },
};

function keptDraft(subject: Subject, lower: string, higher: string): Draft | undefined {
  for (const low of timedAt(subject, lower)) {
    for (const high of timedAt(subject, higher)) {
      const event = low.promises[0]?.limit.promise[0] ?? "";
      const isShared = high.promises.some(({ limit }) => limit.promise.includes(event));
      if (low.id === high.id || !isShared || event === "resolved" || event === "closed") continue;
      const at = plainMorning(subject);
      const fresh = ticketFor(subject, low, lower, at);
      const due = dueAt(subject, low, lower, at);
      if (fresh === undefined || due === undefined || due - at < 240_000) continue;
      const [kept, confirmed] = [at + 60_000, at + 120_000];
      const after = [
        { type: event, at: isoInZone(subject.zone, kept) },
        { type: "level-confirmed", at: isoInZone(subject.zone, confirmed), level: higher },
      ];
      const ticket = { ...fresh, events: [...fresh.events, ...after] };
      const shown = witnessed(subject, ticket, confirmed, [low.id, high.id]);
      const again = shown?.shows.find(({ level, state }) => level === higher && state === "pending");
      if (shown === undefined || again === undefined) continue;
      const name = sayEvent(subject, event);
      const [first, second] = [sayMoment(subject.zone, kept), sayMoment(subject.zone, confirmed)];
      return {
        clause: subject.rules.escalation.clause,
        path: "/escalation/kept",
        message: {
          en: `Does “${name.en}” count that happened before a ticket was raised? Done on ${first.en} at level “${lower}”, and owed again by “${high.id}” since level “${higher}” was confirmed on ${second.en}. State kept: carry or renew.`,
          zh: `升级前已经作出的“${name.zh}”是否算数？${first.zh}按级别“${lower}”已作出，${second.zh}确认级别“${higher}”后，按“${high.id}”又须再作。请写明 kept 为 carry 或 renew。`,
        },
        witness: shown,
        answeredBy: [recordOf(subject.document, "escalation")],
      };
    }
  }
  return undefined;
}

/** A resolution that may not hold. */
export const reopeningUnstated: Rule = {
  id: "reopening-unstated",
  severity: "notice",
  find: (subject) => {
    if (own(subject.document, "reopening") !== undefined) return [];
    const promised = subject.clauses.filter(({ promises }) =>
      promises.some(({ limit }) => isSpan(limit.due) && limit.promise.includes("resolved")),
    );
    if (promised.length === 0) return [];
    const ids = quoted(promised.map(({ id }) => id));
    const message = {
      en: `A resolution is promised (${ids.en}), and nothing says what becomes of the promise if it does not hold: tickets cannot be reopened.`,
      zh: `合同承诺解决（${ids.zh}），未写明解决后复发如何处理：工单无法重新打开。`,
    };
    return [{ path: "/reopening", message }];
  },
};

/** Appointments that either side may put off for good. */
export const appointmentMovesUnstated: Rule = {
  id: "appointment-moves-unstated",
  severity: "warning",
  find: (subject) =>
    itemsOf(subject.document, "appointments").flatMap((record, index): readonly Draft[] => {
      if (own(record, "moves") !== undefined) return [];
      const event = String(own(record, "event"));
      const id = own(record, "id");
      const shown = agreedLate(subject, event);
      const name = sayEvent(subject, event);
      const base = {
        en: `A time agreed by “${name.en}” takes the place of what is due, and nothing says who may move it, how often, or how long before.`,
        zh: `以“${name.zh}”约定的时间取代期限，未写明何方可以改约、几次、须提前多久。`,
      };
      return [
        {
          clause: typeof id === "string" ? id : undefined,
          path: below("/appointments", index, "moves"),
          message: { en: `${base.en}${shown?.text.en ?? ""}`, zh: `${base.zh}${shown?.text.zh ?? ""}` },
          witness: shown?.witness,
          answeredBy: [record],
        },
      ];
    }),
};

/** A promise with a figure that an appointment puts off by a month. */
function agreedLate(subject: Subject, event: string): Raised | undefined {
  const rule = subject.rules.appointments.find((each) => each.event === event);
  for (const item of subject.clauses) {
    const limits = limitsOf(item.clause.commitment);
    const [level = ""] = levelsOf(subject, item);
    const isTimed =
      limits.length === 1 &&
      limits.some(({ due, promise }) => isSpan(due) && promise.some((each) => rule?.promise.has(each) === true));
    const at = plainMorning(subject);
    const fresh = isTimed ? ticketFor(subject, item, level, at) : undefined;
    const due = isTimed ? dueAt(subject, item, level, at) : undefined;
    if (fresh === undefined || due === undefined || due < at + 2) continue;
    const agreed = at + 30 * 86_400_000;
    const events = [
      ...fresh.events,
      { type: event, at: isoInZone(subject.zone, at + 1), agreed: isoInZone(subject.zone, agreed) },
    ];
    const shown = witnessed(subject, { ...fresh, events }, at + 1, [item.id]);
    if (shown?.shows[0]?.due !== agreed) continue;
    const [before, after] = [sayDue(subject.zone, due), sayDue(subject.zone, agreed)];
    return {
      text: {
        en: ` “${item.id}” is due ${before.en}, and by an appointment ${after.en}.`,
        zh: `“${item.id}”期限为${before.zh}，约定后为${after.zh}。`,
      },
      witness: shown,
    };
  }
  return undefined;
}

/** Standing duties of a contract without a term. */
export const standingWithoutTerm: Rule = {
  id: "standing-without-term",
  severity: "error",
  find: (subject) => {
    if (subject.rules.term !== undefined) return [];
    const standing = subject.clauses.filter(
      ({ clause, promises }) => clause.levels === undefined && promises.some(({ limit }) => limit.due.kind === "every"),
    );
    return standing.map(({ id, path }) => ({
      clause: id,
      path: below(path, "every"),
      message: {
        en: "A duty of the contract itself is owed in each period of its term, and the contract states no term: it cannot be assessed, nor be broken.",
        zh: "本条在合同期内的每个周期履行一次，而合同未写明合同期：无从核算，也无从违反。",
      },
    }));
  },
};

/** A contract without a beginning and an end. */
export const termUnstated: Rule = {
  id: "term-unstated",
  severity: "notice",
  find: ({ document, isVersion }) => {
    if (isVersion || own(document, "term") !== undefined) return [];
    const message = {
      en: "The contract states no term: from when to when are its promises made?",
      zh: "合同未写明合同期：承诺自何时起、至何时止？",
    };
    return [{ path: "/term", message }];
  },
};

/** A contract without a version. */
export const versionUnstated: Rule = {
  id: "version-unstated",
  severity: "notice",
  find: ({ document }) => {
    if (own(document, "version") !== undefined) return [];
    const message = {
      en: "The contract has no version: an assessment cannot say which text it went by.",
      zh: "合同没有版本号：核算结果无法说明所依据的是哪一文本。",
    };
    return [{ path: "/version", message }];
  },
};

/** Calendars and events by which nothing is counted. */
export const unused: Rule = {
  id: "unused",
  severity: "notice",
  find: (subject) => [...unusedCalendars(subject), ...unusedEvents(subject)],
};

function unusedCalendars({ document, calendars, rules }: Subject): readonly Draft[] {
  if (rules.asks.length > 0) return [];
  const { calendars: _, ...rest } = document;
  const named = new Set<unknown>();
  gather(rest, named);
  return calendars
    .filter(({ id }) => !named.has(id))
    .map(({ id, path }) => ({
      path,
      message: {
        en: `Nothing is counted in the calendar “${id}”. Was it meant for the clock of a clause, or for a start rule?`,
        zh: `没有任何条款按日历“${id}”计算。是否本应作为某条的计时日历或者起算规则？`,
      },
    }));
}

/** Every text in some data. */
function gather(value: unknown, into: Set<unknown>): void {
  if (typeof value === "string") into.add(value);
  else if (Array.isArray(value)) value.forEach((item) => gather(item, into));
  else if (typeof value === "object" && value !== null) Object.values(value).forEach((item) => gather(item, into));
}

function unusedEvents({ document }: Subject): readonly Draft[] {
  const listed = own(document, "events");
  const names: readonly unknown[] = Array.isArray(listed) ? listed : Object.keys(recordOf(document, "events"));
  const { events, calendars, ...rest } = document;
  const named = new Set<unknown>();
  gather(rest, named);
  const sets = recordOf(document, "events");
  return names.flatMap((name, index): readonly Draft[] => {
    if (typeof name !== "string" || named.has(name) || own(recordOf(sets, name), "sets") !== undefined) return [];
    return [
      {
        path: Array.isArray(listed) ? below("/events", index) : below("/events", name),
        message: {
          en: `No clause promises the event “${name}” or leans on it.`,
          zh: `没有任何条款承诺事件“${name}”，也没有条款以其为依据。`,
        },
      },
    ];
  });
}
