import { assess, deadlines, findClause, recordsOwed } from "sla-clock";
import { hardwareService } from "sla-clock/contracts";
import type { HardwareClauseId, HardwareLevel } from "sla-clock/contracts";
import { describe, expect, it } from "vitest";

import { allOf, dueOf, obligation, shanghai, ticket } from "./support.js";

const hardware = hardwareService();

function deadline(
  level: HardwareLevel,
  clause: HardwareClauseId,
  reportedAt: string,
  attributes = {},
): number | string {
  const found = deadlines(hardware, { level, reportedAt: shanghai(reportedAt), attributes }).find(
    (each) => each.clause === clause,
  );
  return found === undefined ? "not owed" : dueOf(found);
}

describe("hardware.B.reply and hardware.C.reply", () => {
  // Worked by hand from the clauses.
  it.each([
    ["B reported Saturday: counts from Monday 00:00", "B", "2026-03-07T10:00", "2026-03-09T01:00"],
    [
      "B reported Friday 23:30: half an hour on Friday, the rest on Monday",
      "B",
      "2026-03-06T23:30",
      "2026-03-09T00:30",
    ],
    ["B reported on a working night", "B", "2026-03-10T03:00", "2026-03-10T04:00"],
    ["B on the make-up Saturday is covered for 24 hours", "B", "2026-02-14T23:30", "2026-02-24T00:30"],
    ["C reported Friday 17:30, two covered hours", "C", "2026-03-06T17:30", "2026-03-09T10:30"],
    ["C reported before a make-up Saturday", "C", "2026-02-13T17:40", "2026-02-14T10:40"],
    ["C reported in lunch", "C", "2026-03-10T12:30", "2026-03-10T15:00"],
    ["C reported at eleven, over lunch", "C", "2026-03-10T11:00", "2026-03-10T14:00"],
  ] as const)("%s", (_name, level, reportedAt, due) => {
    expect(deadline(level, `hardware.${level}.reply`, reportedAt)).toBe(shanghai(due));
  });
});

describe("hardware.A.respond, B.respond, C.respond: “at any time” has no figure", () => {
  it.each([
    ["A", "2026-02-17T03:10", "2026-02-17T03:10"],
    ["B", "2026-03-07T10:00", "2026-03-09T00:00"],
    ["C", "2026-03-06T18:00", "2026-03-09T09:00"],
  ] as const)(
    "level %s reported %s is owed an answer at once from %s, and no more than that",
    (level, reported, from) => {
      const found = obligation(
        hardware,
        ticket(level, [["reported", reported]]),
        `hardware.${level}.respond`,
        "2026-12-01T00:00",
      );
      expect(found).toMatchObject({ state: "untimed", due: { kind: "unstated", at: shanghai(from) } });
    },
  );
});

describe("arrival, when a visit is necessary", () => {
  const visit = (level: HardwareLevel, reported: string, necessary: string, attributes = {}) =>
    obligation(
      hardware,
      ticket(
        level,
        [
          ["reported", reported],
          ["onsite-required", necessary],
        ],
        attributes,
      ),
      `hardware.${level as "A" | "B" | "C"}.arrive`,
      necessary,
    );

  it("hardware.B.arrive: Saturday, visit found necessary 10:30: by Tuesday 00:00", () => {
    expect(dueOf(visit("B", "2026-03-07T10:00", "2026-03-07T10:30"))).toBe(shanghai("2026-03-10T00:00"));
  });
  it("hardware.C.arrive: Friday 17:30, found necessary at once: by Monday 17:30", () => {
    expect(dueOf(visit("C", "2026-03-06T17:30", "2026-03-06T17:30"))).toBe(shanghai("2026-03-09T17:30"));
  });
  it("hardware.A.arrive: a local customer on a holiday: within the hour", () => {
    const local = visit("A", "2026-02-17T03:00", "2026-02-17T03:10", { site: "local" });
    expect(dueOf(local)).toBe(shanghai("2026-02-17T04:10"));
  });
  it("the moment that is recorded counts, also where the ticket says beforehand that a visit is needed", () => {
    const attributes = { site: "local", onsiteRequired: true };
    expect(dueOf(visit("A", "2026-02-17T03:00", "2026-02-17T03:10", attributes))).toBe(shanghai("2026-02-17T04:10"));
  });
  it("where no such moment is recorded, it counts from the start", () => {
    expect(deadline("B", "hardware.B.arrive", "2026-03-07T10:00", { onsiteRequired: true })).toBe(
      shanghai("2026-03-10T00:00"),
    );
  });
  it("hardware.A.arrive: nothing is promised to a customer elsewhere, and nothing yet while the site is unknown", () => {
    expect(visit("A", "2026-02-17T03:00", "2026-02-17T03:10", { site: "remote" }).state).toBe("not-promised");
    expect(visit("A", "2026-02-17T03:00", "2026-02-17T03:10")).toMatchObject({
      state: "inactive",
      awaiting: { kind: "attribute", attribute: "site" },
    });
  });
  it("no visit needed: nothing is owed, and while that is open nothing is owed yet", () => {
    expect(deadline("B", "hardware.B.arrive", "2026-03-07T10:00", { onsiteRequired: false })).toBe("not owed");
    const open = obligation(
      hardware,
      ticket("B", [["reported", "2026-03-07T10:00"]]),
      "hardware.B.arrive",
      "2026-03-09T10:00",
    );
    expect(open.state).toBe("inactive");
  });
  it("a breach is not undone by finding the visit necessary afterwards", () => {
    const late = ticket(
      "A",
      [
        ["reported", "2026-03-09T10:00"],
        ["onsite-required", "2026-03-09T12:00"],
      ],
      { site: "local", onsiteRequired: true },
    );
    expect(obligation(hardware, late, "hardware.A.arrive", "2026-03-09T12:30")).toMatchObject({
      state: "breached",
      breachedAt: shanghai("2026-03-09T11:00"),
    });
  });
});

