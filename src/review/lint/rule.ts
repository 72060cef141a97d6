import type { UnknownRecord } from "../../inspection.js";
import type { LintRule, LintSeverity, TicketWitness } from "./finding.js";
import type { Subject } from "./subject.js";

/** Text in both languages. */
export interface Said {
  readonly en: string;
  readonly zh: string;
}

/** What a rule found, before a language is chosen. */
export interface Draft {
  readonly clause?: string | undefined;
  readonly path: string;
  readonly message: Said;
  readonly witness?: TicketWitness | undefined;
  /** Where it is another than that of the rule. */
  readonly severity?: LintSeverity;
  /** Where a reading may stand that answers it. */
  readonly answeredBy?: readonly (UnknownRecord | undefined)[];
}

/** One question that is asked of a contract. */
export interface Rule {
  readonly id: LintRule;
  readonly severity: LintSeverity;
  readonly find: (subject: Subject) => readonly Draft[];
}
