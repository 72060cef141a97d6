import type { LevelComparison, Moved, Turned, Witness } from "../review/compare/comparison.js";
import type { ComparisonTeller } from "./comparison-teller.js";
import { list } from "./document.js";
import type { Block, Line } from "./document.js";

/** What changes at each level; levels at which the same changes are told together. */
export function levelBlocks(teller: ComparisonTeller, levels: readonly LevelComparison[]): readonly Block[] {
  const namesByText = new Map<string, string[]>();
  for (const level of levels) {
    const name = teller.withName(teller.say("level", level.level), level.title);
    for (const text of levelTexts(teller, level)) {
      const names = namesByText.get(text);
      if (names === undefined) namesByText.set(text, [name]);
      else names.push(name);
    }
  }
  return list([...namesByText].map(([text, names]): Line => [teller.general.and(names), teller.phrases.colon, text]));
}

/** One text for each way in which due moments change. */
function levelTexts(teller: ComparisonTeller, comparison: LevelComparison): readonly string[] {
  const { verdict, earlier, later, gained, lost, other, countsFrom } = comparison;
  const changes = [
    ...movedTexts(teller, "earlier", earlier),
    ...movedTexts(teller, "later", later),
    ...turnedTexts(teller, "gained", gained),
    ...turnedTexts(teller, "lost", lost),
    ...turnedTexts(teller, "other", other),
  ];
  const told = changes.length === 0 ? [teller.words.verdicts[verdict]] : changes;
  return told.map((text) => text + countsText(teller, countsFrom));
}

type CountsFrom = LevelComparison["countsFrom"];

function countsText(teller: ComparisonTeller, counts: CountsFrom): string {
  if (counts === undefined) return "";
  const { before = [], after = [] } = counts;
  const names = (events: readonly string[]): string =>
    events.length === 0 ? teller.tell("nothing") : teller.general.and(events.map((event) => teller.quoted(event)));
  const [was, is] = [names(before), names(after)];
  const text = was === is ? teller.tell("countsFrom", is) : teller.tell("countedFrom", was, is);
  return teller.phrases.brackets.join(text);
}

function movedTexts(teller: ComparisonTeller, word: "earlier" | "later", moved: Moved | undefined): readonly string[] {
  if (moved === undefined) return [];
  const { measure, most, first, greatest } = moved;
  const sentences = [
    teller.general.sentence(teller.tell(word, teller.share(measure), teller.length(most))) + teller.general.stop,
    witnessText(teller, "example", greatest),
    ...(first.report === greatest.report ? [] : [witnessText(teller, "first", first)]),
  ];
  return [sentences.join(teller.general.space)];
}

function turnedTexts(
  teller: ComparisonTeller,
  word: "gained" | "lost" | "other",
  turned: Turned | undefined,
): readonly string[] {
  if (turned === undefined) return [];
  const says = teller.general.sentence(teller.tell(word, teller.share(turned.measure))) + teller.general.stop;
  return [[says, witnessText(teller, "example", turned.first)].join(teller.general.space)];
}

function witnessText(teller: ComparisonTeller, word: "example" | "first", { report, before, after }: Witness): string {
  return teller.tell(word, teller.moment(report), teller.promise(before), teller.promise(after));
}
