import { SlaError } from "../errors.js";
import type { Issue, SlaErrorCode } from "../errors.js";
import { isRecord, own } from "../inspection.js";
import { issueInChinese } from "../review/validate/chinese.js";
import type { Language } from "../text.js";
import type { SheetAnswer, SheetErrorName, SheetFault } from "./function-spec.js";

/** What is out of bounds: a cell shows it as `#NUM!`. */
const OUT_OF_BOUNDS: ReadonlySet<SlaErrorCode> = new Set<SlaErrorCode>([
  "calendar-exhausted",
  "calendar-never-opens",
  "calendar-uncovered",
  "duration-negative",
  "duration-not-finite",
  "duration-out-of-range",
  "instant-not-finite",
  "instant-out-of-range",
  "rounds-too-many",
  "serial-out-of-range",
  "weekend-unknown",
]);

/** What is not there: a cell shows it as `#N/A`. */
const NOT_THERE: ReadonlySet<SlaErrorCode> = new Set<SlaErrorCode>([
  "calendar-name-unknown",
  "contract-name-unknown",
  "contract-not-in-force",
  "contract-not-selected",
  "entitlement-unknown-work",
  "promise-unknown",
  "promise-without-moment",
  "ticket-attribute-missing",
  "ticket-attribute-unknown",
  "ticket-event-unknown",
  "ticket-unknown-level",
]);

/** How a cell shows an error. */
export function errorNameOf(code: SlaErrorCode): SheetErrorName {
  if (OUT_OF_BOUNDS.has(code)) return "#NUM!";
  return NOT_THERE.has(code) ? "#N/A" : "#VALUE!";
}

/** What stands in a cell in the place of an answer, for an error of this library; any other is a defect, and thrown on. */
export function faultOf(error: unknown, language: Language): SheetFault {
  if (!(error instanceof SlaError)) throw error;
  const { code } = error;
  return { error: errorNameOf(code), code, message: messageOf(error, language) };
}

function messageOf(error: SlaError, language: Language): string {
  if (language === "en") return error.message;
  const [first, ...others]: readonly Issue[] = error.issues;
  if (first === undefined) return error.message;
  const more = others.length === 0 ? "" : `（另有 ${others.length} 处问题）`;
  return issueInChinese(first).message + more;
}

const SHOWN =
  /^#(?:VALUE!|NUM!|N\/A|REF!|NAME\?|DIV\/0!|NULL!|SPILL!|CALC!|ERROR!|FIELD!|GETTING_DATA|BUSY!|BLOCKED!|CONNECT!|UNKNOWN!|CYCLE!|LIC!)/;
const TOLD = /^(#VALUE!|#NUM!|#N\/A) ([a-z][a-z-]+): ([^]*)$/;

/** The error that a cell shows already, as text; it is passed on. */
export function faultIn(cell: unknown): SheetFault | undefined {
  if (typeof cell !== "string" || !cell.startsWith("#") || !SHOWN.test(cell)) return undefined;
  const [, , code, message] = TOLD.exec(cell) ?? [];
  const error = cell.startsWith("#NUM!") ? "#NUM!" : cell.startsWith("#N/A") ? "#N/A" : "#VALUE!";
  return code === undefined || message === undefined
    ? { error, code: "cell-error", message: cell }
    : { error, code, message };
}

/** An error as text, for hosts whose cells hold no errors; as a cell it is passed on like any other. */
export function textOfFault({ error, code, message }: SheetFault): string {
  return `${error} ${code}: ${message}`;
}

/** Whether an answer is an error. */
export function isFault(answer: SheetAnswer): answer is SheetFault {
  return isRecord(answer) && own(answer, "error") !== undefined;
}
