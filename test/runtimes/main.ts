// The acceptance as a program for Node, Bun and Deno: prints one JSON value. Bundled by application.ts, the library left outside.
import * as library from "sla-clock";
import * as contracts from "sla-clock/contracts";
import * as timetables from "sla-clock/timetable";
import { accept } from "./acceptance.js";
import { contractCases, storedScenes } from "./stored.js";

console.log(JSON.stringify(accept({ library, contracts, timetables }, storedScenes, contractCases)));
