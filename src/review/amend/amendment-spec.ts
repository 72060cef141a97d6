import type { EventName } from "../../contract/due-rule.js";
import type { Language, Text } from "../../text.js";
import type { PlainDate } from "../../time/plain-date.js";

/** A change of a contract that was agreed, as a document of its own. */
export interface AmendmentSpec {
  readonly kind?: "amendment";
  readonly id: string;
  /** The id of the contract that it amends. */
  readonly contract: string;
  /** The text against which it was written: its version, or one of its digests. Without it, whichever is in force before. */
  readonly amends?: string;
  /** What the amended text is called, as no other text of the contract is. */
  readonly version: string;
  /** The first date on which it is in force, in the time zone that the amended text states. */
  readonly from: PlainDate;
  /** The date on which it is in force no more: from then on the text before it holds again. Without it, for good. */
  readonly to?: PlainDate;
  readonly title?: Text;
  /** The amendment's own words. */
  readonly source?: Text;
  /** The reading taken where the words leave a choice. */
  readonly reading?: Text;
  /** One after another. */
  readonly changes: readonly ChangeSpec[];
}

/** The parts of a contract that have names. */
export type PartKind =
  "clause" | "level" | "calendar" | "event" | "attribute" | "pause" | "appointment" | "entitlement";

/** Which part of a contract changes; none names the contract itself, with its title, term, time zone, start and level rules. */
export type TargetSpec =
  | {
      readonly [K in PartKind]: { readonly [P in K]: string } & { readonly [P in Exclude<PartKind, K>]?: never };
    }[PartKind]
  | { readonly [P in PartKind]?: never };

/** A change of one part: it is put in, replaced or deleted whole, or some of its properties and lists change. */
export type ChangeSpec = TargetSpec &
  (
    | {
        /** The new part. Its name need not be said again in it. */
        readonly insert: unknown;
        /** The part of its kind after which it stands; without either, it is the last. */
        readonly after?: string;
        /** The part of its kind before which it stands. */
        readonly before?: string;
      }
    | {
        /** What stands in its place. */
        readonly replace: unknown;
      }
    | { readonly delete: true }
    | {
        /** Properties that take these values, each as a whole. */
        readonly set?: Readonly<Record<string, unknown>>;
        /** Properties that it loses, by name; or of its lists, the items that they lose, dates by date. */
        readonly remove?: readonly string[] | Readonly<Record<string, readonly unknown[]>>;
        /** Of its lists, the items that they gain. */
        readonly add?: Readonly<Record<string, readonly unknown[]>>;
      }
  );

/** When the texts of an amended contract are in force, and for which tickets. */
export interface AmendOptions {
  /** The first date of the text before all amendments; without it, the first of its term. */
  readonly from?: PlainDate;
  /** The date on which the contract is in force no more. */
  readonly to?: PlainDate;
  /** The event by which a ticket comes under the text then in force, for good; without it, `reported`. */
  readonly selectedBy?: EventName;
  /** The language in which issues are told; English without it. */
  readonly language?: Language;
}
