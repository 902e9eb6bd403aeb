import {
  Bell,
  BookOpen,
  Download,
  FileInput,
  Info,
  Keyboard,
  Languages,
  List,
  Palette,
  Rss,
} from 'lucide-react';
import { BACKUP_SETTINGS, ERASE_SETTING } from './backup/backup-settings.ts';
import { bridge } from './bridge/bridge.ts';
import { OpmlButtons } from './feeds/opml-buttons.tsx';
import { VersionLine } from './settings/about-settings.tsx';
import { ContrastSetting } from './settings/contrast-setting.tsx';
import { DESKTOP_SECTION } from './settings/desktop-settings.tsx';
import { FullTextSetting } from './settings/full-text-setting.tsx';
import { LanguageSetting } from './settings/language-setting.tsx';
import {
  DensitySetting,
  GroupsStoriesSetting,
  MarksReadSetting,
  UnreadOnlySetting,
} from './settings/list-settings.tsx';
import { DigestSetting, NoticesSetting, QuietSetting } from './settings/notice-settings.tsx';
import { MeteredSetting, PictureLimitsSetting, PicturesSetting } from './settings/offline-settings.tsx';
import { PollingPauseSetting, PollingSetting } from './settings/polling-settings.tsx';
import { ContactsSetting } from './privacy/contacts-setting.tsx';
import type { SettingsSection } from './settings/setting.ts';
import {
  HyphenationSetting,
  JustifySetting,
  LetterSpacingSetting,
  LineSpacingSetting,
  ParagraphSpacingSetting,
} from './settings/spacing-settings.tsx';
import { StorageSetting } from './settings/storage-setting.tsx';
import { TextSizeSetting, TextWidthSetting, TypefaceSetting } from './settings/text-settings.tsx';
import { ThemeSetting } from './settings/theme-setting.tsx';
import { ShortcutMap } from './shortcuts/shortcut-map.tsx';

