export type Figure = string | number | null;

/** What a chart shows, as a table: for eyes that read, for screen readers, and for a file. */
export interface Figures {
  /** What the table is about. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Figure[])[];
}
