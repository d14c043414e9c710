import type { RawCell } from '../../read/rawTables';
import { isEmpty, readNumber, readText } from '../../read/readValues';
import { withLostZeros } from '../../read/checkDigits';
import { foldedName, nameKey } from '../../read/names';
import { withDecimalSign } from '../cells';
import { findCodeParts, joinedCode } from '../communeCodes';
import type { Grid } from '../grid';
import { matchUnderstood } from '../matchTable';
import { understand, type Understanding } from '../understand';
import type { IntakeWarning } from '../warnings';
import { arrondissementsOf, townOf } from './arrondissements';
import { figureColumns, FIGURES, type Figure, type FigureColumn } from './figureColumns';
import { vintagesSaid, type SaidVintage } from './vintage';

/**
 * INSEE's populations of all communes of France (`ensemble.xlsx`, `donnees_communes.csv`), and lists like them: some
 * 35,000 rows, of which those of the communes that are asked for are looked at, and no others.
 */

/** The communes that are looked for. */
export interface WantedCommunes {
  /** INSEE codes, five characters. */
  readonly codes: ReadonlySet<string>;
  /** Names of those that have no code. */
  readonly names: readonly string[];
}

/** Inhabitants; null: the file does not give it. totale = municipale + apart. */
export type Figures = Readonly<Record<Figure, number | null>>;

export interface CommuneFigures extends Figures {
  readonly code: string;
  readonly name: string;
  /** As people count the rows of the file. */
  readonly row: number;
}

/** Why a row of the file is not taken. */
export type FigureProblem =
  /** Municipale and comptée à part do not add up to totale. */
  | { readonly code: 'sumDiffers'; readonly row: number; readonly name: string; readonly figures: Figures }
  | { readonly code: 'unreadable'; readonly row: number; readonly name: string; readonly value: string }
  /** The file gives the commune twice, and not the same. */
  | { readonly code: 'twice'; readonly row: number; readonly name: string }
  /** Some of its arrondissements are missing. */
  | { readonly code: 'inParts'; readonly row: number; readonly name: string };

export interface PopulationFile {
  /** Name of the sheet that was taken. */
  readonly sheet: string;
  /** Rows below the titles, whatever commune they are about. */
  readonly rows: number;
  /** Vintages that have columns of their own, newest first; empty: the file has one, and its titles do not say which. */
  readonly vintages: readonly number[];
  /** The one that was read, of those; null: as above. */
  readonly vintage: number | null;
  /** What the file says of its vintage elsewhere. */
  readonly said: readonly SaidVintage[];
  /** Figures that it gives for that vintage. */
  readonly figures: readonly Figure[];
  readonly communes: readonly CommuneFigures[];
  readonly problems: readonly FigureProblem[];
  /** About the rows that were looked at. */
  readonly warnings: readonly IntakeWarning[];
}

/** Rows that tell what stands where. */
const SAMPLE = 80;
/** Its sheet of communes, as INSEE calls it: others hold former communes under codes that are still used. */
const COMMUNES = 'communes';

/** A sheet with codes or names of communes and populations beside them. */
interface Candidate {
  readonly grid: Grid;
  readonly understanding: Understanding;
  readonly columns: readonly FigureColumn[];
  readonly name: number | null;
  readonly codeOf: (row: readonly RawCell[]) => string;
}

/**
 * The populations of the communes that are asked for; null: no sheet gives populations of communes. `vintage`: of which
 * year, where the file has several; the newest where it is left out.
 */
export function readPopulationFile(
  sheets: readonly Grid[],
  fileName: string,
  wanted: WantedCommunes,
  vintage?: number,
): PopulationFile | null {
  const named = sheets.find(({ name }) => foldedName(name) === COMMUNES);
  const own = named && candidateOf(named);
  const found = (own ? [own] : sheets.flatMap((grid) => candidateOf(grid) ?? []))
    .map((candidate) => readCandidate(candidate, sheets, fileName, wanted, vintage))
    .toSorted((a, b) => b.communes.length - a.communes.length);
  return found[0] ?? null;
}

