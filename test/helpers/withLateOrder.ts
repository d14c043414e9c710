import type { NewTables } from '../../src/workbook/tables/newTables';

/** The tables with an order of a commune that is late on the last day of 2021, computed as its formulas do. */
export function withLateOrder({ settings, rows }: NewTables, commune = 'Fabrègues'): NewTables {
  return {
    settings: { ...settings, accountant: 'Service de gestion comptable' },
    rows: {
      ...rows,
      revenueOrders: [
        {
          ref: 'T2021-0001',
          nature: 'Quote-part',
          number: '0101',
          year: 2021,
          commune,
          amount: 148.91,
          issuedOn: 44_459,
          receivedOn: 44_469,
          dueOn: 44_499,
          open: 148.91,
          lateInterest: 2.02,
          state: 'En retard',
        },
      ],
    },
  };
}
