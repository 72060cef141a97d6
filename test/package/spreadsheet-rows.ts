import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as SlaClock from "sla-clock";
import type * as Contracts from "sla-clock/contracts";
import type { Contract, Ticket } from "sla-clock";

const load = (name: string): Promise<unknown> => import(pathToFileURL(resolve(`dist/${name}.js`)).href);

/** The library as it was built. */
export const library = (await load("index")) as typeof SlaClock;
const { hardwareService, softwareService } = (await load("contracts")) as typeof Contracts;

const HOUR = 3_600_000;

/** A row of a spreadsheet: a report, what is asked about it, and what else is known, in the words of a cell. */
export interface Row {
  readonly contract: "hardware" | "software";
  readonly level: string;
  readonly promise: string;
  readonly reported: number;
  readonly facts: string;
  /** The due moment by the library in TypeScript; `undefined` where there is none. */
  readonly due: number | undefined;
}

const beijing = (local: string): number => Date.parse(`${local}+08:00`);

// The eve of the Spring Festival and its make-up days, a weekend, the Labour Day make-up day, the National Day holidays and theirs.
const DATES = [
  ...["2026-02-13", "2026-02-14", "2026-02-18", "2026-02-28", "2026-03-06", "2026-03-07", "2026-03-08"],
  ...["2026-05-09", "2026-09-30", "2026-10-09", "2026-10-10"],
];
const TIMES = ["00:00", "08:59", "09:00", "11:59:59", "12:30", "17:30", "18:00", "23:59"];
const REPORTS = DATES.flatMap((date) => TIMES.map((time) => beijing(`${date}T${time}`)));

const PROMISES = [
  ["hardware", "A", "hardware.A.arrive"],
  ["hardware", "B", "hardware.B.reply"],
  ["hardware", "B", "hardware.B.arrive"],
  ["hardware", "B", "hardware.B.respond"],
  ["hardware", "C", "hardware.C.reply"],
  ["hardware", "C", "hardware.C.arrive"],
  ["software", "A", "software.A.resolve"],
  ["software", "B", "software.B.resolve"],
  ["software", "C", "software.C.attend"],
  ["software", "A", "software.B.resolve"],
] as const;

interface Known {
  readonly attributes: Readonly<Record<string, string | boolean>>;
  readonly events: readonly { readonly type: string; readonly at: number; readonly level?: string }[];
}

/** What is known of a report besides: that a visit is needed, and since when, or that its level was found to be another. */
function knownOf(contract: string, level: string, reported: number): readonly Known[] {
  if (contract === "software") {
    const attributes = {};
    const confirmed = { type: "level-confirmed", at: reported + HOUR, level: level === "C" ? "B" : "C" };
    return [{ attributes, events: [] }, ...(level === "B" ? [] : [{ attributes, events: [confirmed] }])];
  }
  const attributes = { site: "local", onsiteRequired: true };
  return [
    { attributes, events: [] },
    { attributes, events: [{ type: "onsite-required", at: reported + 3 * HOUR }] },
  ];
}

const contracts: Readonly<Record<Row["contract"], Contract>> = {
  hardware: hardwareService(),
  software: softwareService(),
};

/** The last that the clause said of the ticket, as of the last event. */
function dueOf(contract: Row["contract"], ticket: Ticket, clause: string): number | undefined {
  const asOf = Math.max(...ticket.events.map(({ at }) => Number(at)));
  const { periods } = library.assess(contracts[contract], ticket, { asOf });
  const all = periods.map(({ obligations }) => obligations.filter((each) => each.clause === clause));
  const last = all.flat().at(-1);
  return last?.due.kind === "at" && last.state !== "superseded" ? last.due.at : undefined;
}

/** Rows about both bundled contracts, and what the library answers. */
export const rows: readonly Row[] = PROMISES.flatMap(([contract, level, promise]) =>
  REPORTS.flatMap((reported) =>
    knownOf(contract, level, reported).map(({ attributes, events }): Row => {
      const ticket = { level, attributes, events: [{ type: "reported", at: reported }, ...events] } as Ticket;
      const said = events.map(({ at, ...event }) => ({ ...event, at: new Date(at).toISOString() }));
      const facts = JSON.stringify({ attributes, events: said });
      return { contract, level, promise, reported, facts, due: dueOf(contract, ticket, promise) };
    }),
  ),
);
