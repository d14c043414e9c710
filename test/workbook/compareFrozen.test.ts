import { computeRecap } from '../../src/core/recap';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { compareFrozen } from '../../src/workbook/frozen/compareFrozen';
import { exampleTables } from '../../src/workbook/tables/example';
import { readFrozenRecap } from '../../src/workbook/frozen/frozenRecap';
import type { NewTables } from '../../src/workbook/tables/newTables';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { integrityOf, readSignedDocument } from '../../src/workbook/frozen/signedDocument';
import { valuesFingerprint } from '../../src/workbook/documents/valuesFingerprint';
import { cellsOf } from '../helpers/frozenDocuments';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const NOTE =
  'Délibération n° 12 du 30 septembre 2021, adoptée à l’unanimité\n=HYPERLINK("x") ; Note : lue en séance';

function read(tables: NewTables) {
  const reading = readConvention(rawWorkbookOf(tables), DEFAULT_BINDING);
  return { reading, recap: computeRecap(reading.convention, 2021) };
}

function frozenPlan(tables: NewTables = exampleTables(), note: string = NOTE): SheetPlan {
  const { reading, recap } = read(tables);
  return recapSheet(reading, recap, DEFAULT_BINDING, 'frozen', { date: '23/11/2026', note });
}

const frozen = (cells: readonly (readonly RawCell[])[] = cellsOf(frozenPlan())) => {
  const found = readFrozenRecap(cells);
  if (found === null) throw new Error('No recap is in the cells');
  return found;
};

const signed = (cells: readonly (readonly RawCell[])[] = cellsOf(frozenPlan())) => {
  const found = readSignedDocument(cells);
  if (found === null) throw new Error('No document is in the cells');
  return found;
};

/** Changes one of the cells: row and column from 0. */
function withValue(row: number, column: number, value: RawCell): RawCell[][] {
  const cells = cellsOf(frozenPlan());
  cells[row]![column] = value;
  return cells;
}

describe('a frozen recap, read back from its cells', () => {
  test('says everything that it was drawn from', () => {
    const plan = frozenPlan();
    const { recap } = read(exampleTables());
    const back = frozen();
    const document = signed();
    expect(document).toMatchObject({ kind: 'recap', year: 2021, drawnOn: '23/11/2026', values: plan.values });
    expect(document.note).toBe(NOTE.replace('\n', ' '));
    expect(plan.note).toBe(document.note);
    expect(document.printed.inputs).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
    expect(back.communes.map(({ name }) => name)).toEqual(recap.rows.map(({ commune }) => commune.name));
    expect(integrityOf(document)).toBe('intact');
    expect(compareFrozen(back, recap)).toMatchObject({ same: true, amounts: 0, communes: [], totals: [] });
  });

  test('without a note nothing stands for it', () => {
    const back = signed(cellsOf(frozenPlan(exampleTables(), '  ')));
    expect(back.note).toBe('');
    expect(frozenPlan(exampleTables(), '')).not.toHaveProperty('note');
    expect(integrityOf(back)).toBe('intact');
  });

  test('a recap that is not frozen is not signed; other cells are no recap', () => {
    const { reading, recap } = read(exampleTables());
    const portable = recapSheet(reading, recap, DEFAULT_BINDING, 'portable', { date: '23/11/2026' });
    expect(integrityOf(signed(cellsOf(portable)))).toBe('unsigned');
    expect(readFrozenRecap([['Commune', 'Code INSEE', 'Population']])).toBeNull();
    expect(readFrozenRecap([])).toBeNull();
  });

  test('a commune called as a line of the foot does not hide the others', () => {
    const example = exampleTables();
    const communes = [
      { name: 'Total refacturé', inseeCode: '34001', kind: 'Commune', population: 100 },
      ...example.rows.communes!,
    ];
    const tables = { ...example, rows: { ...example.rows, communes } };
    expect(frozen(cellsOf(frozenPlan(tables))).communes).toHaveLength(communes.length);
  });
});

