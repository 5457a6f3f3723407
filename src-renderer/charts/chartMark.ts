/** Something to be marked on a line of days. */
export interface ChartMark {
  readonly key: string;
  readonly kind: 'change' | 'event';
  /** The short name on the chart that the list beside it explains: "A", "1". */
  readonly name: string;
  readonly start_date: string;
  readonly end_date: string | null;
}
