/** The rules of imports hold, and would be seen if they did not: a rule whose pattern matches nothing looks just as green. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const DEPCRUISE = path.join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

function cruise(folder: string): Report['summary'] {
  const config = path.join(ROOT, '.dependency-cruiser.cjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [DEPCRUISE, '--config', config, '--output-type', 'json', 'src', 'host'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  return (JSON.parse(stdout) as Report).summary;
}

test('every import of src and host goes where it may', () => {
  const { violations, totalCruised } = cruise(ROOT);
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  expect(totalCruised).toBeGreaterThan(20);
});

describe('an import that goes up is seen', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'quote-part-imports-'));

  /** File -> what it imports, `type ` before what it imports as types only. */
  const FILES: Readonly<Record<string, readonly string[]>> = {
    'src/core/recap.ts': ['../workbook/schema/tables', 'node:fs', '../../host/model/cells'],
    'src/core/money.ts': ['decimal.js'],
    'src/core/one.ts': ['./two'],
    'src/core/two.ts': ['./one'],
    'src/french/numbers.ts': ['../workbook/schema/tables'],
    'src/workbook/schema/tables.ts': ['decimal.js', '../read/readConvention'],
    'src/workbook/read/readConvention.ts': ['../loose'],
    'src/workbook/loose.ts': [],
    'src/excel/read.ts': ['../taskpane/index'],
    'src/files/xlsx.ts': ['../excel/read'],
    'src/functions/functions.ts': ['../excel/read'],
    'src/taskpane/index.ts': ['fast-check', './lost'],
    'src/taskpane/model/reading.ts': ['../state/store'],
    'src/taskpane/state/store.ts': ['../kit/Notice'],
    'src/taskpane/kit/Notice.ts': ['../features/sheets/SheetsPage'],
    'src/taskpane/features/sheets/SheetsPage.ts': ['../../shell/Shell', '../export/ExportPage'],
    'src/taskpane/features/export/ExportPage.ts': ['../export/words'],
    'src/taskpane/features/export/words.ts': [],
    'src/taskpane/features/data/Deletion.tsx': ['../../../workbook/edits/planEdit'],
    'src/workbook/edits/planEdit.ts': [],
    'src/taskpane/shell/Shell.ts': ['../index'],
    'src/i18n/fr.ts': ['../workbook/schema/tables'],
    'src/commands/commands.ts': ['../taskpane/index'],
    'host/model/cells.ts': ['../../src/core/money'],
    'host/model/range.ts': ['type ./format'],
    'host/model/format.ts': ['type ./range'],
  };
  /** File -> what it loads when it is asked for. */
  const LAZY: Readonly<Record<string, readonly string[]>> = {
    'src/taskpane/features/export/ExportView.ts': ['../sheets/SheetsPage'],
    'src/taskpane/features/welcome/WelcomePage.tsx': ['../sheets/SheetsPage'],
  };
  let seen: string[] = [];

  beforeAll(() => {
    const write = (file: string, lines: readonly string[]): void => {
      mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(project, file), `${lines.join('\n')}\nexport const here = 1;\n`);
    };
    for (const [file, imports] of Object.entries(FILES))
      write(
        file,
        imports.map((name, index) =>
          name.startsWith('type ')
            ? `import type * as i${index} from '${name.slice('type '.length)}';\nexport type T${index} = typeof i${index};`
            : `import * as i${index} from '${name}';\nconsole.log(i${index});`,
        ),
      );
    for (const [file, imports] of Object.entries(LAZY))
      write(
        file,
        imports.map((name) => `void import('${name}');`),
      );
    for (const name of ['package.json', 'tsconfig.json', 'node_modules']) {
      symlinkSync(path.join(ROOT, name), path.join(project, name));
    }
    seen = cruise(project).violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  });
  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  test.each([
    'core-imports-downwards-only: src/core/recap.ts',
    'core-needs-only-decimal: src/core/recap.ts',
    'src-and-host-apart: src/core/recap.ts',
    'host-and-src-apart: host/model/cells.ts',
    'no-cycle: src/core/one.ts',
    'decimal-only-through-money: src/workbook/schema/tables.ts',
    'french-imports-downwards-only: src/french/numbers.ts',
    'workbook-schema-imports-downwards-only: src/workbook/schema/tables.ts',
    'workbook-has-floors: src/workbook/read/readConvention.ts',
    'no-cycle: host/model/format.ts',
    'excel-imports-downwards-only: src/excel/read.ts',
    'files-imports-downwards-only: src/files/xlsx.ts',
    'functions-imports-downwards-only: src/functions/functions.ts',
    'commands-imports-downwards-only: src/commands/commands.ts',
    'i18n-imports-downwards-only: src/i18n/fr.ts',
    'taskpane-model-imports-downwards-only: src/taskpane/model/reading.ts',
    'taskpane-state-imports-downwards-only: src/taskpane/state/store.ts',
    'taskpane-kit-imports-downwards-only: src/taskpane/kit/Notice.ts',
    'taskpane-features-imports-downwards-only: src/taskpane/features/sheets/SheetsPage.ts',
    'taskpane-shell-imports-downwards-only: src/taskpane/shell/Shell.ts',
    'features-apart: src/taskpane/features/sheets/SheetsPage.ts',
    'features-open-others-through-doors: src/taskpane/features/export/ExportView.ts',
    'no-edit-planned-in-a-page: src/taskpane/features/data/Deletion.tsx',
    'only-shipped-packages: src/taskpane/index.ts',
    'unresolvable: src/taskpane/index.ts',
  ])('%s', (violation) => {
    expect(seen).toContain(violation);
  });

  test.each([
    'src/core/money.ts',
    'src/taskpane/features/export/ExportPage.ts',
    'src/taskpane/features/welcome/WelcomePage.tsx',
  ])('and what is allowed is not: %s', (file) => {
    expect(seen.filter((violation) => violation.endsWith(file))).toEqual([]);
  });
});
