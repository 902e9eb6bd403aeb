import type { Rule, RuleAction, RuleCondition, RuleDraft } from '../../shared/rule.ts';
import { tagKey } from '../../shared/tag.ts';
import { DAY_MS, type EpochMs } from '../../shared/time.ts';
import type { RuleStart } from '../ui/dialog-store.ts';

/** How long a rule acts; `before`: as it was when it was opened. */
export type Lasting = 'good' | 'day' | 'week' | 'month' | 'before';

/** A rule as it is being written. */
export interface RuleForm {
  readonly tag: string;
  readonly words: string;
  readonly feedId: number | null;
  readonly author: string;
  readonly mutes: boolean;
  readonly marksRead: boolean;
  readonly saves: boolean;
  readonly notifies: boolean;
  readonly addsTag: boolean;
  readonly addedTag: string;
  readonly lasting: Lasting;
}

const LASTING_MS = { day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS } as const;

/** A new rule hides, unless it is told otherwise. */
export const newForm = ({ tag = '', feedId, author = '' }: RuleStart): RuleForm => ({
  tag,
  words: '',
  feedId: feedId ?? null,
  author,
  mutes: true,
  marksRead: false,
  saves: false,
  notifies: false,
  addsTag: false,
  addedTag: '',
  lasting: 'good',
});

export function formOf({ when, actions, until, names }: Rule): RuleForm {
  const does = (kind: RuleAction['kind']): boolean => actions.some((action) => action.kind === kind);
  const added = actions.find((action) => action.kind === 'add-tag');
  return {
    tag: names.tag ?? '',
    words: when.words ?? '',
    feedId: when.feedId,
    author: when.author ?? '',
    mutes: does('mute'),
    marksRead: does('mark-read'),
    saves: does('save'),
    notifies: does('notify'),
    addsTag: added !== undefined,
    addedTag: added?.tag ?? '',
    lasting: until === null ? 'good' : 'before',
  };
}

/** What the rule asks; null where it asks nothing yet, or something that cannot be met. */
export function conditionOf({ tag, words, feedId, author }: RuleForm): RuleCondition | null {
  const key = tag.trim() === '' ? null : tagKey(tag);
  if (key === null && tag.trim() !== '') return null;
  const when = { tag: key, words: saidOrNull(words), feedId, author: saidOrNull(author) };
  const isSaid = [when.words, when.author].every((text) => text === null || /[\p{L}\p{N}]/u.test(text));
  if (!isSaid) return null;
  return Object.values(when).every((part) => part === null) ? null : when;
}

/** @param before until when it acted when it was opened. @returns null where it is not whole yet */
export function draftOf(form: RuleForm, before: EpochMs | null, now: EpochMs): RuleDraft | null {
  const when = conditionOf(form);
  const actions = actionsOf(form);
  if (when === null || actions === null || actions.length === 0) return null;
  const { lasting } = form;
  if (lasting === 'good') return { when, actions, until: null };
  return { when, actions, until: lasting === 'before' ? before : now + LASTING_MS[lasting] };
}

function actionsOf(form: RuleForm): readonly RuleAction[] | null {
  const { mutes, marksRead, saves, notifies, addsTag, addedTag } = form;
  if (addsTag && tagKey(addedTag) === null) return null;
  return [
    mutes ? [{ kind: 'mute' } as const] : [],
    marksRead ? [{ kind: 'mark-read' } as const] : [],
    saves ? [{ kind: 'save' } as const] : [],
    notifies ? [{ kind: 'notify' } as const] : [],
    addsTag ? [{ kind: 'add-tag', tag: addedTag.trim().replace(/^#+/u, '') } as const] : [],
  ].flat();
}

const saidOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
