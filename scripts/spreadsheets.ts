// Writes what goes into spreadsheets to dist/gas and dist/excel: scripts with the library in them, and what their hosts are told of the functions.
import { mkdirSync, writeFileSync } from "node:fs";
import { bundle } from "./spreadsheets-bundle.js";
import { excelMetadata, excelPage, excelScript } from "./spreadsheets-excel.js";
import { GOOGLE_MANIFEST, googleScript, googleWrappers } from "./spreadsheets-google.js";
import { EXCEL_MANIFEST } from "./spreadsheets-manifest.js";

const google = await bundle('export { googleFunctions } from "./src/sheets/hosts/google.js";', "SlaClock_");
const excel = await bundle('export { excelFunctions } from "./src/sheets/hosts/excel.js";', "SlaClock");
const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const files: Readonly<Record<string, string>> = {
  "gas/SlaClock.gs": googleScript(google, "en"),
  "gas/SlaClock.zh.gs": googleScript(google, "zh"),
  "gas/wrappers.gs": googleWrappers(),
  "gas/appsscript.json": json(GOOGLE_MANIFEST),
  "excel/functions.js": excelScript(excel),
  "excel/functions.json": json(excelMetadata("en")),
  "excel/functions.zh-CN.json": json(excelMetadata("zh")),
  "excel/functions.html": excelPage(),
  "excel/manifest.xml": EXCEL_MANIFEST,
};

const dist = new URL("../dist/", import.meta.url);
for (const folder of ["gas", "excel"]) mkdirSync(new URL(folder, dist), { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, dist), text);
