import { TestRunner } from 'vitest';
import { faultSentence } from '../../renderer/locales/fault-sentence.ts';
import type { Fault } from '../../shared/fault.ts';
import type { Recovery } from '../../shared/recovery.ts';
import type { NetworkKind } from '../../shared/status.ts';
import { translatorFor } from '../renderer/translator.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What a person reads in this case, for the page of all faults. */
    sentence?: string;
    /** Why this case was left out here. */
    leftOut?: string;
  }
}

const t = translatorFor('en');

/** Puts what a person reads in the case under test on the page of all faults. */
function tells(sentence: string): void {
  const test = TestRunner.getCurrentTest();
  if (test !== undefined) test.meta.sentence = sentence;
}

/** @param who `person`: it answers one, or stands where the app should */
export const tellsFault = (fault: Fault, who: 'feed' | 'person' = 'person'): void =>
  tells(faultSentence(fault, t, who));

/** The window's line for all feeds. */
export const tellsNetwork = (kind: Exclude<NetworkKind, 'online'>): void => tells(t(`status.${kind}`));

/** The note over the list after a database was made anew. */
export function tellsRecovery({ from, recovered, known }: Recovery): void {
  const counts = t('recovery.counts', {
    ...recovered,
    knownSubscriptions: known.subscriptions,
    knownArticles: known.articles,
    knownSaved: known.saved,
    knownFollows: known.follows,
  });
  tells(from === 'nothing' ? t('recovery.from.nothing') : `${t(`recovery.from.${from}`)} ${counts}`);
}

/** The line on the page of storage. */
export const tellsPlace = (place: { readonly folder: string; readonly share: string }): void =>
  tells(t('storage.share', place));

/** The line over a text that is not laid out as its publisher did. */
export const tellsForm = (form: 'simplified' | 'shortened'): void => tells(t(`article.form.${form}`));

/** Leaves the case under test out where it cannot be brought about, and says why: in one line, and on the page. */
export function needs(isThere: boolean, reason: string): void {
  const test = TestRunner.getCurrentTest();
  if (isThere || test === undefined) return;
  test.meta.leftOut = reason;
  process.stdout.write(`left out: ${test.name}: ${reason}\n`);
  test.context.skip(reason);
}
