import { addressOf, cellsOf, Inconclusive, isRefused, sheetProbe, valueOf, type Ground } from './probe';

/** What becomes of what is sent to Excel, and what it tells by itself. */

/**
 * Writes a cell and reads it, then asks for what cannot be: two cells, and a value for one. Gives the cell as it was
 * read: of the one that is written the client knows the value by itself.
 */
async function failHalfWay(ground: Ground): Promise<Excel.Range> {
  let read: Excel.Range | undefined;
  const refused = await isRefused(() =>
    ground.use(async (context, sheet) => {
      cellsOf(ground, sheet, [0, 0]).values = [['avant']];
      read = cellsOf(ground, sheet, [0, 0]).load('values');
      cellsOf(ground, sheet, [0, 1, 1, 2]).values = [[1]];
      await context.sync();
    }),
  );
  if (!refused || read === undefined) throw new Inconclusive('NoError');
  return read;
}

/** 1 MB: a fifth of what Excel on the web is documented to take. */
const LARGE = { rows: 8, columns: 4, characters: 32_000 };

async function areasOf(ground: Ground, separator: string): Promise<number> {
  return ground.use(async (context, sheet) => {
    const addresses = [addressOf(ground, [0, 0, 2, 2]), addressOf(ground, [0, 3, 2, 2])];
    const areas = sheet.getRanges(addresses.join(separator)).load('areaCount');
    await context.sync();
    return areas.areaCount;
  });
}

export const REQUEST_PROBES = [
  sheetProbe({
    id: 'noRollback',
    expected: ['kept'],
    async ask(ground) {
      await failHalfWay(ground);
      const value = await ground.use(async (context, sheet) => {
        const cell = cellsOf(ground, sheet, [0, 0]).load('values');
        await context.sync();
        return valueOf(cell);
      });
      return value === 'avant' ? 'kept' : 'rolledBack';
    },
  }),
  sheetProbe({
    id: 'resultsBeforeError',
    expected: ['given'],
    async ask(ground) {
      const read = await failHalfWay(ground);
      try {
        return valueOf(read) === 'avant' ? 'given' : 'missing';
      } catch {
        // The client has nothing to give.
        return 'missing';
      }
    },
  }),
  sheetProbe({
    id: 'trackedRanges',
    expected: ['followed'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context, sheet) => {
        const range = cellsOf(ground, sheet, [1, 0]);
        range.values = [['suivie']];
        context.trackedObjects.add(range);
        await context.sync();
        const row = cellsOf(ground, sheet, [0, 0]).getEntireRow();
        row.insert('Down');
        await context.sync();
        range.load('values');
        await context.sync();
        const followed = valueOf(range) === 'suivie';
        context.trackedObjects.remove(range);
        cellsOf(ground, sheet, [0, 0]).getEntireRow().delete('Up');
        await context.sync();
        return followed ? 'followed' : 'stayed';
      }),
  }),
  sheetProbe({
    id: 'payload',
    expected: ['carried'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context, sheet) => {
        const { rows, columns, characters } = LARGE;
        const text = 'x'.repeat(characters);
        const cells = cellsOf(ground, sheet, [0, 0, rows, columns]);
        cells.values = Array.from({ length: rows }, () => Array.from({ length: columns }, () => text));
        await context.sync();
        cells.load('values');
        await context.sync();
        const whole = (cells.values as unknown[][]).flat().every((value) => value === text);
        cells.clear('Contents');
        await context.sync();
        return whole ? 'carried' : 'other';
      }),
  }),
  sheetProbe({
    id: 'areaLists',
    expected: ['commas'],
    async ask(ground) {
      if (!(await isRefused(() => areasOf(ground, ',')))) return 'commas';
      return (await isRefused(() => areasOf(ground, ';'))) ? 'refused' : 'semicolons';
    },
  }),
  sheetProbe({
    id: 'changeEvents',
    expected: ['told'],
    refused: 'refused',
    async ask(ground) {
      let tell: (answer: 'told' | 'silent') => void = () => undefined;
      const told = new Promise<'told' | 'silent'>((resolve) => {
        tell = resolve;
      });
      const handler = await ground.use(async (context, sheet) => {
        const added = sheet.onChanged.add(() => {
          tell('told');
          return Promise.resolve();
        });
        await context.sync();
        return added;
      });
      await ground.use(async (context, sheet) => {
        cellsOf(ground, sheet, [0, 0]).values = [['dite']];
        await context.sync();
      });
      const timer = setTimeout(() => tell('silent'), ground.patience);
      const answer = await told;
      clearTimeout(timer);
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      return answer;
    },
  }),
] as const;
