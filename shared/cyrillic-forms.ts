/** Case endings of names, nouns and adjectives, Ukrainian and Russian, the longer ones first. */
const ENDINGS =
  'ові еві єві ого ому ими іми ами ями ією ою ею єю ої ів їв ах ях их ам ям ом ем єм им ім ых ым ой ей ий ій а я у ю о е є і ї и ы ь й'.split(
    ' ',
  );
/** Of a noun, behind a stem whose vowel or consonant has changed. */
const NOUN_ENDINGS = 'а я у ю ові еві єві ом ем єм ою і ї и е є ів їв ей ам ям ами ями ах ях'.split(' ');
const LEAST_LETTERS = 4;
const ENDING = new RegExp(`(?<=[\\u0400-\\u04ff]{${LEAST_LETTERS}})(?:${ENDINGS.join('|')})$`, 'u');
const CYRILLIC_WORD = /^[\u0400-\u04ff'’ʼ]+$/u;

/** Too short to be told by rules, too frequent to be left out. */
const SHORT_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'рік року році рокові роком роки років рокам роками роках',
    'ніч ночі ніччю ночей ночам ночами ночах',
    'день дня дню дневі днем дні днів дням днями днях',
    'дім дому домі домові домом доми домів домам домами домах',
    'бік боку боці бокові боком боки боків бокам боками боках',
    'хід ходу ході ходові ходом ходи ходів',
    'річ речі річчю речей речам речами речах',
  ].flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form) => [form, forms] as const);
  }),
);

/** A Cyrillic word in small letters without the ending of its case, or as it is; at least four letters stay. */
export const withoutEnding = (word: string): string => word.replace(ENDING, '');

/**
 * A word as it may stand in a text, itself first: Умєров, Умєрова, Умєрову; Київ, Києва. Only Cyrillic words of four letters
 * and more have others, and a few shorter ones; some of these nobody ever wrote.
 */
export function inflectedForms(word: string): readonly string[] {
  const folded = word.toLowerCase();
  const short = SHORT_WORDS.get(folded);
  if (short !== undefined) return [word, ...short.filter((form) => form !== folded)];
  const stem = withoutEnding(folded);
  if (!CYRILLIC_WORD.test(folded) || stem.length < LEAST_LETTERS) return [word];
  const forms = ['', ...ENDINGS]
    .map((ending) => stem + ending)
    .filter((form) => withoutEnding(form) === stem);
  const changed = changedStems(folded).flatMap((other) =>
    ['', ...NOUN_ENDINGS].map((ending) => other + ending),
  );
  return [word, ...new Set([...forms, ...changed])].filter((form, at) => at === 0 || form !== folded);
}

/**
 * The stems a word has in other cases, where more than the ending changes: і in a closed syllable is о or е in an open one
 * (Львів, Львова; Київ, Києва; вечір, вечора; незалежність, незалежності), and к, г and х are ц, з and с before і
 * (Америка, Америці). Both ways.
 *
 * @param word in small letters
 */
export function changedStems(word: string): readonly string[] {
  const stem = withoutEnding(word);
  const stems = [...opened(word), ...closed(stem), ...softened(stem, word)];
  return [...new Set(stems)].filter((other) => other !== stem && other.length >= LEAST_LETTERS);
}

/** Before these, and before the soft sign; names like Мартін keep theirs. */
const CLOSED = /(?:їв|[^аеєиіїоуюяы]і(?:[бвгджзр]|сть|[лн]ь))$/u;
const OPEN = /(?:єв|[^аеєиіїоуюяы][ое](?:[бвгджзрлн]|ст))$/u;

function opened(word: string): readonly string[] {
  if (!CLOSED.test(word)) return [];
  const stem = word.replace(/ь$/u, '');
  if (stem.endsWith('їв')) return [stem.replace(/їв$/u, 'єв')];
  return ['о', 'е'].map((vowel) => stem.replace(/і(?=[^аеєиіїоуюяы]+$)/u, vowel));
}

function closed(stem: string): readonly string[] {
  if (!OPEN.test(stem)) return [];
  if (stem.endsWith('єв')) return [stem.replace(/єв$/u, 'їв')];
  const bare = stem.replace(/[ое](?=[^аеєиіїоуюяы]+$)/u, 'і');
  return /(?:[лн]|ст)$/u.test(bare) ? [`${bare}ь`] : [bare];
}

const SOFT: Readonly<Record<string, string>> = { к: 'ц', г: 'з', х: 'с' };
const HARD: Readonly<Record<string, string>> = { ц: 'к', з: 'г', с: 'х' };

function softened(stem: string, word: string): readonly string[] {
  const last = stem.slice(-1);
  const isBeforeI = word === `${stem}і`;
  const other = isBeforeI ? HARD[last] : /[аяуиоюе]$/u.test(word) ? SOFT[last] : undefined;
  return other === undefined ? [] : [stem.slice(0, -1) + other];
}
