import { seeded } from '../newsroom/invent-items.ts';

/** A page with the words that its article has, and no others of the page. */
export interface InventedPage {
  readonly shape: string;
  readonly url: string;
  readonly html: string;
  readonly text: string;
}

const SUBJECTS =
  'The council|A ferry company|The port authority|Two villages|Researchers|The rail union'.split('|');
const VERBS = 'has approved|rejected|will review|published|postponed|defended'.split('|');
const OBJECTS =
  'a plan for the quay|the budget of the museum|the timetable for winter|a study of the river|the sale of the old hall|new rules for trawlers'.split(
    '|',
  );
const ENDS =
  'after a debate of six hours|although the mayor had asked for patience|which residents had awaited since spring|to the surprise of both parties|before the holidays begin|in the presence of many guests'.split(
    '|',
  );

/** Sentences of the article; those of the clutter are of other words, so that each counts where it belongs. */
function writer(seed: number) {
  const random = seeded(seed);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const sentence = (): string => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}, ${pick(ENDS)}.`;
  return (sentences: number): string => Array.from({ length: sentences }, sentence).join(' ');
}

const MENU =
  '<header><nav><ul><li><a href="/a">Markets</a></li><li><a href="/b">Weather</a></li><li><a href="/c">Puzzles</a></li></ul></nav></header>';
const SHARE =
  '<div class="social-buttons"><a href="#">Facebook</a> <a href="#">Telegram</a> <a href="#">Copy link</a></div>';
const NEWSLETTER =
  '<div class="newsletter-signup"><h3>Our newsletter</h3><p>Sign up free: every morning what you need to know, straight into your inbox, nothing else.</p></div>';
const RELATED =
  '<div class="related-posts"><h3>Related</h3><ul><li><a href="/1">Storm warnings lifted everywhere</a></li><li><a href="/2">Champions celebrate loudly</a></li></ul></div>';
const READ_ALSO =
  '<p class="read-also"><strong>Read also:</strong> <a href="/3">Electric buses arrive</a></p>';
const COMMENTS =
  '<section id="comments"><h3>Comments</h3><div class="comment"><p>Nobody ever asked anyone about this, typical politicians doing whatever they fancy!</p></div><div class="comment"><p>Well said, neighbour, bring back sensible people.</p></div></section>';
const FOOTER = '<footer><p>Copyright reserved, imprint, cookies, careers, advertise with us.</p></footer>';

const whole = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A report</title>${head}</head><body>${MENU}${body}${FOOTER}</body></html>`;
const paragraphs = (texts: readonly string[], between = ''): string =>
  texts.map((text) => `<p>${text}</p>`).join(between);

type Shape = (write: (sentences: number) => string) => Omit<InventedPage, 'shape'>;

