import {
  dataReducer,
  INITIAL_DATA,
  type DataEvent,
  type DataState,
} from '../../src/taskpane/features/data/dataState';
import {
  changedCells,
  gridCellsOf,
  pairsOf,
  subscribedIn,
  wantedBy,
  withWanted,
  type Matrix,
  type Wanted,
} from '../../src/taskpane/features/data/matrix';
import { pressed, type Spot } from '../../src/taskpane/kit/grid/gridCells';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { rawWorkbookOf, withCell } from '../helpers/rawWorkbook';

const tables = { raw: rawWorkbookOf(exampleTables()), binding: DEFAULT_BINDING };
const matrixOf = (from: typeof tables, year: number, wanted: Wanted): Matrix =>
  withWanted(subscribedIn(from, year), wanted);
/** What a press in the grid that shows the matrix wants. */
const toggled = (shown: Matrix, spot: Spot): Wanted => wantedBy(pressed(gridCellsOf(shown), spot));
const matrix = matrixOf(tables, 2021, {});

describe('the matrix', () => {
  test('has a row for each member, a column for each application, and no change at first', () => {
    expect([matrix.members.length, matrix.applications.length]).toEqual([31, 4]);
    expect(changedCells(matrix)).toEqual([]);
  });

  test('a cell turned twice is no change', () => {
    const once = toggled(matrix, { row: 0, column: 0 });
    const turned = matrixOf(tables, 2021, once);
    expect(changedCells(turned)).toHaveLength(1);
    expect(changedCells(matrixOf(tables, 2021, toggled(turned, { row: 0, column: 0 })))).toEqual([]);
  });

  test('a header turns its whole column on, then off', () => {
    const on = matrixOf(tables, 2021, toggled(matrix, { row: -1, column: 1 }));
    expect(on.cells.every((line) => line[1]?.active)).toBe(true);
    const off = matrixOf(tables, 2021, toggled(on, { row: -1, column: 1 }));
    expect(off.cells.some((line) => line[1]?.active)).toBe(false);
  });

  test('what is wanted for one year says nothing of another', () => {
    const wanted = toggled(matrix, { row: 0, column: 0 });
    expect(changedCells(matrixOf(tables, 2020, wanted))).toEqual([]);
  });

  test('a change keeps the years before', () => {
    const row = matrix.cells.findIndex((line) => line[0]?.active);
    const turned = matrixOf(tables, 2021, toggled(matrix, { row, column: 0 }));
    const [pair] = pairsOf(turned, 2021, 2019);
    expect(pair?.before).toEqual(matrix.cells[row]![0]!.periods);
    expect(pair?.after.every(({ lastYear }) => lastYear === 2020)).toBe(true);
  });

  test('shows the use of a member that its row spells otherwise, and changes that row', () => {
    const lattes = tables.raw.tables.subscriptions!.rows.findIndex((row) => row[0] === 'Lattes');
    const raw = withCell(tables.raw, 'subscriptions', lattes, 'Commune', 'LATTÉS');
    expect(matrixOf({ ...tables, raw }, 2021, {})).toEqual(matrix);
    const row = matrix.members.indexOf('Lattes');
    const pairs = pairsOf(
      matrixOf({ ...tables, raw }, 2021, toggled(matrix, { row, column: 0 })),
      2021,
      2019,
    );
    expect(planEdit(raw, DEFAULT_BINDING, { kind: 'setPeriods', pairs }, 1)).toMatchObject({
      plan: { operations: [{ kind: 'set', table: 'subscriptions', row: lattes }, {}] },
    });
  });

  test('rows of which nothing is wanted are the same objects as before', () => {
    const turned = matrixOf(tables, 2021, toggled(matrix, { row: 2, column: 0 }));
    const again = withWanted(matrix, toggled(matrix, { row: 2, column: 0 }));
    expect(again.cells).toEqual(turned.cells);
    expect(again.cells.map((line, row) => line === matrix.cells[row])).toEqual(
      matrix.cells.map((_, row) => row !== 2),
    );
  });
});

describe('the state of the section', () => {
  const after = (...events: DataEvent[]): DataState => events.reduce(dataReducer, INITIAL_DATA);
  const typed: DataEvent = {
    type: 'typed',
    field: 'name',
    drafts: { member: { typed: { name: 'X' }, seen: null } },
  };
  const opened: DataEvent = { type: 'opened', place: { page: 'commune', name: null } };

  test('a refusal keeps what was typed and takes the focus to its field', () => {
    const state = after(
      opened,
      typed,
      { type: 'editStarted' },
      {
        type: 'editRefused',
        refusal: { code: 'populationInvalid', name: 'X' },
      },
    );
    expect(state.drafts.member.typed).toEqual({ name: 'X' });
    expect(state).toMatchObject({ busy: false, focus: { target: 'population' } });
  });

  test('a saved form goes back to its list, where it can be undone', () => {
    const edit = { kind: 'changeSettings', changes: [] } as const;
    const add = {
      kind: 'addMember',
      after: { name: 'X', inseeCode: '', siret: '', kind: 'ccas', population: null },
      subscriptions: [],
    } as const;
    const state = after(opened, typed, {
      type: 'editDone',
      edit: add,
      plan: { removedSubscriptions: 0, undo: edit },
    });
    expect(state).toMatchObject({ place: { page: 'communes' }, ending: { kind: 'done', undo: edit } });
    expect(state.drafts.member.typed).toEqual({});
  });

  test('opening another page forgets the ending and the form', () => {
    const state = after(opened, typed, { type: 'opened', place: { page: 'list' } });
    expect(state.drafts.member.typed).toEqual({});
    expect(state.ending).toBeNull();
  });
});
