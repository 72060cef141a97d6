/** How many documents of a sheet are kept read; beyond, the oldest is read again. */
const KEPT = 64;

/** Remembers what was read of a text; what cannot be read is read again. */
export class Cache<Value> {
  readonly #values = new Map<string, Value>();

  get(text: string, read: (text: string) => Value): Value {
    const known = this.#values.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (this.#values.size >= KEPT) {
      const [oldest] = this.#values.keys();
      if (oldest !== undefined) this.#values.delete(oldest);
    }
    this.#values.set(text, value);
    return value;
  }
}
