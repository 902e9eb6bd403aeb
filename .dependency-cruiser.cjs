/**
 * Who may import whom (README, "Map of the house"). `tests/architecture/boundaries.test.ts` runs it and fails when it
 * sees fewer modules than there are files.
 */
const ROOMS = ['fetch', 'parse', 'extract', 'sanitize', 'tags', 'stories', 'media', 'opml', 'revisions'];
const node = { dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-no-pkg'] };

/** @param {string} name @param {string} from @param {string} allowed @param {object} [more] */
const only = (name, from, allowed, more = {}) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed, ...node, ...more },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('shared-imports-itself', '^shared/', '^shared/'),
    {
      name: 'shared-is-no-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    ...ROOMS.map((room) =>
      only(`room-${room}`, `^electron/core/${room}/`, `^(electron/core/${room}/|shared/)`),
    ),
    only('room-store', '^electron/core/store/', '^(electron/core/store/|shared/)'),
    {
      name: 'one-place-names-sqlite',
      severity: 'error',
      from: {
        path: '^electron/',
        // The lock of a profile is no database: nothing is ever in it.
        pathNot: '^electron/core/(store/open-database|worker/lock-profile)\\.ts$',
      },
      to: { path: '^(node:)?sqlite$' },
    },
    only('core-stays-core', '^electron/core/', '^(electron/core/|shared/)'),
    {
      name: 'only-the-desktop-shell-knows-electron',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/(shell/|main\\.ts|preload\\.ts)' },
      to: { path: '(^|/)node_modules/electron(-store|-log)?/|^electron(-store|-log)?$' },
    },
    only(
      'desktop-shell',
      '^electron/(shell/|main\\.ts|preload\\.ts)',
      '^(electron/shell/|electron/page/|electron/start/options\\.mjs|electron/core/(reader|serve|world)\\.ts|electron/core/worker/|shared/)',
    ),
    only(
      'browser-shell',
      '^electron/loopback/',
      '^(electron/loopback/|electron/page/|electron/start/options\\.mjs|electron/core/(reader|serve|world)\\.ts|electron/core/worker/|shared/)',
    ),
    only('page-imports-page', '^renderer/', '^(renderer/|shared/)'),
    {
      name: 'page-is-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: 'vite\\.config\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
