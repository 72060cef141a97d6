import pkg from "../package.json" with { type: "json" };
import { readFileSync } from "node:fs";

const file = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8").trim();

/** What stands at the head of a script that has this library and luxon in it: where it goes, and both licences. */
export function notice(host: string, ...lines: readonly string[]): string {
  const [, copyright, ...terms] = file("LICENSE").split("\n\n");
  const [luxon] = file("node_modules/luxon/LICENSE.md").split("\n\n");
  if (copyright === undefined || luxon === undefined) throw new Error("a licence has no copyright line");
  const head = [
    `${pkg.name} ${pkg.version} for ${host}.`,
    ...lines,
    `${pkg.name}: ${copyright}`,
    `luxon: ${luxon}`,
    ...terms,
  ];
  return [
    "/**",
    ...head
      .join("\n\n")
      .split("\n")
      .map((line) => ` * ${line}`.trimEnd()),
    " */",
    "",
  ].join("\n");
}
