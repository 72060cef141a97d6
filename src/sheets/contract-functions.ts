import type { Obligation, ObligationState } from "../assess/obligation.js";
import { slaError, Told } from "../errors.js";
import { entitlement } from "../assess/entitlement.js";
import { digestContract } from "../contract/digest.js";
import { versionAt } from "../contract/series-rules.js";
import { explain } from "../render/text.js";
import { formatInstant } from "../time/instant.js";
import { formatDate, MINUTE } from "../time/plain-date.js";
import type { Instant } from "../time/zone.js";
import { isBlank } from "./cell.js";
import type { Call } from "./call.js";
import { textAt } from "./call.js";
import { contractAt, inCells, ticketAt } from "./contract-rows.js";
import type { ContractRow } from "./contract-rows.js";
import { HEADINGS, stretchesOf } from "./explain-rows.js";
import { cellOfMoment, dateOf, momentOf } from "./moment-cell.js";
import type { SheetAnswer } from "./function-spec.js";
import { askFor, assessRow, lastToldIn } from "./question.js";
import { withoutMoment } from "./without-moment.js";
import type { RowTicket } from "./question.js";
import { relocated } from "./relocate.js";
import { stateInCell } from "./states.js";
import type { Settings } from "./settings.js";
import type { Answers, Prepare, Sheet } from "./sheet.js";
import { VERSION } from "./version.js";

/** A promise of one row: what is owed, of which ticket, by which contract, and as of when. */
interface Asked {
  readonly contract: ContractRow;
  readonly ticket: RowTicket;
  readonly promise: string;
  readonly asOf: Instant;
  readonly obligation: Obligation | undefined;
}

/** A function of one promise for each row. */
function ofPromise<Answer>(
  call: Call,
  settings: Settings,
  sheet: Sheet,
  answer: (asked: Asked, settings: Settings) => Answer,
): (row: number, column: number) => Answer {
  const contractOf = contractAt(call, settings, sheet);
  const ticketOf = ticketAt(call, settings);
  const promiseOf = textAt(call, "promise");
  const asOfCell = call.cells("asOf");
  return (row, column) => {
    const contract = contractOf(row, column);
    const ticket = ticketOf(row, column, contract);
    const promise = promiseOf(row, column);
    const cell = asOfCell(row, column);
    const asOf = isBlank(cell) ? lastToldIn(ticket) : momentOf(cell, settings, contract.zone, "/asOf");
    return inCells(ticket, () => {
      const obligation = askFor(contract.terms, promise, ticket, asOf);
      return answer({ contract, ticket, promise, asOf, obligation }, settings);
    });
  };
}

function cells(answer: (asked: Asked, settings: Settings) => SheetAnswer): Prepare {
  return (call, settings, sheet) => ({ kind: "cells", at: ofPromise(call, settings, sheet, answer) });
}

/** The obligation that is there. @throws SlaError `promise-without-moment` */
function owed({ obligation, ticket, contract, promise, asOf }: Asked): Obligation {
  if (obligation !== undefined && obligation.state !== "not-promised") return obligation;
  if (asOf < ticket.reportedAt) {
    const [expected, received] = ["a moment at or after the report", new Told("one before it")];
    throw slaError("promise-without-moment", { path: "/asOf", expected, received });
  }
  throw withoutMoment(obligation, ticket, contract.terms, promise);
}

export const due: Prepare = cells((asked, settings) => {
  const { due: when, state } = owed(asked);
  if (when.kind !== "at" || state === "superseded") {
    throw withoutMoment(asked.obligation, asked.ticket, asked.contract.terms, asked.promise);
  }
  if (when.provisional && settings.provisional === "refuse") {
    const expected = "a moment that leans on holidays which are known";
    const received = new Told(`${formatInstant(when.at, owed(asked).timeZone)}, provisional`);
    throw slaError("calendar-uncovered", { path: "/promise", expected, received });
  }
  return cellOfMoment(when.at, settings, asked.contract.zone);
});

export const start: Prepare = cells((asked, settings) => {
  const at = startOf(owed(asked));
  if (at === undefined) throw withoutMoment(asked.obligation, asked.ticket, asked.contract.terms, asked.promise);
  return cellOfMoment(at, settings, asked.contract.zone);
});

