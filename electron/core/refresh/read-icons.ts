import { pageIcons } from '../extract/page-icons.ts';
import { decodeText } from '../parse/decode-text.ts';

/** The front page of a site on its way through the ingest thread. */
export interface IconsTask {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

/** The addresses of a site's icons, the most fitting first; none where its page cannot be read. */
export type ReadIcons = (task: IconsTask) => Promise<readonly string[]>;

export const listIcons = ({ bytes, contentType, url }: IconsTask): readonly string[] =>
  pageIcons(decodeText(bytes, contentType), url);
