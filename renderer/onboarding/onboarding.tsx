import { FileUp, ListChecks, Newspaper } from 'lucide-react';
import { useEffect, useState } from 'react';
import { chooseOpmlFile } from '../feeds/opml.ts';
import { useT } from '../locales/translate.ts';
import { AddressForm } from '../ui/address-form.tsx';
import { Brand } from '../ui/brand.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { rescueFocus } from '../ui/panes.ts';
import { loadSample } from './load-sample.ts';
import { promiseTour } from './tour-store.ts';
import whole from '../ui/whole-page.module.css';
import styles from './onboarding.module.css';

/** The first screen: the ways to the first article. */
export function Onboarding() {
  const t = useT();
  const [address, setAddress] = useState('');
  const [isLoading, setLoading] = useState(false);
  useEffect(promiseTour, []);
  // The first screen takes its focused button with it when it goes.
  useEffect(() => () => rescueFocus('list'), []);
  const trySample = async (): Promise<void> => {
    setLoading(true);
    await loadSample();
    setLoading(false);
  };
  return (
    <main className={whole['page']} aria-label={t('onboarding.title')}>
      <div className={whole['column']}>
        <Brand />
        <h1 className={styles['title']}>{t('onboarding.title')}</h1>
        <p className={whole['lead']}>{t('onboarding.lead')}</p>
        <AddressForm
          label={t('onboarding.paste')}
          button={t('feeds.find')}
          address={address}
          onChange={setAddress}
          onSubmit={(given) => openDialog({ kind: 'add-feed', address: given })}
        />
        <p className={styles['or']}>{t('onboarding.or')}</p>
        <div className={styles['ways']}>
          <div className={classNames(styles['way'], styles['wide'])}>
            <p>{t('starters.hint')}</p>
            <Button onPress={() => openDialog({ kind: 'starters' })}>
              <ListChecks size={15} aria-hidden />
              {t('starters.choose')}
            </Button>
          </div>
          <div className={styles['way']}>
            <p>{t('onboarding.opml')}</p>
            <Button onPress={chooseOpmlFile}>
              <FileUp size={15} aria-hidden />
              {t('onboarding.choose')}
            </Button>
          </div>
          <div className={styles['way']}>
            <p>{t('onboarding.sampleHint')}</p>
            <Button isDisabled={isLoading} onPress={() => void trySample()}>
              <Newspaper size={15} aria-hidden />
              {t(isLoading ? 'onboarding.loadingSample' : 'onboarding.sample')}
            </Button>
          </div>
        </div>
      </div>
    </main>
  );
}
