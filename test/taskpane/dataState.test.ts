import { toDecimal } from '../../src/core/money';
import { dataReducer, INITIAL_DATA, type DataEvent } from '../../src/taskpane/features/data/dataState';
import { parsePlace } from '../../src/taskpane/features/data/placeStorage';
import { billedIn, sorted } from '../../src/taskpane/features/data/sorting';
import type { Edit } from '../../src/workbook/edits/edit';
import { exampleTables } from '../../src/workbook/tables/example';
import { asRead, rawWorkbookOf } from '../helpers/rawWorkbook';

const after = (...events: DataEvent[]) => events.reduce(dataReducer, INITIAL_DATA);
const edit: Edit = { kind: 'setPeriods', pairs: [] };
const done: DataEvent = { type: 'editDone', edit, plan: { removedSubscriptions: 0, undo: edit } };

describe('the last edit', () => {
  test('can be taken back from every page', () => {
    const state = after(done, { type: 'opened', place: { page: 'settings' } });
    expect([state.ending, state.last?.undo]).toEqual([null, edit]);
  });

  test.each([
    ['once it was', { type: 'editUndone' }],
    [
      'where the workbook refuses it',
      { type: 'editRefused', refusal: { code: 'nothingChanged' }, wasUndo: true },
    ],
  ] satisfies [string, DataEvent][])('no more %s', (_, event) => {
    expect(after(done, event).last).toBeNull();
  });

  test('still, when another edit is refused or fails', () => {
    expect(after(done, { type: 'editRefused', refusal: { code: 'nothingChanged' } }).last).not.toBeNull();
  });
});

describe('lists are sorted', () => {
  const row = (name: string, size: number | null, billed: number | null) => ({
    name,
    size,
    billed: billed === null ? null : toDecimal(billed),
  });
  const rows = [row('Pérols', 2, 10), row('Émile', null, null), row('Zut', 30, 9), row('Agde', 30, 100)];
  test.each([
    ['table', ['Pérols', 'Émile', 'Zut', 'Agde']],
    ['name', ['Agde', 'Émile', 'Pérols', 'Zut']],
    ['size', ['Zut', 'Agde', 'Pérols', 'Émile']],
    ['billed', ['Agde', 'Pérols', 'Zut', 'Émile']],
  ] as const)('by %s', (by, names) => {
    expect(sorted(rows, by).map(({ name }) => name)).toEqual(names);
  });

  test('by what the recap of the year bills', () => {
    const recap = asRead(rawWorkbookOf(exampleTables())).recapOf(2021);
    expect(billedIn(recap, 'communes').get('montpellier')?.toFixed(2)).toBe('1504.61');
    const applications = billedIn(recap, 'applications');
    expect([...applications.keys()]).toEqual(['e-demat', 'marchés publics', 'e-services']);
  });
});

describe('the page that was open', () => {
  test.each([
    ['{"page":"populations"}', { page: 'populations' }],
    ['{"page":"commune","name":"Lattes"}', { page: 'commune', name: 'Lattes' }],
    ['{"page":"commune","name":null}', { page: 'list' }],
    ['{"page":"elsewhere"}', { page: 'list' }],
    ['7', { page: 'list' }],
    ['{', { page: 'list' }],
    [null, { page: 'list' }],
  ])('%s', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
  });
});
