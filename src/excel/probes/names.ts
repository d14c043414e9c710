import { quotedSheetName } from '../../workbook/plan/address';
import { addressOf, addTable, cellsOf, SCRATCH_PREFIX, sheetProbe, valueOf, type Ground } from './probe';

/** Names of the workbook. Whatever a probe names is taken away again with the scratch sheet, at the latest. */

/** Gives a name, tells what `look` sees, and takes the name away. */
async function named<T>(
  ground: Ground,
  part: string,
  reference: (sheet: Excel.Worksheet) => Excel.Range | string,
  look: (context: Excel.RequestContext, sheet: Excel.Worksheet, name: Excel.NamedItem) => Promise<T>,
): Promise<T> {
  const name = `${SCRATCH_PREFIX}${part}`;
  return ground.use(async (context, sheet) => {
    const { names } = context.workbook;
    names.add(name, reference(sheet));
    await context.sync();
    // What was added answers within its own request only.
    const seen = await look(context, sheet, names.getItem(name));
    names.getItem(name).delete();
    await context.sync();
    return seen;
  });
}

async function formulaOf(
  context: Excel.RequestContext,
  _: Excel.Worksheet,
  name: Excel.NamedItem,
): Promise<string> {
  name.load('formula');
  await context.sync();
  return String(name.formula);
}

export const NAME_PROBES = [
  sheetProbe({
    id: 'namesFromRanges',
    expected: ['named'],
    refused: 'refused',
    ask: (ground) =>
      named(
        ground,
        'Cellule',
        (sheet) => cellsOf(ground, sheet, [0, 0]),
        async (context, sheet) => {
          cellsOf(ground, sheet, [0, 0]).values = [[21]];
          const cell = cellsOf(ground, sheet, [0, 2]);
          cell.formulas = [[`=${SCRATCH_PREFIX}Cellule*2`]];
          cell.load('values');
          await context.sync();
          const value = valueOf(cell);
          cell.clear('Contents');
          return value === 42 ? 'named' : 'other';
        },
      ),
  }),
  sheetProbe({
    id: 'namesFromText',
    expected: ['taken'],
    refused: 'refused',
    needs: 'namesFromRanges',
    async ask(ground) {
      await ground.use(async (context, sheet) => {
        addTable(ground, sheet, 'Nommes', [['Valeur'], [10], [20]]);
        await context.sync();
      });
      const text = `=SUM(${SCRATCH_PREFIX}Nommes[Valeur])`;
      const formula = await named(ground, 'Texte', () => text, formulaOf);
      return formula.includes('[Valeur]') ? 'taken' : 'addresses';
    },
  }),
  sheetProbe({
    id: 'nameFormulas',
    expected: ['english'],
    needs: 'namesFromRanges',
    async ask(ground) {
      const cells = `${quotedSheetName(ground.sheetName)}!${addressOf(ground, [0, 0, 2, 1])}`;
      const formula = await named(ground, 'Formule', () => `=SUM(${cells})`, formulaOf);
      return formula.startsWith('=SUM(') ? 'english' : 'local';
    },
  }),
] as const;
