import { CAUSE_KINDS, evolutionOf, type CauseKind } from '../../../core/explanation/evolution';
import { sum, type Euros } from '../../../core/money';
import { french } from '../../../french/typography';
import { cellAddress } from '../../plan/address';
import { CHART_NAME } from '../../plan/chartSize';
import type { PlanCell, PlanChart, SheetPlan } from '../../plan/sheetPlan';
import { AMOUNT_FORMAT, computed, moneyWidth, number, SheetRows, text } from '../../plan/sheetRows';
import { residualLabel } from '../clauseWords';
import { nativeFilling, type DocumentFilling, type DocumentPlan } from '../document';
import { FROZEN_NOTE, roundingNote } from '../notes';
import { documentFooter, documentSubtitle, writeDraft, writeDrawn } from '../parts';
import { evolution, recapsUntil } from './entry';

const CAUSES: Readonly<Record<CauseKind, string>> = {
  left: 'Retraits',
  cost: 'Coûts',
  contribution: 'Participation',
  population: 'Populations',
  joined: 'Ajouts',
  rounding: 'Arrondis',
};

/** Above a year whose recap was frozen for a vote. */
const FROZEN = 'figé';
const FROZEN_YEARS =
  'Un exercice « figé » a une version votée : ses montants sont ici ceux que donnent les tableaux.';

/**
 * Each commune's amount of each year, EUR, with what the difference between the first and the last comes from: the causes
 * add up to it, to the cent. Below, what each application was billed, and what stayed with the body.
 */
