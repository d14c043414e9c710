import { roundCents, toNumber, type Decimal } from '../../core/money';
import type { ApplicationRecap, CommuneRecap, Recap } from '../../core/recap';
import { cellAddress, regionAddress, type Lock } from '../plan/address';
import { columnReference, definedName, type Binding } from '../schema/binding';
import { recapFingerprint, shownFingerprint } from './fingerprint';
import type { ConventionReading } from '../read/readConvention';
import { nameKey } from '../read/names';
import { readText } from '../read/readValues';
import { COST_COMPONENTS } from '../schema/tables';
import { SETTINGS } from '../schema/settings';
import { TOTAL_POPULATION_NAME } from '../schema/definedNames';
import type { Filling, PlanCell, Region, SheetLook, SheetPlan } from '../plan/sheetPlan';
import { recapChart } from './recapChart';
import { recapLayout, type RecapLayout } from './recapLayout';
import { documentFooter, documentSheetName, frozenSheetName } from './documents';
import { documentTitle } from './documentTitles';
import { proseLines } from '../plan/prose';
import { remainderBlock } from './remainderBlock';
import { rowHeights } from '../plan/rowHeights';
import { rateFormat } from '../plan/sheetRows';
import { FROZEN_LINES, signatureOf } from './signature';

const EMPTY: PlanCell = { kind: 'empty' };
const text = (value: string): PlanCell => (value === '' ? EMPTY : { kind: 'text', text: value });
const number = (value: Decimal | number): PlanCell => ({
  kind: 'number',
  value: typeof value === 'number' ? value : toNumber(value),
});
const AMOUNT = '#,##0.00 "€"';
/** In characters: what still reads well when it is fitted to the width of an upright A4. */
const WIDEST_PORTRAIT = 150;

/** In characters: a note of its author is cut into rows that every recap has room for. */
const NOTE_WIDTH = 90;

/** When and for whom a sheet is drawn: what the inputs do not say. */
export interface Drawing {
  /** `dd/mm/yyyy`. */
  readonly date: string;
  /** What the author of a frozen recap says about it: printed on it as text. */
  readonly note?: string | undefined;
}

/**
 * The recap of a year (annexe 2): a band per application, a row per commune, the foot. One plan, three fillings:
 * live reads the workbook's tables by name and computes with our functions; portable has its own figures and native
 * formulas only; frozen has values. Amounts are EUR; every filling shows the same ones.
 */
export function recapSheet(
  reading: ConventionReading,
  recap: Recap,
  binding: Binding,
  filling: Filling,
  drawing: Drawing,
): SheetPlan {
  const fingerprint = recapFingerprint(reading, recap.year);
  const note = filling === 'frozen' ? readText(drawing.note ?? '') : '';
  const notes = notesOf(recap, filling, { ...drawing, note }, fingerprint);
  const layout = recapLayout(recap, filling, filling === 'frozen' ? notes.length + 1 : notes.length);
  const write = cellWriter(layout, filling);
  const live = liveReferences(reading, layout, binding);

  writeHead(write, layout, reading, recap);
  writeBand(write, layout, recap, live);
  recap.rows.forEach((row, index) => writeCommune(write, layout, recap, row, index, live));
  if (recap.roundingPolicy === 'largestRemainder' && filling !== 'frozen')
    remainderBlock(write, layout, recap);
  writeFoot(write, layout, recap);
  notes.forEach((line, index) => write.put(layout.firstNote + index, 0, text(line)));
  const values = filling === 'frozen' ? sign(write, layout) : undefined;

  const look = appearance(layout, recap);
  const orientation = layout.printedWidth > WIDEST_PORTRAIT ? 'landscape' : 'portrait';
  const chart = recapChart(recap, layout, orientation);
  const name = documentSheetName('recap', recap.year);
  return {
    kind: 'recap',
    year: recap.year,
    filling,
    sheetName: filling === 'frozen' ? frozenSheetName(name) : name,
    cells: write.cells,
    look: {
      ...look,
      columnWidths: layout.columnWidths,
      rowHeights: rowHeights(write.cells, look.styles, layout.columnWidths),
      frozen: { rows: layout.firstRow, columns: 1 },
      ...(chart === null ? {} : { charts: [chart] }),
      print: {
        orientation,
        area: { row: 0, column: 0, rows: layout.rows, columns: layout.gapColumn + 1 },
        ...(chart === null ? {} : { ownPage: chart.anchor }),
        repeatedRows: { from: layout.headerRow, count: layout.firstRow - layout.headerRow },
        footer: documentFooter(reading.settings, recap.year, drawing),
      },
    },
    body: {
      firstRow: layout.firstRow,
      keyRow: layout.headerRow,
      keyColumn: 0,
      rowKeys: recap.rows.map((row) => row.commune.name),
      firstColumn: layout.firstApplication,
      columnKeys: recap.applications.map((each) => each.application.name),
    },
    fingerprint,
    ...(note === '' ? {} : { note }),
    ...(values === undefined ? {} : { values }),
  };
}

