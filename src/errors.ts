/**
 * What the library cannot do, one line for each error code. Every message is built from here:
 * "cannot …: did you mean …? expected …, received …", where one of some words was near.
 */
const CANNOT = {
  "instant-no-offset": "place a local time on the time line without Z or an offset",
  "instant-impossible-date": "place a date that no calendar has",
  "instant-impossible-time": "place a time of day that no day has",
  "instant-not-finite": "place what is not a finite number",
  "instant-fraction": "keep a fraction of a millisecond",
  "instant-out-of-range": "place an instant outside the supported range",
  "instant-zone-conflict": "reconcile an offset with the time zone beside it",
  "instant-unreadable": "read an instant",
  "duration-days": "take days, weeks, months or years for a duration, since their length depends on a calendar",
  "duration-negative": "take a negative duration",
  "duration-not-finite": "take what is not a finite number for a duration",
  "duration-fraction": "keep a fraction of a millisecond",
  "duration-out-of-range": "take so long a duration",
  "duration-unreadable": "read a duration",
  "date-impossible": "place a date that no calendar has",
  "date-unreadable": "read a date",
  "time-zone-unknown": "find the time zone",
  "interval-reversed": "take an interval that ends before it starts",
  "hours-unreadable": "read opening hours",
  "hours-empty": "take opening hours that open and close at the same time",
  "coverage-unreadable": "read a coverage",
  "coverage-ambiguous": "tell days from hours in a coverage",
  "coverage-needs-office-hours": "know which hours a coverage means",
  "coverage-mismatch": "reconcile a coverage with the office hours",
  "coverage-includes-holidays": "close a coverage of all 365 days on holidays",
  "calendar-invalid": "accept the calendar",
  "calendar-date-repeated": "give one date two sets of hours",
  "calendar-date-skipped": "give hours to a date that the time zone skipped",
  "calendar-undefined": "use a calendar that did not come from this library",
  "calendar-never-opens": "find open time in the calendar",
  "calendar-exhausted": "fit the working time into the supported years 1970 to 2199",
  "calendar-uncovered": "know the holidays of dates outside the calendar's coverage",
  "calendar-several-zones": "tell local dates for a calendar of several time zones",
  "calendar-without-dates": "tell the dates of a calendar that is known by its instants alone",
  "holidays-unreadable": "read the holidays",
  "holidays-unknown-year": "tell the holidays of a year that the source does not know whole",
  "holidays-conflict": "reconcile what is said twice about one date",
  "holidays-part-day": "close a whole date for some hours of it",
  "holidays-no-make-up-days": "take holidays without the make-up working days that belong to them",
  "opening-hours-unsupported": "read opening hours that go beyond the supported notation",
  "column-invalid": "take the column",
  "working-days-unreadable": "count the working days",
  "timetable-invalid": "accept the timetable",
  "timetable-damaged": "trust a timetable that does not agree with its digest",
  "timetable-too-new": "read a timetable of a later format",
  "contract-invalid": "accept the contract",
  "contract-undefined": "use a contract that did not come from this library",
  "contract-unknown-property": "accept an unknown property",
  "contract-unknown-level": "find the level",
  "contract-unknown-calendar": "find the calendar",
  "contract-unknown-clause": "find the clause",
  "contract-unknown-event": "find the event",
  "contract-unknown-attribute": "find the attribute",
  "contract-attribute-mismatch": "take the value for the attribute",
  "contract-clause-repeated": "give two clauses one id",
  "contract-level-repeated": "list a level twice",
  "contract-due-rules-conflict": "take more than one due rule for a promise",
  "contract-clauses-circular": "let clauses lean on each other in a circle",
  "contract-nesting-too-deep": "follow promises nested so deep",
  "contract-term-missing": "lay out standing duties without the contract's term",
  "contract-time-zone-missing": "place local dates without a time zone",
  "contract-not-in-force": "find a version of the contract that was in force",
  "contract-not-selected": "tell the version of the contract before the event that selects it",
  "entitlement-unknown-work": "find terms of charge for the kind of work",
  "ticket-invalid": "accept the ticket",
  "ticket-unknown-level": "find the ticket's level in the contract",
  "ticket-attribute-missing": "do without a fact that the contract leaves to the ticket",
  "ticket-attribute-unknown": "find the attribute in the contract",
  "ticket-attribute-mismatch": "take the value for the attribute",
  "ticket-attribute-not-number": "compare a fact that is no number",
  "ticket-not-reported": "assess a ticket that was never reported",
  "ticket-event-unknown": "find the event in the contract's vocabulary",
  "ticket-event-before-report": "take an event before the report",
  "ticket-event-repeated": "take an event that can happen only once a second time",
  "ticket-event-after-end": "change the level or the pauses of a ticket that has ended",
  "ticket-correction-unknown": "find the event that is corrected",
  "ticket-correction-conflict": "reconcile what corrects one event",
  "ticket-pause-repeated": "pause for a reason for which the clock stands still already",
  "ticket-pause-missing": "resume what is not paused",
  "ticket-reopened-unresolved": "reopen a ticket that was not resolved",
  "rounds-too-many": "follow so many rounds of one clause",
  "ticket-event-incomplete": "use an event that lacks what its contract needs",
  "due-function-too-long": "tell the due moments of so long a period",
  "no-canonical-form": "write in canonical form",
  "amendment-invalid": "accept the amendment",
  "amendment-of-another-text": "amend another text than the amendment names",
  "amendment-unknown-part": "find what the amendment changes",
  "amendment-part-repeated": "insert or add what is there already",
  "amendment-without-effect": "take for an amendment what changes nothing",
  "amendment-disordered": "put the amendments in a row",
  "amendment-out-of-force": "bring an amendment into force while the contract is not",
  "cell-unreadable": "read the cell",
  "cell-missing": "do without the cell",
  "range-mismatch": "put ranges of different sizes side by side",
  "serial-out-of-range": "take the number for a date of the sheet",
  "weekend-unknown": "find the weekend of the number",
  "weekend-unreadable": "read the weekend",
  "working-day-missing": "find a working day in a week of days off",
  "contract-name-unknown": "find a contract of the name",
  "calendar-name-unknown": "find a calendar of the name",
  "promise-unknown": "find the promise in the contract",
  "promise-ambiguous": "tell which promise is meant",
  "promise-without-moment": "give a moment",
  "settings-unreadable": "read the settings",
  "options-invalid": "accept the options",
} as const;

