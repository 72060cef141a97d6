/** A question, the stored answer, and the one that was given. */
export interface Found {
  readonly where: string;
  readonly question: string;
  readonly expected: unknown;
  readonly received: unknown;
}

/** What was returned, as JSON has it, or the code of what was thrown. */
export function outcome(act: () => unknown): unknown {
  try {
    const value = act();
    return value === undefined ? null : value;
  } catch (error) {
    return { throws: error instanceof Error && "code" in error ? error.code : String(error) };
  }
}

export function isDifferent({ expected, received }: Found): boolean {
  return canonical(expected) !== canonical(received);
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
