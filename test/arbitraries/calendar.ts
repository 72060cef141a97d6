import fc from "fast-check";
import type { CalendarSpec, DayHours, Holiday, HoursChange, SpecialDay, Weekday, WeeklyHours } from "sla-clock";
import { Temporal } from "temporal-polyfill";
import { isSkipped } from "../reference/naive-calendar.js";
import { naiveDayHours, naiveWeek, naiveWeekOn } from "../reference/naive-week.js";
import type { NaiveWeek } from "../reference/naive-week.js";
import { DAY, HOUR, MINUTE, SECOND } from "./time.js";

export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const weekday = fc.constantFrom(...WEEKDAYS);
const dash = fc.constantFrom("-", "-", " - ", "–");

/** A time of day, leaning to midnight and to the hours that clock changes skip and repeat. */
const timeOfDay = fc.oneof(
  { weight: 6, arbitrary: fc.nat(95).map((quarter) => quarter * 15 * MINUTE) },
  { weight: 4, arbitrary: fc.constantFrom(0, 0.5, 1, 2, 2.5, 3, 12, 23, 23.5).map((hours) => hours * HOUR) },
  { weight: 2, arbitrary: fc.constantFrom(MINUTE, DAY - MINUTE, DAY - SECOND, 1, DAY - 1) },
  { weight: 1, arbitrary: fc.nat(DAY / SECOND - 1).map((second) => second * SECOND) },
);
const closingTime = fc.oneof({ weight: 5, arbitrary: timeOfDay }, { weight: 1, arbitrary: fc.constant(DAY) });

/** A time of day as people write it, seconds and milliseconds only where there are any. */
function clock(time: number): string {
  const part = (unit: number, of: number): string => String(Math.floor(time / unit) % of).padStart(2, "0");
  const minutes = `${part(HOUR, 25)}:${part(MINUTE, 60)}`;
  if (time % MINUTE === 0) return minutes;
  return `${minutes}:${part(SECOND, 60)}${time % SECOND === 0 ? "" : `.${String(time % SECOND).padStart(3, "0")}`}`;
}

/** Hours of a date such as `09:00-17:30`, past midnight where the closing is the earlier time of day. */
const span = fc.tuple(timeOfDay, closingTime, dash, fc.boolean()).map(([opens, closes, to, short]): string => {
  const text = `${clock(opens)}${to}${clock(opens === closes ? DAY : closes)}`;
  return short ? text.replace(/^0/, "") : text;
});
const spans = fc.array(span, { minLength: 1, maxLength: 3 });

/** Hours of a date that is open. */
const openHours: fc.Arbitrary<DayHours> = fc.oneof(
  { weight: 4, arbitrary: span },
  { weight: 3, arbitrary: spans },
  { weight: 1, arbitrary: spans.map((list) => list.join(", ")) },
  { weight: 1, arbitrary: fc.constantFrom("00:00-24:00", "22:00-06:00", "09:00-12:00,13:00-18:00", ["00:00-02:30"]) },
);
/** Hours of a date; an empty list is a closed one. */
export const dayHours: fc.Arbitrary<DayHours> = fc.oneof(
  { weight: 5, arbitrary: openHours },
  { weight: 1, arbitrary: fc.constant([]) },
);

/** Hours of the week by day. */
export const weekByDay: fc.Arbitrary<WeeklyHours> = fc
  .tuple(
    fc.record({
      mon: dayHours,
      tue: dayHours,
      wed: dayHours,
      thu: dayHours,
      fri: dayHours,
      sat: dayHours,
      sun: dayHours,
    }),
    fc.subarray([...WEEKDAYS]),
    weekday,
    openHours,
  )
  .map(([hours, days, surely, open]) => ({
    ...Object.fromEntries(days.map((day) => [day, hours[day]])),
    [surely]: open,
  }));

const days = fc
  .array(
    fc.oneof(
      weekday,
      fc.tuple(weekday, dash, weekday).map((range) => range.join("")),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((list) => list.join(", "));
const longSpan = fc.tuple(fc.nat(6), timeOfDay, fc.nat(5), closingTime).map(([first, opens, more, closes]) => {
  const last = WEEKDAYS[(first + more + 1) % 7] ?? "sun";
  return `${WEEKDAYS[first] ?? "mon"} ${clock(opens)} - ${last} ${clock(closes)}`;
});
const longSpans = fc
  .tuple(fc.array(longSpan, { minLength: 1, maxLength: 2 }), dash)
  .map(([spans_, to]) => spans_.join(", ").replaceAll(" - ", to));
const rule = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(days, spans).map(([on, list]) => `${on} ${list.join(", ")}`) },
  { weight: 1, arbitrary: longSpans },
);

