import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // Node strips types by WebAssembly in each thread. V8 compiles a much used wrapper anew; where threads come and go, as in
    // these tests, that frees code of a module that is gone already, about once in 4,000 threads, and the process ends.
    execArgv: ['--no-wasm-generic-wrapper'],
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' },
  },
});
