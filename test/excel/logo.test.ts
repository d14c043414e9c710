/** The creditor's logo on sheets that are drawn in the workbook: once, in its place, and gone when nobody keeps one. */
import { drawDocument, type DocumentOrder } from '../../src/excel/drawDocument';
import { LOGO_SHAPE } from '../../src/excel/drawing/placeLogo';
import { excelLogo } from '../../src/taskpane/features/data/logo/logoServices';
import { readPicture } from '../../src/files/picture/readPicture';
import { currentHost, excelWith, requestsOf } from '../helpers/excel';
import { LOGO } from '../helpers/pictures';

const SHEET = 'État 2021 Fabrègues';
const draw = (order: Partial<DocumentOrder> = {}) =>
  drawDocument(
    {
      kind: 'settlementStatement',
      year: 2021,
      subject: 'Fabrègues',
      filling: 'portable',
      today: '30/09/2021',
      ...order,
    },
    () => undefined,
  );

async function pictures(name = SHEET) {
  return Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem(name);
    shapes.load('items/name,items/altTextDescription,items/left,items/top,items/width,items/height');
    await context.sync();
    return shapes.items.map((shape) => ({
      name: shape.name,
      altText: shape.altTextDescription,
      right: shape.left + shape.width,
      bottom: shape.top + shape.height,
      ratio: shape.width / shape.height,
    }));
  });
}

const chosen = readPicture(LOGO);
if (!chosen.ok) throw new Error(chosen.problem);
const LOGO_PICTURE = chosen.picture;

test('each statement and letter that is drawn from then on has it, drawn again it stands there once', async () => {
  await excelWith();
  expect(await draw()).toMatchObject({ ok: true });
  expect(await pictures()).toEqual([]);

  expect(await excelLogo.keep(LOGO_PICTURE)).toMatchObject({ ok: true });
  expect(await excelLogo.read()).toEqual({ ok: true, value: LOGO_PICTURE });
  for (let time = 0; time < 2; time += 1) {
    const drawn = await draw();
    expect(drawn).toMatchObject({ ok: true });
    expect(drawn).not.toHaveProperty('value.withoutLogo');
    const [shown, ...others] = await pictures();
    expect(others).toEqual([]);
    expect(shown).toMatchObject({
      name: LOGO_SHAPE,
      altText: 'Logo : Montpellier Méditerranée Métropole',
    });
    expect(shown!.ratio).toBeCloseTo(120 / 48, 6);
    expect(shown!.bottom).toBeLessThan(60);
  }
  expect(await draw({ kind: 'letter' })).toMatchObject({ ok: true });
  expect(await pictures('Lettre 2021 Fabrègues')).toHaveLength(1);
  expect(await draw({ kind: 'priceSchedule', subject: undefined })).toMatchObject({ ok: true });
  expect(await pictures('Annexe 3 – 2021')).toEqual([]);

  expect(await excelLogo.keep(null)).toMatchObject({ ok: true });
  expect(await draw()).toMatchObject({ ok: true });
  expect(await pictures()).toEqual([]);
  expect([...currentHost().unimplemented]).toEqual([]);
});

test('a picture of somebody’s own is left alone; without a logo nothing more is asked of Excel', async () => {
  const host = await excelWith();
  await draw();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).shapes.addImage(LOGO_PICTURE.data).name = 'Blason';
    await context.sync();
  });
  host.requests.clear();
  expect(await draw()).toMatchObject({ ok: true });
  expect(requestsOf(host)).toBe(2);
  expect((await pictures()).map(({ name }) => name)).toEqual(['Blason']);
});

test('where Excel does not take the picture, the sheet is drawn all the same, and that is said', async () => {
  await excelWith();
  await excelLogo.keep({ ...LOGO_PICTURE, data: '###' });
  // Such a one is none for the pane, which looks at it anew.
  expect(await excelLogo.read()).toEqual({ ok: true, value: null });
  expect(await draw()).toMatchObject({ ok: true, value: { sheetName: SHEET, withoutLogo: true } });
  expect(await pictures()).toEqual([]);
});
