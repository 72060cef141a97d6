export { canonicalJson } from "../contract/canonical-json.js";
export { digestContract } from "../contract/digest.js";
export type { ContractDigest } from "../contract/digest.js";

export { lintContract } from "./lint/lint.js";
export type { IgnoredRule, LintOptions } from "./lint/options.js";
export type {
  DocumentChange,
  Finding,
  LintRule,
  LintSeverity,
  Witness,
  WitnessedObligation,
  WitnessedTicket,
} from "./lint/finding.js";
