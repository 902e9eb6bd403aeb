import { describe, expect, it } from 'vitest';
import { showableHtml } from '../../electron/core/sanitize/showable-html.ts';
import { articleRows, listArticles } from '../../electron/core/store/article-rows.ts';
import { contentOf } from '../../electron/core/store/content-table.ts';
import { listRefreshes } from '../../electron/core/store/refresh-history-table.ts';
import { markRead } from '../../electron/core/store/statuses-table.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time.ts';
import {
  expectArrived,
  expectNobodyWaited,
  expectNoReason,
  expectNothingLost,
  expectOthersComplete,
  lookAt,
} from './invariants.ts';
import { keptArticles, markSome, statusCounts, type Kept } from './kept-articles.ts';
import { NOON, openDesk, pathOf, type Desk } from './open-desk.ts';
import { tellsForm } from './what-is-read.ts';

const PATIENT = pathOf('patient');
const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

interface Written {
  readonly guid?: string;
  readonly link?: string;
  readonly title?: string;
  readonly date?: string;
  readonly html?: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const element = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`;

/** What the patient's document holds now. */
const written = new WeakMap<Desk, readonly Written[]>();

/** @param head what the channel says beside its items */
function write(desk: Desk, items: readonly Written[], head = ''): void {
  written.set(desk, items);
  const elements = items.map(
    ({ guid, link, title, date, html }) =>
      `<item>${guid === undefined ? '' : `<guid isPermaLink="false">${escaped(guid)}</guid>`}${element('link', link)}` +
      `${element('title', title)}${element('pubDate', date)}${element('description', html)}</item>`,
  );
  desk.newsroom.setFeed(PATIENT, {
    body: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Patient</title>${head}${elements.join('')}</channel></rss>`,
    contentType: 'application/rss+xml; charset=utf-8',
  });
}

/** Six dated items, each with a text of its own; changed by `change`. */
const six = (change: (item: Required<Written>, at: number) => Written): readonly Written[] =>
  Array.from({ length: 6 }, (_, at) =>
    change(
      {
        guid: `http://paper.example/?p=${at}`,
        link: `http://paper.example/news/${at}`,
        title: `Report number ${at}`,
        date: new Date(NOON - (at + 2) * HOUR_MS).toUTCString(),
        html: `<p>What happened at the ${at}. pier is told here at some length.</p>`,
      },
      at,
    ),
  );

const withoutGuid = ({ link, title, date, html }: Required<Written>): Written => ({
  link,
  title,
  date,
  html,
});

/** A desk whose neighbours have something to lose, and whose patient came with these. */
async function reading(items: readonly Written[]): Promise<Desk> {
  const desk = await openDesk();
  write(desk, items);
  await refresh(desk);
  markSome(desk, ['steady', 'calm']);
  return desk;
}

/** How often each desk was refreshed. */
const refreshed = new WeakMap<Desk, number>();

/**
 * One refresh of the patient by hand, an hour later, with its two neighbours, which publish something each time: nothing
 * that was there is lost, nobody waits, and the neighbours come through.
 */
async function refresh(desk: Desk): Promise<void> {
  const times = refreshed.get(desk) ?? 0;
  refreshed.set(desk, times + 1);
  for (const name of ['steady', 'calm'] as const) desk.publish(name, times);
  desk.corridor.clock.advance(HOUR_MS);
  const before = lookAt(desk);
  desk.schedule.refreshNow(null);
  await desk.schedule.drained();
  expectNobodyWaited(before);
  expectOthersComplete(desk, before, 8 + times);
  expectNothingLost(desk, before, {
    patient: desk.feed('patient').articles,
    steady: 8 + times,
    calm: 8 + times,
  });
}

