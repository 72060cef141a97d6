import type { Pins } from "../../scripts/on-demand.js";
import type { Contestant } from "./contestants/contestant.js";
import { dateFns } from "./contestants/date-fns.js";
import { dayjsBusinessTime } from "./contestants/dayjs-business-time.js";
import { luxonLoop } from "./contestants/luxon-loop.js";
import { momentBusinessTime } from "./contestants/moment-business-time.js";
import { openingHours } from "./contestants/opening-hours.js";

/** The other libraries, and what they need. */
export const PEERS: readonly Contestant[] = [luxonLoop, dayjsBusinessTime, momentBusinessTime, openingHours, dateFns];

export const PEER_FOLDER = "sla-clock-bench";
export const PEER_PINS: Pins = {
  "moment-business-time": "2.0.0",
  moment: "2.31.0",
  minimatch: "3.1.5",
  "brace-expansion": "1.1.22",
  "balanced-match": "1.0.2",
  "concat-map": "0.0.1",
  "dayjs-business-time": "1.0.4",
  dayjs: "1.11.23",
  opening_hours: "3.15.0",
  i18next: "26.7.2",
  suncalc: "2.0.2",
  "date-fns": "4.4.0",
};
