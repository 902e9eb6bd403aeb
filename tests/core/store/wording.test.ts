import { describe, expect, it } from 'vitest';
import { isReworded, lastingLines } from '../../../electron/core/store/wording.ts';
import type { SafeHtml } from '../../../shared/safe-html.ts';

const HARBOUR = '<p>The harbour opened at 9:00. Three ships came in.</p>';
const ПОРТ = '<p>Порт відкрився о 9:00. Зайшли три судна.</p>';
const PORT = '<p>Le port a ouvert à 9 h. Trois navires sont entrés.</p>';

const version = (body: string, title = 'Title') => ({ title, body: body as SafeHtml });
const isBodyReworded = (before: string, after: string): boolean =>
  isReworded(version(before), version(after));
const isTitleReworded = (before: string, after: string): boolean =>
  isReworded(version('<p>Text.</p>', before), version('<p>Text.</p>', after));

describe('what says nothing new', () => {
  it.each([
    [
      'line breaks and blanks',
      '<p>One  two.</p>\n<p>Three.</p>',
      '<p>One two.</p><div><p> Three.\n</p></div>',
    ],
    [
      'no-break and thin blanks',
      '<p>Trois : « deux » !</p>',
      '<p>Trois\u00A0: «\u202Fdeux\u202F»\u00A0!</p>',
    ],
    ['soft hyphens and joiners', '<p>Agreement</p>', '<p>Agree\u00ADment\u200B\uFEFF</p>'],
    ['the direction of writing', '<p>Abc (x)</p>', '<p>\u200EAbc\u200F (x)</p>'],
    ['composed letters', '<p>Київ, été</p>', '<p>Київ, été</p>'.normalize('NFD')],
    ['quotes and dots', '<p>“So”, he said… It’s on.</p>', '<p>"So", he said... It\'s on.</p>'],
    ['quotes, Ukrainian', '<p>«Так» — об’єкт</p>', '<p>„Так“ – обʼєкт</p>'],
    [
      'emphasis and where links lead',
      '<p>A <b>fine</b> <a href="https://a.example/?u=1">day</a></p>',
      '<p>A fine <a href="https://a.example/?u=2">day</a></p>',
    ],
    ['a reference for a character', '<p>Fish &amp; chips</p>', '<p>Fish&nbsp;&amp;&nbsp;chips</p>'],
    ['a picture', '<p>One.</p>', '<p>One.</p><img src="https://a.example/2.png" alt="">'],
  ])('%s', (_, before, after) => {
    expect(isBodyReworded(before, after)).toBe(false);
  });

  it.each([
    ['a clock', HARBOUR, '<p>14:20</p>', '<p>15:05</p>'],
    ['when it was updated', HARBOUR, '<p>Updated at 14:20</p>', '<p>Updated at 15:05, 26 March 2025</p>'],
    ['how long ago', HARBOUR, '<p>5 minutes ago</p>', '<p>2 hours ago</p>'],
    ['a date in digits', HARBOUR, '<p>Published: 2025-03-26</p>', '<p>Published: 2025-03-27</p>'],
    ['views', HARBOUR, '<p>1,234 views</p>', '<p>5.1K views</p>'],
    [
      'comments beside a byline',
      HARBOUR,
      '<p>By Anna Reed | 3 comments</p>',
      '<p>By Anna Reed | 48 comments</p>',
    ],
    ['reading time', HARBOUR, '<p>4 min read</p>', '<p>5 min read</p>'],
    ['advertising', HARBOUR, '', '<p>Advertisement</p><p><a href="https://shop.example">Buy a boat</a></p>'],
    [
      'links to others',
      HARBOUR,
      '<p>Read also: <a href="https://a.example/1">Storm comes</a></p>',
      '<p>Read also: <a href="https://a.example/2">Storm goes</a></p>',
    ],
    [
      'a list of others',
      HARBOUR,
      '',
      '<h3>Related stories</h3><ul><li><a href="https://a.example/1">Storm comes</a></li></ul>',
    ],
    [
      'when it was updated, Ukrainian',
      ПОРТ,
      '<p>Оновлено о 14:20</p>',
      '<p>Оновлено 26 березня 2025 року, 15:05</p>',
    ],
    ['how long ago, Ukrainian', ПОРТ, '<p>5 хвилин тому</p>', '<p>2 години тому</p>'],
    ['yesterday, Ukrainian', ПОРТ, '<p>Сьогодні, 14:20</p>', '<p>Вчора, 14:20</p>'],
    ['views, Ukrainian', ПОРТ, '<p>Переглядів: 1 204</p>', '<p>Переглядів: 1 377</p>'],
    ['advertising, Ukrainian', ПОРТ, '', '<p>Реклама:</p>'],
    [
      'links to others, Ukrainian',
      ПОРТ,
      '<p><strong>Читайте також:</strong> <a href="https://a.example/1">Шторм</a></p>',
      '',
    ],
    [
      'when it was updated, French',
      PORT,
      '<p>Mis à jour le 26 mars 2025 à 14h20</p>',
      '<p>Mis à jour le 27 mars 2025 à 9 h 05</p>',
    ],
    ['how long ago, French', PORT, '<p>Il y a 5 minutes</p>', '<p>Il y a 2 heures</p>'],
    ['comments, French', PORT, '<p>12 commentaires</p>', '<p>13 commentaires</p>'],
    ['advertising, French', PORT, '', '<p>Publicité</p>'],
    [
      'links to others, French',
      PORT,
      '<p>À lire aussi : <a href="https://a.example/1">La tempête</a></p>',
      '',
    ],
  ])('%s', (_, text, before, after) => {
    expect(isBodyReworded(before + text, after + text)).toBe(false);
    expect(isBodyReworded(text + before, text + after)).toBe(false);
  });

  it.each([
    ['Updated 14:20 — The harbour opened.', 'Updated 15:05 — The harbour opened.'],
    ['The harbour opened. Last updated: 14:20.', 'The harbour opened. Last updated: 15:05.'],
    ['Порт відкрився (оновлено о 14:20).', 'Порт відкрився (оновлено о 15:05).'],
    ['Mis à jour à 14h20 : Le port a ouvert.', 'Mis à jour à 15h05 : Le port a ouvert.'],
  ])('the time of writing inside a line: %s', (before, after) => {
    expect(isBodyReworded(`<p>${before}</p>`, `<p>${after}</p>`)).toBe(false);
  });

  it.each([
    ['“Enough”, says mayor', '"Enough", says mayor'],
    ['Storm, day 3 (updated 14:20)', 'Storm, day 3 (updated 15:05)'],
    ['Шторм – третій день', 'Шторм — третій день'],
  ])('in a title: %s', (before, after) => {
    expect(isTitleReworded(before, after)).toBe(false);
  });
});