describe('whether a document is as it was frozen', () => {
  const last = frozenPlan().cells.length - 1;

  test.each([
    ['an amount, by one cent', 8, 6, 0.01],
    ['a name', 8, 0, 'Balaruc'],
    ['a name, by one letter’s case', 8, 0, 'BAILLARGUES'],
    ['a population', 10, 2, 12],
    ['a text in place of an amount', 10, 6, 'douze euros'],
    ['the title', 0, 0, 'Annexe 2 – Récapitulatif des quotes-parts 2020'],
    ['the note', last - 1, 0, 'Note : rejetée'],
    ['the fingerprint itself', last, 0, 'Empreinte du document : 0000-0000-0000-0000.'],
  ])('%s that was changed is found', (_, row, column, value) => {
    const cells = withValue(row, column, value);
    expect(cells[row]![column]).not.toBe(cellsOf(frozenPlan())[row]![column]);
    expect(integrityOf(signed(cells))).toBe('altered');
  });

  test('every single figure counts', () => {
    const plan = cellsOf(frozenPlan());
    plan.forEach((row, y) =>
      row.forEach((cell, x) => {
        if (typeof cell !== 'number') return;
        row[x] = cell + 0.01;
        expect({ y, x, found: integrityOf(signed(plan)) }).toEqual({ y, x, found: 'altered' });
        row[x] = cell;
      }),
    );
    expect(integrityOf(signed(plan))).toBe('intact');
  });

  test('what saving does to a file raises no alarm', () => {
    const saved = cellsOf(frozenPlan()).map((row) => {
      const cells = row.map((cell) =>
        typeof cell === 'string' ? cell.normalize('NFD').replaceAll(' ', '\u00a0') : cell,
      );
      while (cells.at(-1) === '') cells.pop();
      return cells;
    });
    expect(integrityOf(signed([...saved, [], ['']]))).toBe('intact');
    // What a person wrote beside it is no part of it.
    expect(
      integrityOf(
        signed(saved.map((row) => [...Array.from({ length: 8 }, (_, i) => row[i] ?? ''), '', 'vu'])),
      ),
    ).toBe('intact');
  });

  test('numbers to the fifteenth digit, and never minus zero', () => {
    expect(valuesFingerprint([[0.1 + 0.2, -0]])).toBe(valuesFingerprint([[0.3, 0]]));
    expect(valuesFingerprint([[148.91]])).not.toBe(valuesFingerprint([[148.92]]));
    expect(valuesFingerprint([['1']])).not.toBe(valuesFingerprint([[1]]));
    expect(valuesFingerprint([[-0.0000001]])).toBe(valuesFingerprint([[0]]));
  });
});

