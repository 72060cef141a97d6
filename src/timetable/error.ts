/** A machine-readable name for what went wrong; each means what it means in the full library. */
export type TimetableErrorCode =
  | "timetable-invalid"
  | "timetable-damaged"
  | "timetable-too-new"
  | "instant-out-of-range"
  | "duration-out-of-range"
  | "interval-reversed"
  | "calendar-uncovered";

/** The error that `sla-clock/timetable` throws: code, place, what was expected and what was received, as in the full library. */
export class TimetableError extends Error {
  declare readonly name: "TimetableError";
  declare readonly code: TimetableErrorCode;
  /** Where, as a JSON Pointer into the argument. */
  declare readonly path: string;
  declare readonly expected: string;
  /** What was there instead, as text. */
  declare readonly received: string;

  constructor(code: TimetableErrorCode, path: string, expected: string, received: unknown) {
    const shown = Object(received) === received ? "an object" : String(received).slice(0, 80);
    super(`${code}: expected ${expected}, received ${shown}`);
    Object.assign(this, { name: "TimetableError", code, path, expected, received: shown });
  }
}
