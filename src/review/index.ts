export { canonicalJson } from "../contract/canonical-json.js";
export { digestContract } from "../contract/digest.js";
export type { ContractDigest } from "../contract/digest.js";
