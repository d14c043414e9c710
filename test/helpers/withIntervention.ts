import type { NewTables } from '../../src/workbook/tables/newTables';

/** The key of the intervention that `withIntervention` adds. */
export const INTERVENTION = 'I-1';

/** The tables with an intervention that was priced, agreed on, performed and accepted. */
export function withIntervention({ settings, rows }: NewTables): NewTables {
  return {
    settings,
    rows: {
      ...rows,
      interventions: [
        {
          ref: INTERVENTION,
          commune: 'Fabrègues',
          subject: 'Formulaire',
          agreedOn: 44_300,
          performedOn: 44_400,
          qualityAcceptedOn: 44_401,
        },
      ],
      interventionLines: [
        {
          intervention: INTERVENTION,
          profile: 'Technicien',
          days: 2,
          dayPrice: 400,
          vatRate: 0.2,
          netAmount: 800,
          vat: 160,
          grossAmount: 960,
        },
      ],
    },
  };
}
