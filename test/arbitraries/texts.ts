import { validateContract } from "sla-clock";
import { renderContract } from "sla-clock/render";

/** The texts of a contract in both languages, without the digests of its document; `undefined` where that is no contract. */
export function textsOf(document: unknown): readonly string[] | undefined {
  const result = validateContract(document);
  if (!result.ok) return undefined;
  return (["en", "zh"] as const).map((language) =>
    renderContract(result.contract, { language, format: "markdown" }).replaceAll(/^- .*`sha256:[0-9a-f]+`$/gm, ""),
  );
}