/** The last row says, in short, the fingerprint of everything above it: what is changed later shows. */
function sign(write: CellWriter, layout: RecapLayout): string {
  const { values, line } = signatureOf(write.cells);
  write.put(layout.rows - 1, 0, text(line));
  return values;
}

export interface CellWriter {
  readonly filling: Filling;
  readonly cells: PlanCell[][];
  put(row: number, column: number, cell: PlanCell): void;
  /** A value that a live or a portable formula computes; without a formula for the filling, the value itself. */
  computed(
    row: number,
    column: number,
    value: Decimal | number,
    formulas: { live?: string; portable?: string },
  ): void;
}

function cellWriter(layout: RecapLayout, filling: Filling): CellWriter {
  const cells = Array.from({ length: layout.rows }, () => Array<PlanCell>(layout.columns).fill(EMPTY));
  const put = (row: number, column: number, cell: PlanCell): void => {
    const line = cells[row];
    if (line) line[column] = cell;
  };
  return {
    filling,
    cells,
    put,
    computed(row, column, value, formulas) {
      const formula = filling === 'frozen' ? undefined : formulas[filling];
      const cached = typeof value === 'number' ? value : toNumber(value);
      put(
        row,
        column,
        formula === undefined ? number(value) : { kind: 'formula', formula: `=${formula}`, cached },
      );
    },
  };
}

/** The same native formula, whether the workbook has the add-in or not. */
const both = (formula: string): { live: string; portable: string } => ({ live: formula, portable: formula });

function writeHead(
  write: CellWriter,
  layout: RecapLayout,
  { settings }: ConventionReading,
  recap: Recap,
): void {
  const vintage = settings.populationVintage === null ? '' : ` ${settings.populationVintage}`;
  const parts = [
    settings.metropole,
    settings.conventionName,
    `population ${settings.populationType.toLowerCase()}${vintage}`,
  ];
  write.put(0, 0, text(documentTitle('recap', recap.year)));
  write.put(1, 0, text(parts.filter((part) => part !== '').join(' · ')));
  write.put(layout.headerRow, 0, text('Commune'));
  write.put(layout.headerRow, 1, text('Code INSEE'));
  write.put(layout.headerRow, layout.populationColumn, text('Population'));
  recap.applications.forEach(({ application }, index) =>
    write.put(layout.headerRow, layout.firstApplication + index, text(application.name)),
  );
  write.put(layout.headerRow, layout.totalColumn, text('Total'));
  write.put(layout.headerRow, layout.gapColumn, text('Écart d’arrondi'));
}

/** What live formulas read from the workbook, by the names that it has; undefined where it has none. */
interface LiveReferences {
  /** In the formulas of the lines. */
  readonly totalPopulation: string;
  /** In the band's own cell. */
  readonly totalPopulationSource: string;
  readonly defaultRate: string | undefined;
  readonly hasRateColumn: boolean;
  /** Columns of the table of applications. */
  has(column: string): boolean;
  /** The value that stands beside a name in one of the tables. */
  lookUp(cell: string, table: 'communes' | 'applications', column: string): string;
}

