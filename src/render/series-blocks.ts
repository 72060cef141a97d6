import type { SeriesRules } from "../contract/series-rules.js";
import type { Language } from "../text.js";
import { formatDate, parseDate } from "../time/plain-date.js";
import { contractBlocks } from "./contract-document.js";
import { cell, heading, paragraph, table } from "./document.js";
import type { Block, Cell } from "./document.js";
import { Teller } from "./teller.js";

/** The text of the versions of a contract, each under the dates during which it is in force. */
export function seriesBlocks({ series, selectedBy, versions }: SeriesRules, language: Language): readonly Block[] {
  const tellers = versions.map(({ rules }) => new Teller(language, rules));
  const [first] = tellers;
  if (first === undefined) return [];
  const { columns, sections } = first.words;
  const names = versions.map(({ rules }, index) => rules.contract.version ?? String(index + 1));
  const dates = versions.map(({ from }, index) => {
    const to = series.versions[index]?.to ?? versions[index + 1]?.from;
    const last = to === undefined ? undefined : formatDate(parseDate(to, "") - 1);
    return last === undefined
      ? first.tell("from", first.date(from))
      : first.tell("fromTo", first.date(from), first.date(last));
  });
  const rows = names.map((name, index): readonly Cell[] => [
    cell(name),
    cell(dates[index] ?? ""),
    cell(versions[index]?.rules.zone.name ?? ""),
  ]);
  return [
    ...paragraph([first.tell("selectedBy", first.quotedEvent(selectedBy))]),
    heading(2, sections.versions),
    ...table([columns.version, columns.inForce, columns.zone], rows),
    ...versions.flatMap(({ rules }, index) => [
      heading(
        2,
        first.words.sentence(first.tell("version", names[index] ?? "")),
        first.phrases.colon,
        dates[index] ?? "",
      ),
      ...contractBlocks(rules, language, 3),
    ]),
  ];
}
