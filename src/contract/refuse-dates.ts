import type { DateCount, DateUnit } from "../calendar/date-count.js";
import { isOfWorkingDay, isOnWallClock } from "../calendar/time-of-date.js";
import type { ParsedTime } from "../calendar/time-of-date.js";
import { own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { INVALID, refuseKey } from "./parse-context.js";
import type { Context } from "./parse-context.js";

/** What a count of dates says. */
interface Said {
  readonly unit: DateUnit;
  readonly count: number | undefined;
  readonly time: ParsedTime | undefined;
  readonly isBackward: boolean;
  readonly isClear: boolean;
  readonly roll: DateCount["roll"];
  readonly firstDay: "counted" | "not-counted" | undefined;
}

/** Refuses what cannot be together, and what speaks of working days where none are known. */
export function refuseContradictions(context: Context, record: UnknownRecord, path: string, said: Said): void {
  const { inspection } = context;
  const refuse = (key: string, expected: string): undefined =>
    inspection.refuse(INVALID, { path: pointer(path, key), expected, received: own(record, key) });
  const { unit, count, time, isBackward, isClear, roll, firstDay } = said;
  if (own(record, "calendar") === undefined) {
    const needy = ["cutOff", "ifClosed", "atLeastWorkingDays"].find((key) => own(record, key) !== undefined);
    const rolls = own(record, "roll") !== undefined && roll !== undefined ? "roll" : undefined;
    const needs =
      unit === "workingDays"
        ? unit
        : (needy ?? rolls ?? (time !== undefined && isOfWorkingDay(time) ? "at" : undefined));
    if (needs !== undefined) refuse("calendar", `a calendar beside ${needs}`);
  } else if (time !== undefined && isOfWorkingDay(time) && unit !== "workingDays" && roll === undefined) {
    refuse("roll", `roll beside at: ${time as string}, since the last date may be no working day`); // eslint-disable-line @typescript-eslint/consistent-type-assertions -- it is a word
  }
  if (firstDay === "counted" && count === 0) refuse("firstDay", "a first day to be counted");
  if (firstDay === "counted" && isClear) refuse("firstDay", "no first day that is counted beside clear");
  if (time !== undefined && !isOnWallClock(time))
    refuseKey(context, record, "ifClosed", path, "ifClosed only beside same-time or a time of day");
  if (!isBackward) return;
  refuseKey(context, record, "cutOff", path, "no cutOff of what counts back");
  refuseKey(context, record, "paused", path, "no pauses of what counts back");
  if (own(record, "ifClosed") === "roll-forward") refuse("ifClosed", "keep or clamp-to-closing of what counts back");
}
