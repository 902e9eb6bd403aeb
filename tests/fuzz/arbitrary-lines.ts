import * as fc from 'fast-check';

/** So many of one kind go into one input, a line each. */
const LINES = 40;

const MONTHS = ['Jan', 'февраля', 'березня', 'août', 'März', 'September', 'xyz', '13', ''];
const ZONES = ['GMT', '+0200', '-2500', 'EST', 'Z', '+99:99', '(CET)', '\u2212 0300', 'Europe/Kyiv', ''];
const number = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat(most).map((value) => String(value).padStart(2, '0')),
    fc.integer().map(String),
  );

/** Almost a date: every part may be right, missing or absurd. */
const date: fc.Arbitrary<string> = fc.oneof(
  fc.date({ noInvalidDate: true }).map((value) => value.toISOString()),
  fc
    .tuple(
      number(31),
      fc.constantFrom(...MONTHS),
      number(2100),
      number(24),
      number(59),
      fc.constantFrom(...ZONES),
    )
    .map(
      ([day, month, year, hour, minute, zone]) => `Tue, ${day} ${month} ${year} ${hour}:${minute}:00 ${zone}`,
    ),
  fc
    .tuple(number(9999), number(12), number(31), fc.constantFrom('T', ' ', ''), number(24), fc.string())
    .map(([year, month, day, between, hour, rest]) => `${year}-${month}-${day}${between}${hour}:00${rest}`),
  fc
    .tuple(number(31), fc.constantFrom('.', '/', '-'), number(12), number(2100))
    .map(([day, dot, month, year]) => `${day}${dot}${month}${dot}${year}`),
  fc.bigInt({ min: 0n, max: 10n ** 14n }).map(String),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

/** Almost an address: with the scheme, the wrapping or the garbage people paste. */
const address: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      '',
      'http://',
      'https:',
      'feed:',
      'feed://',
      'HTTPS:///',
      'javascript:',
      '//',
      '@',
      '<',
      '“',
      'http:http://',
    ),
    fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((ip) => `[${ip}]`),
      fc.tuple(fc.stringMatching(/^[\w.-]{1,12}$/u), fc.domain()).map(([name, host]) => `${name}@${host}`),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        'localhost',
        'xn--',
        'müller.example',
        'новини.укр',
        '1.2',
        '0x7f.1',
        '[::ffff:127.0.0.1]',
      ),
    ),
    fc.constantFrom(
      '',
      ':80',
      ':99999',
      '/feed',
      '/../..',
      '?a=b&c',
      '#x',
      '.',
      '>',
      ' x',
      '\u200B',
      '%zz',
      '/%00',
    ),
  )
  .map((parts) => parts.join(''));

const lines = (one: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(
      one.map((text) => text.replaceAll('\n', ' ')),
      { minLength: LINES, maxLength: LINES },
    )
    .map((all) => all.join('\n'));

const KINDS = { dates: lines(date), addresses: lines(address) };

/** Lines of one kind, the same for the same seed. */
export function arbitraryLines(kind: keyof typeof KINDS, seed: number): Uint8Array {
  const [text = ''] = fc.sample(KINDS[kind], { seed, numRuns: 1 });
  return new TextEncoder().encode(text);
}
