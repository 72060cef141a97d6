import type { Interval } from "../../intervals/interval.js";
import type { Attributes } from "../../contract/attributes.js";
import type { Text } from "../../text.js";
import type { Duration } from "../../time/duration.js";
import type { Instant } from "../../time/zone.js";

/** A moment of report, and what is due from it. */
export interface DueOfReport {
  readonly report: Instant;
  readonly due: Instant;
  readonly provisional: boolean;
}

/** A wait from the report to the due moment by the clock on the wall, and whose it is. */
export interface Wait {
  /** Milliseconds; negative where it is due before the report. */
  readonly wait: Duration;
  /** All moments of report [start, end) that wait so long. */
  readonly reports: readonly Interval[];
  /** The first of them. */
  readonly first: DueOfReport;
}

/** The longest and the shortest wait that a clause allows, over all reports of a period. */
export interface WorstCase<ClauseId extends string = string, Level extends string = string> {
  readonly clause: ClauseId;
  readonly title?: Text;
  readonly level: Level;
  /** The events with which it counts, each taken to happen with the report; absent where it counts from the report. */
  readonly countsFrom?: readonly string[];
  readonly attributes?: Attributes;
  readonly timeZone: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Absent where no report of the period has a due moment. */
  readonly longest?: Wait;
  readonly shortest?: Wait;
  /** The reports [start, end) that have no due moment: nothing is promised to them, or no figure, or it waits for something. */
  readonly withoutDue: readonly Interval[];
}
