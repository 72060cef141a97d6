import type { Part } from "../assess/obligation.js";
import type { DateStretch, Segment, StartTrace, Trace } from "../assess/trace.js";
import { inLanguage } from "../text.js";
import type { Language, Text } from "../text.js";
import { MINUTE, parseDate } from "../time/plain-date.js";
import type { PlainDate } from "../time/plain-date.js";
import { startOfDate, zoneOf } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";

/** A stretch of time in an explanation, and why it is what it is to the clock. */
export interface ExplainedStretch {
  readonly clause: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: string;
  /** Minutes of the stretch; blank for dates, which are counted as such. */
  readonly minutes: number | "";
  readonly why: string;
}

/** The rows that tell how a due moment came about, in the order of the trace. */
export function stretchesOf(
  { trace, parts = [], clause, timeZone }: Part,
  language: Language,
): readonly ExplainedStretch[] {
  if (trace !== undefined) return new Rows(clause, language, timeZone).ofTrace(trace);
  return parts.flatMap((part) => stretchesOf(part, language));
}

class Rows {
  readonly #clause: string;
  readonly #language: Language;
  readonly #zone: Zone;

  constructor(clause: string, language: Language, timeZone: string) {
    this.#clause = clause;
    this.#language = language;
    this.#zone = zoneOf(timeZone, "/timeZone");
  }

