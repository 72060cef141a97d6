import type { Duration } from "../time/duration.js";

/** A length of time with the units spelled out, from hours down to milliseconds; in the plural where a language has one. */
export function durationIn(duration: Duration, units: readonly string[], hasPlural: boolean): string {
  const sizes = [3_600_000, 60_000, 1000, 1];
  let rest = duration;
  const parts = sizes.flatMap((size, index) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    const unit = units[index] ?? "";
    if (count === 0) return [];
    return [hasPlural ? `${count} ${unit}${count === 1 ? "" : "s"}` : `${count}${unit}`];
  });
  const nothing = hasPlural ? `0 ${units[1] ?? ""}s` : `0${units[1] ?? ""}`;
  return parts.length === 0 ? nothing : parts.join(hasPlural ? " " : "");
}
