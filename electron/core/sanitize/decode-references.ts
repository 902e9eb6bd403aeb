/** References that publishers write; the parser knows two thousand more. Each ends in `;`. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  euro: '€',
  pound: '£',
  times: '×',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ecirc: 'ê',
  ocirc: 'ô',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
};

const REFERENCE = /&(?:#(\d{1,7});|#[xX]([\da-fA-F]{1,6});|([a-z]+);|(?![A-Za-z\d#]))/uy;
/** In an address `&` mostly parts two parameters; followed by a name and `=` it begins no reference. */
const PARAMETER = /&(?=[A-Za-z\d]+=)/gu;

/**
 * Decodes what is written in a text or an attribute's value.
 *
 * @returns null where it holds anything whose reading takes the whole standard
 */
export function decodeReferences(written: string, place: 'text' | 'attribute'): string | null {
  if (!written.includes('&')) return written;
  // What stands for an ampersand is taken out of the way first, so that every other one has to be a reference.
  const text = place === 'attribute' ? written.replace(PARAMETER, '&amp;') : written;
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(text);
    if (match?.index !== at) return null;
    const character = characterOf(match);
    if (character === null) return null;
    decoded += text.slice(from, at) + character;
    from = at + match[0].length;
  }
  return decoded + text.slice(from);
}

function characterOf([, decimal, hexadecimal, name]: RegExpExecArray): string | null {
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
  if (decimal === undefined && hexadecimal === undefined) return '&';
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return isPlainCharacter(code) ? String.fromCodePoint(code) : null;
}

/** No control, surrogate or other character that a parser replaces by another. */
const isPlainCharacter = (code: number): boolean =>
  code === 10 ||
  (code >= 32 && code < 127) ||
  (code >= 160 && code < 0xd800) ||
  (code >= 0xe000 && code < 0xfdd0) ||
  (code >= 0xfe00 && code <= 0x10ffff && (code & 0xfffe) !== 0xfffe);
