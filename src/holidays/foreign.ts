import { show, SlaError, slaError, Told } from "../errors.js";
import type { SlaErrorCode } from "../errors.js";

/** Calls code of others; what it throws becomes an error of this library. */
export function foreign<T>(code: SlaErrorCode, path: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof SlaError) throw error;
    throw slaError(code, { path, expected: "an answer", received: new Told(`the error ${messageOf(error)}`) });
  }
}

function messageOf(error: unknown): string {
  try {
    return show(error instanceof Error ? error.message : error);
  } catch {
    return "of an object that cannot be read";
  }
}