describe('what is worth telling', () => {
  it.each([
    ['Three ships came in.', 'Four ships came in.'],
    ['3 ships came in.', '4 ships came in.'],
    ['It opens at 14:20.', 'It opens at 15:20.'],
    ['It opens on 26 March.', 'It opens on 27 March.'],
    ['It costs €5.', 'It costs $5.'],
    ['At −5 °C.', 'At 5 °C.'],
    ['It did open.', 'It did not open.'],
    ['Three hurt.', 'Three hurt. Correction: two were hurt.'],
    ['Згинуло троє.', 'Згинуло четверо.'],
    ['Реклама на телебаченні зросла.', 'Реклама на телебаченні впала.'],
    ['Trois blessés.', 'Quatre blessés.'],
    [
      'Related companies fell by <a href="https://a.example">a fifth</a>.',
      'Related companies rose by <a href="https://a.example">a fifth</a>.',
    ],
    ['See also what became of the ship.', 'See also what became of the crew.'],
  ])('%s -> %s', (before, after) => {
    expect(isBodyReworded(`<p>Begin.</p><p>${before}</p>`, `<p>Begin.</p><p>${after}</p>`)).toBe(true);
  });

  it.each([
    ['Harbour opens', 'Harbour closes'],
    ['War ends', 'War ends?'],
    ['Порт відкрито', 'Порт закрито'],
  ])('in a title: %s -> %s', (before, after) => {
    expect(isTitleReworded(before, after)).toBe(true);
  });

  it('a paragraph that came, went or moved', () => {
    const [a, b] = ['<p>The first one.</p>', '<p>The second one.</p>'];
    expect(isBodyReworded(a, a + b)).toBe(true);
    expect(isBodyReworded(a + b, a)).toBe(true);
    expect(isBodyReworded(a + b, b + a)).toBe(true);
  });

  it('where the whole text is a time, or a link, that one', () => {
    expect(isBodyReworded('<p>14:20</p>', '<p>15:05</p>')).toBe(true);
    expect(
      isBodyReworded('<a href="https://a.example/1">One</a>', '<a href="https://a.example/2">Two</a>'),
    ).toBe(true);
  });
});

it('gives the lines of a text as they are read, without what is no part of it', () => {
  const body =
    '<p>Updated 14:20</p><p>One <b>fine</b>&nbsp;day.<br>Two &lt; three.</p><table><tr><td>a</td><td>b</td></tr></table>' +
    '<p><a href="https://a.example">Another story</a></p>';
  expect(lastingLines(body as SafeHtml).map(({ text }) => text)).toEqual([
    'One fine day.',
    'Two < three.',
    'a b',
  ]);
});