function liveReferences(
  { available }: ConventionReading,
  layout: RecapLayout,
  binding: Binding,
): LiveReferences {
  const has = (name: string): boolean => available.definedNames.has(nameKey(name));
  const totalName = definedName(binding, TOTAL_POPULATION_NAME);
  const named = has(totalName);
  const hasColumn = (column: string): boolean => available.columns.applications?.has(column) ?? false;
  const rateName = definedName(binding, SETTINGS.contributionRate.definedName);
  return {
    totalPopulation: named ? totalName : cellAddress(layout.inhabitantRow, layout.populationColumn, 'both'),
    totalPopulationSource: named ? totalName : `SUM(${columnReference(binding, 'communes', 'population')})`,
    defaultRate: has(rateName) ? rateName : undefined,
    has: hasColumn,
    hasRateColumn: hasColumn('contributionRate'),
    lookUp: (cell, table, column) =>
      `XLOOKUP(${cell},${columnReference(binding, table, 'name')},${columnReference(binding, table, column)})`,
  };
}

function writeBand(write: CellWriter, layout: RecapLayout, recap: Recap, live: LiveReferences): void {
  const { costRow, rateRow, shareRow, inhabitantRow, populationColumn } = layout;
  write.put(costRow, 0, text('Coût annuel global'));
  write.put(rateRow, 0, text('Participation de la Métropole'));
  write.put(shareRow, 0, text('Coût à répartir'));
  write.put(inhabitantRow, 0, text('Coût par habitant (population totale)'));

  const summed = sumOfPopulations(recap) === recap.totalPopulation && recap.rows.length > 0;
  const sumFormula = `SUM(${regionAddress(bodyColumn(layout, populationColumn))})`;
  write.computed(inhabitantRow, populationColumn, recap.totalPopulation, {
    live: live.totalPopulationSource,
    // A population that somebody fixed by hand stays fixed; one that is the sum follows the rows.
    ...(summed ? { portable: sumFormula } : {}),
  });

  recap.applications.forEach((each, index) => {
    const column = layout.firstApplication + index;
    const at = (row: number, lock: Lock = ''): string => cellAddress(row, column, lock);
    const lookUp = (role: string): string => live.lookUp(at(layout.headerRow, 'row'), 'applications', role);
    const population = cellAddress(inhabitantRow, populationColumn, 'both');

    write.computed(costRow, column, each.annualCost, costFormula(live, lookUp));
    write.computed(rateRow, column, each.application.contributionRate, {
      ...rateFormula(live, lookUp('contributionRate')),
    });
    const shared = `${at(costRow)}*(1-${at(rateRow)})`;
    write.computed(shareRow, column, each.costToShare, both(shared));
    if (each.costPerInhabitant !== null)
      write.computed(inhabitantRow, column, each.costPerInhabitant, {
        live: `QUOTEPART.COSTPERINHABITANT(${at(costRow)},${population},${at(rateRow)})`,
        portable: `${at(shareRow)}/${population}`,
      });
  });

  const costs = regionAddress(layout.bandRow(costRow));
  const shares = regionAddress(layout.bandRow(shareRow));
  if (recap.applications.length === 0) return;
  const total = layout.totalColumn;
  write.computed(costRow, total, recap.annualCost, both(`SUM(${costs})`));
  write.computed(shareRow, total, recap.annualCost.minus(recap.contribution), both(`SUM(${shares})`));
}

/** The annual cost, or the sum of its components where it is left empty, as the reader takes it. */
function costFormula(live: LiveReferences, lookUp: (column: string) => string): { live?: string } {
  const components = COST_COMPONENTS.filter((column) => live.has(column)).map(lookUp);
  const sum = components.length === 0 ? undefined : `SUM(${components.join(',')})`;
  if (!live.has('annualCost')) return sum === undefined ? {} : { live: sum };
  const typed = lookUp('annualCost');
  return { live: sum === undefined ? typed : `IF(${typed}="",${sum},${typed})` };
}

