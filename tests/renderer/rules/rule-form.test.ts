import { describe, expect, it } from 'vitest';
import { conditionOf, draftOf, formOf, newForm, type RuleForm } from '../../../renderer/rules/rule-form.ts';
import type { Rule } from '../../../shared/rule.ts';
import { key } from '../../core/store/sample-article.ts';

const NOW = Date.UTC(2026, 2, 2, 12);
const form = (said: Partial<RuleForm>): RuleForm => ({ ...newForm({}), ...said });

describe('a rule that is being written', () => {
  it('hides for good what it is begun with', () => {
    const begun = newForm({ tag: 'Saudi Arabia', feedId: 3, author: 'Anna Koval' });
    expect(draftOf(begun, null, NOW)).toEqual({
      when: { tag: key('saudiarabia'), words: null, feedId: 3, author: 'Anna Koval' },
      actions: [{ kind: 'mute' }],
      until: null,
    });
  });

  it.each([
    ['asks for nothing', {}],
    ['asks for blanks', { words: '  ' }],
    ['asks for words without a letter', { words: '!?' }],
    ['asks for a tag without a letter', { tag: '#', words: 'ferry' }],
  ])('has no condition where it %s', (_, said) => {
    expect(conditionOf(form(said))).toBeNull();
    expect(draftOf(form(said), null, NOW)).toBeNull();
  });

  it.each([
    ['does nothing', { mutes: false }],
    ['adds a tag without a name', { addsTag: true, addedTag: ' ' }],
  ])('is not whole where it %s, but can be tried out', (_, said) => {
    expect(draftOf(form({ words: 'ferry', ...said }), null, NOW)).toBeNull();
    expect(conditionOf(form({ words: 'ferry', ...said }))).toMatchObject({ words: 'ferry' });
  });

  it('does all that is chosen, for as long as is chosen', () => {
    const chosen = form({
      words: ' ferry ',
      marksRead: true,
      saves: true,
      addsTag: true,
      addedTag: '#Boats',
      lasting: 'week',
    });
    expect(draftOf(chosen, null, NOW)).toMatchObject({
      when: { words: 'ferry' },
      actions: [{ kind: 'mute' }, { kind: 'mark-read' }, { kind: 'save' }, { kind: 'add-tag', tag: 'Boats' }],
      until: Date.UTC(2026, 2, 9, 12),
    });
  });

  it('is what it was where nothing is changed', () => {
    const rule: Rule = {
      id: 1,
      when: { tag: key('umerov'), words: '"premier league"', feedId: 2, author: null },
      actions: [{ kind: 'save' }, { kind: 'add-tag', tag: 'Later' }],
      until: NOW + 5,
      names: { tag: 'Umerov', words: '"premier league"', source: 'Gazette', author: null },
      acted: 3,
    };
    const { when, actions, until } = rule;
    expect(draftOf(formOf(rule), until, NOW)).toEqual({ when, actions, until });
  });
});
