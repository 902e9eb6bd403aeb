/** How wide the panes are that a person can widen, in CSS pixels; null: as wide as the window makes them. */
export interface Columns {
  readonly rail: number | null;
  readonly list: number | null;
  readonly side: number | null;
}

/** Between these a person chooses. The narrowest are those of the layout's own. */
export const COLUMN_LIMITS: Readonly<
  Record<keyof Columns, { readonly least: number; readonly most: number }>
> = {
  rail: { least: 208, most: 400 },
  list: { least: 320, most: 720 },
  side: { least: 236, most: 480 },
};
