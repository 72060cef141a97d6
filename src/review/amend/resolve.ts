import { validateContract } from "../../contract/contract.js";
import { knownContractRules } from "../../contract/rules.js";
import { validateContractSeries } from "../../contract/series.js";
import type { ContractSeriesValidation } from "../../contract/series.js";
import { Told } from "../../errors.js";
import type { Issue } from "../../errors.js";
import { frozenCopy, Inspection, isRecord, own, readData } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import { formatDate } from "../../time/plain-date.js";
import type { Amendment } from "./amendment.js";
import { Origins } from "./origins.js";
import { refuseAnotherText, refuseDisorder, refuseLate } from "./order.js";
import { INVALID, readAmendments } from "./read-amendments.js";
import { readOptions } from "./read-options.js";
import type { Range } from "./read-options.js";
import { amended, faultsOf } from "./versions.js";
import type { Text } from "./versions.js";

/** A text in force from a date on, and where that date was written. */
interface Version {
  readonly from: string;
  readonly at: string;
  readonly text: Text;
}

/** Puts the texts of a contract and its amendments in a row, or finds everything that is wrong with them. */
export function resolveAmendments(base: unknown, amendments: unknown, options: unknown): ContractSeriesValidation {
  const inspection = new Inspection();
  const origins = new Origins();
  const text = inspection.attempt(() =>
    readData("contract-invalid", "/base", base, () => readBase(inspection, origins, base)),
  );
  const read = inspection.attempt(() =>
    readData(INVALID, "/amendments", amendments, () => readAmendments(inspection, origins, amendments)),
  );
  const range = inspection.attempt(() =>
    readData("options-invalid", "/options", options, () => readOptions(inspection, options, text?.document)),
  );
  if (text === undefined || read === undefined) return { ok: false, issues: inspection.issues };
  const versions = inspection.attempt(() =>
    readData(INVALID, "/amendments", amendments, () => row({ inspection, origins }, text, read, range)),
  );
  const isWhole = inspection.issues.length === 0 && versions !== undefined && range !== undefined;
  return isWhole ? seriesOf(inspection, versions, range) : { ok: false, issues: inspection.issues };
}

/** The text before all amendments: as it was given to `defineContract`, if it is a contract already. */
function readBase(inspection: Inspection, origins: Origins, base: unknown): Text | undefined {
  const known = knownContractRules(base);
  const document: unknown = known?.document ?? (isRecord(base) ? frozenCopy(base) : base);
  const result = validateContract(known?.contract ?? document);
  for (const { code, path, expected, received } of result.ok ? [] : result.issues) {
    inspection.refuse(code, { path: `/base${path}`, expected, received: new Told(received) });
  }
  if (!isRecord(document)) return undefined;
  origins.given(document, "/base");
  return { document, contract: result.ok ? result.contract : undefined, seen: faultsOf(result, origins, document) };
}

/** The texts in order of their dates. */
function row(
  making: { readonly inspection: Inspection; readonly origins: Origins },
  base: Text,
  amendments: readonly Amendment[],
  range: Range | undefined,
): readonly Version[] {
  const { inspection } = making;
  refuseDisorder(inspection, own(base.document, "version"), amendments, range);
  const inOrder = [...amendments].sort((a, b) => a.from - b.from);
  const versions: Version[] = [{ from: range?.from ?? "", at: "/options/from", text: base }];
  let before = base;
  inOrder.forEach((amendment, index) => {
    refuseAnotherText(inspection, amendment, before);
    const text = amended(making, before, amendment);
    refuseLate(inspection, amendment, text.document);
    versions.push({ from: formatDate(amendment.from), at: `${amendment.path}/from`, text });
    if (amendment.to === undefined) before = text;
    else if (amendment.to !== inOrder[index + 1]?.from && formatDate(amendment.to) !== range?.to) {
      versions.push({ from: formatDate(amendment.to), at: `${amendment.path}/to`, text: before });
    }
  });
  return versions;
}

function seriesOf(
  inspection: Inspection,
  versions: readonly Version[],
  { id, to, selectedBy }: Range,
): ContractSeriesValidation {
  const last = versions.length - 1;
  const listed = versions.flatMap(({ from, text: { contract } }, index): readonly UnknownRecord[] =>
    contract === undefined ? [] : [{ from, ...(index === last && to !== undefined && { to }), contract }],
  );
  const result = validateContractSeries({ id, versions: listed, ...(selectedBy !== undefined && { selectedBy }) });
  if (result.ok) return result;
  for (const issue of result.issues) tell(inspection, versions, issue);
  return { ok: false, issues: inspection.issues };
}

/** What is wrong with the row, told where the arguments say it. */
function tell(inspection: Inspection, versions: readonly Version[], { code, path, expected, received }: Issue): void {
  const placeOf = (place: string, rest: string): string => {
    const version = versions[Number(place)];
    if (rest !== "/contract/timeZone") return rest === "/to" ? "/options/to" : (version?.at ?? "");
    return version?.at === "/options/from" ? "/base/timeZone" : (version?.at ?? "");
  };
  const found = /^\/versions\/(\d+)(.*)$/s.exec(path);
  const [, index = "", rest = ""] = found ?? [];
  const at = found === null ? `/options${path}` : placeOf(index, rest);
  const told = expected.replaceAll(/\/versions\/(\d+)/g, (_, place: string) => placeOf(place, ""));
  inspection.refuse(code, { path: at, expected: told, received: new Told(received) });
}
