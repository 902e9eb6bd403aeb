import type { Settings } from './settings.ts';

/** A theme as it is drawn: `system` stands for one of the first two. */
export type Theme = Exclude<Settings['theme'], 'system'>;

/** The paper of each, which a window shows before its page has drawn anything. The page's own is in `tokens.css`. */
const PAPERS: Readonly<Record<Theme, string>> = {
  light: '#fbfaf7',
  dark: '#171614',
  sepia: '#f6ecd9',
  black: '#000000',
};

/** The theme in force, with `system` resolved. */
export const themeOf = (chosen: Settings['theme'], isSystemDark: boolean): Theme => {
  if (chosen !== 'system') return chosen;
  return isSystemDark ? 'dark' : 'light';
};

export const paperOf = (chosen: Settings['theme'], isSystemDark: boolean): string =>
  PAPERS[themeOf(chosen, isSystemDark)];
