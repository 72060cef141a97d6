// The checks of properties in tables, by which only those are asked for that are there, and the module around them.
import type { Calls } from "./schema-calls.js";

/** A line, or a line that opens a block, and the block. */
type Node = string | { readonly head: string; readonly body: readonly Node[] };

const HEAD = `// Made by scripts/schema.ts of src/contract/contract.schema.json, with ajv. Not to be changed by hand.
// @ts-nocheck
`;
const PARTS = ["among", "beside", "byName", "closed", "deeper", "each", "found", "isObject", "like", "list", "need", "none", "ofKind", "only", "shallower", "tableOf", "text", "token", "typed"];

export function tablesOf({ patterns, lists, functions, recursive }: Calls): string {
  const tables: string[] = [];
  const nodes = functions.map((text) => parse(text.trim().split("\n"))[0]);
  const made = nodes.map((node) => (typeof node === "object" ? functionOf(node) : "")).map((text) => text.split("\n").map(called).join("\n"));
  const entry = /function (\w+)/.exec(functions.at(-1) ?? "")?.[1] ?? "";
  const words = lists.map((json, index) => `const words${String(index)} = ${json};`);
  const body = [...words.filter((line) => isUsed(line, [...made, ...tables])), ...made, ...tables].join("\n");
  const texts = [...patterns].map(([word, pattern]) => `const ${word} = text("${word}", new RegExp(${JSON.stringify(pattern)}, "u"));`);
  const parts = PARTS.filter((part) => new RegExp(`\\b${part}\\(`).test(body + texts.join()));
  return `${HEAD}import { ${parts.join(", ")} } from "./parts.js";\n\n${texts.join("\n")}\n${body}\nexport const check: (document: unknown, path: string) => void = ${entry};\n`;

  function isUsed(line: string, texts: readonly string[]): boolean {
    const [, name = ""] = /^const (\w+)/.exec(line) ?? [];
    return texts.some((text) => new RegExp(`\\b${name}\\b`).test(text));
  }

  function functionOf({ head, body }: { readonly head: string; readonly body: readonly Node[] }): string {
    const [, name = ""] = /^function (\w+)/.exec(head) ?? [];
    const inner = write(tabled(body));
    // What calls itself follows a document only so deep.
    return recursive.has(name) ? `function ${name}(data, p) {\nif(deeper(p)){\n${inner}\nshallower();\n}\n}` : `function ${name}(data, p) {\n${inner}\n}`;
  }

  /** A block whose checks of properties are in a table. */
  function tabled(body: readonly Node[]): readonly Node[] {
    const entries: string[] = [];
    const rest: Node[] = [];
    for (const node of body) {
      if (typeof node === "string") {
        rest.push(node);
        continue;
      }
      const [, key] = /^if\(data\.([\w$]+) !== undefined\)\{$/.exec(node.head) ?? [];
      const check = key === undefined ? undefined : checkOf(node.body, `data.${key}`, `"/${key}`);
      if (check === undefined || key === undefined) rest.push({ head: node.head, body: tabled(node.body) });
      else entries.push(`${key}: ${check}`);
    }
    for (const [index, node] of rest.entries()) {
      if (typeof node === "object" && node.head === "if(isObject(data)){") rest[index] = { head: node.head, body: node.body.flatMap(unwrapped) };
    }
    const isClosed = rest.some((node) => typeof node === "string" && /^closed\(data, p, words/.test(node));
    if (entries.length === 0 && !isClosed) return rest;
    if (entries.length === 1 && !isClosed) return body;
    const table = `table${String(tables.length)}`;
    tables.push("");
    const at = rest.findIndex((node) => typeof node === "string" && /^closed\(data, p, words/.test(node));
    const closed = rest[at];
    const words = typeof closed === "string" ? JSON.parse(lists[Number(/words(\d+)/.exec(closed)?.[1])] ?? "[]") as string[] : [];
    const others = words.filter((word) => !entries.some((entry) => entry.startsWith(`${word}:`)));
    tables[Number(table.slice(5))] = `const ${table} = tableOf({ ${entries.join(", ")} }${others.length > 0 ? `, ${JSON.stringify(others)}` : ""});`;
    if (typeof closed !== "string") return [...rest, `each(data, p, ${table});`];
    return [...rest.slice(0, at), `closed(data, p, ${table});`, ...rest.slice(at + 1)];
  }

  /** What is checked of a value inside another, as a function of the value and its path; `undefined` where the other is asked too. */
  function checkOf(body: readonly Node[], value: string, key: string): string | undefined {
    const text = write(body);
    const [, alias] = new RegExp(`^let (data\\d+) = ${value.replaceAll(/[$.[\]]/g, String.raw`\$&`)};\n`).exec(text) ?? [];
    let inner = alias === undefined ? text : text.slice(text.indexOf("\n") + 1);
    const placeholder = "\u0000";
    inner = inner.replaceAll(value, placeholder);
    if (alias !== undefined) inner = inner.replaceAll(new RegExp(`\\b${alias}\\b`, "g"), placeholder);
    const pathText = `p+${key}`;
    inner = inner.replaceAll(`${pathText}"`, "\u0001").replaceAll(`${pathText}/`, `\u0001+"/`);
    if (/\bdata\b|\bp\b|_valid/.test(inner)) return undefined;
    return checkText(inner.replaceAll(placeholder, "data").replaceAll("\u0001", "p"));
  }

  function checkText(text: string): string {
    const [, called] = /^(\w+)\(data, p\);$/.exec(text) ?? [];
    if (called !== undefined) return called;
    const [, pattern] = /^text\(data, p, (\w+)\);$/.exec(text) ?? [];
    if (pattern !== undefined) return pattern;
    const [, type] = /^kind\(data, p, ("\w+")\);$/.exec(text) ?? [];
    if (type !== undefined) return `ofKind(${type})`;
    const [, words] = /^oneOf\(data, p, (\w+)\);$/.exec(text) ?? [];
    if (words !== undefined) return `among(${words})`;
    const nodes = parse(text.split("\n"));
    return listed(nodes) ?? mapped(nodes) ?? `(data, p) => {\n${write(tabled(nodes))}\n}`;
  }

  function listed(nodes: readonly Node[]): string | undefined {
    const [array, other, none] = nodes;
    if (typeof array !== "object" || array.head !== "if(Array.isArray(data)){" || typeof other !== "object" || none !== undefined) return undefined;
    if (other.head !== "else {" || write(other.body) !== 'found("type", p, "array");') return undefined;
    const [first, ...more] = array.body;
    const least = typeof first === "object" ? /^if\(data\.length < (\d+)\)\{$/.exec(first.head)?.[1] : "0";
    const [, loop, end] = typeof first === "object" ? more : array.body;
    if (least === undefined || typeof loop !== "object" || end !== undefined) return undefined;
    const [, index = ""] = /let (i\d+)=/.exec(loop.head) ?? [];
    const item = itemOf(loop.body, index);
    return item === undefined ? undefined : `list(${item}, ${least})`;
  }

  function itemOf(body: readonly Node[], index: string): string | undefined {
    const text = write(body).replaceAll(`"/" + ${index}+"/`, '"/\u0002/').replaceAll(`"/" + ${index}`, '"/\u0002"');
    return checkOf(parse(text.split("\n")), `data[${index}]`, '"/\u0002');
  }

  function mapped(nodes: readonly Node[]): string | undefined {
    const [object, other, none] = nodes;
    if (typeof object !== "object" || object.head !== "if(isObject(data)){" || typeof other !== "object" || none !== undefined) return undefined;
    if (other.head !== "else {" || write(other.body) !== 'found("type", p, "object");') return undefined;
    const [loop, end] = object.body;
    if (typeof loop !== "object" || end !== undefined) return undefined;
    const [, key = ""] = /^for\(const (key\d+) in data\)\{$/.exec(loop.head) ?? [];
    const text = write(loop.body).replaceAll(`"/" + token(${key})+"/`, '"/\u0002/').replaceAll(`"/" + token(${key})`, '"/\u0002"');
    const item = checkOf(parse(text.split("\n")), `data[${key}]`, '"/\u0002');
    return item === undefined ? undefined : `byName(${item})`;
  }
}

/** What is asked of an object, known to be one. */
function unwrapped(node: Node): readonly Node[] {
  if (typeof node === "string") return [node];
  const body = node.body.flatMap(unwrapped);
  return node.head === "if(isObject(data)){" ? body : [{ head: node.head, body }];
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

/** Checks that are made on the spot, as the calls that they are. */
function called(line: string): string {
  return line
    .replace(/^text\((.*), (\w+)\);$/, "$2($1);")
    .replace(/^oneOf\((.*), (words\d+)\);$/, "among($2)($1);")
    .replace(/^kind\((.*), ("\w+")\);$/, "ofKind($2)($1);");
}

function write(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : `${node.head}\n${write(node.body)}\n}`)).join("\n");
}
