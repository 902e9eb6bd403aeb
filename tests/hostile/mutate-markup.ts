import * as fc from 'fast-check';

/** What a mutant is closed with, so that what stands behind it is read as markup again. */
const CLOSED = `'"\`>--></script></style></title></textarea></select></template></iframe></xmp></noembed></noscript></svg></math></table>`;

type Change = (html: string, at: number) => string;

const around =
  (before: string, after: string): Change =>
  (html) =>
    `${before}${html}${after}`;

const character = (html: string, at: number): number => at % Math.max(1, html.length);

const CHANGES: readonly Change[] = [
  (html, at) =>
    [...html].map((letter, index) => ((index * at) % 3 === 0 ? letter.toUpperCase() : letter)).join(''),
  (html, at) => html.replaceAll(' ', ['\t', '\n', '\f', '/', '\r\n', ' / '][at % 6] ?? ' '),
  (html, at) => html.replaceAll('=', [' = ', '=\n', '\t='][at % 3] ?? '='),
  (html, at) => html.slice(0, character(html, at) + 1),
  (html, at) => html.slice(character(html, at)),
  (html, at) =>
    html.slice(0, character(html, at)) +
    (['\0', '<', '>', '"', '<!--', '-->', '&', ']]>'][at % 8] ?? '') +
    html.slice(character(html, at)),
  (html) => html.replaceAll(/ (\S+) (\S+?)(?=[\s>])/gu, ' $2 $1'),
  (html) => html.replaceAll(/(?<==)([^\s"'>]+)/gu, '"$1"'),
  (html) => html.replaceAll(/(?<==)"([^"]*)"/gu, "'$1'"),
  (html, at) =>
    html.replaceAll(/(?<=["=])[a-z]/gu, (letter) =>
      at % 2 === 0 ? `&#${letter.charCodeAt(0)};` : `&#x${letter.charCodeAt(0).toString(16)}`,
    ),
  (html) => html.replaceAll('>', '&gt;'),
  (html) => `${html}${html}`,
  around('<table><tr>', '</table>'),
  around('<svg>', '</svg>'),
  around('<math><mtext>', '</math>'),
  around('<svg><foreignObject>', '</svg>'),
  around('<noscript>', '</noscript>'),
  around('<b><p><i>', '</b></p></i>'),
  around('<a href="#x">', '</a>'),
  around('<select><option>', '</select>'),
  around('<template>', '</template>'),
  around('<!--', '-->'),
  around('<details open><summary>', '</summary></details>'),
  around('<pre>\n', '</pre>'),
];

/** Mutants of these texts, each changed up to four times and closed. */
export const mutants = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.constantFrom(...CHANGES), fc.nat({ max: 4000 })), { minLength: 1, maxLength: 4 }),
    )
    .map(([text, changes]) => changes.reduce((html, [change, at]) => change(html, at), text) + CLOSED);
