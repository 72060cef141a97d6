import type { DocumentIssueCode, Finding } from "./document-issue.js";
import { isObject } from "./parts.js";
import type { Key, Refer, Role } from "./parts.js";

/*
 * What the parts of a document say of each other: ids and levels that are there twice, and references that name nothing.
 */

type Kind = Exclude<Role, "id" | "promise">;

/** The names of a contract. */
interface Names {
  readonly calendar: Set<unknown>;
  readonly level: Set<unknown>;
  readonly clause: Set<unknown>;
  /** Without a list of events, those on which clauses lean are free. */
  readonly event: Set<unknown> | undefined;
  readonly id: Set<unknown>;
  /** References to what has not been met yet. */
  readonly pending: { readonly kind: Kind; readonly name: string; readonly keys: readonly Key[] }[];
}

const LIFE = "reported level-confirmed resolved closed cancelled withdrawn paused resumed reopened".split(" ");
const CHINESE: Readonly<Record<Kind, string>> = { calendar: "日历", clause: "条款", event: "事件", level: "级别" };

/** How the references of a contract, or of the versions of one, are noted while it is followed, and what to do in the end. */
export function referencesOf(
  document: unknown,
  findings: Finding[],
): { readonly refer: Refer; readonly settle: () => void } {
  const versions = property(document, "versions");
  const root = Array.isArray(versions) ? 3 : 0;
  const contracts = Array.isArray(versions)
    ? versions.map((version: unknown) => namesOf(property(version, "contract")))
    : [namesOf(document)];
  return { refer, settle };

  function tell(code: DocumentIssueCode, keys: readonly Key[], en: string, zh: string): void {
    findings.push({ code, keys, expected: { en, zh } });
  }

  function refer(role: Role, name: string, keys: readonly Key[]): void {
    const names = contracts[root === 0 ? 0 : Number(keys[1])];
    const part = keys[root];
    const depth = keys.length - root;
    if (names === undefined || depth < 2 || part === "calendars" || part === "term") return;
    if (part === "levels" && depth < 4) {
      if (names.level.has(name))
        tell("contract-level-repeated", keys.slice(0, root + 2), "each level once", "各级别只列一次");
      names.level.add(name);
    } else if (role === "id") {
      if (names.id.has(name)) tell("contract-clause-repeated", [...keys], "an id of its own", "唯一的编号");
      names.id.add(name);
      if (part === "clauses") names.clause.add(name);
    } else if (role === "promise" || (role === "event" && part === "appointments")) {
      // An appointment makes its event one of the contract.
      names.event?.add(name);
    } else if (names[role]?.has(name) === false) names.pending.push({ kind: role, name, keys: [...keys] });
  }

  function settle(): void {
    for (const names of contracts) {
      for (const { kind, name, keys } of names.pending) {
        if (names[kind]?.has(name) === false)
          tell(`contract-unknown-${kind}`, keys, `a ${kind} of the contract`, `合同中的${CHINESE[kind]}`);
      }
    }
  }
}

function namesOf(contract: unknown): Names {
  const events = property(contract, "events");
  const listed = Array.isArray(events) ? events : keysOf(events);
  return {
    calendar: new Set(keysOf(property(contract, "calendars"))),
    level: new Set(),
    clause: new Set(),
    event: events === undefined ? undefined : new Set<unknown>([...LIFE, ...listed]),
    id: new Set(),
    pending: [],
  };
}

function property(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function keysOf(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}
