// The code that ajv writes, line by line, with each issue and each check that recurs as a call.
import type { Json } from "./schema-ajv.js";

/** What a pattern is for, by its beginning. */
const PATTERNS: Readonly<Record<string, string>> = {
  name: "\\S",
  zone: "^[A-Za-z0-9_+:/-]",
  date: "^\\d{4}-",
  fact: "^(?:number|",
  charge: "^(?:free|",
  hours: "^\\s*\\d{1,3}\\s*(?:[*",
  dayHours: "^\\s*(?:[\\d:.]",
  duration: "^(?=\\d)",
  share: "^(?=.*[1-9])",
  cutOff: "^(?:closing|",
  time: "^(?:same-time|",
};

/** Functions with what stands before them: patterns and lists of words. */
export interface Calls {
  /** Patterns by what they are for. */
  readonly patterns: ReadonlyMap<string, string>;
  /** Lists of words, as JSON; their place is their number. */
  readonly lists: readonly string[];
  readonly functions: readonly string[];
  /** The names of functions by which checks come back to themselves. */
  readonly recursive: ReadonlySet<string>;
}

const END = "\nreturn errors === 0;\n}\n";
const ISSUE =
  /const err\d+ = (\{[^]*?\});\nif\(vErrors === null\)\{\nvErrors = \[err\d+\];\n\}\nelse \{\nvErrors\.push\(err\d+\);\n\}\nerrors\+\+;/g;
const RESET =
  /^errors = (_errs\d+);\nif\(vErrors !== null\)\{\nif\(_errs\d+\)\{\nvErrors\.length = _errs\d+;\n\}\nelse \{\nvErrors = null;\n\}\n\}/gm;
const CALL =
  /if\(!\(([\w.]+)\((.*), \{(instancePath.*?),parentData.*\}\)\)\)\{\nvErrors = .*\nerrors = vErrors\.length;\n\}/g;

/** Whether an object in an object has a property of one value. */
const NESTED =
  /^const (?:_errs\d+) = errors;\nconst _errs\d+ = errors;\nif\((isObject\(data\))\)\{\nif\((data\.\w+) === undefined\)\{\nerrors\+\+;\n\}\nelse \{\nif\(\2 !== undefined\)\{\nlet (data\d+) = \2;\nif\((isObject\(\3\))\)\{\nif\(\3\.(\w+) === undefined\)\{\nerrors\+\+;\n\}\nelse \{\nif\(\3\.\5 !== undefined\)\{\nif\((".*") !== \3\.\5\)\{\nerrors\+\+;\n\}\n\}\n\}\n\}\n\}\n\}\n\}\nvar (_valid\d+) = _errs\d+ === errors;\nerrors = _errs\d+;\n/gm;

/** Whether anything is wrong. */
const ASKED =
  /^const (?:_errs\d+) = errors;\nconst _errs\d+ = errors;\nif\((.*)\)\{\nerrors\+\+;\n\}\nvar (_valid\d+) = _errs\d+ === errors;\nerrors = _errs\d+;\n/gm;

