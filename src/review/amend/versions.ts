import { validateContract } from "../../contract/contract.js";
import type { ContractValidation } from "../../contract/contract.js";
import type { Contract } from "../../contract/contract-spec.js";
import { Told } from "../../errors.js";
import type { Issue } from "../../errors.js";
import { Inspection, pointer } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import type { Amendment, Change } from "./amendment.js";
import { applyChange } from "./apply-change.js";
import type { Making } from "./items.js";
import type { Origins } from "./origins.js";
import { isSame } from "./same.js";

/** A whole text of a contract. */
export interface Text {
  readonly document: UnknownRecord;
  /** `undefined` for a text that is no contract. */
  readonly contract: Contract | undefined;
  /** What was told of it and the texts before it. */
  readonly seen: ReadonlySet<string>;
}

/** The text that an amendment makes of the one before it; what that text cannot be is told where the amendment makes it so. */
export function amended(making: Making, before: Text, amendment: Amendment): Text {
  const { inspection, origins } = making;
  const { path, version, changes } = amendment;
  const told = inspection.issues.length;
  const changed = changes.reduce((text, change) => applyChange(making, text, change), before.document);
  const isMade = changes.length > 0 && changes.every(({ isWhole }) => isWhole) && told === inspection.issues.length;
  if (isMade && isSame(changed, before.document)) {
    const expected = "changes that together change the text";
    inspection.refuse("amendment-without-effect", {
      path: pointer(path, "changes"),
      expected,
      received: new Told("the same text"),
    });
  }
  const document =
    version === undefined ? changed : origins.with(changed, "version", version, pointer(path, "version"));
  const result = validateContract(document);
  const faults = faultsOf(result, origins, document);
  const isOld = (issue: Issue): boolean => before.seen.has(keyOf(issue, origins, document));
  const isFaultAfter = faultsAfter(origins, before, changes);
  for (const issue of result.ok ? [] : result.issues) {
    if (!isOld(issue)) tellFault(inspection, amendment, issue, origins.resolve(document, issue.path), isFaultAfter);
  }
  return { document, contract: result.ok ? result.contract : undefined, seen: new Set([...before.seen, ...faults]) };
}

/** What is wrong with a text, each told by where it was written. */
export function faultsOf(result: ContractValidation, origins: Origins, document: UnknownRecord): ReadonlySet<string> {
  return new Set((result.ok ? [] : result.issues).map((issue) => keyOf(issue, origins, document)));
}

function keyOf({ code, path }: Issue, origins: Origins, document: UnknownRecord): string {
  return `${code} ${origins.resolve(document, path)}`;
}

/** Whether a fault is there once so many changes are made. */
type IsFaultAfter = (fault: string, count: number) => boolean;

/** Tells a fault where the amendment has written it; else at the change that brought it about. */
function tellFault(
  inspection: Inspection,
  { path, changes }: Amendment,
  { code, expected, received }: Issue,
  at: string,
  isFaultAfter: IsFaultAfter,
): void {
  const isOwn = at.startsWith(`${path}/`);
  const cause = isOwn ? undefined : causeOf(changes, `${code} ${at}`, isFaultAfter);
  inspection.refuse(code, {
    path: isOwn ? at : (cause?.path ?? pointer(path, "changes")),
    expected: isOwn || at === "" ? expected : `at ${at}, ${expected}`,
    received: new Told(received),
  });
}

/** The last of the fewest changes that bring a fault about. */
function causeOf(changes: readonly Change[], fault: string, isFaultAfter: IsFaultAfter): Change | undefined {
  let [low, high] = [0, changes.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isFaultAfter(fault, middle)) high = middle;
    else low = middle;
  }
  return changes[high - 1];
}

function faultsAfter(origins: Origins, before: Text, changes: readonly Change[]): IsFaultAfter {
  const known = new Map<number, ReadonlySet<string>>();
  return (fault, count) => {
    let faults = known.get(count);
    if (faults === undefined) {
      const making = { inspection: new Inspection(), origins };
      const text = changes.slice(0, count).reduce((each, change) => applyChange(making, each, change), before.document);
      faults = faultsOf(validateContract(text), origins, text);
      known.set(count, faults);
    }
    return faults.has(fault);
  };
}
