import { issueIn } from "../errors.js";
import type { Issue } from "../errors.js";
import { own, tokensOf } from "../inspection.js";

/** Where in a contract something stands that may have a clause id. */
const PLACES = new Set([
  ...["clauses/#", "clauses/#/start", "start", "levels/#/start", "escalation", "deescalation"],
  ...["reopening", "appointments/#", "pauses/#", "entitlements/#"],
]);
const DEEPEST = 3;
const INDEX = /^\d+$/;

/** The issues found in a document of a contract or of several, each once, and with the clause in which it is. */
export function issuesToTell(issues: readonly Issue[], document: unknown): readonly Issue[] {
  const told = new Set<string>();
  return issues.flatMap((issue) => {
    const { code, path, expected, received } = issue;
    const key = JSON.stringify([code, path, expected, received]);
    if (told.has(key)) return [];
    told.add(key);
    const clause = clauseAt(document, path);
    return clause === issue.clause ? issue : issueIn(issue, path, clause);
  });
}

/** The id of the innermost clause in which a path leads. */
function clauseAt(document: unknown, path: string): string | undefined {
  const tokens = tokensOf(path);
  let [at, place, depth] = [document, "", 0];
  let clause: string | undefined;
  try {
    for (const [index, token] of tokens.entries()) {
      if (typeof at !== "object" || at === null || depth >= DEEPEST) break;
      at = own(at as Readonly<Record<string, unknown>>, token); // eslint-disable-line @typescript-eslint/consistent-type-assertions -- its own property is asked for
      if (index < 3 && tokens[0] === "versions") continue;
      place += `${depth === 0 ? "" : "/"}${INDEX.test(token) ? "#" : token}`;
      depth += 1;
      clause = (PLACES.has(place) ? idOf(at) : undefined) ?? clause;
    }
  } catch {
    // What is no plain data was refused as such.
  }
  return clause;
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
  return typeof value.id === "string" && value.id.trim() !== "" ? value.id : undefined;
}
