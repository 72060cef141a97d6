import type { FromAttribute } from "sla-clock";

/** What a contract states itself; the naive reading knows nothing of what is left to tickets. */
export function stated<T extends string | number | undefined>(value: T | FromAttribute): T {
  if (typeof value === "object") throw new RangeError("left to the ticket");
  return value;
}
