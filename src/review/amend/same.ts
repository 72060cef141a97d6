import { isRecord } from "../../inspection.js";

/** Whether two values are the same JSON. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    const [items, others]: readonly (readonly unknown[])[] = [a, b];
    return items?.length === others?.length && items?.every((item, index) => isSame(item, others?.[index])) === true;
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
