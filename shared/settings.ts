import * as v from 'valibot';
import { PLAYER_SPEEDS } from './recording.ts';
import { COLUMN_LIMITS } from './columns.ts';
import { keepsSchema } from './storage.ts';

const LANGUAGES = ['en', 'uk', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const minuteOfDay = wholeNumber(0, 24 * 60 - 1);

const keys = v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.maxLength(12));

const columnWidth = (column: keyof typeof COLUMN_LIMITS) =>
  v.nullable(wholeNumber(COLUMN_LIMITS[column].least, COLUMN_LIMITS[column].most));

export const settingsSchema = v.object({
  theme: v.picklist(['system', 'light', 'dark', 'sepia', 'black']),
  /** Stronger colours in any theme; where the system asks for them they are used anyway. */
  hasMoreContrast: v.boolean(),
  language: v.picklist(['system', ...LANGUAGES]),
  typeface: v.picklist(['serif', 'sans']),
  /** Body text in CSS pixels. */
  textSizePx: wholeNumber(13, 28),
  /** Measure of the text in characters. */
  textWidthCh: wholeNumber(40, 100),
  /** Per cent of the text size: from line to line, between letters, and between paragraphs. */
  lineSpacingPercent: wholeNumber(120, 220),
  letterSpacingPercent: wholeNumber(0, 12),
  paragraphSpacingPercent: wholeNumber(50, 200),
  /** Lines end flush at both edges. */
  isJustified: v.boolean(),
  /** Words are broken at the end of a line, where the system knows how in the article's language. */
  isHyphenated: v.boolean(),
  unreadOnly: v.boolean(),
  /** Lists show a story once, with its other sources behind it. */
  groupsStories: v.boolean(),
  /** What marks an article read by itself: being opened; being scrolled past in a list. */
  marksRead: v.object({ onOpen: v.boolean(), onScroll: v.boolean() }),
  /** How much of an article its line shows: its title; the opening words too; or also a picture. */
  density: v.picklist(['compact', 'comfortable', 'pictures']),
  /**
   * Which text is wanted of feeds for which nothing else was said; `learned`: full text of those that give teasers, and of
   * others when it is asked for.
   */
  textWanted: v.picklist(['learned', 'ask', 'feed']),
  /**
   * Which pictures are kept for reading without a network, and at most how many megabytes of them are fetched in a day
   * and for one article, and kept in all. What somebody waits for is always fetched.
   */
  pictures: v.object({
    keep: v.picklist(['arriving', 'opened', 'none']),
    megabytesPerDay: wholeNumber(1, 100_000),
    megabytesPerArticle: wholeNumber(1, 1000),
    megabytesInAll: wholeNumber(10, 1_000_000),
  }),
  /**
   * How often feeds are asked: at most every `shortestHours`, and at least every
   * `longestHours` unless their servers ask for less. Paused, they are asked on request alone.
   */
  polling: v.object({
    isPaused: v.boolean(),
    shortestHours: wholeNumber(1, 24),
    longestHours: wholeNumber(1, 24),
  }),
  /** The network is paid for by use: full texts and pictures come when an article is opened, and not before. */
  isMetered: v.boolean(),
  /** What a person is told of by itself. Times are minutes of the local day. */
  notices: v.object({
    isOn: v.boolean(),
    /** Nothing is told from the one to the other, across midnight where `until` is the earlier. */
    quiet: v.object({ isOn: v.boolean(), from: minuteOfDay, until: minuteOfDay }),
    digest: v.object({ isOn: v.boolean(), at: minuteOfDay }),
  }),
  /** Of the desktop shell. */
  desktop: v.object({
    hasTray: v.boolean(),
    /** Closing the window leaves the program in the tray, where there is one. */
    closesToTray: v.boolean(),
    /** Started hidden when the person signs in. */
    startsAtLogin: v.boolean(),
  }),
  /** How long articles are kept, of feeds for which nothing else was said. */
  retention: keepsSchema,
  /** How fast recordings are played, and the one in the player, so that a restart continues there. */
  player: v.object({
    speed: v.picklist(PLAYER_SPEEDS),
    recording: v.nullable(v.object({ articleId: v.number(), url: v.pipe(v.string(), v.maxLength(4000)) })),
  }),
  /**
   * Which keys do what: a preset, and the keys of those shortcuts that a person changed, by name; none where they took
   * them away. The page alone gives both meaning.
   */
  shortcuts: v.object({
    preset: v.picklist(['reader', 'netnewswire', 'vim']),
    own: v.pipe(
      v.record(
        v.pipe(v.string(), v.maxLength(40)),
        v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(8)),
      ),
      v.maxEntries(100),
    ),
  }),
  /** What was chosen in the palette last, the newest first. The page alone gives it meaning. */
  recentChoices: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(12)),
  /** How wide the panes are, see `Columns`. */
  columns: v.object({
    rail: columnWidth('rail'),
    list: columnWidth('list'),
    side: columnWidth('side'),
  }),
  /** How feeds and folders stand in the rail: by name, as the person has put them, or those with unread articles first. */
  feedOrder: v.picklist(['name', 'hand', 'unread']),
  /** Folders of the rail that are folded up, by path. */
  closedFolders: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(1000)),
  /** Whether a person is shown around: once the first articles are there, and only who came by the first screen. */
  tour: v.picklist(['new', 'due', 'seen']),
  /** What was on screen last, so that a restart continues there. The page alone gives it meaning. */
  session: v.object({
    view: v.pipe(v.string(), v.maxLength(2000)),
    tags: keys,
    /** Absent in sessions of before there were such filters. */
    anyTags: v.optional(keys),
    noTags: v.optional(keys),
    articleId: v.nullable(v.number()),
    /** Which pane stood in front where a window has room for one. */
    front: v.optional(v.picklist(['list', 'article'])),
    /** What share of it is above the top of its pane. */
    articlePlace: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    /** The articles that were opened last, the newest first. */
    opened: v.optional(v.pipe(v.array(v.number()), v.maxLength(8))),
  }),
});

/** Everything a person can set. Kept as one JSON file, by electron-store or by `conf`. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** A change of some settings; a wrong value is refused, never replaced. */
export const settingsPatch = v.partial(settingsSchema);
export type SettingsPatch = v.InferOutput<typeof settingsPatch>;
