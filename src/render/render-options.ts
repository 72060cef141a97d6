import { slaError } from "../errors.js";
import { isRecord, own, readData } from "../inspection.js";
import type { Language } from "../text.js";
import type { TextDocument } from "./document.js";
import { writeHtml } from "./html.js";
import { writeMarkdown } from "./markdown.js";

/** In which language to write a text, and in which format. */
export interface RenderOptions {
  readonly language: Language;
  readonly format: "markdown" | "html";
}

/** Reads the options of a text. @throws SlaError `options-invalid` */
export function readRenderOptions(options: unknown): RenderOptions {
  return readData("options-invalid", "/options", options, () => {
    const record = isRecord(options) ? options : {};
    const [language, format] = [own(record, "language"), own(record, "format")];
    if (language !== "en" && language !== "zh") {
      throw slaError("options-invalid", { path: "/options/language", expected: '"en" or "zh"', received: language });
    }
    if (format !== "markdown" && format !== "html") {
      throw slaError("options-invalid", {
        path: "/options/format",
        expected: '"markdown" or "html"',
        received: format,
      });
    }
    return { language, format };
  });
}

/** Writes a document in a format. */
export function write(document: TextDocument, format: RenderOptions["format"]): string {
  return format === "html" ? writeHtml(document) : writeMarkdown(document);
}
