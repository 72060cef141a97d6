// Writes dist/office-script/china-office.ts: the Office Script for the office calendar of the bundled contracts, over all that it covers.
import { mkdirSync, writeFileSync } from "node:fs";
import { versions } from "node:process";
import { defineCalendar } from "sla-clock";
import { defaultOffice } from "sla-clock/contracts";
import { officeScript } from "../src/sheets/office-script/office-script.js";

const spec = defaultOffice();
const { coverage } = spec;
if (coverage === undefined) throw new Error("The bundled office does not say for which dates its holidays are known.");

const folder = new URL("../dist/office-script/", import.meta.url);
mkdirSync(folder, { recursive: true });
const script = officeScript(defineCalendar(spec), {
  from: `${coverage.from}T00:00+08:00`,
  to: `${coverage.to}T00:00+08:00`,
  ...(versions.tz !== undefined && { timeZoneData: versions.tz }),
});
writeFileSync(new URL("china-office.ts", folder), script);
