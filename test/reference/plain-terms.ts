import { toDuration } from "sla-clock";

/*
 * The terms of a contract in one form, where the language has several for one meaning, by the pages docs/contract-language.md and
 * docs/semantics.md: what is said and is the default anyway is left out, what may be one or a list is a list, lengths of time are
 * milliseconds. Texts, versions and names of dates are no terms.
 */

type Data = Readonly<Record<string, unknown>>;

const WORDS = ["title", "source", "reading", "name"];
const LISTS = ["promise", "endedBy", "level", "unless", "until", "last", "not", "undoes"];
const LENGTHS = ["within", "notice", "reopenWindow", "remaining", "elapsed", "overdue"];
const DEFAULTS: Data = {
  ...{ firstDay: "not-counted", clear: false, backward: false, strictly: false, ifClosed: "keep", paused: "days" },
  ...{ rounds: "independent", missed: "each", counts: "worst" },
};
const EMPTY = ["records", "warnings", "changes", "holidays", "specialDays", "appointments", "entitlements", "when"];
/** What laws say of the time of the last date, with and without a calendar. */
const LAW_TIMES: Readonly<Record<string, readonly [string, string]>> = {
  "prc-civil-code": ["end-of-working-day", "end-of-day"],
  "eu-1182-71": ["end-of-day", "end-of-day"],
  "us-frcp-6a": ["end-of-day", "end-of-day"],
};

/** Times of a date that are one moment of it. */
const TIMES: Readonly<Record<string, string>> = { "24:00": "end-of-day", "00:00": "start-of-day", "9:00": "09:00" };

const isData = (value: unknown): value is Data => typeof value === "object" && value !== null && !Array.isArray(value);

/** The terms of a contract as text that is the same for all that means the same. */
export function plainTerms(document: unknown): string {
  const { id, version, kind, ...rest } = document as Data;
  return JSON.stringify(sorted(withoutSaid(plain(rest, "") as Data)));
}

function plain(value: unknown, name: string): unknown {
  if (LISTS.includes(name) && !Array.isArray(value)) return plain([value], name);
  if (name === "level" && Array.isArray(value)) return [...value].sort();
  if (Array.isArray(value)) return value.map((item: unknown) => plain(item, ""));
  if (LENGTHS.includes(name) && /^\d|^P/.test(String(value))) return toDuration(value as string);
  if (name === "at") return TIMES[String(value)] ?? value;
  if (!isData(value)) return value;
  if (name === "when")
    return Object.fromEntries(Object.entries(value).map(([fact, wanted]) => [fact, plainWanted(wanted)]));
  const entries = Object.entries(value).filter(([key]) => !WORDS.includes(key) && key !== "kind");
  const kept = entries
    .map(([key, item]) => [key, plain(item, key)] as const)
    .filter(([key, item]) => !isSaidAnyway(value, key, item));
  const record = Object.fromEntries(kept);
  const { date, id } = record;
  if (kept.length === 1 && (date !== undefined || id !== undefined)) return date ?? id;
  return { ...record, ...(isCalendar(value) && { kind: value["kind"] ?? "weekly" }) };
}

const isCalendar = (value: Data): boolean => ["hours", "of", "timetable"].some((key) => value[key] !== undefined);

function plainWanted(wanted: unknown): unknown {
  if (isData(wanted) && wanted["not"] !== undefined) return plain(wanted, "");
  return Array.isArray(wanted) ? wanted : [wanted];
}

function isSaidAnyway(record: Data, key: string, value: unknown): boolean {
  const { counting, every, coverage, times, rule } = record;
  if (EMPTY.includes(key) && Object.keys(value as object).length === 0) return true;
  if (Object.hasOwn(DEFAULTS, key) && DEFAULTS[key] === value) return true;
  if (key === "fullHours") return value === false && counting !== "eu-1182-71";
  if (key === "roll" && every !== undefined) return value !== "following";
  if (key === "roll") return value === "none" && (counting === undefined || record["workingDays"] !== undefined);
  if (key === "at" && typeof counting === "string" && record["within"] === undefined)
    return value === LAW_TIMES[counting]?.[record["calendar"] === undefined ? 1 : 0];
  if (key === "beyondCoverage") return coverage === undefined || value === "error";
  if ((key === "notice" || key === "clock") && times === 0) return true;
  if (key === "undoes") return JSON.stringify(value) === '["resolved","closed"]';
  // What a calendar in a contract is called is its name there.
  if (key === "id") return isCalendar(record);
  return key === "calendar" && rule === "immediate";
}

/** Without rules that say what holds anyway, and without events that are known anyway. */
function withoutSaid(terms: Data): Data {
  const { escalation, deescalation, start, events, timeZone, ...rest } = terms;
  const first = isData(start) ? start["calendar"] : undefined;
  const changes = Object.entries({ escalation, deescalation }).map(([name, rule]) =>
    isData(rule) && rule["restart"] === "next-working-time" ? [name, { calendar: first, ...rule }] : [name, rule],
  );
  const [raised, lowered] = changes.map(([, rule]) => rule);
  const isAnyway = (rule: unknown, text: string): boolean => rule === undefined || JSON.stringify(rule) === text;
  const change = '{"restart":"keep-start"}';
  const names = Array.isArray(events)
    ? events.map((name: unknown) => [String(name), {}] as const)
    : Object.entries((events ?? {}) as Data);
  const life = ["reported", "level-confirmed", "resolved", "closed", "cancelled", "withdrawn"];
  const told = JSON.stringify([life, rest["clauses"], rest["appointments"]]);
  const own = names.filter(([name, spec]) => JSON.stringify(spec) !== "{}" || !told.includes(`"${name}"`));
  const zones = new Set(Object.values((rest["calendars"] ?? {}) as Data).map((each) => (each as Data)["timeZone"]));
  const [zone] = zones;
  const levels = (rest["levels"] as readonly (string | Data)[]).map((each) =>
    typeof each === "string" ? { id: each } : each,
  );
  const clauses = (rest["clauses"] as readonly Data[]).map((clause) => ({
    ...clause,
    start: startsOf(clause, levels, start),
  }));
  return {
    ...rest,
    clauses,
    ...(isAnyway(raised, change) ? {} : { raised }),
    ...(isAnyway(lowered, change) ? {} : { lowered }),
    ...(isAnyway(start, '{"rule":"immediate"}') ? {} : { start }),
    events: Object.fromEntries(own),
    timeZone: timeZone ?? (zones.size === 1 ? zone : undefined),
  };
}

/** When the clocks of a clause start at each of its levels. */
function startsOf(clause: Data, levels: readonly Data[], start: unknown): unknown {
  const own = (clause["level"] ?? levels.map(({ id }) => id)) as readonly unknown[];
  const at = (level: unknown): unknown => levels.find(({ id }) => id === level)?.["start"];
  return own.map((level) => clause["start"] ?? at(level) ?? start ?? { rule: "immediate" });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isData(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
