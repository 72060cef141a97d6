import type { BothLanguages, DocumentIssueCode, Finding } from "./document-issue.js";
import { both } from "./document-issue.js";
import { anObject, isObject } from "./parts.js";

/*
 * What the parts of a document say of each other: ids and levels that are there twice, and references that name nothing.
 */

type Role = "calendar" | "clause" | "event" | "level" | "promise" | "id" | "part";

/** What the values of properties are, wherever they stand in a clause or beside one. */
const ROLES = new Map<string, Role>(
  Object.entries({
    ...{ calendar: "calendar", clock: "calendar", whenInside: "calendar", whenOutside: "calendar" },
    ...{ level: "level", unless: "clause", due: "clause", clauses: "clause", id: "id" },
    ...{ promise: "promise", endedBy: "event", before: "event", event: "event", last: "event", agreed: "event", until: "event" },
    ...{ from: "event", earliestOf: "event", latestOf: "event", noAccess: "promise", notice: "promise" },
    ...{ anyOf: "part", allOf: "part", nOf: "part", sumOf: "part", after: "part", start: "part", repeat: "part", cutOff: "part" },
    ...{ moves: "part", customer: "part", supplier: "part" },
  } as const),
);
