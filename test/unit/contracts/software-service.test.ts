import { assess, deadlines, entitlement, findClause, recordsOwed, verifyTrace } from "sla-clock";
import { softwareService } from "sla-clock/contracts";
import { describe, expect, it } from "vitest";

import { allOf, dueOf, obligation, shanghai, ticket } from "./support.js";

const software = softwareService(undefined, { term: { from: "2026-01-01", to: "2027-01-01" } });

function resolveBy(
  level: "A" | "B",
  reportedAt: string,
): { readonly start: number | undefined; readonly due: unknown } {
  const [resolve] = deadlines(software, { level, reportedAt: shanghai(reportedAt) });
  if (resolve === undefined) throw new Error("level A and B promise a resolution");
  return { start: resolve.start, due: dueOf(resolve) };
}

describe("software.start: the first working moment at or after the request", () => {
  // Worked by hand from the clauses: office hours 09:00-12:00 and 13:00-18:00, elapsed hours from the start.
  it.each([
    ["A reported Friday 18:30, after closing", "A", "2026-03-06T18:30", "2026-03-09T09:00", "2026-03-09T21:00"],
    ["A reported Friday 17:59:59", "A", "2026-03-06T17:59:59", "2026-03-06T17:59:59", "2026-03-07T05:59:59"],
    ["A reported Friday 18:00 exactly, at closing", "A", "2026-03-06T18:00", "2026-03-09T09:00", "2026-03-09T21:00"],
    ["A reported at opening", "A", "2026-03-06T09:00", "2026-03-06T09:00", "2026-03-06T21:00"],
    ["A reported a millisecond before opening", "A", "2026-03-06T08:59:59.999", "2026-03-06T09:00", "2026-03-06T21:00"],
    ["A reported at the start of lunch", "A", "2026-03-06T12:00", "2026-03-06T13:00", "2026-03-07T01:00"],
    [
      "B reported Friday 18:00 before a make-up Saturday",
      "B",
      "2026-02-13T18:00",
      "2026-02-14T09:00",
      "2026-02-15T09:00",
    ],
    ["B reported after the make-up Saturday closed", "B", "2026-02-14T18:01", "2026-02-24T09:00", "2026-02-25T09:00"],
    ["B reported in the night before New Year's Day", "B", "2025-12-31T23:00", "2026-01-04T09:00", "2026-01-05T09:00"],
  ] as const)("%s", (_name, level, reported, start, due) => {
    expect(resolveBy(level, reported)).toEqual({ start: shanghai(start), due: shanghai(due) });
  });

  it("beyond the published holidays the due moment is provisional", () => {
    const [resolve] = deadlines(software, { level: "A", reportedAt: shanghai("2027-01-04T10:00") });
    expect(resolve?.due).toEqual({ kind: "at", at: shanghai("2027-01-04T22:00"), provisional: true });
  });

  it("reported in hours on the last covered day, elapsed hours lean on no holiday", () => {
    const [resolve] = deadlines(software, { level: "A", reportedAt: shanghai("2026-12-31T17:00") });
    expect(resolve?.due).toEqual({ kind: "at", at: shanghai("2027-01-01T05:00"), provisional: false });
  });
});