describe("a changed level keeps the start", () => {
  it("C raised to B: B's hour counts from the report in B's coverage", () => {
    const raised = ticket("C", [
      ["reported", "2026-03-09T10:00"],
      ["level-confirmed", "2026-03-09T10:20", { level: "B" }],
    ]);
    const assessment = assess(hardware, raised, { asOf: shanghai("2026-03-09T10:30") });
    expect(allOf(assessment, "hardware.C.reply")[0]?.state).toBe("superseded");
    expect(allOf(assessment, "hardware.B.reply").map((each) => dueOf(each))).toEqual([shanghai("2026-03-09T11:00")]);
    expect(assessment.periods[1]?.restart).toBe("keep-start");
  });
  it("a reply given before the change keeps the new level's reply too", () => {
    const raised = ticket("C", [
      ["reported", "2026-03-09T10:00"],
      ["replied", "2026-03-09T10:10"],
      ["level-confirmed", "2026-03-09T12:20", { level: "B" }],
    ]);
    expect(obligation(hardware, raised, "hardware.B.reply", "2026-03-09T13:00")).toMatchObject({
      state: "kept",
      keptAt: shanghai("2026-03-09T10:10"),
    });
  });
});

describe("hardware.D.maintain: once in every calendar month", () => {
  it("due by the end of the month's last working day, also a make-up day", () => {
    const record = { standing: true, events: [] } as const;
    const contract = hardwareService(undefined, { term: { from: "2026-01-01", to: "2026-07-01" } });
    const duties = assess(contract, record, { asOf: shanghai("2026-06-15T00:00") }).periods[0]?.obligations ?? [];
    expect(duties.map((each) => dueOf(each))).toEqual(
      // 31 January and 31 May 2026 are weekend days, 28 February a make-up Saturday.
      ["2026-01-31", "2026-03-01", "2026-04-01", "2026-05-01", "2026-05-30", "2026-07-01"].map((date) =>
        shanghai(`${date}T00:00`),
      ),
    );
  });
  it("the period is the contract's parameter", () => {
    const contract = hardwareService(undefined, {
      term: { from: "2026-01-01", to: "2027-01-01" },
      maintenance: "quarter",
    });
    const assessment = assess(contract, { standing: true, events: [] }, { asOf: shanghai("2026-12-31T00:00") });
    expect(assessment.periods[0]?.obligations.map(({ cycle }) => cycle?.from)).toEqual([
      ...["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"],
    ]);
  });
  it("a level-D ticket owes it from the report on", () => {
    const request = ticket("D", [
      ["reported", "2026-03-09T10:00"],
      ["maintained", "2026-03-20T10:00"],
    ]);
    expect(obligation(hardware, request, "hardware.D.maintain", "2026-03-25T10:00").state).toBe("kept");
  });
});