/** All that can be set, in the order in which it is shown. A section more is an entry more. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  {
    id: 'appearance',
    title: 'settings.appearance',
    Icon: Palette,
    sets: ['theme', 'hasMoreContrast'],
    settings: [
      {
        id: 'theme',
        name: 'settings.theme',
        about: 'settings.themeAbout',
        alsoFound: ['settings.system', 'settings.light', 'settings.sepia', 'settings.dark', 'settings.black'],
        Body: ThemeSetting,
      },
      {
        id: 'contrast',
        name: 'settings.contrast',
        about: 'settings.contrastAbout',
        Body: ContrastSetting,
      },
    ],
  },
  {
    id: 'reading',
    title: 'settings.reading',
    Icon: BookOpen,
    sets: [
      'typeface',
      'textSizePx',
      'textWidthCh',
      'lineSpacingPercent',
      'letterSpacingPercent',
      'paragraphSpacingPercent',
      'isJustified',
      'isHyphenated',
    ],
    settings: [
      {
        id: 'typeface',
        name: 'settings.typeface',
        about: 'settings.typefaceAbout',
        alsoFound: ['settings.serif', 'settings.sans'],
        Body: TypefaceSetting,
      },
      {
        id: 'text-size',
        name: 'settings.textSize',
        about: 'settings.textSizeAbout',
        alsoFound: ['settings.smaller', 'settings.larger'],
        Body: TextSizeSetting,
      },
      {
        id: 'text-width',
        name: 'settings.textWidth',
        about: 'settings.textWidthAbout',
        Body: TextWidthSetting,
      },
      {
        id: 'line-spacing',
        name: 'settings.lineSpacing',
        about: 'settings.lineSpacingAbout',
        Body: LineSpacingSetting,
      },
      {
        id: 'letter-spacing',
        name: 'settings.letterSpacing',
        about: 'settings.letterSpacingAbout',
        Body: LetterSpacingSetting,
      },
      {
        id: 'paragraph-spacing',
        name: 'settings.paragraphSpacing',
        about: 'settings.paragraphSpacingAbout',
        Body: ParagraphSpacingSetting,
      },
      { id: 'justify', name: 'settings.justify', about: 'settings.justifyAbout', Body: JustifySetting },
      {
        id: 'hyphenate',
        name: 'settings.hyphenate',
        about: 'settings.hyphenateAbout',
        Body: HyphenationSetting,
      },
    ],
  },
  {
    id: 'lists',
    title: 'settings.lists',
    Icon: List,
    sets: ['density', 'groupsStories', 'unreadOnly', 'marksRead'],
    settings: [
      {
        id: 'density',
        name: 'settings.density',
        about: 'settings.densityAbout',
        alsoFound: ['settings.densityCompact', 'settings.densityComfortable', 'settings.densityPictures'],
        Body: DensitySetting,
      },
      {
        id: 'stories',
        name: 'settings.stories',
        about: 'settings.storiesAbout',
        alsoFound: ['settings.groupsStories'],
        Body: GroupsStoriesSetting,
      },
      {
        id: 'unread-only',
        name: 'settings.unreadOnly',
        about: 'settings.unreadOnlyAbout',
        Body: UnreadOnlySetting,
      },
      {
        id: 'marks-read',
        name: 'settings.marksRead',
        about: 'settings.marksReadAbout',
        alsoFound: ['settings.marksReadOnOpen', 'settings.marksReadOnScroll'],
        Body: MarksReadSetting,
      },
    ],
  },
  {
    id: 'feeds',
    title: 'settings.feeds',
    Icon: Rss,
    sets: ['polling', 'textWanted'],
    settings: [
      {
        id: 'polling',
        name: 'settings.polling',
        about: 'settings.pollingAbout',
        alsoFound: ['settings.pollingShortest', 'settings.pollingLongest'],
        Body: PollingSetting,
      },
      {
        id: 'polling-paused',
        name: 'settings.pollingPaused',
        about: 'settings.pollingPausedAbout',
        Body: PollingPauseSetting,
      },
      {
        id: 'full-text',
        name: 'settings.fullText',
        about: 'settings.fullTextHint',
        alsoFound: ['settings.fullTextLearned', 'fullText.ask', 'settings.fullTextNever'],
        Body: FullTextSetting,
      },
    ],
  },
  {
    id: 'offline',
    title: 'settings.offline',
    Icon: Download,
    sets: ['pictures', 'isMetered'],
    settings: [
      {
        id: 'pictures',
        name: 'settings.pictures',
        alsoFound: [
          'settings.picturesArrivingHint',
          'settings.picturesOpenedHint',
          'settings.picturesNoneHint',
        ],
        Body: PicturesSetting,
      },
      {
        id: 'picture-limits',
        name: 'settings.pictureLimits',
        about: 'settings.pictureLimitsAbout',
        alsoFound: ['settings.megabytesPerDay', 'settings.megabytesPerArticle', 'settings.megabytesInAll'],
        isShown: ({ pictures }) => pictures.keep !== 'none',
        Body: PictureLimitsSetting,
      },
      { id: 'metered', name: 'settings.metered', about: 'settings.meteredHint', Body: MeteredSetting },
      { id: 'storage', name: 'storage.open', about: 'settings.storageAbout', Body: StorageSetting },
    ],
  },
  {
    id: 'notices',
    title: 'settings.notices',
    Icon: Bell,
    sets: ['notices'],
    settings: [
      { id: 'notices', name: 'settings.noticesOn', about: 'settings.noticesHint', Body: NoticesSetting },
      {
        id: 'quiet',
        name: 'settings.quiet',
        about: 'settings.quietAbout',
        alsoFound: ['settings.quietFrom', 'settings.quietUntil'],
        isShown: ({ notices }) => notices.isOn,
        Body: QuietSetting,
      },
      {
        id: 'digest',
        name: 'settings.digest',
        about: 'digest.noTagsHint',
        alsoFound: ['settings.digestAt'],
        isShown: ({ notices }) => notices.isOn,
        Body: DigestSetting,
      },
    ],
  },
  ...(bridge.shell === 'desktop' ? [DESKTOP_SECTION] : []),
  {
    id: 'shortcuts',
    title: 'settings.shortcuts',
    Icon: Keyboard,
    sets: ['shortcuts'],
    settings: [{ id: 'shortcuts', name: 'keys.title', alsoFound: ['keys.preset'], Body: ShortcutMap }],
  },
  {
    id: 'language',
    title: 'settings.language',
    Icon: Languages,
    sets: ['language'],
    settings: [
      { id: 'language', name: 'settings.language', about: 'settings.languageAbout', Body: LanguageSetting },
    ],
  },
  {
    id: 'import-export',
    title: 'settings.importExport',
    Icon: FileInput,
    sets: [],
    settings: [
      {
        id: 'opml',
        name: 'settings.opml',
        about: 'settings.opmlAbout',
        alsoFound: ['feeds.importOpml', 'feeds.exportOpml'],
        Body: OpmlButtons,
      },
      ...BACKUP_SETTINGS,
    ],
  },
  {
    id: 'about',
    title: 'settings.about',
    Icon: Info,
    sets: [],
    settings: [
      { id: 'version', name: 'settings.versionName', Body: VersionLine },
      {
        id: 'privacy',
        name: 'settings.privacyTitle',
        about: 'settings.privacy',
        alsoFound: ['contacts.open'],
        Body: ContactsSetting,
      },
      ERASE_SETTING,
    ],
  },
];
