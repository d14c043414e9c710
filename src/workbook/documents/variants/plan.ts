import { compareVariants, type CommuneDifference, type Difference } from '../../../core/variants/compare';
import { Decimal, type Euros } from '../../../core/money';
import { french } from '../../../french/typography';
import { cellAddress } from '../../plan/address';
import { CHART_NAME } from '../../plan/chartSize';
import type { PlanCell, PlanChart, SheetPlan } from '../../plan/sheetPlan';
import {
  AMOUNT_FORMAT,
  computed,
  COUNT_FORMAT,
  EMPTY,
  moneyWidth,
  number,
  SheetRows,
  text,
} from '../../plan/sheetRows';
import { collectFindings } from '../../read/findings/findings';
import { nameKey } from '../../read/names';
import { readVariants } from '../../read/variants/readVariants';
import { residualLabel } from '../clauseWords';
import { nativeFilling, type DocumentFilling, type DocumentPlan } from '../document';
import { FROZEN_NOTE, roundingNote } from '../notes';
import { documentFooter, documentSubtitle, writeDraft, writeDrawn } from '../parts';
import { field, section } from '../settlementStatement/sections';
import { changesSaid } from './changes';
import { columnsFor, IN_FORCE, NAMES_HEADER, namesIn, variants, variantsSubject } from './entry';

/** Of what is 0 today there is no rate: its cell stays empty. */
const RATE_FORMAT = '+0.00" "%;-0.00" "%;0" "%';
const CHANGE_FORMAT = '+#,##0.00" €";-#,##0.00" €";0.00" €"';

/**
 * Variants of a year side by side with what is in force: what each comes to for all and for the body, EUR and %, then
 * for every commune, and what each changes.
 */
