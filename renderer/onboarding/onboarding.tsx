import { FileUp, Newspaper } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { chooseOpmlFile } from '../feeds/opml.ts';
import { useT } from '../locales/translate.ts';
import { Brand } from '../ui/brand.tsx';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { Field } from '../ui/field.tsx';
import { rescueFocus } from '../ui/panes.ts';
import { loadSample } from './load-sample.ts';
import styles from './onboarding.module.css';

/** The first screen: three ways to the first article. */
export function Onboarding() {
  const t = useT();
  const [address, setAddress] = useState('');
  const [isLoading, setLoading] = useState(false);
  // The first screen takes its focused button with it when it goes.
  useEffect(() => () => rescueFocus('list'), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim() !== '') openDialog({ kind: 'add-feed', address: address.trim() });
  };
  const trySample = async (): Promise<void> => {
    setLoading(true);
    await loadSample();
    setLoading(false);
  };
  return (
    <main className={styles['page']} aria-label={t('onboarding.title')}>
      <div className={styles['column']}>
        <Brand />
        <h1 className={styles['title']}>{t('onboarding.title')}</h1>
        <p className={styles['lead']}>{t('onboarding.lead')}</p>
        <form onSubmit={submit}>
          <Field
            label={t('onboarding.paste')}
            placeholder="https://"
            inputMode="url"
            value={address}
            onChange={setAddress}
            isFocusedAtFirst
          >
            <Button look="primary" type="submit">
              {t('feeds.find')}
            </Button>
          </Field>
        </form>
        <p className={styles['or']}>{t('onboarding.or')}</p>
        <div className={styles['ways']}>
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
