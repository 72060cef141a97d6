import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { readIncidents } from "../../scripts/incidents.js";

const incidents = readIncidents(readFileSync(new URL("../data/incidents-2016.csv", import.meta.url), "utf8"));
const saoPaulo = (local: string): number => Date.parse(`${local}-03:00`);

it("the log's 890 incidents become 890 tickets, 39 of which change their level", () => {
  expect(incidents).toHaveLength(890);
  const changed = incidents.filter(({ events }) => events.some(({ type }) => type === "level-confirmed"));
  expect(changed).toHaveLength(39);
});

it("INC0000062: opened as moderate, found high before the first reply, resolved and closed", () => {
  expect(incidents.find(({ id }) => id === "INC0000062")).toEqual({
    id: "INC0000062",
    level: "C",
    events: [
      { type: "reported", at: saoPaulo("2016-02-29T06:58") },
      { type: "level-confirmed", at: saoPaulo("2016-02-29T07:29"), level: "B" },
      { type: "replied", at: saoPaulo("2016-02-29T15:51") },
      { type: "resolved", at: saoPaulo("2016-02-29T15:51") },
      { type: "closed", at: saoPaulo("2016-03-05T16:00") },
    ],
  });
});

it("INC0001287: its clocks pause while it awaits a vendor, then evidence, until it is resolved", () => {
  expect(incidents.find(({ id }) => id === "INC0001287")).toEqual({
    id: "INC0001287",
    level: "C",
    events: [
      { type: "reported", at: saoPaulo("2016-03-02T12:58") },
      { type: "replied", at: saoPaulo("2016-03-02T13:00") },
      { type: "paused", at: saoPaulo("2016-05-12T14:12"), reason: "vendor" },
      { type: "resumed", at: saoPaulo("2016-07-13T09:42"), reason: "vendor" },
      { type: "paused", at: saoPaulo("2016-07-13T09:42"), reason: "customer" },
      { type: "resumed", at: saoPaulo("2016-08-11T11:43"), reason: "customer" },
      { type: "resolved", at: saoPaulo("2016-08-11T11:43") },
      { type: "closed", at: saoPaulo("2016-08-16T12:00") },
    ],
  });
});