describe("software.escalation: the clock starts again at the moment the newest level is confirmed", () => {
  const raised = ticket("B", [
    ["reported", "2026-03-09T10:00"],
    ["level-confirmed", "2026-03-09T22:00", { level: "C" }],
  ]);

  it("B confirmed C at 22:00: remote begun by 10:00 or staff sent by 22:00 the next day; B's resolution is superseded", () => {
    const assessment = assess(software, raised, { asOf: shanghai("2026-03-09T23:00") });
    const [attend] = allOf(assessment, "software.C.attend");
    expect(attend?.parts?.map((part) => dueOf(part))).toEqual([
      shanghai("2026-03-10T10:00"),
      shanghai("2026-03-10T22:00"),
    ]);
    expect(attend?.state).toBe("pending");
    expect(allOf(assessment, "software.B.resolve")[0]).toMatchObject({
      state: "superseded",
      supersededAt: shanghai("2026-03-09T22:00"),
      due: { kind: "at", at: shanghai("2026-03-10T10:00") },
    });
    expect(assessment.periods.map(({ level, cause, clause }) => [level, cause, clause])).toEqual([
      ["B", "reported", undefined],
      ["C", "raised", "software.escalation"],
    ]);
    expect(assessment.nextChange).toBe(shanghai("2026-03-10T10:00") + 1);
  });

  it("as of the moment before the confirmation nothing has changed", () => {
    const assessment = assess(software, raised, { asOf: shanghai("2026-03-09T21:59:59.999") });
    expect(assessment.level).toBe("B");
    expect(allOf(assessment, "software.B.resolve")[0]?.state).toBe("pending");
  });

  it("of several confirmations the latest counts", () => {
    const twice = ticket("A", [
      ["reported", "2026-03-09T10:00"],
      ["level-confirmed", "2026-03-09T11:00", { level: "B" }],
      ["level-confirmed", "2026-03-09T12:30", { level: "C" }],
    ]);
    expect(dueOf(obligation(software, twice, "software.C.attend", "2026-03-09T13:00"))).toBe(
      shanghai("2026-03-10T12:30"),
    );
  });

  it("a confirmation of the same level does not restart", () => {
    const same = ticket("B", [
      ["reported", "2026-03-09T10:00"],
      ["level-confirmed", "2026-03-09T15:00", { level: "B" }],
    ]);
    const assessment = assess(software, same, { asOf: shanghai("2026-03-09T16:00") });
    expect(assessment.periods).toHaveLength(1);
    expect(dueOf(obligation(software, same, "software.B.resolve", "2026-03-09T16:00"))).toBe(
      shanghai("2026-03-10T10:00"),
    );
  });

  it("a confirmation of a lower level does not restart: the lower target counts from the old start", () => {
    const lowered = ticket("B", [
      ["reported", "2026-03-09T10:00"],
      ["level-confirmed", "2026-03-09T15:00", { level: "A" }],
    ]);
    expect(dueOf(obligation(software, lowered, "software.A.resolve", "2026-03-09T16:00"))).toBe(
      shanghai("2026-03-09T22:00"),
    );
  });

  it("what was kept before the escalation stays kept, what was breached stays breached", () => {
    const late = ticket("A", [
      ["reported", "2026-03-09T10:00"],
      ["level-confirmed", "2026-03-09T22:00:00.001", { level: "B" }],
    ]);
    expect(obligation(software, late, "software.A.resolve", "2026-03-10T09:00")).toMatchObject({
      state: "breached",
      breachedAt: shanghai("2026-03-09T22:00"),
    });
  });
});

describe("software.A.resolve and software.B.resolve", () => {
  it.each([
    ["kept at the due moment itself", "2026-03-09T22:00", "kept"],
    ["kept late a millisecond after it", "2026-03-09T22:00:00.001", "kept-late"],
  ])("software.A.resolve: %s", (_name, resolved, state) => {
    const done = ticket("A", [
      ["reported", "2026-03-09T10:00"],
      ["resolved", resolved],
    ]);
    expect(obligation(software, done, "software.A.resolve", "2026-03-10T10:00").state).toBe(state);
  });

  it("software.A.resolve: pending at the due moment, breached a millisecond after it", () => {
    const open = ticket("A", [["reported", "2026-03-09T10:00"]]);
    expect(obligation(software, open, "software.A.resolve", "2026-03-09T22:00").state).toBe("pending");
    expect(obligation(software, open, "software.A.resolve", "2026-03-09T22:00:00.001").state).toBe("breached");
  });

  it("software.B.resolve: 24 elapsed hours, through the night and the weekend", () => {
    expect(resolveBy("B", "2026-03-06T10:00").due).toBe(shanghai("2026-03-07T10:00"));
  });
});

describe("software.C.attend: remote maintenance begun within 12 h, or staff sent within 24 h", () => {
  const attend = (events: Parameters<typeof ticket>[1], asOf: string) =>
    obligation(software, ticket("C", [["reported", "2026-03-09T10:00"], ...events]), "software.C.attend", asOf);

  it("kept as soon as remote maintenance is begun in time; nobody needs to be sent any more", () => {
    const kept = attend([["remote-started", "2026-03-09T22:00"]], "2026-03-11T00:00");
    expect(kept).toMatchObject({
      state: "kept",
      keptAt: shanghai("2026-03-09T22:00"),
      keptBy: { type: "remote-started" },
    });
    expect(kept.parts?.map(({ state }) => state)).toEqual(["kept", "cancelled"]);
  });

  it("remote begun too late, staff sent in time: kept", () => {
    const events = [
      ["remote-started", "2026-03-09T22:30"],
      ["dispatched", "2026-03-10T09:00"],
    ] as const;
    expect(attend(events, "2026-03-09T23:00").state).toBe("pending");
    expect(attend(events, "2026-03-10T12:00")).toMatchObject({ state: "kept", keptAt: shanghai("2026-03-10T09:00") });
  });

  it("lost only when both are lost", () => {
    expect(attend([], "2026-03-10T10:00").state).toBe("pending");
    expect(attend([], "2026-03-10T10:00:00.001")).toMatchObject({
      state: "breached",
      breachedAt: shanghai("2026-03-10T10:00"),
    });
  });

  it("“sent” is dispatched; the strict variant reads it as arrived", () => {
    const strict = softwareService(undefined, { sent: "arrived" });
    const events = ticket("C", [
      ["reported", "2026-03-09T10:00"],
      ["arrived", "2026-03-10T10:00"],
    ]);
    expect(obligation(strict, events, "software.C.attend", "2026-03-11T10:00").state).toBe("kept");
    expect(obligation(software, events, "software.C.attend", "2026-03-11T10:00").state).toBe("breached");
  });
});

