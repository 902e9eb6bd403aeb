import { expect, it } from 'vitest';
import { shareHandlers } from '../../../electron/core/handlers/share-handlers.ts';
import { addTestFeed, keep, openTestDatabase } from '../store/open-test-database.ts';

function open(menu: string | null) {
  const db = openTestDatabase();
  const [kept] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'ferry' }]);
  const went: unknown[] = [];
  const handlers = shareHandlers(
    {
      shell: 'desktop',
      askShell: async (question) => {
        went.push(question);
        return menu;
      },
      openExternal: async (url) => went.push(url) > 0,
    },
    db,
  );
  return { went, share: (id: number) => handlers['articles.share']({ id }), id: kept?.id ?? 0 };
}

it('an article is handed on by the menu of the system where it has one', async () => {
  const { went, share, id } = open('shown');
  expect(await share(id)).toMatchObject({ ok: true });
  expect(went).toEqual([{ kind: 'share', url: expect.stringMatching(/^https:/u) }]);
  expect(await share(id + 1)).toMatchObject({ ok: false });
});

it('and elsewhere by a letter with its title and address, and nothing else', async () => {
  const { went, share, id } = open(null);
  expect(await share(id)).toMatchObject({ ok: true });
  const letter = new URL(String(went[1]));
  expect([letter.protocol, letter.pathname, [...letter.searchParams.keys()]]).toEqual([
    'mailto:',
    '',
    ['subject', 'body'],
  ]);
  expect(letter.searchParams.get('body')).toMatch(/^https:/u);
});
