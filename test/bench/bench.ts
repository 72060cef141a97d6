/*
 * npm run bench -- [--quick] [--assert] [--markdown FILE]
 *
 * The built library beside its peers and beside its goals. Wrong answers of the library end it with status 1; with `--assert`, so do
 * goals that are ratios. `--quick` leaves the peers out. `--markdown` writes the tables into a file, between two markers.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { parseArgs } from "node:util";
import { table } from "../../scripts/table.js";
import { measures } from "./measures.js";
import { report } from "./report.js";
import type { Section } from "./report.js";
import { measureAll } from "./results.js";
import { ITEMS, SEED } from "./workload.js";

const { values } = parseArgs({
  args: argv.slice(2),
  options: { quick: { type: "boolean" }, assert: { type: "boolean" }, markdown: { type: "string" } },
});
const results = await measureAll({ quick: values.quick ?? false });
const goals = measures(results);
const sections = report(results, goals);
const machine = `${results.machine}. Seed ${String(SEED)}, ${ITEMS.toLocaleString("en")} instants.`;

console.log(machine);
for (const { title, rows, remarks } of sections) console.log(["", title, "", table(rows), ...remarks].join("\n"));
if (values.markdown !== undefined) intoFile(values.markdown, machine, sections);

const inCalendars = Object.values(results.library).flatMap(({ wrong: rows }) => Object.values(rows));
const wrong = [...inCalendars, results.assess.wrong];
const missed = goals.filter(({ ok, isRatio }) => isRatio && ok === false);
if (wrong.some((count) => count > 0)) fail("sla-clock gave wrong answers.");
if (values.assert === true && missed.length > 0) fail(`Missed: ${missed.map(({ title }) => title).join("; ")}.`);

function fail(why: string): never {
  console.error(why);
  exit(1);
}

/** Replaces what stands between the markers. */
function intoFile(path: string, heading: string, parts: readonly Section[]): void {
  const [start, end] = ["<!-- results of npm run bench -->\n", "<!-- end of results -->"];
  const [before, rest] = readFileSync(path, "utf8").split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) fail(`${path} lacks the markers ${start.trim()} and ${end}`);
  writeFileSync(path, [before, start, markdown(heading, parts), end, after].join(""));
}

function markdown(heading: string, parts: readonly Section[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const texts = parts.map(({ title, rows: [head = [], ...rows], remarks }) => {
    const rule = line(head.map((_, column) => (column === 0 ? "---" : "---:")));
    return [`## ${title}`, "", line(head), rule, ...rows.map(line), "", ...remarks.map((text) => `- ${text}`), ""].join(
      "\n",
    );
  });
  return ["", heading, "", ...texts, ""].join("\n").replaceAll(/\n{3,}/g, "\n\n");
}
