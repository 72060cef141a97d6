import { digestContract } from "../../contract/digest.js";
import { show } from "../../errors.js";
import { Inspection, own, pointer } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import { formatDate } from "../../time/plain-date.js";
import type { Amendment } from "./amendment.js";
import { nameOf } from "./read-amendments.js";
import { dateOfTerm } from "./read-options.js";
import type { Range } from "./read-options.js";
import type { Text } from "./versions.js";

/** Amendments stand in order of their dates, no two from one date on, none while a passing one lasts, and each makes a version of its own. */
export function refuseDisorder(
  inspection: Inspection,
  base: unknown,
  amendments: readonly Amendment[],
  range: Range | undefined,
): void {
  const versions = new Map<unknown, string>([[base, "the base"]]);
  let latest: Amendment | undefined;
  const byDate = new Map<number, Amendment>();
  for (const amendment of amendments) {
    const { version, from, path } = amendment;
    const refuse = (key: "version" | "from", expected: string): void => {
      inspection.refuse("amendment-disordered", {
        path: pointer(path, key),
        expected,
        received: own(amendment.record, key),
      });
    };
    const namesake = version === undefined ? undefined : versions.get(version);
    if (namesake !== undefined) refuse("version", `a version that is not that of ${namesake}`);
    const twin = byDate.get(from);
    if (twin !== undefined)
      refuse("from", `a date of its own; ${nameOf(twin)} is in force from it on, and one of two comes first`);
    else if (latest !== undefined && from < latest.from) {
      refuse(
        "from",
        `amendments in order of their dates; ${nameOf(latest)}, in force from ${formatDate(latest.from)}, stands before it`,
      );
    }
    versions.set(version, nameOf(amendment));
    byDate.set(from, twin ?? amendment);
    if (latest === undefined || from > latest.from) latest = amendment;
    if (range !== undefined) refuseOutside(inspection, amendment, range);
  }
  refuseOverlap(inspection, amendments);
}

function refuseOverlap(inspection: Inspection, amendments: readonly Amendment[]): void {
  const inOrder = [...amendments].sort((a, b) => a.from - b.from);
  inOrder.forEach(({ from, path }, index) => {
    const before = inOrder[index - 1];
    if (before?.to === undefined || from === before.from || from >= before.to) return;
    const expected = `a date from ${formatDate(before.to)} on, when ${nameOf(before)} ends`;
    inspection.refuse("amendment-disordered", { path: pointer(path, "from"), expected, received: formatDate(from) });
  });
}

function refuseOutside(inspection: Inspection, { from, to, path }: Amendment, range: Range): void {
  const [first, end] = [formatDate(from), to === undefined ? undefined : formatDate(to)];
  const refuse = (key: "from" | "to", expected: string, received: string): void => {
    inspection.refuse("amendment-out-of-force", { path: pointer(path, key), expected, received });
  };
  if (first <= range.from) refuse("from", `a date after ${range.from}, from which the base is in force`, first);
  if (range.to === undefined) return;
  if (first >= range.to) refuse("from", `a date before ${range.to}, when the contract ends`, first);
  else if (end !== undefined && end > range.to)
    refuse("to", `a date no later than ${range.to}, when the contract ends`, end);
}

/** An amendment comes into force before the term of its own text ends. */
export function refuseLate(inspection: Inspection, { from, path }: Amendment, text: UnknownRecord): void {
  const end = dateOfTerm(text, "to");
  if (end === undefined || formatDate(from) < end) return;
  const expected = `a date before ${end}, when the term ends, or an amendment that sets a longer term`;
  inspection.refuse("amendment-out-of-force", { path: pointer(path, "from"), expected, received: formatDate(from) });
}

/** An amendment is one of the contract that it names, and of the text against which it was written. */
export function refuseAnotherText(inspection: Inspection, { contract, amends, path }: Amendment, before: Text): void {
  const refuse = (key: "contract" | "amends", expected: string, received: string): void => {
    inspection.refuse("amendment-of-another-text", { path: pointer(path, key), expected, received });
  };
  const [id, version] = [own(before.document, "id"), own(before.document, "version")];
  if (contract !== undefined && typeof id === "string" && contract !== id)
    refuse("contract", `${show(id)}, the contract that is amended`, contract);
  if (amends === undefined || amends === version) return;
  const called = version === undefined ? "a text without a version" : `version ${show(version)}`;
  if (!amends.startsWith("sha256:")) return refuse("amends", `${called}, the text in force before`, amends);
  const digest = new Inspection().attempt(() => digestContract(before.contract ?? before.document));
  if (digest === undefined || amends === digest.document || amends === digest.terms) return;
  refuse("amends", `${digest.document}, the text in force before, ${called}, or ${digest.terms}, its terms`, amends);
}
