import { serialDate } from '../../src/core/dates';
import type { NewTables, RowValues } from '../../src/workbook/tables/newTables';
import { exampleTables } from '../../src/workbook/tables/example';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { rawWorkbookOf } from './rawWorkbook';

/** Of the example, in 2019: in time, and too late by a day. */
export const IN_TIME = serialDate(2019, 9, 30);
export const TOO_LATE = serialDate(2019, 10, 1);

/** The tables of the example, as read, with requests by the roles of their columns, on a day. */
export function withRequests(
  requests: readonly RowValues[],
  day: number = TOO_LATE,
  tables = exampleTables(),
): RawWorkbook {
  return rawWorkbookOf({ ...tables, rows: { ...tables.rows, requests } }, { calculationDate: day });
}

/** Montpellier asks for E-demat in time: it answers by the end of October. */
export const ADDS: RowValues = {
  ref: 'D1',
  commune: 'Montpellier',
  kind: 'Ajout',
  application: 'E-demat',
  letter: '1A 123 456 7890 1',
  sentOn: IN_TIME,
  receivedOn: serialDate(2019, 10, 2),
};

/** Lattes gives E-services up, a day too late for 2020. */
export const DROPS: RowValues = {
  ref: 'D2',
  commune: 'Lattes',
  kind: 'Suppression',
  application: 'E-services',
  sentOn: TOO_LATE,
  receivedOn: serialDate(2019, 10, 3),
};

/** The key of the request that `withAnswer` adds. */
export const ANSWERED = 'D1';

/** The tables with a request that was accepted for 2021, and the subscription that it gave. */
export function withAnswer({ settings, rows }: NewTables, commune = 'Montpellier'): NewTables {
  const request = {
    ...ADDS,
    commune,
    sentOn: serialDate(2020, 9, 29),
    receivedOn: serialDate(2020, 10, 2),
    answeredOn: serialDate(2020, 10, 20),
    effectYear: 2021,
    decision: 'Acceptée',
  };
  const uses = { commune, application: 'E-demat', firstYear: 2021 };
  return {
    settings,
    rows: { ...rows, requests: [request], subscriptions: [...(rows.subscriptions ?? []), uses] },
  };
}
