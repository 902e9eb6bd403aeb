import { parseOpml, type Opml } from 'feedsmith';
import { DEEPEST_FOLDER } from './opml-feed.ts';

/** One outline as written, with the folders it stands in. */
export interface Outline {
  readonly text: string | undefined;
  readonly feedUrl: string | undefined;
  readonly siteUrl: string | undefined;
  readonly category: string | undefined;
  readonly folders: readonly string[];
}

/**
 * The outlines of a well-formed document that point at a feed, in document order.
 *
 * @throws where feedsmith cannot read the document
 */
export function strictOutlines(opml: string): readonly Outline[] {
  const found: Outline[] = [];
  const waiting = [...(parseOpml(opml).body?.outlines ?? [])]
    .toReversed()
    .map((node) => ({ node, folders: [] as readonly string[] }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, folders } = next;
    const text = nameOf(node);
    const feedUrl = node.xmlUrl ?? (node.type === 'rss' ? node.url : undefined);
    if (feedUrl !== undefined)
      found.push({ text, feedUrl, siteUrl: node.htmlUrl, category: node.category, folders });
    const inner = text === undefined || folders.length >= DEEPEST_FOLDER ? folders : [...folders, text];
    for (const child of (node.outlines ?? []).toReversed()) waiting.push({ node: child, folders: inner });
  }
  return found;
}

/** The same from a document no parser accepts: tags are taken as they come, with stray quotes and unclosed folders. */
export function lenientOutlines(opml: string): readonly Outline[] {
  const found: Outline[] = [];
  const open: (string | undefined)[] = [];
  for (const [tag, slash, body = ''] of opml.matchAll(
    /<(\/?)outline\b((?:[^<>"']|"(?:[^"<]|<(?!\/?outline\b))*"|'(?:[^'<]|<(?!\/?outline\b))*'|["'])*)>?/giu,
  )) {
    if (slash === '/') {
      open.pop();
      continue;
    }
    const read = attributesOf(body);
    const text = read.get('title') ?? read.get('text');
    const feedUrl = read.get('xmlurl') ?? (read.get('type') === 'rss' ? read.get('url') : undefined);
    const folders = open.slice(0, DEEPEST_FOLDER).filter((name) => name !== undefined);
    if (feedUrl !== undefined)
      found.push({ text, feedUrl, siteUrl: read.get('htmlurl'), category: read.get('category'), folders });
    const isClosed = /\/\s*>?$/u.test(tag);
    // A feed that is not closed is a slip of the pen; a folder of that name is not meant.
    if (!isClosed && feedUrl === undefined) open.push(text);
  }
  return found;
}

const nameOf = ({ title, text }: Opml.Outline<string>): string | undefined => title ?? text;

function attributesOf(body: string): ReadonlyMap<string, string> {
  // Looked for at the beginning of a word alone: at each of its letters would take time in the square of a long one.
  const pairs = [...body.matchAll(/(?<![\w:-])([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu)];
  return new Map(
    pairs
      .map(
        ([, name = '', double, single, bare]) =>
          [name.toLowerCase(), decode(double ?? single ?? bare ?? '').trim()] as const,
      )
      .filter(([, value]) => value !== ''),
  );
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
]);

const decode = (value: string): string =>
  value.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
