/** What a ticket says for itself, by the name of the fact among its attributes. */
export interface FromAttribute<Fact extends string = string> {
  readonly fromAttribute: Fact;
}
