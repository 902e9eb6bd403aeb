import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedManifest } from '../../../electron/packaging/sign-updates.mjs';
import { compareVersions, readManifest } from '../../../electron/shell/updates/update-manifest.ts';

const NOW = Date.UTC(2026, 10, 26);
const DAY_MS = 86_400_000;
const ours = generateKeyPairSync('ed25519');
const theirs = generateKeyPairSync('ed25519');
const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' }).toString('base64');

const installed = {
  publicKey: spki(ours.publicKey),
  version: '1.4.0',
  newestSeen: '1.4.0',
  target: 'linux-x64',
  now: NOW,
} as const;

const bytes = Buffer.from('the package');
const file = { name: 'Tagline-1.5.0-linux-x86_64.AppImage', bytes };
const published = (said: Partial<Parameters<typeof signedManifest>[0]> = {}) =>
  signedManifest({
    key: ours.privateKey,
    version: '1.5.0',
    notes: 'Faster.\nAnd a tray.',
    now: NOW - DAY_MS,
    files: { 'linux-x64': file },
    ...said,
  });
const refusal = (
  text: string,
  said: Partial<typeof installed> | { readonly now: number } | { readonly newestSeen: string } = {},
) => readManifest(text, { ...installed, ...said });

describe('a manifest of updates', () => {
  it('that is signed and newer is offered with its notes and the digest of its package', () => {
    expect(readManifest(published(), installed)).toEqual({
      kind: 'newer',
      update: {
        version: '1.5.0',
        releasedAt: '2026-11-25T00:00:00.000Z',
        notes: 'Faster.\nAnd a tray.',
        file: {
          name: file.name,
          sha512: createHash('sha512').update(bytes).digest('base64'),
          sizeBytes: bytes.length,
        },
      },
    });
  });

  it('of the installed version is nothing new', () => {
    expect(refusal(published({ version: '1.4.0' }))).toEqual({ kind: 'newest' });
  });

  it('that somebody else signed is refused', () => {
    expect(refusal(published({ key: theirs.privateKey }))).toEqual({ kind: 'refused', why: 'unsigned' });
  });

  it('that was tampered with is refused, whatever was changed', () => {
    const honest = JSON.parse(published()) as { readonly content: string; readonly signature: string };
    fc.assert(
      fc.property(
        fc.nat(honest.content.length - 1),
        fc.string({ minLength: 1, maxLength: 4 }),
        (at, text) => {
          const content = honest.content.slice(0, at) + text + honest.content.slice(at + text.length);
          fc.pre(content !== honest.content);
          expect(refusal(JSON.stringify({ ...honest, content }))).toEqual({
            kind: 'refused',
            why: 'unsigned',
          });
        },
      ),
    );
  });

  it('that is put together from two is refused', () => {
    const one = JSON.parse(published());
    const other = JSON.parse(published({ version: '1.6.0' }));
    expect(refusal(JSON.stringify({ content: other.content, signature: one.signature }))).toEqual({
      kind: 'refused',
      why: 'unsigned',
    });
  });

  it('that is older than the program, or than one seen before, is refused', () => {
    expect(refusal(published({ version: '1.3.9' }))).toEqual({ kind: 'refused', why: 'older' });
    expect(refusal(published(), { newestSeen: '1.6.0' })).toEqual({ kind: 'refused', why: 'older' });
  });

  it('that is shown for ever expires', () => {
    expect(refusal(published(), { now: NOW + 200 * DAY_MS })).toEqual({ kind: 'refused', why: 'expired' });
  });

  it('from the future, or without a package for this system, is refused', () => {
    expect(refusal(published({ now: NOW + 3 * DAY_MS }))).toEqual({ kind: 'refused', why: 'unreadable' });
    expect(refusal(published({ files: { 'win32-x64': file } }))).toEqual({
      kind: 'refused',
      why: 'no-package',
    });
  });

  it.each([
    '../Tagline-1.5.0.AppImage',
    'https://elsewhere.example/Tagline-1.5.0.AppImage',
    'Tagline-1.5.0/../../x',
    'setup.exe',
  ])('whose package is no file beside it is refused: %s', (name) => {
    expect(refusal(published({ files: { 'linux-x64': { name, bytes } } }))).toEqual({
      kind: 'refused',
      why: 'unreadable',
    });
  });

  it('that is anything else is refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.constantFrom('', '{}', 'null', '{"content":1}')),
        (text) => {
          expect(refusal(text)).toMatchObject({ kind: 'refused' });
        },
      ),
    );
  });

  it('compares versions by their numbers', () => {
    const sorted = ['0.9.9', '1.0.0', '1.2.0', '1.10.0', '2.0.0'];
    expect(sorted.toReversed().toSorted(compareVersions)).toEqual(sorted);
  });
});