describe('a frozen year against the tables of today', () => {
  const later = (change: (tables: NewTables) => NewTables) =>
    compareFrozen(frozen(), read(change(exampleTables())).recap);

  test('a cost that changed moves its application’s amounts and nothing of the others', () => {
    const result = later(({ rows, ...rest }) => ({
      ...rest,
      rows: {
        ...rows,
        applications: rows.applications!.map((each) =>
          each['name'] === 'Marchés publics' ? { ...each, annualCost: 6000 } : each,
        ),
      },
    }));
    expect(result.applications).toMatchObject([
      { name: 'Marchés publics', kind: 'changed', contributionRate: null },
    ]);
    expect(result.applications[0]!.annualCost!.difference!.toFixed(2)).toBe('1000.00');
    expect(
      new Set(result.communes.flatMap(({ lines }) => lines.map(({ application }) => application))),
    ).toEqual(new Set(['Marchés publics']));
    expect(result.totalPopulation).toBeNull();
    expect(result.totals.map(({ total }) => total)).toEqual([
      'annualCost',
      'billed',
      'contribution',
      'residualCost',
    ]);
    for (const { lines, total } of result.communes)
      for (const { before, now, difference } of lines) {
        expect(difference!.toFixed(2)).toBe(now!.minus(String(before)).toFixed(2));
        expect(total!.difference!.minus(difference!).abs().toNumber()).toBeLessThanOrEqual(0.01);
      }
  });

  test('two amounts of three communes: one that came, one that went, one that dropped an application', () => {
    const result = later(({ rows, ...rest }) => ({
      ...rest,
      rows: {
        ...rows,
        communes: rows.communes!.map((each) =>
          each['name'] === 'Montaud' ? { ...each, name: 'Montaud-le-Neuf', inseeCode: '34999' } : each,
        ),
        subscriptions: rows.subscriptions!.filter(
          ({ commune, application }) =>
            commune !== 'Montaud' && !(commune === 'Fabrègues' && application === 'E-services'),
        ),
      },
    }));
    expect(result.communes.map(({ name, kind }) => [name, kind])).toEqual([
      ['Fabrègues', 'changed'],
      ['Montaud', 'went'],
      ['Montaud-le-Neuf', 'came'],
    ]);
    const [fabregues] = result.communes;
    expect(fabregues!.lines.map(({ application, now }) => [application, now])).toEqual([
      ['E-services', null],
    ]);
    expect(fabregues!.lines[0]!.difference!.isNegative()).toBe(true);
    expect(result.same).toBe(false);
  });

  describe('a commune that is called otherwise now', () => {
    /** Another row for communes, by their name; their subscriptions go by the new one. */
    const changing = (changes: Readonly<Record<string, Readonly<Record<string, string | number>>>>) =>
      later(({ rows, ...rest }) => ({
        ...rest,
        rows: {
          ...rows,
          communes: rows.communes!.map((each) => ({ ...each, ...changes[String(each['name'])] })),
          subscriptions: rows.subscriptions!.map((each) => {
            const name = changes[String(each['commune'])]?.['name'];
            return name === undefined ? each : { ...each, commune: name };
          }),
        },
      }));
    const kinds = ({ communes }: ReturnType<typeof changing>) =>
      communes.map(({ name, kind, formerName }) => [name, kind, formerName]);

    test('is known by its INSEE code: renamed, and nothing else of it has changed', () => {
      const result = changing({ Montaud: { name: 'Montaud-le-Neuf' } });
      expect(result.communes).toEqual([
        {
          name: 'Montaud-le-Neuf',
          kind: 'changed',
          formerName: 'Montaud',
          population: null,
          lines: [],
          total: null,
        },
      ]);
      expect(result).toMatchObject({ same: false, amounts: 0, totals: [], totalPopulation: null });
    });

    test('and what has changed of it is compared with what it was', () => {
      const result = changing({ Montaud: { name: 'Montaud-le-Neuf', population: 2_000 } });
      const renamed = result.communes.find(({ formerName }) => formerName !== null)!;
      const before = frozen().communes.find(({ name }) => name === 'Montaud')!;
      expect(renamed.population!.before).toEqual(before.population);
      expect(renamed.population!.now!.toNumber()).toBe(2_000);
      expect(renamed.total!.before).toEqual(before.total);
    });

    test('without a code on either side it went and came', () => {
      expect(kinds(changing({ Montaud: { name: 'Montaud-le-Neuf', inseeCode: '' } }))).toEqual([
        ['Montaud', 'went', null],
        ['Montaud-le-Neuf', 'came', null],
      ]);
      const { recap } = read(exampleTables());
      const cells = cellsOf(frozenPlan());
      const row = cells.findIndex(([name]) => name === 'Montaud');
      cells[row] = cells[row]!.with(0, 'Montaud-le-Vieux').with(1, '');
      expect(kinds(compareFrozen(frozen(cells), recap))).toEqual([
        ['Montaud-le-Vieux', 'went', null],
        ['Montaud', 'came', null],
      ]);
    });

    test('nor is anything known by no code at all, or by one that two have', () => {
      const went = [
        ['Lattes', 'went', null],
        ['Montaud', 'went', null],
        ['Lattes-Neuve', 'came', null],
        ['Montaud-le-Neuf', 'came', null],
      ];
      const montaud = frozen().communes.find(({ name }) => name === 'Montaud')!.inseeCode;
      expect(
        kinds(
          changing({
            Montaud: { name: 'Montaud-le-Neuf' },
            Lattes: { name: 'Lattes-Neuve', inseeCode: montaud },
          }),
        ),
      ).toEqual(went);
      const { recap } = read({
        ...exampleTables(),
        rows: {
          ...exampleTables().rows,
          communes: exampleTables().rows.communes!.map((each) => ({ ...each, inseeCode: '' })),
        },
      });
      const cells = cellsOf(frozenPlan()).map((row) =>
        row[0] === 'Montaud' ? row.with(0, 'Montaud-le-Vieux').with(1, '') : row,
      );
      expect(kinds(compareFrozen(frozen(cells), recap))).toEqual([
        ['Montaud-le-Vieux', 'went', null],
        ['Montaud', 'came', null],
      ]);
    });

    test('a name that another commune has now is not taken for it', () => {
      // Two merge into one that keeps the seat's code under the other's name.
      const { communes } = changing({
        Montaud: { name: 'Lattes' },
        Lattes: { name: 'Lattes-Ville', inseeCode: '34998' },
      });
      expect(communes.map(({ name, kind, formerName }) => [name, kind, formerName])).toEqual([
        ['Lattes', 'went', null],
        ['Lattes', 'changed', 'Montaud'],
        ['Lattes-Ville', 'came', null],
      ]);
    });

    test('a code that was mended, or that stands twice, keeps nobody apart', () => {
      expect(kinds(changing({ Montaud: { inseeCode: '34998' } }))).toEqual([]);
      expect(kinds(changing({ Montaud: { inseeCode: '34129' } }))).toEqual([]);
      expect(kinds(changing({ Montaud: { inseeCode: '34129' }, Lattes: { inseeCode: '' } }))).toEqual([]);
    });
  });

  test('a text where an amount stood is shown as it is, without a difference', () => {
    const { recap } = read(exampleTables());
    const { communes } = compareFrozen(frozen(withValue(9, 6, 'douze')), recap);
    expect(communes).toMatchObject([
      { kind: 'changed', lines: [], total: { before: 'douze', difference: null } },
    ]);
  });
});
