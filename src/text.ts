/** Text for people: one string for every language, or one for each of the two that the library speaks. */
export type Text = string | { readonly en: string; readonly zh: string };

/** A language in which the library explains itself. */
export type Language = "en" | "zh";

/** The text in one language. */
export function inLanguage(text: Text, language: Language): string {
  return typeof text === "string" ? text : text[language];
}

/** Whether two texts say the same in every language. */
export function sameText(a: Text | undefined, b: Text | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return inLanguage(a, "en") === inLanguage(b, "en") && inLanguage(a, "zh") === inLanguage(b, "zh");
}
