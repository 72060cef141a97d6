import { canonical, digestOf, FORMAT, VERSION } from "./data.js";
import type { TimetableData } from "./data.js";
import { TimetableError } from "./error.js";
import { UNITS } from "./layout.js";

/** 2200-01-01T00:00Z, the end of the supported years, which begin with 1970. */
export const LATEST = 7_258_118_400_000;

/**
 * Reads a timetable from its JSON, as text or parsed; nothing but sound and undamaged data passes, as a copy of its own.
 * @throws TimetableError `timetable-invalid`, `timetable-damaged`, `timetable-too-new`
 */
export function readTimetable(json: unknown): TimetableData {
  try {
    const { digest, ...content } = recordOf(typeof json === "string" ? JSON.parse(json) : json);
    const { format, version } = content;
    if (format !== FORMAT) throw new TimetableError("timetable-invalid", "/format", FORMAT, format);
    if (Number(version) > VERSION) throw new TimetableError("timetable-too-new", "/version", "1", version);
    // The copy is what the digest was taken of, whatever a hostile object may say the next time.
    const text = canonical(content);
    const expected = digestOf(text);
    if (digest !== expected) throw new TimetableError("timetable-damaged", "/digest", expected, digest);
    const data = { ...recordOf(JSON.parse(text)), digest };
    if (isSound(data)) return data;
  } catch (error) {
    if (error instanceof TimetableError) throw error;
  }
  throw new TimetableError("timetable-invalid", "", "a timetable", json);
}

type Fields = Partial<Record<keyof TimetableData, unknown>>;

/** The fields of an object; none of anything else. */
function recordOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? value : {};
}

/** Whether data that agrees with its digest can be computed with. */
function isSound(data: Fields): data is TimetableData {
  const { version, from, to, runs } = data;
  const [start, end, unit] = [Number(from), Number(to), Number(data.unit)];
  let at = start;
  const isRun = (run: unknown, index: number): boolean => {
    at += Number(run) * unit;
    return Number.isInteger(run) && Number(run) >= Math.min(index, 1);
  };
  return (
    version === VERSION &&
    UNITS.includes(unit) &&
    Array.isArray(runs) &&
    runs.length % 2 === 0 &&
    [from, to, data.unit].every(Number.isInteger) &&
    runs.every(isRun) &&
    start >= 0 &&
    start < end &&
    at <= end &&
    end <= LATEST
  );
}
