import { EyeOff, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCounts } from '../articles/counts-store.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { OwnPage, OwnPageList } from '../ui/own-page.tsx';
import { showView } from '../ui/view-store.ts';
import { RuleLine } from './rule-line.tsx';
import { useRules } from './rules-store.ts';

/** The rules in plain sentences, and the way to what they hide. `menu` opens the rail where it is folded away. */
export function RulesPage({ menu }: { readonly menu: ReactNode }) {
  const t = useT();
  const rules = useRules((state) => state.rules);
  const muted = useCounts((state) => state.counts.muted);
  const add = (): void => openDialog({ kind: 'rule', ruleId: null, start: {} });
  return (
    <OwnPage
      title={t('rules.title')}
      menu={menu}
      tools={
        <>
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
        </>
      }
    >
      {rules.length === 0 ? (
        <EmptyState title={t('rules.empty')} hint={t('rules.emptyHint')} />
      ) : (
        <OwnPageList>
          {rules.map((rule) => (
            <RuleLine key={rule.id} rule={rule} />
          ))}
        </OwnPageList>
      )}
    </OwnPage>
  );
}
