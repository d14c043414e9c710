import { addTable, cellsOf, isRefused, sheetProbe, SCRATCH_PREFIX, type Ground } from './probe';

/** Excel's tables. */

async function rowCount(ground: Ground, name: string): Promise<number> {
  return ground.use(async (context, sheet) => {
    const { rows } = sheet.tables.getItem(`${SCRATCH_PREFIX}${name}`);
    rows.load('count');
    await context.sync();
    return rows.count;
  });
}

export const TABLE_PROBES = [
  sheetProbe({
    id: 'nullLeavesCells',
    expected: ['left'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context, sheet) => {
        const cells = cellsOf(ground, sheet, [0, 0, 1, 2]);
        cells.values = [[1, 2]];
        await context.sync();
        cells.values = [[null, 3]];
        cells.load('values');
        await context.sync();
        const [first, second] = (cells.values as unknown[][])[0] ?? [];
        return first === 1 && second === 3 ? 'left' : 'other';
      }),
  }),
  sheetProbe({
    id: 'calculatedColumns',
    expected: ['filled'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context, sheet) => {
        addTable(ground, sheet, 'Calculs', [
          ['Valeur', 'Double'],
          [1, ''],
          [2, ''],
          [3, ''],
        ]);
        await context.sync();
        cellsOf(ground, sheet, [1, 1]).formulas = [['=1+1']];
        const below = cellsOf(ground, sheet, [2, 1, 2, 1]).load('formulas');
        await context.sync();
        return (below.formulas as unknown[][]).every(([formula]) => formula === '') ? 'alone' : 'filled';
      }),
  }),
  sheetProbe({
    id: 'emptiedTables',
    expected: ['noRow'],
    refused: 'refused',
    async ask(ground) {
      await ground.use(async (context, sheet) => {
        const table = addTable(ground, sheet, 'Vide', [['Valeur'], [1], [2]]);
        await context.sync();
        table.rows.getItemAt(1).delete();
        table.rows.getItemAt(0).delete();
        await context.sync();
      });
      return (await rowCount(ground, 'Vide')) === 0 ? 'noRow' : 'blankRow';
    },
  }),
  sheetProbe({
    id: 'rowsAsCells',
    expected: ['deleted'],
    refused: 'refused',
    async ask(ground) {
      await ground.use(async (context, sheet) => {
        const table = addTable(ground, sheet, 'Suite', [['Valeur'], [1], [2], [3]]);
        await context.sync();
        table.getDataBodyRange().getRow(0).getResizedRange(1, 0).delete('Up');
        await context.sync();
      });
      return (await rowCount(ground, 'Suite')) === 1 ? 'deleted' : 'kept';
    },
  }),
  sheetProbe({
    id: 'filteredTables',
    expected: ['refused'],
    async ask(ground) {
      await ground.use(async (context, sheet) => {
        const table = addTable(ground, sheet, 'Filtre', [['Valeur'], ['vue'], ['masquée']]);
        table.columns.getItem('Valeur').filter.applyValuesFilter(['vue']);
        await context.sync();
      });
      const refused = await isRefused(() =>
        ground.use(async (context, sheet) => {
          sheet.tables.getItem(`${SCRATCH_PREFIX}Filtre`).rows.getItemAt(1).delete();
          await context.sync();
        }),
      );
      if (refused) return 'refused';
      return (await rowCount(ground, 'Filtre')) === 2 ? 'ignored' : 'deleted';
    },
  }),
  sheetProbe({
    id: 'dropDownLists',
    expected: ['kept'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context, sheet) => {
        const { dataValidation } = cellsOf(ground, sheet, [0, 0]);
        dataValidation.rule = { list: { inCellDropDown: true, source: 'oui,non' } };
        dataValidation.load('rule');
        await context.sync();
        return dataValidation.rule.list?.source === 'oui,non' ? 'kept' : 'other';
      }),
  }),
] as const;
