import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paperOf, type Theme } from '../../../shared/theme.ts';

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

const THEMES = ['light', 'sepia', 'dark', 'black'] as const satisfies readonly Theme[];
const LOOKS = THEMES.flatMap((theme) =>
  (['usual', 'more'] as const).map((contrast) => ({ theme, contrast })),
);

type Look = (typeof LOOKS)[number];

/** The colours by name, as the rules of the file give them one after the other. */
function coloursOf({ theme, contrast }: Look): ReadonlyMap<string, string> {
  const holds = (selector: string): boolean => {
    if (selector === ':root') return true;
    const themes = [...selector.matchAll(/data-theme='(\w+)'/gu)].map(([, name]) => name);
    const wanted = /data-contrast='(\w+)'/u.exec(selector)?.[1];
    return themes.includes(theme) && (wanted === undefined || wanted === contrast);
  };
  const rules = [...css.replaceAll(/@media[\s\S]*$/gu, '').matchAll(/^([^\s/*][^{]*)\{([^}]*)\}/gmu)];
  const colours = new Map<string, string>();
  for (const [, selector = '', body = ''] of rules) {
    if (!holds(selector.trim())) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+): (#[\da-f]{6});/gu)) {
      colours.set(name, value);
    }
  }
  return colours;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** AAA of WCAG 2.2 (1.4.6): the text of an article, with its links, quotations and captions. */
const ARTICLE = [
  ['ink', 'paper'],
  ['ink-2', 'paper'],
  ['accent', 'paper'],
  ['ink', 'panel'],
  ['ink', 'removed-soft'],
  ['ink', 'added-soft'],
] as const;

/** AA (1.4.3): everything else that is read. */
const TEXT = [
  ...['paper', 'panel', 'raised', 'hover', 'accent-soft'].flatMap((ground) =>
    ['ink', 'ink-2', 'ink-3'].map((ink) => [ink, ground] as const),
  ),
  ...['paper', 'panel', 'raised', 'accent-soft'].map((ground) => ['accent', ground] as const),
  ['on-accent', 'accent'],
  ['hot', 'paper'],
  ['hot', 'panel'],
  ['ok', 'paper'],
  ...Array.from({ length: 8 }, (_, at) => ['on-dot', `dot-${at}`] as const),
] as const;

/** AA (1.4.11): edges of fields, focus, and marks that mean something. */
const EDGES = [
  ['line-strong', 'paper'],
  ['line-strong', 'panel'],
  ['line-strong', 'raised'],
  ['accent', 'hover'],
  ['ok', 'panel'],
] as const;

describe.each(LOOKS)('the $theme theme with $contrast contrast', (look) => {
  const colours = coloursOf(look);
  const weakOnes = (pairs: readonly (readonly [string, string])[], least: number): readonly string[] =>
    pairs.flatMap(([one, other]) => {
      const contrast = contrastOf(colours.get(one) ?? '', colours.get(other) ?? '');
      return contrast >= least ? [] : [`${one} on ${other}: ${contrast.toFixed(2)}`];
    });

  it('has every colour that it is asked for', () => {
    expect([...ARTICLE, ...TEXT, ...EDGES].flat().filter((name) => !colours.has(name))).toEqual([]);
  });

  it('shows articles with the contrast of AAA', () => {
    expect(weakOnes(ARTICLE, 7)).toEqual([]);
  });

  it('shows everything else with the contrast of AA, and where more is wanted nearly all with AAA', () => {
    expect(weakOnes(TEXT, 4.5)).toEqual([]);
    expect(weakOnes(EDGES, 3)).toEqual([]);
    if (look.contrast === 'more') {
      expect(
        weakOnes(
          TEXT.filter(([one]) => one !== 'on-dot'),
          7,
        ),
      ).toEqual([]);
      expect(weakOnes(EDGES, 4.5)).toEqual([]);
    }
  });

  it('begins in the window with its own paper', () => {
    if (look.contrast === 'usual') expect(paperOf(look.theme, false)).toBe(colours.get('paper'));
  });
});

it('follows the system where nothing else was chosen', () => {
  expect([paperOf('system', false), paperOf('system', true)]).toEqual([
    paperOf('light', true),
    paperOf('dark', false),
  ]);
});
