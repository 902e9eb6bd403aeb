import { useEffect, useState } from 'react';
import type { Fault } from '../../shared/fault.ts';
import type { Feed, FoundFeed } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { AddressForm } from '../ui/address-form.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog, openDialog } from '../ui/dialog-store.ts';
import { FaultNote } from '../ui/fault-note.tsx';
import { showView } from '../ui/view-store.ts';
import styles from './add-feed-dialog.module.css';
import { FoundFeeds } from './found-feeds.tsx';
import { readFrom } from './repair-feed.ts';
import { findFeeds, subscribe } from './subscribe.ts';

type Search =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking' }
  /** `fault`: why the one chosen could not be subscribed to. */
  | { readonly kind: 'found'; readonly feeds: readonly FoundFeed[]; readonly fault: Fault | null }
  | { readonly kind: 'failed'; readonly fault: Fault };

async function searchFor(address: string, allowPrivate: boolean): Promise<Search> {
  const result = await findFeeds(address, allowPrivate);
  return result.ok
    ? { kind: 'found', feeds: result.value, fault: null }
    : { kind: 'failed', fault: result.fault };
}

const isPrivateRefusal = (search: Search): boolean =>
  search.kind === 'failed' && search.fault.kind === 'address-refused' && search.fault.reason === 'private';

/** There is something to read at the address, if no feed. */
const isPage = (fault: Fault): boolean =>
  fault.kind === 'no-feed-on-page' || (fault.kind === 'not-a-feed' && fault.looksLike === 'web-page');

interface AddFeedDialogProps {
  /** Looked up at once; empty where the person is yet to give one. */
  readonly address: string;
  /** A link brought it: it is looked up when the person says so. */
  readonly isUnasked?: boolean;
  /** The subscription that is to be read from what is found. */
  readonly replaced?: Feed;
}

/** From any address to a subscription, or to the new address of one. */
export function AddFeedDialog({ address: given, isUnasked = false, replaced }: AddFeedDialogProps) {
  const t = useT();
  const isSoughtAtOnce = given !== '' && !isUnasked;
  const [address, setAddress] = useState(given);
  const [isPrivateAllowed, setPrivateAllowed] = useState(false);
  const [search, setSearch] = useState<Search>({ kind: isSoughtAtOnce ? 'looking' : 'idle' });

  const look = async (text: string, allowPrivate: boolean): Promise<void> => {
    setSearch({ kind: 'looking' });
    setSearch(await searchFor(text, allowPrivate));
  };
  useEffect(() => {
    if (!isSoughtAtOnce) return;
    const start = async (): Promise<void> => setSearch(await searchFor(given, false));
    void start();
  }, [given, isSoughtAtOnce]);

  const choose = async (feed: FoundFeed, folder: string | null): Promise<void> => {
    if (replaced === undefined && feed.feedId !== null) {
      showView({ kind: 'feed', feedId: feed.feedId });
      return closeDialog();
    }
    const fault =
      replaced === undefined
        ? await subscribe(feed.feedUrl, folder, isPrivateAllowed)
        : await readFrom(replaced, feed.feedUrl);
    if (fault === null) closeDialog();
    // What was found stays, so that focus and the other choices do.
    else setSearch((before) => (before.kind === 'found' ? { ...before, fault } : { kind: 'failed', fault }));
  };

  const fault = search.kind === 'found' || search.kind === 'failed' ? search.fault : null;
  return (
    <DialogFrame
      title={replaced === undefined ? t('feeds.addTitle') : t('repair.findTitle', { name: replaced.title })}
    >
      <AddressForm
        label={t('feeds.addressLabel')}
        hint={t('feeds.addressHint')}
        button={t('feeds.find')}
        address={address}
        onChange={setAddress}
        onSubmit={(text) => void look(text, isPrivateAllowed)}
        isPending={search.kind === 'looking'}
      />
      {replaced === undefined && !isUnasked && search.kind === 'idle' && (
        <p className={styles['starters']}>
          <Button look="link" onPress={() => openDialog({ kind: 'starters' })}>
            {t('starters.instead')}
          </Button>
        </p>
      )}
      {isUnasked && search.kind === 'idle' && <p className={styles['note']}>{t('desktop.askedNote')}</p>}
      {fault !== null && (
        <div className={styles['fault']}>
          <FaultNote fault={fault} isAnswer />
          {replaced === undefined && isPage(fault) && (
            <Button onPress={() => openDialog({ kind: 'keep-page', address: address.trim() })}>
              {t('keepPage.instead')}
            </Button>
          )}
        </div>
      )}
      <div role="status" className={styles['answer']}>
        {search.kind === 'looking' && <p className={styles['note']}>{t('feeds.finding')}…</p>}
        {search.kind === 'found' && search.feeds.length > 1 && (
          <p className={styles['note']}>{t('feeds.found', { count: search.feeds.length })}</p>
        )}
      </div>
      {(isPrivateAllowed || isPrivateRefusal(search)) && (
        <Check
          isSelected={isPrivateAllowed}
          onChange={(isAllowed) => {
            setPrivateAllowed(isAllowed);
            if (isAllowed && isPrivateRefusal(search)) void look(address.trim(), true);
          }}
        >
          {t('feeds.allowPrivate')}
        </Check>
      )}
      {search.kind === 'found' && (
        <FoundFeeds feeds={search.feeds} replacedId={replaced?.id ?? null} onChoose={choose} />
      )}
    </DialogFrame>
  );
}
