export { SlaError } from "./errors.js";
export type { Issue, SlaErrorCode } from "./errors.js";
export type { Language, Text } from "./text.js";

export { formatInstant, toInstant } from "./time/instant.js";
export type { HasEpochMilliseconds, HasMillis, InstantInput } from "./time/instant.js";
export { formatDuration, toDuration } from "./time/duration.js";
export type { Duration, DurationInput } from "./time/duration.js";
export type { Instant } from "./time/zone.js";
export type { PlainDate, Weekday } from "./time/plain-date.js";
export type { Interval } from "./intervals/interval.js";

export { defineCalendar } from "./calendar/calendar.js";
export type {
  Calendar,
  CalendarSpec,
  CombinedCalendar,
  CoveredDates,
  HoursChange,
  ImportedCalendar,
  WeeklyCalendar,
} from "./calendar/calendar-spec.js";
export type { DayHours, WeeklyHours } from "./calendar/hours.js";
export type { Holiday, SpecialDay } from "./calendar/dated-days.js";
export {
  addWorkingTime,
  isOpen,
  nextClosing,
  nextOpening,
  nextWorkingTime,
  openIntervals,
  previousClosing,
  previousOpening,
  previousWorkingTime,
  subtractWorkingTime,
  workingTimeBetween,
} from "./calendar/arithmetic.js";
export { addWorkingTimeMany, subtractWorkingTimeMany, workingTimeBetweenMany } from "./calendar/columns.js";
export { exportTimetable, importTimetable } from "./calendar/exchange.js";
export type { TimetableOptions } from "./calendar/exchange.js";
export type { TimetableData } from "./timetable/data.js";
export { addWorkingDays } from "./calendar/working-days.js";
export type { TimeOfDate } from "./calendar/time-of-date.js";
export type { WorkingDaysOptions } from "./calendar/working-days.js";
export { difference, intersection, union } from "./calendar/algebra.js";

export { defineContract, validateContract } from "./contract/contract.js";
export type {
  AppointmentSpec,
  Contract,
  ContractCalendarSpec,
  ContractSpec,
  EventSpec,
  LevelChangePolicy,
  LevelChangeSpec,
  LevelSpec,
  MoveSpec,
  Party,
  PauseSpec,
  ReopeningPolicy,
  ReopeningSpec,
} from "./contract/contract-spec.js";
export type { ContractValidation } from "./contract/contract.js";
export { contractInForce, contractSeries, validateContractSeries } from "./contract/series.js";
export type { ContractSeriesValidation } from "./contract/series.js";
export type { ContractDigest } from "./contract/digest.js";
export type { ContractSeries, ContractSeriesSpec, ContractVersion, VersionSpec } from "./contract/series-spec.js";
export type {
  Attributes,
  AttributeSpec,
  AttributeSpecs,
  AttributeValue,
  FactName,
  FactsOf,
  ValueOf,
} from "./contract/attributes.js";
export type { Condition, ConditionOf, FactCondition, NumberRange, WantedValue } from "./contract/condition.js";
export { findClause } from "./contract/find-clause.js";
export type { FoundClause } from "./contract/find-clause.js";
export type { JoinForm } from "./contract/clause.js";
export type {
  AllOfSpec,
  Annotations,
  AnyOfSpec,
  Charge,
  ClauseSpec,
  CommitmentSpec,
  EntitlementSpec,
  LimitSpec,
  NoDue,
  NoJoin,
  NOfSpec,
  OneDue,
  PromiseSpec,
  RecordSpec,
  RepeatedSpec,
  StandingSpec,
  StartSpec,
} from "./contract/clause-spec.js";
export type {
  CountIn,
  CutOffSpec,
  CutOffTimeOfDay,
  DateCountSpec,
  DatesOptions,
  DatesSpec,
  TimeOfDay,
} from "./contract/dates-spec.js";
export type {
  AtSpec,
  BeforeSpec,
  Counting,
  EarliestOfSpec,
  EventName,
  LatestOfSpec,
  SpanSpec,
  SumOfSpec,
  WarningSpec,
  WithinSpec,
} from "./contract/due-rule.js";
export type { CyclePeriod, EverySpec } from "./contract/every.js";
export type { FromAttribute } from "./contract/from-attribute.js";
export type { FromSpec } from "./contract/trigger.js";
export type { TicketEventName } from "./contract/vocabulary.js";
export type { DateUnit, Roll } from "./calendar/date-count.js";

export type { NextReplySpec, PeriodicUpdateSpec, RepeatSpec } from "./contract/repeat.js";

export type { StandingRecord, Ticket, TicketAttributes, TicketEvent } from "./ticket/event.js";

export { assess, deadlines } from "./assess/assess.js";
export type { AssessOptions, Report, TicketFor } from "./assess/assess.js";
export { assessAll } from "./assess/assess-all.js";
export type { TicketResult } from "./assess/assess-all.js";
export type { Due } from "./assess/due.js";
export { entitlement } from "./assess/entitlement.js";
export type { Entitlement, WorkRequest } from "./assess/entitlement.js";
export type {
  AppointmentRecord,
  Assessment,
  Awaiting,
  ClockReading,
  Continued,
  DueChange,
  IgnoredConfirmation,
  NextDue,
  NotPromisedBecause,
  Obligation,
  ObligationState,
  Outcome,
  Part,
  Period,
  Reopening,
  Stand,
  Warning,
} from "./assess/obligation.js";
export { recordsOwed } from "./assess/records.js";
export type { OwedRecord } from "./assess/records.js";
export type { Carried, CountsFrom, DateStretch, EventReference, Segment, StartTrace, Trace } from "./assess/trace.js";
export { verifyTrace } from "./assess/verify-trace.js";
export type { TraceVerification } from "./assess/verify-trace.js";

export { explain } from "./render/text.js";
export type { ExplainOptions } from "./render/text.js";
