import { app } from 'electron';
import type { ReaderEvent } from '../../shared/contract.ts';
import { askedIn, askedLink, UNREADABLE_LINK, type AskedLink } from './asked-links.ts';
import { readOpmlFile } from './read-opml-file.ts';

const SCHEMES = ['feed', 'tagline'] as const;

/** Before the app is ready: macOS hands over what started the program at once, and not among its arguments. */
export function takeAsked(argv: readonly string[]): {
  /** Begins to hand on what was asked so far and will be. */
  readonly handTo: (ask: (event: ReaderEvent) => void, show: () => void) => void;
} {
  let waiting: AskedLink | null = askedIn(argv);
  let take = (asked: AskedLink | null): void => {
    // What is wrong is told where nothing else is asked.
    if (asked?.kind !== 'unreadable' || waiting === null) waiting = asked ?? waiting;
  };
  app.on('open-url', (event, url) => {
    event.preventDefault();
    take(askedLink(url) ?? UNREADABLE_LINK);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take(askedLink(path));
  });
  app.on('second-instance', (_, args) => take(askedIn(args.slice(1))));
  return {
    handTo: (ask, show) => {
      take = (asked) => {
        show();
        if (asked !== null) void handOn(asked, ask);
      };
      if (waiting !== null) take(waiting);
    },
  };
}

async function handOn(link: AskedLink, ask: (event: ReaderEvent) => void): Promise<void> {
  ask({ kind: 'asked', asked: link.kind === 'file' ? await readOpmlFile(link.path) : link });
}

/**
 * Tells the system that the program opens these links; a packed one alone, as a checkout would leave it pointing nowhere.
 * What follows `--` can be no switch.
 */
export function offerForLinks(platform: NodeJS.Platform): void {
  if (!app.isPackaged) return;
  for (const scheme of SCHEMES) {
    if (platform === 'win32') app.setAsDefaultProtocolClient(scheme, process.execPath, ['--']);
    else app.setAsDefaultProtocolClient(scheme);
  }
}
