/**
 * What the add-in asks of Excel, listed: who adds a call sees it here, and nothing that the host lacks is reached.
 */
import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import { lookAtSheets } from '../../src/excel/drawn/lookAtSheets';
import { goToPlace, goToSheet } from '../../src/excel/goTo';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { watchWorkbook } from '../../src/excel/watch';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import { exampleTables } from '../../src/workbook/tables/example';
import { draw, excelWith } from '../helpers/excel';

async function everythingThatTheAddInDoes(): Promise<HostWorkbook> {
  const tables = exampleTables();
  const host = await excelWith({
    ...tables,
    settings: { ...tables.settings, roundingPolicy: ROUNDING_WORDS.largestRemainder },
  });
  const stop = await watchWorkbook(() => undefined);
  const fabregues = {
    name: 'Fabrègues',
    inseeCode: '34095',
    siret: '',
    kind: 'commune',
    population: 7266,
  } as const;
  for (const filling of ['live', 'portable', 'frozen'] as const) await draw({ filling });
  await applyEdit(
    { kind: 'addMember', after: { ...fabregues, name: 'Palavas', inseeCode: '34192' }, subscriptions: [] },
    1,
  );
  await applyEdit({ kind: 'removeMember', before: fabregues }, 1);
  host.faults.failAction(200, 'GeneralException', { whenActions: 250 });
  await draw();
  await draw();
  await goToPlace({ table: 'communes', row: 2, column: 'population' }, DEFAULT_BINDING);
  await goToSheet('Communes');
  await lookAtEverything();
  await stop();
  return host;
}

/** Also at the sheets that have no mark. */
async function lookAtEverything(): Promise<void> {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  await lookAtSheets(new Set(state.value.drawnSheets.map(({ id }) => id)));
}

test('every member that the add-in uses is there', async () => {
  const host = await everythingThatTheAddInDoes();
  expect([...host.unimplemented]).toEqual([]);
  expect([...host.asked].sort()).toMatchSnapshot();
});
