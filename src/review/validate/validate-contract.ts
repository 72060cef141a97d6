import { validateContract as read } from "../../contract/contract.js";
import type { Contract } from "../../contract/contract-spec.js";
import { knownContractRules } from "../../contract/rules.js";
import { validateContractSeries } from "../../contract/series.js";
import { knownSeriesRules } from "../../contract/series-rules.js";
import type { ContractSeries } from "../../contract/series-spec.js";
import type { Issue } from "../../errors.js";
import { Inspection, isRecord, own, readData } from "../../inspection.js";
import type { Language } from "../../text.js";
import { issueInChinese } from "./chinese.js";
import { inDocumentOrder } from "./document-order.js";

/** How the issues of a contract are told. */
export interface ReviewOptions {
  /** The language of `expected`, `received` and `message`; English without it. */
  readonly language?: Language;
}

/** The outcome of reviewing untrusted data: a contract, or the versions of one, or everything that is wrong with it. */
export type ContractReview =
  | { readonly ok: true; readonly contract: Contract | ContractSeries }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads a contract from untrusted data, such as parsed JSON, or a series of its versions, which has `versions`. Never throws on any data: it
 * returns what `assess` takes, or all issues at once, each once and in the order of the document, in English or in Chinese.
 *
 * @throws SlaError `options-invalid`
 * @example
 * import { validateContract } from "sla-clock/review";
 * const document = { id: "desk", levels: ["A"], clauses: [{ id: "reply", level: "A", promise: "replied", within: "1d" }] };
 * const { message } = reviewed(document, "en");
 * message // => 'cannot take days, weeks, months or years for a duration, since their length depends on a calendar at /clauses/0/within in clause "reply": expected hours or minutes such as "24h" or "90m"; days are counted by calendarDays or workingDays, received "1d"'
 * reviewed(document, "zh").message // => '条款“reply”（/clauses/0/within）：时长不能以日、周、月、年计，因为其长短取决于日历。要求：以小时或分钟计，例如 "24h"、"90m"；按日计算请用 calendarDays（自然日）或 workingDays（工作日）；实际："1d"。'
 *
 * function reviewed(document: unknown, language: "en" | "zh") {
 *   const result = validateContract(document, { language });
 *   return (result.ok ? undefined : result.issues[0]) ?? { message: "" };
 * }
 */
export function validateContract(document: unknown, options: ReviewOptions = {}): ContractReview {
  const language = readLanguage(options);
  const review = isSeries(document) ? reviewSeries(document) : read(document);
  if (review.ok) return review;
  const issues = inDocumentOrder(review.issues, document);
  return { ok: false, issues: language === "zh" ? issues.map(issueInChinese) : issues };
}

function reviewSeries(document: unknown): ContractReview {
  const result = validateContractSeries(document);
  return result.ok ? { ok: true, contract: result.series } : result;
}

function isSeries(document: unknown): boolean {
  if (knownContractRules(document) !== undefined) return false;
  if (knownSeriesRules(document) !== undefined) return true;
  try {
    if (!isRecord(document)) return false;
    const says = (key: string): boolean => own(document, key) !== undefined;
    return says("versions") || (own(document, "kind") === "contract-series" && !says("clauses"));
  } catch {
    return false;
  }
}

function readLanguage(options: unknown): Language {
  const inspection = new Inspection();
  const language = readData("options-invalid", "/options", options, () => {
    const record = inspection.record(options, "/options", ["language"], "options-invalid");
    return record === undefined
      ? undefined
      : inspection.optional(record, "language", "/options", (word, path) =>
          inspection.word(word, path, "options-invalid", ["en", "zh"]),
        );
  });
  inspection.throwIfAny();
  return language ?? "en";
}