/** An application's own rate, or the default one; the value where the workbook has neither by name. */
function rateFormula(live: LiveReferences, own: string): { live?: string } {
  if (live.hasRateColumn && live.defaultRate !== undefined)
    return { live: `IF(${own}="",${live.defaultRate},${own})` };
  return !live.hasRateColumn && live.defaultRate !== undefined ? { live: live.defaultRate } : {};
}

function writeCommune(
  write: CellWriter,
  layout: RecapLayout,
  recap: Recap,
  { commune, lines, total, roundingGap }: CommuneRecap,
  index: number,
  live: LiveReferences,
): void {
  const row = layout.firstRow + index;
  const { costRow, rateRow, shareRow, populationColumn, totalColumn, gapColumn } = layout;
  write.put(row, 0, text(commune.name));
  write.put(row, 1, text(commune.inseeCode ?? ''));
  write.computed(row, populationColumn, commune.population, {
    live: live.lookUp(cellAddress(row, 0, 'column'), 'communes', 'population'),
  });

  const population = cellAddress(row, populationColumn, 'column');
  const totalPopulation = cellAddress(layout.inhabitantRow, populationColumn, 'both');
  const linesHere: Region = { row, column: layout.firstApplication, rows: 1, columns: layout.applications };
  const own = regionAddress(linesHere, 'column');
  const band = (bandRow: number): string => regionAddress(layout.bandRow(bandRow), 'both');

  lines.forEach((line, application) => {
    if (line === null) return;
    const column = layout.firstApplication + application;
    const at = (bandRow: number): string => cellAddress(bandRow, column, 'row');
    write.computed(
      row,
      column,
      line,
      recap.roundingPolicy === 'largestRemainder'
        ? both(layout.remainder.line(row, application))
        : {
            live: `QUOTEPART.COSTSHARE(${population},${at(costRow)},${live.totalPopulation},${at(rateRow)})`,
            portable: `ROUND(${population}*${at(shareRow)}/${totalPopulation},2)`,
          },
    );
  });

  if (layout.applications === 0) {
    write.put(row, totalColumn, number(total));
    write.put(row, gapColumn, number(roundingGap));
    return;
  }
  const sumOfLines = `ROUND(SUM(${own}),2)`;
  write.computed(
    row,
    totalColumn,
    total,
    recap.roundingPolicy === 'exactTotal'
      ? {
          live: `QUOTEPART.COMMUNETOTAL(${population},${band(costRow)},${live.totalPopulation},${band(rateRow)},${own}<>"")`,
          portable: `ROUND(${population}*SUMIF(${own},"<>",${band(shareRow)})/${totalPopulation},2)`,
        }
      : both(sumOfLines),
  );
  const gap = `ROUND(${cellAddress(row, totalColumn, 'column')}-SUM(${own}),2)`;
  write.computed(row, gapColumn, roundingGap, both(gap));
}

