import { describe, expect, it } from 'vitest';
import { translatorFor } from '../translator.ts';
import { hotText } from '../../../renderer/stories/hot-text.ts';
import { reasonsText } from '../../../renderer/stories/reason-text.ts';

const t = translatorFor('en');

describe('reasonsText', () => {
  it('writes tags as hashtags and joins reasons', () => {
    expect(reasonsText([{ kind: 'tags', tags: ['umerov', 'france'] }, { kind: 'same-story' }], t)).toBe(
      '#umerov #france\u00a0· same story',
    );
  });

  it('names people, figures and words', () => {
    expect(reasonsText([{ kind: 'names', names: ['Lecornu'] }], t)).toBe('names: Lecornu');
    expect(
      reasonsText([{ kind: 'names', names: ['emmanuel macron', 'jean-luc o’neill', 'рустем умєров'] }], t),
    ).toBe('names: Emmanuel Macron, Jean-Luc O’neill, Рустем Умєров');
    expect(reasonsText([{ kind: 'figure', figure: 'EUR 2 bln' }], t)).toBe('same figure: EUR 2 bln');
    expect(reasonsText([{ kind: 'words', words: ['radar', 'missile'] }], t)).toBe('also: radar, missile');
  });

  it('is empty without reasons', () => {
    expect(reasonsText([], t)).toBe('');
  });
});

describe('hotText', () => {
  const line = {
    storyId: 1,
    articleId: 1,
    title: '',
    sources: 6,
    ofSources: 14,
    spanHours: 3,
    trend: 'rising',
  } as const;

  it('counts sources among those a person has, and says where it is going', () => {
    expect(hotText(line, t)).toBe('6 of your 14 sources in 3 h · rising');
  });

  it('says nothing of a steady story', () => {
    expect(hotText({ ...line, trend: 'steady' }, t)).toBe('6 of your 14 sources in 3 h');
  });

  it('declines in Ukrainian', () => {
    expect(hotText({ ...line, trend: 'falling' }, translatorFor('uk'))).toBe(
      '6 з ваших 14 джерел за 3 год · спадає',
    );
  });
});
