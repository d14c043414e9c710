// @ts-check
/** Which room may import which. DESIGN: imports go down only. `npm run imports` and test/build/imports.test.ts check it. */

/**
 * Rooms of src/, and what each may import besides itself, npm packages aside.
 * i18n words what all features share and, of excel, the list of what can go wrong; a feature's own words stand beside it.
 */
const MAY_IMPORT = {
  core: [],
  data: [],
  verification: [],
  french: ['core'],
  workbook: ['core', 'data', 'french'],
  excel: ['core', 'french', 'workbook'],
  files: ['core', 'french', 'workbook'],
  functions: ['core', 'french', 'workbook'],
  i18n: ['core', 'french', 'excel/outcome.ts'],
  commands: ['core', 'french', 'workbook', 'excel', 'files', 'i18n'],
  taskpane: ['core', 'french', 'workbook', 'excel', 'files', 'data', 'i18n', 'commands'],
};

const onlyDownwards = Object.entries(MAY_IMPORT).map(([room, below]) => ({
  name: `${room}-imports-downwards-only`,
  comment: `src/${room} may import ${below.map((name) => `src/${name}`).join(', ') || 'nothing else of src'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...below].map((name) => `^src/${name}(/|$)`) },
}));

/** Floors inside a room, the same way: each imports only what stands below it. */
const FLOORS = {
  workbook: {
    schema: [],
    read: ['schema'],
    plan: ['schema', 'read'],
    tables: ['schema', 'read', 'plan'],
    intake: ['schema', 'read', 'tables'],
    accounts: ['schema', 'read', 'plan', 'tables'],
    edits: ['schema', 'read', 'plan', 'tables', 'accounts'],
    documents: ['schema', 'read', 'plan', 'tables', 'accounts'],
    frozen: ['schema', 'read', 'plan', 'documents'],
    explained: ['schema', 'read', 'documents'],
  },
  // Parts in kit know no feature; state and model know no part of a page.
  taskpane: {
    model: [],
    state: ['model'],
    kit: ['model', 'state'],
    features: ['model', 'state', 'kit'],
    shell: ['model', 'state', 'kit', 'features'],
  },
};

const floorsDownwards = Object.entries(FLOORS).flatMap(([room, floors]) =>
  Object.entries(floors).map(([floor, below]) => ({
    name: `${room}-${floor}-imports-downwards-only`,
    comment: `src/${room}/${floor} may import ${below.map((name) => `${room}/${name}`).join(', ') || `no other floor of ${room}`}.`,
    severity: 'error',
    from: { path: `^src/${room}/${floor}/` },
    to: { path: `^src/${room}/`, pathNot: [floor, ...below].map((name) => `^src/${room}/${name}/`) },
  })),
);

/** Pages that lead to another feature: they load its page when it is opened, and take nothing else of it. */
const DOORS = ['documents/DocumentsPage.tsx', 'welcome/WelcomePage.tsx'];

const FEATURE = '^src/taskpane/features/([^/]+)/';
const OTHER_FEATURE = { path: '^src/taskpane/features/', pathNot: '^src/taskpane/features/$1/' };

module.exports = {
  forbidden: [
    ...onlyDownwards,
    ...floorsDownwards,
    {
      name: 'features-apart',
      comment: 'What two features share stands in kit, model or state.',
      severity: 'error',
      from: { path: FEATURE },
      to: { ...OTHER_FEATURE, dynamic: false },
    },
    {
      name: 'features-open-others-through-doors',
      comment: `Only ${DOORS.join(' and ')} load the page of another feature.`,
      severity: 'error',
      from: { path: FEATURE, pathNot: DOORS.map((page) => `^src/taskpane/features/${page}$`) },
      to: { ...OTHER_FEATURE, dynamic: true },
    },
    {
      name: 'no-edit-planned-in-a-page',
      comment:
        'Of a thousand rows a plan takes long: it is made where something is asked, not each time a page is drawn.',
      severity: 'error',
      from: { path: '^src/taskpane/.*\\.tsx$' },
      to: { path: '^src/workbook/edits/planEdit\\.ts$' },
    },
    {
      name: 'workbook-has-floors',
      comment: 'Every file of src/workbook stands on a floor.',
      severity: 'error',
      from: {},
      to: {
        path: '^src/workbook/',
        pathNot: Object.keys(FLOORS.workbook).map((floor) => `^src/workbook/${floor}/`),
      },
    },
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
      comment:
        'Types count: a file can be read, and split, alone. Where Office’s own object model is circular (a range has a sheet, a sheet has ranges), the host goes back through `book.objects`; what a part needs of its whole stands in a file below both.',
      severity: 'error',
      from: {},
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
