import { SHEET_FUNCTIONS } from "../src/sheets/table.js";
import { inLanguage } from "../src/text.js";
import type { Language } from "../src/text.js";
import { notice } from "./spreadsheets-notice.js";

/** The script of Excel's custom functions. */
export function excelScript(bundle: string): string {
  const associations = SHEET_FUNCTIONS.map(({ name, parameters }) => {
    const names = parameters.map((parameter) => parameter.name).join(", ");
    return `  CustomFunctions.associate("${name}", (${names}) => slaClock.${name}(${names}));`;
  });
  return [
    notice("Excel", "Made by its build; functions.html loads it, manifest.xml and functions.json tell Excel of it."),
    "(() => {",
    bundle,
    "  const slaClock = SlaClock.excelFunctions(CustomFunctions);",
    ...associations,
    "})();\n",
  ].join("\n");
}

/** What Excel is told of the functions: `functions.json`, in a language. */
export function excelMetadata(language: Language): unknown {
  return {
    $schema: "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json",
    // So that an error among the cells of a range is handed on as one, rather than taking the place of all answers.
    allowErrorForDataTypeAny: true,
    functions: SHEET_FUNCTIONS.map(({ name, summary, parameters }) => ({
      id: name,
      name,
      description: inLanguage(summary, language),
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: inLanguage(parameter.help, language),
        type: "any",
        dimensionality: "matrix",
        ...(parameter.optional && { optional: true }),
      })),
      result: { type: "any", dimensionality: "matrix" },
    })),
  };
}

/** The page that Excel loads; where it is shown, it tells of the functions. */
export function excelPage(): string {
  const rows = SHEET_FUNCTIONS.map(({ name, summary }) => {
    const [en, zh] = [inLanguage(summary, "en"), inLanguage(summary, "zh")].map(escaped);
    return `      <dt>SLA.${name}</dt>\n      <dd>${en ?? ""}<br><span lang="zh-CN">${zh ?? ""}</span></dd>`;
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>sla-clock</title>
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
    <script src="functions.js"></script>
  </head>
  <body>
    <h1>sla-clock</h1>
    <dl>
${rows.join("\n")}
    </dl>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
