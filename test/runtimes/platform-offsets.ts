/** The stretches of one zone's offsets in a window: each from an instant on, in milliseconds ahead of UTC. */
export type ZoneOffsets = readonly (readonly [from: number, offset: number])[];

const DAY = 86_400_000;

/** A zone's offsets as this platform's Intl has them, without any help of the library. */
function platformOffset(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23", calendar: "gregory", numberingSystem: "latn" },
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? NaN;
    const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
    return local - Math.floor(at / 1000) * 1000;
  };
}

/** Whether this platform's clocks differ from stored ones: asked daily, and a moment before and after each stored change. */
export function differsFrom(timeZone: string, stored: ZoneOffsets, [start, end]: readonly [number, number]): boolean {
  let offsetAt;
  try {
    offsetAt = platformOffset(timeZone);
  } catch {
    return true;
  }
  const probes = stored.flatMap(([from]) => [from - 1, from]);
  for (let at = start; at < end; at += DAY) probes.push(at);
  return probes.some((at) => {
    const offset = stored.filter(([from]) => from <= at).at(-1)?.[1];
    return offset !== undefined && offset !== offsetAt(at);
  });
}