/** Whether a sheet gives both, and more communes than a convention has: what nobody lists by hand. */
export function isPopulationFile(sheets: readonly Grid[]): boolean {
  return sheets.some(
    (grid) => grid.rows.length > 1_500 && (candidateOf(grid)?.columns.some(isCounted) ?? false),
  );
}

const isCounted = ({ figure }: FigureColumn): boolean => figure !== 'apart';

function candidateOf(grid: Grid): Candidate | null {
  const top = { ...grid, rows: grid.rows.slice(0, SAMPLE), rowNumbers: grid.rowNumbers.slice(0, SAMPLE) };
  const understanding = understand(top);
  const { columns, headerRows, rows } = understanding;
  if (headerRows === null) return null;
  const figures = figureColumns(columns.map(({ header, others }) => [header, ...others]));
  if (!figures.some(isCounted)) return null;
  const indexOf = (column: string): number | null =>
    matchUnderstood(understanding, 'communes', 'totale').matches.find((match) => match.column === column)
      ?.index ?? null;
  const [name, code] = [indexOf('name'), indexOf('inseeCode')];
  const codeOf = code === null ? null : codeReader(understanding, code, rows);
  if (codeOf === null && name === null) return null;
  return { grid, understanding, columns: figures, name, codeOf: codeOf ?? (() => '') };
}

function codeReader(
  { columns }: Understanding,
  code: number,
  rows: Understanding['rows'],
): (row: readonly RawCell[]) => string {
  if (columns[code]?.madeOf === null)
    return (row) => withLostZeros(readText(row[code]).replace(/\s/g, '').toUpperCase(), 5);
  const { parts } = findCodeParts(
    columns.filter(({ madeOf }) => madeOf === null).map(({ header }) => header),
    rows.map(({ cells }) => cells),
  );
  if (parts === null) return () => '';
  return (row) => joinedCode(row[parts.department] ?? '', row[parts.commune] ?? '');
}

function readCandidate(
  { grid, understanding: top, columns, name, codeOf }: Candidate,
  sheets: readonly Grid[],
  fileName: string,
  wanted: WantedCommunes,
  asked: number | undefined,
): PopulationFile {
  const { headerRows } = top;
  const start = grid.rowNumbers.findIndex((number) => number > (headerRows?.last ?? 0));
  const first = start < 0 ? grid.rows.length : start;
  const names = new Set(wanted.names.map(nameKey));
  const isWanted = (row: readonly RawCell[]): boolean => {
    const code = codeOf(row);
    if (wanted.codes.has(code)) return true;
    if (wanted.codes.has(townOf(code) ?? '')) return true;
    return names.size > 0 && name !== null && names.has(nameKey(row[name]));
  };
  const places = [...grid.rows.keys()].filter((place) => place < first || isWanted(grid.rows[place] ?? []));
  const looked: Grid = {
    ...grid,
    rows: places.map((place) => grid.rows[place] ?? []),
    rowNumbers: places.map((place) => grid.rowNumbers[place] ?? 0),
  };
  const { rows, warnings, decimalSign } = understand(looked, {
    ...(headerRows === null ? {} : { headerRows }),
    hiddenRows: 'taken',
  });

  const vintages = [...new Set(columns.flatMap(({ vintage }) => vintage ?? []))].sort((a, b) => b - a);
  const vintage = (asked !== undefined && vintages.includes(asked) ? asked : vintages[0]) ?? null;
  const columnOf = (figure: Figure): number | null =>
    columns.find((each) => each.figure === figure && each.vintage === vintage)?.column ?? null;
  const given = FIGURES.filter((figure) => columnOf(figure) !== null);

  const read: CommuneFigures[] = [];
  const problems: FigureProblem[] = [];
  for (const { row, cells, apart } of rows) {
    if (apart !== null && apart !== 'hidden') continue;
    const said = name === null ? '' : readText(cells[name]);
    const figures: Record<Figure, number | null> = { municipale: null, apart: null, totale: null };
    let unread: string | null = null;
    for (const figure of given) {
      const cell = cells[columnOf(figure) ?? -1] ?? '';
      if (isEmpty(cell)) continue;
      const reading = readNumber(withDecimalSign(cell, decimalSign));
      if (reading.ok && reading.value.isInteger() && !reading.value.isNegative())
        figures[figure] = reading.value.toNumber();
      else unread ??= readText(cell);
    }
    if (unread !== null) problems.push({ code: 'unreadable', row, name: said, value: unread });
    else if (!addsUp(figures)) problems.push({ code: 'sumDiffers', row, name: said, figures });
    else read.push({ ...completed(figures), code: codeOf(cells), name: said, row });
  }
  const { communes, problems: doubts } = oneEach(read, wanted);
  const titles = grid.rows.slice(0, first).flatMap((row) => row.map(readText));
  return {
    sheet: grid.name,
    rows: grid.rows.length - first,
    vintages,
    vintage,
    said: vintagesSaid([...titles, fileName, grid.name, ...otherTitles(sheets, grid)]),
    figures: given.length === 2 ? FIGURES : given,
    communes,
    problems: [...problems, ...doubts].toSorted((a, b) => a.row - b.row),
    warnings,
  };
}