describe("software.phone.answer: “at once” has no figure", () => {
  const byPhone = (events: Parameters<typeof ticket>[1], attributes = { channel: "phone" }) =>
    obligation(
      software,
      ticket("A", [["reported", "2026-03-09T10:00"], ...events], attributes),
      "software.phone.answer",
      "2027-03-09T10:00",
    );

  it("tracked, never breached by itself", () => {
    expect(byPhone([])).toMatchObject({
      state: "untimed",
      due: { kind: "unstated", at: shanghai("2026-03-09T10:00") },
    });
  });
  it("kept by the answer, or by handing the question over", () => {
    expect(byPhone([["answered", "2026-03-09T10:05"]]).state).toBe("kept");
    expect(byPhone([["handed-over", "2026-03-09T10:05"]]).state).toBe("kept");
  });
  it("not promised by e-mail", () => {
    expect(byPhone([], { channel: "email" })).toMatchObject({
      state: "not-promised",
      because: { kind: "attribute", attribute: "channel", is: "email" },
    });
  });
});

describe("remote work", () => {
  const remote = (events: Parameters<typeof ticket>[1]) => ticket("B", [["reported", "2026-03-09T10:00"], ...events]);

  it.each([
    ["before remote work", "2026-03-09T10:30", "kept"],
    ["at the same instant", "2026-03-09T11:00", "kept"],
    ["after remote work began", "2026-03-09T11:00:00.001", "kept-late"],
  ])("software.remote.permission: obtained %s", (_name, at, state) => {
    const events = remote([
      ["remote-started", "2026-03-09T11:00"],
      ["remote-permission-granted", at],
    ]);
    expect(obligation(software, events, "software.remote.permission", "2026-03-09T12:00").state).toBe(state);
  });

  it("software.remote.permission: never obtained, breached when remote work begins", () => {
    const events = remote([["remote-started", "2026-03-09T11:00"]]);
    expect(obligation(software, events, "software.remote.permission", "2026-03-09T12:00")).toMatchObject({
      state: "breached",
      breachedAt: shanghai("2026-03-09T11:00"),
    });
  });

  it("software.remote.permission: closed without remote work, no longer owed", () => {
    const events = remote([["closed", "2026-03-09T15:00"]]);
    expect(obligation(software, events, "software.remote.permission", "2026-03-09T16:00").state).toBe("cancelled");
  });

  it("software.remote.password: triggered by the end of remote work, due by closing", () => {
    const ended = [["remote-ended", "2026-03-09T12:00"]] as const;
    expect(obligation(software, remote([]), "software.remote.password", "2026-03-09T13:00").state).toBe("inactive");
    const open = obligation(software, remote(ended), "software.remote.password", "2026-03-09T13:00");
    expect(open).toMatchObject({ state: "pending", due: { kind: "by-event", event: "closed" } });
    const closed = remote([...ended, ["closed", "2026-03-09T15:00"]]);
    expect(obligation(software, closed, "software.remote.password", "2026-03-09T16:00").state).toBe("breached");
    const told = remote([...ended, ["password-change-advised", "2026-03-09T12:01"], ["closed", "2026-03-09T15:00"]]);
    expect(obligation(software, told, "software.remote.password", "2026-03-09T16:00").state).toBe("kept");
  });

  it("software.remote.confirmation: the form signed and faxed, both by closing", () => {
    const signed = remote([
      ["remote-ended", "2026-03-09T12:00"],
      ["confirmation-form-signed", "2026-03-09T12:30"],
    ]);
    const open = obligation(software, signed, "software.remote.confirmation", "2026-03-09T13:00");
    expect(open.state).toBe("pending");
    const assessment = assess(software, signed, { asOf: shanghai("2026-03-09T13:00") });
    expect(recordsOwed(assessment).map(({ clause, kind, state }) => [clause, kind, state])).toEqual([
      ["software.remote.confirmation", "form", "pending"],
    ]);
    const faxed = ticket("B", [
      ["reported", "2026-03-09T10:00"],
      ["remote-ended", "2026-03-09T12:00"],
      ["confirmation-form-signed", "2026-03-09T12:30"],
      ["confirmation-form-faxed", "2026-03-09T14:00"],
      ["closed", "2026-03-09T15:00"],
    ]);
    expect(obligation(software, faxed, "software.remote.confirmation", "2026-03-09T16:00").state).toBe("kept");
  });

  it("software.onsite.confirmation: triggered by arrival, form signed and remedy recorded by closing", () => {
    const visit = remote([
      ["arrived", "2026-03-09T12:00"],
      ["confirmation-form-signed", "2026-03-09T12:30"],
      ["closed", "2026-03-09T15:00"],
    ]);
    expect(obligation(software, visit, "software.onsite.confirmation", "2026-03-09T16:00").state).toBe("breached");
  });

  it("software.followup: after service, without a figure", () => {
    const resolved = remote([["resolved", "2026-03-09T12:00"]]);
    expect(obligation(software, resolved, "software.followup", "2028-03-09T12:00").state).toBe("untimed");
    const called = remote([
      ["resolved", "2026-03-09T12:00"],
      ["follow-up-called", "2026-03-12T12:00"],
    ]);
    expect(obligation(software, called, "software.followup", "2026-03-13T12:00").state).toBe("kept");
  });
});

