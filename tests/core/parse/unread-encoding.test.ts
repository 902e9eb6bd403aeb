import { describe, expect, it } from 'vitest';
import { declaredLabels } from '../../../electron/core/parse/decode-text.ts';
import { unreadEncoding } from '../../../electron/core/parse/unread-encoding.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const declared = (title: string): Uint8Array =>
  bytes(`<?xml version="1.0" encoding="UTF-7"?><rss><title>${title}</title></rss>`);

const unread = (document: Uint8Array, contentType: string | null) =>
  unreadEncoding(document, declaredLabels(document, contentType));

function utf32(text: string): Buffer {
  const made = Buffer.alloc(text.length * 4);
  for (let at = 0; at < text.length; at += 1) made.writeUInt32LE(text.charCodeAt(at), at * 4);
  return made;
}

describe('an encoding nobody reads (X16)', () => {
  it.each(['<rss/>', '\uFEFF<rss/>', '{"version":1}', '[{}]'])(
    '%j in UTF-32 is known by its zeros',
    (text) => {
      expect(unread(utf32(text), null)).toBe('UTF-32');
      expect(unread(utf32(text).swap32(), 'text/xml; charset=utf-8')).toBe('UTF-32');
    },
  );

  it.each(['\uFEFF<rss/>', '<rss/>'])('%j in UTF-16 is not taken for it', (text) => {
    const little = Buffer.from(text, 'utf16le');
    expect(unread(little, null)).toBeNull();
    expect(unread(Buffer.from(little).swap16(), null)).toBeNull();
  });

  it('UTF-7 is known by its name, in the document or the header', () => {
    expect(unread(declared('+BB8EPgRABEI-'), null)).toBe('UTF-7');
    expect(unread(bytes('<rss><title>+BB8-</title></rss>'), 'text/xml; charset="utf7"')).toBe('UTF-7');
    expect(unread(bytes('+ADw-rss+AD4-'), 'text/xml; charset=unicode-1-1-utf-7')).toBe('UTF-7');
  });

  it('what is called so but says the same in ASCII, or is something else, may be read', () => {
    expect(unread(declared('Harbour'), null)).toBeNull();
    expect(unread(declared('C++ у порту'), null)).toBeNull();
    expect(unread(bytes('<rss><title>+BB8-</title></rss>'), 'text/xml; charset=utf-8')).toBeNull();
  });
});
