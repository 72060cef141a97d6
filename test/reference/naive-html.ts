/*
 * A page of HTML read strictly: every element closed in its place, attributes quoted, and nothing that a browser would have to guess.
 */

const EMPTY = new Set(["meta", "br", "wbr"]);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>&]*")*)>/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

interface Read {
  readonly elements: readonly string[];
  readonly text: string;
}

function read(page: string): Read {
  const start = "<!doctype html>\n";
  if (!page.startsWith(start)) throw new Error("no doctype");
  const [open, elements]: [string[], string[]] = [[], []];
  let [at, text] = [start.length, ""];
  while (at < page.length) {
    if (page[at] !== "<") {
      const end = page.indexOf("<", at);
      text += decoded(page.slice(at, end < 0 ? page.length : end));
      at = end < 0 ? page.length : end;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(page);
    if (match === null) throw new Error(`no tag: ${page.slice(at, at + 40)}`);
    const [whole, slash, name = ""] = match;
    if (slash === "/") {
      if (open.pop() !== name) throw new Error(`closed out of order: ${name}`);
    } else {
      elements.push(name);
      if (!EMPTY.has(name)) open.push(name);
    }
    at += whole.length;
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join()}`);
  return { elements, text };
}

function decoded(text: string): string {
  return text.replaceAll(/&([^;]*;)?/g, (whole, name: string | undefined) => {
    const is = ENTITIES[name?.slice(0, -1) ?? ""];
    if (is === undefined) throw new Error(`no entity: ${whole}`);
    return is;
  });
}

/** The names of its elements, in order. */
export function elementsOf(page: string): readonly string[] {
  return read(page).elements;
}

/** What a reader sees of it. */
export function textOf(page: string): string {
  return read(page).text;
}
