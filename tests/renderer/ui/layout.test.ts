import { describe, expect, it } from 'vitest';
import { layoutFor } from '../../../renderer/ui/layout.ts';

describe('layoutFor', () => {
  it.each([
    [1440, 'full'],
    [1280, 'full'],
    [1279, 'no-side'],
    [1040, 'no-side'],
    [1039, 'no-rail'],
    [900, 'no-rail'],
    [820, 'no-rail'],
    [819, 'single'],
    [700, 'single'],
  ])('at %i pixels is %s', (width, layout) => {
    expect(layoutFor(width)).toBe(layout);
  });
});
