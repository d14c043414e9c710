/** Data of persons are emptied in one edit, come back with its undo, and the Journal never says what they were. */
import { applyEdit } from '../../src/excel/applyEdit';
import type { WorkbookState } from '../../src/excel/readWorkbook';
import { paneReading, type ConventionView } from '../../src/taskpane/model/paneReading';
import { erasureOf } from '../../src/workbook/edits/personal/planErasure';
import { cellsOf, ERASURES, PERSONAL_PLACES, rowsIn } from '../../src/workbook/read/personal/personalData';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { stateNow } from '../helpers/faults/writeActions';
import { excelWith, journalRows } from '../helpers/excel';

const EMAILS: Readonly<Record<string, string>> = {
  Jacou: 'a.martin@jacou.example',
  Saussan: 'b.durand@saussan.example',
};

function withPersons(): NewTables {
  const { settings, rows } = exampleTables();
  return {
    settings: { ...settings, signatoryName: 'Camille Durand', creditorService: 'A. Bernard, 04 00 00 00 00' },
    rows: {
      ...rows,
      communes: rows.communes!.map((row) => {
        const email = EMAILS[String(row['name'])];
        if (email === undefined) return row;
        return { ...row, email, ...(row['name'] === 'Saussan' ? { lastYear: 2020 } : {}) };
      }),
      requests: [
        {
          ref: 'D1',
          commune: 'Jacou',
          kind: 'Ajout',
          application: 'E-demat',
          effectYear: 2020,
          decision: 'Refusée',
          reason: 'Vu avec C. Petit',
        },
        { ref: 'D2', commune: 'Jacou', kind: 'Ajout', application: 'E-demat', reason: 'En cours' },
      ],
    },
  };
}

function viewOf(state: WorkbookState): ConventionView {
  const view = paneReading(state);
  if (view.kind !== 'convention') throw new Error('No convention was read.');
  return view;
}

let before: WorkbookState;
beforeAll(async () => {
  await excelWith(withPersons());
  before = await stateNow();
});

test('what stands where is counted', () => {
  const view = viewOf(before);
  const counts = Object.fromEntries(PERSONAL_PLACES.map((place) => [place, rowsIn(view, place).length]));
  expect(counts).toEqual({
    contacts: 2,
    signatory: 1,
    service: 1,
    letters: 0,
    reasons: 2,
    interventions: 0,
    payments: 0,
  });
});

test('only what is of a former year counts as former', () => {
  const view = viewOf(before);
  const found = (year: number) =>
    Object.fromEntries(ERASURES.map((erasure) => [erasure, cellsOf(view, erasure, year).length]));
  expect(found(2021)).toEqual({ formerContacts: 1, signatories: 2, formerReasons: 1, allContacts: 2 });
  expect(found(2020)).toEqual({ formerContacts: 0, signatories: 2, formerReasons: 0, allContacts: 2 });
});

test('one edit empties them, its undo brings them back, and the Journal knows neither', async () => {
  const view = viewOf(before);
  const cells = [
    ...cellsOf(view, 'formerContacts', 2021),
    ...cellsOf(view, 'signatories', 2021),
    ...cellsOf(view, 'formerReasons', 2021),
  ];
  const done = await applyEdit(erasureOf(cells), 46_000.5);
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  const emptied = viewOf(await stateNow());
  expect(rowsIn(emptied, 'contacts').map((row) => row.cell('email'))).toEqual([EMAILS['Jacou']]);
  expect(rowsIn(emptied, 'signatory')).toEqual([]);
  expect(rowsIn(emptied, 'reasons').map((row) => row.cell('reason'))).toEqual(['En cours']);
  expect(emptied.reading.settings.signatory.name).toBe('');

  const back = await applyEdit(done.plan.undo, 46_000.6);
  expect(back.kind).toBe('done');
  const after = await stateNow();
  const { journal: _, ...tables } = after.raw.tables;
  const { journal: __, ...former } = before.raw.tables;
  expect(tables).toEqual(former);

  const journal = JSON.stringify(await journalRows());
  expect(journal).toContain('4 cellules');
  expect(journal).toContain('Effacement annulé');
  for (const words of ['Durand', 'durand', 'Bernard', 'Petit']) expect(journal).not.toContain(words);
});

test('what somebody changed meanwhile is left', async () => {
  const edit = erasureOf(cellsOf(viewOf(await stateNow()), 'signatories', 2021));
  const changed = erasureOf(cellsOf(viewOf(before), 'signatories', 2021));
  expect((await applyEdit(edit, 46_000.7)).kind).toBe('done');
  expect(await applyEdit(changed, 46_000.8)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'changedMeanwhile' },
  });
});
