import { parseBinding, SCHEMA_VERSION, schemaVersion, type Binding } from '../../src/workbook/schema/binding';
import { NO_NAMES } from '../../src/workbook/tables/nameBlock';
import { UPGRADES } from '../../src/workbook/tables/upgrade/steps';
import { planUpgrade, upgradesFor, type UpgradeStep } from '../../src/workbook/tables/upgrade/upgrade';
import { aTable, foundWorkbook } from '../helpers/foundWorkbook';

const step = (from: number): UpgradeStep => ({
  from,
  plan: ({ binding }) => ({ binding, created: [], columns: [], settings: [], names: NO_NAMES }),
});
const STEPS = [step(2), step(1), step(3)];
const ofVersion = (version?: number) =>
  foundWorkbook([aTable('Communes', ['Commune', 'Population'], ['Jacou', 100])], {
    binding: version === undefined ? { tables: {} } : { version, tables: {} },
  });
const from = (steps: readonly UpgradeStep[]): number[] => steps.map((each) => each.from);

test('one step leads on from each version before the one of today', () => {
  expect(from(UPGRADES)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1));
  expect(upgradesFor(ofVersion(), UPGRADES)).toHaveLength(SCHEMA_VERSION - 1);
});

test('steps are taken in the order of the versions, from that of the workbook', () => {
  expect(from(upgradesFor(ofVersion(), STEPS, 4))).toEqual([1, 2, 3]);
  expect(from(upgradesFor(ofVersion(3), STEPS, 4))).toEqual([3]);
  expect(upgradesFor(ofVersion(4), STEPS, 4)).toEqual([]);
});

test('a newer workbook, and one without our tables, stay as they are', () => {
  expect(upgradesFor(ofVersion(9), STEPS, 4)).toEqual([]);
  expect(upgradesFor(foundWorkbook([aTable('Ventes', ['Client'], ['x'])]), STEPS, 4)).toEqual([]);
});

test('a gap between the steps is a mistake', () => {
  expect(() => upgradesFor(ofVersion(), [step(1), step(3)], 4)).toThrow(/version 2/);
});

test('a step ends at the next version, whatever it plans', () => {
  let binding: Binding = { tables: { communes: { name: 'Villes' } } };
  for (const each of [step(1), step(2)]) binding = planUpgrade(each, foundWorkbook([], { binding }))!.binding;
  expect(binding).toEqual({ version: 3, tables: { communes: { name: 'Villes' } } });
  expect(schemaVersion(parseBinding('{"tables":{}}')!)).toBe(1);
});
