import { validateContract } from "sla-clock";
import { hardwareService } from "sla-clock/contracts";
import { checkDocument } from "sla-clock/schema";
import { expect, it } from "vitest";

const office = { id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00" };
const flags = {
  id: "flags",
  timeZone: "UTC",
  levels: ["A"],
  calendars: { office },
  appointments: [{ event: "visit-agreed", promise: "a" }],
  clauses: [
    { id: "hours", promise: "a", within: "2h", clock: "office", fullHours: true },
    {
      id: "back",
      promise: "b",
      workingDays: 1,
      calendar: "office",
      at: "17:00",
      backward: true,
      from: { agreed: "met" },
    },
    { id: "clear", promise: "c", calendarDays: 3, at: "end-of-day", clear: true },
    { id: "law", promise: "d", calendarDays: 3, calendar: "office", counting: "eu-1182-71", at: "12:00" },
    {
      id: "cut",
      promise: "e",
      workingDays: 1,
      calendar: "office",
      at: "17:00",
      cutOff: { time: "14:00", strictly: true },
    },
    { id: "met", promise: "f", at: "met", strictly: true },
  ],
};

/** Where a document still is read, or passes the schema, with `null` in place of what stands there. */
function placesOfNull(document: unknown): readonly string[] {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  const places: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries<unknown>({ ...value })) {
      Reflect.set(value, key, null);
      if (validateContract(copy).ok) places.push(`${path}/${key} is read`);
      if (checkDocument(copy).ok) places.push(`${path}/${key} passes`);
      Reflect.set(value, key, inner);
      look(inner, `${path}/${key}`);
    }
  };
  look(copy, "");
  return places;
}

it("null stands for nothing: neither the schema nor the parser takes it anywhere", () => {
  const read = validateContract(flags);
  expect(read.ok ? [] : read.issues.map(({ path, expected }) => `${path} ${expected}`)).toEqual([]);
  for (const document of [flags, hardwareService()]) expect(placesOfNull(document)).toEqual([]);
});

it.each(["/clauses/0/fullHours", "/clauses/1/backward", "/clauses/3/at", "/calendars/office/id"])(
  "the parser says where: %s",
  (path) => {
    const copy: unknown = JSON.parse(JSON.stringify(flags));
    const keys = path.slice(1).split("/");
    const holder = keys.slice(0, -1).reduce<any>((value, key) => value[key], copy);
    holder[keys.at(-1)!] = null;
    const read = validateContract(copy);
    expect(read.ok ? [] : read.issues.map((issue) => issue.path)).toContain(path);
  },
);
