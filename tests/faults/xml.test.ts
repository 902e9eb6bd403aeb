import { describe, expect, it } from 'vitest';
import { contentOf } from '../../electron/core/store/content-table.ts';
import { findFeeds } from '../../electron/core/refresh/find-feeds.ts';
import { FoundDocuments } from '../../electron/core/refresh/found-documents.ts';
import { writeFeed } from '../newsroom/write-feed.ts';
import { faultSentence } from '../../renderer/locales/fault-sentence.ts';
import { translatorFor } from '../renderer/translator.ts';
import { keptArticles, statusCounts } from './kept-articles.ts';
import { itemsOf, openDesk, pathOf, type Desk } from './open-desk.ts';
import { undergo, type Ailment } from './undergo.ts';

const PATIENT = pathOf('patient');

/** The patient's eight items in a format, changed by a hand that means no good. */
const spoilt =
  (
    spoil: (feed: string, desk: Desk) => string | Uint8Array,
    format: 'rss' | 'atom' | 'json' | 'rdf' | 'rss-0.91' = 'rss',
    contentType = 'application/xml',
  ) =>
  (desk: Desk): void => {
    const written = writeFeed(
      { title: 'The patient paper', format, items: itemsOf('patient', 0) },
      new URL(desk.newsroom.origin).origin,
    );
    desk.newsroom.setFeed(PATIENT, { body: spoil(written.body, desk), contentType });
  };

