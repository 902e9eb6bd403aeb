import * as v from 'valibot';
import { MEDIA_FOLDER, mediaFile, mediaTypeOf } from '../../../../shared/media-name.ts';

/** Counts up when older programs could not read what newer ones write. */
export const BACKUP_FORMAT = 1;

export const MANIFEST = 'manifest.json';
export const DATABASE = 'tagline.db';
export const SETTINGS = 'settings.json';
export const SUBSCRIPTIONS = 'subscriptions.opml';

const MEBIBYTE = 1024 * 1024;
/** What the zip format holds without its extension for large files, which is not written here. */
export const MOST_BACKUP_BYTES = 4000 * MEBIBYTE;
export const MOST_MEMBERS = 60_000;
const MOST_TEXT_BYTES = 50 * MEBIBYTE;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));

export const manifestSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  appVersion: v.pipe(v.string(), v.maxLength(40)),
  takenAt: count,
  kept: v.object({ subscriptions: count, articles: count, read: count, saved: count, follows: count }),
  members: v.pipe(
    v.array(v.object({ name: v.string(), sha256, bytes: count })),
    v.maxLength(MOST_MEMBERS),
    v.readonly(),
  ),
});
export type Manifest = Readonly<v.InferOutput<typeof manifestSchema>>;
export type Member = Manifest['members'][number];

/** How a kept file is named inside. */
export const mediaMember = (name: string): string => `${MEDIA_FOLDER}/${mediaFile(name)}`;

/** The most bytes that a member of this name may hold; null for every name that is none of ours. */
export function mostBytesOf(name: string): number | null {
  if (name === MANIFEST || name === SETTINGS || name === SUBSCRIPTIONS) return MOST_TEXT_BYTES;
  return name === DATABASE || isMedia(name) ? MOST_BACKUP_BYTES : null;
}

export function isMedia(name: string): boolean {
  const file = name.slice(name.lastIndexOf('/') + 1);
  return mediaTypeOf(file) !== null && name === mediaMember(file);
}
