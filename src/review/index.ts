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
  TicketWitness,
  WitnessedObligation,
  WitnessedTicket,
} from "./lint/finding.js";
export type { DueFormula, DueFunction, DuePiece } from "./compare/due-piece.js";
export type { DueOfReport, Wait, WorstCase } from "./compare/wait.js";
export type {
  ClauseComparison,
  ClauseVerdict,
  ComparedContract,
  ContractComparison,
  LevelComparison,
  Moved,
  PartComparison,
  PromiseComparison,
  PromiseOfReport,
  TermChange,
  Turned,
  VersionBump,
  Witness,
  WordChange,
} from "./compare/comparison.js";
export { dueFunction } from "./compare/due-function.js";
export type { FreshTickets, ReportPeriod } from "./compare/read-arguments.js";
export { worstCase } from "./compare/worst-case.js";
export { compareContracts } from "./compare/compare-contracts.js";
export type { ComparisonOptions } from "./compare/compare-contracts.js";
