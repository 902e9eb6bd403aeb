import { expect, type Page } from '@playwright/test';
import '../../renderer/bridge/desktop-bridge.ts';
import type { Answer, RequestArgs, RequestName } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';

/** Makes a request of the contract as the page itself makes it, past its buttons. */
export async function askReader<Name extends RequestName>(
  page: Page,
  name: Name,
  args: RequestArgs<Name>,
): Promise<Answer<Name>> {
  const result = await page.evaluate(
    async ([asked, body]) => {
      const desktop = globalThis.tagline?.requests;
      if (desktop !== undefined) return JSON.stringify(await desktop[asked](JSON.parse(body)));
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api/${asked}`, { method: 'POST', headers, body });
      return response.text();
    },
    [name as RequestName, JSON.stringify(args)] as const,
  );
  const read = JSON.parse(result) as Result<Answer<Name>>;
  expect(read, name).toMatchObject({ ok: true });
  if (!read.ok) throw new Error(result);
  return read.value;
}

/** Subscribes to feeds of this computer by one OPML file, each in the folder given or in none. */
export async function importFeeds(
  page: Page,
  feeds: readonly { readonly url: string; readonly title: string; readonly folder?: string }[],
): Promise<void> {
  const outlines = feeds.map(({ url, title, folder }) => {
    const feed = `<outline type="rss" text="${title}" xmlUrl="${url}"/>`;
    return folder === undefined ? feed : `<outline text="${folder}">${feed}</outline>`;
  });
  const text = `<opml version="2.0"><body>${outlines.join('')}</body></opml>`;
  await askReader(page, 'opml.import', { text, allowPrivate: true });
}
