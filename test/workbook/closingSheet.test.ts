/** The sheet of a year that is closed: each commune, each application, each difference. */
import { yearSeal } from '../../src/workbook/accounts/closing/yearSeal';
import { documentPlan, fingerprintNow } from '../../src/workbook/documents/documentPlans';
import { recognise } from '../../src/workbook/frozen/recognise';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { CLOSED, DAY, YEAR } from '../helpers/closedYear';
import { evaluated, shown } from '../helpers/evaluatedPlan';
import { asRead, withCell } from '../helpers/rawWorkbook';

describe('the sheet', () => {
  const planOf = async (raw: RawWorkbook, filling: 'portable' | 'frozen' = 'portable') => {
    const plan = await documentPlan({ kind: 'yearClosing', year: 2021 }, asRead(raw), filling, {
      date: '05/12/2021',
    });
    if (typeof plan === 'string') throw new Error(plan);
    return plan;
  };

  test('says each commune against the recap, each application, and each difference with its reason', async () => {
    const plan = await planOf(CLOSED.raw);
    const rows = plan.cells.map((row) => row.map((cell) => shown(cell) ?? ''));
    const plain = (value: unknown): string => String(value).replace(/[\u00a0\u202f]/g, ' ');
    expect(rows[0]![0]).toBe('Clôture des comptes – exercice 2021');
    expect(plain(rows[2]![0])).toBe(
      `Exercice clos : situation au 05/12/2021, empreinte des comptes ${yearSeal(YEAR, DEFAULT_BINDING, 2021)}.`,
    );
    // Récapitulatif, Écart, Titré, Annulé, Payé, Reste dû, Dont contesté, Trop-perçu.
    const ofCommune = (name: string) => rows.find(([first]) => first === name)!.slice(1);
    expect(ofCommune('Fabrègues')).toEqual([149.04, 0, 149.04, 0, 100, 49.04, 0, '']);
    const [recap, gap, billed, , , , contested] = ofCommune('Lattes').map(Number);
    expect([billed, contested, Math.round((billed! - recap! - gap!) * 100)]).toEqual([347.23, 347.23, 0]);
    const from = rows.findIndex(([first]) => first === 'Écarts, ligne à ligne');
    const reasons = rows
      .slice(from + 1)
      .filter((row) => ['Fabrègues', 'Lattes', 'Saussan', 'Jacou'].includes(String(row[0])))
      .map((row) => row.slice(0, 4).map(plain).join(' | '));
    expect(reasons).toEqual([
      'Lattes | -347.23 | T2021-0002 | Contesté',
      'Fabrègues | -49.04 | T2021-0001 | En retard',
      'Jacou | -141.57 |  | Sans titre',
      // It subscribes to nothing: all that it is asked for is more than the recap says.
      'Saussan | 10 | T2021-0003 | Titré pour un autre montant que celui du récapitulatif',
      'Saussan | 120 | T2021-0003 | Interventions groupées avec la quote-part',
      'Saussan | -130 | T2021-0003 | En retard',
    ]);
  });

  test('computes what it says: every formula gives its value, and the sums are those of the orders', async () => {
    const plan = await planOf(YEAR);
    const cents = evaluated(plan).map((row) =>
      row.slice(1, 7).map((value) => (typeof value === 'number' ? Math.round(value * 100) : value)),
    );
    const totals = plan.cells.flatMap(([first], row) => (shown(first) === 'Total' ? [row] : []));
    expect(totals).toHaveLength(2);
    for (const row of totals) expect(cents[row]!.slice(2)).toEqual([62_627, 0, 10_000, 52_627]);
    expect(cents[totals[0]!]).toEqual(cents[totals[1]!]);
    const cached = plan.cells.map((row) => row.slice(1, 7).map((cell) => Number(shown(cell))));
    for (const [row, cells] of plan.cells.entries())
      for (const [column, cell] of cells.slice(1, 7).entries())
        if (cell.kind === 'formula')
          expect(cents[row]![column]).toBe(Math.round(cached[row]![column]! * 100));
  });

  test('is out of date when the accounts change, and not because a day has passed', () => {
    const now = (raw: RawWorkbook) => fingerprintNow({ kind: 'yearClosing', year: 2021 }, asRead(raw));
    expect(now({ ...YEAR, calculationDate: DAY + 1 })).toBe(now(YEAR));
    expect(now(CLOSED.raw)).not.toBe(now(YEAR));
    expect(now(withCell(YEAR, 'payments', 0, 'Montant', 99))).not.toBe(now(YEAR));
    expect(now(withCell(YEAR, 'communes', 0, 'Population', 1))).not.toBe(now(YEAR));
  });

  test('frozen, it is known again by what stands on it', async () => {
    const plan = await planOf(CLOSED.raw, 'frozen');
    expect(plan.values).toMatch(/^[0-9a-f]{64}$/);
    expect(plan.cells.flat().some(({ kind }) => kind === 'formula')).toBe(false);
    const cells = plan.cells.map((row) => row.map((cell): RawCell => shown(cell) ?? ''));
    const found = await recognise('Clôture', { formulas: cells, values: cells } as never, asRead(CLOSED.raw));
    expect(found?.label).toMatchObject({ kind: 'yearClosing', year: 2021, frozen: true });
  });
});
