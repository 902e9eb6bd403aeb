import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../electron/core/parse/parse-date.ts';

/** What a text means as ISO in UTC, and the zone it names. */
const read = (text: string): readonly [string, number | null] | null => {
  const date = parseDate(text);
  return date === null ? null : [new Date(date.at).toISOString(), date.offsetMinutes];
};

describe('dates as the specifications want them', () => {
  it.each([
    ['Sat, 07 Sep 2002 09:42:31 GMT', '2002-09-07T09:42:31.000Z', 0],
    ['Wed, 26 Mar 2025 14:05:09 +0200', '2025-03-26T12:05:09.000Z', 120],
    ['26 Mar 25 14:05 EST', '2025-03-26T19:05:00.000Z', -300],
    ['26 Mar 98 14:05:00 EDT', '1998-03-26T18:05:00.000Z', -240],
    ['2025-03-26T14:05:09Z', '2025-03-26T14:05:09.000Z', 0],
    ['2025-03-26T14:05:09.25+05:45', '2025-03-26T08:20:09.250Z', 345],
    ['2025-03-26T14:05:09-0330', '2025-03-26T17:35:09.000Z', -210],
    ['2025-03-26', '2025-03-26T00:00:00.000Z', null],
    ['20250326T140509Z', '2025-03-26T14:05:09.000Z', 0],
  ])('%s', (text, iso, offset) => {
    expect(read(text)).toEqual([iso, offset]);
  });
});

describe('dates as publishers write them', () => {
  it.each([
    ['no zone', 'Wed, 26 Mar 2025 14:05:09', '2025-03-26T14:05:09.000Z', null],
    ['no seconds, no weekday', '26 Mar 2025 14:05 +0300', '2025-03-26T11:05:00.000Z', 180],
    ['a wrong weekday', 'Fri, 26 Mar 2025 14:05:09 GMT', '2025-03-26T14:05:09.000Z', 0],
    ['a blank for the T', '2025-03-26 14:05:09 +02:00', '2025-03-26T12:05:09.000Z', 120],
    ['GMT with an offset', 'Wed, 26 Mar 2025 14:05:09 GMT+0200', '2025-03-26T12:05:09.000Z', 120],
    ['an offset of one digit', 'Wed, 26 Mar 2025 14:05:09 +3', '2025-03-26T11:05:09.000Z', 180],
    ['a zone no place keeps', 'Wed, 26 Mar 2025 14:05:09 +2500', '2025-03-26T14:05:09.000Z', null],
    ['summer time by name', 'Wed, 26 Jul 2025 14:05:09 EEST', '2025-07-26T11:05:09.000Z', 180],
    ['a long month', 'Wednesday, 26 March 2025 14:05:09 GMT', '2025-03-26T14:05:09.000Z', 0],
    ['month first', 'March 26, 2025 2:05 pm', '2025-03-26T14:05:00.000Z', null],
    ['midnight of a twelve-hour clock', 'March 26, 2025 12:05 AM', '2025-03-26T00:05:00.000Z', null],
    ['the C library', 'Wed Mar 26 14:05:09 2025', '2025-03-26T14:05:09.000Z', null],
    ['dots', '26.03.2025 14:05', '2025-03-26T14:05:00.000Z', null],
    ['slashes', '03/26/2025 14:05', '2025-03-26T14:05:00.000Z', null],
    ['slashes, day first', '26/03/2025', '2025-03-26T00:00:00.000Z', null],
    ['Ukrainian', '26 березня 2025, 14:05', '2025-03-26T14:05:00.000Z', null],
    ['Ukrainian, abbreviated', 'Ср, 26 бер 2025 14:05:09 +0200', '2025-03-26T12:05:09.000Z', 120],
    ['French', 'mer., 20 août 2025 14:05:09 +0200', '2025-08-20T12:05:09.000Z', 120],
    ['French, June and July', '1er juillet 2025 08:00', '2025-07-01T08:00:00.000Z', null],
    ['Russian', '5 мая 2025 г. 14:05', '2025-05-05T14:05:00.000Z', null],
    ['German', '3. März 2025 14:05', '2025-03-03T14:05:00.000Z', null],
    ['line breaks inside', '\n  Wed, 26 Mar 2025\n 14:05:09 GMT ', '2025-03-26T14:05:09.000Z', 0],
    ['Unix seconds', '1742997909', '2025-03-26T14:05:09.000Z', 0],
    ['a leap second', '31 Dec 2016 23:59:60 GMT', '2016-12-31T23:59:59.000Z', 0],
    ['24 o’clock', '2025-03-26T24:00:00Z', '2025-03-27T00:00:00.000Z', 0],
  ])('%s', (_, text, iso, offset) => {
    expect(read(text)).toEqual([iso, offset]);
  });
});

describe('dates that are none', () => {
  it.each([
    '31 лютого 2025',
    '30 Feb 2025 10:00:00 GMT',
    '2025-13-01',
    '2025-00-10',
    '29 Feb 2023 10:00 GMT',
    '26 Mar 2025 25:00:00 GMT',
    '26 Mar 2025 10:75:00 GMT',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '0',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    'yesterday',
    '',
    '26 Smarch 2025',
  ])('%j is null', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('never throws, and never answers with a time outside of 1990 to 2199', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const date = parseDate(text);
        if (date === null) return;
        const year = new Date(date.at).getUTCFullYear();
        expect(year).toBeGreaterThanOrEqual(1990);
        expect(year).toBeLessThanOrEqual(2199);
      }),
    );
  });

  it('reads back every moment it may meet, in both of the standard forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2199, 11) }), (at) => {
        const second = Math.floor(at / 1000) * 1000;
        expect(parseDate(new Date(at).toISOString())?.at).toBe(at);
        expect(parseDate(new Date(at).toUTCString())?.at).toBe(second);
      }),
    );
  });
});
