import type { PlainDate } from "../time/plain-date.js";
import type { Contract, ContractSpec } from "./contract-spec.js";
import type { EventName } from "./due-rule.js";

/** A version of a contract to put in a row: the contract, or its specification, and the dates during which it is in force. */
export interface VersionSpec<
  Level extends string = string,
  CalendarId extends string = string,
  ClauseId extends string = string,
> {
  /** The first date, in the time zone that the version itself states. */
  readonly from: PlainDate;
  /** The date on which it is in force no more; without it, that of the next version, and for the last, none. */
  readonly to?: PlainDate;
  readonly contract: Contract<Level, ClauseId> | ContractSpec<Level, CalendarId, ClauseId>;
}

/** The versions of a contract in a row. */
export interface ContractSeriesSpec<
  Level extends string = string,
  CalendarId extends string = string,
  ClauseId extends string = string,
> {
  /** The address of the schema by which editors check the document, `contract.schema.json`; it means nothing else. */
  readonly $schema?: string;
  readonly kind?: "contract-series";
  readonly id: string;
  /** In order of their dates; between one that ends and the next there is no contract. */
  readonly versions: readonly VersionSpec<Level, CalendarId, ClauseId>[];
  /** The event by which a ticket comes under the version then in force, for good; without it, `reported`. */
  readonly selectedBy?: EventName;
}

/** A version of a contract, checked. */
export interface ContractVersion<Level extends string = string, ClauseId extends string = string> {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly contract: Contract<Level, ClauseId>;
}

/** The versions of a contract that were checked: its own specification, frozen, and typed by the levels and clause ids of all versions. */
export interface ContractSeries<Level extends string = string, ClauseId extends string = string> {
  readonly kind: "contract-series";
  readonly id: string;
  readonly versions: readonly ContractVersion<Level, ClauseId>[];
  readonly selectedBy?: EventName;
}