export const plan: DocumentPlan = (source, { year }, filling, drawing): SheetPlan => {
  const { settings } = source.reading;
  const recaps = recapsUntil(source, year);
  const rows = evolutionOf(recaps);
  const native = nativeFilling(filling);
  const years = recaps.map((recap) => String(recap.year));
  const columns = years.length + 1 + CAUSE_KINDS.length;
  const widest = moneyWidth(
    recaps.flatMap(({ billed, residualCost }) => [billed, residualCost]),
    13,
  );
  const sheet = new SheetRows([34, ...Array<number>(columns).fill(widest)]);
  const fingerprint = evolution.fingerprint(source, { year }) ?? '';

  sheet.add([text(evolution.title(year))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  writeDraft(sheet, drawing);
  const frozen = source.frozenYears ?? new Set<number>();
  const marks = sheet.add(['', ...recaps.map((recap) => (frozen.has(recap.year) ? FROZEN : ''))].map(text));
  if (frozen.size > 0) sheet.style('mark', { row: marks, column: 1, columns: years.length });
  const causes = CAUSE_KINDS.map((kind) => CAUSES[kind]);
  const header = sheet.add(['Commune', ...years, 'Différence', ...causes].map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  for (const { commune, amounts, effects } of rows)
    sheet.add([
      text(commune),
      ...amounts.map((amount) => number(amount)),
      difference(amounts, sheet.next, native),
      ...CAUSE_KINDS.map((kind) => number(effects[kind])),
    ]);
  const first = header + 1;
  if (rows.length > 0) {
    sheet.style('row', { row: first, rows: rows.length });
    sheet.style('name', { row: first, rows: rows.length, columns: 1 });
  }
  const total = sheet.add(
    [
      text('Total refacturé'),
      ...Array.from({ length: columns }, (_, at): PlanCell => {
        const [from, to] = [cellAddress(first, at + 1), cellAddress(first + rows.length - 1, at + 1)];
        const value = sum(rows.map((row) => columnOf(row, at)));
        return computed(native, value, rows.length === 0 ? null : `SUM(${from}:${to})`);
      }),
    ],
    'footStrong',
  );
  sheet.format(AMOUNT_FORMAT, { row: first, rows: total - first + 1, column: 1 });

  writeApplications(sheet, recaps, years, native);
  const residual = sheet.add([
    text(residualLabel(settings.clauses)),
    ...recaps.map((recap) => number(recap.residualCost)),
    difference(
      recaps.map((recap) => recap.residualCost),
      sheet.next,
      native,
    ),
  ]);
  sheet.style('footStrong', { row: residual });
  sheet.format(AMOUNT_FORMAT, { row: residual, column: 1 });

  sheet.add();
  const [last] = recaps.slice(-1);
  const notes = [
    'Chaque différence est suivie d’une année à la suivante : applications retirées, coûts, participation, populations, applications ajoutées, puis arrondis.',
    recaps.some((recap) => frozen.has(recap.year)) ? FROZEN_YEARS : '',
    last === undefined ? '' : roundingNote(last),
    filling === 'frozen' ? FROZEN_NOTE : '',
  ];
  for (const note of notes) if (note !== '') sheet.prose(french(note), 'note');
  const signed = writeDrawn(sheet, native, drawing, fingerprint);
  const chart = chartOf(year, years.length, header, total, columns);
  const look = sheet.look(first, { from: header, count: 1 }, documentFooter(settings, year, drawing));
  return {
    kind: evolution.kind,
    year,
    filling: native,
    sheetName: evolution.sheetName(year),
    cells: sheet.cells,
    look: {
      ...look,
      ...(chart === null ? {} : { charts: [chart], print: { ...look.print, ownPage: chart.anchor } }),
    },
    body: {
      keyRow: header,
      keyColumn: 0,
      firstRow: first,
      rowKeys: rows.map(({ commune }) => commune),
      firstColumn: 1,
      columnKeys: years,
    },
    fingerprint,
    ...signed,
  };
};

type Row = ReturnType<typeof evolutionOf>[number];

/** The amounts, their difference, then the causes; from 0. */
function columnOf({ amounts, effects }: Row, at: number): Euros {
  const [before, after] = [amounts[0], amounts.at(-1)];
  const causes = CAUSE_KINDS.map((kind) => effects[kind]);
  const moved = before === undefined || after === undefined ? sum([]) : after.minus(before);
  return [...amounts, moved, ...causes][at] ?? sum([]);
}

/** Of the last amount of a row from its first one. */
function difference(amounts: readonly Euros[], row: number, filling: DocumentFilling): PlanCell {
  const [from, to] = [cellAddress(row, 1), cellAddress(row, amounts.length)];
  const value = (amounts.at(-1) ?? sum([])).minus(amounts[0] ?? sum([]));
  return computed(filling, value, `${to}-${from}`);
}

/** What each application was billed, year by year: nothing where it was not there. */
function writeApplications(
  sheet: SheetRows,
  recaps: ReturnType<typeof recapsUntil>,
  years: readonly string[],
  filling: DocumentFilling,
): void {
  const names = new Set(recaps.flatMap(({ applications }) => applications.map((of) => of.application.name)));
  sheet.add();
  const header = sheet.add(['Application', ...years, 'Différence'].map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  for (const name of names) {
    const amounts = recaps.map(
      ({ applications }) => applications.find((of) => of.application.name === name)?.billed ?? sum([]),
    );
    sheet.add([
      text(name),
      ...amounts.map((amount) => number(amount)),
      difference(amounts, sheet.next, filling),
    ]);
  }
  if (names.size === 0) return;
  sheet.style('row', { row: header + 1, rows: names.size });
  sheet.style('name', { row: header + 1, rows: names.size, columns: 1 });
  sheet.format(AMOUNT_FORMAT, { row: header + 1, rows: names.size, column: 1 });
}

/** The total of each year as standing bars, beside the table. None for one year alone. */
function chartOf(
  year: number,
  years: number,
  header: number,
  total: number,
  columns: number,
): PlanChart | null {
  if (years < 2) return null;
  return {
    name: CHART_NAME,
    kind: 'columns',
    title: `Total refacturé jusqu’en ${year}, en euros`,
    altText: `Diagramme en barres : le total refacturé de chacun des ${years} exercices, dont les montants sont ceux de la ligne « Total refacturé ».`,
    categories: { row: header, column: 1, rows: 1, columns: years },
    values: { row: total, column: 1, rows: 1, columns: years },
    seriesName: 'Total refacturé',
    numberFormat: AMOUNT_FORMAT,
    anchor: { row: header, column: columns + 2, rows: 18, columns: 8 },
  };
}
