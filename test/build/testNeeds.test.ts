/** `npm test -- PATH` looks for what these tests need, and for nothing else. */
import { choosing, needsOf } from '../../scripts/testNeeds';

const needs = (...files: string[]): string[] => [...needsOf(files)].sort();

test('pure code and the host need nothing', () => {
  expect(needs('/home/p/test/core/money.test.ts', '/home/p/test/excel/recap.test.ts')).toEqual([]);
  expect(needs()).toEqual([]);
});

test('journeys need a browser and a build; written files what reads them; several folders what each needs', () => {
  expect(needs('/home/p/test/e2e/wizard.test.ts')).toEqual(['browser', 'build', 'libreOffice']);
  expect(needs('C:\\p\\test\\files\\zip.test.ts')).toEqual(['libreOffice', 'tools']);
  expect(
    needs('/p/test/files/zip.test.ts', '/p/test/core/money.test.ts', '/p/test/build/build.test.ts'),
  ).toEqual(['browser', 'libreOffice', 'tools']);
});

test('a served build needs a web server beside', () => {
  expect(needs('/p/test/deployment/nginx.test.ts')).toEqual(['browser', 'build', 'webServer']);
});

test('a folder called test above the project changes nothing', () => {
  expect(needs('/home/test/e2e/project/test/core/money.test.ts')).toEqual([]);
});

test('options that speak of the output choose no test', () => {
  expect(choosing(['--json', '--outputFile=/p/jest.json', '--verbose'])).toEqual([]);
  expect(choosing(['--json', 'test/core', '--selectProjects', 'unit', '-t', 'cents'])).toEqual([
    'test/core',
    '--selectProjects',
    'unit',
    '-t',
    'cents',
  ]);
});