function writeFoot(write: CellWriter, layout: RecapLayout, recap: Recap): void {
  const { foot, populationColumn, totalColumn, gapColumn, shareRow } = layout;
  write.put(foot.billed, 0, text('Total refacturé'));
  write.put(foot.notBilledInhabitants, 0, text('Habitants des communes non adhérentes'));
  write.put(foot.nonSubscribers, 0, text('Part des non-adhérents'));
  write.put(foot.contribution, 0, text('Participation de la Métropole'));
  write.put(foot.rounding, 0, text('Arrondis'));
  write.put(foot.residual, 0, text('Reste à charge de la Métropole'));
  write.put(foot.check, 0, text('Contrôle : refacturé + reste à charge = coût annuel global'));
  if (recap.rows.length === 0) return;

  const body = (column: number, lock: Lock = ''): string => regionAddress(bodyColumn(layout, column), lock);
  const populations = body(populationColumn, 'both');
  const totalPopulation = cellAddress(layout.inhabitantRow, populationColumn, 'both');
  const atLeastTheCommunes = `MAX(${totalPopulation},SUM(${populations}))`;
  // In the largest remainder the amounts must add up, so that the divisor is never below the communes' sum.
  const divisor = recap.roundingPolicy === 'largestRemainder' ? atLeastTheCommunes : totalPopulation;

  write.computed(
    foot.billed,
    populationColumn,
    sumOfPopulations(recap),
    both(`SUM(${body(populationColumn)})`),
  );

  const column = (index: number, each: ApplicationRecap | Recap): void => {
    const at = (row: number): string => cellAddress(row, index);
    write.computed(foot.billed, index, each.billed, both(`ROUND(SUM(${body(index)}),2)`));
    const rounding = `ROUND(${at(layout.costRow)}-SUM(${at(foot.billed)},${at(foot.nonSubscribers)},${at(foot.contribution)}),6)`;
    write.computed(foot.rounding, index, each.rounding, both(rounding));
    const residual = regionAddress({ row: foot.nonSubscribers, column: index, rows: 3, columns: 1 });
    write.computed(foot.residual, index, each.residualCost, both(`ROUND(SUM(${residual}),6)`));
    const check = `ROUND(${at(foot.billed)}+${at(foot.residual)},6)`;
    write.computed(foot.check, index, each.annualCost, both(check));
  };

  recap.applications.forEach((each, application) => {
    const index = layout.firstApplication + application;
    const at = (row: number): string => cellAddress(row, index);
    column(index, each);
    const notBilled = `${atLeastTheCommunes}-SUMIF(${body(index)},"<>",${populations})`;
    write.computed(
      foot.notBilledInhabitants,
      index,
      notBilledInhabitants(recap, application),
      both(notBilled),
    );
    const share = `ROUND(${at(foot.notBilledInhabitants)}*${at(shareRow)}/${divisor},2)`;
    write.computed(foot.nonSubscribers, index, each.nonSubscribersShare, both(share));
    const contribution = `ROUND(${at(layout.costRow)}*${at(layout.rateRow)},2)`;
    write.computed(foot.contribution, index, roundCents(each.contribution), both(contribution));
  });

  if (recap.applications.length === 0) return;
  column(totalColumn, recap);
  const notBilled = regionAddress(layout.bandRow(foot.notBilledInhabitants));
  const shares = regionAddress(layout.bandRow(shareRow));
  write.computed(
    foot.nonSubscribers,
    totalColumn,
    recap.nonSubscribersShare,
    both(`ROUND(SUMPRODUCT(${notBilled},${shares})/${divisor},2)`),
  );
  const costs = regionAddress(layout.bandRow(layout.costRow));
  write.computed(
    foot.contribution,
    totalColumn,
    roundCents(recap.contribution),
    both(`ROUND(SUM(${costs})-SUM(${shares}),2)`),
  );
  write.computed(foot.billed, gapColumn, recap.roundingGaps, both(`ROUND(SUM(${body(gapColumn)}),2)`));
}

const POLICY_NOTES: Readonly<Record<Recap['roundingPolicy'], string>> = {
  exactTotal:
    'Chaque ligne est arrondie au centime, le total une seule fois, à partir de la somme exacte ; l’écart d’arrondi est la différence (article 4).',
  sumOfLines: 'Chaque ligne est arrondie au centime ; le total est la somme des lignes.',
  largestRemainder:
    'Par application, les montants de toutes les communes s’additionnent au centime près (répartition au plus fort reste).',
};

const FILLING_NOTES: Readonly<Record<Filling, string>> = {
  live: 'Montants calculés par les fonctions Quote-part à partir des tableaux du classeur.',
  portable:
    'Montants calculés par les formules de cette feuille : modifiez une population, les montants suivent.',
  frozen: 'Montants figés.',
};

function notesOf(recap: Recap, filling: Filling, drawing: Drawing, fingerprint: string): string[] {
  const names = recap.notRebilled.map((application) => application.name).join(', ');
  const note = drawing.note ?? '';
  return [
    POLICY_NOTES[recap.roundingPolicy],
    names === '' ? '' : `Non refacturé, entièrement à la charge de la Métropole : ${names}.`,
    `${FILLING_NOTES[filling]} Dessiné le ${drawing.date}. ${FROZEN_LINES.inputs} : ${shownFingerprint(fingerprint)}.`,
    ...(note === '' ? [] : proseLines(`${FROZEN_LINES.note} : ${note}`, NOTE_WIDTH)),
  ];
}

