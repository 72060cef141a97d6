// The checks of properties in tables, by which only those are asked for that are there, and the module around them.
import type { DocumentIssueCode } from "../src/schema/document-issue.js";
import type { Calls } from "./schema-calls.js";

/** A line, or a line that opens a block, and the block. */
type Node = string | Block;
interface Block {
  readonly head: string;
  readonly body: readonly Node[];
}
/** Checks that are built on one another, with a table in common. */
interface Family {
  readonly table: string;
  readonly checks: Map<string, string>;
  /** The properties that are asked for, by the number of their bit. */
  readonly asked: string[];
  /** The properties that may stand in each of the objects. */
  readonly sizes: string[][];
}
interface Relative {
  readonly block: Block;
  readonly base: string | undefined;
  readonly isBase: boolean;
}

const HEAD = `// Made by scripts/schema.ts of src/contract/contract.schema.json, with ajv. Not to be changed by hand.
// @ts-nocheck
`;
const PARTS = [
  ...[
    "among",
    "anObject",
    "beside",
    "byName",
    "closed",
    "deeper",
    "each",
    "either",
    "found",
    "inside",
    "isObject",
    "items",
  ],
  ...[
    "kinds",
    "like",
    "list",
    "need",
    "none",
    "object",
    "oneOrMore",
    "only",
    "range",
    "shallower",
    "size",
    "tableOf",
    "text",
    "typed",
  ],
  ...["unique", "whole"],
];
/** What fits the patterns, and the code of what does not, where it has one of its own. */
const EXAMPLES: Readonly<Record<string, readonly [example: string, code?: DocumentIssueCode]>> = {
  name: ["reply"],
  fact: ["number, text, boolean"],
  charge: ["free, charged"],
  share: ["75%"],
  zone: ["Asia/Shanghai, +08:00", "time-zone-unknown"],
  date: ["2026-10-01", "date-unreadable"],
  duration: ["4h, 90m", "duration-unreadable"],
  hours: ["mon-fri 09:00-18:00, 24x7", "hours-unreadable"],
  dayHours: ["09:00-12:00", "hours-unreadable"],
  cutOff: ["14:00, closing", "hours-unreadable"],
  time: ["17:00, end-of-day, same-time", "hours-unreadable"],
};
const OBJECT = "if(isObject(data)){";

