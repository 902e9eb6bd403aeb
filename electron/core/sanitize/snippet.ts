/**
 * The opening of a text in one line, cut between words and ended by `…` where something is left out. A word longer
 * than the line (an address, a language without blanks) is cut inside.
 *
 * @param longest characters at most, the `…` included
 */
export function snippet(text: string, longest: number): string {
  // Enough for the line even where most of it is blanks.
  const line = text
    .slice(0, longest * 8)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= longest) return line;
  const start = line.slice(0, longest - 1);
  const wordEnd = /^\s/u.test(line.slice(longest - 1)) ? start.length : start.lastIndexOf(' ');
  const cut = wordEnd < longest / 2 ? start.replace(/[\uD800-\uDBFF]$/u, '') : start.slice(0, wordEnd);
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
