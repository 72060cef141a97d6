import type { UnknownRecord } from "../../inspection.js";
import type { DayNumber } from "../../time/plain-date.js";
import type { PartKind } from "./amendment-spec.js";

/** An amendment that was read. */
export interface Amendment {
  readonly path: string;
  /** What of it was written down, as it stands in the arguments. */
  readonly record: UnknownRecord;
  readonly contract: string | undefined;
  readonly amends: string | undefined;
  readonly version: string | undefined;
  readonly from: DayNumber;
  readonly to: DayNumber | undefined;
  readonly changes: readonly Change[];
}

/** A change that was read: what it changes, and how. */
export interface Change {
  readonly path: string;
  /** The part that it changes; `undefined` for the contract itself. */
  readonly target: Target | undefined;
  readonly deed: Deed;
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
}

/** A part by its kind and its name. */
export interface Target {
  readonly kind: PartKind;
  readonly name: string;
}

/** What is done to a part. */
export type Deed =
  | { readonly kind: "insert"; readonly value: unknown; readonly beside: Neighbour | undefined }
  | { readonly kind: "replace"; readonly value: unknown }
  | { readonly kind: "delete" }
  | Alteration;

/** Properties and lists of a part that change. */
export interface Alteration {
  readonly kind: "alter";
  readonly set: UnknownRecord;
  /** The properties that go, each with its place in the arguments. */
  readonly remove: readonly { readonly name: string; readonly at: string }[];
  /** Of lists, the items that go. */
  readonly take: Items;
  /** Of lists, the items that are new. */
  readonly add: Items;
}

/** Items of lists, by the property that is the list. */
export type Items = Readonly<Record<string, readonly unknown[]>>;

/** The part beside which a new one stands. */
export interface Neighbour {
  readonly side: "after" | "before";
  readonly name: string;
}
