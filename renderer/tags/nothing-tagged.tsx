import { useT } from '../locales/translate.ts';
import { searchAll } from '../search/search-all.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** That no article carries a tag; what only has its word in the text can be looked for. */
export function NothingTagged({ tag }: { readonly tag: string }) {
  const t = useT();
  return (
    <EmptyState title={t('tagPage.empty', { tag })} hint={t('empty.tagsHint')}>
      <Button onPress={() => searchAll(`"${tag.replaceAll('"', '')}"`)}>
        {t('palette.search', { text: tag })}
      </Button>
    </EmptyState>
  );
}
