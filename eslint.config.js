import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** From low to high: a part of src imports from earlier rows of this table only, not from its own row or a later one. */
const layers = [
  ["timetable"],
  ["errors.ts", "text.ts"],
  ["choice.ts"],
  ["inspection.ts"],
  ["time"],
  ["intervals"],
  ["calendar"],
  ["contract", "ticket"],
  ["assess"],
  ["review"],
  ["contracts", "render", "report", "sql", "holidays", "schema"],
  ["sheets"],
];

const restrictImports = (...patterns) => ({
  "no-restricted-imports": [
    "error",
    {
      patterns,
      paths: [{ name: "luxon", importNames: ["Settings", "SystemZone"], message: "No host zone and no global state." }],
    },
  ],
});
const noPackages = { regex: "^[^.]", message: "Only src/time imports a package, and only luxon." };
const onlyLuxon = { ...noPackages, regex: "^(?!\\.|luxon$)" };

const layerConfigs = layers.flatMap((row, rank) =>
  row.map((part) => {
    const isFile = part.endsWith(".ts");
    const above = ["index.ts", ...layers.slice(rank).flat()].filter((name) => name !== part);
    const names = above.map((name) => name.replace(".ts", "")).join("|");
    const upward = {
      regex: `${isFile ? "^\\./" : "^(\\.\\./)+"}(${names})(/|\\.js$)`,
      message: `${part} may not import this: see the layers in eslint.config.js.`,
    };
    return {
      files: [isFile ? `src/${part}` : `src/${part}/**`],
      rules: restrictImports(part === "time" ? onlyLuxon : noPackages, upward),
    };
  }),
);

const pure = "src is pure: clock, time zone, locale and chance of the host stay outside.";
const localFields = [
  "Date",
  "Day",
  "FullYear",
  "Hours",
  "Milliseconds",
  "Minutes",
  "Month",
  "Seconds",
  "TimezoneOffset",
];
const hostProperties = [
  { object: "Date", property: "now" },
  { object: "Date", property: "parse" },
  { object: "DateTime", property: "now" },
  { object: "DateTime", property: "local" },
  { object: "Math", property: "random" },
  ...localFields.flatMap((field) => [{ property: `get${field}` }, { property: `set${field}` }]),
  { property: "toLocaleString" },
  { property: "toLocaleDateString" },
  { property: "toLocaleTimeString" },
  { property: "toLocaleUpperCase" },
  { property: "toLocaleLowerCase" },
  { property: "resolvedOptions" },
];
const hostSyntax = [
  "NewExpression[callee.name='Date'][arguments.length!=1]",
  "CallExpression[callee.name='Date']",
  "CallExpression[callee.object.name='DateTime'][callee.property.name='utc'][arguments.length=0]",
  // Without a zone among the options these read in the host's.
  "CallExpression[callee.object.name='DateTime'][callee.property.name=/^from/][arguments.length<2]",
];

export default defineConfig(
  { ignores: ["coverage/", "dist/", "docs/", "test/examples/", "src/schema/generated-check.ts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: "error",
      "no-restricted-syntax": ["error", { selector: "TSEnumDeclaration", message: "Write a union of literals." }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Taking a property away from an object names it without using it.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    files: ["src/**"],
    rules: {
      ...restrictImports({ regex: ".", message: "Give this file a place among the layers in eslint.config.js." }),
      "no-restricted-globals": [
        "error",
        ...["globalThis", "performance", "process", "setInterval", "setTimeout"].map((name) => ({
          name,
          message: pure,
        })),
      ],
      "no-restricted-properties": ["error", ...hostProperties.map((property) => ({ ...property, message: pure }))],
      "no-restricted-syntax": [
        "error",
        ...hostSyntax.map((selector) => ({ selector, message: pure })),
        { selector: "TSEnumDeclaration", message: "Write a union of literals." },
        { selector: "ImportExpression", message: "Import statically, so that the layers can be checked." },
        {
          selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
          message: "Name what you export.",
        },
      ],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      // A reader that refuses a value says so by returning the undefined of `refuse`.
      "@typescript-eslint/no-confusing-void-expression": "off",
    },
  },
  { files: ["src/index.ts"], rules: restrictImports(noPackages) },
  ...layerConfigs,
  {
    files: ["test/**"],
    rules: {
      // Hostile inputs and parsed JSON are untyped on purpose.
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
