import type { AliasCandidate, TagKey } from '../../../shared/tag.ts';
import { DAY_MS, type EpochMs } from '../../../shared/time.ts';
import type { ReadableDb } from '../store/database.ts';
import { aliasesOf, refusedAliases } from '../store/tag-aliases.ts';
import { tagsOfSameStories } from '../store/tag-page.ts';
import { keyOfTag, tagsAfter, tagsCarried } from '../store/tags-table.ts';
import { meetingForms, tagForms } from '../tags/tag-forms.ts';

const MOST = 8;
/** How far back stories are looked through for tags that stand for the same. */
const STORIES_MS = 90 * DAY_MS;
const CYRILLIC = /[\u0400-\u04ff]/u;

/**
 * Finds spellings that may be a tag already known. Forms are worked out once per tag and kept in memory; the tags of
 * the store are read on from where the last question left off.
 */
export class AliasCandidates {
  readonly #db: ReadableDb;
  readonly #byForm = new Map<string, TagKey[]>();
  readonly #read: { readonly id: number; readonly key: TagKey }[] = [];

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  /** The likeliest first; what was refused or is an alias already is left out. Nothing is ever merged by itself. */
  of(tag: TagKey, now: EpochMs): readonly AliasCandidate[] {
    const refused = refusedAliases(this.#db, tag);
    const known = new Set([tag, ...aliasesOf(this.#db, tag).map(({ key }) => key)]);
    const isOpen = ({ key }: { readonly key: TagKey }): boolean => !known.has(key) && !refused.has(key);
    const written = this.#writtenAlike(tag).filter(isOpen);
    const taken = new Set(written.map(({ key }) => key));
    const told = tagsOfSameStories(this.#db, tag, now - STORIES_MS)
      .filter((other) => isOpen(other) && !taken.has(other.key) && isOtherScript(tag, other.key))
      .map(({ key, display, articles, shared }) => ({
        key,
        display,
        articles,
        because: { kind: 'stories', shared } as const,
      }));
    return [...written, ...told].slice(0, MOST);
  }

  #writtenAlike(tag: TagKey): readonly AliasCandidate[] {
    this.#readOn();
    const forms = tagForms(tag);
    const keys = [...forms.spellings, ...forms.stems].flatMap((form) => this.#byForm.get(form) ?? []);
    return tagsCarried(this.#db, [...new Set(keys)]).flatMap((alias) => {
      const kind = meetingForms(forms, tagForms(alias.key));
      return kind === null ? [] : [{ ...alias, because: { kind } }];
    });
  }

  #readOn(): void {
    // The number of a tag that is gone is given to a new one, where it was the last.
    for (let last = this.#read.at(-1); last !== undefined; last = this.#read.at(-1)) {
      if (keyOfTag(this.#db, last.id) === last.key) break;
      this.#read.pop();
    }
    for (const { id, key } of tagsAfter(this.#db, this.#read.at(-1)?.id ?? 0)) {
      this.#read.push({ id, key });
      const { spellings, stems } = tagForms(key);
      for (const form of new Set([...spellings, ...stems])) {
        const keys = this.#byForm.get(form);
        if (keys === undefined) this.#byForm.set(form, [key]);
        else keys.push(key);
      }
    }
  }
}

const isOtherScript = (a: string, b: string): boolean => CYRILLIC.test(a) !== CYRILLIC.test(b);
