import type { SheetFunctionSpec, SheetParameterKind, SheetResultKind } from "../src/sheets/function-spec.js";
import { SHEET_FUNCTIONS } from "../src/sheets/table.js";
import { inLanguage } from "../src/text.js";
import type { Language } from "../src/text.js";
import { notice } from "./spreadsheets-notice.js";

/** The functions for Google Sheets in a language, as one script for Apps Script. */
export function googleScript(bundle: string, language: Language): string {
  const head = notice("Google Sheets", "Made by its build: Extensions > Apps Script, paste, save.", "@OnlyCurrentDoc");
  const functions = SHEET_FUNCTIONS.map((spec) => functionText(spec, language, `slaClock_().${spec.name}`));
  return [head, ...functions, beginning(language), bundle].join("\n") + "\n";
}

/** The functions for a spreadsheet's own script, where the script above is a library of the name SlaClock: formulas call no library. */
export function googleWrappers(): string {
  const functions = SHEET_FUNCTIONS.map((spec) => functionText(spec, "en", `SlaClock.SLA_${spec.name}`));
  return functions.join("\n");
}

/** The manifest of the script. Its time zone is asked for only where a spreadsheet has none. */
export const GOOGLE_MANIFEST = {
  timeZone: "Etc/UTC",
  dependencies: {},
  exceptionLogging: "STACKDRIVER",
  oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"],
  runtimeVersion: "V8",
} as const;

const PARAMETER: Readonly<Record<SheetParameterKind, string>> = {
  cell: "string|number|Date|Array",
  document: "string|Array",
  range: "string|Array",
  facts: "string|Array",
};
const RESULT: Readonly<Record<SheetResultKind, string>> = {
  moment: "Date",
  date: "Date",
  minutes: "number",
  number: "number",
  text: "string",
  rows: "Array",
};

function functionText(spec: SheetFunctionSpec, language: Language, call: string): string {
  const { name, summary, parameters, result, examples } = spec;
  const names = parameters.map((parameter) => parameter.name).join(", ");
  const lines = [
    inLanguage(summary, language),
    ...examples.map(({ formula }) => `=${formula.replace("SLA.", "SLA_")}`),
    "",
    ...parameters.map(
      ({ name: parameter, kind, help, optional }) =>
        `@param {${PARAMETER[kind]}} ${optional ? `[${parameter}]` : parameter} ${inLanguage(help, language)}`,
    ),
    `@return {${RESULT[result.kind]}} ${inLanguage(result.help, language)}`,
    "@customfunction",
  ];
  const comment = lines.map((line) => ` * ${line.replaceAll("*/", "* /")}`.trimEnd());
  return ["/**", ...comment, " */", `function SLA_${name}(${names}) {`, `  return ${call}(${names});`, "}", ""].join(
    "\n",
  );
}

/** What makes the functions, before the library itself. */
function beginning(language: Language): string {
  return `var slaClockFunctions_;

/** The functions, made once in a run of the script. */
function slaClock_() {
  if (!slaClockFunctions_) {
    slaClockFunctions_ = SlaClock_.googleFunctions({ language: "${language}", ...slaClockTimeZone_() });
  }
  return slaClockFunctions_;
}

/** The time zone of the spreadsheet, or else of the script, as far as there is one. */
function slaClockTimeZone_() {
  const places = [
    () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
    () => Session.getScriptTimeZone(),
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  ];
  for (const place of places) {
    try {
      const timeZone = place();
      if (timeZone) return { timeZone };
    } catch (error) {
      // There is none to ask here.
    }
  }
  return {};
}

/** Adds what engines before 2022 lack. */
function slaClockAdd_(object, name, value) {
  if (!(name in object)) Object.defineProperty(object, name, { value, writable: true, configurable: true });
}

function slaClockAt_(index) {
  return this[index < 0 ? this.length + index : index];
}

for (const lists of [Array, String, Object.getPrototypeOf(Float64Array)]) slaClockAdd_(lists.prototype, "at", slaClockAt_);
slaClockAdd_(Object, "hasOwn", (object, name) => Object.prototype.hasOwnProperty.call(object, name));
slaClockAdd_(String.prototype, "replaceAll", function (found, by) {
  return typeof found === "string" ? this.split(found).join(by) : this.replace(found, by);
});
`;
}
