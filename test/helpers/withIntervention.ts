import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { withRow } from './rawWorkbook';

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

/** The tables as they are read, with the intervention invoiced: a VAT number, a series, and its number in it. */
export function invoiced(raw: RawWorkbook): RawWorkbook {
  const settings = Object.entries(INVOICING).reduce(
    (now, [Paramètre, Valeur]) => withRow(now, 'settings', { Paramètre, Valeur }),
    raw,
  );
  const { headers, rows } = settings.tables.interventions!;
  const interventions = {
    headers: [...headers, 'N° de facture', 'Facturée le'],
    rows: rows.map((row) => [...row, 'F2021-0001', 44_402]),
  };
  return { ...settings, tables: { ...settings.tables, interventions } };
}

const INVOICING = { 'N° de TVA du créancier': 'FR83404833048', 'Série des factures': 'F2021-' };
