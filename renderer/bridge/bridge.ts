import type { Answer, ReaderEvent, RequestArgs, RequestName } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { desktopBridge } from './desktop-bridge.ts';
import { loopbackBridge } from './loopback-bridge.ts';
import type { Unchanging } from './unchanging.ts';

/** All that the page knows of the world. */
export interface Bridge {
  readonly request: <Name extends RequestName>(
    name: Name,
    args: Unchanging<RequestArgs<Name>>,
  ) => Promise<Result<Answer<Name>>>;
  /** The answer stops listening. */
  readonly onEvent: (listener: (event: ReaderEvent) => void) => () => void;
  /** Address of the empty document that an article's body is put into; of the page's own origin. */
  readonly articleFrameUrl: string;
  readonly shell: 'desktop' | 'browser';
  /** Leaves a file that a person has chosen for the reader; null where the shell asks for files itself. Answers its name, or null where it was not taken. */
  readonly leaveFile: ((file: File) => Promise<string | null>) | null;
}

export const bridge: Bridge =
  globalThis.tagline === undefined ? loopbackBridge() : desktopBridge(globalThis.tagline);
