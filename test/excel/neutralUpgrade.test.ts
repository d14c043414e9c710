/** Workbooks of before keep what they call things, read and print as before, and their settings stand in groups. */
import { readWorkbook } from '../../src/excel/readWorkbook';
import { upgradeTables } from '../../src/excel/upgradeTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { readDescriptions } from '../../src/workbook/read/readDescriptions';
import { columnHeader, SCHEMA_VERSION, schemaVersion } from '../../src/workbook/schema/binding';
import { PARTY_ROLES } from '../../src/workbook/schema/partySettings';
import { SETTING_GROUPS } from '../../src/workbook/schema/settingSpec';
import { SETTINGS } from '../../src/workbook/schema/settings';
import { DEFINED_NAMES } from '../../src/workbook/schema/definedNames';
import { missingParts } from '../../src/workbook/tables/repair';
import { UPGRADES } from '../../src/workbook/tables/upgrade/steps';
import { findTables } from '../../src/excel/findTables';
import { excelWith, valuesOf, writingRequest } from '../helpers/excel';
import { openSaved, workbookOf } from '../helpers/savedWorkbook';

const quiet = (): void => undefined;
const DONE = { ok: true, value: undefined };
const open = () => openSaved(workbookOf('0.1.0', 'example'));

async function now() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const { raw, binding } = state.value;
  return { raw, binding, settings: readConvention(raw, binding).settings };
}

test('nothing that stands there is called otherwise, and formulas that name it go on', async () => {
  const host = await open();
  const sheet = host.sheetNames()[0]!;
  const THEIRS = [
    '=INDEX(Parametres[Valeur],MATCH("Métropole",Parametres[Paramètre],0))',
    '=INDEX(Parametres[Valeur],MATCH("Alsace-Moselle",Parametres[Paramètre],0))',
    '=COUNTA(Applications[Assuré par la Métropole])',
  ];
  THEIRS.forEach((formula, index) => host.typeInGrid(sheet, `Z${index + 1}`, formula));
  const theirs = () => valuesOf(sheet, `Z1:Z${THEIRS.length}`);
  const before = { theirs: await theirs(), ...(await now()) };
  expect(await upgradeTables(quiet)).toEqual(DONE);
  const after = await now();

  expect(schemaVersion(after.binding)).toBe(SCHEMA_VERSION);
  expect(await theirs()).toEqual(before.theirs);
  expect(before.settings.metropole).toBe('Montpellier Méditerranée Métropole');
  expect(after.settings).toEqual(before.settings);
  expect(after.raw.tables.applications!.headers).toEqual(before.raw.tables.applications!.headers);
  for (const { binding } of [before, after])
    expect(columnHeader(binding, 'applications', 'metropoleDuties')).toBe('Assuré par la Métropole');
  expect([...readDescriptions(after.raw, after.binding)]).toEqual([
    ...readDescriptions(before.raw, before.binding),
  ]);
  const found = await findTables();
  if (!found.ok) throw new Error(JSON.stringify(found));
  const { tables, columns, settings } = missingParts(found.value);
  expect([tables, columns]).toEqual([[], []]);
  expect(PARTY_ROLES.filter((role) => settings.includes(role))).toEqual([]);
});

test('in a new convention each setting says its group', async () => {
  await excelWith();
  const { raw } = await now();
  const { headers, rows } = raw.tables.settings!;
  expect(headers).toEqual(['Paramètre', 'Valeur', 'Explication', 'Groupe']);
  expect(rows.map(([key, , , group]) => [key, group])).toEqual(
    Object.values(SETTINGS).map(({ key, group }) => [key, SETTING_GROUPS[group]]),
  );
  expect(new Set(rows.map((row) => row[3])).size).toBeGreaterThanOrEqual(6);
});

test('names that formulas read give the same, also once a row is called as it is now', async () => {
  const host = await open();
  expect(await upgradeTables(quiet)).toEqual(DONE);
  const sheet = host.sheetNames()[0]!;
  DEFINED_NAMES.forEach((name, index) => host.typeInGrid(sheet, `Z${index + 1}`, `=${name}`));
  const given = async () => (await valuesOf(sheet, `Z1:Z${DEFINED_NAMES.length}`)).flat();
  const before = await given();
  expect(before).toContain(0.5);
  const rows = await valuesOf('Parametres', 'A1:A60');
  const row = rows.findIndex(([key]) => key === 'Participation de la Métropole') + 1;
  host.typeInGrid('Parametres', `A${row}`, 'Participation');
  expect(await given()).toEqual(before);
});

test('the yes or no of Alsace-Moselle is a territory', async () => {
  const host = await open();
  expect(await upgradeTables(quiet)).toEqual(DONE);
  const rows = await valuesOf('Parametres', 'A1:B60');
  const cell = `B${rows.findIndex(([key]) => key === 'Alsace-Moselle') + 1}`;
  const placeWith = async (value: string) => {
    host.typeInGrid('Parametres', cell, value);
    return (await now()).settings.clauses.place;
  };
  expect(await placeWith('Oui')).toBe('alsaceMoselle');
  expect(await placeWith('Non')).toBe('mainland');
  expect(await placeWith('La Réunion')).toBe('reunion');
  expect(await placeWith('Atlantide')).toBe('mainland');
});

test('whatever fails, the workbook is as before the step', async () => {
  const version3 = async () => {
    const host = await open();
    expect(await upgradeTables(quiet, UPGRADES.slice(0, -1), SCHEMA_VERSION - 1)).toEqual(DONE);
    host.requests.clear();
    return host;
  };
  const counting = await version3();
  expect(await upgradeTables(quiet)).toEqual(DONE);
  const { count, place } = writingRequest(counting);
  const host = await version3();
  const before = host.snapshotAll();
  host.faults.failAction(count - 3, 'GeneralException', place);
  expect(await upgradeTables(quiet)).toMatchObject({ ok: false, restored: true });
  expect(host.snapshotAll()).toEqual(before);
});
