import type { NamedCondition } from '../../shared/muted-by.ts';
import type { Rule, RuleAction } from '../../shared/rule.ts';
import type { Translate } from '../locales/translate.ts';

/** A rule in one sentence: "What carries #sport and comes from Harbour Post: hide it." */
export function ruleSentence(
  { names, actions }: Pick<Rule, 'names' | 'actions'>,
  locale: string,
  t: Translate,
): string {
  const { tag, words, source, author } = names;
  const conditions = [
    tag === null ? [] : t('rules.carries', { tag }),
    words === null ? [] : t('rules.mentions', { words: bare(words) }),
    source === null ? [] : t('rules.comesFrom', { source }),
    author === null ? [] : t('rules.isBy', { author }),
  ].flat();
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  return t('rules.sentence', {
    conditions: and.format(conditions),
    actions: and.format(actions.map((action) => actionText(action, t))),
  });
}

/** Why an article is hidden, in a few words: "word “football”, source Harbour Post". */
export function reasonText({ tag, words, source, author }: NamedCondition, t: Translate): string {
  return [
    tag === null ? [] : `#${tag}`,
    words === null
      ? []
      : t('rules.reasonWords', { words: bare(words), count: bare(words).split(/\s+/u).length }),
    source === null ? [] : t('rules.reasonSource', { source }),
    author === null ? [] : t('rules.reasonAuthor', { author }),
  ]
    .flat()
    .join(', ');
}

/** One quoted phrase is quoted by the sentence it stands in. */
const bare = (words: string): string => /^"([^"]*)"?$/u.exec(words)?.[1] ?? words;

function actionText(action: RuleAction, t: Translate): string {
  switch (action.kind) {
    case 'mute':
      return t('rules.mute');
    case 'mark-read':
      return t('rules.markRead');
    case 'save':
      return t('rules.save');
    case 'notify':
      return t('rules.notify');
    case 'add-tag':
      return t('rules.addTag', { tag: action.tag });
  }
}
