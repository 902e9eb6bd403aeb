import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What comes from elsewhere, and how it is held to what was looked at. */
const ROOT = new URL('../../', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

type Named = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies: Named;
  readonly devDependencies: Named;
  readonly optionalDependencies: Named;
}

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as {
  readonly lockfileVersion: number;
  /** The project itself under the empty name. */
  readonly packages: Readonly<Record<string, Locked & Partial<Manifest>>>;
};
const wanted: Named = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('package.json', () => {
  it('names every package by one version', () => {
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it('is what the lock file was made for', () => {
    const { dependencies, devDependencies, optionalDependencies } = lock.packages[''] ?? {};
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      optionalDependencies: manifest.optionalDependencies,
    });
    const locked = Object.keys(wanted).map((name) => [name, lock.packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(locked)).toEqual(wanted);
  });
});

describe('the lock file', () => {
  it('is seen whole', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length).toBeGreaterThan(400);
  });

  it('holds every package to its content', () => {
    const loose = packages.filter(
      ([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity ?? ''),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('takes packages from the registry alone', () => {
    const elsewhere = packages.filter(
      ([, { resolved, link }]) =>
        link === true || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('lets no package run anything when it is installed', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    // This one makes installers of a kind that Tagline is not packed as.
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripted.map(([path]) => path)).toEqual(['node_modules/electron-winstaller']);
  });

  it('ships nothing whose licence wants more than to be named', () => {
    const free =
      /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|OFL-1\.1|Python-2\.0|\(MIT OR CC0-1\.0\)|\(MPL-2\.0 OR Apache-2\.0\))$/u;
    const shipped = packages.filter(
      ([, { dev, devOptional, optional }]) => dev !== true && devOptional !== true && optional !== true,
    );
    expect(shipped.length).toBeGreaterThan(80);
    expect(shipped.filter(([, { license }]) => !free.test(license ?? '')).map(([path]) => path)).toEqual([]);
  });
});

describe('the workflows', () => {
  const folder = join(ROOT, '.github/workflows');
  const flows = readdirSync(folder).map((name) => read(join('.github/workflows', name)));

  it('may read the code and write nothing, but for the one that drafts a release', () => {
    expect(flows.length).toBeGreaterThanOrEqual(2);
    for (const flow of flows) expect(flow).toMatch(/^permissions:\n {2}contents: read$/mu);
    expect(flows.join('\n').match(/contents: write/gu)).toHaveLength(1);
  });

  it('tests what it releases before it packs it', () => {
    const release = read('.github/workflows/release.yml');
    expect(release).toMatch(/^ {2}test:\n(?: {4}.*\n)+?(?: {6}.*\n)+ {6}- run: \.ci\/run$/mu);
    expect(release).toMatch(/^ {2}package:\n {4}needs: test$/mu);
    expect(release).toMatch(/^ {2}draft:\n {4}needs: package$/mu);
  });

  it('run actions of the platform itself and none of anybody else, each by its commit', () => {
    const used = flows.flatMap((flow) =>
      Array.from(flow.matchAll(/uses: (.+)$/gmu), ([, action = '']) => action),
    );
    expect(used.length).toBeGreaterThan(4);
    expect(
      used.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(action)),
    ).toEqual([]);
  });
});