/** Sheets of remarks, which say what the workbook is about; not those that hold tables. */
function otherTitles(sheets: readonly Grid[], taken: Grid): string[] {
  return sheets
    .filter((grid) => grid !== taken && grid.rows.length <= 60)
    .flatMap(({ rows }) => rows.slice(0, 60).flatMap((row) => row.slice(0, 5).map(readText)));
}

function addsUp({ municipale, apart, totale }: Figures): boolean {
  if (totale === null || municipale === null) return true;
  return apart === null ? municipale <= totale : municipale + apart === totale;
}

/** Two of the three give the third. */
function completed({ municipale, apart, totale }: Figures): Figures {
  return {
    municipale: municipale ?? (totale !== null && apart !== null ? totale - apart : null),
    apart: apart ?? (totale !== null && municipale !== null ? totale - municipale : null),
    totale: totale ?? (municipale !== null && apart !== null ? municipale + apart : null),
  };
}

/** Towns of their arrondissements; rows that repeat one another once, and none of those that contradict one another. */
function oneEach(
  read: readonly CommuneFigures[],
  { codes }: WantedCommunes,
): { readonly communes: CommuneFigures[]; readonly problems: FigureProblem[] } {
  const problems: FigureProblem[] = [];
  const groups = new Map<string, CommuneFigures[]>();
  for (const each of read) {
    const town = codes.has(each.code) ? null : townOf(each.code);
    const key = town ?? (each.code === '' ? `name ${nameKey(each.name)}` : each.code);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const communes = [...groups].flatMap(([code, [one, ...others]]): CommuneFigures[] => {
    if (one === undefined) return [];
    const parts = arrondissementsOf(code);
    if (parts > 0 && one.code !== code) {
      const all = new Map([one, ...others].map((each) => [each.code, each]));
      const town = bareTown(one.name);
      if (all.size === parts) return [{ ...summed([...all.values()]), code, name: town, row: one.row }];
      problems.push({ code: 'inParts', row: one.row, name: town });
      return [];
    }
    const differs = others.find((other) => FIGURES.some((figure) => other[figure] !== one[figure]));
    if (differs === undefined) return [one];
    problems.push({ code: 'twice', row: differs.row, name: one.name });
    return [];
  });
  return { communes, problems };
}

/** `Lyon 1er Arrondissement` is Lyon. */
const bareTown = (name: string): string => name.replace(/ \d+(?:er|e|ème)? arrondissement$/i, '');

function summed(parts: readonly CommuneFigures[]): Figures {
  const sum = (figure: Figure): number | null =>
    parts.reduce<number | null>((total, each) => {
      const value = each[figure];
      return total === null || value === null ? null : total + value;
    }, 0);
  return { municipale: sum('municipale'), apart: sum('apart'), totale: sum('totale') };
}
