/** A year of the accounts, for what closes it: Fabrègues pays in part, Lattes contests, Saussan is grouped. */
import { serialDate } from '../../src/core/dates';
import { yearSeal } from '../../src/workbook/accounts/closing/yearSeal';
import type { Edit } from '../../src/workbook/edits/edit';
import type { EventData } from '../../src/workbook/edits/orders/orderEdit';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { applyOperations } from './applyOperations';
import { billingRaw } from './billingRaw';
import { withRow, withTable } from './rawWorkbook';

export const DAY = serialDate(2021, 12, 5);
export const EMPTY_YEAR = withTable(billingRaw(DAY), 'interventionLines');

const outcomeOf = (raw: RawWorkbook, edit: Edit) => planEdit(raw, DEFAULT_BINDING, edit, DAY + 0.5);
export const refusal = (raw: RawWorkbook, edit: Edit) => {
  const outcome = outcomeOf(raw, edit);
  return outcome.ok ? null : outcome.refusal;
};
export function after(raw: RawWorkbook, edit: Edit): { readonly raw: RawWorkbook; readonly undo: Edit } {
  const outcome = outcomeOf(raw, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { raw: applyOperations(raw, outcome.plan.operations), undo: outcome.plan.undo };
}
const all = (raw: RawWorkbook, ...edits: readonly Edit[]): RawWorkbook =>
  edits.reduce((now, edit) => after(now, edit).raw, raw);
export const record = (ref: string, ...events: readonly EventData[]): Edit => ({
  kind: 'recordEvents',
  events: events.map((event) => ({ ref, event })),
});
/** Work for Saussan, done and accepted: 120 EUR with VAT. */
export const withWork = (raw: RawWorkbook, ref: string, cells: Record<string, RawCell> = {}): RawWorkbook =>
  withRow(
    withRow(raw, 'interventions', {
      'Réf.': ref,
      Commune: 'Saussan',
      Application: 'E-demat',
      Objet: 'Formulaire',
      'Accord le': serialDate(2021, 3, 1),
      Référence: 'courriel',
      'Service fait le': serialDate(2021, 4, 1),
      'Qualité acceptée le': serialDate(2021, 4, 8),
      ...cells,
    }),
    'interventionLines',
    {
      Intervention: ref,
      Profil: 'Technicien',
      Journées: 1,
      'Prix journée HT': 100,
      'Taux TVA': 0.2,
      HT: 100,
      TVA: 20,
    },
  );
export const prepare = (...claims: Extract<Edit, { kind: 'prepareOrders' }>['claims']): Edit => ({
  kind: 'prepareOrders',
  year: 2021,
  claims,
});

export const YEAR = all(
  withWork(EMPTY_YEAR, 'I7'),
  prepare(
    { debtor: 'Fabrègues', amount: 149.04, nature: 'share' },
    { debtor: 'Lattes', amount: 347.23, nature: 'share' },
    { debtor: 'Saussan', amount: 10, nature: 'grouped', interventions: ['I7'] },
  ),
  ...['T2021-0001', 'T2021-0002', 'T2021-0003'].map((ref) =>
    record(
      ref,
      { kind: 'issue', on: serialDate(2021, 9, 20) },
      { kind: 'receive', on: serialDate(2021, 9, 30) },
    ),
  ),
  record('T2021-0001', { kind: 'pay', on: serialDate(2021, 10, 20), amount: 100, reference: 'virement' }),
  record('T2021-0002', { kind: 'contest', on: serialDate(2021, 10, 4) }),
);
export const close = (raw: RawWorkbook, year = 2021): Edit => ({
  kind: 'closeYear',
  year,
  seal: yearSeal(raw, DEFAULT_BINDING, year),
});
export const CLOSED = after(YEAR, close(YEAR));
