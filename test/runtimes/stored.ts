import type { StoredScenes } from "./acceptance.js";
import cases from "./cases.json" with { type: "json" };
import type { ContractCase } from "./contract-acceptance.js";
import contracts from "./contract-cases.json" with { type: "json" };

// JSON's own types do not know tuples and unions.
export const storedScenes = cases as unknown as StoredScenes;
export const contractCases = contracts as unknown as readonly ContractCase[];
