import type { Awaiting, NotPromisedBecause } from "../../assess/obligation.js";
import type { Attributes } from "../../contract/attributes.js";
import type { Text } from "../../text.js";
import type { Instant } from "../../time/zone.js";

/** What a clause promises to the tickets reported in a stretch of time. */
export type DueFormula =
  /** Due at a moment: `due` for the first report of the stretch, and as much later as a report is by `slope` 1, the same for all by `slope` 0. */
  | { readonly kind: "at"; readonly due: Instant; readonly slope: 0 | 1; readonly provisional: boolean }
  /** No figure: owed at once from `start`, which moves by `slope`. */
  | { readonly kind: "unstated"; readonly start: Instant; readonly slope: 0 | 1; readonly provisional: boolean }
  /** No later than an event, whenever that happens. */
  | { readonly kind: "by-event"; readonly event: string; readonly title?: Text }
  /** It waits for an event, a fact or the due moment of another clause. */
  | { readonly kind: "waiting"; readonly awaiting: Awaiting }
  /** It is not for these tickets. */
  | { readonly kind: "not-promised"; readonly because: NotPromisedBecause | { readonly kind: "level" } }
  /** A standing duty of the contract, which no report moves. */
  | { readonly kind: "standing" };

/** Reports of [from, to), and what is promised to them. */
export type DuePiece = { readonly from: Instant; readonly to: Instant } & DueFormula;

/** What a clause promises, for every millisecond of report of a period. Equal promises have equal functions: no two neighbours could be one piece. */
export interface DueFunction<ClauseId extends string = string, Level extends string = string> {
  readonly clause: ClauseId;
  readonly title?: Text;
  readonly level: Level;
  /** The events with which it counts, each taken to happen with the report; absent where it counts from the report. */
  readonly countsFrom?: readonly string[];
  /** The facts that were given of the tickets. */
  readonly attributes?: Attributes;
  /** The zone in which the contract's dates are told. */
  readonly timeZone: string;
  readonly from: Instant;
  readonly to: Instant;
  /** In order, without gap or overlap. */
  readonly pieces: readonly DuePiece[];
}
