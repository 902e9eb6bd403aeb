import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = 'renderer/pictures/';

it('the README shows the pictures of the app, each of which the script takes', () => {
  const readme = readFileSync(new URL('README.md', ROOT), 'utf8');
  const shown = [...readme.matchAll(/\]\(renderer\/pictures\/(?<name>[^)]+)\)/gu)].map(
    ({ groups }) => groups?.['name'],
  );
  const script = readFileSync(new URL('tests/e2e/take-screenshots.ts', ROOT), 'utf8');
  const taken = [...script.matchAll(/^    name: '(?<name>[^']+)',$/gmu)].map(
    ({ groups }) => `${groups?.['name']}.png`,
  );
  const kept = readdirSync(new URL(FOLDER, ROOT)).toSorted();
  expect(kept.length).toBeGreaterThan(1);
  expect(shown.toSorted()).toEqual(kept);
  expect(taken.toSorted()).toEqual(kept);
  expect(script).toMatch(/colorScheme: 'light'/u);
  expect(script).toMatch(/colorScheme: 'dark'/u);
});
