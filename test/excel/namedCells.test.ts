/** Names as cells beside the settings, on a desktop that takes no formula for a name. */
import type { HostWorkbook } from '../../host/index';
import { openExcel } from '../../host/node';
import { applyEdit } from '../../src/excel/applyEdit';
import { bindTables } from '../../src/excel/bindTables';
import { createTables, printNewTables } from '../../src/excel/createTables';
import { drawRecap } from '../../src/excel/drawRecap';
import { findTables } from '../../src/excel/findTables';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { computeRecap } from '../../src/core/recap';
import { applicationFields } from '../../src/workbook/edits/fields';
import { editOf, mendFinder } from '../../src/workbook/edits/mends/mends';
import { readConvention } from '../../src/workbook/read/readConvention';
import { viewTable } from '../../src/workbook/read/tableView';
import { exampleTables } from '../../src/workbook/tables/example';
import { proposeBinding } from '../../src/workbook/tables/proposeBinding';
import { draw, excelWith, freshExcel, valuesOf, withFunctions, writingRequest } from '../helpers/excel';
import { foreignTables, layOut } from '../helpers/foreignTables';

const quiet = (): void => undefined;
const NOW = 46_349.75;

async function stateNow() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}

async function conventionNow() {
  const { raw, binding } = await stateNow();
  return readConvention(raw, binding);
}

async function found() {
  const outcome = await findTables();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const edit = (change: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    change(context);
    await context.sync();
  });

/** What the names give, as formulas read them. */
async function given(host: HostWorkbook, ...names: string[]): Promise<unknown[]> {
  const sheet = host.sheetNames()[0]!;
  names.forEach((name, index) => host.typeInGrid(sheet, `Z${index + 1}`, `=${name}`));
  return (await valuesOf(sheet, `Z1:Z${names.length}`)).map(([value]) => value);
}

const codes = async () => (await conventionNow()).findings.map(({ code }) => code);

describe('a new convention', () => {
  test.each(['fr-FR', 'en-US'] as const)('%s: its names give the values of the settings', async (locale) => {
    const { host } = await openExcel({ locale });
    await withFunctions(host);
    expect(await createTables(exampleTables(), quiet)).toEqual({ ok: true, value: undefined });
    const names = ['Exercice', 'TauxParticipation', 'TauxTVA', 'Arrondi', 'SeuilRecouvrement'];
    expect(await given(host, ...names, 'PopulationTotale')).toEqual([
      2021,
      0.5,
      0.2,
      'Total exact',
      15,
      487_519,
    ]);
    expect((await found()).names.every(({ cell }) => cell?.sheet === 'Parametres')).toBe(true);
  });

  test('sorting the settings, adding a row and typing another value: the names follow', async () => {
    const host = await excelWith();
    await edit(({ workbook }) => {
      const table = workbook.tables.getItem('Parametres');
      table.sort.apply([{ key: 0, ascending: false }]);
      table.rows.add(undefined, [['Autre', 12, 'à nous', '']]);
    });
    expect(await given(host, 'Exercice', 'TauxParticipation', 'Arrondi')).toEqual([2021, 0.5, 'Total exact']);
    const rows = await valuesOf('Parametres', 'A1:B60');
    host.typeInGrid('Parametres', `B${rows.findIndex(([key]) => key === 'Exercice') + 1}`, '2020');
    expect(await given(host, 'Exercice')).toEqual([2020]);
  });

  test('an empty setting is no 0', async () => {
    const host = await excelWith();
    host.typeInGrid('Parametres', 'B10', '');
    expect(await given(host, 'TauxParticipation')).toEqual(['']);
    const { convention } = await conventionNow();
    expect(convention.applications.map(({ contributionRate }) => contributionRate.toNumber())).toEqual([
      0.5, 0.5, 0.5, 0.5,
    ]);
  });

  test('the sheet is printed without the cells that the names point at', async () => {
    await excelWith();
    await printNewTables();
    const printed = await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Parametres');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      pageLayout.load('orientation');
      await context.sync();
      return [area.address, pageLayout.orientation];
    });
    expect(printed).toEqual(['Parametres!A:D', 'Landscape']);
  });

  test('without a printer it is made all the same', async () => {
    const host = await freshExcel();
    host.ways.pageLayout = 'refused';
    expect(await createTables(exampleTables(), quiet)).toEqual({ ok: true, value: undefined });
    await printNewTables();
    expect(await given(host, 'PopulationTotale')).toEqual([487_519]);
  });
});

