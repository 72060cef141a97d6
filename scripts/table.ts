/** Lays rows of text out in columns; a column of numbers is aligned to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ""))),
  );
  const lines = rows.map((row) =>
    widths
      .map((size, column) => pad(row[column] ?? "", size))
      .join("  ")
      .trimEnd(),
  );
  const [head = "", ...body] = lines;
  const rule = widths.map((size) => "─".repeat(size)).join("  ");
  return [head, rule, ...body].join("\n");
}

function pad(cell: string, size: number): string {
  const space = " ".repeat(size - width(cell));
  return /^[\d.,%–-]+$/.test(cell) ? space + cell : cell + space;
}

/** How many columns of a terminal a text takes; Chinese characters take two. */
function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0);
}
