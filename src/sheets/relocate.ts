import { issueIn, SlaError } from "../errors.js";

/** Runs a reader, and tells of what is wrong where that stands in the sheet. */
export function relocated<T>(placeOf: (path: string) => string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    const issues = error.issues.map((issue) => issueIn(issue, placeOf(issue.path), issue.clause));
    const [first] = issues;
    throw first === undefined ? error : new SlaError(first, issues);
  }
}
