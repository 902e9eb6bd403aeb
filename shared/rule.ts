import * as v from 'valibot';
import type { ArticleRow } from './article.ts';
import type { NamedCondition } from './muted-by.ts';
import { tagKeySchema } from './tag-key-schema.ts';
import { LONGEST_TAG, tagKey } from './tag.ts';
import type { EpochMs } from './time.ts';

const LONGEST_WORDS = 200;

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const someWords = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LONGEST_WORDS),
  v.regex(/[\p{L}\p{N}]/u, 'no letter or digit in these words'),
);
const spelling = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LONGEST_TAG),
  v.check((text) => tagKey(text) !== null, 'no letter or digit in this tag'),
);

/**
 * What a rule asks of an article; all that is given has to hold, and something has to be given.
 *
 * `words` are looked for in what a list shows of an article, its title and its opening words: each of them has to occur
 * as a whole word, Cyrillic ones in any of their cases, `"these words"` side by side as they stand. Upper case and accents
 * make no difference. `author`: these words stand side by side in the author's name.
 */
const condition = v.pipe(
  v.strictObject({
    tag: v.nullable(tagKeySchema),
    words: v.nullable(someWords),
    feedId: v.nullable(id),
    author: v.nullable(someWords),
  }),
  v.check(
    ({ tag, words, feedId, author }) => [tag, words, feedId, author].some((part) => part !== null),
    'a rule needs a condition',
  ),
  v.readonly(),
);

const action = v.variant('kind', [
  v.strictObject({ kind: v.literal('mute') }),
  v.strictObject({ kind: v.literal('mark-read') }),
  v.strictObject({ kind: v.literal('save') }),
  v.strictObject({ kind: v.literal('notify') }),
  /** Under the spelling given, where the tag is new. */
  v.strictObject({ kind: v.literal('add-tag'), tag: spelling }),
]);

export const ruleSchema = v.strictObject({
  when: condition,
  actions: v.pipe(v.array(action), v.minLength(1), v.maxLength(8), v.readonly()),
  /** It acts until then; what it did stays. Null: for good. */
  until: v.nullable(v.pipe(v.number(), v.safeInteger())),
});

/** What a person decides once for many articles. */
export type RuleDraft = Readonly<v.InferOutput<typeof ruleSchema>>;
export type RuleCondition = RuleDraft['when'];
export type RuleAction = RuleDraft['actions'][number];

/** A rule that is kept. */
export interface Rule extends RuleDraft {
  readonly id: number;
  readonly names: NamedCondition;
  /** Articles it has acted on so far, also those that are gone. */
  readonly acted: number;
}

/** What a rule would have met among the articles of 30 local days, those that rules hide included. */
export interface RuleTrial {
  /** In the last of these days: now, or when the newest article came out where all days up to now would be empty. */
  readonly until: EpochMs;
  /** It meets `articles`, of `of`. */
  readonly articles: number;
  readonly of: number;
  /** Those it meets per day, oldest first. */
  readonly perDay: readonly number[];
  /** The newest of them, at most five. */
  readonly newest: readonly ArticleRow[];
  /** How many of them are not hidden yet. */
  readonly shown: number;
}
