/** Which room may import which. DESIGN: imports go down only. `npm run imports` and test/build/imports.test.ts check it. */

/**
 * Rooms of src/, and what each may import besides itself, npm packages aside.
 * i18n words what the lower rooms report: it knows their findings and, of excel, the list of what can go wrong.
 */
const MAY_IMPORT = {
  core: [],
  data: [],
  i18n: ['core', 'workbook', 'excel/outcome.ts'],
  workbook: ['core', 'data', 'i18n'],
  excel: ['core', 'workbook', 'i18n'],
  files: ['core', 'workbook', 'i18n'],
  functions: ['core', 'workbook', 'i18n'],
  commands: ['core', 'workbook', 'excel', 'files', 'i18n'],
  taskpane: ['core', 'workbook', 'excel', 'files', 'data', 'i18n', 'commands'],
};

const onlyDownwards = Object.entries(MAY_IMPORT).map(([room, below]) => ({
  name: `${room}-imports-downwards-only`,
  comment: `src/${room} may import ${below.map((name) => `src/${name}`).join(', ') || 'nothing else of src'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...below].map((name) => `^src/${name}(/|$)`) },
}));

/**
 * Rooms in which circles of types count as circles, without exception. Where Office's own object model is circular (a
 * range has a sheet, a sheet has ranges), the way back goes through `book.objects`; what a part needs of its whole (a
 * format of its range, rows of their table) stands in a file below both.
 */
const ROOMS_WITHOUT_CIRCLES = ['host'];

module.exports = {
  forbidden: [
    ...onlyDownwards,
    {
      name: 'core-needs-only-decimal',
      comment: 'The rules of the convention run anywhere: no package but decimal.js, nothing of Node.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/|node_modules/decimal\\.js/' },
    },
    {
      name: 'decimal-only-through-money',
      comment: 'src/core/money sets precision and rounding; another door would compute with other ones.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/money\\.ts$' },
      to: { path: 'node_modules/decimal\\.js/' },
    },
    {
      name: 'src-and-host-apart',
      comment: 'The host plays Excel. What it shares with the add-in would be wrong on both sides at once.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^host/' },
    },
    {
      name: 'host-and-src-apart',
      severity: 'error',
      from: { path: '^host/' },
      to: { path: '^src/' },
    },
    {
      name: 'no-tests-in-what-ships',
      severity: 'error',
      from: { path: '^(src|host)/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'only-shipped-packages',
      comment: 'What src imports is bundled: it must be a dependency, not a tool.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-cycle',
      comment: 'Files of one subject may name each other’s types; that leaves nothing to load in a circle.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycle-of-types',
      comment:
        'Rooms where files may not name each other’s types in a circle either: each can be read, and split, alone.',
      severity: 'error',
      from: { path: ROOMS_WITHOUT_CIRCLES.map((room) => `^${room}/`) },
      to: { circular: true },
    },
    {
      name: 'unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // imports of types count: they bind rooms together as well
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
