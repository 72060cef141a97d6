import type { Assessment, Obligation, Part } from "../assess/obligation.js";
import { slaError } from "../errors.js";
import { isRecord, own, readData } from "../inspection.js";
import type { Language } from "../text.js";
import { zoneOf } from "../time/zone.js";
import { Voice } from "./voice.js";
import { assessmentLines } from "./assessment-text.js";
import { partLines } from "./part-text.js";

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
  const wanted = readData("options-invalid", "/options", options, () => {
    const record = isRecord(options) ? options : {};
    return { language: own(record, "language"), timeZone: own(record, "timeZone") };
  });
  const { language } = wanted;
  if (language !== "en" && language !== "zh") {
    throw slaError("options-invalid", { path: "/options/language", expected: '"en" or "zh"', received: language });
  }
  // Whatever looks like an assessment and is none runs into something that is not there.
  const lines = readData("ticket-invalid", "/subject", subject, () => {
    const zone = zoneOf(wanted.timeZone ?? subject.timeZone, "/options/timeZone");
    const voice = new Voice(language, zone);
    return "periods" in subject ? assessmentLines(voice, subject) : partLines(voice, subject, "");
  });
  return `${lines.join("\n")}\n`;
}
