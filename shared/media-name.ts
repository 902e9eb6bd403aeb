/**
 * Files of kept pictures and recordings are named for the SHA-256 of their content and for what it is, never by whoever
 * sent it.
 */
const PICTURE_TYPES = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
} as const;

const RECORDING_TYPES = {
  aac: 'audio/aac',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
} as const;

/** Below the profile. */
export const MEDIA_FOLDER = 'media';

export type PictureType = keyof typeof PICTURE_TYPES;
export type RecordingType = keyof typeof RECORDING_TYPES;

const NAME = /^[0-9a-f]{64}\.([a-z0-9]{3,4})$/u;

/** The address of a kept file, below the page's own origin. */
export const mediaPath = (name: string): string => `/media/${name}`;

/** @returns null for any address but {@link mediaPath}'s */
export function mediaNameOf(path: string): string | null {
  const name = path.startsWith('/media/') ? path.slice('/media/'.length) : '';
  return mediaTypeOf(name) === null ? null : name;
}

/** The media type of a kept file, by its name; null where none is named so. */
export function mediaTypeOf(name: string): string | null {
  const type = NAME.exec(name)?.[1] ?? '';
  if (isPictureType(type)) return PICTURE_TYPES[type];
  return isRecordingType(type) ? RECORDING_TYPES[type] : null;
}

export const isPictureType = (type: string): type is PictureType => Object.hasOwn(PICTURE_TYPES, type);
const isRecordingType = (type: string): type is RecordingType => Object.hasOwn(RECORDING_TYPES, type);

/** Where a file lies below the folder of them all; no folder grows beyond a 256th of them. */
export const mediaFile = (name: string): string => `${name.slice(0, 2)}/${name}`;
