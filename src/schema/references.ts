import type { DocumentIssueCode, Finding } from "./document-issue.js";
import { deeper, isObject, shallower } from "./parts.js";

/*
 * What the parts of a document say of each other: ids and levels that are there twice, and references that name nothing.
 */

type Role = "calendar" | "clause" | "event" | "id" | "level" | "part" | "promise";

const rolesOf = (role: Role, names: string): readonly (readonly [string, Role])[] =>
  names.split(" ").map((name) => [name, role]);

/** What the values of properties are, wherever they stand in a clause or beside one; objects in them are looked through. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ...rolesOf("calendar", "calendar clock whenInside whenOutside"),
  ...rolesOf("clause", "unless due clauses"),
  ...rolesOf("event", "from endedBy before event last agreed until earliestOf latestOf"),
  ...rolesOf("id", "id"),
  ...rolesOf("level", "level"),
  ...rolesOf("part", "anyOf allOf nOf sumOf after start repeat cutOff moves customer supplier"),
  ...rolesOf("promise", "promise"),
]);
/** The parts of a contract that have ids, or refer to others. */
const PARTS = [
  "start",
  "escalation",
  "deescalation",
  "levels",
  "reopening",
  "appointments",
  "pauses",
  "clauses",
  "entitlements",
];
const LIFE = "reported level-confirmed resolved closed cancelled withdrawn paused resumed reopened".split(" ");

const CHINESE: Readonly<Record<string, string>> = { calendar: "日历", clause: "条款", event: "事件", level: "级别" };

/** The references of a contract, or of the versions of one, that name nothing. */
export function referencesOf(document: unknown, findings: Finding[]): void {
  if (!isObject(document)) return;
  const { versions } = document;
  if (!Array.isArray(versions)) inContract(document, "", findings);
  else
    versions.forEach((version: unknown, index) => {
      if (isObject(version)) inContract(version["contract"], `/versions/${String(index)}/contract`, findings);
    });
}

function inContract(contract: unknown, root: string, findings: Finding[]): void {
  if (!isObject(contract)) return;
  const { levels, calendars, clauses, events } = contract;
  const ids = (list: unknown): unknown[] =>
    Array.isArray(list) ? list.map((item: unknown) => (isObject(item) ? item["id"] : item)) : [];
  const levelIds = ids(levels);
  const listed: readonly unknown[] = Array.isArray(events) ? events : isObject(events) ? Object.keys(events) : [];
  const known = {
    ...{ calendar: new Set(isObject(calendars) ? Object.keys(calendars) : []), level: new Set(levelIds) },
    ...{ clause: new Set(ids(clauses)), event: new Set([...LIFE, ...listed]), id: new Set<unknown>() },
  };
  const keys: (string | number)[] = [];
  const missing: {
    readonly role: Exclude<Role, "id" | "part" | "promise">;
    readonly name: string;
    readonly path: string;
  }[] = [];
  for (const part of PARTS) look(part, contract[part], "part", false);
  levelIds.forEach((id, index) => {
    if (typeof id === "string" && levelIds.indexOf(id) < index)
      tell("contract-level-repeated", `/levels/${String(index)}`, "each level once", "各级别只列一次");
  });
  for (const { role, name, path } of missing) {
    // Without a list of events, those on which clauses lean are free.
    if (known[role].has(name) || (role === "event" && events === undefined)) continue;
    tell(`contract-unknown-${role}`, path, `a ${role} of the contract`, `合同中的${CHINESE[role] ?? ""}`);
  }

  function tell(code: DocumentIssueCode, path: string, en: string, zh: string): void {
    findings.push({ code, path: root + path, expected: { en, zh } });
  }

  function look(key: string | number, value: unknown, role: Role, isLevel: boolean): void {
    keys.push(key);
    if (typeof value === "string") name(value, role, isLevel);
    else if (Array.isArray(value))
      value.forEach((item: unknown, index) => {
        look(index, item, role, key === "levels");
      });
    else if (isObject(value) && deeper()) {
      for (const each in value) {
        const its = ROLES.get(each);
        // An appointment makes its event one of the contract.
        if (its !== undefined)
          look(each, value[each], each === "event" && keys[0] === "appointments" ? "promise" : its, isLevel);
      }
      shallower();
    }
    keys.pop();
  }

  function name(value: string, role: Role, isLevel: boolean): void {
    if (role === "part") return;
    if (role === "promise") known.event.add(value);
    else if (role !== "id") {
      if (!known[role].has(value)) missing.push({ role, name: value, path: `/${keys.join("/")}` });
    } else if (!(isLevel && keys.length === 3)) {
      if (known.id.has(value)) tell("contract-clause-repeated", `/${keys.join("/")}`, "an id of its own", "唯一的编号");
      known.id.add(value);
    }
  }
}
