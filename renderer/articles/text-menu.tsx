import { DialogTrigger, Popover } from 'react-aria-components';
import { useT } from '../locales/translate.ts';
import { LineSpacingSetting } from '../settings/spacing-settings.tsx';
import { TextSizeSetting, TextWidthSetting, TypefaceSetting } from '../settings/text-settings.tsx';
import { ThemeSetting } from '../settings/theme-setting.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './text-menu.module.css';

/** Aa: how the text looks, changed while looking at it. */
export function TextMenu() {
  const t = useT();
  return (
    <DialogTrigger>
      <Button look="quiet" label={t('article.text')}>
        <span className={styles['aa']}>Aa</span>
      </Button>
      <Popover
        placement="bottom end"
        aria-label={t('article.text')}
        className={classNames(styles['popover'])}
      >
        <TypefaceSetting />
        <TextSizeSetting />
        <TextWidthSetting />
        <LineSpacingSetting />
        <ThemeSetting />
      </Popover>
    </DialogTrigger>
  );
}
