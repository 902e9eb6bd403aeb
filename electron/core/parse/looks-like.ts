import type { FeedFault } from '../../../shared/fault.ts';

export type Likeness = Extract<FeedFault, { readonly kind: 'not-a-feed' }>['looksLike'];

/** Opening bytes of files that servers hand out at a feed's address: [offset, bytes in hex]. */
const MEDIA_MAGIC: readonly (readonly [number, string])[] = [
  [0, '89504e47'], // PNG
  [0, 'ffd8ff'], // JPEG
  [0, '47494638'], // GIF
  [0, '52494646'], // RIFF: WebP, WAV, AVI
  [4, '66747970'], // MP4, AVIF, HEIC
  [0, '494433'], // MP3 with ID3
  [0, '4f676753'], // Ogg
  [0, '664c6143'], // FLAC
  [0, '1a45dfa3'], // WebM, Matroska
  [0, '25504446'], // PDF
  [0, '504b0304'], // ZIP
  [0, '1f8b'], // gzip inside gzip
];

export function looksLikeMedia(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16)).toString('hex');
  return MEDIA_MAGIC.some(([offset, magic]) => head.startsWith(magic, offset * 2));
}

/** Names a text that is no feed, for the sentence a person reads. */
export function looksLike(text: string): Likeness {
  if (text.trim() === '') return 'empty';
  if (!/<(?:html|head|body|!doctype\s+html|meta|title|form|div|p)[\s>]/iu.test(text)) return 'unknown';
  return hasSignIn(text) ? 'sign-in-page' : 'web-page';
}

/** A password field, or a short page whose only purpose is a form that logs in or accepts terms (captive portals). */
function hasSignIn(html: string): boolean {
  if (/<input[^<>]{0,2000}?\btype\s{0,20}=\s{0,20}["']?password/iu.test(html)) return true;
  const form = /<form[^<>]{0,4000}>/iu.exec(html)?.[0] ?? '';
  return /log-?in|sign-?in|logon|auth|portal|captive|splash|hotspot/iu.test(form);
}
