/** How well one word is found in another: 3 it begins it, 2 it stands within, 1 its letters come in this order, 0 not. */
function closeness(wanted: string, word: string): number {
  if (word.startsWith(wanted)) return 3;
  if (wanted.length > 1 && word.includes(wanted)) return 2;
  return wanted.length > 2 && comesInOrder(wanted, word) ? 1 : 0;
}

function comesInOrder(wanted: string, word: string): boolean {
  if (word[0] !== wanted[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === wanted[at]) at += 1;
  return at === wanted.length;
}

/**
 * How well a text answers to what is looked for, the higher the better; 0 where one of the words is not found in it.
 *
 * @param wanted the words looked for, as {@link latinWords} gives them; any order
 * @param words those of the text
 */
export function matchWords(wanted: readonly string[], words: readonly string[]): number {
  let total = 0;
  for (const one of wanted) {
    const best = Math.max(0, ...words.map((word) => closeness(one, word)));
    if (best === 0) return 0;
    total += best;
  }
  // Of two that hold all words, the shorter is meant; one that begins as the person does, before it.
  const begins = wanted[0] !== undefined && words[0]?.startsWith(wanted[0]) === true ? 0.5 : 0;
  return total / Math.max(wanted.length, 1) + begins + 1 / (words.length + 1);
}
