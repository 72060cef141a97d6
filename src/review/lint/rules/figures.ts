import { DAY } from "../../../time/plain-date.js";
import type { CyclePeriod } from "../../../contract/every.js";
import { isSpan } from "../../../contract/due-rule.js";
import type { LintSpan } from "../subject.js";
import { figuresIn, lengthOf, sayFigures } from "../figures.js";
import type { Figure } from "../figures.js";
import { plainMorning } from "../reports.js";
import type { Draft, Rule, Said } from "../rule.js";
import { sayDuration, sayMoment } from "../say.js";
import { isLeftToTickets, isTimed, levelsOf, spansOfClause } from "../subject.js";
import type { LintClause, LintPromise, Subject } from "../subject.js";
import { HASTE, NEED } from "../words.js";
import { below, occasion, ticketFor, witnessed } from "../witness.js";

/** Promises without a figure. */
export const noFigure: Rule = {
  id: "no-figure",
  severity: "warning",
  find: (subject) =>
    subject.clauses.flatMap((item) => {
      const untimed = item.promises.filter(({ limit }) => limit.due.kind === "unstated");
      const [first] = untimed;
      // Words with a figure that is not computed are another finding.
      if (first === undefined || limitsIn(item).length > 0) return [];
      return [noFigureDraft(subject, item, first)];
    }),
};

function noFigureDraft(subject: Subject, item: LintClause, promise: LintPromise): Draft {
  const word = item.words.saying(HASTE) ?? item.words.saying(NEED);
  const label = labelOf(promise);
  const level = levelsOf(subject, item)[0] ?? "";
  const at = plainMorning(subject);
  const later = at + 30 * DAY;
  const witness = witnessed(subject, ticketFor(subject, item, level, at), later, [item.id]);
  const isOpen = witness?.shows.some(({ state }) => state === "untimed") === true;
  const since = occasion(subject, item, at);
  const until = sayMoment(subject.zone, later);
  const said: Said =
    word === undefined
      ? { en: `Nothing says by when “${label.en}”`, zh: `未写明“${label.zh}”的期限` }
      : { en: `“${word.en}” is no figure for “${label.en}”`, zh: `“${word.zh}”没有为“${label.zh}”给出期限` };
  const shown: Said = isOpen
    ? {
        en: ` ${upper(since.en)} is neither kept nor breached on ${until.en}, thirty days later.`,
        zh: `${since.zh}，三十天后的${until.zh}仍既未履行也未违约。`,
      }
    : { en: "", zh: "" };
  return {
    clause: item.id,
    path: promise.path,
    message: {
      en: `${said.en}: it is tracked, and never breached by itself.${shown.en} State a length of time, or by which event it is due.`,
      zh: `${said.zh}：只予跟踪，本身不构成违约。${shown.zh}请写明时限，或以何事件为限。`,
    },
    witness: isOpen ? witness : undefined,
    answeredBy: [item.record],
  };
}

/** Words of haste, or a condition that nobody decides, beside a due rule that they do not explain. */
export const vagueWords: Rule = {
  id: "vague-words",
  severity: "warning",
  find: (subject) => subject.clauses.flatMap((item) => [...hasteDrafts(item), ...needDrafts(item)]),
};

function hasteDrafts(item: LintClause): readonly Draft[] {
  const word = item.words.saying(HASTE);
  const isStated = item.promises.every(({ limit }) => limit.due.kind !== "unstated");
  if (word === undefined || !isStated || figuresIn(item.words).length > 0) return [];
  const [cycle] = item.promises.flatMap(({ limit }) => (limit.due.kind === "every" ? [limit.due.period] : []));
  if (cycle !== undefined) {
    const period = PERIODS[cycle];
    const message = {
      en: `“${word.en}” does not say how often: the contract takes once in each ${period.en}, which the words do not give.`,
      zh: `“${word.zh}”未写明周期：现按每${period.zh}一次计算，条文没有写明。`,
    };
    return [{ clause: item.id, path: below(item.path, "every"), message, answeredBy: [item.record] }];
  }
  return [
    {
      clause: item.id,
      path: item.path,
      message: {
        en: `The words say “${word.en}”, which is no figure, and the contract computes one that they do not give. A court may hold the party to less time, or to more.`,
        zh: `条文只写“${word.zh}”，没有期限，而合同按条文所无的期限计算。法院可能认定更短或者更长的时间。`,
      },
      answeredBy: [item.record],
    },
  ];
}

const PERIODS: Readonly<Record<CyclePeriod, Said>> = {
  day: { en: "day", zh: "日" },
  week: { en: "week", zh: "周" },
  month: { en: "month", zh: "月" },
  quarter: { en: "quarter", zh: "季度" },
  "half-year": { en: "half-year", zh: "半年" },
  year: { en: "year", zh: "年" },
};

function needDrafts(item: LintClause): readonly Draft[] {
  const word = item.words.saying(NEED);
  const { when } = item.clause;
  const isDecided = when.length > 0 || item.promises.every(({ limit }) => limit.from !== undefined);
  if (word === undefined || isDecided || !item.promises.some(isTimed)) return [];
  return [
    {
      clause: item.id,
      path: item.path,
      message: {
        en: `“${word.en}”: nothing says who decides that, and the clause is owed for every ticket. Name the fact (when) or the event (from) by which it is decided.`,
        zh: `“${word.zh}”：未写明由谁认定，而本条对每张工单都适用。请以事实（when）或者事件（from）写明如何认定。`,
      },
      answeredBy: [item.record],
    },
  ];
}

