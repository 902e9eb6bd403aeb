import { describe, expect, it } from 'vitest';
import {
  putFeedBeside,
  putFeedInto,
  putFolderBeside,
  renameFolder,
  step,
  type Arrangement,
} from '../../../renderer/feeds/arrange.ts';

const ALL: Arrangement = [
  { feedId: 1, folder: null },
  { feedId: 2, folder: null },
  { feedId: 3, folder: 'World' },
  { feedId: 4, folder: 'World' },
  { feedId: 5, folder: 'World/Europe' },
  { feedId: 6, folder: 'Energy' },
];

/** `World: 3 4`, a folder a line, as the rail would show it. */
const shown = (all: Arrangement | null): readonly string[] =>
  [...Map.groupBy(all ?? [], ({ folder }) => folder)].map(
    ([folder, places]) => `${folder ?? '-'}: ${places.map(({ feedId }) => feedId).join(' ')}`,
  );

describe('a feed', () => {
  it('is put beside another one, into its folder', () => {
    expect(shown(putFeedBeside(ALL, 1, 4, 'before'))).toEqual([
      '-: 2',
      'World: 3 1 4',
      'World/Europe: 5',
      'Energy: 6',
    ]);
    expect(shown(putFeedBeside(ALL, 6, 1, 'after'))[0]).toBe('-: 1 6 2');
    expect(putFeedBeside(ALL, 1, 1, 'after')).toBe(ALL);
  });

  it('goes to the end of a folder, or of those in none', () => {
    expect(shown(putFeedInto(ALL, 1, 'World'))[1]).toBe('World: 3 4 1');
    expect(shown(putFeedInto(ALL, 3, null))[0]).toBe('-: 1 2 3');
  });

  it('steps within its folder and stops at its ends', () => {
    expect(shown(step(ALL, { feedId: 4 }, -1))[1]).toBe('World: 4 3');
    expect(step(ALL, { feedId: 3 }, -1)).toBeNull();
    expect(step(ALL, { feedId: 2 }, 1)).toBeNull();
  });
});

describe('a folder', () => {
  it('is put beside another one with all that is in it', () => {
    expect(shown(putFolderBeside(ALL, 'Energy', 'World', 'before'))).toEqual([
      '-: 1 2',
      'Energy: 6',
      'World: 3 4',
      'World/Europe: 5',
    ]);
    expect(shown(step(ALL, { folder: 'World' }, 1))).toEqual([
      '-: 1 2',
      'World/Europe: 5',
      'World: 3 4',
      'Energy: 6',
    ]);
    expect(step(ALL, { folder: 'World' }, -1)).toBeNull();
    expect(step(ALL, { folder: 'Energy' }, 1)).toBeNull();
  });

  it('is renamed with the folders in it, becomes one with another, or is dissolved', () => {
    expect(shown(renameFolder(ALL, 'World', 'Abroad'))).toEqual([
      '-: 1 2',
      'Abroad: 3 4',
      'Abroad/Europe: 5',
      'Energy: 6',
    ]);
    expect(shown(renameFolder(ALL, 'Energy', 'World'))[1]).toBe('World: 3 4 6');
    expect(shown(renameFolder(ALL, 'World', null))).toEqual(['-: 1 2 3 4', 'Europe: 5', 'Energy: 6']);
  });
});

it('no move loses a feed or has it twice', () => {
  const moves = [
    putFeedBeside(ALL, 1, 6, 'after'),
    putFeedInto(ALL, 6, 'World'),
    putFolderBeside(ALL, 'World', 'Energy', 'after'),
    renameFolder(ALL, 'World', null),
  ];
  for (const all of moves) expect(all.map(({ feedId }) => feedId).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
});