describe('the total population', () => {
  test('typed over it is fixed: said, computed with, drawn live, and mended by its formula', async () => {
    const host = await excelWith();
    const formula = host.cell('Parametres', 'G7').formula;
    host.typeInGrid('Parametres', 'G7', '500000');
    expect((await stateNow()).raw).toMatchObject({
      totalPopulation: 500_000,
      totalPopulationIsTyped: true,
      totalPopulationInput: 500_000,
    });
    expect(await codes()).toContain('totalPopulationDiffers');
    const reading = await conventionNow();
    const expected = computeRecap(reading.convention, 2021);
    await draw({ filling: 'live' });
    const cells = await valuesOf('Récap 2021', 'A1:Z60');
    const header = cells.find((row) => row[0] === 'Commune')!;
    for (const { commune, total } of expected.rows)
      expect(cells.find((row) => row[0] === commune.name)![header.indexOf('Total')]).toBe(total.toNumber());

    const { raw, binding } = await stateNow();
    const mendOf = mendFinder(raw, binding);
    const mend = editOf(reading.findings.flatMap((finding) => mendOf(finding) ?? []));
    expect(await applyEdit(mend, NOW)).toMatchObject({ kind: 'done' });
    expect(host.cell('Parametres', 'G7').formula).toBe(formula);
    expect(await codes()).not.toContain('totalPopulationDiffers');
  });

  test('its sheet is protected: said beforehand', async () => {
    const host = await excelWith();
    host.typeInGrid('Parametres', 'G7', '500000');
    await edit(({ workbook }) => workbook.worksheets.getItem('Parametres').protection.protect());
    const { raw, binding } = await stateNow();
    const mendOf = mendFinder(raw, binding);
    const findings = (await conventionNow()).findings;
    expect(await applyEdit(editOf(findings.flatMap((finding) => mendOf(finding) ?? [])), NOW)).toMatchObject({
      kind: 'failed',
      failure: { problem: { code: 'sheetProtected', sheet: 'Parametres' } },
    });
  });
});

describe('tables that were there', () => {
  /** A table of settings of their own, with something beside it. */
  async function foreign(): Promise<HostWorkbook> {
    const host = await freshExcel();
    await layOut([
      ...foreignTables(),
      {
        name: 'Reglages',
        headers: ['Paramètre', 'Valeur'],
        rows: [
          ['Participation de la Métropole', 0.4],
          ['Exercice', 2020],
        ],
      },
    ]);
    await edit(({ workbook }) => {
      workbook.worksheets.getItem('Feuille Reglages').getRange('D2:E2').values = [['à', 'eux']];
    });
    return host;
  }
  const bind = async () => {
    const choice = proposeBinding(await found());
    const settings = { table: 'Reglages', columns: { key: 'Paramètre', value: 'Valeur' } };
    return bindTables({ ...choice, settings }, 2026, quiet);
  };

  test('the cells of the names stand further right, beside their settings', async () => {
    const host = await foreign();
    expect(await bind()).toEqual({ ok: true, value: undefined });
    expect(await valuesOf('Feuille Reglages', 'A1:H3')).toMatchObject([
      ['Paramètre', 'Valeur', '', '', '', '', 'Valeurs lues par les formules', 'Valeur'],
      ['Participation de la Métropole', 0.4, '', 'à', 'eux', '', 'Exercice', 2020],
      ['Exercice', 2020, '', '', '', '', 'Participation de la Métropole', 0.4],
    ]);
    expect(await given(host, 'TauxParticipation', 'PopulationTotale')).toEqual([0.4, 487_519]);
  });

  test('a protected sheet of settings is said, and nothing is written', async () => {
    const host = await foreign();
    await edit(({ workbook }) => workbook.worksheets.getItem('Feuille Reglages').protection.protect());
    const before = host.snapshotAll();
    expect(await bind()).toMatchObject({
      ok: false,
      restored: true,
      problem: { code: 'sheetProtected', sheet: 'Feuille Reglages' },
    });
    expect(host.snapshotAll()).toEqual(before);
  });

  test('a failure at any action leaves their sheet as it was', async () => {
    const counting = await foreign();
    counting.requests.clear();
    await bind();
    const { count, place } = writingRequest(counting);
    const host = await foreign();
    const before = host.snapshotAll();
    for (let action = count - 60; action < count; action += 3) {
      host.faults.failAction(action, 'GeneralException', place);
      expect({ action, outcome: await bind() }).toMatchObject({ outcome: { ok: false, restored: true } });
      expect({ action, book: host.snapshotAll() }).toEqual({ action, book: before });
    }
  });

  test('bound again to other communes, the total really reads them; typed over, it stays', async () => {
    const host = await foreign();
    await bind();
    await edit(({ workbook }) => {
      const sheet = workbook.worksheets.add('Autres villes');
      sheet.getRange('A1:B2').values = [
        ['Commune', 'Population'],
        ['Lattes', 17_000],
      ];
      sheet.tables.add('A1:B2', true).name = 'Ailleurs';
    });
    const again = async () => {
      const choice = proposeBinding(await found());
      const communes = { table: 'Ailleurs', columns: { name: 'Commune', population: 'Population' } };
      return bindTables({ ...choice, communes }, 2026, quiet);
    };
    expect(await again()).toEqual({ ok: true, value: undefined });
    expect(await given(host, 'PopulationTotale')).toEqual([17_000]);
    host.typeInGrid('Autres villes', 'B2', '18000');
    expect(await given(host, 'PopulationTotale')).toEqual([18_000]);

    const total = (await found()).names.find(({ name }) => name === 'PopulationTotale')!.cell!;
    host.typeInGrid(total.sheet, `H${total.row + 1}`, '20000');
    const villes = proposeBinding(await found());
    const communes = { table: 'Villes', columns: { name: 'Ville', population: 'Habitants (2018)' } };
    expect(await bindTables({ ...villes, communes }, 2026, quiet)).toMatchObject({ ok: true });
    expect(await given(host, 'PopulationTotale')).toEqual([20_000]);
  });
});

