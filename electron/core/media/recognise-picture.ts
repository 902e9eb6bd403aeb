import { hash } from 'node:crypto';
import { imageSize } from 'image-size';
import { isPictureType } from '../../../shared/media-name.ts';

export type RecognisedPicture =
  | {
      readonly kind: 'picture';
      /** Of its file. */
      readonly name: string;
      /** In pixels; null for a drawing that states none. */
      readonly width: number | null;
      readonly height: number | null;
    }
  /** `blank`: too small to show anything. `too-large`: more pixels than a screen has use for. */
  | { readonly kind: 'no-picture' | 'blank' | 'too-large' };

/** A decoded pixel takes four bytes: 50 million are 200 MB. */
export const MOST_PIXELS = 50_000_000;
/** A side of so few pixels counts readers, or parts two columns. */
const BLANK_PX = 2;

/**
 * What a file is by its first bytes, whatever its sender called it. Pure; reads headers alone, of files that may be
 * hostile: runs in the ingest thread, which can be ended.
 */
export function recognisePicture(bytes: Uint8Array): RecognisedPicture {
  const size = sizeOf(bytes);
  if (size === null) return { kind: 'no-picture' };
  const { type, width, height } = size;
  if (Math.min(width, height) <= BLANK_PX && type !== 'svg') return { kind: 'blank' };
  if (width * height > MOST_PIXELS) return { kind: 'too-large' };
  return {
    kind: 'picture',
    name: `${hash('sha256', bytes)}.${type}`,
    width: width > 0 ? Math.round(width) : null,
    height: height > 0 ? Math.round(height) : null,
  };
}

function sizeOf(bytes: Uint8Array): { type: string; width: number; height: number } | null {
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    if (type === undefined || !isPictureType(type)) return null;
    // From 5 on the picture lies on its side (Exif 2.32, tag 0x0112).
    return orientation >= 5 ? { type, width: height, height: width } : { type, width, height };
  } catch {
    return null;
  }
}
