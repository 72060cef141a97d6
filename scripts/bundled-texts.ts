import { hardwareService, softwareService } from "sla-clock/contracts";
import { renderContract } from "sla-clock/render";

/** The texts of the bundled contracts in both languages, by the names of their files. */
export function bundledTexts(): ReadonlyMap<string, string> {
  const languages = ["en", "zh"] as const;
  const texts = [softwareService(), hardwareService()].flatMap((contract) =>
    languages.map(
      (language) =>
        [`${contract.id}.${language}.md`, renderContract(contract, { language, format: "markdown" })] as const,
    ),
  );
  return new Map(texts);
}
