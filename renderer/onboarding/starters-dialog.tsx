import { useState } from 'react';
import type { Language } from '../../shared/settings.ts';
import { useFeeds } from '../feeds/feeds-store.ts';
import { importOpml } from '../feeds/opml.ts';
import { useT } from '../locales/translate.ts';
import { languageOf } from '../settings/appearance.ts';
import { useSettings } from '../settings/settings-store.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { STARTER_BUNDLES } from './starter-feeds.ts';
import { starterOpml } from './starter-opml.ts';
import { StarterGroup } from './starter-group.tsx';
import styles from './starters-dialog.module.css';

/** Each language by its own name. */
const LANGUAGES: readonly { readonly value: Language; readonly text: string }[] = [
  { value: 'uk', text: 'Українська' },
  { value: 'fr', text: 'Français' },
  { value: 'en', text: 'English' },
];

/** Well-known feeds by language, subscribed to all at once; no publisher is asked before. */
export function StartersDialog() {
  const t = useT();
  const spoken = useSettings((state) => languageOf(state.settings));
  const feeds = useFeeds((state) => state.feeds);
  const [language, setLanguage] = useState(spoken);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, setAdding] = useState(false);
  const known = new Set(feeds.map(({ feedUrl }) => feedUrl));
  const choose = (addresses: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const address of addresses) {
      if (isChosen) next.add(address);
      else next.delete(address);
    }
    setChosen(next);
  };
  const subscribe = async (): Promise<void> => {
    setAdding(true);
    await importOpml(starterOpml(Object.values(STARTER_BUNDLES).flat(), chosen));
    setAdding(false);
  };
  return (
    <DialogFrame title={t('starters.title')}>
      <p className={styles['about']}>{t('starters.about')}</p>
      <Choice label={t('starters.language')} value={language} options={LANGUAGES} onChange={setLanguage} />
      <div className={styles['bundles']} lang={language}>
        {STARTER_BUNDLES[language].map((bundle) => (
          <StarterGroup key={bundle.title} bundle={bundle} known={known} chosen={chosen} onChoose={choose} />
        ))}
      </div>
      <DialogButtons>
        <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
        <Button
          look="primary"
          isDisabled={chosen.size === 0}
          isPending={isAdding}
          onPress={() => void subscribe()}
        >
          {t('starters.subscribe', { count: chosen.size })}
        </Button>
      </DialogButtons>
    </DialogFrame>
  );
}
