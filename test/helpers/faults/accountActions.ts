import { makeInterventionLines } from '../../../src/excel/interventions/makeLines';
import { readBilling } from '../../../src/workbook/accounts/billing/readBilling';
import { yearSeal } from '../../../src/workbook/accounts/closing/yearSeal';
import type { InterventionFields } from '../../../src/workbook/accounts/interventions/fields';
import type { Edit } from '../../../src/workbook/edits/edit';
import { editOf, mendFinder } from '../../../src/workbook/edits/mends/mends';
import type { WorkbookState } from '../../../src/excel/readWorkbook';
import { QUOTE } from '../acceptedWork';
import { anEdit, anUndo, done, prepareOrders, type WriteAction } from './writeActions';

/** What writes into the accounts of a year beside its orders' events. */

const WORK: InterventionFields = {
  ref: 'I7',
  member: 'Montpellier',
  application: 'E-demat',
  subject: 'Formulaire',
  calendar: '',
  agreedOn: 44_256,
  agreementReference: 'courriel',
  performedOn: 44_287,
  qualityAcceptedOn: 44_294,
  revenueOrder: '',
  lines: QUOTE.lines,
};
const takeOn = (): Edit => ({ kind: 'changeIntervention', before: null, after: WORK });

async function prepareLines(): Promise<void> {
  await prepareOrders();
  const made = await makeInterventionLines();
  if (!made.ok) throw new Error(JSON.stringify(made));
}
export async function prepareWork(): Promise<void> {
  await prepareLines();
  await done(takeOn());
}
const group = (): Edit => ({
  kind: 'prepareOrders',
  year: 2021,
  claims: [{ debtor: 'Montpellier', amount: 10, nature: 'grouped', interventions: ['I7'] }],
});
const closeYear = ({ raw, binding }: WorkbookState): Edit => ({
  kind: 'closeYear',
  year: 2021,
  seal: yearSeal(raw, binding, 2021),
});

/** A cost, a clause and an application from a year on: two tables are made for them. */
export const amend = ({ raw }: WorkbookState): Edit => ({
  kind: 'recordAmendment',
  after: {
    number: '1',
    date: 43_770,
    subject: 'Signature',
    effect: 2020,
    costs: [String(raw.tables.applications?.rows[0]?.[0]), 'Signature'].map((application) => ({
      application,
      maintenance: null,
      operation: null,
      upgrades: null,
      depreciation: null,
      annualCost: 2000,
      contributionRate: 0.25,
      rebilled: true,
    })),
    clauses: [{ clause: 'paymentDays', value: 45 }],
    brought: [{ name: 'Signature', code: 'SIGN' }],
  },
});

/** Something typed over a computed cell of the second order. */
async function prepareTypedOver(): Promise<void> {
  await prepareOrders();
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Titres').columns.getItem('Reste dû');
    column.getDataBodyRange().getCell(1, 0).values = [[40]];
    await context.sync();
  });
}
const putBack = ({ raw, binding }: WorkbookState): Edit => {
  const mendOf = mendFinder(raw, binding);
  return editOf(readBilling(raw, binding).findings.flatMap((finding) => mendOf(finding) ?? []));
};

export const ACCOUNT_EDITS: readonly WriteAction[] = [
  anEdit('take an intervention on', takeOn, prepareLines),
  anEdit('group shares with an intervention', group, prepareWork),
  anEdit('close a year', closeYear, prepareOrders),
  anEdit('record an amendment', amend),
  anEdit('put a formula back', putBack, prepareTypedOver),
  anUndo('undo a grouped order', group, prepareWork),
  anUndo('withdraw an amendment', amend),
  anUndo('undo a closing', closeYear, prepareOrders),
];