/** What the patient writes next comes by itself, alone, and nothing is there to complain of. */
async function expectGoesOn(desk: Desk): Promise<void> {
  const { articles } = desk.feed('patient');
  const before = lookAt(desk);
  write(desk, [
    { guid: 'goes-on', link: 'http://paper.example/goes-on', title: 'It goes on', html: 'As ever.' },
    ...(written.get(desk) ?? []),
  ]);
  desk.schedule.start();
  await expectArrived(desk, { patient: articles + 1 });
  expectNothingLost(desk, before, {
    patient: articles + 1,
    steady: desk.feed('steady').articles,
    calm: desk.feed('calm').articles,
  });
  expectNoReason(desk);
}

const kept = (desk: Desk): readonly Kept[] => keptArticles(desk.corridor.db, desk.ids.patient);
const unread = (desk: Desk): number => kept(desk).filter(({ isRead }) => isRead === 0).length;
const readAll = (desk: Desk): void =>
  void markRead(
    desk.corridor.db,
    kept(desk).map(({ id }) => id),
    true,
  );

/** The patient shows these many articles, each with one status, and nothing to complain of. */
function expectWhole(desk: Desk, articles: number): void {
  expect(desk.feed('patient').articles).toBe(articles);
  expectNoReason(desk);
  expect(kept(desk)).toHaveLength(articles);
  const { all, withArticle } = statusCounts(desk.corridor.db);
  expect(withArticle).toBe(all);
}

