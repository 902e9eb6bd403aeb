import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TAG, tagKey } from '../../shared/tag.ts';

describe('tagKey', () => {
  it.each([
    ['#Saudi Arabia', 'saudiarabia'],
    ['saudi_arabia', 'saudiarabia'],
    ['Saudi-Arabia', 'saudiarabia'],
    ['ＳＡＵＤＩ　ＡＲＡＢＩＡ', 'saudiarabia'],
    ['Zelenskyy’s', 'zelenskyys'],
    ['Élysée', 'elysee'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['##Umerov', 'umerov'],
    ['Київ', 'київ'],
    ['ЙОСИП', 'йосип'],
    ['Їжа', 'їжа'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['5G', '5g'],
  ])('folds %s to %s', (spelling, key) => {
    expect(tagKey(spelling)).toBe(key);
  });

  it('keeps letters apart that are letters of their own', () => {
    expect(tagKey('йод')).not.toBe(tagKey('иод'));
    expect(tagKey('їв')).not.toBe(tagKey('ів'));
    expect(tagKey('C')).not.toBe(tagKey('C++'));
    expect(tagKey('Paris')).not.toBe(tagKey('Paris Hilton'));
  });

  it.each(['', '#', '   ', '—', '++', '#️⃣', '🙂', 'x'.repeat(LONGEST_TAG + 1)])(
    'makes no tag of %j',
    (spelling) => {
      expect(tagKey(spelling)).toBeNull();
    },
  );

  it('folds a key to itself, whatever it was made of', () => {
    assert(
      property(string({ unit: 'grapheme' }), (spelling) => {
        const key = tagKey(spelling);
        if (key !== null) expect(tagKey(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });
});
