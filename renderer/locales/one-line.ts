const LONGEST = 500;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * A text from outside as one line of bounded length, without characters that would break it, turn its direction or
 * pretend to be another fact.
 */
export function oneLine(text: string): string {
  const line = text
    .slice(0, LONGEST * 2)
    .replace(UNSEEN, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
