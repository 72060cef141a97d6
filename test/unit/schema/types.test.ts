import ts from "typescript";
import { expect, it } from "vitest";
import { readSchema } from "../../../scripts/schema-ajv.js";

type Schema = Readonly<Record<string, any>>;
const root = readSchema() as Schema;

/** What values may be there: their kinds, words, items, properties, and properties by any name. */
interface Shape<T> {
  readonly kinds: Set<string>;
  readonly words: Set<unknown>;
  readonly patterns: string[];
  readonly items: T[];
  readonly byName: T[];
  readonly properties: Map<string, T[]>;
  readonly required: Set<string>;
}
const empty = <T>(): Shape<T> => ({
  ...{
    kinds: new Set(),
    words: new Set(),
    patterns: [],
    items: [],
    byName: [],
    properties: new Map(),
    required: new Set(),
  },
});

function shapeOfSchema(schemas: readonly Schema[], shape = empty<Schema>(), isCertain = true): Shape<Schema> {
  const refused: string[] = [];
  for (const schema of schemas) {
    if (schema["$ref"] !== undefined) shapeOfSchema([root["$defs"][schema["$ref"].slice(8)]], shape, isCertain);
    for (const part of schema["allOf"] ?? []) shapeOfSchema([part], shape, isCertain);
    for (const part of [schema["then"], schema["else"]]) if (part !== undefined) shapeOfSchema([part], shape, false);
    for (const kind of [schema["type"] ?? [], schema["if"]?.["type"] ?? []].flat())
      shape.kinds.add(kind === "integer" ? "number" : kind);
    for (const word of schema["enum"] ?? ("const" in schema ? [schema["const"]] : [])) shape.words.add(word);
    if (schema["pattern"] !== undefined) shape.patterns.push(schema["pattern"]);
    if (schema["items"] !== undefined) shape.items.push(schema["items"]);
    if (typeof schema["additionalProperties"] === "object") shape.byName.push(schema["additionalProperties"]);
    for (const [key, value] of Object.entries<unknown>(schema["properties"] ?? {})) {
      if (value === false) {
        if (isCertain) refused.push(key);
        continue;
      }
      shape.properties.set(key, [...(shape.properties.get(key) ?? []), ...(value === true ? [] : [value as Schema])]);
    }
    if (schema["additionalProperties"] === false) {
      refused.push(...[...shape.properties.keys()].filter((key) => !Object.hasOwn(schema["properties"] ?? {}, key)));
    }
    if (isCertain) for (const key of schema["required"] ?? []) shape.required.add(key);
  }
  for (const key of refused) shape.properties.delete(key);
  return shape;
}

const program = ts.createProgram(["test/unit/schema/documents.ts"], {
  ...{ strict: true, exactOptionalPropertyTypes: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext },
  ...{ noEmit: true, skipLibCheck: true, types: [], paths: { "sla-clock": [`${process.cwd()}/src/index.ts`] } },
});
const checker = program.getTypeChecker();
const file = program.getSourceFile("test/unit/schema/documents.ts")!;
const documents = checker.getTypeAtLocation(file.statements.find(ts.isInterfaceDeclaration)!);