describe('the participation of an application', () => {
  const rates = async () => {
    const range = await valuesOf('Applications', 'A1:L5');
    return range.slice(1).map((row) => row[7]);
  };
  const formulas = (host: HostWorkbook) =>
    [2, 3, 4, 5].map((row) => host.cell('Applications', `H${row}`).formula);
  const fieldsOf = async (row: number) => {
    const { raw, binding } = await stateNow();
    return applicationFields(viewTable(raw, binding, 'applications')!.rows[row]!);
  };

  test('left to the settings it is a formula, never blank', async () => {
    const host = await excelWith();
    expect(formulas(host)).toEqual(Array(4).fill('=TauxParticipation'));
    expect((await fieldsOf(0)).contributionRate).toBeNull();
    host.typeInGrid('Parametres', 'B10', '0.25');
    expect(await rates()).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test('a rate of its own, and back again: the other rows stay', async () => {
    const host = await excelWith();
    const before = await fieldsOf(1);
    const own = { ...before, contributionRate: 0.3 };
    const done = await applyEdit({ kind: 'changeApplication', before, after: own }, NOW);
    expect(done.kind).toBe('done');
    expect(await rates()).toEqual([0.5, 0.3, 0.5, 0.5]);
    expect(await applyEdit({ kind: 'changeApplication', before: own, after: before }, NOW)).toMatchObject({
      kind: 'done',
    });
    expect(formulas(host)).toEqual(Array(4).fill('=TauxParticipation'));
  });

  test('in a column of blanks a formula is written into its own row only, and undone to a blank', async () => {
    const host = await excelWith();
    await edit(({ workbook }) => {
      const body = workbook.tables.getItem('Applications').columns.getItem('Participation');
      body.getDataBodyRange().values = [[''], [0.3], [''], ['']];
    });
    const before = await fieldsOf(1);
    expect((await fieldsOf(0)).contributionRate).toBeNull();
    const left = { ...before, contributionRate: null };
    expect(await applyEdit({ kind: 'changeApplication', before, after: left }, NOW)).toMatchObject({
      kind: 'done',
    });
    expect(formulas(host)).toEqual(['', '=TauxParticipation', '', '']);

    const first = await fieldsOf(0);
    const own = { ...first, contributionRate: 0.9 };
    const changed = await applyEdit({ kind: 'changeApplication', before: first, after: own }, NOW);
    if (changed.kind !== 'done') throw new Error(JSON.stringify(changed));
    expect(await applyEdit(changed.plan.undo, NOW)).toMatchObject({ kind: 'done' });
    expect(host.cell('Applications', 'H2')).toMatchObject({ value: '', formula: '' });
  });

  test('the statement takes it for the rate of the settings, where a blank may arrive as 0', async () => {
    const host = await excelWith();
    host.ways.blankArguments = 'zero';
    await edit(({ workbook }) => {
      // What a blank year is read as is another matter.
      const years = workbook.tables.getItem('Adhesions').columns.getItem('Dernière année');
      (years.getDataBodyRange() as { values: unknown }).values = 2021;
    });
    host.typeInGrid(
      'Feuil1',
      'A1',
      '=QUOTEPART.STATEMENT("Fabrègues",Communes[#All],Applications[#All],Adhesions[#All])',
    );
    const lines = await valuesOf('Feuil1', 'A1:C6');
    expect(lines.find(([name]) => name === 'E-demat')![2]).toBe(62.1);
  });
});

describe('areas that are printed on pages of their own', () => {
  const areaCount = () =>
    Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Récap 2021');
      const area = pageLayout.getPrintAreaOrNullObject().load('areaCount');
      await context.sync();
      return area.areaCount;
    });
  const order = { year: 2021, filling: 'portable', today: '23/11/2026' } as const;

  test.each([
    ['fr-FR', 'local'],
    ['fr-FR', 'commas'],
    ['en-US', 'local'],
  ] as const)('%s, lists parted by what is %s: both, drawn anew and again', async (locale, areaLists) => {
    const { host } = await openExcel({ locale, ways: { areaLists } });
    await withFunctions(host);
    await createTables(exampleTables(), quiet);
    for (let times = 0; times < 2; times += 1) {
      expect(await drawRecap(order, quiet)).toMatchObject({ ok: true, value: { sheetName: 'Récap 2021' } });
      expect(await areaCount()).toBe(2);
    }
  });
});
