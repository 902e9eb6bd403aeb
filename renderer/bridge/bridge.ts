import type { ReaderEvent } from '../../shared/contract.ts';
import { desktopBridge } from './desktop-bridge.ts';
import { withFirstAnswers } from './first-answers.ts';
import { loopbackBridge } from './loopback-bridge.ts';
import type { Request } from './request.ts';

/** All that the page knows of the world. */
export interface Bridge {
  readonly request: Request;
  /** The answer stops listening. */
  readonly onEvent: (listener: (event: ReaderEvent) => void) => () => void;
  /** Address of the empty document that an article's body is put into; of the page's own origin. */
  readonly articleFrameUrl: string;
  readonly shell: 'desktop' | 'browser';
  /** Leaves a file that a person has chosen for the reader; null where the shell asks for files itself. Answers its name, or null where it was not taken. */
  readonly leaveFile: ((file: File) => Promise<string | null>) | null;
}

const way: Bridge = globalThis.tagline === undefined ? loopbackBridge() : desktopBridge(globalThis.tagline);

export const bridge: Bridge = { ...way, request: withFirstAnswers(way.request) };