/** Figures in words that are not those of the due rule. */
export const figuresDiffer: Rule = {
  id: "words-and-figures-differ",
  severity: "warning",
  find: (subject) => subject.clauses.flatMap((item) => differing(subject, item)),
};

function differing(subject: Subject, item: LintClause): readonly Draft[] {
  const limits = limitsIn(item);
  const spans = spansOfClause(item);
  if (limits.length === 0 || spans.some(isLeftToTickets)) return [];
  const warned = item.promises.flatMap(({ limit }) => (isSpan(limit.due) ? limit.due.warnings : []));
  if (spans.length === 0) {
    const computes = item.promises.every(({ limit }) => limit.due.kind === "unstated");
    const isStanding = item.promises.some(({ limit }) => limit.due.kind === "every");
    if (isStanding || !computes) return [];
    const said = sayFigures(limits);
    return [
      {
        clause: item.id,
        path: item.path,
        severity: "error",
        message: {
          en: `The words say ${said.en}, and the contract computes no due moment at all: the promise is never breached by itself.`,
          zh: `条文写有${said.zh}，而合同未计算任何期限：本条本身永不构成违约。`,
        },
      },
    ];
  }
  const isSame = (figure: Figure): boolean =>
    spans.some((span) => isFigureOf(subject, figure, span)) ||
    warned.some(({ elapsed }) => elapsed === lengthOf(figure, DAY));
  const all = figuresIn(item.words);
  if (all.some(isSame) || sumsOf(all).some(isSame)) return [];
  const [span] = spans;
  if (span === undefined) return [];
  const [words, figure] = [sayFigures(limits), saySpan(span)];
  return [
    {
      clause: item.id,
      path: span.path,
      message: {
        en: `The words say ${words.en}, the contract computes ${figure.en}. Which of the two was agreed?`,
        zh: `条文写的是${words.zh}，合同计算的是${figure.zh}。双方约定的是哪一个？`,
      },
      answeredBy: [item.record],
    },
  ];
}

/** Figures of one unit put together: "one month, and two more". */
function sumsOf(figures: readonly Figure[]): readonly Figure[] {
  const units = [...new Set(figures.map(({ unit }) => unit))];
  return units.map((unit) => {
    const count = figures.reduce((sum, each) => sum + (each.unit === unit ? each.count : 0), 0);
    return { count, unit, text: "", isLimit: true };
  });
}

/** The lengths of time that the words of a clause give as limits. */
function limitsIn(item: LintClause): readonly Figure[] {
  return figuresIn(item.words).filter(({ isLimit }) => isLimit);
}

/** Whether a figure in words is the one that a rule computes, by any reading of a day. */
function isFigureOf(subject: Subject, figure: Figure, span: LintSpan): boolean {
  if (span.kind === "within") {
    const { target } = span.rule;
    if (lengthOf(figure, DAY) === target || (figure.unit === "week" && figure.count * 7 * DAY === target)) return true;
    // A working day may be as many hours as there are working hours in any day.
    return figure.unit === "day" && target % figure.count === 0 && target / figure.count <= DAY;
  }
  const { unit, count } = span.rule.count;
  const days = figure.unit === "day" ? figure.count : figure.unit === "week" ? figure.count * 7 : undefined;
  if (unit === "workingDays")
    return days === count || (figure.unit === "week" && figure.count * 5 === count) || hoursAre(figure, count);
  if (unit === "calendarDays")
    return days === count || hoursAre(figure, count) || (figure.unit === "month" && count === figure.count * 30);
  if (unit === "weeks") return days === count * 7;
  const months = figure.unit === "year" ? figure.count * 12 : figure.unit === "month" ? figure.count : undefined;
  return months === (unit === "years" ? count * 12 : count);
}

function hoursAre(figure: Figure, days: number): boolean {
  return figure.unit === "hour" && figure.count === days * 24;
}

const UNITS: Readonly<Record<string, readonly [one: string, many: string, zh: string]>> = {
  workingDays: ["working day", "working days", "个工作日"],
  calendarDays: ["calendar day", "calendar days", "个自然日"],
  weeks: ["week", "weeks", "周"],
  months: ["month", "months", "个月"],
  years: ["year", "years", "年"],
};

/** What a rule computes: a length of time, or a count of dates. */
export function saySpan(span: LintSpan): Said {
  if (span.kind === "within") return sayDuration(span.rule.target);
  const { unit, count } = span.rule.count;
  const [one = "", many = "", zh = ""] = UNITS[unit] ?? [];
  return { en: `${count} ${count === 1 ? one : many}`, zh: `${count} ${zh}` };
}

/** What is promised. */
export function labelOf({ limit }: LintPromise): Said {
  const { label } = limit;
  return typeof label === "string" ? { en: label, zh: label } : label;
}

/** The first letter of a sentence. */
export function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
