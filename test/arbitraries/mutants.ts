import fc from "fast-check";
import type { ContractSpec } from "sla-clock";
import { agreements, contracts, lifeContracts, roundContracts } from "./contract.js";
import { latestContracts } from "./latest.js";
import { spanContracts } from "./spans.js";

/** Random contracts of every kind. */
export const anyContract: fc.Arbitrary<ContractSpec> = fc.oneof(
  ...[contracts, lifeContracts, roundContracts, agreements, latestContracts, spanContracts],
);

/** What a property of a contract may be called. */
const NAMES = [
  ...[
    "$schema",
    "kind",
    "id",
    "version",
    "title",
    "timeZone",
    "term",
    "levels",
    "calendars",
    "attributes",
    "start",
    "events",
  ],
  ...[
    "escalation",
    "deescalation",
    "reopening",
    "appointments",
    "pauses",
    "clauses",
    "entitlements",
    "level",
    "when",
    "unless",
  ],
  ...[
    "whenInside",
    "whenOutside",
    "records",
    "repeat",
    "promise",
    "from",
    "endedBy",
    "anyOf",
    "allOf",
    "nOf",
    "n",
    "within",
  ],
  ...[
    "clock",
    "fullHours",
    "workingDays",
    "calendarDays",
    "weeks",
    "months",
    "years",
    "calendar",
    "at",
    "cutOff",
    "firstDay",
  ],
  ...[
    "clear",
    "roll",
    "ifClosed",
    "atLeastWorkingDays",
    "backward",
    "paused",
    "counting",
    "warnings",
    "earliestOf",
    "latestOf",
  ],
  ...[
    "sumOf",
    "before",
    "strictly",
    "every",
    "after",
    "source",
    "reading",
    "last",
    "agreed",
    "due",
    "otherwise",
    "event",
    "rule",
  ],
  ...[
    "hours",
    "officeHours",
    "holidays",
    "specialDays",
    "coverage",
    "changes",
    "of",
    "beyondCoverage",
    "hoursOf",
    "clauses",
  ],
];
const WORDS = [
  ...[
    "office",
    "low",
    "high",
    "c0",
    "resolved",
    "answered",
    "end-of-day",
    "same-time",
    "17:00",
    "24:00",
    "25:00",
    "closing",
  ],
  ...[
    "following",
    "none",
    "counted",
    "24x7",
    "5*8",
    "mon-fri 09:00-17:00",
    "mon 09:00 - tue 12:00; sat 10:00-11:00",
    "09:00-12:00",
  ],
  ...[
    "2026-03-05",
    "2026-13-05",
    "2026-02-30",
    "UTC",
    "+08:00",
    "Mars/Base",
    "2h",
    "1h 30m",
    "PT4H",
    "2d",
    "1.5h",
    " 2h",
    "75%",
  ],
  ...[
    "0%",
    "week",
    "next-reply",
    "periodic-update",
    "next-working-time",
    "immediate",
    "prc-civil-code",
    "us-frcp-6a",
    "start",
    "",
  ],
  ...[
    "contract",
    "contract-series",
    "weekly",
    "union",
    "free",
    "number",
    "boolean",
    "keep",
    "days",
    "restart",
    "continue",
    "  ",
  ],
];
const scraps = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<unknown>(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(0, 1, 2, -1, 1.5, 1e6, 1e17, true, false, null) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      ...[
        [],
        {},
        ["resolved"],
        [{}],
        { fromAttribute: "site" },
        { fromAttribute: "" },
        { event: "started", otherwise: "start" },
      ],
      ...[
        { within: "1h" },
        [{ within: "1h" }],
        [{ within: "1h" }, { workingDays: 1, calendar: "office", at: "17:00" }],
      ],
      ...[
        { en: "a", zh: "b" },
        { en: "a" },
        { last: "started" },
        { due: "c0" },
        { earliestOf: ["started"] },
        { rule: "immediate" },
      ],
      ...[
        { as: "next-reply" },
        { as: "periodic-update", rounds: "sequential" },
        { time: "14:00", strictly: true },
        { not: "x" },
      ],
      ...[
        { atLeast: 1, lessThan: 2 },
        [{ promise: "answered", within: "1h" }],
        { from: "2026-01-01", to: "2027-01-01" },
      ],
      ...[
        { kind: "union", of: [{ id: "x", timeZone: "UTC", hours: "24x7" }] },
        { timeZone: "UTC", hours: "24x7" },
      ],
      ...[
        [{ used: "75%" }],
        [{ used: "75%", remaining: "1h" }],
        [{ date: "2026-03-05", hoursOf: "mon" }],
        [{ kind: "form", name: "x" }],
      ],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

/** A way to spoil, or only to change, a document. */
const mutation = fc.tuple(
  fc.nat(),
  fc.constantFrom("drop", "rename", "replace", "replace", "add", "add", "wrap", "copy"),
  fc.constantFrom(...NAMES),
  scraps,
  fc.nat(),
);
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });

/** A document with some of its places changed, as JSON would hold it. */
export function mutate(
  document: unknown,
  changes: readonly (typeof mutation extends fc.Arbitrary<infer M> ? M : never)[],
): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  for (const [pick, how, name, scrap, other] of changes) {
    const places = placesIn(copy);
    const place = places[pick % Math.max(1, places.length)];
    const source = places[other % Math.max(1, places.length)];
    if (place === undefined || source === undefined) continue;
    const { holder, key } = place;
    const value = holder[key];
    const inner = typeof value === "object" && value !== null && !Array.isArray(value) ? value : holder;
    if (how === "drop") {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
    } else if (how === "rename" && !Array.isArray(holder)) {
      Reflect.deleteProperty(holder, key);
      holder[name] = value;
    } else if (how === "add" && !Array.isArray(inner)) Reflect.set(inner, name, structuredClone(scrap));
    else if (how === "wrap") holder[key] = [value];
    else if (how === "copy") holder[key] = structuredClone(source.holder[source.key]);
    else holder[key] = structuredClone(scrap);
  }
  return JSON.parse(JSON.stringify(copy));
}
