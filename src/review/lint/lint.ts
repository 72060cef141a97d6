import { validateContract } from "../../contract/contract.js";
import { knownContractRules } from "../../contract/rules.js";
import type { ContractRules } from "../../contract/rules.js";
import { validateContractSeries } from "../../contract/series.js";
import { knownSeriesRules } from "../../contract/series-rules.js";
import { SlaError, slaError } from "../../errors.js";
import type { Issue } from "../../errors.js";
import { isRecord, own, readData } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import type { Finding } from "./finding.js";
import { readOptions } from "./options.js";
import type { LintOptions, ReadOptions } from "./options.js";
import { periodOf } from "./period.js";
import type { Draft, Rule, Said } from "./rule.js";
import { RULES } from "./rules.js";
import { textOf } from "./say.js";
import { itemsOf, recordOf, subjectOf } from "./subject.js";
import type { Subject } from "./subject.js";
import { below } from "./witness.js";

/**
 * What a court or an auditor would ask about a contract: words without a figure, figures that can be counted in more than one way, silence where the contract should
 * speak, and promises that cannot have their effect. Each finding says where and why, and most show a ticket that `assess` takes as it stands.
 *
 * Takes a contract, a series of versions, or the document of either, which is checked first; the paths of a version begin with its place, as `/versions/1/contract`.
 * A question that a clause's `reading` answers is a notice that quotes it. Findings are in the order of the document, and the same each time.
 * @throws SlaError `options-invalid`, and those of `defineContract` and `contractSeries` for a document that is none
 * @example
 * const document = {
 *   id: "desk",
 *   version: "1",
 *   term: { from: "2026-01-01", to: "2027-01-01" },
 *   levels: ["A"],
 *   calendars: { office: { timeZone: "Europe/London", hours: "mon-fri 09:00-17:00", holidays: ["2026-04-03"] } },
 *   clauses: [{ id: "answer", promise: "answered", title: "Answered promptly." }],
 * };
 * const findings = lintContract(document, { ignore: ["unused", "holidays-end-unstated"] });
 * findings.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`) // => ["warning level-without-timed-promise /levels/0", "warning no-figure /clauses/0"]
 */
export function lintContract(contract: object, options?: LintOptions): readonly Finding[];
export function lintContract(contract: unknown, options?: unknown): readonly Finding[] {
  const versions = versionsOf(contract);
  const clauses = [...new Set(versions.flatMap(({ rules }) => clauseIdsOf(rules)))];
  const read = readOptions(
    options,
    RULES.map(({ id }) => id),
    clauses,
  );
  return versions.flatMap(({ rules, path }) => {
    const subject = subjectOf(rules, periodOf(rules, read.period), path !== "");
    return findingsOf(subject, read).map((finding) => ({ ...finding, path: `${path}${finding.path}` }));
  });
}

interface Version {
  readonly rules: ContractRules;
  readonly path: string;
}

/** The versions of a series, or the one contract that there is. */
function versionsOf(contract: unknown): readonly Version[] {
  const hasVersions = (): boolean => isRecord(contract) && own(contract, "versions") !== undefined;
  const isSeries = knownSeriesRules(contract) !== undefined || readData("contract-invalid", "", contract, hasVersions);
  if (!isSeries) {
    const result = validateContract(contract);
    const rules = result.ok ? knownContractRules(result.contract) : refuse(result.issues, contract);
    return rules === undefined ? [] : [{ rules, path: "" }];
  }
  const result = validateContractSeries(contract);
  const series = result.ok ? knownSeriesRules(result.series) : refuse(result.issues, contract);
  return (series?.versions ?? []).map(({ rules, index }) => ({ rules, path: below("/versions", index, "contract") }));
}

function refuse(issues: readonly Issue[], received: unknown): never {
  const [first] = issues;
  if (first === undefined) throw slaError("contract-invalid", { path: "", expected: "a contract", received });
  throw new SlaError(first, issues);
}

/** The ids of everything in a contract that has one. */
function clauseIdsOf({ clauses, document }: ContractRules): readonly string[] {
  const record = isRecord(document) ? document : {};
  const rest = [
    ...["start", "escalation", "deescalation", "reopening"].map((key) => recordOf(record, key)),
    ...["appointments", "pauses", "entitlements"].flatMap((key) => itemsOf(record, key)),
    ...itemsOf(record, "levels").map((level) => recordOf(level, "start")),
    ...itemsOf(record, "clauses").map((clause) => recordOf(clause, "start")),
  ].map((each) => own(each, "id"));
  return [...clauses.map(({ id }) => id), ...rest.filter((id) => typeof id === "string")];
}

function findingsOf(subject: Subject, { language, ignored }: ReadOptions): readonly Finding[] {
  const isIgnored = (rule: Rule, draft: Draft): boolean =>
    ignored.some(({ rule: id, clause }) => id === rule.id && (clause === undefined || clause === draft.clause));
  const found = RULES.flatMap((rule) => {
    if (ignored.some(({ rule: id, clause }) => id === rule.id && clause === undefined)) return [];
    return rule
      .find(subject)
      .filter((draft) => !isIgnored(rule, draft))
      .map((draft) => findingOf(rule, draft, language));
  });
  // What stands earlier in the document comes first; the sort is stable.
  return found
    .map((finding) => ({ finding, place: placeOf(subject, finding.path) }))
    .sort((a, b) => a.place - b.place)
    .map(({ finding }) => finding);
}

/** Where in a document a path lies: what is said of the whole first, then its clauses in order. */
function placeOf({ clauses }: Subject, path: string): number {
  const index = /^\/clauses\/(\d+)/.exec(path)?.[1];
  if (index !== undefined) return 1 + Number(index);
  return path.startsWith("/entitlements") ? clauses.length + 1 : 0;
}

function findingOf(rule: Rule, draft: Draft, language: "en" | "zh"): Finding {
  const reading = draft.answeredBy?.map((record) => readingOf(record)).find((each) => each !== undefined);
  const { clause, path, message, witness } = draft;
  return {
    rule: rule.id,
    severity: reading === undefined ? (draft.severity ?? rule.severity) : "notice",
    ...(clause !== undefined && { clause }),
    path,
    message: reading === undefined ? message[language] : `${message[language]}${recorded(reading)[language]}`,
    ...(witness !== undefined && { witness }),
  };
}

function readingOf(record: UnknownRecord | undefined): Said | undefined {
  return record === undefined ? undefined : textOf(own(record, "reading"));
}

function recorded(reading: Said): Said {
  // Quotations inside a quotation.
  const inner = (text: string): string => text.replaceAll("“", "‘").replaceAll("”", "’");
  const [en, zh] = [inner(reading.en), inner(reading.zh)];
  return { en: ` The contract records its reading: “${en}”`, zh: `合同已载明所采读法：“${zh}”` };
}
