// Writes the bundled contracts as texts in both languages, to docs/contracts.
import { mkdirSync, writeFileSync } from "node:fs";
import { bundledTexts } from "./bundled-texts.js";

const folder = new URL("../docs/contracts/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of bundledTexts()) writeFileSync(new URL(name, folder), text);
