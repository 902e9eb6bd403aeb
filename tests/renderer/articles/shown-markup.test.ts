import { expect, it } from 'vitest';
import { SHOWN_ATTRIBUTES, SHOWN_ELEMENTS } from '../../../renderer/articles/shown-markup.ts';
import { HARMLESS_ATTRIBUTES, HARMLESS_ELEMENTS } from '../../core/sanitize/expect-harmless.ts';

it('the page shows whatever the reader keeps of an article, and nothing more', () => {
  expect(new Set(SHOWN_ELEMENTS)).toEqual(HARMLESS_ELEMENTS);
  expect(new Set(SHOWN_ATTRIBUTES)).toEqual(HARMLESS_ATTRIBUTES);
});
