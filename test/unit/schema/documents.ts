import type { ContractSeriesSpec, ContractSpec } from "sla-clock";

/** The types of the two documents, with their type parameters left open. */
export interface Documents {
  readonly contract: ContractSpec;
  readonly series: ContractSeriesSpec;
}
