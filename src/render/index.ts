export { renderComparison } from "./render-comparison.js";
export { renderContract } from "./render-contract.js";
export type { RenderOptions } from "./render-options.js";
