import { addressOf, cellsOf, isRefused, SCRATCH_KEY, sheetProbe, type Ground } from './probe';

/** Sheets: what stays with them, how they are drawn and printed, how one goes to them. */

/** Goes back to the sheet where the person is: what is selected there stays so meanwhile. */
async function keepingPlace<T>(ground: Ground, work: () => Promise<T>): Promise<T> {
  const place = await ground.use(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load('id');
    await context.sync();
    return active.id;
  });
  try {
    return await work();
  } finally {
    await ground.use(async (context) => {
      context.workbook.worksheets.getItem(place).activate();
      await context.sync();
    });
  }
}

/** Whether Excel refuses it of the scratch sheet as long as that is hidden; it is seen again afterwards. */
async function whileHidden(
  ground: Ground,
  visibility: 'Hidden' | 'VeryHidden',
  change: (sheet: Excel.Worksheet) => void,
): Promise<boolean> {
  const carryOut = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
    ground.use(async (context, sheet) => {
      work(sheet);
      await context.sync();
    });
  await carryOut((sheet) => (sheet.visibility = visibility));
  const refused = await isRefused(() => carryOut(change));
  if (refused) await carryOut((sheet) => (sheet.visibility = 'Visible'));
  return refused;
}

/** A PNG of one grey pixel. */
const GREY_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
/** Points: sides are kept in finer or coarser steps. */
const isNear = (side: number, asked: number): boolean => Math.abs(side - asked) < 1;

export const SHEET_PROBES = [
  sheetProbe({
    id: 'sheetProperties',
    expected: ['kept'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context, sheet) => {
        sheet.customProperties.add(SCRATCH_KEY, 'gardée');
        await context.sync();
        const property = sheet.customProperties.getItemOrNullObject(SCRATCH_KEY).load('value');
        await context.sync();
        return !property.isNullObject && property.value === 'gardée' ? 'kept' : 'lost';
      }),
  }),
  sheetProbe({
    id: 'documentSettings',
    expected: ['kept'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context) => {
        const { settings } = context.workbook;
        settings.add(SCRATCH_KEY, 'gardé');
        await context.sync();
        const setting = settings.getItemOrNullObject(SCRATCH_KEY).load('value');
        await context.sync();
        if (setting.isNullObject) return 'lost';
        const kept = (setting.value as unknown) === 'gardé';
        setting.delete();
        await context.sync();
        return kept ? 'kept' : 'lost';
      }),
  }),
  sheetProbe({
    id: 'printSetup',
    expected: ['kept'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context, sheet) => {
        const { pageLayout } = sheet;
        pageLayout.orientation = 'Landscape';
        pageLayout.paperSize = Excel.PaperType.a4;
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.setPrintArea(addressOf(ground, [0, 0, 5, 5]));
        pageLayout.setPrintTitleRows(`$${ground.row + 1}:$${ground.row + 1}`);
        pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P / &N';
        pageLayout.load('zoom');
        await context.sync();
        return pageLayout.zoom.horizontalFitToPages === 1 ? 'kept' : 'fitLost';
      }),
  }),
  sheetProbe({
    id: 'frozenPanes',
    expected: ['frozen'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context, sheet) => {
        sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, 2, 1));
        const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
        await context.sync();
        if (frozen.isNullObject) return 'other';
        sheet.freezePanes.unfreeze();
        await context.sync();
        return 'frozen';
      }),
  }),
  sheetProbe({
    id: 'charts',
    expected: ['drawn'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context, sheet) => {
        const cells = cellsOf(ground, sheet, [0, 0, 3, 1]);
        cells.values = [[1], [2], [3]];
        const chart = sheet.charts.add(Excel.ChartType.barClustered, cells, Excel.ChartSeriesBy.columns);
        chart.title.text = 'Essai';
        chart.load('name');
        await context.sync();
        chart.delete();
        await context.sync();
        return 'drawn';
      }),
  }),
  sheetProbe({
    id: 'pictures',
    expected: ['placed'],
    refused: 'refused',
    ask: (ground) =>
      ground.use(async (context, sheet) => {
        const picture = sheet.shapes.addImage(GREY_DOT);
        picture.lockAspectRatio = false;
        picture.set({ width: 30, height: 10 });
        picture.load('width,height');
        await context.sync();
        const { width, height } = picture;
        picture.delete();
        await context.sync();
        return isNear(width, 30) && isNear(height, 10) ? 'placed' : 'otherSize';
      }),
  }),
  sheetProbe({
    id: 'selection',
    expected: ['selected'],
    refused: 'refused',
    ask: (ground) =>
      keepingPlace(ground, () =>
        ground.use(async (context, sheet) => {
          sheet.activate();
          cellsOf(ground, sheet, [2, 1]).select();
          await context.sync();
          const selected = context.workbook.getSelectedRange().load('address');
          await context.sync();
          return selected.address.endsWith(`!${addressOf(ground, [2, 1])}`) ? 'selected' : 'other';
        }),
      ),
  }),
  sheetProbe({
    id: 'hiddenSheets',
    expected: ['refused'],
    ask: (ground) =>
      keepingPlace(ground, () =>
        whileHidden(ground, 'Hidden', (sheet) => sheet.activate()).then((refused) =>
          refused ? 'refused' : 'shown',
        ),
      ),
  }),
  sheetProbe({
    id: 'protectedSheets',
    expected: ['refused'],
    async ask(ground) {
      await ground.use(async (context, sheet) => {
        sheet.protection.protect();
        await context.sync();
      });
      try {
        const refused = await isRefused(() =>
          ground.use(async (context, sheet) => {
            cellsOf(ground, sheet, [0, 0]).values = [['écrite']];
            await context.sync();
          }),
        );
        return refused ? 'refused' : 'written';
      } finally {
        await ground.use(async (context, sheet) => {
          sheet.protection.unprotect();
          await context.sync();
        });
      }
    },
  }),
  // The last one: where Excel does delete it there is no scratch sheet any more.
  sheetProbe({
    id: 'veryHiddenSheets',
    expected: ['refused'],
    ask: (ground) =>
      whileHidden(ground, 'VeryHidden', (sheet) => sheet.delete()).then((refused) =>
        refused ? 'refused' : 'deleted',
      ),
  }),
] as const;
