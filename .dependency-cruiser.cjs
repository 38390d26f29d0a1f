const { MAY_KNOW } = require('./floor-plan.cjs')

const ROOMS = Object.keys(MAY_KNOW)

// A room may only know rooms listed above it: the plan stays free of cycles by construction.
ROOMS.forEach((room, position) => {
  const later = MAY_KNOW[room].filter((known) => !ROOMS.slice(0, position).includes(known))
  if (later.length > 0) throw new Error(`${room} may not know ${later}: list it after them`)
})

const PURE_PACKAGES = ['highs', 'csv-parse', 'd3-force', 'simple-statistics', 'ckmeans', 'zod']
const anyOf = (rooms) => `^app/rooms/(${rooms.join('|')})/`
const strangersOf = (room) =>
  ROOMS.filter((other) => other !== room && !MAY_KNOW[room].includes(other))
const TEST = '([.]test[.]tsx?$|/test-support/)'
const RULES_AND_PACKAGES = ['^app/rooms/[^/]+/rules/', '^packages/[^/]+/src/']
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Type-only cycles count too.', {}, { circular: true }),
    forbid(
      'everything-is-found',
      'An import that cannot be resolved hides what it points to.',
      { pathNot: 'generated/' },
      { couldNotResolve: true, pathNot: ['^#messages'] },
    ),
    ...ROOMS.filter((room) => strangersOf(room).length > 0).map((room) =>
      forbid(
        `${room}-knows-only-its-neighbours`,
        `It may know: ${MAY_KNOW[room].join(', ') || 'no other room'}.`,
        { path: anyOf([room]) },
        { path: anyOf(strangersOf(room)) },
      ),
    ),
    forbid(
      'every-room-is-on-the-plan',
      'Enter a new room in MAY_KNOW.',
      {},
      { path: '^app/rooms/', pathNot: anyOf(ROOMS) },
    ),
    forbid(
      'enter-by-the-door',
      'Another room is entered through its index.ts only.',
      { path: '^app/rooms/([^/]+)/', pathNot: '/test-support/' },
      {
        path: '^app/rooms/',
        pathNot: [
          '^app/rooms/$1/',
          '^app/rooms/[^/]+/index[.]ts$',
          '^app/rooms/[^/]+/test-support/',
        ],
      },
    ),
    forbid(
      'test-support-is-for-tests',
      'What tests build with is no part of the product.',
      { path: '^(app|packages)/', pathNot: TEST },
      { path: '/test-support/' },
    ),
    forbid(
      'only-main-mounts-routes',
      'The composition root mounts routes.ts; no room does.',
      { pathNot: ['^app/house[.]ts$', TEST] },
      { path: '^app/rooms/[^/]+/routes[.]tsx?$' },
    ),
    forbid(
      'main-uses-the-doors',
      'The composition root sees index.ts and routes.ts of a room, nothing deeper.',
      { path: '^app/[^/]+[.]tsx?$', pathNot: TEST },
      { path: '^app/rooms/', pathNot: '^app/rooms/[^/]+/(index|routes)[.]tsx?$' },
    ),
    forbid(
      'the-door-shows-no-pages',
      'index.ts offers types, rules and questions; never pages.',
      { path: '^app/rooms/[^/]+/index[.]ts$' },
      { path: '/pages/|/routes[.]tsx?$' },
    ),
    forbid(
      'rules-decide-only',
      'Rules never fetch, save or render.',
      { path: '^app/rooms/([^/]+)/rules/', pathNot: TEST },
      {
        path: '^app/',
        pathNot: ['^app/rooms/$1/rules/', '^app/platform/values/', '^app/rooms/[^/]+/index[.]ts$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'rules-and-packages-touch-no-machine',
      'No files, network or process in pure code.',
      { path: RULES_AND_PACKAGES, pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'rules-and-packages-use-few-libraries',
      `Allowed: ${PURE_PACKAGES.join(', ')}.`,
      { path: RULES_AND_PACKAGES, pathNot: TEST },
      {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
        pathNot: PURE_PACKAGES.map((name) => `node_modules/(@types/)?${name}/`),
      },
    ),
    forbid(
      'storage-renders-nothing',
      'Storage does not know pages or design.',
      { path: '/storage/' },
      { path: ['/pages/', '^app/design/'] },
    ),
    forbid(
      'only-storage-speaks-sql',
      'Pages ask questions; they do not query.',
      { path: '^app/rooms/', pathNot: ['/storage/', TEST] },
      { path: '^(app/platform/database/(?!index[.]ts)|node_modules/(kysely|pg|@electric-sql))' },
    ),
    forbid(
      'platform-and-design-know-no-room',
      'The building is older than its tenants.',
      { path: '^app/(platform|design)/', pathNot: TEST },
      { path: '^app/(rooms/|[^/]+[.]tsx?$)' },
    ),
    forbid(
      'platform-shows-nothing-but-through-design',
      'Design knows the platform values only.',
      { path: '^app/design/', pathNot: TEST },
      { path: '^app/platform/', pathNot: ['^app/platform/(values|language)/', 'generated/'] },
    ),
    forbid(
      'packages-stand-alone',
      'A package could be published tomorrow.',
      { path: '^packages/([^/]+)/' },
      { path: ['^app/', '^packages/'], pathNot: '^packages/$1/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true, // sees type-only imports
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'app/platform/language/generated' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node'],
    },
  },
}