function shapeOfTypes(types: readonly ts.Type[]): Shape<ts.Type> {
  const shape = empty<ts.Type>();
  const members = types.flatMap((type) => (type.isUnion() ? type.types : [type]));
  const objects = members.filter(
    (type) => (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && !checker.isArrayType(type),
  );
  for (const type of members) {
    if (type.isStringLiteral() || type.isNumberLiteral()) shape.words.add(type.value);
    else if (checker.isArrayType(type)) {
      shape.kinds.add("array");
      shape.items.push(...checker.getTypeArguments(type as ts.TypeReference));
    } else if (objects.includes(type)) shape.kinds.add("object");
    else if ((type.flags & ts.TypeFlags.BooleanLike) !== 0) shape.kinds.add("boolean");
    else if ((type.flags & ts.TypeFlags.NumberLike) !== 0) shape.kinds.add("number");
    else if ((type.flags & ts.TypeFlags.StringLike) !== 0) shape.kinds.add("string");
    else expect(checker.typeToString(type)).toBe("undefined");
  }
  const required = objects.map((type) => new Set<string>(addProperties(shape, type)));
  for (const key of shape.properties.keys()) if (required.every((keys) => keys.has(key))) shape.required.add(key);
  return shape;
}

/** Adds the properties of a type that may be there, and tells which must be. */
function addProperties(shape: Shape<ts.Type>, type: ts.Type): readonly string[] {
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (index !== undefined) shape.byName.push(index);
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const is = checker.getTypeOfSymbolAtLocation(property, file);
    const mayBe = (is.isUnion() ? is.types : [is]).filter(
      ({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)) === 0,
    );
    if (mayBe.length > 0)
      shape.properties.set(property.name, [...(shape.properties.get(property.name) ?? []), ...mayBe]);
    return (property.flags & ts.SymbolFlags.Optional) === 0 ? [property.name] : [];
  });
}

const compared = new Set<string>();

function compare(types: readonly ts.Type[], schemas: readonly Schema[], path: string): void {
  const key = `${types
    .map((type) => String((type as unknown as { id: number }).id))
    .sort()
    .join()} ${schemas.map((schema) => JSON.stringify(schema)).join()}`;
  // What exportTimetable writes is guarded by its digest.
  if (compared.has(key) || path.endsWith("/timetable")) return;
  compared.add(key);
  const [type, schema] = [shapeOfTypes(types), shapeOfSchema(schemas)];
  // Only the outermost rule has warnings, which the types do not say.
  if (/(?:\/(?:earliestOf|latestOf|sumOf)\/0|\/after)$/.test(path)) type.properties.delete("warnings");
  expect([path, [...type.properties.keys()].sort()]).toEqual([path, [...schema.properties.keys()].sort()]);
  // In JSON the calendars that are combined may be specifications, in TypeScript they are calendars.
  if (!path.endsWith("/of/0")) expect([path, [...type.required].sort()]).toEqual([path, [...schema.required].sort()]);
  compareWords(type, schema, path);
  for (const [name, values] of type.properties) compare(values, schema.properties.get(name) ?? [], `${path}/${name}`);
  if (type.items.length > 0) compare(type.items, schema.items, `${path}/0`);
  if (type.byName.length > 0 && path !== "/calendars") compare(type.byName, schema.byName, `${path}/*`);
  if (path === "/calendars") compare(type.byName, schema.byName, "/calendars/*");
}

function compareWords(type: Shape<ts.Type>, schema: Shape<Schema>, path: string): void {
  const words = [...type.words];
  // Words beside any text, and those that a pattern takes with others, are no enumeration.
  if (schema.words.size > 0) expect([path, words.sort()]).toEqual([path, [...schema.words].sort()]);
  else if (!type.kinds.has("string")) {
    for (const word of words)
      for (const pattern of schema.patterns) expect(String(word), path).toMatch(new RegExp(pattern, "u"));
  }
  if (schema.kinds.size === 0) return;
  const kinds = new Set([...type.kinds, ...words.map((word) => typeof word)]);
  // JSON may name one event where TypeScript asks for a list.
  if (path.endsWith("/undoes")) kinds.add("string");
  // A part says beside the definition of `from` that it takes no list.
  if (/\/(?:anyOf|allOf|nOf)\/0\/from$/.test(path)) kinds.add("array");
  expect([path, [...kinds].sort()]).toEqual([path, [...schema.kinds].sort()]);
}

it.each(["contract", "series"])("the type of a %s and its schema have the same properties, words and kinds", (name) => {
  compared.clear();
  const property = documents.getProperty(name)!;
  compare([checker.getTypeOfSymbolAtLocation(property, file)], [root["$defs"][name]], "");
  expect(compared.size).toBeGreaterThan(name === "contract" ? 100 : 5);
});
