import { expect, it } from 'vitest';
import { translatorFor } from '../translator.ts';
import { reasonText, ruleSentence } from '../../../renderer/rules/rule-text.ts';
import type { RuleAction } from '../../../shared/rule.ts';

const names = { tag: 'sport', words: null, source: 'Gazette', author: 'Anna Koval' };
const actions: readonly RuleAction[] = [{ kind: 'mark-read' }, { kind: 'add-tag', tag: 'Later' }];

it.each([
  [
    'en',
    'en-GB',
    'What carries #sport, comes from Gazette and is by Anna Koval: mark it as read and add #Later.',
  ],
  [
    'uk',
    'uk-UA',
    'Те, що має #sport, походить із джерела Gazette і має автора Anna Koval: позначити прочитаним і додати #Later.',
  ],
  [
    'fr',
    'fr-FR',
    'Ce qui porte #sport, vient de Gazette et est de Anna Koval : marquer comme lu et ajouter #Later.',
  ],
] as const)('a rule is one sentence in %s', (language, locale, sentence) => {
  expect(ruleSentence({ names, actions }, locale, translatorFor(language))).toBe(sentence);
});

it('a reason names the word or the words, quoted once', () => {
  const t = translatorFor('en');
  const because = (words: string) => reasonText({ tag: null, words, source: null, author: null }, t);
  expect(because('football')).toBe('word “football”');
  expect(because('"premier league"')).toBe('words “premier league”');
  expect(because('"premier league" quay')).toBe('words “"premier league" quay”');
  expect(reasonText(names, t)).toBe('#sport, source Gazette, author Anna Koval');
});
