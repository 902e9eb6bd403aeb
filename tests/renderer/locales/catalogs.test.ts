import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { CATALOGS, translatorFor } from '../translator.ts';

type Token = ReturnType<typeof compileMessageOrThrow>;

/** The names a message asks values for, found in its compiled form at any depth. */
function placeholders(message: Token): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      if (typeof token[0] === 'string') names.add(token[0]);
      const cases: unknown = token[2];
      if (typeof cases === 'object' && cases !== null) Object.values(cases).forEach(walk);
    }
  };
  walk(message);
  return names;
}

const english = Object.entries(CATALOGS.en);

describe.each(['uk', 'fr'] as const)('the %s catalog', (language) => {
  const catalog: Readonly<Record<string, string>> = CATALOGS[language];

  it('has exactly the messages of English', () => {
    expect(Object.keys(catalog).toSorted()).toEqual(Object.keys(CATALOGS.en).toSorted());
  });

  it('asks for the same values as English', () => {
    for (const [id, message] of english) {
      const wanted = placeholders(compileMessageOrThrow(message));
      expect(placeholders(compileMessageOrThrow(catalog[id] ?? '')), id).toEqual(wanted);
    }
  });

  it('is translated, and to the end', () => {
    const left = Object.entries(catalog).filter(([id, message]) => {
      const words = message.replace(/\{[^{}]*[{}]|\}/gu, ' ').match(/\p{L}{2,}/gu) ?? [];
      // One word may be the same in both, as Article, Ctrl and px are.
      const isSame = words.length > 1 && message === CATALOGS.en[id as keyof typeof CATALOGS.en];
      const isLatin = language === 'uk' && words.length > 1 && !/\p{Script=Cyrillic}/u.test(message);
      return isSame || isLatin || words.some((word) => /^(?:the|and|your|with|from|this|that)$/u.test(word));
    });
    expect(left.map(([id]) => id)).toEqual([]);
  });

  it('has every plural form its grammar needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [id, message] of Object.entries(catalog)) {
      for (const [clause] of message.matchAll(/\{\w+, plural,(?:[^{}]|\{[^{}]*\})*\}/gu)) {
        for (const category of needed) expect(clause, `${id} lacks "${category}"`).toContain(`${category} {`);
      }
    }
  });
});

describe('translatorFor', () => {
  it('declines Ukrainian nouns', () => {
    const t = translatorFor('uk');
    const said = [1, 3, 5, 11, 21, 112].map((count) => t('list.new', { count }));
    expect(said).toEqual([
      '1 нова стаття',
      '3 нові статті',
      '5 нових статей',
      '11 нових статей',
      '21 нова стаття',
      '112 нових статей',
    ]);
  });

  it('treats zero as singular in French', () => {
    const t = translatorFor('fr');
    expect(t('rail.unread', { count: 0 })).toBe('0 non lu');
    expect(t('rail.unread', { count: 2 })).toBe('2 non lus');
  });

  it('writes numbers as the language does', () => {
    expect(translatorFor('en')('search.placeholder', { count: 48_210 })).toBe('Search 48,210 articles');
    expect(translatorFor('fr')('search.placeholder', { count: 48_210 })).toMatch(/48\s210 articles$/u);
  });

  it('never needs code made at run time, which the page forbids', () => {
    const { Function: before } = globalThis;
    globalThis.Function = function refuse(): never {
      throw new Error('code from a string');
    } as unknown as FunctionConstructor;
    try {
      expect(translatorFor('uk')('list.sources', { count: 2 })).toBe('+2 джерела');
    } finally {
      globalThis.Function = before;
    }
  });
});
