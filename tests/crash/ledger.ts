import type { TagKey } from '../../shared/tag.ts';

/** What a person may say of an article, a tag or a feed. */
export type Saying =
  | { readonly kind: 'read' | 'saved'; readonly id: number; readonly value: boolean }
  | { readonly kind: 'followed'; readonly tag: TagKey; readonly value: boolean }
  | { readonly kind: 'subscribed'; readonly feedUrl: string; readonly value: boolean };

const keyOf = (saying: Saying): string => {
  switch (saying.kind) {
    case 'followed':
      return `followed ${saying.tag}`;
    case 'subscribed':
      return `subscribed ${saying.feedUrl}`;
    default:
      return `${saying.kind} ${saying.id}`;
  }
};

/** What the app answered "ok" to, and has to know ever after. */
export class Ledger {
  readonly #said = new Map<string, Saying>();
  readonly #open = new Map<string, Saying>();

  /** It is asked for: until it is answered either is right. */
  asked(saying: Saying): void {
    this.#open.set(keyOf(saying), saying);
  }

  answered(saying: Saying): void {
    this.#open.delete(keyOf(saying));
    this.#said.set(keyOf(saying), saying);
  }

  /**
   * The app is gone; what it had not answered is as it is found.
   *
   * @param isTrue how it is; null where there is nothing left that it could be said of
   * @param mayBeGone what may be deleted by now, as it is past its time
   */
  settle(
    isTrue: (saying: Saying) => boolean | null,
    mayBeGone: (saying: Saying) => boolean,
  ): readonly Saying[] {
    for (const [key, saying] of this.#open) {
      const isSo = isTrue(saying);
      if (isSo !== null) this.#said.set(key, { ...saying, value: isSo });
    }
    this.#open.clear();
    const forgotten: Saying[] = [];
    for (const [key, saying] of this.#said) {
      const isSo = isTrue(saying);
      if (isSo === saying.value) continue;
      if (isSo === null && mayBeGone(saying)) this.#said.delete(key);
      else forgotten.push(saying);
    }
    return forgotten;
  }

  get size(): number {
    return this.#said.size;
  }
}