describe("duties around a visit and a fax", () => {
  const owed = (events: Parameters<typeof ticket>[1], clause: HardwareClauseId, asOf = "2026-03-20T00:00") =>
    obligation(hardware, ticket("C", [["reported", "2026-03-09T10:00"], ...events]), clause, asOf);

  it("hardware.fax.receipt: triggered by the fax, without a figure", () => {
    expect(owed([], "hardware.fax.receipt").state).toBe("inactive");
    expect(owed([["fax-sent", "2026-03-09T11:00"]], "hardware.fax.receipt").state).toBe("untimed");
  });
  it("hardware.remote.authorisation: before remote access begins", () => {
    expect(owed([["remote-started", "2026-03-09T11:00"]], "hardware.remote.authorisation").state).toBe("breached");
  });
  it("hardware.visit.superior: explained and superior contacted, without a figure", () => {
    const events = [
      ["unable-to-resolve", "2026-03-10T11:00"],
      ["superior-contacted", "2026-03-10T11:05"],
    ] as const;
    expect(owed(events, "hardware.visit.superior").state).toBe("untimed");
    expect(owed([...events, ["reason-explained", "2026-03-10T11:10"]], "hardware.visit.superior").state).toBe("kept");
  });
  it("hardware.visit.materials and hardware.visit.feedback: forms due by closing", () => {
    const events = [
      ["materials-added", "2026-03-10T11:00"],
      ["materials-form-signed", "2026-03-10T12:00"],
      ["visit-ended", "2026-03-10T13:00"],
      ["closed", "2026-03-10T18:00"],
    ] as const;
    const closed = ticket("C", [["reported", "2026-03-09T10:00"], ...events]);
    const records = recordsOwed(assess(hardware, closed, { asOf: shanghai("2026-03-11T00:00") }));
    expect(
      records.map(({ clause, name, state }) => [clause, typeof name === "string" ? name : name.zh, state]),
    ).toEqual([
      ["hardware.visit.materials", "工程材料增补单", "kept"],
      ["hardware.visit.feedback", "售后服务客户反馈表", "breached"],
    ]);
  });

  describe("hardware.visit.notice: told strictly before the agreed time", () => {
    const agreed = ["appointment-agreed", "2026-03-09T11:00", { agreed: shanghai("2026-03-10T14:00") }] as const;
    it.each([
      ["arrived at the agreed time", [["arrived", "2026-03-10T14:00"]], "kept"],
      ["told a millisecond before", [["delay-notified", "2026-03-10T13:59:59.999"]], "kept"],
      ["told at the agreed time", [["delay-notified", "2026-03-10T14:00"]], "kept-late"],
      ["neither", [], "breached"],
    ] as const)("%s", (_name, events, state) => {
      expect(owed([agreed, ...events], "hardware.visit.notice").state).toBe(state);
    });
    it("a time moved by agreement before it had passed is the one that counts", () => {
      const moved = ["appointment-agreed", "2026-03-10T13:00", { agreed: shanghai("2026-03-11T09:00") }] as const;
      expect(owed([agreed, moved, ["arrived", "2026-03-11T09:00"]], "hardware.visit.notice").state).toBe("kept");
    });
    it("notice does not undo the breach of the arrival itself", () => {
      const events = [
        ["onsite-required", "2026-03-09T10:00"],
        ["delay-notified", "2026-03-10T09:00"],
        ["arrived", "2026-03-12T10:00:00.001"],
      ] as const;
      expect(owed([agreed, ...events], "hardware.C.arrive").state).toBe("kept-late");
      expect(owed([agreed, ...events], "hardware.visit.notice").state).toBe("kept");
    });
  });
});

it("every clause id of the contract is found", () => {
  const ids = hardware.clauses.map(({ id }) => id);
  expect(ids.map((id) => findClause(hardware, id).clause.id)).toEqual([
    ...["hardware.A.respond", "hardware.A.arrive", "hardware.B.respond", "hardware.B.reply", "hardware.B.arrive"],
    ...["hardware.C.respond", "hardware.C.reply", "hardware.C.arrive", "hardware.D.maintain", "hardware.fax.receipt"],
    ...["hardware.remote.authorisation", "hardware.visit.notice", "hardware.visit.superior"],
    ...["hardware.visit.materials", "hardware.visit.feedback"],
  ]);
});

it("another office calendar: a six-day week with its own hours", () => {
  const office = { timeZone: "Asia/Shanghai", hours: "mon-sat 08:00-17:00" } as const;
  const six = hardwareService(office);
  const due = deadlines(six, { level: "B", reportedAt: shanghai("2026-03-07T23:30") }).find(
    ({ clause }) => clause === "hardware.B.reply",
  );
  expect(due === undefined ? undefined : dueOf(due)).toBe(shanghai("2026-03-09T00:30"));
});
