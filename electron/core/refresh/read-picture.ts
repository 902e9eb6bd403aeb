import type { RecognisedPicture } from '../media/recognise-picture.ts';

/** Recognises a picture off the reader's thread and within a deadline; `no-picture` where that is not met. */
export type ReadPicture = (bytes: Uint8Array) => Promise<RecognisedPicture>;
