import { seededRandom } from './generate-articles.ts';

const SMALL_WORDS =
  'the of to and in for with on is are was has by after from said that it as at which will not their about two'.split(
    ' ',
  );
const STARTS = 'har nor sel wes cor lan mer pol tra ver gal bre den fos kin lor mar pen ros tam'.split(' ');
const MIDDLES = 'ba der li men no ri sta ti va we'.split(' ');
const ENDS = 'ing ed ment tion er ity ness al ship ance ous le ton ford'.split(' ');
const VOCABULARY = 12_000;
const SUBJECT_WORDS = 10;
const PARAGRAPHS = 4;
const WORDS_PER_PARAGRAPH = 38;

/** An invented item: the markup a content management system writes, and text with names, sums and small words. */
export interface InventedText {
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly tags: readonly string[];
}

/**
 * Invents the text of one item, the same for the same seed; about 3 KB of HTML.
 *
 * @param subject items of one subject share some of their rarer words, as reports of one event do
 * @param marker a word of its own, by which the item is found
 */
export function inventText(seed: number, subject: number, marker: string): InventedText {
  const random = seededRandom(seed);
  const subjectRandom = seededRandom(subject * 7919 + 1);
  const subjectWords = Array.from({ length: SUBJECT_WORDS }, () => word(2000 + subjectRandom() * 10_000));
  const subjectName = capital(word(2000 + subjectRandom() * 10_000));
  const pick = <Value>(list: readonly Value[], fallback: Value): Value =>
    list[Math.floor(random() * list.length)] ?? fallback;
  const drawn = (): string => {
    const kind = random();
    if (kind < 0.42) return pick(SMALL_WORDS, 'the');
    if (kind < 0.5) return pick(subjectWords, 'news');
    if (kind < 0.53) return capital(word(random() * VOCABULARY));
    if (kind < 0.545) return String(Math.floor(random() * 3000));
    return word(random() ** 2.5 * VOCABULARY);
  };
  const words = (count: number): string => Array.from({ length: count }, drawn).join(' ');
  const title = capital(`${words(4)} ${subjectName} ${words(3)} ${subjectWords[0] ?? ''}`);
  const paragraph = (index: number): string => {
    const lead = `<strong>${capital(words(2))}</strong> ${subjectName} ${words(14)}`;
    const link = `<a href="https://www.${word(random() * 900)}.example/${seed}/${index}?utm_source=feed&amp;id=${index}" target="_blank" rel="noopener">${words(3)}</a>`;
    const sum = index === 2 ? ` EUR ${1 + Math.floor(random() * 9)} million&nbsp;` : ' ';
    return `<p class="entry__text entry__text--${index}">${lead}, ${link}${sum}${words(WORDS_PER_PARAGRAPH - 20)}. ${capital(words(8))} &#8220;${words(5)}&#8221; &mdash; <em>${words(2)}</em>.</p>`;
  };
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(index));
  paragraphs.splice(1, 0, picture(seed, words(4)));
  if (seed % 4 === 0)
    paragraphs.push(`<ul class="list">${[0, 1, 2].map(() => `\n<li>${words(6)}</li>`).join('')}\n</ul>`);
  if (seed % 5 === 0) paragraphs.push(`<blockquote><p>${words(18)}</p></blockquote>`);
  paragraphs.push(`<p>${marker}</p>`);
  return {
    title,
    summary: `${words(22)}…`,
    html: paragraphs.join('\n'),
    tags: [
      subjectName,
      ...Array.from({ length: 1 + Math.floor(random() * 3) }, () => word(random() ** 2 * 700)),
    ],
  };
}

const picture = (seed: number, caption: string): string =>
  `<figure class="wp-block-image size-large"><img loading="lazy" decoding="async" width="1024" height="683" src="https://img.example/${seed}-1024x683.jpg" alt="${caption}" class="wp-image-${seed}" srcset="https://img.example/${seed}-1024x683.jpg 1024w, https://img.example/${seed}-300x200.jpg 300w" sizes="(max-width: 1024px) 100vw, 1024px" /><figcaption>${caption}</figcaption></figure>`;

function word(drawn: number): string {
  const rank = Math.floor(drawn);
  const start = STARTS[rank % STARTS.length] ?? '';
  const middle = MIDDLES[Math.floor(rank / STARTS.length) % MIDDLES.length] ?? '';
  const end = ENDS[Math.floor(rank / (STARTS.length * MIDDLES.length)) % ENDS.length] ?? '';
  const more =
    MIDDLES[Math.floor(rank / (STARTS.length * MIDDLES.length * ENDS.length)) % MIDDLES.length] ?? '';
  return rank < STARTS.length * MIDDLES.length ? `${start}${middle}` : `${start}${middle}${more}${end}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