describe("software.checkin: once in each ISO week of the term, on a working day", () => {
  const standing = (checkins: readonly string[], asOf: string) =>
    assess(
      software,
      { standing: true, events: checkins.map((at) => ({ type: "checked-in", at: shanghai(at) })) },
      { asOf: shanghai(asOf) },
    ).periods.flatMap(({ obligations }) => obligations);

  it("due by the end of the week's last working day, make-up days included, and not owed in a week without any", () => {
    const dues = standing([], "2026-02-27T12:00").map((each) => [each.cycle?.from, dueOf(each)]);
    expect(dues.slice(-4)).toEqual([
      ["2026-02-02", shanghai("2026-02-07T00:00")],
      ["2026-02-09", shanghai("2026-02-15T00:00")],
      ["2026-02-16", "none"],
      ["2026-02-23", shanghai("2026-03-01T00:00")],
    ]);
  });
  it("one call keeps one week", () => {
    const states = standing(["2026-01-05T10:00", "2026-01-06T10:00", "2026-01-17T10:00"], "2026-01-20T12:00");
    expect(states.map(({ state }) => state)).toEqual(["breached", "kept", "kept-late", "pending"]);
  });
  it("is no part of a ticket", () => {
    const assessment = assess(software, ticket("A", [["reported", "2026-03-09T10:00"]]), {
      asOf: shanghai("2026-03-20T10:00"),
    });
    expect(allOf(assessment, "software.checkin")).toEqual([]);
  });
});

describe("software.entitlement: maintenance free for one year from acceptance", () => {
  const charge = (work: string, acceptedOn: string, at: string) =>
    entitlement(software, { work, acceptedOn, at: shanghai(at) }).charge;

  it.each([
    ["the last moment of the free year", "maintenance", "2025-03-01", "2026-02-28T23:59:59.999", "free"],
    ["the anniversary", "maintenance", "2025-03-01", "2026-03-01T00:00", "charged"],
    ["29 February: the day before 28 February", "maintenance", "2024-02-29", "2025-02-27T23:59:59.999", "free"],
    ["29 February: the anniversary is 28 February", "maintenance", "2024-02-29", "2025-02-28T00:00", "charged"],
    ["software errors are free for life", "software-error", "2005-03-01", "2026-03-01T00:00", "free"],
    ["other work after the year", "other", "2025-03-01", "2026-03-01T00:00", "charged"],
    ["improvements are always charged", "improvement", "2026-03-01", "2026-03-01T00:00", "charged"],
    ["upgrades are always charged", "upgrade", "2026-03-01", "2026-03-01T00:00", "charged"],
  ])("%s", (_name, work, acceptedOn, at, expected) => {
    expect(charge(work, acceptedOn, at)).toBe(expected);
  });
});

it("every clause id of the contract is found", () => {
  const ids = [
    ...["software.start", "software.escalation", "software.A.resolve", "software.B.resolve", "software.C.attend"],
    ...["software.phone.answer", "software.remote.permission", "software.remote.password"],
    ...["software.remote.confirmation", "software.onsite.confirmation", "software.followup", "software.checkin"],
    "software.entitlement",
  ] as Parameters<typeof findClause<"A", (typeof software)["clauses"][number]["id"]>>[1][];
  expect(ids.map((id) => findClause(software, id).clause.id)).toEqual(ids);
});

it("every obligation's trace verifies", () => {
  const all = ticket(
    "B",
    [
      ["reported", "2026-02-13T18:00"],
      ["remote-started", "2026-02-14T10:00"],
      ["remote-ended", "2026-02-14T11:00"],
      ["level-confirmed", "2026-02-14T22:00", { level: "C" }],
      ["arrived", "2026-02-15T10:00"],
      ["resolved", "2026-02-15T11:00"],
    ],
    { channel: "phone" },
  );
  const assessment = assess(software, all, { asOf: shanghai("2026-02-16T00:00") });
  for (const each of assessment.periods.flatMap(({ obligations }) => obligations)) {
    expect(verifyTrace(each, software)).toEqual({ ok: true });
  }
});