export const plan: DocumentPlan = (source, { year, subject }, filling, drawing) => {
  const { settings, convention } = source.reading;
  const all = readVariants(source.raw, source.binding, collectFindings().report);
  const wanted = namesIn(subject, new Set(all.map(({ name }) => nameKey(name))));
  if (wanted === null) return 'noSubject';
  const kept = all.filter(({ name }) => wanted.has(nameKey(name)));
  const compared = compareVariants(
    convention,
    kept.map(({ variant }) => variant),
    year,
  );
  const native = nativeFilling(filling);
  const money = moneyWidth(
    [compared.today.annualCost, ...compared.variants.map(({ annualCost }) => annualCost.after ?? ZERO)],
    14,
  );
  const widths = Array.from({ length: columnsFor(kept.length) - 1 }, (_, at) =>
    RATE_COLUMNS.has(at + 1) ? 12 : money,
  );
  const sheet = new SheetRows([30, ...widths]);
  const known = { year, subject: variantsSubject(kept.map(({ name }) => name)) };
  const fingerprint = variants.fingerprint(source, known) ?? '';

  sheet.add([text(variants.title(year))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  writeDraft(sheet, drawing);
  const totals = writeTotals(sheet, compared, residualLabel(settings.clauses), native);
  const table = writeCommunes(sheet, compared, native);

  section(sheet, 'Ce que change chaque variante');
  for (const each of kept) {
    const said = changesSaid(each);
    field(sheet, each.name, french(said.length === 0 ? 'rien' : said.join(' ; ')));
  }
  sheet.add();
  const notes = [
    'Une variante est un essai : elle n’engage à rien et ne change aucun montant de la convention. Les écarts sont ceux de la variante par rapport à ce qui est en vigueur pour le même exercice.',
    mergedSaid(compared),
    roundingNote(compared.today),
    filling === 'frozen' ? FROZEN_NOTE : '',
  ];
  for (const note of notes) if (note !== '') sheet.prose(french(note), 'note');
  const signed = writeDrawn(sheet, native, drawing, fingerprint);
  const charts = chartsOf(compared, totals, sheet.columns + 1);
  const [first] = charts;
  const look = sheet.look(1, { from: table.header - 1, count: 2 }, documentFooter(settings, year, drawing));
  const ownPage = first && {
    ...first.anchor,
    rows: charts.reduce((rows, { anchor }) => rows + anchor.rows + 1, 0),
  };
  return {
    kind: variants.kind,
    ...known,
    filling: native,
    sheetName: variants.sheetName(year),
    cells: sheet.cells,
    look: { ...look, charts, print: { ...look.print, ...(ownPage && { ownPage }) } },
    body: {
      keyRow: table.header,
      keyColumn: 0,
      firstRow: table.header + 1,
      rowKeys: table.names,
      firstColumn: 1,
      columnKeys: [],
    },
    fingerprint,
    ...signed,
  } satisfies SheetPlan;
};

type Compared = ReturnType<typeof compareVariants>;

const ZERO = new Decimal(0);

/** Rates stand in the columns of the communes' table; that of the totals has its own rate, and its counts, in them too. */
const RATE_COLUMNS: ReadonlySet<number> = new Set([4, 7, 10, 13]);

/** A row for what is in force and one for each variant, so that a chart can be made of them. Gives the first one. */
function writeTotals(
  sheet: SheetRows,
  { today, variants: all }: Compared,
  residual: string,
  filling: DocumentFilling,
): number {
  section(sheet, 'Ensemble');
  const headers = [
    NAMES_HEADER,
    'Coût annuel global',
    'Total refacturé',
    'Écart',
    'Écart en %',
    residual,
    'Écart',
    'Communes qui paient plus',
    'Qui paient moins',
    'Inchangées',
  ];
  const header = sheet.add(headers.map(text));
  sheet.style('header', { row: header, columns: headers.length });
  sheet.style('headerLeft', { row: header, columns: 1 });
  const first = sheet.add([
    text(IN_FORCE),
    number(today.annualCost),
    number(today.billed),
    EMPTY,
    EMPTY,
    number(today.residualCost),
  ]);
  for (const { name, annualCost, billed, residualCost, standings } of all) {
    const row = sheet.next;
    const [before, after] = [cellAddress(first, 2), cellAddress(row, 2)];
    sheet.add([
      text(name),
      number(annualCost.after ?? ZERO),
      number(billed.after ?? ZERO),
      computed(filling, billed.change, `${after}-${before}`),
      rateCell(billed, before, after, filling),
      number(residualCost.after ?? ZERO),
      computed(filling, residualCost.change, `${cellAddress(row, 5)}-${cellAddress(first, 5)}`),
      number(standings.loses),
      number(standings.wins),
      number(standings.same),
    ]);
  }
  const rows = all.length + 1;
  sheet.style('row', { row: first, rows, columns: headers.length });
  sheet.style('name', { row: first, rows, columns: 1 });
  sheet.format(AMOUNT_FORMAT, { row: first, rows, column: 1, columns: 6 });
  for (const column of [3, 6]) sheet.format(CHANGE_FORMAT, { row: first, rows, column, columns: 1 });
  sheet.format(RATE_FORMAT, { row: first, rows, column: 4, columns: 1 });
  sheet.format(COUNT_FORMAT, { row: first, rows, column: 7, columns: 3 });
  return first;
}

/** Every commune of today or of a variant; '' in the cells of one that is no member there. */
function writeCommunes(
  sheet: SheetRows,
  { today, variants: all }: Compared,
  filling: DocumentFilling,
): { readonly header: number; readonly names: readonly string[] } {
  section(sheet, 'Par commune');
  const columns = 2 + 3 * all.length;
  const band = sheet.add([EMPTY, EMPTY, ...all.flatMap(({ name }) => [text(name), EMPTY, EMPTY])]);
  sheet.style('bandLabel', { row: band, columns });
  const labels = ['Commune', IN_FORCE, ...all.flatMap(() => ['Montant', 'Écart', 'Écart en %'])];
  const header = sheet.add(labels.map(text));
  sheet.style('header', { row: header, columns });
  sheet.style('headerLeft', { row: header, columns: 1 });
  const before = new Map(today.rows.map(({ commune, total }) => [commune.name, total]));
  const found = all.map(({ communes }) => new Map(communes.map((each) => [each.commune, each])));
  const names = [...new Set([...before.keys(), ...found.flatMap((each) => [...each.keys()])])];
  for (const name of names)
    sheet.add([
      text(name),
      amountCell(before.get(name) ?? null),
      ...found.flatMap((communes, index) => communeCells(communes.get(name), sheet.next, index, filling)),
    ]);
  const first = header + 1;
  const total = sheet.next;
  const sumOf = (column: number, value: Euros): PlanCell => {
    const [from, to] = [cellAddress(first, column), cellAddress(total - 1, column)];
    return computed(filling, value, names.length === 0 ? null : `SUM(${from}:${to})`);
  };
  sheet.add([
    text('Total refacturé'),
    sumOf(1, today.billed),
    ...all.flatMap(({ billed }, index) => {
      const at = amountColumn(index);
      return [
        sumOf(at, billed.after ?? ZERO),
        sumOf(at + 1, billed.change),
        rateCell(billed, cellAddress(total, 1), cellAddress(total, at), filling),
      ];
    }),
  ]);
  sheet.style('row', { row: first, rows: names.length, columns });
  sheet.style('name', { row: first, rows: names.length, columns: 1 });
  sheet.style('footStrong', { row: total, columns });
  const rows = names.length + 1;
  sheet.format(AMOUNT_FORMAT, { row: first, rows, column: 1, columns: columns - 1 });
  for (const index of all.keys()) {
    sheet.format(CHANGE_FORMAT, { row: first, rows, column: amountColumn(index) + 1, columns: 1 });
    sheet.format(RATE_FORMAT, { row: first, rows, column: amountColumn(index) + 2, columns: 1 });
  }
  return { header, names };
}

/** Where the amount of a variant stands, its change and its rate beside it. */
function amountColumn(index: number): number {
  return 2 + 3 * index;
}

function amountCell(amount: Euros | null): PlanCell {
  return amount === null ? EMPTY : number(amount);
}

function communeCells(
  of: CommuneDifference | undefined,
  row: number,
  index: number,
  filling: DocumentFilling,
): PlanCell[] {
  if (of === undefined) return [EMPTY, EMPTY, EMPTY];
  const [before, after] = [cellAddress(row, 1), cellAddress(row, amountColumn(index))];
  // What a commune takes the place of stands in the rows of those that are no more, or beside it: its own is not all.
  const own = of.former.length === 0 ? filling : 'frozen';
  return [
    amountCell(of.after),
    computed(own, of.change, `${after}-${before}`),
    rateCell(of, before, after, own),
  ];
}

function rateCell({ change, rate }: Difference, before: string, after: string, filling: DocumentFilling) {
  if (rate === null) return EMPTY;
  return computed(filling, change.isZero() ? ZERO : rate, `ROUND((${after}-${before})/ABS(${before}),4)`);
}

function mergedSaid({ variants: all }: Compared): string {
  const merged = all.flatMap(({ name, communes }) =>
    communes
      .filter(({ former }) => former.length > 0)
      .map(({ commune, former }) => `${commune} succède à ${former.join(', ')} (${name})`),
  );
  return merged.length === 0
    ? ''
    : `${merged.join(' ; ')} : son écart est celui d’avec la somme de ce qu’elles doivent aujourd’hui.`;
}

/** What the communes are billed together, and how many of them would pay more: bars, one below the other. */
function chartsOf({ year, today, variants: all }: Compared, first: number, column: number): PlanChart[] {
  const rows = all.length + 1;
  const categories = { row: first, column: 0, rows, columns: 1 };
  const common = { kind: 'columns' as const, categories };
  // Bars show amounts of 0 or more.
  const isCredit = [today.billed, ...all.map(({ billed }) => billed.after ?? ZERO)].some((each) =>
    each.lt(0),
  );
  const billed: PlanChart = {
    ...common,
    name: CHART_NAME,
    title: `Total refacturé en ${year}, en euros`,
    altText: `Diagramme en barres : le total refacturé aux communes de ce qui est en vigueur et de chaque variante, dont les montants sont ceux de la colonne « Total refacturé ».`,
    values: { row: first, column: 2, rows, columns: 1 },
    seriesName: 'Total refacturé',
    numberFormat: AMOUNT_FORMAT,
    anchor: { row: first, column, rows: 16, columns: 8 },
  };
  const losers: PlanChart = {
    ...common,
    name: `${CHART_NAME} – communes`,
    title: 'Communes qui paieraient plus',
    altText: `Diagramme en barres : le nombre de communes qui paieraient plus avec chaque variante, comme dans la colonne « Communes qui paient plus ».`,
    categories: { ...categories, row: first + 1, rows: rows - 1 },
    values: { row: first + 1, column: 7, rows: rows - 1, columns: 1 },
    seriesName: 'Communes qui paient plus',
    numberFormat: COUNT_FORMAT,
    anchor: { row: first + (isCredit ? 0 : 17), column, rows: 16, columns: 8 },
  };
  return isCredit ? [losers] : [billed, losers];
}
