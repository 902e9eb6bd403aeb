// Collects the licences of everything that is bundled: a plug-in for the builds in build.mjs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reach the build through CSS, which no module graph shows. */
const FONTS = ['@fontsource-variable/inter', '@fontsource-variable/source-serif-4'];

/** @typedef {{ name: string, version: string, license: string, text: string }} Notice */

/**
 * Remembers which packages a build takes something from.
 * @param {string} root the project's folder
 * @returns {{ plugin: import('vite').Plugin, notices: () => readonly Notice[] }}
 */
export function collectNotices(root) {
  /** @type {Map<string, Notice>} */
  const found = new Map();
  return {
    plugin: {
      name: 'tagline-notices',
      generateBundle() {
        for (const id of this.getModuleIds()) {
          const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)/u.exec(id)?.[1];
          if (folder !== undefined && !found.has(folder) && existsSync(join(folder, 'package.json'))) {
            found.set(folder, readNotice(folder));
          }
        }
      },
    },
    notices: () =>
      [...found.values(), ...FONTS.map((name) => readNotice(join(root, 'node_modules', name)))].toSorted(
        (a, b) => (a.name < b.name ? -1 : 1),
      ),
  };
}

/** @param {readonly Notice[]} notices */
export function writeNotices(notices) {
  const head = [
    'Tagline is made with the following packages. Each stands under the licence printed with it.',
    'Its sample news was invented for it and stands under its own licence, in the file LICENSE.',
    'Electron and Chromium, on which it runs, bring their licences in files of their own beside it.',
    '',
  ].join('\n');
  const parts = notices.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`,
  );
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder @returns {Notice} */
function readNotice(folder) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((entry) => /^(?:licen[sc]e|copying)(?:[.-].*)?$/iu.test(entry));
  const text =
    file === undefined
      ? // It ships no text of it.
        [`Licence: ${license ?? 'see the package'}`, authorName(author), homepage ?? '']
          .filter(Boolean)
          .join('\n')
      : readFileSync(join(folder, file), 'utf8');
  return { name, version, license: typeof license === 'string' ? license : 'see below', text };
}

/** @param {string | { name?: string } | undefined} author as `package.json` gives it */
const authorName = (author) => (typeof author === 'string' ? author : (author?.name ?? ''));
