export { canonicalJson } from "../contract/canonical-json.js";
export { digestContract } from "../contract/digest.js";
export type { ContractDigest } from "../contract/digest.js";

export { amendContract, contractDocument, validateAmendments } from "./amend/amend-contract.js";
export type { AmendmentSpec, AmendOptions, ChangeSpec, PartKind, TargetSpec } from "./amend/amendment-spec.js";
export { validateContract } from "./validate/validate-contract.js";
export type { ContractReview, ReviewOptions } from "./validate/validate-contract.js";
export { contractSchema } from "./validate/contract-schema.js";
export type { StandardContractSchema, StandardResult } from "./validate/contract-schema.js";