/** The start of a clock; of joined promises, the first. */
function startOf({ start: at, parts = [] }: Obligation): Instant | undefined {
  if (at !== undefined || parts.length === 0) return at;
  const starts = parts.flatMap((part) => part.start ?? []);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

export const state: Prepare = cells((asked, { language }) => stateInCell(stateOf(asked), language));

/** Where a promise stands; before the report, what is promised from it on waits for it. */
function stateOf({ obligation, contract, promise, ticket, asOf }: Asked): ObligationState {
  if (obligation !== undefined) return obligation.state;
  const isPromised = asOf < ticket.reportedAt && askFor(contract.terms, promise, ticket, ticket.reportedAt);
  return isPromised ? "inactive" : "not-promised";
}

export const remaining: Prepare = cells((asked) => {
  const obligation = owed(asked);
  if (obligation.clock !== undefined) return obligation.clock.remaining / MINUTE;
  if (obligation.due.kind !== "at") throw withoutMoment(obligation, asked.ticket, asked.contract.terms, asked.promise);
  return (obligation.due.at - endOf(obligation, asked.asOf)) / MINUTE;
});

export const elapsed: Prepare = cells((asked) => {
  const obligation = owed(asked);
  if (obligation.clock !== undefined) return obligation.clock.elapsed / MINUTE;
  const from = startOf(obligation);
  if (from === undefined) throw withoutMoment(obligation, asked.ticket, asked.contract.terms, asked.promise);
  return Math.max(0, endOf(obligation, asked.asOf) - from) / MINUTE;
});

/** When an obligation came to its end, or as of when it is looked at. */
function endOf(obligation: Obligation, asOf: Instant): Instant {
  switch (obligation.state) {
    case "kept":
    case "kept-late":
      return obligation.keptAt;
    case "superseded":
      return obligation.supersededAt;
    case "cancelled":
      return obligation.cancelledAt;
    case "inactive":
    case "pending":
    case "paused":
    case "breached":
    case "untimed":
    case "not-promised":
      return asOf;
  }
}

export const why: Prepare = cells((asked, { language, timeZone }) => {
  const obligation = owed(asked);
  return explain(obligation, { language, timeZone: timeZone ?? obligation.timeZone }).trimEnd();
});

export const explanation: Prepare = (call, settings, sheet): Answers => {
  const at = ofPromise(call, settings, sheet, (asked) => {
    const { zone } = asked.contract;
    return stretchesOf(owed(asked), settings.language).map(({ clause, from, to, kind, minutes, why: reason }) => [
      clause,
      cellOfMoment(from, settings, zone),
      cellOfMoment(to, settings, zone),
      kind,
      minutes,
      reason,
    ]);
  });
  return { kind: "rows", at, ...(settings.headings && { headings: HEADINGS[settings.language] }) };
};

export const nextChange: Prepare = (call, settings, sheet) => {
  const contractOf = contractAt(call, settings, sheet);
  const ticketOf = ticketAt(call, settings);
  const asOfCell = call.cells("asOf");
  return {
    kind: "cells",
    at: (row, column) => {
      const contract = contractOf(row, column);
      const ticket = ticketOf(row, column, contract);
      const asOf = momentOf(asOfCell(row, column), settings, contract.zone, "/asOf");
      const { nextChange: at, state: is } = inCells(ticket, () => assessRow(contract.terms, ticket, asOf));
      if (at === undefined) {
        const [expected, received] = ["a ticket of which something changes by itself", new Told(`one that is ${is}`)];
        throw slaError("promise-without-moment", { path: "/asOf", expected, received });
      }
      // A sheet's moments are whole seconds, and just after the due moment is what matters.
      return cellOfMoment(Math.ceil(at / 1000) * 1000, settings, contract.zone);
    },
  };
};

const CHARGES = { free: { en: "free", zh: "免费" }, charged: { en: "charged", zh: "收费" } } as const;

export const charge: Prepare = (call, settings, sheet) => {
  const contractOf = contractAt(call, settings, sheet);
  const workOf = textAt(call, "work");
  const [accepted, asked] = [call.cells("acceptedOn"), call.cells("at")];
  return {
    kind: "cells",
    at: (row, column) => {
      const { terms, zone } = contractOf(row, column);
      const at = momentOf(asked(row, column), settings, zone, "/at");
      const acceptedOn = formatDate(dateOf(accepted(row, column), settings, zone, "/acceptedOn"));
      const { contract } = "versions" in terms ? versionAt(terms, at, "/at").rules : terms;
      const request = { work: workOf(row, column), acceptedOn, at };
      const { charge: is } = relocated(
        (path) => path.replace(/^\/request/, ""),
        () => entitlement(contract, request),
      );
      return CHARGES[is][settings.language];
    },
  };
};

export const version: Prepare = (call, settings, sheet) => {
  const contract = call.cells("contract");
  const contractOf = contractAt(call, settings, sheet);
  return {
    kind: "cells",
    at: (row, column) => {
      if (isBlank(contract(row, column))) return VERSION;
      const { terms } = contractOf(row, column);
      const all = "versions" in terms ? terms.versions.map(({ rules }) => rules.contract) : [terms.contract];
      return all
        .map((each) => `${each.id} ${each.version ?? ""} ${digestContract(each).document}`.replace("  ", " "))
        .join("; ");
    },
  };
};
