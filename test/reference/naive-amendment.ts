/*
 * Amendments as a clerk makes them: on a copy of the text, one sentence after another. Nothing is checked.
 */
/* eslint-disable @typescript-eslint/no-dynamic-delete -- text that is struck out */

export type Json = any;

const LISTS: Json = { clause: ["clauses", "id"], level: ["levels", "id"], pause: ["pauses", "reason"] };
const TABLES: Json = { calendar: "calendars", event: "events", attribute: "attributes" };

/** The text with the changes made in it. */
export function clerk(text: Json, changes: readonly Json[], version: string): Json {
  const copy = JSON.parse(JSON.stringify(text));
  for (const change of JSON.parse(JSON.stringify(changes)) as Json[]) make(copy, change);
  copy.version = version;
  return copy;
}

function make(text: Json, change: Json): void {
  for (const [kind, [section, key]] of Object.entries<Json>(LISTS)) {
    if (kind in change) makeInList((text[section] ??= []), key, change[kind], change);
    if (kind in change && kind === "pause" && text[section].length === 0) delete text[section];
  }
  for (const [kind, section] of Object.entries<Json>(TABLES)) {
    if (kind in change) makeInTable((text[section] ??= {}), change[kind], change);
  }
  if (![...Object.keys(LISTS), ...Object.keys(TABLES)].some((kind) => kind in change)) alter(text, change);
}

function makeInList(list: Json[], key: string, name: string, change: Json): void {
  const place = (wanted: string): number => list.findIndex((item) => item === wanted || item[key] === wanted);
  const whole = (body: Json): Json => ({ [key]: name, ...body });
  if (change.insert) {
    const at = "after" in change ? place(change.after) + 1 : "before" in change ? place(change.before) : list.length;
    list.splice(at, 0, whole(change.insert));
  } else if (change.replace) list[place(name)] = whole(change.replace);
  else if (change.delete) list.splice(place(name), 1);
  else {
    if (typeof list[place(name)] === "string") list[place(name)] = { [key]: name };
    alter(list[place(name)], change);
  }
  list.forEach((item, index) => {
    if (key === "id" && Object.keys(item).join() === "id") list[index] = item.id;
  });
}

function makeInTable(table: Json, name: string, change: Json): void {
  if (change.insert ?? change.replace) table[name] = change.insert ?? change.replace;
  else if (change.delete) delete table[name];
  else alter(table[name], change);
}

function alter(part: Json, { set = {}, remove = [], add = {} }: Json): void {
  const dateOf = (item: Json): Json => item.date ?? item;
  Object.assign(part, set);
  if (Array.isArray(remove)) for (const key of remove) delete part[key];
  else {
    for (const [key, items] of Object.entries<Json>(remove)) {
      part[key] = part[key].filter((item: Json) => !items.map(dateOf).includes(dateOf(item)));
    }
  }
  for (const [key, items] of Object.entries<Json>(add)) part[key] = [...(part[key] ?? []), ...items];
}