const item = (guid: string, title: string, text = 'Words.'): string =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><description>${text}</description></item>`;
const withItem = (written: string) => (feed: string) => feed.replace('<item>', `${written}<item>`);
const withDoctype =
  (doctype: string, written = '') =>
  (feed: string) =>
    withItem(written)(feed.replace(/(<\?xml[^>]*\?>)/u, `$1${doctype}`));
const titles = (desk: Desk): readonly string[] =>
  keptArticles(desk.corridor.db, desk.ids.patient).map(({ title }) => title);
const hasTitle = (title: string) => (desk: Desk) => expect(titles(desk)).toContain(title);
const fine = (strike: Ailment['strike'], adds = 0, meanwhile?: Ailment['meanwhile']): Ailment => ({
  strike,
  shows: null,
  adds,
  ...(meanwhile === undefined ? {} : { meanwhile }),
});

const manyWords = (seed: number): string =>
  Array.from({ length: 160 }, (_, at) =>
    (((seed * 160 + at) * 2_654_435_761) % 4_294_967_291).toString(36),
  ).join(' ');

/** About 1.2 KB each, of words that do not compress beyond belief. */
const manyItems = (count: number): string =>
  Array.from({ length: count }, (_, at) => item(`many-${at}`, `Number ${at}`, manyWords(at))).join('');

const LAUGHS = `<!DOCTYPE rss [<!ENTITY l0 "ha">${Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]>`;
const BLOW_UP = `<!DOCTYPE rss [<!ENTITY big "${'b'.repeat(50_000)}">]>`;
const CYRILLIC = 'Порт Одеси відкрито знову';
/** Of letters that Russian tables have, too. */
const SHARED_CYRILLIC = 'Судна знову заходять у порт';
/** One byte per character, as the charset's own table has it. */
function encoded(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}
const cyrillicFeed =
  (prolog: string, title = CYRILLIC) =>
  (feed: string) =>
    withItem(item('cyr', title, 'Судна заходять у порт, як і раніше.'))(
      feed.replace(/<\?xml[^>]*\?>/u, prolog).replace(/[^\p{ASCII}\u0400-\u04ff]/gu, ' '),
    );
const inCharset = (charset: string, title = CYRILLIC) =>
  spoilt(
    (feed) => encoded(cyrillicFeed(`<?xml version="1.0" encoding="${charset}"?>`, title)(feed), charset),
    'rss',
    'text/xml',
  );
const utf16 = (isBig: boolean, hasMark: boolean) =>
  spoilt((feed) => {
    const text = cyrillicFeed('<?xml version="1.0" encoding="utf-16"?>')(feed);
    const bytes = Buffer.from(`${hasMark ? '\uFEFF' : ''}${text}`, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  });

const utf32 = (isBig: boolean) =>
  spoilt((feed) => {
    const characters = Array.from(`\uFEFF${feed}`);
    const bytes = Buffer.alloc(characters.length * 4);
    for (const [at, character] of characters.entries())
      bytes.writeUInt32LE(character.codePointAt(0) ?? 0, at * 4);
    return isBig ? bytes.swap32() : bytes;
  });

const rows: readonly (readonly [claim: string, ailment: Ailment])[] = [
  [
    'X1 billion laughs: nothing is expanded',
    fine(spoilt(withDoctype(LAUGHS, item('laugh', 'Laugh &l10;'))), 1, hasTitle('Laugh &l10;')),
  ],
  [
    'X2 quadratic blow-up: nothing is expanded',
    fine(spoilt(withDoctype(BLOW_UP, item('blow', 'Blow', '&big;'.repeat(5000)))), 1, hasTitle('Blow')),
  ],
  [
    'X3 an external entity: no file is read, the feed is',
    fine(
      spoilt(
        withDoctype('<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>', item('xxe', 'File &f;')),
      ),
      1,
      hasTitle('File &f;'),
    ),
  ],
  [
    'X4 unknown entities: decoded or shown as written',
    fine(spoilt(withItem(item('ent', 'Caf&eacute; &bogus; end'))), 1, hasTitle('Café &bogus; end')),
  ],
  [
    'X5 a bare ampersand and less-than in a title: kept',
    fine(spoilt(withItem(item('amp', 'Ships & ports 3 &lt; 4'))), 1, hasTitle('Ships & ports 3 < 4')),
  ],
  [
    'X6 a byte order mark and a warning before the prolog: read',
    fine(spoilt((feed) => `\uFEFF\n<b>Warning</b>: cannot modify header in x.php on line 3\n${feed}`)),
  ],
  [
    'X7 control characters, NUL, U+FFFE and lone surrogates: stripped',
    fine(spoilt(withItem(item('ctl', 'Har\u0000bo\u0008ur\uFFFE now'))), 1, hasTitle('Harbour now')),
  ],
  [
    'X8 cut in an item: the complete ones are kept and it says so',
    { strike: spoilt((feed) => feed.slice(0, -60)), shows: { kind: 'feed-partial', items: 7 }, isNote: true },
  ],
  [
    'X9 a tag in a title that is not closed: all items are kept',
    fine(spoilt(withItem(item('open', 'Open <b>bold'))), 1, hasTitle('Open bold')),
  ],
  [
    'X9 a title that is not closed: the items around it are kept and it says so',
    {
      strike: spoilt(withItem('<item><guid>open</guid><title>Open <description>Words.</description></item>')),
      shows: { kind: 'feed-partial', items: 8 },
      isNote: true,
    },
  ],
  [
    'X10 nested 200 000 deep: bounded and read',
    fine(
      spoilt(withItem(item('deep', 'Deep', `<![CDATA[${'<div>'.repeat(200_000)}]]>`))),
      1,
      hasTitle('Deep'),
    ),
  ],
  [
    'X10 100 000 elements never closed: bounded, the items around them are read',
    fine(spoilt(withItem('<x>'.repeat(100_000)))),
  ],
  [
    'X11 20 000 namespaces: bounded',
    fine(
      spoilt((feed) =>
        feed.replace(
          '<rss ',
          `<rss ${Array.from({ length: 20_000 }, (_, at) => `xmlns:n${at}="urn:${at}"`).join(' ')} `,
        ),
      ),
    ),
  ],
  [
    'X11 a character reference of 100 000 digits: bounded',
    fine(spoilt(withItem(item('ref', `Ref &#${'9'.repeat(100_000)}; end`))), 1),
  ],
  [
    'X12 elements named __proto__ and constructor: ignored',
    fine(
      spoilt(
        withItem(
          '<item><guid>pro</guid><title>Proto</title><__proto__><isAdmin>1</isAdmin></__proto__><constructor>x</constructor></item>',
        ),
      ),
      1,
      () => expect(Object.keys(Object.prototype)).toEqual([]),
    ),
  ],
  ['X13 windows-1251, declared: Ukrainian is right', fine(inCharset('windows-1251'), 1, hasTitle(CYRILLIC))],
  [
    'X14 windows-1251 bytes, header says utf-8: Ukrainian is right',
    fine(
      spoilt(
        (feed) =>
          encoded(cyrillicFeed('<?xml version="1.0" encoding="windows-1251"?>')(feed), 'windows-1251'),
        'rss',
        'text/xml; charset=utf-8',
      ),
      1,
      hasTitle(CYRILLIC),
    ),
  ],
  [
    'X15 UTF-8 bytes, prolog says windows-1251: valid UTF-8 wins',
    fine(
      spoilt((feed) => cyrillicFeed('<?xml version="1.0" encoding="windows-1251"?>')(feed)),
      1,
      hasTitle(CYRILLIC),
    ),
  ],
  ...(
    [
      ['koi8-u', CYRILLIC],
      ['koi8-r', SHARED_CYRILLIC],
      ['iso-8859-5', CYRILLIC],
      ['ibm866', SHARED_CYRILLIC],
      ['x-mac-cyrillic', CYRILLIC],
    ] as const
  ).map(
    ([charset, title]) =>
      [`X16 ${charset}: decoded`, fine(inCharset(charset, title), 1, hasTitle(title))] as const,
  ),
  [
    'X16 UTF-7: not read, says so',
    {
      strike: spoilt((feed) =>
        cyrillicFeed(
          '<?xml version="1.0" encoding="utf-7"?>',
          '+BB8EPgRABEI-',
        )(feed).replace(/[\u0400-\u04ff]/gu, 'x'),
      ),
      shows: { kind: 'encoding-unread', encoding: 'UTF-7' },
    },
  ],
  ...(['LE', 'BE'] as const).map(
    (order) =>
      [
        `X16 UTF-32${order}: not read, says so`,
        { strike: utf32(order === 'BE'), shows: { kind: 'encoding-unread', encoding: 'UTF-32' } },
      ] as const,
  ),
  ['X17 UTF-16LE with a mark: decoded', fine(utf16(false, true), 1, hasTitle(CYRILLIC))],
  ['X17 UTF-16BE with a mark: decoded', fine(utf16(true, true), 1, hasTitle(CYRILLIC))],
  ['X17 UTF-16LE without a mark: decoded', fine(utf16(false, false), 1, hasTitle(CYRILLIC))],
  ['X17 UTF-16BE without a mark: decoded', fine(utf16(true, false), 1, hasTitle(CYRILLIC))],
  [
    'X18 quotes of CP1252 in UTF-8: only the bad bytes are lost',
    fine(
      spoilt((feed) => {
        const [head = '', tail = ''] = withItem(item('mix', 'Порт @@відкрито'))(feed).split('@@');
        return Buffer.concat([Buffer.from(head), Buffer.from([0x93]), Buffer.from(tail)]);
      }),
      1,
      (desk) => expect(titles(desk).some((title) => /^Порт .?відкрито$/u.test(title))).toBe(true),
    ),
  ],
  [
    'X19 Atom with xhtml, xml:base and relative links: a plain title and absolute links',
    fine(
      spoilt(
        (feed) =>
          feed.replace(
            '<entry>',
            '<entry xml:base="http://base.example/a/"><id>rel</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Less <em>is</em> more</div></title><link href="b.html"/><updated>2026-03-02T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="c.html">c</a></div></content></entry><entry>',
          ),
        'atom',
      ),
      1,
      (desk) => {
        const added = keptArticles(desk.corridor.db, desk.ids.patient).find(({ guid }) => guid === 'rel');
        expect(added?.title).toBe('Less is more');
        expect(contentOf(desk.corridor.db, added?.id ?? 0)?.link).toBe('http://base.example/a/b.html');
      },
    ),
  ],
  [
    'X20 Atom with a prefix on every element: read',
    fine(
      spoilt(
        (feed) =>
          feed
            .replaceAll(/<(\/?)(\w)/gu, '<$1a:$2')
            .replace('<a:feed xmlns=', '<a:feed xmlns:a=')
            .replace('xml:lang', 'xml:lang'),
        'atom',
      ),
    ),
  ],
  ['X20 RSS 0.91, which knows no guids: read, nothing is doubled', fine(spoilt((feed) => feed, 'rss-0.91'))],
  ['X20 RSS 1.0 in RDF: read, nothing is doubled', fine(spoilt((feed) => feed, 'rdf'))],
  ['X21 JSON Feed 1.1: read', fine(spoilt((feed) => feed, 'json', 'application/feed+json'))],
  [
    'X21 JSON that breaks off: its whole items are kept and it says so',
    { strike: spoilt((feed) => feed.slice(0, -40), 'json'), shows: { kind: 'feed-partial' }, isNote: true },
  ],
  [
    'X21 an error in JSON: named',
    { strike: spoilt(() => '{"error":{"code":500,"message":"no"}}', 'json'), shows: { kind: 'not-a-feed' } },
  ],
  [
    'X21 a text of a megabyte in JSON: kept',
    fine(
      spoilt(
        (feed) =>
          feed.replace(
            '"items":[',
            `"items":[{"id":"big","title":"Big","content_text":${JSON.stringify(Array.from({ length: 150_000 }, (_, at) => (((at * at * 7919) % 1_000_003) % 9973).toString(36)).join(' '))}},`,
          ),
        'json',
      ),
      1,
    ),
  ],
  [
    'X22 a web page: named',
    {
      strike: (desk) => desk.newsroom.failAt(PATIENT, 'X22-page'),
      shows: { kind: 'not-a-feed', looksLike: 'web-page' },
    },
  ],
  [
    'X23 no items after eight: everything stays, it says that the feed is empty',
    { strike: spoilt((feed) => feed.replace(/<item>[^]*<\/item>/u, '')), shows: { kind: 'feed-empty' } },
  ],
  [
    'X24 20 000 items in 23 MB: refused, larger than 15 MB',
    {
      strike: spoilt(withItem(manyItems(20_000))),
      shows: { kind: 'too-large', limitBytes: 15 * 1024 * 1024 },
      meanwhile: (desk) => {
        const { state } = desk.feed('patient');
        const fault = state.kind === 'failing' ? state.fault : null;
        expect(fault === null ? '' : faultSentence(fault, translatorFor('en'))).toMatch(/larger than 15 MB/u);
      },
    },
  ],
];

