import type { Answer, ReaderEvent, RequestArgs, RequestName } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { Unchanging } from './unchanging.ts';

/** What the preload script lays on `window.tagline`: one function per request of the contract, and no raw channel. */
export interface Preload {
  readonly requests: Readonly<Record<RequestName, (args: unknown) => Promise<Result<unknown>>>>;
  /** The answer stops listening. */
  readonly onEvent: (listener: (event: ReaderEvent) => void) => () => void;
}

declare global {
  var tagline: Preload | undefined;
}

/** The way to the reader inside the desktop shell. */
export const desktopBridge = ({ requests, onEvent }: Preload) => ({
  shell: 'desktop' as const,
  leaveFile: null,
  articleFrameUrl: './article-frame.html',
  onEvent,
  // The preload passes values through unseen; the reader made them to the contract.
  request: async <Name extends RequestName>(name: Name, args: Unchanging<RequestArgs<Name>>) =>
    (await requests[name](args)) as Result<Answer<Name>>,
});