/** Hours of the week as text: `mon-fri 09:00-12:00, 13:00-18:00; sat 08:00 - sun 12:00`. */
const weekAsText: fc.Arbitrary<string> = fc
  .tuple(fc.array(rule, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([rules, capitals]) => (capitals ? rules.join(";").toUpperCase() : rules.join("; ")));

type Hours = Pick<CalendarSpec, "hours" | "officeHours">;

/** A coverage such as `5*8`, with the office hours that it leaves open. */
const shorthand: fc.Arbitrary<Hours> = fc.oneof(
  fc.constantFrom("24x7", "7*24", "24/7", "365*7*24", "5*24", "24×5").map((hours) => ({ hours })),
  weekByDay.map((officeHours) => ({ hours: `${openDays(naiveWeek({ hours: officeHours })).length}*24`, officeHours })),
  fc
    .tuple(fc.subarray([...WEEKDAYS], { minLength: 1 }), fc.integer({ min: 8, max: 23 }), fc.nat(95), fc.boolean())
    .map(([on, length, quarter, hoursFirst]): Hours => {
      const opens = quarter * 15 * MINUTE;
      const closes = clock((opens + length * HOUR) % DAY);
      const hours = hoursFirst ? `${length}x${on.length}` : `${on.length}*${length}`;
      return { hours, officeHours: Object.fromEntries(on.map((day) => [day, `${clock(opens)}-${closes}`])) };
    }),
);

/** Weekly hours in every notation. */
export const weeklyHours: fc.Arbitrary<Hours> = fc.oneof(
  { weight: 4, arbitrary: weekByDay.map((hours) => ({ hours })) },
  { weight: 4, arbitrary: weekAsText.map((hours) => ({ hours })) },
  { weight: 2, arbitrary: shorthand },
);

function openDays(week: NaiveWeek): readonly Weekday[] {
  return WEEKDAYS.filter((day) => week[day].length > 0);
}

/** What makes a calendar, but for its zone and for the date around which its holidays lie. */
export interface Plan {
  readonly hours: Hours;
  readonly changes: readonly { readonly daysLater: number; readonly hours: Hours }[];
  readonly holidays: readonly { readonly daysLater: number; readonly name: string | undefined }[];
  readonly specialDays: readonly { readonly daysLater: number; readonly hours: DayHours | number }[];
}

const daysLater = fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -9, max: 9 }));

/** Hours that take the place of others, for one calendar of three; an end of all hours, or none, among them. */
const changes: fc.Arbitrary<Plan["changes"]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.uniqueArray(
      fc.record({
        daysLater,
        hours: fc.oneof(
          { weight: 4, arbitrary: weeklyHours },
          { weight: 1, arbitrary: fc.constantFrom<Hours>({ hours: {} }, { hours: "24x7" }) },
        ),
      }),
      { minLength: 1, maxLength: 3, selector: (change) => change.daysLater },
    ),
  },
);

export const plan: fc.Arbitrary<Plan> = fc.record({
  hours: weeklyHours,
  changes,
  holidays: fc.array(fc.record({ daysLater, name: fc.constantFrom(undefined, "holiday") }), { maxLength: 3 }),
  specialDays: fc.uniqueArray(fc.record({ daysLater, hours: fc.oneof(dayHours, fc.nat(6)) }), {
    maxLength: 3,
    selector: (day) => day.daysLater,
  }),
});

/** Whether a calendar names all 365 days, beside which it can have no holidays. */
export function isEveryDay(spec: Pick<CalendarSpec, "hours" | "changes">): boolean {
  return [spec, ...(spec.changes ?? [])].some(({ hours }) => typeof hours === "string" && hours.includes("365"));
}

/** The calendar of a plan in a zone, its holidays and special days around an instant. */
export function calendarSpec(
  { hours, changes: changed, holidays, specialDays }: Plan,
  timeZone: string,
  at: number,
): CalendarSpec {
  const centre = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const weeks = {
    id: "random",
    timeZone,
    ...hours,
    ...(changed.length > 0 && {
      changes: [...changed]
        .sort((a, b) => a.daysLater - b.daysLater)
        .map((change): HoursChange => ({
          from: centre.add({ days: change.daysLater }).toString(),
          ...change.hours,
        })),
    }),
  };
  return {
    ...weeks,
    holidays: (isEveryDay(weeks) ? [] : holidays).map(({ daysLater: days, name }): Holiday => {
      const date = centre.add({ days }).toString();
      return name === undefined ? date : { date, name };
    }),
    specialDays: specialDays.map(({ daysLater: later, hours: open }): SpecialDay => {
      const date = centre.add({ days: later });
      if (typeof open === "number") {
        const on = openDays(naiveWeekOn(weeks, date));
        const hoursOf = on[open % on.length];
        if (hoursOf !== undefined && !isSkipped(date, timeZone)) return { date: date.toString(), hoursOf };
      } else if (naiveDayHours(open).length > 0 && !isSkipped(date, timeZone)) {
        return { date: date.toString(), hours: open, name: { en: "special", zh: "特别" } };
      }
      return { date: date.toString(), hours: [] };
    }),
  };
}
