export { checkDocument } from "./check-document.js";
export type { DocumentCheck } from "./check-document.js";
export type { BothLanguages, DocumentIssue, DocumentIssueCode } from "./document-issue.js";
