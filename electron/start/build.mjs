// Builds what the shells run: `npm run build`. Runs on the project's Node 24.
import { cp, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { collectNotices, writeNotices } from './notices.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const notices = collectNotices(root);
const node = [...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'node:sqlite', 'electron'];

/**
 * @param {Record<string, string>} input entry name -> file below the project
 * @param {'es' | 'cjs'} format
 */
const bundle = (input, format) =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [notices.plugin],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: 'dist/app',
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, root + file])),
        external: node,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  });

/** Builds everything into `dist/`. */
export async function buildAll() {
  // Whoever builds may run tests: React for development would be twice the size.
  process.env['NODE_ENV'] = 'production';
  await rm(`${root}dist/app`, { recursive: true, force: true });
  await rm(`${root}dist/sample`, { recursive: true, force: true });
  await rm(`${root}dist/icons`, { recursive: true, force: true });
  await build({ configFile: `${root}renderer/vite.config.ts`, logLevel: 'error', plugins: [notices.plugin] });
  await bundle(
    {
      'reader-thread': 'electron/core/worker/reader-thread.ts',
      'ingest-thread': 'electron/core/worker/ingest-thread.ts',
      'checkpoint-thread': 'electron/core/worker/checkpoint-thread.ts',
      'measure-thread': 'electron/core/worker/measure-thread.ts',
      'upkeep-thread': 'electron/core/worker/upkeep-thread.ts',
      loopback: 'electron/loopback/main.ts',
      desktop: 'electron/main.ts',
    },
    'es',
  );
  await bundle({ preload: 'electron/preload.ts' }, 'cjs');
  await cp(`${root}electron/sample`, `${root}dist/sample`, { recursive: true });
  await cp(`${root}electron/packaging/icons/shell`, `${root}dist/icons`, { recursive: true });
  await writeFile(`${root}dist/NOTICES.txt`, writeNotices(notices.notices()));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildAll();
