import type { Enclosure } from '../../../shared/article.ts';
import type { TagKey, TagSource } from '../../../shared/tag.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { PackedHtml } from './packed-html.ts';

/** An item made ready to be kept and read: identified, sanitised and tagged. It is made findable and described afterwards. */
export interface NewArticle {
  /** SHA-256 of the item's identity within its feed (guid, else link, else title and date), first 16 bytes, hex. */
  readonly identity: string;
  /** SHA-256 of canonical link and folded title, first 16 bytes, hex: recognises an item whose guid changed. */
  readonly fingerprint: string;
  /** SHA-256 of title and text, first 16 bytes, hex: tells an edit from a repetition. */
  readonly contentHash: string;
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly section: string | null;
  readonly snippet: string;
  readonly body: PackedHtml;
  readonly publishedAt: EpochMs | null;
  readonly publishedOffsetMinutes: number | null;
  readonly language: string | null;
  readonly wordCount: number;
  readonly enclosures: readonly Enclosure[];
  readonly imageUrl: string | null;
  readonly tags: readonly NewArticleTag[];
}

export interface NewArticleTag {
  readonly key: TagKey;
  readonly display: string;
  readonly source: TagSource;
}
