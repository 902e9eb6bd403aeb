import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import styles from './opml-buttons.module.css';
import { chooseOpmlFile, exportOpml } from './opml.ts';

export function OpmlButtons() {
  const t = useT();
  return (
    <div className={styles['buttons']}>
      <Button onPress={chooseOpmlFile}>{t('feeds.importOpml')}</Button>
      <Button onPress={() => void exportOpml()}>{t('feeds.exportOpml')}</Button>
    </div>
  );
}
