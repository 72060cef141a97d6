/** How often the platform was asked what its clocks show, through the getter that every reading of an offset passes. */
export interface Readings {
  readonly count: () => number;
  /** Stops counting. */
  readonly stop: () => void;
}

/** Counts readings from now on. */
export function countReadings(): Readings {
  const { prototype } = Intl.DateTimeFormat;
  const original = Object.getOwnPropertyDescriptor(prototype, "format") ?? {};
  let count = 0;
  const get = function (this: unknown): unknown {
    count += 1;
    return original.get?.call(this);
  };
  Object.defineProperty(prototype, "format", { ...original, get });
  return { count: () => count, stop: () => Object.defineProperty(prototype, "format", original) };
}
