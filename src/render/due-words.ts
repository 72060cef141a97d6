import type { DateUnit, Roll } from "../calendar/date-count.js";
import type { Counting } from "../contract/due-rule.js";
import type { CyclePeriod } from "../contract/every.js";
import type { Duration } from "../time/duration.js";

/** A moment from which something counts, and its date, as a phrase each. */
export interface Moment {
  readonly at: string;
  readonly date: string;
}

/** So many, or as many as the ticket says under a name. */
export type Count = number | { readonly asked: string };

/** A count of dates to be put into words. */
export interface DatesSaid {
  readonly unit: DateUnit;
  readonly count: Count;
  /** The calendar of its working days, as a phrase. */
  readonly calendar: string | undefined;
  readonly from: Moment;
  /** Whether it counts from the end of a period, whose last date is not counted. */
  readonly isAfterPeriod: boolean;
  readonly at: string;
  readonly countsFirst: boolean;
  readonly isClear: boolean;
  readonly isBackward: boolean;
}

/** How a language says by when something is due. */
export interface DueWords {
  readonly duration: (duration: Duration) => string;
  readonly asked: (fact: string) => string;
  readonly calendar: (quoted: string) => string;
  readonly askedCalendar: (fact: string) => string;
  /** The calendar in which something is counted; elapsed time without one. */
  readonly counted: (calendar: string | undefined) => string;
  readonly within: (target: string, from: Moment, counted: string, isBackward: boolean) => string;
  readonly dates: (said: DatesSaid) => string;
  readonly moments: {
    readonly report: Moment;
    readonly events: (names: readonly string[]) => Moment;
    readonly orStart: (moment: Moment) => Moment;
    readonly latest: (names: readonly string[]) => Moment;
    readonly first: (names: readonly string[]) => Moment;
    readonly all: (names: readonly string[]) => Moment;
    readonly agreed: (name: string) => Moment;
    readonly due: (clause: string) => Moment;
    /** The first working moment of a calendar from another moment on. */
    readonly started: (moment: Moment, calendar: string) => Moment;
    readonly message: (names: readonly string[]) => Moment;
    readonly round: (rounds: "independent" | "sequential", first: Moment, promised: string) => Moment;
    readonly legEnd: Moment;
    readonly periodEnd: (period: CyclePeriod) => Moment;
  };
  readonly startsAnew: string;
  readonly fullHours: string;
  /** Whose dates are counted, where nothing else names that calendar. */
  readonly datesOf: (calendar: string) => string;
  readonly rolls: (calendar: string, roll: Roll, at: string, isDate: boolean) => string;
  readonly keepsClosed: Readonly<Record<"clamp-to-closing" | "roll-forward", string>>;
  readonly cutOff: (time: string, strictly: boolean, event: string | undefined) => string;
  readonly atLeast: (workingDays: number, calendar: string, isBackward: boolean) => string;
  /** Of a period of two days or more. */
  readonly ifTwoDays: (text: string) => string;
  readonly paused: Readonly<Record<"whole-days" | "time", string>>;
  readonly laws: Readonly<Record<Counting, string>>;
  readonly byLaw: (law: string) => string;
  readonly picks: Readonly<Record<"earliestOf" | "latestOf" | "sumOf", string>>;
  readonly unstated: (from: Moment) => string;
  readonly before: (event: string, from: Moment | undefined) => string;
  readonly atAgreed: (event: string, strictly: boolean, from: Moment | undefined) => string;
  readonly every: (period: CyclePeriod, calendar: string, roll: Roll) => string;
  readonly after: (period: CyclePeriod) => string;
  readonly noWorkingDay: (calendar: string) => string;
  readonly warnings: {
    readonly warned: string;
    readonly used: (share: string) => string;
    readonly remaining: (duration: string) => string;
    readonly elapsed: (duration: string) => string;
    readonly overdue: (duration: string) => string;
  };
  readonly repeats: {
    readonly reply: string;
    readonly update: Readonly<Record<"independent" | "sequential", string>>;
    readonly missed: Readonly<Record<"each" | "once", string>>;
    readonly until: (names: string) => string;
  };
}
