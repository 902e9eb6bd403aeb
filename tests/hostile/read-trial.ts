import type { Page } from '@playwright/test';
import type { Trial } from './trials.ts';

/** How an article stands on the screen. */
export interface Reading {
  /** Sentences that a person cannot read. */
  readonly lost: readonly string[];
  /** Elements of the article that an article may not have. */
  readonly strange: readonly string[];
  /** Properties of the two documents that are no longer the browser's, and what every object has that none should. */
  readonly clobbered: readonly string[];
}

/** What stands in the place of a picture is the reader's own: no class of an article's comes through. */
const NEVER =
  'script, style, link, meta, base, form, input, button:not(.picture), svg, math, object, embed, iframe, template, dialog, [id], [name], [style], [popover], [autofocus], [is], [slot], [target], [ping]';

/** Opens the next article of the list, whatever has the focus, and reads it as it is shown. */
export async function readNext(page: Page, { title, sentences }: Trial): Promise<Reading> {
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null,
  );
  await page.keyboard.press('j');
  await page.waitForFunction(
    ([wanted, sentence]) => {
      const main = document.querySelector('main');
      const frame = main?.querySelector('iframe')?.contentDocument;
      return (
        main?.querySelector('h1')?.textContent.includes(wanted ?? '') === true &&
        frame?.querySelector('article')?.textContent.includes(sentence ?? '') === true
      );
    },
    [title, sentences[0]],
    { timeout: 15_000 },
  );
  return page.evaluate(
    ([expected, never]) => {
      const inner = document.querySelector('main iframe');
      const frame = inner instanceof HTMLIFrameElement ? inner.contentDocument : null;
      if (frame === null) throw new Error('the frame went elsewhere');
      const text = frame.documentElement.innerText.replaceAll(/\s+/gu, ' ');
      // An element whose name stands for a property of the document is one of the document's own.
      const clobbered = [document, frame].flatMap((from) =>
        Object.getOwnPropertyNames(Document.prototype).filter((name) => Object.hasOwn(from, name)),
      );
      return {
        lost: expected.filter((sentence) => !text.includes(sentence)),
        strange: [...frame.querySelectorAll('article *')]
          .filter(
            (element) =>
              element.matches(never) || element.getAttributeNames().some((name) => name.startsWith('on')),
          )
          .map((element) => element.outerHTML.slice(0, 200)),
        clobbered: [...clobbered, ...Object.keys(Object.prototype), ...('ran' in window ? ['ran'] : [])],
      };
    },
    [sentences, NEVER] as const,
  );
}