describe('XML, JSON and feeds', () => {
  it.for(rows)('%s', async ([, ailment], context) => undergo(context, ailment));

  it('X22 a web page that announces feeds: they are offered', async () => {
    const desk = await openDesk();
    const found = await findFeeds(desk.corridor, new FoundDocuments(), desk.url('patient', '/'), true);
    expect(found).toMatchObject({ ok: true });
    if (found.ok) expect(found.value.length).toBeGreaterThan(3);
  });

  it('X24 20 000 items in 23 MB under a limit of 30 MiB: read in the other thread while this one goes on, all of them are kept', async () => {
    const desk = await openDesk({
      patience: 8,
      fetch: {
        limitBytes: 30 * 1024 * 1024,
        timeouts: { connectMs: 2000, headersMs: 15_000, totalMs: 60_000 },
      },
    });
    const body = `<rss version="2.0"><channel><title>Many</title>${manyItems(20_000)}</channel></rss>`;
    expect(body.length).toBeGreaterThan(22_000_000);
    desk.newsroom.setFeed(PATIENT, { body });
    desk.schedule.refreshNow(desk.ids.patient);
    let turns = 0;
    const progress = { isReading: true };
    const reading = desk.schedule.drained().then(() => void (progress.isReading = false));
    // While the other thread reads, this one goes on with whatever else there is.
    while (progress.isReading) {
      turns += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await reading;
    expect(turns).toBeGreaterThan(1000);
    expect(desk.feed('patient')).toMatchObject({ articles: 20_000, state: { kind: 'fine', note: null } });
    expect(statusCounts(desk.corridor.db)).toEqual({ all: 20_000, withArticle: 20_000 });
    desk.schedule.refreshNow(desk.ids.steady);
    await desk.schedule.drained();
    expect(desk.feed('steady')).toMatchObject({ articles: 8, state: { kind: 'fine' } });
  }, 120_000);
});
