/** A rule's condition as it is said: the tag as it is spelled and the feed as it is called by now. */
export interface NamedCondition {
  readonly tag: string | null;
  readonly words: string | null;
  readonly source: string | null;
  readonly author: string | null;
}

/** Why an article is hidden. */
export interface MutedBy {
  readonly ruleId: number;
  readonly names: NamedCondition;
}
