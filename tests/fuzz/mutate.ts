/** Picks out of what there is, repeatably. */
export type Random = () => number;

/** Nothing larger is made: the size of a document is bounded elsewhere, before it is read. */
const LARGEST_BYTES = 1_000_000;
const MOST_CHANGES = 6;

/** Words that parsers stumble over. */
const TOKENS = [
  '<item>',
  '</item>',
  '<entry>',
  '</channel>',
  '<rss>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<',
  '>',
  '&',
  '"',
  "'",
  '/>',
  '\0',
  '\u202E',
  '\uFEFF',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&#99999999999;',
  '&amp;lt;b&amp;gt;',
  '&bogus;',
  '<!DOCTYPE rss [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>&b;',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<__proto__><polluted>1</polluted></__proto__>',
  '<constructor><prototype>1</prototype></constructor>',
  '"__proto__":{"polluted":1},',
  '<link>javascript:alert(1)</link>',
  '<guid isPermaLink="true">data:text/html,x</guid>',
  '<pubDate>Fri, 31 Feb 2026 25:61:61 +9999</pubDate>',
  '<title>one\ntwo\u2028three</title>',
  '<category>a,b;c|d</category>',
  '<enclosure url="feed:x" length="1e999" type="image/png"/>',
  '<media:content url="//cdn.example/x.jpg" width="-1"/>',
  '<svg><script>x</script></svg><img src=x onerror=y>',
  '<base href="javascript:x">',
  '<outline text="x" xmlUrl="http://x.example/f">',
  '<link rel="alternate" type="application/rss+xml" href="file:///x">',
  '<?xml version="1.0" encoding="windows-1251"?>',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<ttl>-1</ttl><skipHours><hour>99</hour></skipHours>',
  'xmlns:a="urn:a" xml:base="http://["',
  '9'.repeat(400),
  '<!DOCTYPE[',
  '<!ENTITY ',
  '<input ',
  '<form ',
  '<div>',
  '<b><p>',
  '<table>',
  '<a href="',
  '<script>',
  '</',
  '<title>',
  '<description>',
  '{"items":[',
  '[[',
  '<outline text="',
  '<x:y ',
  ' \n',
  'e=',
] as const;

/** One to six changes of one document of the corpus. */
export function mutate(random: Random, corpus: readonly Uint8Array[]): Uint8Array {
  const pick = <Value>(list: readonly Value[]): Value => picked(list, random);
  const changes: readonly ((bytes: Buffer) => Uint8Array)[] = [
    (bytes) => flipped(bytes, random),
    (bytes) => bytes.subarray(0, place(bytes, random)),
    (bytes) => bytes.subarray(place(bytes, random)),
    (bytes) => without(bytes, ...range(bytes, random)),
    (bytes) => spliced(bytes, Buffer.from(pick(corpus)), random),
    (bytes) => repeated(bytes, random),
    (bytes) => inserted(bytes, Buffer.from(pick(TOKENS)), random),
    (bytes) => inserted(bytes, Buffer.from(many(pick(TOKENS), random)), random),
    (bytes) => swapped(bytes, random),
    (bytes) => reencoded(bytes, pick(['utf16le', 'utf16be', 'latin1'] as const), random),
    (bytes) => Buffer.concat([pick(MARKS), bytes]),
  ];
  let bytes: Uint8Array = pick(corpus);
  const rounds = 1 + Math.floor(random() * MOST_CHANGES);
  for (let round = 0; round < rounds; round += 1) {
    bytes = pick(changes)(Buffer.from(bytes)).subarray(0, LARGEST_BYTES);
  }
  return bytes;
}

/** So often that whoever looks through the rest at each of them is found out. */
const many = (token: string, random: Random): string =>
  token.repeat(1 + Math.floor((random() ** 3 * 0.8 * LARGEST_BYTES) / token.length));

/** Places in which a word can be repeated, and what has to stand around it there. */
const PLACES = [
  ['', ''],
  ['<!--', '--><rss><channel><item><title>x</title></item></channel></rss>'],
  ['<rss version="2.0"><channel>', '</channel></rss>'],
  ['<rss version="2.0"><channel><item><guid>1</guid><title>', '</title></item></channel></rss>'],
  ['<rss><channel><item><description><![CDATA[', ']]></description></item></channel></rss>'],
  ['<rss><channel><item><guid a="', '">1</guid></item></channel></rss>'],
  ['<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">', '</content></entry></feed>'],
  ['{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"', '"}]}'],
  ['<opml><body><outline text="', '"/></body></opml>'],
  ['<opml><body>', '</body></opml>'],
  ['<html><body>', '</body></html>'],
] as const;

/** One word over and over in one place: what takes time in the square of its input does not come back from it. */
export function repeatWord(random: Random): Uint8Array {
  const [before, behind] = picked(PLACES, random);
  return new TextEncoder().encode(`${before}${many(picked(TOKENS, random), random)}${behind}`);
}

function picked<Value>(list: readonly Value[], random: Random): Value {
  const value = list[Math.floor(random() * list.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

const MARKS = ['efbbbf', 'fffe', 'feff', '0000feff', '2b2f7638'].map((hex) => Buffer.from(hex, 'hex'));

const place = (bytes: Buffer, random: Random): number => Math.floor(random() * (bytes.length + 1));

/** Most often short: what is near belongs together. */
function range(bytes: Buffer, random: Random): readonly [from: number, to: number] {
  const from = place(bytes, random);
  const length = Math.floor(random() ** 3 * (bytes.length - from));
  return [from, from + length];
}

function flipped(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  const flips = 1 + Math.floor(random() ** 2 * 30);
  for (let flip = 0; flip < flips && changed.length > 0; flip += 1) {
    const at = Math.floor(random() * changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return changed;
}

const without = (bytes: Buffer, from: number, to: number): Buffer =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);

function inserted(bytes: Buffer, more: Uint8Array, random: Random): Buffer {
  const at = place(bytes, random);
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
}

const spliced = (bytes: Buffer, other: Buffer, random: Random): Buffer =>
  Buffer.concat([bytes.subarray(0, place(bytes, random)), other.subarray(place(other, random))]);

function repeated(bytes: Buffer, random: Random): Buffer {
  const [from, to] = range(bytes, random);
  const chunk = bytes.subarray(from, to);
  const most = Math.min(3000, Math.floor(LARGEST_BYTES / Math.max(1, chunk.length)));
  const copies = Array.from({ length: Math.floor(random() ** 2 * most) }, () => chunk);
  return Buffer.concat([bytes.subarray(0, to), ...copies, bytes.subarray(to)]);
}

function swapped(bytes: Buffer, random: Random): Buffer {
  const [from, to] = range(bytes, random);
  const rest = without(bytes, from, to);
  return inserted(rest, bytes.subarray(from, to), random);
}

function reencoded(bytes: Buffer, encoding: 'utf16le' | 'utf16be' | 'latin1', random: Random): Buffer {
  const text = `${random() < 0.5 ? '\uFEFF' : ''}${bytes.toString('utf8')}`;
  if (encoding !== 'utf16be') return Buffer.from(text, encoding);
  return Buffer.from(text, 'utf16le').swap16();
}
