import { Monitor } from 'lucide-react';
import type { Settings } from '../../shared/settings.ts';
import type { MessageId } from '../locales/en.ts';
import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import type { SettingsSection } from './setting.ts';
import { useSettings } from './settings-store.ts';

type Name = keyof Settings['desktop'];

/** The body of one of them: a check and its sentence. */
const checkOf = (name: Name, text: MessageId) => () => {
  const t = useT();
  const desktop = useSettings((state) => state.settings.desktop);
  return (
    <Check
      isSelected={desktop[name]}
      onChange={(isOn) => void changeSettings({ desktop: { ...desktop, [name]: isOn } })}
    >
      {t(text)}
    </Check>
  );
};

/** How the program stands in the person's system; a page in a browser has no say in that. */
export const DESKTOP_SECTION: SettingsSection = {
  id: 'desktop',
  title: 'desktop.section',
  Icon: Monitor,
  sets: ['desktop'],
  settings: [
    {
      id: 'starts-at-login',
      name: 'desktop.startsAtLogin',
      about: 'desktop.startsAtLoginAbout',
      Body: checkOf('startsAtLogin', 'desktop.startsAtLogin'),
    },
    {
      id: 'tray',
      name: 'desktop.hasTray',
      about: 'desktop.hasTrayAbout',
      Body: checkOf('hasTray', 'desktop.hasTray'),
    },
    {
      id: 'close-to-tray',
      name: 'desktop.closesToTray',
      about: 'desktop.closesToTrayAbout',
      isShown: ({ desktop }) => desktop.hasTray,
      Body: checkOf('closesToTray', 'desktop.closesToTray'),
    },
  ],
};
