/**
 * A drawing whose print setup Excel does not take stays, in every way of drawing, and it is said. Each document is tried in
 * one of the ways, in turn; with `SWEEP=1` in all of them.
 */
import type { HostWorkbook } from '../../host/index';
import { drawDocument, type DocumentOrder } from '../../src/excel/drawDocument';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { exampleTables } from '../../src/workbook/tables/example';
import { AS_USUAL } from '../helpers/asUsual';
import { excelWith, requestsOf } from '../helpers/excel';
import type { Edit } from '../../src/workbook/edits/edit';
import { edited } from '../helpers/billing';
import { ANSWERED, withAnswer } from '../helpers/withRequests';
import { IS_SWEEP } from '../helpers/sweep';
import { VARIANTS, withVariants } from '../helpers/withVariants';
import { withLateOrder } from '../helpers/withLateOrder';
import { INTERVENTION, withIntervention } from '../helpers/withIntervention';

const TABLES = withVariants(withAnswer(withLateOrder(withIntervention(exampleTables()))));

const SUBJECTS = {
  one: {},
  perCommune: { subject: 'Lattes' },
  perIntervention: { subject: INTERVENTION },
  perDebtor: { subject: 'Fabrègues' },
  perRequest: { subject: ANSWERED },
  perVariants: { subject: VARIANTS },
};

const order = (kind: DocumentOrder['kind'], filling: DocumentOrder['filling']): DocumentOrder => ({
  kind,
  year: 2021,
  filling,
  today: '23/11/2026',
  ...SUBJECTS[DOCUMENTS.find((each) => each.kind === kind)?.inWorkbook ?? 'one'],
});
const draw = (kind: DocumentOrder['kind'], filling: DocumentOrder['filling']) =>
  drawDocument(order(kind, filling), () => undefined);

/** What reads a table of its own looks for it first, and makes it where it is not there: requests of their own. */
const hasTable = (kind: DocumentOrder['kind']): boolean =>
  DOCUMENTS.find((each) => each.kind === kind)?.table !== undefined;

const KINDS = DOCUMENTS.filter(({ inWorkbook }) => inWorkbook !== null).map(({ kind }) => kind);

/** Of the drawn sheets: how each is filled, and whether its drawing is under way. */
async function marks(): Promise<unknown[]> {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value.drawnSheets.map(({ mark, label }) => [mark?.filling, label.moved]);
}

let host: HostWorkbook;
beforeEach(async () => {
  host = await excelWith(TABLES);
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

/** An invoice has its number before it is drawn. */
async function numbered(kind: string): Promise<void> {
  if (kind !== 'invoice') return;
  for (const edit of INVOICED) await edited(edit);
}
const INVOICED: readonly Edit[] = [
  {
    kind: 'setInvoicing',
    before: { vatNumber: '', series: '' },
    after: { vatNumber: 'FR83404833048', series: 'F2021-' },
  },
  { kind: 'numberInvoice', ref: INTERVENTION, on: 44_402 },
];

const FILLINGS = ['live', 'portable', 'frozen'] as const;
/** What a document is tried in, by its place in the register. */
const inTurn = <Way>(ways: readonly Way[], place: number): readonly Way[] =>
  IS_SWEEP ? ways : [ways[place % ways.length]!];

describe.each(KINDS.map((kind, place) => ({ kind, place })))('$kind', ({ kind, place }) => {
  beforeEach(() => numbered(kind));

  test.each(inTurn(FILLINGS, place))('%s: drawn without a printer', async (filling) => {
    const wished = await draw(kind, filling);
    const { sheetName } = wished.ok ? wished.value : { sheetName: '' };
    const whole = host.snapshot(sheetName) as { page: unknown };
    const wholeMarks = await marks();

    host = await excelWith(TABLES);
    await numbered(kind);
    host.ways.pageLayout = 'refused';
    expect(await draw(kind, filling)).toEqual({
      ok: true,
      // Whether it is a draft is no matter of how it is printed.
      value: { ...(wished.ok ? wished.value : {}), sheetName, ...AS_USUAL, printing: 'notSet' },
    });
    const { page, ...cells } = host.snapshot(sheetName) as { page: unknown };
    const { page: wishedPage, ...wishedCells } = whole;
    expect(cells).toEqual(wishedCells);
    expect(page).not.toEqual(wishedPage);
    expect(await marks()).toEqual(wholeMarks);

    // Once there is a printer, drawing again sets it up.
    if (filling === 'frozen') return;
    host.ways.pageLayout = 'kept';
    host.requests.clear();
    expect(await draw(kind, filling)).toMatchObject({ value: { printing: 'set' } });
    if (!hasTable(kind)) expect(requestsOf(host)).toBe(2);
    expect(host.snapshot(sheetName)).toEqual(whole);
  });

  test.each(inTurn(['redrawn', 'passedOver'] as const, place))('%s', async (way) => {
    await (way === 'redrawn' ? redrawnWithoutPrinter(kind) : pagesPassedOver(kind));
  });
});

/** After the tables have changed. */
async function redrawnWithoutPrinter(kind: DocumentOrder['kind']): Promise<void> {
  const change = () => {
    host.typeInGrid('Communes', 'E13', '7300');
    host.typeInGrid('Parametres', 'B11', '0.1');
  };
  await draw(kind, 'portable');
  change();
  const wished = await draw(kind, 'portable');
  const { sheetName } = wished.ok ? wished.value : { sheetName: '' };
  const whole = host.snapshot(sheetName);

  host = await excelWith(TABLES);
  await numbered(kind);
  await draw(kind, 'portable');
  change();
  host.ways.pageLayout = 'refused';
  expect(await draw(kind, 'portable')).toMatchObject({ ok: true, value: { printing: 'notSet' } });
  // It was set up before, and stays so.
  expect(host.snapshot(sheetName)).toEqual(whole);
  expect(await marks()).toEqual([['portable', undefined]]);
}

/** A number of pages that Excel does not keep is said. */
async function pagesPassedOver(kind: DocumentOrder['kind']): Promise<void> {
  host.ways.pageLayout = 'fitLost';
  host.requests.clear();
  expect(await draw(kind, 'portable')).toMatchObject({ ok: true, value: { printing: 'fitLost' } });
  if (!hasTable(kind)) expect(requestsOf(host)).toBe(2);
}
