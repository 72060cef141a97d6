import pkg from "../package.json" with { type: "json" };

interface Entry {
  /** The name of its files in dist and docs/api. */
  readonly name: string;
  readonly specifier: string;
  readonly source: string;
}

/** The entry points, as package.json exports them. */
export const entries: readonly Entry[] = Object.keys(pkg.exports)
  .filter((path) => !/\.json$|\*$/.test(path))
  .map((path) => ({
    name: path === "." ? "index" : path.slice(2),
    specifier: pkg.name + path.slice(1),
    source: `src${path.slice(1)}/index.ts`,
  }));
