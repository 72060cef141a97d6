/** A contract of thirty clauses as JSON: replies, visits, repairs and duties of four levels, as service desks write them. */
export function documentOf(seed: number): unknown {
  const levels = ["minor", "normal", "serious", "critical"];
  const text = (name: string): object => ({ en: `${name} ${String(seed)}`, zh: `条款 ${String(seed)}` });
  const clauses = levels.flatMap((level, rank) => [
    {
      id: `${level}.reply`,
      level,
      title: text("Reply"),
      promise: "replied",
      within: `${String(8 - rank)}h`,
      clock: "office",
    },
    {
      id: `${level}.visit`,
      level,
      promise: "arrived",
      within: "24h",
      from: { event: "visit-needed", otherwise: "start" },
      when: { site: ["local", "near"] },
    },
    {
      id: `${level}.repair`,
      level,
      title: text("Repair"),
      promise: "resolved",
      workingDays: 4 - rank,
      calendar: "office",
      at: "end-of-working-day",
      cutOff: "15:00",
      endedBy: ["closed", "part-ordered"],
    },
    {
      id: `${level}.either`,
      level,
      anyOf: [
        { promise: "remote-started", within: "4h" },
        { promise: "dispatched", within: "8h", clock: "desk" },
      ],
    },
    {
      id: `${level}.update`,
      level,
      promise: "updated",
      within: "4h",
      clock: "office",
      repeat: { as: "periodic-update" },
      warnings: [{ used: "75%" }, { remaining: "30m" }],
    },
    {
      id: `${level}.report`,
      level,
      title: text("Report"),
      source: "The supplier reports in writing.",
      promise: "reported-in-writing",
      latestOf: [{ within: "48h" }, { workingDays: 2, calendar: "office", at: "17:00" }],
      unless: `${level}.reply`,
    },
    {
      id: `${level}.form`,
      level,
      promise: "form-signed",
      before: "closed",
      records: [{ kind: "form", name: text("Form") }],
    },
  ]);
  const standing = [
    { id: "checkin", promise: "called", every: "week", calendar: "office" },
    {
      id: "statement",
      promise: "statement-sent",
      every: "month",
      after: { workingDays: 5, calendar: "office", at: "17:00" },
    },
  ];
  const contract = {
    id: `contract-${String(seed)}`,
    version: "1.2",
    title: text("Maintenance"),
    timeZone: "Asia/Shanghai",
    term: { from: "2026-01-01", to: "2027-01-01" },
    levels: levels.map((id) => ({ id, title: text(id) })),
    calendars: {
      office: {
        timeZone: "Asia/Shanghai",
        hours: "mon-fri 09:00-12:00, 13:00-18:00",
        holidays: ["2026-01-01", "2026-04-06", { date: "2026-10-01", name: text("National Day") }],
        specialDays: [{ date: "2026-10-10", hoursOf: "mon" }],
        coverage: { from: "2026-01-01", to: "2027-01-01" },
      },
      desk: { timeZone: "UTC", hours: "24x7" },
    },
    start: { id: "start", rule: "next-working-time", calendar: "office" },
    escalation: { id: "escalation", restart: "at-confirmation" },
    pauses: [{ reason: "customer" }, { reason: "part" }],
    events: ["visit-needed", "part-ordered", "closed"],
    clauses: [...clauses, ...standing],
  };
  return JSON.parse(JSON.stringify(contract));
}

/** A contract of thirty replies as JSON. */
export function repliesOf(seed: number): unknown {
  const clauses = Array.from({ length: 30 }, (_, index) => ({
    ...{
      id: `reply-${String(index)}`,
      level: "normal",
      promise: "replied",
      within: `${String(1 + index)}h`,
      clock: "office",
    },
  }));
  const calendars = { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } };
  return JSON.parse(JSON.stringify({ id: `replies-${String(seed)}`, levels: ["normal"], calendars, clauses }));
}
