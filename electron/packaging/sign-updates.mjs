// Writes release/updates.json, the signed manifest of a published version, on the computer where the key is:
//   node electron/packaging/sign-updates.mjs KEY.pem NOTES.txt linux-x64=Tagline-1.2.0-linux-x86_64.AppImage \
//     win32-x64=Tagline-1.2.0-win-x64.exe darwin-arm64=Tagline-1.2.0-mac-arm64.zip
// A new key: openssl genpkey -algorithm ed25519 -out KEY.pem. Its public half goes into package.json as
//   "updates": { "address": "https://…/", "publicKey": "…" }, from
//   openssl pkey -in KEY.pem -pubout -outform DER | base64 -w0
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Signed anew within that time, or programs say that they cannot tell whether there is something newer. */
const LIFETIME_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * @param {{
 *   key: import('node:crypto').KeyObject, version: string, notes: string, now: number,
 *   files: Readonly<Record<string, { name: string, bytes: Buffer }>>
 * }} release `files` by target
 * @returns {string} the manifest
 */
export function signedManifest({ key, version, notes, now, files }) {
  const content = JSON.stringify({
    program: 'org.tagline.reader',
    version,
    releasedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + LIFETIME_MS).toISOString(),
    notes,
    files: Object.fromEntries(
      Object.entries(files).map(([target, { name, bytes }]) => [
        target,
        { name, sha512: createHash('sha512').update(bytes).digest('base64'), sizeBytes: bytes.length },
      ]),
    ),
  });
  const signature = sign(null, Buffer.from(content), key).toString('base64');
  return JSON.stringify({ content, signature });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , keyFile = '', notesFile = '', ...targets] = process.argv;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const files = Object.fromEntries(
    targets.map((argument) => {
      const [target = '', name = ''] = argument.split('=');
      return [target, { name, bytes: readFileSync(join(ROOT, 'release', name)) }];
    }),
  );
  const manifest = signedManifest({
    key: createPrivateKey(readFileSync(keyFile)),
    version,
    notes: readFileSync(notesFile, 'utf8').trim(),
    now: Date.now(),
    files,
  });
  writeFileSync(join(ROOT, 'release', 'updates.json'), manifest);
}
