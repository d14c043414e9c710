import { exampleTables } from '../../../src/workbook/tables/example';
import type { NewTables, RowValues } from '../../../src/workbook/tables/newTables';

const COMMUNES = ['Montpellier', 'Lattes', 'Jacou'];

/** The model case with three of its communes, and an intervention and a revenue order that name one of them. */
export function threeCommunes(): NewTables {
  const tables = exampleTables();
  const { rows } = tables;
  const ours = (row: RowValues): boolean => COMMUNES.includes(String(row['name'] ?? row['commune']));
  return {
    ...tables,
    rows: {
      ...rows,
      communes: (rows.communes ?? []).filter(ours),
      subscriptions: (rows.subscriptions ?? []).filter(ours),
      interventions: [
        {
          ref: 'I1',
          agreedOn: 44_300,
          commune: 'Jacou',
          application: 'E-demat',
          subject: 'Atelier',
        },
      ],
      revenueOrders: [{ number: '2021-1', year: 2021, commune: 'Jacou', amount: 120 }],
    },
  };
}
