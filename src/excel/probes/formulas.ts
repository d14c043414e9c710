import { addTable, addressOf, cellsOf, pause, sheetProbe, valueOf, type Ground, type Place } from './probe';

/** What cells make of what is written into them. */

/** Published in article 4: 7,037 inhabitants of 472,573, EUR 8,333.33, a participation of one half. */
const COST_SHARE = { arguments: '7037,8333.33,472573', amount: 62.05, withoutParticipation: 124.09 };

/** Between two looks at a cell that is still being computed, in milliseconds. */
const BETWEEN_LOOKS = 200;

const isPending = (value: unknown): boolean =>
  typeof value === 'string' && /^#(BUSY|OCCUP|GETTING|CHARG)/i.test(value);

/** What a formula gives, once it is computed; functions of ours take their time. */
async function computed(ground: Ground, place: Place, formula: string): Promise<unknown> {
  await ground.use(async (context, sheet) => {
    cellsOf(ground, sheet, place).formulas = [[formula]];
    await context.sync();
  });
  const until = Date.now() + ground.patience;
  for (;;) {
    const value = await ground.use(async (context, sheet) => {
      const cell = cellsOf(ground, sheet, place).load('values');
      await context.sync();
      return valueOf(cell);
    });
    if (!isPending(value) || Date.now() > until) return value;
    await pause(BETWEEN_LOOKS);
  }
}

/** What comes back of cells, once written. */
async function readBack(
  ground: Ground,
  what: 'formulas' | 'values' | 'numberFormat',
  write: (cell: Excel.Range) => void,
): Promise<unknown> {
  return ground.use(async (context, sheet) => {
    const cell = cellsOf(ground, sheet, [0, 0]);
    write(cell);
    cell.load(what);
    await context.sync();
    return (cell[what] as unknown[][])[0]?.[0];
  });
}

/** With the space inside the quotes, as the add-in writes it. */
const EUROS = '#,##0.00" €"';

export const FORMULA_PROBES = [
  sheetProbe({
    id: 'englishFormulas',
    expected: ['computed'],
    refused: 'refused',
    ask: async (ground) =>
      (await computed(ground, [0, 0], '=ROUND(2.5,0)+SUM(1,2)')) === 6 ? 'computed' : 'other',
  }),
  sheetProbe({
    id: 'textStaysText',
    expected: ['text'],
    refused: 'refused',
    async ask(ground) {
      const value = await readBack(ground, 'values', (cell) => (cell.formulas = [["'=1+1"]]));
      return value === '=1+1' ? 'text' : 'other';
    },
  }),
  sheetProbe({
    id: 'numberFormats',
    expected: ['kept'],
    refused: 'refused',
    async ask(ground) {
      const format = await readBack(ground, 'numberFormat', (cell) => (cell.numberFormat = [[EUROS]]));
      return format === EUROS ? 'kept' : 'other';
    },
  }),
  sheetProbe({
    id: 'dateSystem',
    expected: ['from1900'],
    async ask(ground) {
      const serial = await computed(ground, [0, 0], '=DATE(1904,1,2)-0');
      return serial === 1 ? 'from1904' : 'from1900';
    },
  }),
  sheetProbe({
    id: 'structuredReferences',
    expected: ['kept'],
    refused: 'refused',
    async ask(ground) {
      const [value, formula] = await ground.use(async (context, sheet) => {
        const table = addTable(ground, sheet, 'References', [['Valeur'], [10], [20]]).load('name');
        await context.sync();
        const cell = cellsOf(ground, sheet, [0, 2]);
        cell.formulas = [[`=SUM(${table.name}[Valeur])`]];
        cell.load('values,formulas');
        await context.sync();
        return [valueOf(cell), String((cell.formulas as unknown[][])[0]?.[0])] as const;
      });
      if (value !== 30) return 'other';
      return formula.includes('[Valeur]') ? 'kept' : 'addresses';
    },
  }),
  sheetProbe({
    id: 'ourFunctions',
    expected: ['computed'],
    refused: 'refused',
    async ask(ground) {
      const value = await computed(ground, [0, 0], `=QUOTEPART.COSTSHARE(${COST_SHARE.arguments})`);
      if (value === COST_SHARE.amount) return 'computed';
      if (isPending(value)) return 'waiting';
      return value === '#NAME?' || value === '#NOM?' ? 'unknown' : 'other';
    },
  }),
  sheetProbe({
    id: 'blankCells',
    expected: ['blank'],
    needs: 'ourFunctions',
    async ask(ground) {
      const blank = addressOf(ground, [0, 5]);
      const value = await computed(ground, [0, 0], `=QUOTEPART.COSTSHARE(${COST_SHARE.arguments},${blank})`);
      // A participation that is left out is one half; one of 0 shares all of the cost.
      if (value === COST_SHARE.amount) return 'blank';
      return value === COST_SHARE.withoutParticipation ? 'zero' : 'other';
    },
  }),
  sheetProbe({
    id: 'errorArguments',
    expected: ['passedOn'],
    needs: 'ourFunctions',
    async ask(ground) {
      const value = await computed(ground, [0, 0], '=QUOTEPART.COSTSHARE(7037,8333.33,1/0)');
      return value === '#DIV/0!' ? 'passedOn' : 'other';
    },
  }),
  sheetProbe({
    id: 'spilling',
    expected: ['spilled'],
    needs: 'ourFunctions',
    async ask(ground) {
      const weights = await ground.use(async (context, sheet) => {
        cellsOf(ground, sheet, [0, 0, 3, 1]).values = [[1], [1], [1]];
        await context.sync();
        return addressOf(ground, [0, 0, 3, 1]);
      });
      await computed(ground, [0, 2], `=QUOTEPART.ALLOCATE(100,${weights})`);
      const parts = await ground.use(async (context, sheet) => {
        const range = cellsOf(ground, sheet, [0, 2, 3, 1]).load('values');
        await context.sync();
        return (range.values as unknown[][]).map(([part]) => part);
      });
      if (parts.join(' ') === '33.34 33.33 33.33') return 'spilled';
      return parts[0] === 33.34 ? 'oneCell' : 'other';
    },
  }),
] as const;
