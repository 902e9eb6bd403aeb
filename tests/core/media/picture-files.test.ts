import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PictureFiles } from '../../../electron/core/media/picture-files.ts';
import { testFolder } from '../store/open-test-database.ts';

const name = (digit: string, type = 'png'): string => `${digit.repeat(64)}.${type}`;

it('keeps a file under its name in a folder of a 256th, once', async () => {
  const folder = testFolder();
  const files = new PictureFiles(folder);
  await files.put(name('a'), Buffer.from('picture'));
  await files.put(name('a'), Buffer.from('picture'));
  expect(readdirSync(join(folder, 'aa'))).toEqual([name('a')]);
  expect(readFileSync(join(folder, 'aa', name('a')), 'utf8')).toBe('picture');
  expect(await files.names('aa')).toEqual([name('a')]);
  await files.remove(name('a'));
  await files.remove(name('a'));
  expect(await files.names('aa')).toEqual([]);
});

it('writes a file anew that was cut short', async () => {
  const folder = testFolder();
  const files = new PictureFiles(folder);
  mkdirSync(join(folder, 'aa'));
  writeFileSync(join(folder, 'aa', name('a')), 'pict');
  await files.put(name('a'), Buffer.from('picture'));
  expect(readFileSync(join(folder, 'aa', name('a')), 'utf8')).toBe('picture');
});

it('sweeps away what a kill left unfinished, and leaves what is not its own', async () => {
  const folder = testFolder();
  const files = new PictureFiles(folder);
  mkdirSync(join(folder, 'bb'));
  writeFileSync(join(folder, 'bb', `${name('b')}.x.tmp`), 'half');
  writeFileSync(join(folder, 'bb', 'notes.txt'), 'mine');
  expect(await files.names('bb')).toEqual([]);
  expect(readdirSync(join(folder, 'bb'))).toEqual(['notes.txt']);
});

it.each(['../../secret.png', `${'a'.repeat(64)}.exe`, `${'A'.repeat(64)}.png`, 'aa/b.png', ''])(
  'refuses a name that nothing here is given: %s',
  async (wrong) => {
    const files = new PictureFiles(testFolder());
    await expect(files.put(wrong, Buffer.from('x'))).rejects.toThrow(/no picture is named/u);
    await expect(files.remove(wrong)).rejects.toThrow(/no picture is named/u);
  },
);
