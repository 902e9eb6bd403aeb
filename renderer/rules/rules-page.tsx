import { EyeOff, Plus } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useCounts } from '../articles/counts-store.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import pageStyles from '../ui/own-page.module.css';
import { rescueFocus } from '../ui/panes.ts';
import { showView } from '../ui/view-store.ts';
import { RuleLine } from './rule-line.tsx';
import styles from './rules-page.module.css';
import { useRules } from './rules-store.ts';

/** The rules in plain sentences, and the way to what they hide. `menu` opens the rail where it is folded away. */
export function RulesPage({ menu }: { readonly menu: ReactNode }) {
  const t = useT();
  const rules = useRules((state) => state.rules);
  const muted = useCounts((state) => state.counts.muted);
  const add = (): void => openDialog({ kind: 'rule', ruleId: null, start: {} });
  // What was pressed to come here may have stood on the page that made room for this one.
  useEffect(() => rescueFocus('list'), []);
  return (
    <section className={pageStyles['page']} aria-label={t('rules.title')} data-pane="list" tabIndex={-1}>
      <header className={pageStyles['head']}>
        {menu}
        <h1 className={pageStyles['title']}>{t('rules.title')}</h1>
        <div className={styles['tools']}>
          {(rules.length > 0 || muted > 0) && (
            <Button isDisabled={muted === 0} onPress={() => showView({ kind: 'muted' })}>
              <EyeOff size={14} aria-hidden />
              {t('rules.showHidden', { count: muted })}
            </Button>
          )}
          <Button look="primary" onPress={add}>
            <Plus size={14} aria-hidden />
            {t('rules.new')}
          </Button>
        </div>
      </header>
      {rules.length === 0 ? (
        <EmptyState title={t('rules.empty')} hint={t('rules.emptyHint')} />
      ) : (
        <ul className={pageStyles['list']}>
          {rules.map((rule) => (
            <RuleLine key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
    </section>
  );
}
