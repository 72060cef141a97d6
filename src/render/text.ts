import type { Due } from "../assess/due.js";
import type { Assessment, Awaiting, NotPromisedBecause, Obligation, Part, Period } from "../assess/obligation.js";
import type { EventReference, Segment, StartTrace, Trace } from "../assess/trace.js";
import { SlaError, slaError } from "../errors.js";
import { isRecord, own } from "../inspection.js";
import { inLanguage } from "../text.js";
import type { Language, Text } from "../text.js";
import { parseDate } from "../time/plain-date.js";
import type { Duration } from "../time/duration.js";
import { zoneOf } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { sayMoment, sayStretch } from "./moment.js";
import { PHRASES, say, sayDuration } from "./phrases.js";
import type { Phrases, Word } from "./phrases.js";

/** In which language to explain, and in which time zone to tell times; without one, that of the contract. */
export interface ExplainOptions {
  readonly language: Language;
  readonly timeZone?: string;
}

/**
 * The text of an assessment or of one obligation: what is owed, by when, where it stands, and how every due moment came about, from the
 * trace. Lines end in `\n`.
 *
 * @throws SlaError `options-invalid`, `time-zone-unknown`, `ticket-invalid` for anything that `assess` did not make
 * @example
 * const contract = defineContract({
 *   id: "helpdesk",
 *   timeZone: "UTC",
 *   levels: ["urgent"],
 *   clauses: [{ id: "reply", promise: "replied", within: "2h" }],
 * });
 * const [reply] = deadlines(contract, { level: "urgent", reportedAt: "2026-03-06T16:00Z" });
 * if (reply === undefined) throw new Error("one clause, one obligation");
 * explain(reply, { language: "en" }).split("\n")[0] // => "reply: replied — pending, due Fri 6 Mar 2026 18:00"
 */
export function explain(subject: Assessment | Obligation | Part, options: ExplainOptions): string {
  const language = isRecord(options) ? own(options, "language") : undefined;
  if (language !== "en" && language !== "zh") {
    throw slaError("options-invalid", { path: "/options/language", expected: '"en" or "zh"', received: language });
  }
  if (!isAssessed(subject)) {
    const expected = "an assessment or an obligation";
    throw slaError("ticket-invalid", { path: "/subject", expected, received: subject });
  }
  const zone = zoneOf(options.timeZone ?? subject.timeZone, "/options/timeZone");
  const teller = new Teller(PHRASES[language], language, zone);
  try {
    const lines = "periods" in subject ? teller.assessment(subject) : teller.part(subject, "");
    return `${lines.join("\n")}\n`;
  } catch (error) {
    // Whatever looks like an assessment and is none runs into something that is not there.
    if (error instanceof SlaError) throw error;
    throw slaError("ticket-invalid", { path: "/subject", expected: "what assess returned", received: subject });
  }
}

function isAssessed(subject: unknown): boolean {
  return isRecord(subject) && ("periods" in subject || "clause" in subject) && typeof subject.timeZone === "string";
}

/** Tells the parts of an assessment as lines in one language and one time zone. */
class Teller {
  readonly #phrases: Phrases;
  readonly #language: Language;
  readonly #zone: Zone;

  constructor(phrases: Phrases, language: Language, zone: Zone) {
    this.#phrases = phrases;
    this.#language = language;
    this.#zone = zone;
  }

