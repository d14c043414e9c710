/**
 * Workbooks of each version between two releases, left behind by its own code (test/fixtures/workbooks): read as they are,
 * brought over whole, with every amount and every frozen document as before. One of a version to come is left alone.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { upgradeTables } from '../../src/excel/upgradeTables';
import { excelCouncil } from '../../src/taskpane/features/council/councilServices';
import { SCHEMA_VERSION, schemaVersion } from '../../src/workbook/schema/binding';
import { UPGRADES } from '../../src/workbook/tables/upgrade/steps';
import {
  expectDrawnTheSame,
  findingsNow,
  GOLDEN,
  RECAP,
  rowsNow,
  sheetsNow,
  stateNow,
  totalsNow,
  totalsOnSheet,
  viewNow,
  YEAR,
} from '../helpers/earlierWorkbook';
import { excelWith } from '../helpers/excel';
import { openSaved, savedBytes, workbookOf } from '../helpers/savedWorkbook';

const FOLDER = join(__dirname, '..', 'fixtures', 'workbooks');
const quiet = (): void => undefined;
const DONE = { ok: true, value: undefined };

/** By the version of their schema; the first is that of 0.1.0, which has tests of its own. */
const SCHEMAS = readdirSync(FOLDER).flatMap((name) => /^schema-(\d+)$/.exec(name)?.[1] ?? []);

test('there are workbooks of every former version of the schema', () => {
  expect(SCHEMAS.map(Number)).toEqual(Array.from({ length: SCHEMA_VERSION - 2 }, (_, index) => index + 2));
});

const versionNow = async (): Promise<number> => schemaVersion((await stateNow()).binding);

/** What kinds of findings there are, and how many of each: rows may have moved. */
async function kindsNow(): Promise<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (const [code] of await findingsNow()) kinds[String(code)] = (kinds[String(code)] ?? 0) + 1;
  return kinds;
}

const EXAMPLE_KINDS = { communeUsesNothing: 1, belowRecoveryThreshold: 1 };

/** Each cell of a row that was filled is still there, whatever was added beside it. */
function expectAllKept(before: readonly string[], after: readonly string[]): void {
  expect(after).toHaveLength(before.length);
  before.forEach((row, index) =>
    expect(after[index]!.split(' ; ')).toEqual(expect.arrayContaining(row.split(' ; '))),
  );
}

describe.each(SCHEMAS.map(Number))('of version %i of the schema', (version) => {
  const open = (name: string) => openSaved(workbookOf(`schema-${version}`, name));

  test.each(['example', 'bound-tables'])(
    '%s: read as it is, brought over once, the same amounts',
    async (name) => {
      const host = await open(name);
      expect(await versionNow()).toBe(version);
      expect(await totalsNow()).toEqual(GOLDEN);
      expect(await kindsNow()).toEqual(EXAMPLE_KINDS);
      expect(await sheetsNow()).toEqual([RECAP]);

      expect(await upgradeTables(quiet)).toEqual(DONE);
      expect(await versionNow()).toBe(SCHEMA_VERSION);
      expect(await totalsNow()).toEqual(GOLDEN);
      expect(await totalsOnSheet()).toEqual(GOLDEN);
      expect(await kindsNow()).toEqual(EXAMPLE_KINDS);
      await expectDrawnTheSame();
      expect([...host.unimplemented]).toEqual([]);
    },
  );

  test('accounts: what was typed is all there, in its rows', async () => {
    await open('accounts');
    const before = [await rowsNow('revenueOrders'), await rowsNow('interventions')] as const;
    expect(before.map((rows) => rows.length)).toEqual([3, 2]);
    expect(await upgradeTables(quiet)).toEqual(DONE);
    expectAllKept(before[0], await rowsNow('revenueOrders'));
    expectAllKept(before[1], await rowsNow('interventions'));
    expect(await rowsNow('interventionLines')).toHaveLength(2);
    expect(await totalsNow()).toEqual(GOLDEN);
  });

  test('a frozen year: each document as it was, and intact', async () => {
    const host = await open('frozen-year');
    const frozen = (await sheetsNow()).filter((sheet) => sheet.frozen).map(({ name }) => name);
    expect(frozen).toHaveLength(7);
    const before = frozen.map((name) => host.snapshot(name));
    expect(await upgradeTables(quiet)).toEqual(DONE);
    expect(frozen.map((name) => host.snapshot(name))).toEqual(before);
    const checked = await excelCouncil.checkSheets(frozen);
    expect(checked.ok && checked.value.map(({ integrity, inputs }) => [integrity, inputs])).toEqual(
      frozen.map(() => ['intact', 'same']),
    );
  });
});

test('of a version to come: read as far as it goes, said politely, and not one cell changed', async () => {
  const host = await excelWith();
  const toCome = {
    from: SCHEMA_VERSION,
    plan: UPGRADES.at(-1)!.plan,
  };
  expect(await upgradeTables(quiet, [toCome], SCHEMA_VERSION + 1)).toEqual(DONE);
  const reopened = await openSaved(await savedBytes(host));
  expect(await versionNow()).toBe(SCHEMA_VERSION + 1);
  const before = reopened.snapshotAll();
  expect((await viewNow()).inYear(YEAR).findings.map(({ code }) => code)).toContain('newerVersion');
  expect(await totalsNow()).toEqual(GOLDEN);
  expect(await upgradeTables(quiet)).toEqual(DONE);
  expect(reopened.snapshotAll()).toEqual(before);
});
