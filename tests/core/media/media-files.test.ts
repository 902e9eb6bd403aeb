import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MediaFiles } from '../../../electron/core/media/media-files.ts';
import { sineWave } from '../../newsroom/sine-wave.ts';
import { testFolder } from '../store/open-test-database.ts';

const name = (digit: string, type = 'png'): string => `${digit.repeat(64)}.${type}`;

it('keeps a file under its name in a folder of a 256th, once', async () => {
  const folder = testFolder();
  const files = new MediaFiles(folder);
  await files.put(name('a'), Buffer.from('picture'));
  await files.put(name('a'), Buffer.from('picture'));
  expect(readdirSync(join(folder, 'aa'))).toEqual([name('a')]);
  expect(readFileSync(join(folder, 'aa', name('a')), 'utf8')).toBe('picture');
  expect(await files.names('aa')).toEqual([name('a')]);
  await files.remove(name('a'));
  await files.remove(name('a'));
  expect(await files.names('aa')).toEqual([]);
});

it('writes nothing while what is kept is tidied', async () => {
  const folder = testFolder();
  const files = new MediaFiles(folder);
  const { promise, resolve } = Promise.withResolvers<void>();
  const tidied = files.alone(() => promise);
  const put = files.put(name('a'), Buffer.from('picture'));
  await new Promise((settle) => void setImmediate(settle));
  expect(await files.names('aa')).toEqual([]);
  resolve();
  await Promise.all([tidied, put]);
  expect(await files.names('aa')).toEqual([name('a')]);
});

it('writes a file anew that was cut short', async () => {
  const folder = testFolder();
  const files = new MediaFiles(folder);
  mkdirSync(join(folder, 'aa'));
  writeFileSync(join(folder, 'aa', name('a')), 'pict');
  await files.put(name('a'), Buffer.from('picture'));
  expect(readFileSync(join(folder, 'aa', name('a')), 'utf8')).toBe('picture');
});

it('sweeps away what a kill left unfinished, and leaves what is not its own', async () => {
  const folder = testFolder();
  const files = new MediaFiles(folder);
  mkdirSync(join(folder, 'bb'));
  writeFileSync(join(folder, 'bb', `${name('b')}.x.tmp`), 'half');
  writeFileSync(join(folder, 'bb', 'notes.txt'), 'mine');
  expect(await files.names('bb')).toEqual([]);
  expect(readdirSync(join(folder, 'bb'))).toEqual(['notes.txt']);
});

it.each(['../../secret.png', `${'a'.repeat(64)}.exe`, `${'A'.repeat(64)}.png`, 'aa/b.png', ''])(
  'refuses a name that nothing here is given: %s',
  async (wrong) => {
    const files = new MediaFiles(testFolder());
    await expect(files.put(wrong, Buffer.from('x'))).rejects.toThrow(/nothing kept is named/u);
    await expect(files.remove(wrong)).rejects.toThrow(/nothing kept is named/u);
  },
);

async function* inPieces(whole: Uint8Array, sizeBytes = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.byteLength; at += sizeBytes) yield whole.subarray(at, at + sizeBytes);
}

const everything = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

it('writes a recording as it arrives, under the name of its content', async () => {
  const folder = testFolder();
  const wave = sineWave(2);
  const saved = await new MediaFiles(folder).save(inPieces(wave, 7), null);
  const wanted = `${hash('sha256', wave)}.wav`;
  expect(saved).toEqual({ kind: 'recording', name: wanted, sizeBytes: wave.byteLength });
  expect(readFileSync(join(folder, wanted.slice(0, 2), wanted)).equals(wave)).toBe(true);
  expect(everything(folder)).toEqual([wanted]);
});

it('leaves nothing of what is no recording, and takes no more of it than tells so', async () => {
  const folder = testFolder();
  let taken = 0;
  async function* page(): AsyncGenerator<Uint8Array> {
    for (; taken < 100; taken += 1) yield Buffer.from('<!doctype html><p>Sign in to listen to this.</p>');
  }
  expect(await new MediaFiles(folder).save(page(), 'audio/mpeg')).toEqual({ kind: 'no-recording' });
  expect(taken).toBeLessThan(3);
  expect(await new MediaFiles(folder).save(inPieces(Buffer.from('<p>')), 'audio/mpeg')).toEqual({
    kind: 'no-recording',
  });
  expect(everything(folder)).toEqual([]);
});

it('leaves nothing of a recording that the network cuts off, and says so as the network did', async () => {
  const folder = testFolder();
  async function* cut(): AsyncGenerator<Uint8Array> {
    yield sineWave(1);
    throw new Error('other side closed');
  }
  await expect(new MediaFiles(folder).save(cut(), null)).rejects.toThrow('other side closed');
  expect(everything(folder)).toEqual([]);
});

it('tells a disk that takes nothing from a network that gives nothing', async () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'unfinished'), 'a file where a folder should be');
  expect(await new MediaFiles(folder).save(inPieces(sineWave(1)), null)).toMatchObject({
    kind: 'unwritable',
  });
});
