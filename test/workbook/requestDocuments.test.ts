import { serialDate } from '../../src/core/dates';
import { toDecimal } from '../../src/core/money';
import { moneyInFrench } from '../../src/french/numbers';
import { finalYears } from '../../src/workbook/documents/finalAccount/accounts';
import { plan as finalPlan } from '../../src/workbook/documents/finalAccount/plan';
import { requestAnswer } from '../../src/workbook/documents/requestAnswer/entry';
import { plan as answerPlan } from '../../src/workbook/documents/requestAnswer/plan';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { asRead, rawWorkbookOf } from '../helpers/rawWorkbook';
import { withLateOrder } from '../helpers/withLateOrder';
import { ADDS, ANSWERED, withAnswer } from '../helpers/withRequests';

const DRAWING = { date: '20/10/2020' };
const sourceOf = (tables: NewTables) => asRead(rawWorkbookOf(tables));

function words(tables: NewTables, plan = answerPlan, about = { year: 2021, subject: ANSWERED }): string {
  const made = plan(sourceOf(tables), about, 'portable', DRAWING);
  if (typeof made === 'string') return made;
  return made.cells
    .flat()
    .map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.value) : ''))
    .join('\n')
    .replace(/\s+/g, ' ');
}

describe('the answer to a request', () => {
  const tables = withAnswer(exampleTables());

  test('accepted: what, from when on, the applications and the amounts of each year left', () => {
    const text = words(tables);
    const { rowOf, recapOf } = sourceOf(tables);
    const row = rowOf(2021, 'Montpellier')!;
    const total = moneyInFrench(row.total).replace(/[\u00a0\u202f]/g, ' ');
    expect(recapOf(2021).applications[0]!.application.name).toBe('E-demat');
    expect(text).toContain(
      'Par courrier du 29 septembre 2020, il a été demandé : ajout de l’application « E-demat ».',
    );
    expect(text).toContain('nº 1A 123 456 7890 1, a été reçu le 2 octobre 2020');
    expect(text).toContain('prend effet au 1er janvier 2021');
    expect(text).toContain('E-demat, Marchés publics et Open Data');
    expect(text).toContain(`total ${total}`);
    expect(text).toContain('annexes 1 et 2 de la commune pour l’exercice 2021');
  });

  test('refused: why, and that nothing changes', () => {
    const refused = {
      ...ADDS,
      decision: 'Refusée',
      answeredOn: serialDate(2019, 10, 20),
      reason: 'capacité atteinte',
    };
    const text = words({ ...tables, rows: { ...tables.rows, requests: [refused] } });
    expect(text).toContain('ne peut pas être acceptée : capacité atteinte.');
    expect(text).not.toContain('prend effet');
  });

  test('none of a request that is not decided, or of no request', () => {
    const open = { ...tables, rows: { ...tables.rows, requests: [ADDS] } };
    expect(words(open)).toBe('noSubject');
    expect(words(tables, answerPlan, { year: 2021, subject: 'D9' })).toBe('noSubject');
    expect(requestAnswer.fingerprint(sourceOf(open), { year: 2021, subject: ANSWERED })).toBeNull();
  });

  test('out of date once an amount that it says has changed', () => {
    const { rows, settings } = tables;
    const [first, ...others] = rows.applications!;
    const dearer = {
      settings,
      rows: { ...rows, applications: [{ ...first!, annualCost: 9000 }, ...others] },
    };
    const fingerprint = (of: NewTables) =>
      requestAnswer.fingerprint(sourceOf(of), { year: 2021, subject: ANSWERED });
    expect(fingerprint(dearer)).not.toBe(fingerprint(tables));
    expect(fingerprint(tables)).toBe(fingerprint(withAnswer(exampleTables())));
  });
});

describe('the final account of a leaver', () => {
  const tables = withLateOrder(exampleTables());

  test('what was billed and is open, and what is still to be billed, year by year', () => {
    const source = sourceOf(tables);
    const [first, second, third] = finalYears(source, 2021, 'Fabrègues');
    const share = source.rowOf(2019, 'Fabrègues')!.total;
    expect([first, second].map((year) => year!.toBill.toFixed(2))).toEqual([
      share.toFixed(2),
      share.toFixed(2),
    ]);
    expect(third!.billed.toFixed(2)).toBe('148.91');
    expect(third!.open.toFixed(2)).toBe('148.91');
    expect(third!.toBill.toFixed(2)).toBe('0.00');
    const owed = share.times(2).plus(toDecimal(148.91));
    expect(words(tables, finalPlan, { year: 2021, subject: 'Fabrègues' })).toContain(
      `Reste à acquitter jusqu’au 31 décembre 2021 : ${moneyInFrench(owed).replace(/[\u00a0\u202f]/g, ' ')}`,
    );
  });

  test('ends with the last year', () => {
    expect(finalYears(sourceOf(tables), 2019, 'Fabrègues').map(({ year }) => year)).toEqual([2019]);
    expect(words(tables, finalPlan, { year: 2019, subject: 'Nîmes' })).toBe('noSubject');
  });
});
