import type { LintRule } from "sla-clock/review";

/** What a rule is asked of, where it finds something, and a near neighbour in which it finds nothing. */
export interface LintCase {
  readonly rule: LintRule;
  readonly asks: object;
  readonly at: readonly string[];
  readonly spares: object;
}

const office = {
  timeZone: "Europe/Berlin",
  hours: "mon-fri 09:00-17:00",
  holidays: ["2026-04-03", "2026-04-06"],
  coverage: { from: "2026-01-01", to: "2027-01-01" },
};

/** What every case says besides. */
export const desk = {
  id: "desk",
  version: "1",
  timeZone: "Europe/Berlin",
  term: { from: "2026-01-01", to: "2027-01-01" },
  levels: ["A"],
  calendars: { office },
  clauses: [],
};

export const CASES: readonly LintCase[] = [
  {
    rule: "never-applies",
    asks: {
      clauses: [
        { id: "all", promise: "resolved", within: "8h" },
        { id: "rest", promise: "resolved", within: "4h", unless: "all" },
      ],
    },
    at: ["/clauses/1/unless"],
    spares: {
      clauses: [
        { id: "vip", promise: "resolved", within: "8h", when: { vip: true } },
        { id: "rest", promise: "resolved", within: "4h", unless: "vip" },
      ],
    },
  },
  {
    rule: "never-kept",
    asks: { clauses: [{ id: "form", from: "closed", promise: "signed", before: "closed" }] },
    at: ["/clauses/0/before"],
    spares: { clauses: [{ id: "form", from: "resolved", promise: "signed", before: "closed" }] },
  },
  {
    rule: "calendar-never-opens",
    asks: {
      calendars: { office: { ...office, hours: {} } },
      clauses: [{ id: "fix", promise: "resolved", within: "4h", clock: "office" }],
    },
    at: ["/calendars/office/hours"],
    spares: { clauses: [{ id: "fix", promise: "resolved", within: "4h", clock: "office" }] },
  },
  {
    rule: "standing-without-term",
    asks: { term: undefined, clauses: [{ id: "call", promise: "called", every: "week", calendar: "office" }] },
    at: ["/clauses/0/every"],
    spares: { clauses: [{ id: "call", promise: "called", every: "week", calendar: "office" }] },
  },
  {
    rule: "no-figure",
    asks: { clauses: [{ id: "call", promise: "called-back", title: "Calls are returned promptly." }] },
    at: ["/clauses/0"],
    spares: { clauses: [{ id: "call", promise: "called-back", title: "Calls are returned promptly.", within: "4h" }] },
  },
  {
    rule: "vague-words",
    asks: { clauses: [{ id: "form", promise: "signed", title: "The form is signed promptly.", before: "closed" }] },
    at: ["/clauses/0"],
    spares: { clauses: [{ id: "form", promise: "signed", title: "The form is signed by closing.", before: "closed" }] },
  },
  {
    rule: "words-and-figures-differ",
    asks: { clauses: [{ id: "fix", promise: "resolved", title: "Resolved within 4 hours.", within: "8h" }] },
    at: ["/clauses/0"],
    spares: { clauses: [{ id: "fix", promise: "resolved", title: "Resolved within 4 hours.", within: "240m" }] },
  },
  {
    rule: "elapsed-or-working",
    asks: { clauses: [{ id: "fix", promise: "resolved", within: "12h" }] },
    at: ["/clauses/0/within"],
    spares: {
      clauses: [{ id: "fix", promise: "resolved", within: "12h", title: "Resolved within 12 elapsed hours." }],
    },
  },
  {
    rule: "unqualified-hours",
    asks: {
      clauses: [
        { id: "fix", promise: "resolved", within: "12h" },
        { id: "reply", promise: "replied", within: "2h", clock: "office" },
      ],
    },
    at: ["/clauses/0/within"],
    spares: {
      clauses: [
        { id: "fix", promise: "resolved", within: "12h", clock: "office" },
        { id: "reply", promise: "replied", within: "2h", clock: "office" },
      ],
    },
  },
  {
    rule: "working-hours-unsaid",
    asks: {
      clauses: [{ id: "reply", promise: "replied", title: "Reply within 2 hours.", within: "2h", clock: "office" }],
    },
    at: ["/clauses/0/clock"],
    spares: {
      clauses: [
        { id: "reply", promise: "replied", title: "Reply within 2 business hours.", within: "2h", clock: "office" },
      ],
    },
  },
  {
    rule: "coverage-shorthand",
    asks: { levels: [{ id: "A", title: "Support 8x5" }], clauses: [] },
    at: ["/levels/0"],
    spares: { levels: [{ id: "A", title: "Support 24x7" }], clauses: [] },
  },
  {
    rule: "days-unqualified",
    asks: {
      clauses: [
        {
          id: "report",
          promise: "reported-back",
          title: "A report within three days.",
          calendarDays: 3,
          at: "end-of-day",
        },
      ],
    },
    at: ["/clauses/0/calendarDays"],
    spares: {
      clauses: [
        {
          id: "report",
          promise: "reported-back",
          title: "A report within three calendar days.",
          calendarDays: 3,
          at: "end-of-day",
        },
      ],
    },
  },
  {
    rule: "day-end-unstated",
    asks: {
      clauses: [
        {
          id: "visit",
          promise: "arrived",
          title: "On site within 1 working day.",
          workingDays: 1,
          calendar: "office",
          at: "same-time",
        },
      ],
    },
    at: ["/clauses/0/at"],
    spares: {
      clauses: [
        {
          id: "visit",
          promise: "arrived",
          title: "On site by 17:00 of the next working day.",
          workingDays: 1,
          calendar: "office",
          at: "17:00",
        },
      ],
    },
  },
  {
    rule: "day-off-report",
    asks: { clauses: [{ id: "visit", promise: "arrived", workingDays: 1, calendar: "office", at: "17:00" }] },
    at: ["/clauses/0/workingDays"],
    spares: {
      clauses: [{ id: "visit", promise: "arrived", workingDays: 1, calendar: "office", at: "17:00", cutOff: "14:00" }],
    },
  },
  {
    rule: "first-day-unstated",
    asks: {
      clauses: [
        { id: "pay", promise: "paid", title: "Paid within 14 calendar days.", calendarDays: 14, at: "end-of-day" },
      ],
    },
    at: ["/clauses/0/firstDay"],
    spares: {
      clauses: [
        {
          id: "pay",
          promise: "paid",
          title: "Paid within 14 calendar days.",
          calendarDays: 14,
          at: "end-of-day",
          firstDay: "not-counted",
        },
      ],
    },
  },
  {
    rule: "month-end",
    asks: { clauses: [{ id: "pay", promise: "paid", months: 1, at: "end-of-day" }] },
    at: ["/clauses/0/months"],
    spares: { clauses: [{ id: "pay", promise: "paid", months: 1, counting: "prc-civil-code" }] },
  },
  {
    rule: "level-without-timed-promise",
    asks: { levels: ["A", "B"], clauses: [{ id: "fix", level: "A", promise: "resolved", within: "8h" }] },
    at: ["/levels/1"],
    spares: { levels: ["A", "B"], clauses: [{ id: "fix", promise: "resolved", within: "8h" }] },
  },
  {
    rule: "graver-level-slower",
    asks: {
      levels: ["low", "high"],
      clauses: [
        { id: "low.fix", level: "low", promise: "resolved", within: "12h" },
        { id: "high.fix", level: "high", promise: "resolved", within: "8h", clock: "office" },
      ],
    },
    at: ["/clauses/1"],
    spares: {
      levels: ["low", "high"],
      clauses: [
        { id: "low.fix", level: "low", promise: "resolved", within: "12h", clock: "office" },
        { id: "high.fix", level: "high", promise: "resolved", within: "8h", clock: "office" },
      ],
    },
  },
  {
    rule: "graver-level-unpromised",
    asks: {
      levels: ["low", "high"],
      clauses: [
        { id: "reply", promise: "replied", within: "1h" },
        { id: "fix", level: "low", promise: "resolved", within: "8h" },
      ],
    },
    at: ["/levels/1"],
    spares: {
      levels: ["low", "high"],
      clauses: [
        { id: "reply", promise: "replied", within: "1h" },
        { id: "fix", promise: "resolved", within: "8h" },
      ],
    },
  },
  {
    rule: "escalation-later",
    asks: {
      levels: ["low", "high"],
      escalation: { restart: "at-confirmation" },
      clauses: [
        { id: "low.fix", level: "low", promise: "resolved", within: "12h" },
        { id: "high.fix", level: "high", promise: "resolved", within: "8h" },
      ],
    },
    at: ["/escalation"],
    spares: {
      levels: ["low", "high"],
      escalation: { restart: "stricter-of" },
      clauses: [
        { id: "low.fix", level: "low", promise: "resolved", within: "12h" },
        { id: "high.fix", level: "high", promise: "resolved", within: "8h" },
      ],
    },
  },
  {
    rule: "escalation-overdue",
    asks: {
      levels: ["low", "high"],
      escalation: { restart: "keep-start" },
      clauses: [
        { id: "low.fix", level: "low", promise: "resolved", within: "12h" },
        { id: "high.fix", level: "high", promise: "resolved", within: "8h" },
      ],
    },
    at: ["/escalation"],
    spares: {
      levels: ["low", "high"],
      escalation: { restart: "at-confirmation" },
      clauses: [
        { id: "low.fix", level: "low", promise: "resolved", within: "12h" },
        { id: "high.fix", level: "high", promise: "resolved", within: "8h" },
      ],
    },
  },
  {
    rule: "reply-after-resolution",
    asks: {
      clauses: [
        { id: "reply", promise: "replied", within: "4h", clock: "office" },
        { id: "fix", promise: "resolved", within: "8h" },
      ],
    },
    at: ["/clauses/0"],
    spares: {
      clauses: [
        { id: "reply", promise: "replied", within: "4h", clock: "office" },
        { id: "fix", promise: "resolved", within: "8h", clock: "office" },
      ],
    },
  },
  {
    rule: "competing-promises",
    asks: {
      clauses: [
        { id: "all", promise: "resolved", within: "24h" },
        { id: "vip", promise: "resolved", within: "8h", when: { vip: true } },
      ],
    },
    at: ["/clauses/1"],
    spares: {
      clauses: [
        { id: "all", promise: "resolved", within: "24h", unless: "vip" },
        { id: "vip", promise: "resolved", within: "8h", when: { vip: true } },
      ],
    },
  },
  {
    rule: "range-gap",
    asks: {
      clauses: [
        { id: "near", promise: "arrived", within: "2h", when: { km: { atMost: 50 } } },
        { id: "far", promise: "arrived", within: "4h", when: { km: { atLeast: 51 } } },
      ],
    },
    at: ["/clauses/1/when/km"],
    spares: {
      clauses: [
        { id: "near", promise: "arrived", within: "2h", when: { km: { atMost: 50 } } },
        { id: "far", promise: "arrived", within: "4h", when: { km: { moreThan: 50 } } },
      ],
    },
  },
  {
    rule: "range-overlap",
    asks: {
      clauses: [
        { id: "near", promise: "arrived", within: "2h", when: { km: { atMost: 50 } } },
        { id: "far", promise: "arrived", within: "4h", when: { km: { atLeast: 50 } } },
      ],
    },
    at: ["/clauses/1/when/km"],
    spares: {
      clauses: [
        { id: "near", promise: "arrived", within: "2h", when: { km: { lessThan: 50 } } },
        { id: "far", promise: "arrived", within: "4h", when: { km: { atLeast: 50 } } },
      ],
    },
  },
  {
    rule: "value-missing",
    asks: {
      attributes: { site: ["city", "county", "abroad"] },
      clauses: [
        { id: "city", promise: "arrived", within: "2h", when: { site: "city" } },
        { id: "county", promise: "arrived", within: "4h", when: { site: "county" } },
      ],
    },
    at: ["/clauses/0/when/site"],
    spares: {
      attributes: { site: ["city", "county"] },
      clauses: [
        { id: "city", promise: "arrived", within: "2h", when: { site: "city" } },
        { id: "county", promise: "arrived", within: "4h", when: { site: "county" } },
      ],
    },
  },
  {
    rule: "hours-unpromised",
    asks: { clauses: [{ id: "reply", promise: "replied", within: "1h", whenInside: "office" }] },
    at: ["/clauses/0/whenInside"],
    spares: {
      clauses: [
        { id: "reply", promise: "replied", within: "1h", whenInside: "office" },
        { id: "night", promise: "replied", within: "4h", whenOutside: "office" },
      ],
    },
  },
  {
    rule: "hours-overlap",
    asks: {
      calendars: { office: { ...office, hours: { fri: "22:00-06:00", sat: ["05:00-07:00"] } } },
      clauses: [{ id: "fix", promise: "resolved", within: "4h", clock: "office" }],
    },
    at: ["/calendars/office/hours"],
    spares: {
      calendars: { office: { ...office, hours: { fri: "22:00-06:00", sat: ["06:00-07:00"] } } },
      clauses: [{ id: "fix", promise: "resolved", within: "4h", clock: "office" }],
    },
  },
  {
    rule: "calendar-coverage",
    asks: {
      term: { from: "2026-01-01", to: "2028-01-01" },
      clauses: [{ id: "fix", promise: "resolved", within: "8h", clock: "office" }],
    },
    at: ["/calendars/office/coverage"],
    spares: { clauses: [{ id: "fix", promise: "resolved", within: "8h", clock: "office" }] },
  },
  {
    rule: "holidays-end-unstated",
    asks: {
      term: { from: "2026-01-01", to: "2029-01-01" },
      calendars: { office: { timeZone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", holidays: ["2026-04-06"] } },
    },
    at: ["/calendars/office/holidays"],
    spares: {
      calendars: { office: { timeZone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", holidays: ["2026-04-06"] } },
    },
  },
  {
    rule: "holidays-unstated",
    asks: { calendars: { office: { timeZone: "Europe/Berlin", hours: "mon-fri 09:00-17:00" } } },
    at: ["/calendars/office/holidays"],
    spares: { calendars: { office: { timeZone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", holidays: [] } } },
  },
  {
    rule: "make-up-days-unstated",
    asks: {
      calendars: {
        office: {
          timeZone: "Asia/Shanghai",
          hours: "mon-fri 09:00-18:00",
          holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
        },
      },
    },
    at: ["/calendars/office/specialDays"],
    spares: {
      calendars: {
        office: {
          timeZone: "Asia/Shanghai",
          hours: "mon-fri 09:00-18:00",
          holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
          specialDays: [{ date: "2026-10-10", hoursOf: "mon" }],
        },
      },
    },
  },
  {
    rule: "clock-change",
    asks: { clauses: [{ id: "report", promise: "reported-back", calendarDays: 1, at: "02:30" }] },
    at: ["/clauses/0/at"],
    spares: { clauses: [{ id: "report", promise: "reported-back", calendarDays: 1, at: "04:30" }] },
  },
  {
    rule: "fixed-offset-zone",
    asks: { timeZone: "EST", calendars: {} },
    at: ["/timeZone"],
    spares: { timeZone: "America/New_York", calendars: {} },
  },
  {
    rule: "time-zone-unstated",
    asks: {
      timeZone: undefined,
      term: undefined,
      calendars: {
        here: { timeZone: "Europe/Berlin", hours: "24x7" },
        there: { timeZone: "Asia/Tokyo", hours: "24x7" },
      },
    },
    at: ["/timeZone"],
    spares: { timeZone: undefined, term: undefined, calendars: { here: { timeZone: "Europe/Berlin", hours: "24x7" } } },
  },
  {
    rule: "last-minute",
    asks: { clauses: [{ id: "report", promise: "reported-back", calendarDays: 1, at: "23:59" }] },
    at: ["/clauses/0/at"],
    spares: { clauses: [{ id: "report", promise: "reported-back", calendarDays: 1, at: "24:00" }] },
  },
  {
    rule: "due-at-closing",
    asks: { clauses: [{ id: "fix", promise: "resolved", within: "8h", clock: "office" }] },
    at: ["/clauses/0/within"],
    spares: { clauses: [{ id: "fix", promise: "resolved", within: "6h", clock: "office" }] },
  },
  {
    rule: "at-outside-hours",
    asks: { clauses: [{ id: "fix", promise: "resolved", workingDays: 1, calendar: "office", at: "19:00" }] },
    at: ["/clauses/0/at"],
    spares: {
      clauses: [
        {
          id: "fix",
          promise: "resolved",
          workingDays: 1,
          calendar: "office",
          at: "19:00",
          ifClosed: "clamp-to-closing",
        },
      ],
    },
  },
  {
    rule: "cut-off-edge",
    asks: {
      clauses: [{ id: "fix", promise: "resolved", workingDays: 1, calendar: "office", at: "17:00", cutOff: "14:00" }],
    },
    at: ["/clauses/0/cutOff"],
    spares: {
      clauses: [
        {
          id: "fix",
          promise: "resolved",
          workingDays: 1,
          calendar: "office",
          at: "17:00",
          cutOff: { time: "14:00", strictly: false },
        },
      ],
    },
  },
  {
    rule: "escalation-unstated",
    asks: {
      levels: ["low", "high"],
      clauses: [
        { id: "low.fix", level: "low", promise: "resolved", within: "12h" },
        { id: "high.fix", level: "high", promise: "resolved", within: "4h" },
      ],
    },
    at: ["/escalation"],
    spares: {
      levels: ["low", "high"],
      escalation: { restart: "keep-start" },
      clauses: [
        { id: "low.fix", level: "low", promise: "resolved", within: "12h" },
        { id: "high.fix", level: "high", promise: "resolved", within: "4h" },
      ],
    },
  },
  {
    rule: "deescalation-unstated",
    asks: {
      levels: ["low", "high"],
      escalation: { restart: "keep-start" },
      clauses: [{ id: "fix", level: "low", promise: "resolved", within: "12h" }],
    },
    at: ["/deescalation"],
    spares: {
      levels: ["low", "high"],
      escalation: { restart: "keep-start" },
      deescalation: { restart: "ignore" },
      clauses: [{ id: "fix", level: "low", promise: "resolved", within: "12h" }],
    },
  },
  {
    rule: "kept-unstated",
    asks: {
      levels: ["low", "high"],
      escalation: { restart: "at-confirmation" },
      clauses: [
        { id: "low.reply", level: "low", promise: "replied", within: "8h" },
        { id: "high.reply", level: "high", promise: "replied", within: "4h" },
      ],
    },
    at: ["/escalation/kept"],
    spares: {
      levels: ["low", "high"],
      escalation: { restart: "at-confirmation", kept: "carry" },
      clauses: [
        { id: "low.reply", level: "low", promise: "replied", within: "8h" },
        { id: "high.reply", level: "high", promise: "replied", within: "4h" },
      ],
    },
  },
  {
    rule: "reopening-unstated",
    asks: { clauses: [{ id: "fix", promise: "resolved", within: "8h" }] },
    at: ["/reopening"],
    spares: { reopening: { policy: "continue" }, clauses: [{ id: "fix", promise: "resolved", within: "8h" }] },
  },
  {
    rule: "appointment-moves-unstated",
    asks: {
      appointments: [{ event: "visit-agreed", promise: "arrived" }],
      clauses: [{ id: "visit", promise: "arrived", within: "24h" }],
    },
    at: ["/appointments/0/moves"],
    spares: {
      appointments: [{ event: "visit-agreed", promise: "arrived", moves: { supplier: { times: 1 } } }],
      clauses: [{ id: "visit", promise: "arrived", within: "24h" }],
    },
  },
  { rule: "term-unstated", asks: { term: undefined }, at: ["/term"], spares: {} },
  { rule: "version-unstated", asks: { version: undefined }, at: ["/version"], spares: {} },
  {
    rule: "unused",
    asks: { clauses: [{ id: "fix", promise: "resolved", within: "8h" }] },
    at: ["/calendars/office"],
    spares: { clauses: [{ id: "fix", promise: "resolved", within: "8h", clock: "office" }] },
  },
  {
    rule: "recorded-reading",
    asks: { clauses: [{ id: "fix", promise: "resolved", within: "8h", reading: "Elapsed hours." }] },
    at: ["/clauses/0/reading"],
    spares: { clauses: [{ id: "fix", promise: "resolved", within: "8h" }] },
  },
];