/** The ways in which news sites lay out an article, without a word of theirs. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'blog with shares, related posts and comments': (write) => {
    const texts = [write(4), write(3), write(5), write(3)];
    const html = `<main><article class="post"><header class="entry-header"><h1 class="entry-title">A report</h1></header><div class="entry-content">${paragraphs(texts)}${SHARE}${RELATED}</div></article>${COMMENTS}</main>`;
    return { url: 'https://blog.example/2026/report', html: whole(html), text: texts.join(' ') };
  },
  'agency in a soup of boxes': (write) => {
    const texts = [write(3), write(4), write(3)];
    const html = `<div class="page"><div class="row"><div class="col"><div class="article"><h1>A report</h1><div class="article-content">${paragraphs(texts, READ_ALSO)}</div><div class="article-tags"><a href="/t">#harbour</a></div></div></div><div class="col side"><h2>Popular</h2>${RELATED}${RELATED}</div></div></div>`;
    return { url: 'https://en.interfax.com.ua/news/1.html', html: whole(html), text: texts.join(' ') };
  },
  'paper with related boxes in the text': (write) => {
    const texts = [write(4), write(4), write(4)];
    const box = `<div class="post__related"><a href="/4">Elsewhere: orchestra tours abroad</a></div>`;
    const html = `<div class="container"><article class="post"><h1>A report</h1><div class="post_text">${paragraphs(texts, box)}</div><div class="post_tags"><a href="/t">harbour</a></div></article></div>${RELATED}`;
    return { url: 'https://www.pravda.com.ua/news/1/', html: whole(html), text: texts.join(' ') };
  },
  'broadcaster in blocks': (write) => {
    const texts = [write(2), write(3), write(2), write(3), write(2)];
    const promo = `<div data-component="links-block"><h2>More</h2>${RELATED}</div>`;
    const html = `<main id="main-content"><article>${texts.map((text, at) => `<div data-component="text-block"><p>${text}</p></div>${at === 2 ? promo : ''}`).join('')}</article></main>`;
    return { url: 'https://www.bbc.com/news/articles/1', html: whole(html), text: texts.join(' ') };
  },
  'daily with sign-ups in the text': (write) => {
    const texts = [write(4), write(4), write(3), write(4)];
    const html = `<main><article><div class="dcr-1"><div class="article-body-viewer-selector dcr-2">${paragraphs(texts, NEWSLETTER)}</div></div></article><section>${RELATED}</section></main>`;
    return { url: 'https://daily.example/world/2026/report', html: whole(html), text: texts.join(' ') };
  },
  'newsletter with subscribe boxes': (write) => {
    const texts = [write(5), write(4), write(5)];
    const box =
      '<div class="subscription-widget-wrap"><p>Thanks for dropping by, subscribe gratis and never miss anything.</p><form><input type="email"><button>Subscribe</button></form></div>';
    const html = `<div class="single-post"><article><div class="available-content"><div class="body markup">${paragraphs(texts, box)}</div></div></article></div>${COMMENTS}`;
    return { url: 'https://letters.example/p/report', html: whole(html), text: texts.join(' ') };
  },
  'old site of tables and line breaks': (write) => {
    const texts = [write(4), write(5), write(4)];
    const html = `<table><tr><td width="150"><a href="/1">Archive</a><br><a href="/2">Guestbook</a></td><td><font size="4">A report</font><br><br>${texts.join('<br><br>')}</td></tr></table>`;
    return { url: 'https://old.example/report.htm', html: whole(html), text: texts.join(' ') };
  },
  'short report': (write) => {
    const texts = [write(2), write(1)];
    const html = `<main><article><h1>A report</h1>${paragraphs(texts)}${SHARE}</article><aside>${RELATED}${NEWSLETTER}</aside></main>`;
    return { url: 'https://short.example/report', html: whole(html), text: texts.join(' ') };
  },
  'explainer with headings and lists': (write) => {
    const parts = [write(2), write(1), write(1), write(1), write(3), write(2)];
    const [first = '', ...rest] = parts;
    const html = `<main><article><h1>A report</h1><p>${first}</p><h2>${rest[0]}</h2><ul><li>${rest[1]}</li><li>${rest[2]}</li></ul><p>${rest[3]}</p><blockquote><p>${rest[4]}</p></blockquote></article>${RELATED}</main>`;
    return { url: 'https://explain.example/report', html: whole(html), text: parts.join(' ') };
  },
  'evening paper with a teaser of the paywall': (write) => {
    const texts = [write(4), write(4), write(4)];
    const html = `<main><section class="article__wrapper"><article class="article__content"><div class="catcher"><a href="/5">Follow our special edition</a></div>${paragraphs(texts)}<p class="article__status">Contribute, reuse this content</p></article></section></main>${RELATED}`;
    return { url: 'https://www.lemonde.fr/en/a/1.html', html: whole(html), text: texts.join(' ') };
  },
  'live blog': (write) => {
    const texts = [write(2), write(2), write(3), write(2), write(2), write(3)];
    const posts = texts
      .map((text, at) => `<div class="live-post"><time>${10 + at}:00</time><p>${text}</p></div>`)
      .join('');
    const html = `<main><div class="live"><h1>A report</h1>${posts}</div></main>${RELATED}`;
    return { url: 'https://live.example/report', html: whole(html), text: texts.join(' ') };
  },
};

/** Some pages of every shape; the same each time. */
export const inventPages = (ofEach: number): readonly InventedPage[] =>
  Object.entries(SHAPES).flatMap(([shape, make], at) =>
    Array.from({ length: ofEach }, (_, index) => ({ shape, ...make(writer(at * 1000 + index)) })),
  );