export function tablesOf({ patterns, lists, functions, recursive }: Calls): string {
  const tables: string[] = [];
  const blocks = functions.flatMap((text) => parse(text.trim().split("\n"))).filter((node) => typeof node === "object");
  const family = familyOf(blocks);
  const shared = { table: "family", checks: new Map<string, string>(), asked: [] as string[], sizes: [] as string[][] };
  const relatives = shrunk(family.map(({ block, base, isBase }) => relativeOf(block, base, isBase)).join("\n"));
  const own = blocks.filter((block) => !family.some((each) => each.block === block)).map(functionOf);
  const made = [relatives.text, ...own];
  tables.push(familyTable(relatives.codes));
  const entry = /function (\w+)/.exec(functions.at(-1) ?? "")?.[1] ?? "";
  const code = [...made, ...tables.filter((table) => table !== "")]
    .join("\n")
    .split("\n")
    .map(called)
    .join("\n")
    .replaceAll(
      /\b(typed\(\w+, |kinds\(|either\(|found\("type", )"([a-z ]+)"/g,
      (_, call: string, kinds: string) => call + String(kindsOf(kinds)),
    )
    .replaceAll(/^var (_valid\d+) = (\(has & \d+\)(?: \|\| \(has & \d+\))+);$/gm, (_, name: string, asked: string) => {
      const bits = [...asked.matchAll(/\d+/g)].reduce((sum, [bit]) => sum | Number(bit), 0);
      return `var ${name} = (has & ${String(bits)});`;
    })
    .replaceAll(
      /^var (_valid\d+) = (.*);\nif\((!?)\1\)\{$/gm,
      (_, __, asked: string, not: string) => `if(${not === "" ? asked : `!(${asked})`}){`,
    )
    .replaceAll("if(!!(Array.isArray(data))){\nif(Array.isArray(data)){\n", "if(Array.isArray(data)){\n{\n")
    .replaceAll(/\bamong\(\[(false|true)\]\)/g, '(data) => {\nif(data !== $1){\nfound("enum", "$1");\n}\n}')
    .replaceAll(
      /\b(among\(|only\(data, )(?:words(\d+)|(\[.*?\]))\)/g,
      (_, call: string, list?: string, words?: string) => {
        const all = JSON.parse(words ?? lists[Number(list)] ?? "[]") as string[];
        return `${call}"${all.join(" ")}")`;
      },
    );
  const isUsed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(code);
  const words = lists.flatMap((json, index) => {
    const name = `words${String(index)}`;
    const all = JSON.parse(json) as string[];
    return isUsed(name) ? [`const ${name} = ${all.length > 2 ? `"${all.join(" ")}".split(" ")` : json};`] : [];
  });
  if (/\bp\b|_errs/.test(code)) throw new Error("ajv wrote what scripts/schema-tables.ts does not know");
  const texts = [...patterns].map(
    ([word, pattern]) =>
      `const ${word} = text(${[String(new RegExp(pattern, "u")), ...(EXAMPLES[word] ?? []).map((each) => JSON.stringify(each))].join(", ")});`,
  );
  const body = [...texts, ...words, code, `export const check: (document: unknown) => void = ${entry};`, ""].join("\n");
  const parts = PARTS.filter((part) => new RegExp(`\\b${part}\\(`).test(body));
  return `${HEAD}import { ${parts.join(", ")} } from "./parts.js";\n\n${body}`;

  function functionOf({ head, body }: Block): string {
    const [, name = ""] = /^function (\w+)/.exec(head) ?? [];
    const items = recursive.has(name) ? undefined : listed(body);
    if (items !== undefined) return `const ${name} = ${items};`;
    const inner = write(tabled(body));
    const [, alias] = /^text\(data, p, (\w+)\);$/.exec(inner) ?? [];
    if (alias !== undefined) return `const ${name} = ${alias};`;
    const object = recursive.has(name) ? undefined : whole(inner);
    if (object !== undefined) return `const ${name} = ${object};`;
    // What comes back to itself follows a document only so deep.
    const body_ = recursive.has(name) ? `if(deeper()){\n${inner}\nshallower();\n}` : inner;
    return `function ${name}(data) {\n${body_}\n}`;
  }

  /** A check of objects with a table in common; of those on which others are built, what it asks of an object whose properties are looked up. */
  function relativeOf({ head, body }: Block, base: string | undefined, isBase: boolean): string {
    const [, name = ""] = /^function (\w+)/.exec(head) ?? [];
    const [object, end] = tabled(base === undefined ? body : body.slice(1), shared);
    if (typeof object !== "object" || end !== undefined) throw new Error(`${name} asks more than its objects`);
    const [first = "", ...rest] = write(object.body).split("\n");
    const based = base === undefined ? [] : [`${base}(data, has);`];
    if (isBase)
      return [`function ${name}(data, has) {`, ...based, first, ...rest, "}"].filter((line) => line !== "").join("\n");
    const inner = [object.head, `const has = ${first}`, ...based, ...rest, "}"].join("\n");
    return `function ${name}(data) {\nif(deeper()){\n${inner}\nshallower();\n}\n}`;
  }

  /** The table in common: the properties of the smallest object first, each with the code of its bit. */
  function familyTable(codes: ReadonlyMap<string, string>): string {
    const names = [...new Set(shared.sizes.sort((a, b) => a.length - b.length).flat())];
    for (const known of shared.sizes) {
      if (names.slice(0, known.length).some((key) => !known.includes(key)))
        throw new Error("objects with a table in common have others' properties, but not all of them");
    }
    for (const key of [...shared.checks.keys(), ...shared.asked])
      if (!names.includes(key)) throw new Error(`no object has ${key}`);
    const bits = names.map((key) => codes.get(key) ?? "-").join("");
    const checks = names.map((key) => `${key}: ${shared.checks.get(key) ?? "0"}`);
    return `const ${shared.table} = tableOf("${bits}", { ${checks.join(", ")} });`;
  }

  /** The text of relatives with one bit for all properties that are never told apart, and the codes of the bits. */
  function shrunk(text: string): { readonly text: string; readonly codes: ReadonlyMap<string, string> } {
    const { asked } = shared;
    const lines = besides(text.split("\n"));
    const keysOf = (bits: string): readonly string[] =>
      asked.filter((_, index) => (BigInt(bits) >> BigInt(index)) & 1n);
    const places = new Map(asked.map((key) => [key, ""]));
    const alone = new Set<string>();
    const note = (bits: string, place: string): void => {
      for (const key of keysOf(bits)) places.set(key, `${places.get(key) ?? ""} ${place}`);
    };
    lines.forEach((line, index) => {
      const [, group] = /^(?:none|beside)\(data, has, (\d+)/.exec(line) ?? [];
      if (group !== undefined) note(group, String(index));
      for (const [, bits = "0"] of line.matchAll(/(?:has & |need\(has, |beside\(data, has, \d+, )(\d+)/g))
        for (const key of keysOf(bits)) alone.add(key);
    });
    for (const key of alone) places.set(key, key);
    const groups = [...new Set(places.values())];
    if (groups.length > 32) throw new Error("more properties are told apart than a number has bits");
    const mapped = (bits: string): string =>
      String(
        [...new Set(keysOf(bits).map((key) => groups.indexOf(places.get(key) ?? "")))].reduce(
          (sum, each) => sum | (1 << each),
          0,
        ),
      );
    return {
      text: lines
        .map((line) =>
          line.replaceAll(
            /(has(?: &|,) )(\d+)(?:, (\d+))?/g,
            (_, start: string, bits: string, other?: string) =>
              start + mapped(bits) + (other === undefined ? "" : `, ${mapped(other)}`),
          ),
        )
        .join("\n"),
      codes: new Map([...places].map(([key, place]) => [key, groups.indexOf(place).toString(36)])),
    };
  }

  /** A check of an object that needs all the properties that are asked for, or of something else or such an object. */
  function whole(text: string): string | undefined {
    const [, one, item, least] =
      /^typed\(data, p, "string array"\);\nlike\(data, p, (\w+)\);\nif\(Array\.isArray\(data\)\)\{\nitems\(data, (.+), (\d+)\);\n\}$/.exec(
        text,
      ) ?? [];
    if (one !== undefined) return `oneOrMore(${one}, ${item ?? ""}, ${least ?? ""})`;
    const [, , kinds, , like, , table, need] =
      /^(typed\(data, p, (".* object")\);\n)?(like\(data, p, (\w+)\);\n)?if\((anObject|isObject)\(data\)\)\{\n(?:const has = )?closed\(data, (table\d+)\);(?:\nneed\(has, (\d+), \6\);)?\n\}$/.exec(
        text,
      ) ?? [];
    const index = Number(table?.slice(5));
    const [, args = "", asked] = /^const \w+ = tableOf\(((\d+), [^]*)\);$/.exec(tables[index] ?? "") ?? [];
    if (table === undefined || Number(need ?? 0) !== 2 ** Number(asked) - 1) return undefined;
    if (/^if\(anObj/.test(text) === (kinds !== undefined)) return undefined;
    tables[index] = "";
    return kinds === undefined ? `object(${args})` : `either(${kinds}, ${like ?? "0"}, ${args})`;
  }

  /** The body of a check: what it asks of objects in one place, with a table of their properties. */
  function tabled(body: readonly Node[], family?: Family): readonly Node[] {
    const outside: Node[] = [];
    const ofObjects: Node[] = [];
    let elsewhere: Node | undefined;
    for (const [node, other] of pairs(body)) {
      const [, asked] = (typeof node === "string" && /^var (_valid\d+)/.exec(node)) || [];
      const asking = pairs(body).find(
        ([each]) => typeof each === "object" && new RegExp(`^if\\(!?${asked ?? " "}\\)`).test(each.head),
      );
      if (asking?.every((each) => each === undefined || isOfObjects(each)) === false) {
        outside.push(node);
        continue;
      }
      const isType = typeof node === "object" && node.head === OBJECT;
      if (isType && other !== undefined) elsewhere = other;
      if (isOfObjects(node) && (isType || other === undefined || isOfObjects(other))) {
        ofObjects.push(node, ...(other === undefined || isType ? [] : [other]));
      } else outside.push(node, ...(other === undefined ? [] : [other]));
    }
    const others = outside.map(settled);
    if (ofObjects.length === 0) return others;
    const isType = elsewhere !== undefined && write([elsewhere]) === 'else {\nfound("type", p, "object");\n}';
    const object = {
      head: isType ? "if(anObject(data)){" : OBJECT,
      body: withTable(ofObjects.flatMap(unguarded), family),
    };
    return [...others, object, ...(elsewhere === undefined || isType ? [] : [settled(elsewhere)])];
  }

  function withTable(body: readonly Node[], family?: Family): readonly Node[] {
    const checks = family?.checks ?? new Map<string, string>();
    const rest: Node[] = [];
    for (const node of body) {
      const [, key = ""] = (typeof node === "object" && /^if\(data\.([\w$]+) !== undefined\)\{$/.exec(node.head)) || [];
      const check =
        typeof node === "object" && key !== "" && !checks.has(key)
          ? checkOf(node.body, `data.${key}`, `/${key}`)
          : undefined;
      if (check === undefined) rest.push(node);
      else checks.set(key, check);
    }
    const closing = rest.find((node) => typeof node === "string" && node.startsWith("closed(data, p, words"));
    const known =
      typeof closing === "string" ? (JSON.parse(lists[Number(/words(\d+)/.exec(closing)?.[1])] ?? "") as string[]) : [];
    const text = write(rest);
    const asked = family?.asked ?? [];
    asked.push(
      ...new Set(
        [
          ...text.matchAll(
            /\bdata\.([\w$]+) [!=]== undefined|\b(?:need|none)\(data\.([\w$]+)|\bbeside\(data\.([\w$]+), data\.([\w$]+)/g,
          ),
        ].flatMap((names) =>
          names.slice(1).filter((name: string | undefined) => name !== undefined && !asked.includes(name)),
        ),
      ),
    );
    if (checks.size === 0 && closing === undefined && asked.length === 0) return rest.map(settled);
    const table = family?.table ?? `table${String(tables.length)}`;
    if (family === undefined) {
      if (asked.length > 31) throw new Error("more properties are asked for than a number has bits");
      const names = [...new Set([...asked, ...checks.keys(), ...known])].map(
        (key) => `${key}: ${checks.get(key) ?? "0"}`,
      );
      tables.push(`const ${table} = tableOf(${String(asked.length)}, { ${names.join(", ")} });`);
    } else if (closing !== undefined) family.sizes.push([...known]);
    const bit = (key: string): number => 2 ** asked.indexOf(key);
    const flagged = (line: string): string =>
      line
        .replaceAll(/\bdata\.([\w$]+) !== undefined/g, (_, key: string) => `(has & ${String(bit(key))})`)
        .replaceAll(/\bdata\.([\w$]+) === undefined/g, (_, key: string) => `!(has & ${String(bit(key))})`)
        .replace(
          /^(need|none)\(data\.([\w$]+), .*$/,
          (_, call: string, key: string) =>
            `${call}(${call === "none" ? "data, " : ""}has, ${String(bit(key))}, ${table});`,
        )
        .replace(
          /^beside\(data\.([\w$]+), data\.([\w$]+), .*$/,
          (_, key: string, other: string) => `beside(data, has, ${String(bit(key))}, ${String(bit(other))}, ${table});`,
        );
    const call = closing === undefined ? "each" : "closed";
    const others = rest.filter((node) => node !== closing).map((node) => mapped(node, flagged));
    const size = family === undefined ? "" : `, ${String(known.length)}`;
    const has = `${call}(data, ${table}${size});`;
    if (family !== undefined) return [closing === undefined ? "" : has, ...merged(others).map(settled)];
    return [asked.length === 0 ? has : `const has = ${has}`, ...merged(others).map(settled)];
  }

  /** What is checked of a value inside another, as a function of the value; `undefined` where the other is asked too. */
  function checkOf(body: readonly Node[], value: string, key: string): string | undefined {
    const text = write(body);
    const start = text.split("\n")[0] ?? "";
    const [, alias] = /^let (data\d+) = /.exec(start) ?? [];
    const isAlias = alias !== undefined && start === `let ${alias} = ${value};`;
    const inner = (isAlias ? text.slice(start.length + 1) : text)
      .replaceAll(value, "\u0000")
      .replaceAll(isAlias ? new RegExp(`\\b${alias}\\b`, "g") : /\u0003/g, "\u0000")
      .replaceAll(`p+"${key}"`, "\u0001")
      .replaceAll(`p+"${key}/`, '\u0001+"/');
    if (/\b(?:data|p|has)\b|_valid/.test(inner)) return undefined;
    return functionText(parse(inner.replaceAll("\u0000", "data").replaceAll("\u0001", "p").split("\n")));
  }

  function functionText(nodes: readonly Node[]): string {
    const text = write(nodes);
    const [, name] = /^(\w+)\(data, p\);$/.exec(text) ?? [];
    const [, pattern] = /^text\(data, p, (\w+)\);$/.exec(text) ?? [];
    if (name !== undefined || pattern !== undefined) return name ?? pattern ?? "";
    const [, call = "", wanted = ""] = /^(oneOf|kind|typed)\(data, p, (".*"|\S+)\);$/.exec(text) ?? [];
    if (call !== "") return `${call === "oneOf" ? "among" : "kinds"}(${wanted})`;
    const [, least, most] = /^typed\(data, p, "integer"\);\nrange\(data, p, (\w+), (\w+)\);$/.exec(text) ?? [];
    if (least !== undefined) return `whole(${least}, ${most ?? ""})`;
    const simple = listed(nodes) ?? namedBy(nodes);
    if (simple !== undefined) return simple;
    const inner = write(tabled(nodes));
    return whole(inner) ?? `(data) => {\n${inner}\n}`;
  }

  /** A list and nothing else. */
  function listed(nodes: readonly Node[]): string | undefined {
    const [array, other, end] = nodes;
    if (typeof array !== "object" || typeof other !== "object" || end !== undefined) return undefined;
    if (other.head !== "else {" || write(other.body) !== 'found("type", p, "array");') return undefined;
    const found = itemsOf(array);
    return found === undefined || found.rest.length > 0 ? undefined : `list(${found.item}, ${found.least})`;
  }

  /** What is asked of the items of a list. */
  function itemsOf(
    array: Node,
  ): { readonly item: string; readonly least: string; readonly rest: readonly Node[] } | undefined {
    if (typeof array !== "object" || array.head !== "if(Array.isArray(data)){") return undefined;
    const [first] = array.body;
    const least = typeof first === "object" ? /^if\(data\.length < (\d+)\)\{$/.exec(first.head)?.[1] : undefined;
    const at = array.body.findIndex((node) => typeof node === "string" && /^const len\d+ = data\.length;$/.test(node));
    const loop = array.body[at + 1];
    if (at < 0 || typeof loop !== "object") return undefined;
    const [, index = ""] = /let (i\d+)=/.exec(loop.head) ?? [];
    const text = write(loop.body)
      .replaceAll(`"/" + ${index}+"/`, '"/\u0002/')
      .replaceAll(`"/" + ${index}`, '"/\u0002"');
    const item = checkOf(parse(text.split("\n")), `data[${index}]`, "/\u0002");
    if (item === undefined) return undefined;
    return {
      item,
      least: least ?? "0",
      rest: [...array.body.slice(least === undefined ? 0 : 1, at), ...array.body.slice(at + 2)],
    };
  }

  function arrays(node: Node): Node {
    const found = itemsOf(node);
    if (found === undefined || typeof node !== "object") return node;
    return { head: node.head, body: [`items(data, ${found.item}, ${found.least});`, ...found.rest] };
  }

  /** An object of values by any names, and nothing else. */
  function namedBy(nodes: readonly Node[]): string | undefined {
    const [object, other, end] = nodes;
    if (typeof object !== "object" || object.head !== OBJECT || typeof other !== "object" || end !== undefined)
      return undefined;
    if (write(other.body) !== 'found("type", p, "object");') return undefined;
    const item = valueOf(object.body);
    return item === undefined ? undefined : `byName(${item})`;
  }

  function valueOf(body: readonly Node[]): string | undefined {
    const [loop, end] = body;
    if (typeof loop !== "object" || end !== undefined) return undefined;
    const [, key = ""] = /^for\(const (key\d+) in data\)\{$/.exec(loop.head) ?? [];
    const text = write(loop.body)
      .replaceAll(`"/" + token(${key})+"/`, '"/\u0002/')
      .replaceAll(`"/" + token(${key})`, '"/\u0002"');
    return key === "" ? undefined : checkOf(parse(text.split("\n")), `data[${key}]`, "/\u0002");
  }

  /** What is left to say of a place, without its path: the path is known while the document is followed. */
  function settled(node: Node): Node {
    if (typeof node === "string") return node;
    const [, key = ""] = /^if\(\(?has & \d+\)?\)\{$/.test(node.head)
      ? (/\bp\+"\/(\w+)"/.exec(write(node.body)) ?? [])
      : [];
    const check = key === "" ? undefined : checkOf(node.body, `data.${key}`, `/${key}`);
    if (check !== undefined) return { head: node.head, body: [`inside(data, "${key}", ${check});`] };
    const item = valueOf([node]);
    if (item !== undefined) return `byName(${item})(data);`;
    const list = arrays(node);
    if (list !== node) return settled(list);
    return { head: node.head, body: merged(node.body).map(settled) };
  }
}

const KINDS = ["string", "number", "integer", "boolean", "array", "object"];

/** Kinds of values as src/schema/parts.ts has them, one bit each. */
function kindsOf(names: string): number {
  return names.split(" ").reduce((bits, name) => bits | (1 << KINDS.indexOf(name)), 0);
}

/** The functions of which some are built on others, which come first. */
function familyOf(blocks: readonly Block[]): readonly Relative[] {
  const nameOf = ({ head }: Block): string => /^function (\w+)/.exec(head)?.[1] ?? "";
  const baseOf = ({ body: [first, ...rest] }: Block): string | undefined =>
    typeof first === "string" && rest.length > 0 ? /^(validate\d+)\(data, p\);$/.exec(first)?.[1] : undefined;
  const bases = new Set(blocks.map(baseOf));
  const rank = (block: Block | undefined): number => {
    const base = block && baseOf(block);
    return base === undefined ? 0 : 1 + rank(blocks.find((each) => nameOf(each) === base));
  };
  return blocks
    .map((block) => ({ block, base: baseOf(block), isBase: bases.has(nameOf(block)) }))
    .filter(({ base, isBase }) => isBase || base !== undefined)
    .sort((a, b) => Number(b.isBase) - Number(a.isBase) || rank(a.block) - rank(b.block));
}

/** What stands beside the same property, at once. */
function besides(lines: readonly string[]): readonly string[] {
  const all: string[] = [];
  const parts = /^beside\(data, has, (\d+), (\d+), \w+\);$/;
  for (const line of lines) {
    const [, bits, other] = parts.exec(line) ?? [];
    const [, before, same] = parts.exec(all.at(-1) ?? "") ?? [];
    if (bits !== undefined && before !== undefined && other === same)
      all.splice(-1, 1, line.replace(bits, String(Number(bits) + Number(before))));
    else all.push(line);
  }
  return all;
}

/** Each node with its `else`. */
function pairs(body: readonly Node[]): readonly (readonly [Node, Block | undefined])[] {
  const isElse = (node: Node | undefined): node is Block => typeof node === "object" && node.head === "else {";
  return body.flatMap((node, index) => {
    const next = body[index + 1];
    return isElse(node) ? [] : [[node, isElse(next) ? next : undefined] as const];
  });
}

/** Whether a node asks something of objects alone. */
function isOfObjects(node: Node): boolean {
  if (typeof node === "string") return /^var _valid\d+ = !isObject\(data\) \|\| /.test(node);
  if (node.head === OBJECT) return true;
  return /^if\(!?_valid\d+\)\{$|^else \{$/.test(node.head) && node.body.every(isOfObjects);
}

/** The same where it is known that it is an object. */
function unguarded(node: Node): readonly Node[] {
  if (typeof node === "string") return [node.replace("!isObject(data) || ", "")];
  const body = node.body.flatMap(unguarded);
  return node.head === OBJECT ? body : [{ head: node.head, body }];
}

/** Flags that are asked for one after another, at once. */
function merged(body: readonly Node[]): readonly Node[] {
  const all: Node[] = [];
  for (const node of body) {
    const last = all.at(-1);
    const [, call, bits, table] =
      (typeof node === "string" && /^(need\(|none\(data, )has, (\d+), (\w+)\);$/.exec(node)) || [];
    const [, before, others] =
      (typeof last === "string" && /^(need\(|none\(data, )has, (\d+), \w+\);$/.exec(last)) || [];
    if (call !== undefined && call === before)
      all.splice(-1, 1, `${call}has, ${String(Number(bits) + Number(others))}, ${table ?? ""});`);
    else all.push(node);
  }
  return all;
}

/** A node with its lines changed. */
function mapped(node: Node, change: (line: string) => string): Node {
  return typeof node === "string"
    ? change(node)
    : { head: change(node.head), body: node.body.map((each) => mapped(each, change)) };
}

/** A check that is made on the spot, as the call that it is, of a value at the path that is being followed. */
function called(line: string): string {
  return line
    .replace(/^text\((\S+), p, (\w+)\);$/, "$2($1);")
    .replace(/^oneOf\((\S+), p, (\S+)\);$/, "among($2)($1);")
    .replace(/^kind\((\S+), p, ("\w+")\);$/, "typed($1, $2);")
    .replace(/^(like|typed|only|range|size)\((\S+), p, (.*)\);$/, "$1($2, $3);")
    .replace(/^(\w+)\((data\d*), p\);$/, "$1($2);")
    .replace(/^found\(("[^"]*"), p(?=[,)])/, "found($1");
}

function parse(lines: readonly string[]): readonly Node[] {
  const stack: { head: string; body: Node[] }[] = [{ head: "", body: [] }];
  for (const line of lines) {
    if (line === "") continue;
    if (line === "}") {
      const done = stack.pop();
      if (done !== undefined) stack.at(-1)?.body.push(done);
    } else if (line.endsWith("{")) stack.push({ head: line, body: [] });
    else stack.at(-1)?.body.push(line);
  }
  return stack[0]?.body ?? [];
}

function write(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : `${node.head}\n${write(node.body)}\n}`)).join("\n");
}