describe('what items say of themselves', () => {
  it('C1 no guid: known by link, else by title and date', async () => {
    const bare = six((item, at) =>
      at % 2 === 0 ? withoutGuid(item) : { title: item.title, date: item.date, html: item.html },
    );
    const desk = await reading(bare);
    readAll(desk);
    write(desk, bare.toReversed());
    await refresh(desk);
    expectWhole(desk, 6);
    expect(unread(desk)).toBe(0);
    await expectGoesOn(desk);
  });

  it('C2 one guid on every item: all are there once, also when the window slides to fewer', async () => {
    const same = six((item) => ({ ...item, guid: 'the-same' }));
    const desk = await reading(same);
    expectWhole(desk, 6);
    readAll(desk);
    for (const left of [4, 1]) {
      write(desk, same.slice(0, left));
      await refresh(desk);
    }
    write(desk, [{ ...same[0], link: 'http://paper.example/new', title: 'New', html: 'New.' }, ...same]);
    await refresh(desk);
    expectWhole(desk, 7);
    expect(unread(desk)).toBe(1);
    await expectGoesOn(desk);
  });

  it('C3 all guids go from http to https: nothing turns unread', async () => {
    const desk = await reading(six((item) => item));
    readAll(desk);
    write(
      desk,
      six((item) => ({
        ...item,
        guid: item.guid.replace('http:', 'https:'),
        link: item.link.replace('http:', 'https:'),
      })),
    );
    await refresh(desk);
    expectWhole(desk, 6);
    expect(unread(desk)).toBe(0);
    await expectGoesOn(desk);
  });

  it('C3 all guids and all links change at once: nothing turns unread', async () => {
    const desk = await reading(six((item) => item));
    readAll(desk);
    write(
      desk,
      six((item, at) => ({ ...item, guid: `new-${at}`, link: `https://archive.example/story/${at}` })),
    );
    await refresh(desk);
    expectWhole(desk, 6);
    expect(unread(desk)).toBe(0);
    await expectGoesOn(desk);
  });

  it('C4 another guid with every request: found out within two polls, then links count, even for edited items', async () => {
    let poll = 0;
    const churned = () => six((item) => ({ ...item, guid: `${item.guid}&t=${poll}` }));
    const desk = await reading(churned());
    readAll(desk);
    for (poll = 1; poll <= 3; poll += 1) {
      write(desk, churned());
      await refresh(desk);
      expectWhole(desk, 6);
      expect(unread(desk)).toBe(0);
    }
    write(
      desk,
      six((item) => ({
        link: item.link,
        title: item.title,
        guid: `${item.guid}&t=last`,
        html: `${item.html}<p>More.</p>`,
      })),
    );
    await refresh(desk);
    expectWhole(desk, 6);
    expect(unread(desk)).toBe(0);
    await expectGoesOn(desk);
  });

  it('C5 one link for different items: kept apart by title and date', async () => {
    const desk = await reading(six((item) => ({ ...withoutGuid(item), link: 'http://paper.example/live' })));
    expectWhole(desk, 6);
    await expectGoesOn(desk);
  });

  it('C6 the feed is shuffled: nothing changes', async () => {
    const desk = await reading(six((item) => item));
    const before = kept(desk);
    write(
      desk,
      six((item) => item).toSorted((a, b) => (a.title ?? '').length - (b.title ?? '').length || 1),
    );
    await refresh(desk);
    expect(kept(desk)).toEqual(before);
    expect(listRefreshes(desk.corridor.db, desk.ids.patient)[0]).toMatchObject({
      newArticles: 0,
      updatedArticles: 0,
    });
    await expectGoesOn(desk);
  });

  it('C7 items leave and return after half a year: still read, arrived when they did', async () => {
    const desk = await reading(six((item) => item));
    readAll(desk);
    const before = kept(desk);
    write(desk, [{ guid: 'only', title: 'Only', html: 'Words.' }]);
    await refresh(desk);
    desk.corridor.clock.advance(180 * DAY_MS);
    write(
      desk,
      six((item) => item),
    );
    await refresh(desk);
    expect(kept(desk).slice(0, 6)).toEqual(before);
    expectWhole(desk, 7);
    await expectGoesOn(desk);
  });

  it('C8 title and body edited: in place, read stays read, marked as updated where words changed', async () => {
    const desk = await reading(six((item) => item));
    markSome(desk, ['patient']);
    const before = kept(desk);
    write(
      desk,
      six((item, at) =>
        at === 5
          ? { ...item, title: 'Report corrected', html: '<p>Corrected.</p>' }
          : { ...item, html: `${item.html}<p>Updated at 14:20</p>\u00A0<p>${at} comments</p>` },
      ),
    );
    await refresh(desk);
    expectWhole(desk, 6);
    expect(kept(desk).map(({ id, isRead, isSaved }) => [id, isRead, isSaved])).toEqual(
      before.map(({ id, isRead, isSaved }) => [id, isRead, isSaved]),
    );
    const rows = articleRows(
      desk.corridor.db,
      kept(desk).map(({ id }) => id),
    );
    expect(rows.filter(({ updatedAt }) => updatedAt !== null).map(({ title }) => title)).toEqual([
      'Report corrected',
    ]);
    await expectGoesOn(desk);
  });

  it('C9 dates that are none: sorted by arrival, shown as unknown', async () => {
    const dates = [
      '',
      '31 лютого',
      'yesterday',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      '0',
      'Fri, 31 Dec 9999 23:59:59 GMT',
    ];
    const desk = await reading(six((item, at) => ({ ...item, date: dates[at] ?? '' })));
    expectWhole(desk, 6);
    for (const { sortAt, publishedAt, title } of kept(desk)) {
      expect(sortAt, title).toBe(NOON + HOUR_MS);
      if (!title.endsWith('5')) expect(publishedAt, title).toBeNull();
    }
    await expectGoesOn(desk);
  });

  it('C10 ten years ahead: sorted by arrival', async () => {
    const desk = await reading(
      six((item, at) => (at === 0 ? { ...item, date: 'Mon, 03 Mar 2036 12:00:00 GMT' } : item)),
    );
    expect(kept(desk).every(({ sortAt, firstSeenAt }) => sortAt <= firstSeenAt)).toBe(true);
    const { ids } = listArticles(desk.corridor.db, LATEST, null, 30);
    expect(Math.max(...articleRows(desk.corridor.db, ids).map(({ sortAt }) => sortAt))).toBeLessThanOrEqual(
      NOON + HOUR_MS,
    );
    await expectGoesOn(desk);
  });

  it('C11 zones and month names of all kinds: read as meant, never beyond the arrival', async () => {
    const dates = [
      'Mon, 02 Mar 2026 05:00:00 EST',
      'Mon, 02 Mar 2026 06:00:00 EDT',
      '2026-03-02T10:00:00',
      'Mon, 02 Mar 2026 10:00:00 +2500',
      '2 mars 2026 10:00',
      '2 березня 2026 10:00',
    ];
    const desk = await reading(six((item, at) => ({ ...item, date: dates[at] ?? '' })));
    expectWhole(desk, 6);
    const ten = Date.UTC(2026, 2, 2, 10);
    const published = new Map(kept(desk).map(({ title, publishedAt }) => [title, publishedAt]));
    for (const at of [0, 1, 2]) expect(published.get(`Report number ${at}`)).toBe(ten);
    expect(kept(desk).every(({ sortAt, firstSeenAt }) => sortAt <= firstSeenAt)).toBe(true);
    await expectGoesOn(desk);
  });

  it('C12 HTML, double escapes, overrides and zero widths in titles: text, and nothing but', async () => {
    const desk = await reading([
      { guid: 'a', title: 'The <b>bold</b> pier' },
      { guid: 'b', title: 'Ships &amp;amp; ports' },
      { guid: 'c', title: 'left \u202Ethgir' },
      { guid: 'd', title: 'no\u200Bwidth' },
    ]);
    expectWhole(desk, 4);
    const titles = kept(desk).map(({ title }) => title);
    expect(titles).toContain('The bold pier');
    expect(titles.join('')).not.toMatch(/<|\u202E|\u200B/u);
    await expectGoesOn(desk);
  });

  it('C13 a title of a megabyte, and none: cut, and taken from the text', async () => {
    const desk = await reading([
      { guid: 'long', title: 'x'.repeat(1_000_000) },
      { guid: 'none', html: '<p>The harbour opened again this morning.</p>' },
    ]);
    const titles = kept(desk).map(({ title }) => title);
    expect(Math.max(...titles.map(({ length }) => length))).toBeLessThanOrEqual(512);
    expect(titles).toContain('The harbour opened again this morning.');
    await expectGoesOn(desk);
  });

  it('C14 links of other schemes: cannot be opened, in the item or its text', async () => {
    const schemes = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      'feed:http://x.example/',
    ];
    const desk = await reading(
      schemes.map((link, at) => ({ guid: `s${at}`, title: `T${at}`, link, html: `<a href="${link}">x</a>` })),
    );
    expectWhole(desk, 5);
    for (const { id } of kept(desk)) {
      const content = contentOf(desk.corridor.db, id);
      expect(content?.link).toBeNull();
      expect(content?.body).not.toMatch(/href="(?!https?:)/u);
    }
    await expectGoesOn(desk);
  });

  it('C15 pictures that are relative, lazy or a set: one whole address each', async () => {
    const desk = await reading([
      {
        guid: 'i',
        link: 'http://paper.example/a/b.html',
        title: 'Pictures',
        html: '<img src="one.png"><img src="//cdn.example/two.png"><img data-src="/three.png">',
      },
    ]);
    const body = contentOf(desk.corridor.db, kept(desk)[0]?.id ?? 0)?.body ?? '';
    expect(body).toContain('http://cdn.example/two.png');
    expect(body).toContain('/three.png');
    expect(body).not.toMatch(/src="(?!https?:)/u);
    await expectGoesOn(desk);
  });

  it('C16 pictures that are missing, pages, huge, SVG or films: sources of other kinds never reach the page', async () => {
    const sources = [
      '/case/H17-404',
      '/case/X22-page',
      '/case/H28-film',
      'huge.svg',
      'data:image/svg+xml,<svg onload=alert(1)>',
      'data:text/html,<script>alert(1)</script>',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'blob:http://paper.example/1',
    ];
    const html =
      sources
        .map((src, at) => `<p>Words ${at}.</p><img src="${src}" alt="Picture ${at}" onerror="alert(1)">`)
        .join('') +
      '<img src="wide.jpg" width="12000" height="12000" alt="Wide">' +
      '<svg><script>alert(1)</script><text>inline</text></svg><object data="x.svg"></object>';
    const desk = await reading([{ guid: 'i', link: 'http://paper.example/a.html', title: 'Pictures', html }]);
    const body = contentOf(desk.corridor.db, kept(desk)[0]?.id ?? 0)?.body ?? '';
    for (const at of sources.keys()) expect(body).toContain(`Words ${at}.`);
    // Whatever carries an address carries one of the web, and what stands for the others is their text.
    expect(body.match(/\ssrc(?:set)?="(?!https?:)[^"]*"/gu)).toBeNull();
    expect(body).not.toMatch(/<svg|<script|<object|onerror|data:|javascript:|file:|blob:/iu);
    expect(body.match(/<img [^>]*src="http:\/\/[^"]*"/gu)).toHaveLength(5);
    expect(body).toContain('alt="Picture 0"');
    // Pictures are fetched by their own queue, of which the text knows nothing.
    expect(desk.newsroom.requests.every(({ path }) => path.endsWith('.xml'))).toBe(true);
    expectWhole(desk, 1);
    await expectGoesOn(desk);
  });

  it('C17 tracking pixels: left out of the text, so that nothing asks for them', async () => {
    const pixels = [
      '<img width="1" height="1" src="http://127.0.0.1/pixel.gif">',
      '<img width="0" height="0" src="http://127.0.0.1/zero.gif">',
      '<img src="http://127.0.0.1/styled.gif" style="width:1px;height:1px">',
    ];
    const desk = await reading([
      {
        guid: 'p',
        link: 'http://paper.example/a.html',
        title: 'Pixel',
        html: `<p>Words.</p>${pixels.join('')}<img src="/images/real.png" alt="A pier">`,
      },
    ]);
    const body = contentOf(desk.corridor.db, kept(desk)[0]?.id ?? 0)?.body ?? '';
    expect(body).toContain('Words.');
    expect(body).toContain('/images/real.png');
    expect(body).not.toMatch(/\.gif/u);
    expect(desk.newsroom.requests.length).toBeGreaterThan(2);
    expect(desk.newsroom.requests.every(({ path }) => path.endsWith('.xml'))).toBe(true);
    await expectGoesOn(desk);
  });

  it('C18 tables nested without end and ten thousand pictures: bounded, shown simplified, and the next document is read', async () => {
    const nested = '<table><tr><td>Words'.repeat(30) + '</td></tr></table>'.repeat(30);
    const desk = await reading([
      { guid: 't', title: 'Tables', html: nested.repeat(300) + '<table><tr><td>Words'.repeat(20_000) },
      { guid: 'm', title: 'Many', html: '<img src="http://x.example/1.png">'.repeat(10_000) },
      {
        guid: 's',
        title: 'Styled',
        html: `<p style="${Array.from({ length: 50_000 }, (_, at) => `color:#${at * 7};`).join('')}">Words.</p>`,
      },
    ]);
    expectWhole(desk, 3);
    const formOf = (title: string) => {
      const rows = articleRows(
        desk.corridor.db,
        kept(desk).map(({ id }) => id),
      );
      const content = contentOf(desk.corridor.db, rows.find((row) => row.title === title)?.id ?? 0);
      return content === null ? null : showableHtml(content.body).form;
    };
    expect([formOf('Tables'), formOf('Many'), formOf('Styled')]).toEqual([
      'shortened',
      'simplified',
      'whole',
    ]);
    tellsForm('simplified');
    write(
      desk,
      six((item) => item),
    );
    await refresh(desk);
    expectWhole(desk, 9);
    await expectGoesOn(desk);
  });

  it('C19 fixed boxes, base, refresh, autofocus and forms: none is kept', async () => {
    const html =
      '<base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example/"><form action="/x"><input autofocus></form><p style="position:fixed;z-index:9">Words.</p>';
    const desk = await reading([{ guid: 'f', title: 'Fixed', html }]);
    const body = contentOf(desk.corridor.db, kept(desk)[0]?.id ?? 0)?.body ?? '';
    expect(body).toContain('Words.');
    expect(body).not.toMatch(/<(?:base|meta|form|input)|position|z-index|autofocus/iu);
    await expectGoesOn(desk);
  });

  it('C20 a whole HTML document as description: its body is taken', async () => {
    const html =
      '<!doctype html><html><head><title>Head</title><style>p{}</style></head><body><p>The body.</p></body></html>';
    const desk = await reading([{ guid: 'd', title: 'Document', html }]);
    const body = contentOf(desk.corridor.db, kept(desk)[0]?.id ?? 0)?.body ?? '';
    expect(body).toContain('The body.');
    expect(body).not.toMatch(/Head|p\{\}/u);
    await expectGoesOn(desk);
  });
});

/** Nothing of what came before, all of it since. */
const sixLater = (desk: Desk): readonly Written[] =>
  six((item, at) => ({
    guid: `later-${at}`,
    title: `Later ${at}`,
    link: `http://paper.example/later/${at}`,
    date: new Date(desk.corridor.now() - at * MINUTE_MS).toUTCString(),
    html: `${item.html} later`,
  }));

describe('a gap', () => {
  it('says so where a feed moved on while nothing could be read, and keeps saying it for days', async () => {
    const desk = await reading(six((item) => item));
    desk.corridor.clock.advance(2 * DAY_MS);
    write(desk, sixLater(desk));
    await refresh(desk);
    const note = {
      kind: 'feed-gap',
      from: NOON + HOUR_MS,
      to: desk.corridor.now() - HOUR_MS - 5 * MINUTE_MS,
    };
    expect(desk.feed('patient').state).toMatchObject({ kind: 'fine', note });
    await refresh(desk);
    expect(desk.feed('patient').state).toMatchObject({ kind: 'fine', note });
    desk.corridor.clock.advance(4 * DAY_MS);
    await refresh(desk);
    expect(desk.feed('patient').state).toMatchObject({ kind: 'fine', note: null });
  });

  it('is none, nor any longer, where the feed says that its document is all there is', async () => {
    const complete = '<fh:complete xmlns:fh="http://purl.org/syndication/history/1.0"/>';
    const desk = await reading(six((item) => item));
    desk.corridor.clock.advance(2 * DAY_MS);
    write(desk, sixLater(desk), complete);
    await refresh(desk);
    expect(desk.feed('patient').state).toMatchObject({ kind: 'fine', note: null });
    const other = await reading(six((item) => item));
    other.corridor.clock.advance(2 * DAY_MS);
    write(other, sixLater(other));
    await refresh(other);
    expect(other.feed('patient').state).toMatchObject({ note: { kind: 'feed-gap' } });
    write(other, sixLater(other), complete);
    await refresh(other);
    expect(other.feed('patient').state).toMatchObject({ kind: 'fine', note: null });
  });

  it('is none where the documents overlap, or on the first', async () => {
    const desk = await reading(six((item) => item));
    expect(desk.feed('patient').state).toMatchObject({ note: null });
    desk.corridor.clock.advance(2 * DAY_MS);
    write(
      desk,
      six((item, at) =>
        at === 0
          ? item
          : {
              ...item,
              guid: `n${at}`,
              link: `http://paper.example/n/${at}`,
              title: `N ${at}`,
              html: `n ${at}`,
              date: new Date(NOON + DAY_MS + at).toUTCString(),
            },
      ),
    );
    await refresh(desk);
    expect(desk.feed('patient').state).toMatchObject({ kind: 'fine', note: null });
  });
});
