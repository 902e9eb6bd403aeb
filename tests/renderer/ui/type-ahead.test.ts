import { describe, expect, it } from 'vitest';
import { nextNamed } from '../../../renderer/ui/type-ahead.ts';

const ITEMS = ['Anchor', 'Coast', 'Crane', 'Écho', 'Вечірня Десна', 'crow'].map((name) => ({
  dataset: { name },
}));
const next = (at: number, text: string): string | undefined => nextNamed(ITEMS, at, text)?.dataset.name;

describe('looking for an item by what is typed', () => {
  it('goes to the next one whose name begins so, and round', () => {
    expect(next(0, 'c')).toBe('Coast');
    expect(next(1, 'c')).toBe('Crane');
    expect(next(5, 'c')).toBe('Coast');
  });

  it('stays where the longer text still fits', () => {
    expect(next(1, 'co')).toBe('Coast');
    expect(next(1, 'cr')).toBe('Crane');
  });

  it('goes from one to the next with the same letter over and over', () => {
    expect(next(2, 'ccc')).toBe('crow');
  });

  it('asks neither for accents nor for capitals, in any script', () => {
    expect(next(0, 'e')).toBe('Écho');
    expect(next(0, 'веч')).toBe('Вечірня Десна');
    expect(next(0, 'CROW')).toBe('crow');
  });

  it('finds nothing that is not there', () => {
    expect(next(0, 'x')).toBeUndefined();
  });
});
