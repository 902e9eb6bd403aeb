import type { Settings } from './settings.ts';

/** What holds until a person sets something else. Apart from the guards, which the page does not carry. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  typeface: 'serif',
  textSizePx: 18,
  textWidthCh: 66,
  unreadOnly: false,
  groupsStories: true,
  density: 'comfortable',
  textWanted: 'learned',
  pictures: { keep: 'arriving', megabytesPerDay: 200, megabytesPerArticle: 20, megabytesInAll: 2000 },
  isMetered: false,
  notices: {
    isOn: true,
    quiet: { isOn: false, from: 22 * 60, until: 7 * 60 },
    digest: { isOn: false, at: 8 * 60 },
  },
  retention: { days: null, newest: null },
  player: { speed: 1, recording: null },
  shortcuts: { preset: 'reader', own: {} },
  recentChoices: [],
  closedFolders: [],
  session: { view: 'latest', tags: [], articleId: null },
};
