import { foldText } from '../../shared/fold-text.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Translate } from '../locales/translate.ts';
import type { Setting, SettingsSection } from './setting.ts';

/** The sections with those of their settings in whose words all of a text's are found; all for an empty text. */
export function findSettings(
  sections: readonly SettingsSection[],
  text: string,
  { settings, t }: { readonly settings: Settings; readonly t: Translate },
): readonly SettingsSection[] {
  const wanted = foldText(text.trim()).split(/\s+/u);
  const answers = (setting: Setting, section: SettingsSection): boolean => {
    if (setting.isShown?.(settings) === false) return false;
    const ids = [section.title, setting.name, setting.about ?? [], setting.alsoFound ?? []].flat();
    const words = foldText(ids.map((id) => t(id)).join(' '));
    return wanted.every((word) => words.includes(word));
  };
  return sections.flatMap((section) => {
    const found = section.settings.filter((setting) => answers(setting, section));
    return found.length === 0 ? [] : [{ ...section, settings: found }];
  });
}