  ofTrace(trace: Trace): readonly ExplainedStretch[] {
    switch (trace.kind) {
      case "every":
        return [this.#period(trace.begins, trace.from, trace.dueDate ?? trace.to, trace.dueDate !== undefined)];
      case "after":
        return [
          this.#period(trace.begins, trace.from, trace.to, false),
          ...(trace.span === undefined ? [] : this.#ofSpan(trace.span)),
        ];
      case "appointment":
        return this.#untilAgreed(trace, until(trace.agreement.at, this.ofTrace(trace.instead)));
      case "at":
        return this.#untilAgreed(trace, this.#held(trace.start));
      case "before":
        return [
          ...this.#held(trace.start),
          ...(trace.happened === undefined
            ? []
            : [this.#row("event", trace.start.at, trace.happened.at, this.#say("event", trace.event))]),
        ];
      case "unstated":
        return this.#held(trace.start);
      case "within":
      case "dates":
      case "earliestOf":
      case "latestOf":
      case "sumOf":
        return [...this.#held(trace.start), ...this.#ofSpan(trace)];
    }
  }

  #ofSpan(trace: Trace): readonly ExplainedStretch[] {
    switch (trace.kind) {
      case "within":
        return trace.segments.map((segment) => this.#segment(segment, trace.clock));
      case "dates":
        return trace.dates.map((dates) => this.#dates(dates, zoneOf(trace.timeZone, "/timeZone")));
      case "earliestOf":
      case "latestOf": {
        const counts = trace.rules[trace.counts];
        return counts === undefined ? [] : this.#ofSpan(counts.trace);
      }
      case "sumOf":
        return trace.legs.flatMap((leg) => this.#ofSpan(leg.trace));
      case "before":
      case "at":
      case "every":
      case "after":
      case "appointment":
      case "unstated":
        return [];
    }
  }

  /** The time from the moment from which a clause counts until its clock starts. */
  #held({ held, calendar, clause }: StartTrace): readonly ExplainedStretch[] {
    const rule = clause ?? this.#clause;
    return held.map(({ kind, start, end, name }) => {
      const why = this.#say("held", this.#because(kind, calendar, name));
      return this.#row(kind, start, end, why, rule);
    });
  }

  #segment({ kind, start, end, clause, name }: Segment, clock: string | undefined): ExplainedStretch {
    return this.#row(kind, start, end, this.#because(kind, clock, name), clause);
  }

  #because(kind: Segment["kind"], calendar: string | undefined, name: Text | undefined): string {
    const reason =
      calendar === undefined && kind === "counted" ? this.#say("elapsed") : this.#say(kind, calendar ?? "");
    return name === undefined ? reason : this.#say("named", reason, inLanguage(name, this.#language));
  }

  #dates({ kind, from, dates, name }: DateStretch, zone: Zone): ExplainedStretch {
    const [first, last] = [parseDate(from, ""), parseDate(from, "") + dates];
    const said = this.#say(`dates-${kind}`, String(dates));
    const why = name === undefined ? said : this.#say("named", said, inLanguage(name, this.#language));
    return { ...this.#row(kind, startOfDate(zone, first), startOfDate(zone, last), why), minutes: "" };
  }

  #period(begins: Instant, from: PlainDate, to: PlainDate, includesLast: boolean): ExplainedStretch {
    const end = startOfDate(this.#zone, parseDate(to, "") + (includesLast ? 1 : 0));
    return { ...this.#row("period", begins, end, this.#say("period", from)), minutes: "" };
  }

  /** What was before a time was agreed, and the time until then. */
  #untilAgreed(
    { start, agreement, agreed }: Extract<Trace, { readonly kind: "appointment" | "at" }>,
    before: readonly ExplainedStretch[],
  ): readonly ExplainedStretch[] {
    const from = before.at(-1)?.to ?? Math.min(start.at, agreement.at, agreed);
    return [...before, { ...this.#row("agreed", from, agreed, this.#say("agreed")), minutes: "" }];
  }

  #row(kind: string, from: Instant, to: Instant, why: string, clause = this.#clause): ExplainedStretch {
    return { clause, from, to, kind, minutes: (to - from) / MINUTE, why };
  }

  #say(word: Word, ...values: readonly string[]): string {
    return WORDS[word][this.#language].replaceAll(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? "");
  }
}

/** Stretches as far as a moment. */
function until(end: Instant, stretches: readonly ExplainedStretch[]): readonly ExplainedStretch[] {
  return stretches
    .filter(({ from }) => from < end)
    .map((each) => {
      if (each.to <= end) return each;
      return { ...each, to: end, minutes: each.minutes === "" ? "" : (end - each.from) / MINUTE };
    });
}

type Said = { readonly en: string; readonly zh: string };
type Word = keyof typeof WORDS;

const WORDS = {
  elapsed: { en: "elapsed time", zh: "连续计时" },
  counted: { en: "open by “{0}”", zh: "在“{0}”服务时间内" },
  closed: { en: "outside the hours of “{0}”", zh: "在“{0}”服务时间外" },
  holiday: { en: "holiday in “{0}”", zh: "“{0}”的节假日" },
  paused: { en: "the clock stands still", zh: "暂停计时" },
  resolved: { en: "resolved, until it was reopened", zh: "已解决，直至重新打开" },
  named: { en: "{0}: {1}", zh: "{0}：{1}" },
  held: { en: "the clock has not started; {0}", zh: "尚未开始计时；{0}" },
  event: { en: "until the event {0}", zh: "至事件 {0}" },
  agreed: { en: "the time that was agreed", zh: "约定的时间" },
  period: { en: "the period from {0} on", zh: "自 {0} 起的期间" },
  "dates-cut-off": { en: "missed the cut-off: {0}", zh: "已过截止时间的工作日：{0}" },
  "dates-first": { en: "first day, not counted: {0}", zh: "起始日，不计入：{0}" },
  "dates-counted": { en: "days counted: {0}", zh: "计入天数：{0}" },
  "dates-closed": { en: "days off: {0}", zh: "休息日：{0}" },
  "dates-holiday": { en: "days of holiday: {0}", zh: "节假日：{0}" },
  "dates-paused": { en: "days paused: {0}", zh: "暂停天数：{0}" },
  "dates-resolved": { en: "days resolved: {0}", zh: "已解决天数：{0}" },
  "dates-moved": { en: "days moved on to: {0}", zh: "顺延天数：{0}" },
} as const satisfies Readonly<Record<string, Said>>;

/** The headings of an explanation. */
export const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ["clause", "from", "to", "kind", "minutes", "why"],
  zh: ["条款", "自", "至", "种类", "分钟", "原因"],
};
