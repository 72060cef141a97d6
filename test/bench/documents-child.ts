// How many valid contracts of thirty clauses the built `sla-clock/schema` checks a second, in its fastest round.
import { stdout } from "node:process";
import { documentOf, repliesOf } from "./documents.js";

export type DocumentsResult = Readonly<Record<"every form" | "replies", number>>;

const ROUNDS = 12;
const CHECKED = 8000;
const DIFFERENT = 64;

const built = new URL("../../dist/schema.js", import.meta.url).href;
const { checkDocument } = (await import(built)) as { checkDocument: (document: unknown) => { readonly ok: boolean } };

function rate(make: (seed: number) => unknown): number {
  const documents = Array.from({ length: DIFFERENT }, (_, seed) => make(seed));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (let index = 0; index < CHECKED; index += 1) {
      if (!checkDocument(documents[index % DIFFERENT]).ok) throw new Error("a document was refused");
    }
    return (1000 * CHECKED) / (performance.now() - started);
  });
  return Math.max(...rounds);
}

stdout.write(JSON.stringify({ "every form": rate(documentOf), replies: rate(repliesOf) } satisfies DocumentsResult));
