// Opens the sample workbook in LibreOffice, where it is installed: compares what it computes by itself with what the file says, and takes the
// pictures of the how-to. Functions that it does not know keep the values of the file, except where it is told to compute everything.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exit } from "node:process";
import { fileURLToPath } from "node:url";
import type { Workbook } from "exceljs";
import { serialOf, STORED } from "./workbook-engine.js";
import { FILES, read } from "./workbook.js";

/** Pictures: the page of which sheet, and which part of it at how many dots to the inch. */
const PICTURES = [
  { name: "reports", language: "en", page: 2, dots: 260, at: [170, 185], size: [1480, 500] },
  { name: "explain", language: "en", page: 3, dots: 170, at: [105, 112], size: [1780, 400] },
  { name: "own-contract", language: "en", page: 5, dots: 130, at: [80, 85], size: [1350, 690] },
  { name: "reports.zh", language: "zh", page: 2, dots: 260, at: [170, 185], size: [1480, 500] },
] as const;

const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Formulas of which any program can compute the value by itself: none of the library's, nor what leans on them. */
const BY_ITSELF = /^(?:NETWORKDAYS\.INTL|WORKDAY\.INTL|\(AsOf|AsOf$|[A-Z]+\d+$|'[^']+'!\$?[A-Z]+\$?\d+$)/;

const folder = mkdtempSync(join(tmpdir(), "workbook-"));
const differences: string[] = [];
for (const language of ["en", "zh"] as const) {
  const file = fileURLToPath(FILES[language]);
  convert(file, "pdf", "kept");
  convert(file, "xlsx", "always");
  const name = file.replace(/^.*\//, "");
  const [said, computed] = [await read(readFileSync(file)), await read(readFileSync(join(folder, name)))];
  differences.push(...compare(said, computed).map((difference) => `${name} ${difference}`));
  for (const picture of PICTURES.filter((each) => each.language === language)) {
    const [[x, y], [width, height]] = [picture.at, picture.size];
    const png = fileURLToPath(new URL(picture.name, FILES[language]));
    const part = ["-x", x, "-y", y, "-W", width, "-H", height, "-f", picture.page, "-l", picture.page].map(String);
    const pdf = join(folder, name.replace(/xlsx$/, "pdf"));
    execFileSync("pdftoppm", ["-png", "-singlefile", "-r", String(picture.dots), ...part, pdf, png]);
  }
}
rmSync(folder, { recursive: true });
if (differences.length > 0) {
  console.error(differences.join("\n"));
  exit(1);
}

function convert(file: string, to: string, profile: "kept" | "always"): void {
  const settings = join(folder, profile);
  mkdirSync(join(settings, "user"), { recursive: true });
  if (profile === "always") writeFileSync(join(settings, "user", "registrymodifications.xcu"), ALWAYS);
  const options = ["--headless", `-env:UserInstallation=file://${settings}`, "--convert-to", to, "--outdir", folder];
  execFileSync("soffice", [...options, file], { stdio: "ignore" });
}

/** Where LibreOffice computes another value than the file says; the library's functions, unknown to it, show that it did compute. */
function compare(said: Workbook, computed: Workbook): string[] {
  const found: string[] = [];
  let compared = 0;
  said.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell(({ address, formula, result }) => {
        if (!formula) return;
        const other = computed.getWorksheet(sheet.name)?.getCell(address).result;
        if (formula.startsWith(STORED) && isSame(result, other))
          found.push(`${sheet.name}!${address} was not computed`);
        if (formula.includes(STORED) || !BY_ITSELF.test(formula)) return;
        compared += 1;
        if (!isSame(result, other))
          found.push(`${sheet.name}!${address} ${formula}: ${show(result)}, LibreOffice ${show(other)}`);
      });
    });
  });
  console.log(`${compared} formulas computed by LibreOffice`);
  return compared < 100 ? [...found, "too few formulas"] : found;
}

function isSame(a: unknown, b: unknown): boolean {
  const [one, other] = [numberOf(a), numberOf(b)];
  return typeof one === "number" && typeof other === "number" ? Math.abs(one - other) < 1e-6 : one === other;
}

function numberOf(value: unknown): unknown {
  return value instanceof Date ? serialOf(value) : value;
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