/** A machine-readable name for what went wrong. Codes are stable; messages are for people. */
export type SlaErrorCode = keyof typeof CANNOT;

/** One thing wrong with an input, as plain data. */
export interface Issue {
  readonly code: SlaErrorCode;
  /** Where, as a JSON Pointer into the argument; empty for the argument itself. */
  readonly path: string;
  readonly expected: string;
  /** What was there instead, rendered as text. */
  readonly received: string;
  readonly message: string;
  /** The id of the clause of a contract in which it is, where it is in one that has an id. */
  readonly clause?: string;
}

/**
 * The one error this library throws: a caller's mistake, said with a code, a path, what was expected and what was received.
 *
 * @example
 * let code = "";
 * try {
 *   toInstant("2026-03-06T10:00");
 * } catch (error) {
 *   if (error instanceof SlaError) code = error.code;
 * }
 * code // => "instant-no-offset"
 */
export class SlaError extends Error implements Issue {
  override readonly name = "SlaError";
  readonly code: SlaErrorCode;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  declare readonly clause?: string;
  /** All that is wrong, this first; a contract or calendar may have several issues at once. */
  readonly issues: readonly Issue[];

  constructor(first: Issue, issues: readonly Issue[] = [first]) {
    super(issues.length > 1 ? `${first.message} (and ${String(issues.length - 1)} more)` : first.message);
    this.code = first.code;
    this.path = first.path;
    this.expected = first.expected;
    this.received = first.received;
    if (first.clause !== undefined) this.clause = first.clause;
    this.issues = issues;
  }
}

/** What an issue consists of besides its code; `received` is rendered by `show`. */
export interface IssueDetails {
  readonly path: string;
  readonly expected: string | Choice;
  readonly received: unknown;
}

/** What was expected where one of some words was, and which of them was perhaps meant. */
export interface Choice {
  /** Asked for only where it is told: looking for it takes longer than all else. */
  readonly meant: () => string | undefined;
  readonly of: string;
}

/** Text about what was received, to be told as it stands rather than quoted as a value. */
export class Told {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text, where a value is one; asks nothing of the value itself. */
  static textOf(value: unknown): string | undefined {
    return typeof value === "object" && value !== null && #text in value ? value.#text : undefined;
  }
}

/** Builds an issue with its message. */
export function issueOf(code: SlaErrorCode, details: IssueDetails): Issue {
  const received = show(details.received);
  const meant = typeof details.expected === "string" ? undefined : details.expected.meant();
  const hint = meant === undefined ? "" : `did you mean ${show(meant)}? `;
  const expected = shortened(
    typeof details.expected === "string" ? details.expected : details.expected.of,
    LONGEST_EXPECTED,
  );
  const message = `${problemOf({ code, path: details.path })}: ${hint}expected ${expected}, received ${received}`;
  return { code, path: details.path, expected: `${hint}${expected}`, received, message };
}

/** The same issue with its place in a larger document: another path, and the clause in which it is. */
export function issueIn(issue: Issue, path: string, clause: string | undefined): Issue {
  const { code, expected, received } = issue;
  const place = { code, path, ...(clause !== undefined && { clause }) };
  const message = problemOf(place) + issue.message.slice(problemOf(issue).length);
  return { code, path, expected, received, message, ...(clause !== undefined && { clause }) };
}

/** How a message begins: what cannot be done, and where. */
function problemOf({ code, path, clause }: Pick<Issue, "code" | "path" | "clause">): string {
  const where = path === "" ? "" : ` at ${shortened(path, LONGEST_EXPECTED)}`;
  return `cannot ${CANNOT[code]}${where}${clause === undefined ? "" : ` in clause ${show(clause)}`}`;
}

/** Builds the error to throw. */
export function slaError(code: SlaErrorCode, details: IssueDetails): SlaError {
  return new SlaError(issueOf(code, details));
}

const LONGEST_SHOWN = 80;
const LONGEST_EXPECTED = 1000;

/** Any value at all as short text: never throws, whatever the value's own methods do. */
export function show(value: unknown): string {
  const told = Told.textOf(value);
  return told === undefined ? shortened(rendered(value), LONGEST_SHOWN) : shortened(told, LONGEST_EXPECTED);
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

function rendered(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, LONGEST_SHOWN + 1));
  if (typeof value === "bigint") return `${String(value)}n`;
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return renderedObject(value);
  if (Object.is(value, undefined)) return "nothing";
  return Object.is(value, -0) ? "-0" : String(value);
}

function renderedObject(value: object): string {
  try {
    if (Array.isArray(value)) return `a list of ${String(value.length)}`;
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an invalid Date" : value.toISOString();
    const keys = Object.keys(value);
    return keys.length === 0 ? "{}" : `{ ${keys.slice(0, 6).join(", ")}${keys.length > 6 ? ", …" : ""} }`;
  } catch {
    return "an object that cannot be read";
  }
}
