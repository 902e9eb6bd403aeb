/** Files of kept pictures are named for the SHA-256 of their content and for what it is, never by whoever sent it. */
const MEDIA_TYPES = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
} as const;

/** Below the profile. */
export const PICTURES_FOLDER = 'media';

export type PictureType = keyof typeof MEDIA_TYPES;

const NAME = /^[0-9a-f]{64}\.([a-z]{3,4})$/u;

/** The address of a kept picture, below the page's own origin. */
export const picturePath = (name: string): string => `/media/${name}`;

/** @returns null for any address but {@link picturePath}'s */
export function pictureNameOf(path: string): string | null {
  const name = path.startsWith('/media/') ? path.slice('/media/'.length) : '';
  return mediaTypeOf(name) === null ? null : name;
}

/** The media type of a picture's file, by its name; null where no picture is named so. */
export function mediaTypeOf(name: string): string | null {
  const type = NAME.exec(name)?.[1] ?? '';
  return isPictureType(type) ? MEDIA_TYPES[type] : null;
}

export const isPictureType = (type: string): type is PictureType => Object.hasOwn(MEDIA_TYPES, type);

/** Where a picture's file lies below the folder of pictures; no folder grows beyond a 256th of them. */
export const pictureFile = (name: string): string => `${name.slice(0, 2)}/${name}`;