function bodyColumn(layout: RecapLayout, column: number): Region {
  return { row: layout.firstRow, column, rows: Math.max(1, layout.communes), columns: 1 };
}

function sumOfPopulations(recap: Recap): number {
  return recap.rows.reduce((total, row) => total + row.commune.population, 0);
}

function notBilledInhabitants(recap: Recap, application: number): number {
  const billed = recap.rows.filter((row) => row.lines[application] !== null);
  const inhabitants = billed.reduce((total, row) => total + row.commune.population, 0);
  return Math.max(recap.totalPopulation, sumOfPopulations(recap)) - inhabitants;
}

function appearance(layout: RecapLayout, recap: Recap): Pick<SheetLook, 'styles' | 'numberFormats'> {
  const {
    headerRow,
    costRow,
    rateRow,
    shareRow,
    inhabitantRow,
    firstRow,
    foot,
    gapColumn,
    populationColumn,
  } = layout;
  const across = (row: number, rows = 1, column = 0, columns = gapColumn + 1 - column): Region => ({
    row,
    column,
    rows,
    columns,
  });
  const amounts = layout.firstApplication;
  const bodyRows = layout.communes;
  const helper = layout.columns - (gapColumn + 2);
  return {
    styles: [
      { ...across(0), style: 'title' },
      { ...across(1), style: 'subtitle' },
      { ...across(headerRow, 1, 0, 2), style: 'headerLeft' },
      { ...across(headerRow, 1, populationColumn), style: 'header' },
      { ...across(costRow, 4, 0, 2), style: 'bandLabel' },
      { ...across(costRow, 4, populationColumn), style: 'band' },
      ...(bodyRows > 0 ? [{ ...across(firstRow, bodyRows), style: 'row' as const }] : []),
      ...(bodyRows > 0
        ? [{ ...across(firstRow, bodyRows, layout.totalColumn, 1), style: 'total' as const }]
        : []),
      { ...across(foot.billed), style: 'footStrong' },
      { ...across(foot.notBilledInhabitants, 4), style: 'foot' },
      { ...across(foot.residual), style: 'footStrong' },
      { ...across(foot.check), style: 'check' },
      { ...across(layout.firstNote, layout.rows - layout.firstNote), style: 'note' },
      ...(helper > 0
        ? [
            {
              row: headerRow,
              column: gapColumn + 2,
              rows: foot.billed + 1 - headerRow,
              columns: helper,
              style: 'helper' as const,
            },
          ]
        : []),
    ],
    numberFormats: [
      { ...across(firstRow, Math.max(1, bodyRows), 1, 1), numberFormat: '@' },
      { ...across(firstRow, bodyRows + 1, populationColumn, 1), numberFormat: '#,##0' },
      { ...across(costRow, 1, amounts), numberFormat: AMOUNT },
      {
        ...across(rateRow, 1, amounts),
        numberFormat: rateFormat(recap.applications.map((each) => each.application.contributionRate)),
      },
      { ...across(shareRow, 1, amounts), numberFormat: '#,##0.00## "€"' },
      { ...across(inhabitantRow, 1, populationColumn, 1), numberFormat: '#,##0 "hab."' },
      { ...across(inhabitantRow, 1, amounts), numberFormat: '0.000000 "€"' },
      ...(bodyRows > 0 ? [{ ...across(firstRow, bodyRows, amounts), numberFormat: AMOUNT }] : []),
      { ...across(foot.billed, 1, amounts), numberFormat: AMOUNT },
      { ...across(foot.notBilledInhabitants, 1, amounts), numberFormat: '#,##0' },
      { ...across(foot.nonSubscribers, 5, amounts), numberFormat: AMOUNT },
    ],
  };
}
