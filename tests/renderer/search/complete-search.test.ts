import { describe, expect, it } from 'vitest';
import { completionAt, withOperator, withValue } from '../../../renderer/search/complete-search.ts';

const at = (text: string, caret = text.length): string | null => {
  const completion = completionAt(text, caret);
  if (completion === null) return null;
  if (completion.kind === 'start') return 'start';
  if (completion.kind === 'operator') return completion.operators.join(' ');
  return `${completion.operator} ${completion.part.text}`;
};

const accepted = (text: string, value: string, caret = text.length): string => {
  const completion = completionAt(text, caret);
  if (completion?.kind !== 'value') throw new Error('nothing to complete');
  const next = withValue(text, completion.part, value);
  return `${next.text.slice(0, next.caret)}|${next.text.slice(next.caret)}`;
};

describe('the completion of a search', () => {
  it.each([
    ['', 'start'],
    ['  ', 'start'],
    ['ferry', null],
    ['ferry ', null],
    ['f', null],
    ['fe', 'feed'],
    ['ferry -AF', 'after'],
    ['"fe', null],
    ['feed:', 'feed '],
    ['ferry feed:har', 'feed har'],
    ['#', 'tag '],
    ['ferry -#', 'tag '],
    ['-#fra', 'tag fra'],
    ['feed:"Northern Le', 'feed Northern Le'],
  ])('of “%s” is of %j', (text, completed) => {
    expect(at(text)).toBe(completed);
  });

  it('puts the operator in place of the word that begins like it', () => {
    const completion = completionAt('ferry -fe dam', 9);
    if (completion?.kind !== 'operator') throw new Error('nothing to complete');
    const next = withOperator('ferry -fe dam', completion.part, 'feed');
    expect(`${next.text.slice(0, next.caret)}|${next.text.slice(next.caret)}`).toBe('ferry -feed:| dam');
    expect(completionAt('ferry -fe dam', 8)).toBeNull();
  });

  it('is of the part that the caret stands in', () => {
    expect(at('is:sa ferry', 5)).toBe('is sa');
    expect(at('is:sa ferry', 9)).toBeNull();
  });

  it('puts the value in place of what was written of it', () => {
    expect(accepted('ferry feed:har', 'Harbour Post')).toBe('ferry feed:"Harbour Post" |');
    expect(accepted('#um', 'umerov')).toBe('#umerov |');
    expect(accepted('-#saudi', 'Saudi Arabia')).toBe('-tag:"Saudi Arabia" |');
    expect(accepted('is:sa ferry', 'saved', 5)).toBe('is:saved |ferry');
  });
});
