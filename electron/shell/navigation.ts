import type { WebContents } from 'electron';
import { SHELL_ORIGIN } from './own-scheme.ts';

/** The empty document that an article's body is put into. */
const ARTICLE_FRAME = `${SHELL_ORIGIN}/article-frame.html`;

/** The window stays on its page, its frames on theirs, and nothing opens another window. */
export function refuseNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || event.url !== ARTICLE_FRAME) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
