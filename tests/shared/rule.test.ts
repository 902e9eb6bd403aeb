import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ruleSchema } from '../../shared/rule.ts';

const NOTHING = { tag: null, words: null, feedId: null, author: null };
const FERRY = { ...NOTHING, words: 'ferry' };
const read = (raw: object) =>
  v.safeParse(ruleSchema, { when: FERRY, actions: [{ kind: 'mute' }], until: null, ...raw });

describe('the guard of rules', () => {
  it('folds the tag asked for, trims words, and leaves the spelling of a tag to be added', () => {
    const { output } = read({
      when: { ...NOTHING, tag: '#Saudi Arabia', words: ' ferry ' },
      actions: [{ kind: 'add-tag', tag: ' To read ' }, { kind: 'save' }],
      until: 5,
    });
    expect(output).toEqual({
      when: { ...NOTHING, tag: 'saudiarabia', words: 'ferry' },
      actions: [{ kind: 'add-tag', tag: 'To read' }, { kind: 'save' }],
      until: 5,
    });
  });

  it.each([
    ['asks for nothing', { when: NOTHING }],
    ['asks for words without a letter', { when: { ...FERRY, words: '"!"' } }],
    ['asks for a tag without a letter', { when: { ...FERRY, tag: '#' } }],
    ['leaves out a part of its condition', { when: { words: 'ferry' } }],
    ['asks for a feed that cannot be', { when: { ...FERRY, feedId: 0 } }],
    ['does nothing', { actions: [] }],
    ['does what no rule does', { actions: [{ kind: 'delete' }] }],
    ['adds a tag without a name', { actions: [{ kind: 'add-tag', tag: '##' }] }],
    ['adds a tag and does not say which', { actions: [{ kind: 'add-tag' }] }],
    ['ends at no time', { until: 'tomorrow' }],
    ['says more than a rule says', { name: 'Mine' }],
  ])('refuses one that %s', (_, raw) => {
    expect(read(raw).success).toBe(false);
  });
});
