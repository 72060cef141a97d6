/** What a ticket says for itself, by the name of the fact among its attributes. */
export interface FromAttribute {
  readonly fromAttribute: string;
}