  assessment(assessment: Assessment): readonly string[] {
    const { contract, ticket, asOf, state, reportedAt, nextChange, periods } = assessment;
    const head = [
      contract.version === undefined ? contract.id : `${contract.id} ${contract.version}`,
      ...(ticket === undefined ? [] : [this.#say("ticket", ticket)]),
      this.#say("asOf", this.#at(asOf)),
      this.#say("timesIn", this.#zone.name),
    ];
    const standing = periods[0]?.cause === "standing";
    const status = [
      ...(standing
        ? []
        : [reportedAt === undefined ? this.#say("notReported") : this.#say("reported", this.#at(reportedAt))]),
      this.#phrases.outcomes[state],
      ...(nextChange === undefined ? [] : [this.#say("nextChange", this.#at(nextChange))]),
    ];
    return [this.#join(head), this.#join(status), ...periods.flatMap((period) => ["", ...this.#period(period)])];
  }

  #period(period: Period): readonly string[] {
    const { level, cause, restart, clause, from, obligations } = period;
    const why = [
      ...(level === undefined ? [] : [this.#phrases.causes[cause]]),
      this.#at(from),
      ...(restart === undefined ? [] : [this.#phrases.restarts[restart]]),
      ...(clause === undefined ? [] : [this.#say("byClause", clause)]),
    ];
    const head = level === undefined ? this.#phrases.causes[cause] : this.#say("level", level);
    const told = obligations.flatMap((obligation) =>
      this.part(obligation, "").map((line, index) => (index === 0 ? `• ${line}` : `  ${line}`)),
    );
    const lines = told.length === 0 ? [`• ${this.#say("nothingPromised")}`] : told;
    return [`${head}${this.#phrases.colon}${this.#join(why)}`, ...lines];
  }

  part(part: Obligation | Part, indent: string): readonly string[] {
    const { colon } = this.#phrases;
    const head = `${part.clause}${colon}${this.#text(part.label)} — ${this.#join(this.#outcome(part))}`;
    const statement = "statement" in part ? [`${indent}  ${this.#text(part.statement)}`] : [];
    const join = part.join === undefined ? [] : [`${indent}  ${this.#phrases.joins[part.join]}${colon.trimEnd()}`];
    const parts = (part.parts ?? []).flatMap((inner) =>
      this.part(inner, `${indent}    `).map((line, index) => (index === 0 ? `${indent}  – ${line}` : line)),
    );
    const trace = part.trace === undefined ? [] : this.#trace(part.trace).map((line) => `${indent}  ${line}`);
    return [head, ...statement, ...join, ...trace, ...parts];
  }

  #outcome(part: Part): readonly string[] {
    const state = this.#phrases.states[part.state];
    const due = this.#due(part.due);
    switch (part.state) {
      case "inactive":
        return [state, this.#awaiting(part.awaiting)];
      case "not-promised":
        return [state, this.#because(part.because)];
      case "pending":
      case "untimed":
        return [state, ...due];
      case "kept":
        return [this.#say("keptAt", this.#at(part.keptAt)), ...due];
      case "kept-late":
        return [`${state} ${this.#at(part.keptAt)}`, ...due];
      case "breached":
        return [state, ...due];
      case "superseded":
        return [this.#say("supersededAt", this.#at(part.supersededAt)), ...due];
      case "cancelled":
        return [this.#say("cancelledAt", this.#at(part.cancelledAt)), ...due];
    }
  }

  #due(due: Due): readonly string[] {
    switch (due.kind) {
      case "at":
        return [this.#say("due", this.#at(due.at)), ...(due.provisional ? [this.#say("provisional")] : [])];
      case "by-event":
        return [this.#say("dueBy", this.#text(due.title ?? due.event))];
      case "unstated":
        return [this.#say("noFigure", this.#at(due.at))];
      case "none":
        return [];
    }
  }

  #awaiting(awaiting: Awaiting): string {
    return awaiting.kind === "event"
      ? this.#say("awaitsEvent", this.#text(awaiting.title ?? awaiting.event))
      : this.#say("awaitsAttribute", awaiting.attribute);
  }

  #because(because: NotPromisedBecause): string {
    return because.kind === "attribute"
      ? this.#say("becauseAttribute", `${because.attribute} = ${String(because.is)}`)
      : this.#say("becauseNoWorkingDay");
  }

  #trace(trace: Trace): readonly string[] {
    switch (trace.kind) {
      case "within":
        return [...this.#start(trace.start), ...this.#within(trace)];
      case "before":
        return [...this.#start(trace.start), ...(trace.happened === undefined ? [] : [this.#event(trace.happened)])];
      case "at":
        return [
          this.#join([
            this.#event(trace.agreement),
            this.#say("agreed", this.#at(trace.agreed)),
            ...(trace.strictly ? [this.#say("strictly")] : []),
          ]),
        ];
      case "every":
        return this.#cycle(trace);
      case "unstated":
        return this.#start(trace.start);
    }
  }

  #start(start: StartTrace): readonly string[] {
    const { trigger, rule, calendar, clause, at, held } = start;
    const waits = at > trigger.at;
    const how = [
      waits ? `${this.#phrases.rules[rule]} ${this.#at(at)}` : this.#phrases.rules[rule],
      ...(calendar === undefined ? [] : [this.#say("firstOf", this.#quoted(calendar))]),
      ...(clause === undefined ? [] : [this.#say("byClause", clause)]),
    ];
    const line = this.#join([this.#say("countsFrom", this.#event(trigger)), this.#say("starts", this.#join(how))]);
    return [line, ...held.map((segment) => `  ${this.#segment(segment)}`)];
  }

  #within(trace: Extract<Trace, { readonly kind: "within" }>): readonly string[] {
    const { target, clock, segments } = trace;
    const how = clock === undefined ? this.#say("elapsed") : this.#say("inCalendar", this.#quoted(clock));
    const counted = segments.reduce((sum, { kind, start, end }) => sum + (kind === "counted" ? end - start : 0), 0);
    const lines = segments.map((segment) => `  ${this.#segment(segment)}`);
    const total =
      segments.filter(({ kind }) => kind === "counted").length > 1
        ? [`  ${this.#say("total", this.#duration(counted))}`]
        : [];
    return [this.#join([this.#say("target", this.#duration(target)), how]), ...lines, ...total];
  }

  #cycle(trace: Extract<Trace, { readonly kind: "every" }>): readonly string[] {
    const date = (text: string): string => this.#phrases.date(parseDate(text, "/trace"));
    const last = this.#phrases.date(parseDate(trace.to, "/trace") - 1);
    const skipped = trace.skipped.map(
      ({ date: day, name }) => `${date(day)}${name === undefined ? "" : this.#bracketed(this.#text(name))}`,
    );
    return [
      this.#join([
        this.#say("cycle", this.#phrases.cycles[trace.period], date(trace.from), last),
        ...(trace.dueDate === undefined ? [] : [this.#say("dueDate", date(trace.dueDate))]),
        ...(skipped.length === 0 ? [] : [this.#say("skipped", skipped.join("; "))]),
      ]),
    ];
  }

  #segment({ kind, start, end, name }: Segment): string {
    const stretch = sayStretch(this.#phrases, this.#zone, start, end);
    const what =
      kind === "counted" ? `${this.#phrases.kinds.counted} ${this.#duration(end - start)}` : this.#phrases.kinds[kind];
    return `${stretch}${this.#phrases.colon}${what}${name === undefined ? "" : this.#bracketed(this.#text(name))}`;
  }

  #event({ type, at, title }: EventReference): string {
    return `${this.#quoted(this.#text(title ?? type))} ${this.#at(at)}`;
  }

  #at(at: Instant): string {
    return sayMoment(this.#phrases, this.#zone, at);
  }

  #duration(duration: Duration): string {
    return sayDuration(this.#phrases, duration);
  }

  #text(text: Text): string {
    return inLanguage(text, this.#language);
  }

  #quoted(text: string): string {
    return `${this.#phrases.quote[0]}${text}${this.#phrases.quote[1]}`;
  }

  #bracketed(text: string): string {
    return `${this.#phrases.brackets[0]}${text}${this.#phrases.brackets[1]}`;
  }

  #join(parts: readonly string[]): string {
    return parts.join(this.#phrases.comma);
  }

  #say(word: Word, ...values: readonly string[]): string {
    return say(this.#phrases, word, ...values);
  }
}
