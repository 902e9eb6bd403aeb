/** One thing that an article must not be able to do, tried in one way. */
export interface Vector {
  /** Plain words, unlike any other's. */
  readonly name: string;
  readonly technique: string;
  /** `RUN` stands for script that gives itself away, `FOREIGN` for a host that nobody may ask. */
  readonly html: string;
  /** What stands behind it is its content for every parser, or none: no text after it can be expected. */
  readonly isHungry: boolean;
}

/** A name and its HTML; the third word marks the hungry ones. */
type Line = readonly [name: string, html: string, hungry?: 'hungry'];

export const family = (technique: string, lines: readonly Line[]): readonly Vector[] =>
  lines.map(([name, html, hungry]) => ({ name, technique, html, isHungry: hungry !== undefined }));
