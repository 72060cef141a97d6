// Compares the built types of each entry point with its report in docs/api; `--local` accepts the difference.
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { entries } from "./entries.js";

const root = resolve(import.meta.dirname, "..");
const configObjectFullPath = `${root}/.config/api-extractor.json`;
const packageJsonFullPath = `${root}/package.json`;
const localBuild = argv.includes("--local");

const results = entries.map(({ name }) => {
  const configObject = ExtractorConfig.loadFile(configObjectFullPath);
  configObject.mainEntryPointFilePath = configObject.mainEntryPointFilePath.replace("index", name);
  configObject.apiReport = { enabled: true, ...configObject.apiReport, reportFileName: name };
  const config = ExtractorConfig.prepare({ configObject, configObjectFullPath, packageJsonFullPath });
  return Extractor.invoke(config, { localBuild });
});

if (!results.every((result) => result.succeeded)) {
  console.error("The public types differ from docs/api. If that is meant, run `npm run api` and commit the reports.");
  exit(1);
}
