import type { SlaErrorCode } from "../errors.js";

/** The codes of what a look at a document alone can find; all are codes of the full reading too. */
export type DocumentIssueCode = Extract<
  SlaErrorCode,
  | "contract-invalid"
  | "contract-unknown-property"
  | "contract-unknown-level"
  | "contract-unknown-calendar"
  | "contract-unknown-clause"
  | "contract-unknown-event"
  | "contract-clause-repeated"
  | "contract-level-repeated"
  | "contract-due-rules-conflict"
  | "contract-nesting-too-deep"
  | "date-unreadable"
  | "duration-unreadable"
  | "hours-unreadable"
  | "time-zone-unknown"
>;

/** Text in English and in Chinese. */
export interface BothLanguages {
  readonly en: string;
  readonly zh: string;
}

/** One thing wrong with a document. */
export interface DocumentIssue {
  readonly code: DocumentIssueCode;
  /** Where, as a JSON Pointer (RFC 6901); of what is missing, where it should be. */
  readonly path: string;
  /** The id of the clause in which it is, where it is in one that has an id. */
  readonly clause?: string;
  readonly expected: BothLanguages;
  /** What is there, as JSON, shortened; `undefined` where nothing is. */
  readonly received: string;
  readonly message: BothLanguages;
}

/** What is wrong before it is told: what was expected, and under which keys. */
export interface Finding {
  readonly code: DocumentIssueCode;
  readonly keys: readonly (string | number)[];
  readonly expected: BothLanguages;
}
