import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/core/parse/decode-text.ts';

const WORDS =
  'Кабінет міністрів розглянув їхній бюджет: є гроші, ґанок і щастя. Після цього голосували за нову дорогу.';

/** Encodes with the table of a one-byte decoder turned round. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 0x3f);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const document = (label: string): string =>
  `<?xml version="1.0" encoding="${label}"?><rss><title>${WORDS}</title></rss>`;

describe('one-byte Cyrillic', () => {
  it.each(['windows-1251', 'koi8-u', 'x-mac-cyrillic'])(
    '%s is read as its prolog says (X13, X16)',
    (label) => {
      expect(decodeText(encode(document(label), label), null)).toContain(WORDS);
    },
  );

  it.each(['iso-8859-5', 'ibm866'])('%s, which has no ґ, is read as its prolog says (X16)', (label) => {
    const text = document(label)
      .replaceAll('ґ', 'г')
      .replaceAll(label === 'ibm866' ? 'і' : '', '');
    const decoded = decodeText(encode(text, label), null);
    expect(decoded).toContain('бюджет');
    expect(decoded).toContain('голосували за нову дорогу');
  });

  it('the header is believed where the document says nothing', () => {
    const bytes = encode(`<rss><title>${WORDS}</title></rss>`, 'windows-1251');
    expect(decodeText(bytes, 'text/xml; charset=Windows-1251')).toContain(WORDS);
  });

  it('a header of UTF-8 over windows-1251 bytes is a lie, and the prolog wins (X14)', () => {
    expect(decodeText(encode(document('windows-1251'), 'windows-1251'), 'text/xml; charset=utf-8')).toContain(
      WORDS,
    );
  });

  it('where all declare UTF-8 over windows-1251 bytes, the letters decide (X14)', () => {
    expect(decodeText(encode(document('utf-8'), 'windows-1251'), 'text/xml; charset=utf-8')).toContain(WORDS);
  });

  it('undeclared KOI8 keeps its Ukrainian letters', () => {
    const long = `<rss>${WORDS.repeat(5)}</rss>`;
    expect(decodeText(encode(long, 'koi8-u'), null)).toContain('їхній бюджет: є гроші, ґанок');
  });

  it('a server-wide ISO-8859-1 header does not outweigh the document', () => {
    const bytes = encode(document('windows-1251'), 'windows-1251');
    expect(decodeText(bytes, 'text/xml; charset=ISO-8859-1')).toContain(WORDS);
  });

  it('an HTML page is read by its meta element', () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>${WORDS}</p></html>`;
    expect(decodeText(encode(page, 'windows-1251'), 'text/html')).toContain(WORDS);
  });
});

describe('Unicode', () => {
  it('valid UTF-8 wins over a prolog and a header that say otherwise (X15)', () => {
    const decoded = decodeText(utf8(document('windows-1251')), 'text/xml; charset=windows-1251');
    expect(decoded).toContain(WORDS);
  });

  it.each([
    ['utf-16le with a mark', true, true],
    ['utf-16be with a mark', false, true],
    ['utf-16le without', true, false],
    ['utf-16be without', false, false],
  ])('%s is read (X17)', (_, isLittle, hasMark) => {
    const text = `${hasMark ? '\uFEFF' : ''}<?xml version="1.0"?><rss>${WORDS}</rss>`;
    const little = Buffer.from(text, 'utf16le');
    expect(decodeText(isLittle ? little : Buffer.from(little).swap16(), null)).toContain(WORDS);
  });

  it('foreign bytes in UTF-8 cost only themselves (X18)', () => {
    const bytes = Buffer.concat([
      utf8(`${WORDS} “`),
      Buffer.from([0x93]),
      utf8('quoted'),
      Buffer.from([0x94]),
      utf8(WORDS),
    ]);
    expect(decodeText(bytes, 'text/xml; charset=utf-8')).toBe(`${WORDS} “\uFFFDquoted\uFFFD${WORDS}`);
  });

  it('a text cut inside a letter stays UTF-8', () => {
    const cut = utf8(WORDS).subarray(0, 61);
    expect(decodeText(cut, null).startsWith('Кабінет міністрів розглянув')).toBe(true);
  });

  it('CP1252 quotes in a text without other accents are quotes', () => {
    const bytes = Buffer.from(
      'He said \x93no\x94 and left, it\x92s over. The rest of the story is plain.',
      'latin1',
    );
    expect(decodeText(bytes, 'text/xml; charset=utf-8')).toContain('“no”');
  });

  it('a label nobody knows is passed over (X16)', () => {
    expect(decodeText(encode(document('utf-7'), 'windows-1251'), 'text/xml; charset=utf-7')).toContain(
      'бюджет',
    );
  });

  it('loses a byte order mark and keeps an empty text empty', () => {
    expect(decodeText(utf8('\uFEFFabc'), null)).toBe('abc');
    expect(decodeText(new Uint8Array(), null)).toBe('');
  });
});
