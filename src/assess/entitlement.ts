import { contractRulesOf } from "../contract/rules.js";
import type { Contract } from "../contract/contract-spec.js";
import { choiceOf } from "../choice.js";
import { slaError } from "../errors.js";
import { isRecord, own, readData } from "../inspection.js";
import { parseSupportedInstant } from "../time/instant.js";
import type { InstantInput } from "../time/instant.js";
import { addMonths, parseDate } from "../time/plain-date.js";
import type { PlainDate } from "../time/plain-date.js";
import { startOfDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";

/** Work that was asked for. */
export interface WorkRequest {
  /** A kind of work that the contract names, such as `maintenance`. */
  readonly work: string;
  /** The date of acceptance, from which free years count, in the contract's time zone. */
  readonly acceptedOn: PlainDate;
  /** When the work was asked for. */
  readonly at: InstantInput;
}

/** Whether work is free of charge. */
export interface Entitlement<ClauseId extends string = string> {
  readonly clause: ClauseId;
  readonly work: string;
  readonly charge: "free" | "charged";
  /** The end of the free time, which ends with the day before the anniversary; absent where the charge never changes. */
  readonly freeUntil?: Instant;
}

/**
 * Whether work is free of charge or charged, by the contract's entitlements.
 *
 * The free years end at the end of the day before the anniversary of acceptance; for an acceptance on 29 February the anniversary is
 * 28 February.
 * @throws SlaError `entitlement-unknown-work`, `contract-time-zone-missing`, `contract-undefined`, `date-unreadable`, `date-impossible`, and
 * those of `toInstant`
 * @example
 * const contract = defineContract({
 *   id: "support",
 *   timeZone: "Asia/Shanghai",
 *   levels: ["A"],
 *   clauses: [],
 *   entitlements: [{ id: "charges", work: { maintenance: { freeYears: 1 }, improvement: "charged" } }],
 * });
 * entitlement(contract, { work: "maintenance", acceptedOn: "2025-03-01", at: "2026-02-28T23:59+08:00" }).charge // => "free"
 * entitlement(contract, { work: "maintenance", acceptedOn: "2025-03-01", at: "2026-03-01T00:00+08:00" }).charge // => "charged"
 */
export function entitlement<Level extends string, ClauseId extends string>(
  contract: Contract<Level, ClauseId>,
  request: WorkRequest,
): Entitlement<ClauseId>;
export function entitlement(contract: Contract, request: unknown): Entitlement {
  const { entitlements, zone, zoneStated } = contractRulesOf(contract);
  const asked = readData("ticket-invalid", "/request", request, () => {
    const record = isRecord(request) ? request : {};
    return { at: own(record, "at"), acceptedOn: own(record, "acceptedOn"), work: own(record, "work") };
  });
  const at = parseSupportedInstant(asked.at, "/request/at");
  const accepted = parseDate(asked.acceptedOn, "/request/acceptedOn");
  const { work } = asked;
  const found = entitlements.find((each) => typeof work === "string" && Object.hasOwn(each.work, work));
  const charge = typeof work === "string" ? found?.work[work] : undefined;
  if (found === undefined || charge === undefined || typeof work !== "string") {
    const known = entitlements.flatMap((each) => Object.keys(each.work));
    const expected =
      known.length === 0 ? "a contract with entitlements" : choiceOf(known, work, "a kind of work in the contract");
    throw slaError("entitlement-unknown-work", { path: "/request/work", expected, received: work });
  }
  if (typeof charge === "string") return { clause: found.id, work, charge };
  if (!zoneStated) {
    const expected = "a contract that states its timeZone";
    throw slaError("contract-time-zone-missing", { path: "/contract/timeZone", expected, received: undefined });
  }
  const freeUntil = startOfDate(zone, addMonths(accepted, 12 * charge.freeYears));
  return { clause: found.id, work, charge: at < freeUntil ? "free" : "charged", freeUntil };
}
