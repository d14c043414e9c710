/**
 * Workbooks of each release since 0.2.0, and of each version of the schema between two releases, left behind by its own
 * code (test/fixtures/workbooks): read as they are, brought over whole, with every amount and every frozen document as
 * before. One of a version to come is left alone.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { computeRecap } from '../../src/core/recap';
import { upgradeTables } from '../../src/excel/upgradeTables';
import { excelCouncil } from '../../src/taskpane/features/council/councilServices';
import { closedYears } from '../../src/workbook/accounts/closing/closedYears';
import { yearSeal } from '../../src/workbook/accounts/closing/yearSeal';
import { readConvention } from '../../src/workbook/read/readConvention';
import { SCHEMA_VERSION, schemaVersion } from '../../src/workbook/schema/binding';
import { TABLE_ROLES, type TableRole } from '../../src/workbook/schema/tables';
import { UPGRADES } from '../../src/workbook/tables/upgrade/steps';
import { sheetAndCore } from '../helpers/billing';
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
const BETWEEN_RELEASES = [2, 3, 4, 5].map((version) => ({ folder: `schema-${version}`, version }));
const RELEASES = [{ folder: '0.2.0', version: 6 }];
const FORMER = [...BETWEEN_RELEASES, ...RELEASES];

test('there are workbooks of every release, and of every former version of the schema', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(['0.1.0', ...FORMER.map(({ folder }) => folder)].sort());
  expect(FORMER.map(({ version }) => version)).toEqual(
    Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2),
  );
});

const versionNow = async (): Promise<number> => schemaVersion((await stateNow()).binding);

/** What kinds of findings there are, and how many of each: rows may have moved. */
async function kindsNow(): Promise<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (const [code] of await findingsNow()) kinds[String(code)] = (kinds[String(code)] ?? 0) + 1;
  return kinds;
}

/** What became of each order of the accounts of a release, on the day that it is seen; what is open in EUR. */
const STATES = [
  ['T2021-0001', 'Contesté', 148.91],
  ['T2021-0002', 'Payé', 0],
  ['T2021-0003', 'En retard', 50_000],
  ['T2021-0004', 'Rectifié', 0],
  ['T2021-0005', 'En retard', 150],
  ['T2021-0006', 'À émettre', 90],
  ['T2021-0007', 'À émettre', 400],
];
/** Of 2019 to 2021 in the life of a convention, as the release computed them, in EUR. */
const TOTALS = ['5494.95', '6817.98', '6865.66'];
const EXAMPLE_KINDS = { communeUsesNothing: 1, belowRecoveryThreshold: 1 };

/** Each cell of a row that was filled is still there, whatever was added beside it. */
function expectAllKept(before: readonly string[], after: readonly string[]): void {
  expect(after).toHaveLength(before.length);
  before.forEach((row, index) =>
    expect(after[index]!.split(' ; ')).toEqual(expect.arrayContaining(row.split(' ; '))),
  );
}

describe.each(FORMER)('$folder, of version $version of the schema', ({ folder, version }) => {
  const open = (name: string) => openSaved(workbookOf(folder, name));

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

test.each(BETWEEN_RELEASES)(
  '$folder, accounts: what was typed is all there, in its rows',
  async ({ folder }) => {
    await openSaved(workbookOf(folder, 'accounts'));
    const before = [await rowsNow('revenueOrders'), await rowsNow('interventions')] as const;
    expect(before.map((rows) => rows.length)).toEqual([3, 2]);
    expect(await upgradeTables(quiet)).toEqual(DONE);
    expectAllKept(before[0], await rowsNow('revenueOrders'));
    expectAllKept(before[1], await rowsNow('interventions'));
    expect(await rowsNow('interventionLines')).toHaveLength(2);
    expect(await totalsNow()).toEqual(GOLDEN);
  },
);

/** The rows of every table that stands in the workbook but the Journal, which is not read. */
async function allRows(): Promise<ReadonlyMap<TableRole, readonly string[]>> {
  const { raw } = await stateNow();
  const there = TABLE_ROLES.filter((role) => role !== 'journal' && raw.tables[role] !== null);
  const rows = new Map<TableRole, readonly string[]>();
  for (const role of there) rows.set(role, await rowsNow(role));
  return rows;
}

describe.each(RELEASES)('$folder', ({ folder }) => {
  test.each([
    [
      'accounts',
      ['interventionLines', 'payments', 'rates', 'holidays'],
      { communeUsesNothing: 1, belowRecoveryThreshold: 1 },
    ],
    [
      'life',
      ['costs', 'amendments', 'requests', 'populations', 'variants', 'letters'],
      { applicationUnused: 1, communeUsesNothing: 1 },
    ],
  ] as const)(
    '%s: every row of every table as it was left, with nothing new to say',
    async (name, tables, kinds) => {
      await openSaved(workbookOf(folder, name));
      const before = await allRows();
      expect([...before.keys()]).toEqual(expect.arrayContaining([...tables]));
      expect(await kindsNow()).toEqual(kinds);
      expect(await upgradeTables(quiet)).toEqual(DONE);
      expect(await kindsNow()).toEqual(kinds);
      const after = await allRows();
      for (const [role, rows] of before) expectAllKept(rows, after.get(role)!);
    },
  );

  test('accounts: each order in its state, in the cells as in the pane, and the year closed as it was', async () => {
    await openSaved(workbookOf(folder, 'accounts'));
    expect(await upgradeTables(quiet)).toEqual(DONE);
    const { sheet, core } = await sheetAndCore();
    expect(Object.entries(core).map(([ref, { state, open }]) => [ref, state, open])).toEqual(STATES);
    expect(sheet).toEqual(core);
    const { raw, binding } = await stateNow();
    expect(closedYears(raw, binding)).toEqual([{ year: YEAR, seal: yearSeal(raw, binding, YEAR) }]);
  });

  test('life: the amounts of each year, before and after what happened in it', async () => {
    await openSaved(workbookOf(folder, 'life'));
    expect(await upgradeTables(quiet)).toEqual(DONE);
    const { raw, binding } = await stateNow();
    const { convention } = readConvention(raw, binding);
    const totals = [2019, 2020, 2021].map((year) =>
      computeRecap(convention, year)
        .rows.map(({ total }) => total)
        .reduce((sum, total) => sum.plus(total))
        .toFixed(2),
    );
    expect(totals).toEqual(TOTALS);
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
