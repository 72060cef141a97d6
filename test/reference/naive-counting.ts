/** "`counting` names a law, and sets what the clause itself does not say": the same rule with the law's options written out. */
import type { CountRule, Law, WithinRule } from "./naive-date-rules.js";

/** What a law says of a count of dates. */
function optionsOfDates(law: Law, rule: CountRule): Partial<CountRule> {
  const { calendar, backward } = rule;
  const onwards = calendar === undefined ? {} : { roll: "following" as const };
  const back = calendar === undefined ? {} : { roll: "preceding" as const };
  switch (law) {
    case "prc-civil-code":
      // "It ends at 24:00, or where there is a `calendar` when its hours end (203)."
      return { at: calendar === undefined ? "end-of-day" : "end-of-working-day", ...(backward ? back : onwards) };
    case "eu-1182-71": {
      const days = rule.workingDays ?? rule.calendarDays;
      const isLong = days === undefined ? amountOf(rule) > 0 : days >= 2;
      return {
        // "Backward, the period begins with the first hour of its first date"; "but not backward (4)".
        ...(backward ? { at: "start-of-day" } : { at: "end-of-day", ...onwards }),
        // "Two days or more hold at least two working days (5)."
        ...(isLong && { atLeastWorkingDays: 2 }),
      };
    }
    case "us-frcp-6a":
      return { at: "end-of-day", ...(backward ? back : onwards) };
  }
}

/** What a law says of hours. */
function optionsOfHours(law: Law, { backward }: WithinRule): Partial<WithinRule> {
  switch (law) {
    case "prc-civil-code":
      return {};
    case "eu-1182-71":
      return { fullHours: true };
    case "us-frcp-6a":
      return { roll: backward ? "preceding" : "following" };
  }
}

/** How many dates, weeks, months or years a rule counts. */
export function amountOf({ workingDays, calendarDays, weeks, months, years }: CountRule): number {
  return workingDays ?? calendarDays ?? weeks ?? months ?? years ?? 0;
}

export function writtenOut(rule: CountRule | WithinRule): CountRule | WithinRule {
  const { counting, ...said } = rule;
  if (counting === undefined) return rule;
  // "What the clause says itself comes first."
  if ("within" in said) {
    const { calendar, ...hours } = { ...optionsOfHours(counting, said), ...said };
    // Where hours neither roll nor are full, no calendar of working days has anything to say of them.
    const isSilent = hours.roll === undefined && hours.fullHours !== true;
    return isSilent || calendar === undefined ? hours : { ...hours, calendar };
  }
  return { ...optionsOfDates(counting, said), ...said };
}
