import { expect, it } from 'vitest';
import { excerptsOf } from '../../../electron/core/handlers/search-excerpts.ts';
import type { Excerpt } from '../../../shared/search.ts';
import { addTestFeed, keep, openTestDatabase } from '../store/open-test-database.ts';

const FILLER = 'Many other words stand here and say nothing of it at all. '.repeat(8);

const shown = ({ text, marks }: Excerpt): string =>
  marks.reduceRight(
    (line, [start, end]) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`,
    text,
  );

it('marks a word in the form in which it stands', () => {
  const db = openTestDatabase();
  const item = { guid: 'a', title: 'Зустріч', text: 'У Києві бачили Умєрова.' };
  const ids = keep(db, addTestFeed(db, 'one.example'), [item]).map(({ id }) => id);
  const [found] = [...excerptsOf(db, ids, 'умєров')].flat();
  expect(found && shown(found)).toBe('У Києві бачили [Умєрова].');
});

it('shows the words of the text around what was found, and where they stand', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const ids = keep(db, feed, [
    {
      guid: 'deep',
      title: 'Works begin',
      text: `${FILLER}The old dam and the new dam are closed. ${FILLER}`,
    },
    { guid: 'title', title: 'The dam', text: FILLER },
    { guid: 'opening', title: 'News', text: `A dam stands. ${FILLER}` },
    { guid: 'none', title: 'News', text: FILLER },
  ]).map(({ id }) => id);
  const excerpts = [...excerptsOf(db, ids, '-ferry dam #water is:saved')].flat();
  expect(excerpts.map(({ id }) => id)).toEqual(ids);
  const [deep, title, opening, none] = excerpts;
  expect(deep && shown(deep)).toMatch(/^… .*The old \[dam\] and the new \[dam\] are closed\..* …$/u);
  expect(deep?.text.length).toBeLessThan(170);
  expect(title?.title).toEqual([[4, 7]]);
  expect(opening && shown(opening)).toMatch(/^A \[dam\] stands\./u);
  expect(none?.marks).toEqual([]);
  expect([...excerptsOf(db, ids, '#water -dam')]).toEqual([]);
});
