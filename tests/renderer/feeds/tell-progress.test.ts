import { describe, expect, it } from 'vitest';
import { progressTeller } from '../../../renderer/feeds/tell-progress.ts';
import { translatorFor } from '../translator.ts';

const en = translatorFor('en');
const at = (done: number, total = 120) => ({ done, total, current: [] });

describe('the progress of a refresh', () => {
  it('is said every few seconds at most, however many steps there are', () => {
    const teller = progressTeller(en);
    const said: string[] = [];
    for (let done = 0; done <= 119; done += 1) {
      const sentence = teller.hear(at(done), true, done * 100);
      if (sentence !== null) said.push(sentence);
    }
    expect(said).toEqual(['50 of 120', '100 of 120']);
  });

  it('is said only where its steps are on screen, but its end always', () => {
    const teller = progressTeller(en);
    const said = [0, 60, 119].map((done) => teller.hear(at(done), false, done * 1000));
    expect(said).toEqual([null, null, null]);
    expect(teller.hear(null, false, 120_000)).toBe('120 of 120 feeds refreshed');
    expect(teller.hear(null, false, 121_000)).toBeNull();
  });

  it('ends with how far it came when the person has cancelled it', () => {
    const teller = progressTeller(en);
    teller.hear(at(0), true, 0);
    teller.hear(at(34), true, 1000);
    teller.cancel();
    // What was dropped counts as done on the reader's side.
    expect(teller.hear(at(119), true, 60_000)).toBeNull();
    expect(teller.hear(null, true, 60_100)).toBe('Refresh cancelled after 34 feeds');
    teller.hear(at(0, 1), true, 70_000);
    expect(teller.hear(null, true, 71_000)).toBe('1 of 1 feed refreshed');
  });

  it('has an end even where it was over before its first step was told', () => {
    const teller = progressTeller(en);
    teller.begin();
    expect(teller.hear(null, false, 100)).toBe('Refresh finished');
    expect(teller.hear(null, false, 200)).toBeNull();
    teller.begin();
    teller.hear(at(0, 2), true, 300);
    expect(teller.hear(null, false, 400)).toBe('2 of 2 feeds refreshed');
    expect(teller.hear(null, false, 500)).toBeNull();
  });

  it('is not said where nothing is being refreshed', () => {
    const teller = progressTeller(en);
    teller.cancel();
    expect(teller.hear(null, true, 0)).toBeNull();
    teller.hear(at(0, 3), true, 1);
    expect(teller.hear(null, true, 2)).toBe('3 of 3 feeds refreshed');
  });

  it('has its plurals in every language', () => {
    const end = (language: 'uk' | 'fr', total: number): string | null => {
      const teller = progressTeller(translatorFor(language));
      teller.hear(at(0, total), true, 0);
      return teller.hear(null, true, 1);
    };
    expect([1, 3, 21].map((total) => end('uk', total))).toEqual([
      'Оновлено 1 з 1 стрічки',
      'Оновлено 3 з 3 стрічок',
      'Оновлено 21 з 21 стрічки',
    ]);
    expect([1, 3].map((total) => end('fr', total))).toEqual([
      '1 flux sur 1 actualisé',
      '3 flux sur 3 actualisés',
    ]);
  });
});
