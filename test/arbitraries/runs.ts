import fc from "fast-check";

/** Parameters for a law whose runs cost more or less than others: that share of the usual number of runs. */
export function runs(share: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) * share) };
}
