import { ArrowDownUp } from 'lucide-react';
import { useState } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { useT } from '../locales/translate.ts';
import { useSettings } from '../settings/settings-store.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { RowMenu } from '../ui/row-menu.tsx';
import { sortFeeds } from './change-order.ts';

const ORDERS: readonly Settings['feedOrder'][] = ['name', 'unread', 'hand'];

/** How feeds and folders are sorted, and the way to a new folder. */
export function FeedOrderMenu() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const order = useSettings((state) => state.settings.feedOrder);
  return (
    <RowMenu
      label={t('order.label')}
      icon={<ArrowDownUp size={14} aria-hidden />}
      isOpen={isOpen}
      onOpenChange={setOpen}
      entries={() => [
        ...ORDERS.map((one) => ({
          id: one,
          text: t(`order.${one}`),
          isChosen: one === order,
          onAction: () => void sortFeeds(one),
        })),
        { id: 'folder', text: t('folders.new'), onAction: () => openDialog({ kind: 'new-folder' }) },
      ]}
    />
  );
}
