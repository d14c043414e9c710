/** An intervention for Saussan, from its quote to the acceptance of its quality, in the example on 5 December 2021. */
import { applyEdit } from '../../src/excel/applyEdit';
import { makeInterventionLines } from '../../src/excel/interventions/makeLines';
import type { InterventionFields } from '../../src/workbook/accounts/interventions/fields';
import { readInterventions } from '../../src/workbook/accounts/interventions/readInterventions';
import type { Edit } from '../../src/workbook/edits/edit';
import { billingExcel, billingNow, edited, NOW, on } from './billing';

export const QUOTE: InterventionFields = {
  ref: 'I1',
  member: 'Saussan',
  application: 'E-demat',
  subject: '=Formulaire',
  calendar: 'mars 2021',
  agreedOn: null,
  agreementReference: '',
  performedOn: null,
  qualityAcceptedOn: null,
  revenueOrder: '',
  lines: [
    {
      profile: 'Technicien',
      days: 1,
      halfDays: 0,
      dayPrice: 100,
      halfDayPrice: null,
      vatRate: 0.2,
      netAmount: 100,
      vat: 20,
      grossAmount: 120,
      included: null,
    },
  ],
};
export const change = (before: InterventionFields | null, after: InterventionFields | null): Edit => ({
  kind: 'changeIntervention',
  before,
  after,
});
export const STEPS: readonly Partial<InterventionFields>[] = [
  { agreedOn: on('2021-03-01'), agreementReference: 'courriel' },
  { performedOn: on('2021-04-01') },
  { qualityAcceptedOn: on('2021-04-08') },
];

/** As it stands once all of that has happened. */
export const ACCEPTED: InterventionFields = STEPS.reduce<InterventionFields>(
  (fields, step) => ({ ...fields, ...step }),
  QUOTE,
);

export async function interventionsNow() {
  const { raw, binding } = await billingNow();
  return readInterventions(raw, binding).rows.map(({ fields }) => fields);
}

/** The example on 5 December 2021 with work for Saussan, accepted. */
export async function withWork(): Promise<void> {
  await billingExcel('2021-12-05');
  const { headers } = (await billingNow()).raw.tables.interventions!;
  expect(await makeInterventionLines()).toEqual({ ok: true, value: undefined });
  // The column of the keys was there: no second one beside it.
  expect((await billingNow()).raw.tables.interventions!.headers).toEqual(headers);
  await edited(change(null, QUOTE));
  let fields = QUOTE;
  for (const step of STEPS) {
    const next = { ...fields, ...step };
    await edited(change(fields, next));
    fields = next;
  }
}

export const refusalOf = async (edit: Edit) => {
  const result = await applyEdit(edit, NOW);
  return result.kind === 'refused' ? result.refusal : result.kind;
};
