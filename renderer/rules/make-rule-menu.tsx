import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { Article } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { openDialog, type RuleStart } from '../ui/dialog-store.ts';
import { RowMenu } from '../ui/row-menu.tsx';

/** Begins a rule with what can be asked of an article: one of its tags, its source, its author. */
export function MakeRuleMenu({ article }: { readonly article: Article }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { tags, feedId, sourceTitle, author } = article;
  const entry = (id: string, what: string, start: RuleStart) => ({
    id,
    text: t('rules.makeFor', { what }),
    onAction: () => openDialog({ kind: 'rule', ruleId: null, start }),
  });
  return (
    <RowMenu
      label={t('rules.make')}
      icon={<ListFilter size={14} aria-hidden />}
      isOpen={isOpen}
      onOpenChange={setOpen}
      entries={() => [
        ...tags.map(({ key, display }) => entry(`tag ${key}`, `#${display}`, { tag: display })),
        entry('source', t('rules.reasonSource', { source: sourceTitle }), { feedId }),
        ...(author === null || author === ''
          ? []
          : [entry('author', t('rules.reasonAuthor', { author }), { author })]),
      ]}
    />
  );
}
