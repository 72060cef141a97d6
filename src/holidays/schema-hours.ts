import type { Shift } from "../calendar/hours.js";
import { slaError, Told } from "../errors.js";
import { formatDate, WEEKDAYS, weekdayIndex } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import type { DayPlan } from "./opening-hours-data.js";
import type { PublicHolidays } from "./public-holidays.js";
import type { Specification } from "./schema-specification.js";

/** The specifications of a place, those that override others first. */
export interface PlaceHours {
  /** Of `specialOpeningHoursSpecification`. */
  readonly special: readonly Specification[];
  readonly general: readonly Specification[];
  readonly publicHolidays: PublicHolidays | undefined;
}

/** The hours of a day of the week by the specifications without dates. */
export function hoursOfWeekday({ general }: PlaceHours, weekday: number): readonly Shift[] {
  return shiftsOf(general.filter((each) => !isDated(each) && names(each, weekday)));
}

/** What the specifications say of a date. */
export function hoursOnDate(place: PlaceHours, day: DayNumber): DayPlan {
  const known = place.publicHolidays?.days.get(day);
  const weekday = known?.kind === "like-weekday" ? known.weekday : weekdayIndex(day);
  const isHoliday = known?.kind === "holiday";
  const usual = hoursOfWeekday(place, weekday);
  const valid = (each: Specification): boolean =>
    isDated(each) && (each.first ?? day) <= day && day <= (each.last ?? day);
  const applies = (each: Specification): boolean => names(each, weekday) || (each.publicHolidays && isHoliday);
  const dated = place.general.filter(valid);
  const tiers = [
    place.special.filter(valid),
    dated.filter(({ weekdays, publicHolidays }) => weekdays.length === 0 && !publicHolidays),
    isHoliday ? place.general.filter((each) => each.publicHolidays && (valid(each) || !isDated(each))) : [],
    dated.filter(({ weekdays }) => weekdays.length > 0),
  ];
  for (const tier of tiers) {
    const of = tier.filter(applies);
    const leftOut = tier.find(({ weekdays }) => weekdays.length > 0);
    if (of.length === 0 && usual.length > 0 && leftOut !== undefined) refuseUnnamed(leftOut, weekday, day);
    if (of.length === 0) continue;
    refuseOverlap(of, day);
    return { shifts: shiftsOf(of), dated: true, name: of.find(({ name }) => name !== undefined)?.name ?? known?.name };
  }
  if (known?.kind === "hours") return { shifts: known.shifts, dated: false, name: known.name };
  return { shifts: usual, dated: false, name: isHoliday ? undefined : known?.name };
}

/** Whether hours are valid on some dates only. */
export function isDated({ first, last }: Specification): boolean {
  return first !== undefined || last !== undefined;
}

function names({ weekdays, publicHolidays }: Specification, weekday: number): boolean {
  return weekdays.includes(weekday) || (weekdays.length === 0 && !publicHolidays);
}

function shiftsOf(specifications: readonly Specification[]): readonly Shift[] {
  const closed = specifications.find(({ shift }) => shift === undefined);
  const shifts = specifications.flatMap(({ shift }) => (shift === undefined ? [] : [shift]));
  if (closed === undefined || shifts.length === 0) return shifts;
  const [expected, received] = ["one answer for each day", new Told("closed and open at once")];
  throw slaError("holidays-conflict", { path: closed.path, expected, received });
}

/** Two seasons on one date: the vocabulary does not say which counts. */
function refuseOverlap(tier: readonly Specification[], day: DayNumber): void {
  const [one] = tier;
  const other = tier.find(({ first, last }) => first !== one?.first || last !== one?.last);
  if (one === undefined || other === undefined) return;
  const expected = `one validity for ${formatDate(day)} (there is ${one.path} too)`;
  throw slaError("holidays-conflict", { path: other.path, expected, received: new Told("another one") });
}

/** Hours of a season that leave out a day of the week may mean that it is closed then, or open as ever. */
function refuseUnnamed({ path }: Specification, weekday: number, day: DayNumber): void {
  const expected = `hours for ${WEEKDAYS[weekday] ?? ""} as well, which is open otherwise, or 00:00 and 00:00 for closed`;
  throw slaError("opening-hours-unsupported", { path, expected, received: new Told(`nothing for ${formatDate(day)}`) });
}
