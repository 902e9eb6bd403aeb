import { foldText } from '../../shared/fold-text.ts';
import { SEARCH_OPERATORS, SEARCH_STATES, type SearchOperator } from '../../shared/search.ts';
import { useFeeds } from '../feeds/feeds-store.ts';
import { formatMonth } from '../locales/format-time.ts';
import { useLocale, useT, type Translate } from '../locales/translate.ts';
import { useTagsFor } from '../tags/use-tags-for.ts';
import { useNow } from '../ui/now.ts';
import {
  completionAt,
  withOperator,
  withValue,
  writtenOperator,
  type Completion,
} from './complete-search.ts';
import { monthsBegunBy, NAMED_DAYS } from './days.ts';
import { useAuthorsFor } from './use-authors-for.ts';

/** One way to go on with a search. */
export interface Proposal {
  readonly key: string;
  /** What would stand in the box. */
  readonly written: string;
  readonly name: string;
  /** The whole search with it. */
  readonly text: string;
  readonly caret: number;
}

const MOST = 7;
const NONE: readonly Proposal[] = [];

/** How one can go on with the search where the caret stands. */
export function useProposals(text: string, caret: number): readonly Proposal[] {
  const t = useT();
  const feeds = useFeeds((state) => state.feeds);
  const completion = completionAt(text, caret);
  const value = completion?.kind === 'value' ? completion.part.text : '';
  const valueOf = (operator: SearchOperator): string | null =>
    completion?.kind === 'value' && completion.operator === operator ? value : null;
  const tags = useTagsFor(valueOf('tag'));
  const authors = useAuthorsFor(valueOf('from'));
  const locale = useLocale();
  const now = useNow();
  if (completion === null) return NONE;
  if (completion.kind === 'start')
    return SEARCH_OPERATORS.map((operator) => {
      const written = writtenOperator(operator);
      return operatorProposal(operator, { text: written, caret: written.length }, t);
    });
  if (completion.kind === 'operator')
    return completion.operators.map((operator) =>
      operatorProposal(operator, withOperator(text, completion.part, operator), t),
    );
  const { operator } = completion;
  const propose = (values: readonly (readonly [value: string, name: string])[]): readonly Proposal[] =>
    proposeValues(text, completion, values);
  const matching = (names: readonly string[]): readonly string[] =>
    [...new Set(names)].filter((name) => foldText(name).includes(foldText(value)));
  /** By its word, or else by what it means in the person's language. */
  const meant = (values: readonly (readonly [value: string, name: string])[]) => {
    const begun = values.filter(([word]) => word.startsWith(value.toLowerCase()));
    return begun.length > 0 ? begun : values.filter(([, name]) => hasWord(name, value));
  };
  switch (operator) {
    case 'feed':
      return propose(matching(feeds.map(({ title }) => title)).map((title) => [title, '']));
    case 'tag':
      return propose(tags.map(({ display }) => [display, '']));
    case 'is':
      return propose(meant(SEARCH_STATES.map((state) => [state, t(`search.is.${state}`)])));
    case 'from':
      return propose(authors.map((author) => [author, '']));
    case 'before':
    case 'after':
      return propose([
        ...meant(NAMED_DAYS.map((day) => [day, t(`search.day.${day}`)])),
        ...monthsOf(value, locale, now),
      ]);
    default:
      return NONE;
  }
}

const hasWord = (name: string, begun: string): boolean =>
  begun.length > 1 &&
  foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(foldText(begun)));

/** Once a person begins to write a date: how one is written. */
const monthsOf = (digits: string, locale: string, now: number) =>
  /^\d{2}/u.test(digits)
    ? monthsBegunBy(digits, now).map(
        ({ written, startsAt, isYear }) => [written, isYear ? '' : formatMonth(locale, startsAt)] as const,
      )
    : [];

const operatorProposal = (
  operator: SearchOperator,
  next: Pick<Proposal, 'text' | 'caret'>,
  t: Translate,
): Proposal => ({
  key: operator,
  written: writtenOperator(operator),
  name: t(`search.by.${operator}`),
  ...next,
});

/** A value that is written out already needs no proposal. */
function proposeValues(
  text: string,
  { part }: Extract<Completion, { readonly kind: 'value' }>,
  values: readonly (readonly [value: string, name: string])[],
): readonly Proposal[] {
  return values
    .filter(([value]) => value !== part.text)
    .slice(0, MOST)
    .map(([value, name]): Proposal => {
      const next = withValue(text, part, value);
      return { key: value, written: value, name, text: next.text, caret: next.caret };
    });
}
