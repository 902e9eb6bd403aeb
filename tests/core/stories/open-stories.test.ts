import { describe, expect, it } from 'vitest';
import { OpenStories, STORY_WINDOW_MS } from '../../../electron/core/stories/open-stories.ts';
import { hashWord, signature } from '../../../electron/core/stories/signature.ts';
import type { WeightedTerm } from '../../../electron/core/stories/weigh-terms.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Terms of equal weight, normalised. */
const terms = (...stems: string[]): readonly WeightedTerm[] =>
  stems.map((stem) => [stem, 1 / Math.sqrt(stems.length)]);
const report = (publisher: number, at: number, ...stems: string[]) => ({
  publisher: `publisher ${publisher}`,
  at,
  terms: terms(...stems),
  signature: new Uint8Array(),
});

const text = (topic: string): Uint8Array =>
  signature(Int32Array.from({ length: 300 }, (_, at) => hashWord(`${topic}${at}`)));

describe('OpenStories', () => {
  it('finds the story in which another publisher has printed the same text, however little of a headline is shared', () => {
    const stories = new OpenStories();
    stories.add(1, { ...report(1, 0, 'macron', 'missil', 'a', 'b', 'c', 'd'), signature: text('wire') });
    const again = { ...report(2, 0, 'macron', 'missil', 'e', 'f', 'g', 'h'), signature: text('wire') };
    expect(stories.ofSameText(again)).toBe(1);
    expect(stories.ofSameText({ ...again, publisher: 'publisher 1' })).toBeNull();
    expect(stories.ofSameText({ ...again, signature: text('own') })).toBeNull();
    expect(stories.ofSameText({ ...again, signature: new Uint8Array() })).toBeNull();
  });

  it('knows the texts of both stories that became one, and of a long one the newest', () => {
    const stories = new OpenStories();
    stories.add(1, { ...report(1, 0, 'a', 'b'), signature: text('first') });
    stories.add(2, { ...report(1, 0, 'a', 'b'), signature: text('second') });
    stories.merge(1, 2);
    const asked = (topic: string): number | null =>
      stories.ofSameText({ ...report(2, 0, 'a', 'b'), signature: text(topic) });
    expect([asked('first'), asked('second')]).toEqual([1, 1]);
    for (let at = 0; at < 12; at += 1) {
      stories.add(1, { ...report(1, 0, 'a', 'b'), signature: text(`later${at} `) });
    }
    expect([asked('first'), asked('later11 ')]).toEqual([null, 1]);
  });

  it('joins a report of another publisher that shares its words, and opens a story for another event', () => {
    const stories = new OpenStories();
    stories.add(1, report(1, 0, 'macron', 'missil', 'packag', 'support'));
    expect(stories.nearest(report(2, HOUR_MS, 'macron', 'missil', 'support', 'elyse'))).toBe(1);
    expect(stories.nearest(report(2, HOUR_MS, 'harvest', 'maiz', 'farmer', 'mine'))).toBeNull();
  });

  it('needs more than one word in common', () => {
    const stories = new OpenStories();
    stories.add(1, report(1, 0, 'macron', 'missil'));
    expect(stories.nearest(report(2, 0, 'macron', 'opera'))).toBeNull();
  });

  it('asks more of a publisher that has reported the story already', () => {
    const stories = new OpenStories();
    stories.add(1, report(1, 0, 'arriv', 'franc', 'visit', 'presid', 'plane'));
    const next = ['arriv', 'franc', 'minist', 'shell', 'brigad'];
    expect(stories.nearest(report(2, HOUR_MS, ...next))).toBe(1);
    expect(stories.nearest(report(1, HOUR_MS, ...next))).toBeNull();
  });

  it('closes a story after its window and cools it before', () => {
    const stories = new OpenStories();
    stories.add(1, report(1, 0, 'a', 'b', 'c', 'd'));
    expect(stories.nearest(report(2, STORY_WINDOW_MS + 1, 'a', 'b', 'c', 'd'))).toBeNull();
    expect(stories.nearest(report(2, 60 * HOUR_MS, 'a', 'b', 'c', 'd'))).toBe(1);
    expect(stories.nearest(report(2, 60 * HOUR_MS, 'a', 'b', 'x', 'y'))).toBeNull();
  });

  it('takes an older report into a newer story, whichever arrives first', () => {
    const stories = new OpenStories();
    stories.add(7, report(1, 10 * HOUR_MS, 'a', 'b', 'c'));
    expect(stories.nearest(report(2, 0, 'a', 'b', 'c'))).toBe(7);
  });

  it('chooses the likest of several stories', () => {
    const stories = new OpenStories();
    stories.add(1, report(1, 0, 'a', 'b', 'x', 'y'));
    stories.add(2, report(1, 0, 'a', 'b', 'c', 'y'));
    expect(stories.nearest(report(2, 0, 'a', 'b', 'c', 'd'))).toBe(2);
  });

  it('finds two stories to be one through a report that reads half like each', () => {
    const stories = new OpenStories();
    stories.add(1, report(1, 0, 'macron', 'missil', 'pledg', 'drone'));
    stories.add(2, report(2, 0, 'elyse', 'summit', 'packag', 'billion'));
    const between = report(3, HOUR_MS, 'macron', 'missil', 'elyse', 'summit', 'packag', 'pledg');
    stories.add(1, between);
    expect(stories.twinOf(1, between)).toBe(2);
    stories.merge(1, 2);
    expect(stories.twinOf(1, between)).toBeNull();
    expect(stories.nearest(report(4, HOUR_MS, 'elyse', 'summit', 'billion'))).toBe(1);
  });

  it('keeps two stories of the same publishers apart that merely share words', () => {
    const stories = new OpenStories();
    stories.add(1, report(1, 0, 'arriv', 'franc', 'presid', 'plane', 'dinner'));
    const next = report(1, 0, 'arriv', 'franc', 'minist', 'shell', 'brigad');
    stories.add(2, next);
    expect(stories.twinOf(2, next)).toBeNull();
    stories.add(3, report(2, 0, 'arriv', 'franc', 'guest', 'gate', 'guard'));
    expect(stories.twinOf(3, next)).not.toBeNull();
  });
});
