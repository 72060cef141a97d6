import { own } from "../../../inspection.js";
import type { UnknownRecord } from "../../../inspection.js";
import type { Draft, Rule } from "../rule.js";
import { textOf } from "../say.js";
import { itemsOf, recordOf } from "../subject.js";
import { below } from "../witness.js";

/** Every reading that the contract records. */
export const recordedReading: Rule = {
  id: "recorded-reading",
  severity: "notice",
  find: ({ document }) => placesOf(document).flatMap(({ record, path }) => draftOf(record, path)),
};

interface Place {
  readonly record: UnknownRecord;
  readonly path: string;
}

/** Everything in a document that may have a reading. */
function placesOf(document: UnknownRecord): readonly Place[] {
  const list = (key: string): readonly Place[] =>
    itemsOf(document, key).map((record, index) => ({ record, path: below("", key, index) }));
  const one = ({ record, path }: Place, key: string): Place => ({
    record: recordOf(record, key),
    path: below(path, key),
  });
  const whole = { record: document, path: "" };
  return [
    ...["start", "escalation", "deescalation", "reopening"].map((key) => one(whole, key)),
    ...["levels", "clauses"].flatMap((key) => list(key).flatMap((place) => [place, one(place, "start")])),
    ...["appointments", "pauses", "entitlements"].flatMap(list),
  ];
}

function draftOf(record: UnknownRecord, path: string): readonly Draft[] {
  const reading = textOf(own(record, "reading"));
  if (reading === undefined) return [];
  const words = textOf(own(record, "source")) ?? textOf(own(record, "title"));
  const [id, at] = [own(record, "id"), below(path, "reading")];
  const clause = typeof id === "string" && !path.startsWith("/levels") ? id : undefined;
  const message =
    words === undefined
      ? {
          en: `The words leave a choice, and the contract records the one that was taken: “${reading.en}” Both parties should know that it was a choice.`,
          zh: `条文用语有不止一种读法，合同载明所采读法：“${reading.zh}”双方应知悉这是选择的结果。`,
        }
      : {
          en: `“${words.en}” leaves a choice, and the contract records the one that was taken: “${reading.en}” Both parties should know that it was a choice.`,
          zh: `“${words.zh}”有不止一种读法，合同载明所采读法：“${reading.zh}”双方应知悉这是选择的结果。`,
        };
  return [{ clause, path: at, message }];
}