export function callsOf(code: string): Calls {
  const schemas = new Map(
    [...code.matchAll(/^const (schema\d+) = (.*);$/gm)].map(([, name = "", json = ""]) => [name, json]),
  );
  const wrapped = new Map(
    [...code.matchAll(/^const (wrapper\d+) = \{validate: (\w+)\};$/gm)].map(([, name, of]) => [name, of]),
  );
  const patterns = new Map<string, string>();
  const named = new Map<string, string>();
  for (const [, name = "", json = ""] of code.matchAll(/^const (pattern\d+) = new RegExp\((".*"), "u"\);$/gm)) {
    const pattern = JSON.parse(json) as string;
    patterns.set(wordOf(pattern), pattern);
    named.set(name, wordOf(pattern));
  }
  const lists: string[] = [];
  const texts = code.split(/^(?=function )/m).slice(1);
  const functions = texts.map((text) => simplified(calling(text.slice(0, text.indexOf(END) + END.length))));
  const selves = functions.flatMap((text) => /^function (\w+)[^]*\b\1\(/.exec(text)?.[1] ?? []);
  return {
    patterns,
    lists,
    functions,
    recursive: new Set([...wrapped.values(), ...selves].filter((name) => name !== undefined)),
  };

  function calling(text: string): string {
    return text
      .replace(/^(function \w+)\(data, .*$/m, "$1(data, p){")
      .replace(/^const evaluated0 = .*\n(?:if\(evaluated0.*\n.*\n\}\n)*/m, "")
      .replace("let vErrors = null;\nlet errors = 0;\n", "")
      .replace(/^validate\d+\.errors = vErrors;\nreturn errors === 0;\n/m, "")
      .replaceAll(ISSUE, (_, error: string) => issueOf(error))
      .replaceAll(RESET, "errors = $1;")
      .replaceAll(CALL, (_, name: string, data: string, path: string) => {
        return `${wrapped.get(name.replace(".validate", "")) ?? name}(${data}, ${pathOf(path)});`;
      })
      .replaceAll(/\b(pattern\d+)\b/g, (name) => named.get(name) ?? name)
      .replaceAll(/(data\d*) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, "isObject($1)")
      .replaceAll(
        /\(\(typeof (\S+) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)/g,
        "Number.isInteger($1)",
      )
      .replaceAll(/\(typeof (\S+) == "number"\) && \(isFinite\(\1\)\)/g, "Number.isFinite($1)")
      .replaceAll(/ \|\| isNaN\(data\d*\)\)/g, ")")
      .replaceAll(/func\d+\.call\((schema\d+)\.properties, (key\d+)\)/g, (_, schema: string, key: string) => {
        return `${listOf(Object.keys(valueOf(`${schema}.properties`) as object))}.includes(${key})`;
      })
      .replaceAll(/(key\d+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, "token($1)")
      .replaceAll(
        /^if\(!\((\(*(\w+) === "[^"]*"\)?(?: \|\| \(\2 === "[^"]*"\)+)*)\)\)\{\n/gm,
        (_, chain: string, name: string) => {
          return `if(!${listOf([...chain.matchAll(/"([^"]*)"/g)].map(([, word = ""]) => word))}.includes(${name})){\n`;
        },
      );
  }

  function issueOf(error: string): string {
    if (error === "{}") return "errors++;";
    const found =
      /^\{(instancePath.*?),schemaPath:"[^"]*",keyword:"([^"]*)",params:\{([^]*?)\}(?:,propertyName: ?(\w+))?\}$/.exec(
        error,
      );
    const [, path = "", keyword = "", params = "", name] = found ?? [];
    if (keyword === "if" || keyword === "propertyNames") return "";
    const at = pathOf(path) + (name === undefined ? "" : `+"/" + token(${name})`);
    // A property that may not stand there, by whichever keyword.
    const told = name === undefined ? keyword : "false schema";
    return `found(${[`"${told}"`, at, ...paramsOf(told, params)].join(", ")});`;
  }

  function paramsOf(keyword: string, params: string): readonly string[] {
    const last = params.slice(params.lastIndexOf(": ") + 2);
    const [, property = "", missing = ""] = /property: (".*"),\s+missingProperty: (".*"),/.exec(params) ?? [];
    switch (keyword) {
      case "type":
        return [JSON.stringify([valueOf(last)].flat().map(String).join(" "))];
      case "pattern":
        return [JSON.stringify(wordOf(JSON.parse(last) as string))];
      case "enum":
        return [listOf(valueOf(last))];
      case "dependentRequired":
        return [missing, property];
      case "false schema":
      case "not":
      case "uniqueItems":
        return [];
      default:
        return [last];
    }
  }

  function listOf(words: Json): string {
    const json = JSON.stringify(words);
    return `words${String(lists.includes(json) ? lists.indexOf(json) : lists.push(json) - 1)}`;
  }

  /** What ajv writes for a value: JSON, or a place in one of its schemas. */
  function valueOf(expression: string): Json {
    const [, name, path = ""] = /^(schema\d+)(.*)$/.exec(expression) ?? [];
    if (name === undefined) return JSON.parse(expression) as Json;
    const keys = [...path.matchAll(/\.([\w$]+)|\["([^"]*)"\]/g)].map(([, dotted, quoted = ""]) => dotted ?? quoted);
    const whole = JSON.parse(schemas.get(name) ?? "") as Json;
    return keys.reduce((at, key) => (at as Record<string, Json>)[key] ?? null, whole);
  }
}

function pathOf(path: string): string {
  return path.replace("instancePath:", "").replace("instancePath", "p");
}

function wordOf(pattern: string): string {
  const [word] = Object.entries(PATTERNS).find(([, start]) => pattern.startsWith(start)) ?? [];
  if (word === undefined) throw new Error(`scripts/schema-calls.ts has no word for the pattern ${pattern}`);
  return word;
}

/** Checks that recur as calls, and questions whether a property is there asked at once instead of by counting issues. */
function simplified(text: string): string {
  const calls = text
    .replaceAll(
      /^if\(Object\.keys\((\S+)\)\.length > (\d+)\)\{\nfound\("maxProperties", (.*), \2\);\n\}\nif\(Object\.keys\(\1\)\.length < (\d+)\)\{\nfound\("minProperties", .*\n\}/gm,
      "size($1, $3, $4, $2);",
    )
    .replaceAll(
      /^if\(Object\.keys\((\S+)\)\.length > (\d+)\)\{\nfound\("maxProperties", (.*), \2\);\n\}/gm,
      "size($1, $3, 0, $2);",
    )
    .replaceAll(
      /^if\(Object\.keys\((\S+)\)\.length < (\d+)\)\{\nfound\("minProperties", (.*), \2\);\n\}/gm,
      "size($1, $3, $2, Infinity);",
    )
    .replaceAll(/^if\((\S+) !== (data[\d.]*\w*)\)\{\nfound\("const", (.*), \1\);\n\}/gm, "oneOf($2, $3, [$1]);")
    .replaceAll(/^let missing\d+;\n|^(?:let )?ifClause\d+(?: = .*)?;\n|^if\(!valid\d+\)\{\n\n\}\n/gm, "")
    .replaceAll(/\((\S+ === undefined)\) && \(missing\d+ = "[^"]*"\)/g, "$1")
    .replaceAll(/^var _valid\d+ = _errs\d+ === errors;\n(?:valid\d+ = _valid\d+;\n)?(?=\})/gm, "")
    .replaceAll(
      /^for\(const (key\d+) in (\w+)\)\{\n(?:const _errs\d+ = errors;\n)?if\(!\(?(words\d+)\.includes\(\1\)\)?\)\{\nfound\("false schema", (.*?)\+"\/" \+ token\(\1\)\);\n\}\n(?:var valid\d+ = .*\n)?(?:if\(!valid\d+\)\{\n\n?\}\n)?\}/gm,
      "only($2, $4, $3);",
    )
    .replaceAll(
      /^for\(const (key\d+) in (\w+)\)\{\nif\(!\(?(words\d+)\.includes\(\1\)\)?\)\{\nfound\("additionalProperties", (.*), key\d+\);\n\}\n\}/gm,
      "closed($2, $4, $3);",
    )
    .replaceAll(/^if\(!\(?(words\d+)\.includes\((\S+)\)\)?\)\{\nfound\("enum", (.*), \1\);\n\}/gm, "oneOf($2, $3, $1);")
    .replaceAll(
      /^if\(typeof (\S+) === "string"\)\{\nif\(!(\w+)\.test\(\1\)\)\{\nfound\("pattern", (.*), "\2"\);\n\}\n\}\nelse \{\nfound\("type", \3, "string"\);\n\}/gm,
      "text($1, $3, $2);",
    )
    .replaceAll(
      /^if\(typeof (\S+) === "string"\)\{\nif\(!(\w+)\.test\(\1\)\)\{\nfound\("pattern", (.*), "\2"\);\n\}\n\}/gm,
      "like($1, $3, $2);",
    )
    .replaceAll(
      /^if\((\S+) !== undefined\)\{\nif\((\S+) === undefined\)\{\nfound\("dependentRequired", (.*)\);\n\}\n\}/gm,
      "beside($1, $2, $3);",
    )
    .replaceAll(
      /^if\(!\(Number\.isFinite\((\S+)\)\)\)\{\nfound\("type", (.*), "number"\);\n\}/gm,
      'kind($1, $2, "number");',
    )
    .replaceAll(/^if\(.*\b(data\d*)\b.*\)\{\nfound\("type", (.*), ("\w+ [\w ]+")\);\n\}/gm, "typed($1, $2, $3);")
    .replaceAll(
      /^if\(!\(Number\.isInteger\((\S+)\)\)\)\{\nfound\("type", (.*), "integer"\);\n\}/gm,
      'typed($1, $2, "integer");',
    )
    .replaceAll(
      /^if\(Number\.isFinite\((\S+)\)\)\{\n(?:if\(\1 > (\d+)\)\{\nfound\("maximum", .*\n\}\n)?if\(\1 < (\d+)\)\{\nfound\("minimum", (.*), \3\);\n\}\n\}/gm,
      (_, data: string, most = "Infinity", least: string, path: string) =>
        `range(${data}, ${path}, ${least}, ${most});`,
    )
    .replaceAll(
      /^let i\d+ = (\S+)\.length;\nlet j\d+;\nif\(i\d+ > 1\)\{\nconst indices[^]*?found\("uniqueItems".*\nbreak;\n\}\n.*\n\}\n\}/gm,
      "unique($1);",
    )
    .replaceAll(/^if\(typeof (\S+) !== "(\w+)"\)\{\nfound\("type", (.*), "\2"\);\n\}/gm, 'kind($1, $3, "$2");')
    .replaceAll(/^let (data\d+) = (\S+);\n(text|oneOf|kind)\(\1, /gm, "$3($2, ")
    .replaceAll(/^if\((\S+) === undefined\)\{\nfound\("required", (.*), ("[^"]*")\);\n\}/gm, "need($1, $2, $3);")
    .replaceAll(
      /^if\((\S+)\.(\w+) !== undefined\)\{\nfound\("false schema", (.*)\+"\/\2"\);\n\}/gm,
      'none($1.$2, $3, "/$2");',
    )
    .replaceAll(
      /^const (_errs\d+) = errors;\nif\((isObject\(\S+\))\)\{\nif\((\S+) === undefined\)\{\nerrors\+\+;\n\}\n\}\nvar (_valid\d+) = \1 === errors;\n/gm,
      "var $4 = !$2 || $3 !== undefined;\n",
    )
    .replaceAll(
      /^if\(!(valid\d+)\)\{\nerrors\+\+;\n\}\nelse \{\nerrors = _errs\d+;\n\}\nvar (_valid\d+) = (_errs\d+) === errors;\n/gm,
      "var $2 = $1;\n",
    )
    .replaceAll(
      /^const (_errs\d+) = errors;\nif\((isObject\(\S+\))\)\{\nif\((\S+) === undefined\)\{\nerrors\+\+;\n\}\nelse \{\nif\(\3 !== undefined\)\{\n(?:let (data\d+) = \3;\n)?if\(\!?(.*)\)\{\nerrors\+\+;\n\}\n\}\n\}\n\}\nvar (_valid\d+) = \1 === errors;\n/gm,
      (_, __: string, is: string, at: string, data: string | undefined, wrong: string, valid: string) => {
        const right = data === undefined ? wrong.replace(" !== ", " === ") : wrong.replace(`(${data})`, `(${at})`);
        return `var ${valid} = !${is} || (${right});\n`;
      },
    )
    .replaceAll(
      /^const (_errs\d+) = errors;\nconst (_errs\d+) = errors;\nif\((".*") !== (\S+)\)\{\nerrors\+\+;\n\}\nvar (valid\d+) = \2 === errors;\nif\(\5\)\{\n(.*)\n\}\nelse \{\nerrors = \1;\n\}\n/gm,
      "if($4 === $3){\n$6\n}\n",
    );
  const asked = withoutDead(anyOf(calls))
    .replaceAll(NESTED, "var $7 = !isObject(data) || ($2 !== undefined && !(isObject($2) && $2.$5 !== $6));\n")
    .replaceAll(ASKED, "var $2 = !$1;\n");
  const body = withoutDead(asked);
  return /\berrors\b/.test(body) ? body.replace("{\n", "{\nlet errors = 0;\n") : body;
}

/** Questions of which one is enough, as one. */
function anyOf(text: string): string {
  const next = text
    .replaceAll(
      /^if\(!(valid\d+)\)\{\nvar (_valid\d+) = (.*);\n\1 = \1 \|\| \2;\n((?:\1 = \1 \|\| .*;\n)*)\}\n/gm,
      "$1 = $1 || $3;\n$4",
    )
    .replaceAll(/^let (valid\d+) = false;\nvar (_valid\d+) = (.*);\n\1 = \1 \|\| \2;\n/gm, "let $1 = $3;\n")
    .replaceAll(/^let (valid\d+) = (.*);\n\1 = \1 \|\| (.*);\n/gm, "let $1 = $2 || $3;\n")
    .replaceAll(/^let (valid\d+) = (.*);\nvar (_valid\d+) = \1;\n/gm, "var $3 = $2;\n")
    .replaceAll(
      /^(var _valid\d+ = )(!isObject\(data\d*\) \|\| )(.*)$/gm,
      (_, start: string, is: string, rest: string) => start + is + rest.replaceAll(is, ""),
    );
  return next === text ? text : anyOf(next);
}

/** Without counts that are not asked for, and what is done only for them. */
function withoutDead(text: string): string {
  const resets = text.includes("errors++") ? text : text.replaceAll(/^errors = _errs\d+;\n/gm, "");
  const body = resets.replaceAll(/^if\(.*\)\{\n\}\n(?!else)|^else \{\n\}\n/gm, "");
  const settings = (name: string): RegExp => new RegExp(`^(?:const |let |var )?${name} = .*;\\n`, "gm");
  const names = new Set([...body.matchAll(/\b_?(?:valid|errs)\d+\b/g)].map(([name]) => name));
  const dead = [...names].find((name) => !new RegExp(`\\b${name}\\b`).test(body.replaceAll(settings(name), "")));
  const next = dead === undefined ? body : body.replaceAll(settings(dead), "");
  return next === text ? text : withoutDead(next);
}
