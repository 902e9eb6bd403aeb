// Writes dist/SBOM.json, the bill of materials of what is packed (CycloneDX), from the lock file: part of `npm run package`.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What npm says of the lock file, as a program by its own name, with Electron, which npm takes for a tool. The same lock
 * file gives the same text.
 */
export function sbom() {
  const npm = process.env['npm_execpath'];
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  const omit = ['--omit=dev', '--omit=optional'];
  const [command, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const done = spawnSync(command ?? 'npm', [...before, ...args, ...omit], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32' && npm === undefined,
  });
  if (done.status !== 0) throw new Error(`npm sbom failed: ${done.stderr}`);
  const { serialNumber: _serial, metadata, components, ...bill } = JSON.parse(done.stdout);
  const { timestamp: _time, component, ...facts } = metadata;
  return {
    ...bill,
    metadata: { ...facts, component: { ...component, name: 'tagline' } },
    components: [...components, electron()],
  };
}

function electron() {
  const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8'));
  const { version, integrity, license } = packages['node_modules/electron'];
  return {
    'bom-ref': `electron@${version}`,
    type: 'framework',
    name: 'electron',
    version,
    scope: 'required',
    purl: `pkg:npm/electron@${version}`,
    hashes: [
      { alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') },
    ],
    licenses: [{ license: { id: license } }],
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(`${ROOT}dist/SBOM.json`, `${JSON.stringify(sbom(), null, 2)}\n`);
}
