/**
 * The words by which lines are known that are no part of an article's text, in English, Ukrainian and French; as
 * {@link plain} writes them.
 */
const list = (written: string): readonly string[] => written.split(/\s*,\s*/u);

/** What stands before links to other articles. */
export const READ_ALSO = new Set(
  list(`read also, also read, see also, read more, read on, more on this, more on this story, more on this topic,
    more stories, related, related articles, related stories, related news, recommended, recommended reading,
    recommended for you, you may also like, most read, most popular, don't miss, subscribe, follow us, share,
    читайте також, читайте ще, також читайте, читати також, дивіться також, дивіться ще, за темою, по темі,
    матеріали за темою, новини за темою, більше за темою, інші новини, популярне, найпопулярніше, вас може зацікавити,
    рекомендуємо, підписуйтесь, підписуйтеся, підпишіться, поділитися,
    à lire aussi, lire aussi, a lire aussi, à lire également, lire également, lire la suite, à lire, à voir aussi,
    voir aussi, sur le même sujet, sur le même thème, articles liés, nos articles, les plus lus, abonnez-vous,
    partager`),
);
export const ADVERTISING = new Set(
  list(`advertisement, advertisements, advertising, ad, ads, sponsored, sponsored content,
    story continues below advertisement, article continues after advertisement, article continues below,
    реклама, на правах реклами, партнерський матеріал, спецпроєкт,
    publicité, contenu sponsorisé, sponsorisé, la suite après la publicité`),
);

/** That something was written or changed. */
export const WRITTEN = new Set(
  list(`updated, update, published, modified, posted, edited, оновлено, оновлення, опубліковано, змінено, доповнено,
    опублікована, оновлена, publié, publiée, modifié, modifiée, actualisé, actualisée, mis, mise`),
);
export const AGO_WORDS = list('ago, тому, il y a');
export const AGO = new RegExp(`(?<!\\p{L})(?:${AGO_WORDS.join('|')})(?!\\p{L})`, 'u');
/** What may stand beside: little words, and the units of a time that has passed. */
export const BESIDE = new Set(
  list(`at, on, by, the, last, first, and, date, time, am, pm, a.m, p.m, utc, gmt, cet, cest, eet, eest, bst, est, edt, ago,
    a, an, just, now, second, seconds, sec, min, mins, minute, minutes, hour, hours, hr, hrs, day, days, week, weeks,
    month, months, today, yesterday, sept, st, nd, rd, th,
    о, об, в, у, за, києвом, київським, часом, час, дата, останнє, востаннє, року, р, рік, тому, щойно, секунд, секунди,
    хв, хвилин, хвилини, хвилину, год, годин, години, годину, день, дні, днів, тиждень, тижні, тижнів, сьогодні, вчора,
    учора, місяць, місяці, місяців,
    le, la, à, a, jour, et, dernière, fois, heure, heures, h, il, y, instant, une, un, secondes, jours, semaine,
    semaines, mois, aujourd'hui, hier, er`),
);
export const NEAR_DAYS = new Set(
  list(`today, yesterday, just, now, сьогодні, вчора, учора, щойно, aujourd'hui, hier`),
);

/** Asked for when the first one is needed: it takes as long as opening the database, at every start. */
let calendarNames: ReadonlySet<string> | null = null;

/** Whether it names a month or a day of the week. */
export const isOfCalendar = (word: string): boolean =>
  (calendarNames ??= calendar(['en', 'uk', 'fr'])).has(word);

/** What is counted beside an article, and the words about it. */
export const COUNTED = new Set(
  list(`view, views, comment, comments, share, shares, like, likes, read, reads, reply, replies, reactions, reading,
    перегляд, перегляди, переглядів, переглянули, коментар, коментарі, коментарів, поширення, поширень, вподобань,
    прочитали, прочитань, читання, читати,
    vue, vues, commentaire, commentaires, partage, partages, lecture, lectures, réactions, j'aime`),
);
export const COUNTING = new Set(
  list(`k, m, min, mins, minute, minutes, time, times, people, no, тис, млн, хв, хвилин, хвилини, хвилину, час, разів, рази,
    осіб, людей, de, temps, fois, mille, aucun, personnes, d`),
);

/** Words as they are looked up here: small letters, one kind of apostrophe. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ`´]/gu, "'");
}

/** The names of months and days of the week in all their forms, without the full stop of an abbreviation. */
function calendar(languages: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      for (const options of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let at = 0; at < 12; at += 1) addName(names, format, 'month', Date.UTC(2025, at, 10));
      }
      const format = new Intl.DateTimeFormat(language, { weekday: month, timeZone: 'UTC' });
      for (let at = 0; at < 7; at += 1) addName(names, format, 'weekday', Date.UTC(2025, 0, 6 + at));
    }
  }
  return names;
}

function addName(
  names: Set<string>,
  format: Intl.DateTimeFormat,
  type: 'month' | 'weekday',
  at: number,
): void {
  const name = format.formatToParts(at).find((part) => part.type === type)?.value;
  if (name !== undefined) names.add(plain(name).replace(/\.$/u, ''));
}
