/** A frozen document of every kind, read back from its cells: what it is, and whether it is as it was frozen. */
import { shownFingerprint } from '../../src/workbook/documents/fingerprint';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { readText } from '../../src/workbook/read/readValues';
import { integrityOf, readSignedDocument } from '../../src/workbook/frozen/signedDocument';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { readTitle } from '../../src/workbook/documents/titles';
import {
  cellsOf,
  COMMUNE,
  DATE,
  documentsOf,
  documentTables,
  signedRowOf,
  sourceOf,
  YEAR,
} from '../helpers/frozenDocuments';

type Cells = RawCell[][];

const documents = documentsOf();
const integrity = (cells: Cells) => integrityOf(read(cells));

function read(cells: Cells) {
  const found = readSignedDocument(cells);
  if (found === null) throw new Error('No document is in the cells');
  return found;
}

/** The same cells with one of them changed; rows and columns from 0. */
function withCell(cells: Cells, row: number, column: number, value: RawCell): Cells {
  const changed = [...cells];
  while (changed.length <= row) changed.push([]);
  const line = Array.from(
    { length: Math.max(column + 1, changed[row]!.length) },
    (_, at) => changed[row]![at] ?? '',
  );
  changed[row] = line.with(column, value);
  return changed;
}

test('every kind has a title of its own, by which it is known again', () => {
  for (const { kind, title } of DOCUMENTS)
    expect(readTitle(` ${title(YEAR).replaceAll(' ', '\u00a0')}`)).toMatchObject({ document: { kind } });
  expect(new Set(DOCUMENTS.map(({ title }) => title(YEAR))).size).toBe(DOCUMENTS.length);
  for (const other of ['', 'Annexe 2', 'Annexe 2 – Quotes-parts', 'Annexe 3 – Bordereau de prix 2021', 2021])
    expect(readTitle(other)).toBeNull();
});

describe.each(documents)('$name', ({ kind, year, subject, plan }) => {
  const cells = cellsOf(plan);
  const signed = signedRowOf(cells);

  test('says what it is, from which data it was drawn, and that it is as it was frozen', () => {
    const back = read(cells);
    expect(back).toEqual({
      kind,
      year,
      subject: subject && readText(subject),
      note: kind === 'recap' ? 'Vu' : '',
      drawnOn: DATE,
      printed: { inputs: shownFingerprint(plan.fingerprint), values: shownFingerprint(plan.values!) },
      values: plan.values,
    });
    expect(integrityOf(back)).toBe('intact');
  });

  test('one cell above the printed fingerprint that is another one is found, whichever it is', () => {
    cells.slice(0, signed).forEach((row, y) =>
      row.forEach((cell, x) => {
        const values: RawCell[] =
          typeof cell === 'number'
            ? [cell + 0.01, String(cell)]
            : [`${String(cell)}x`, ...(cell === '' ? [0] : [''])];
        for (const value of values) {
          const found = readSignedDocument(withCell(cells, y, x, value));
          expect({ y, x, value, found: found && integrityOf(found) }).toEqual({
            y,
            x,
            value,
            found: 'altered',
          });
        }
      }),
    );
  });

  test('a row or a cell that came, went or moved is found', () => {
    for (const at of [1, Math.floor(signed / 2), signed - 1]) {
      expect(integrity(cells.toSpliced(at, 1))).toBe('altered');
      expect(integrity(cells.toSpliced(at, 0, ['vu']))).toBe('altered');
      expect(integrity(cells.toSpliced(at, 2, cells[at + 1]!, cells[at]!))).toBe(
        JSON.stringify(cells[at]) === JSON.stringify(cells[at + 1]) ? 'intact' : 'altered',
      );
    }
    expect(integrity(withCell(cells, signed, 0, 'Empreinte du document : 0000-0000-0000-0000.'))).toBe(
      'altered',
    );
    expect(integrity(cells.toSpliced(signed, 1))).toBe('unsigned');
  });

  test('what programs do to a file raises no alarm', () => {
    const saved = cells.map((row) => {
      const changed = row.map((cell) =>
        typeof cell === 'string'
          ? ` ${cell.normalize('NFD').replaceAll(' ', '\u00a0\u202f')}`
          : Number(cell) * (1 + 2 ** -52),
      );
      return changed.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
    });
    expect(saved).not.toEqual(cells);
    expect(integrity([...saved, [], ['', '']])).toBe('intact');
  });

  test('what a person fills in below or beside is no part of it', () => {
    const width = Math.max(...cells.map((row) => row.length));
    const filled = withCell(withCell(cells, signed + 1, 0, 'Vu le 12/12/2026'), signed + 4, 1, 'Le maire');
    const beside = kind === 'applicationUse' ? width + 1 : width;
    for (let row = 0; row <= signed + 3; row += 1)
      expect([row, integrity(withCell(filled, row, beside, 'vu'))]).toEqual([row, 'intact']);
    // Nor another document's fingerprint, copied there.
    expect(integrity(withCell(filled, signed + 3, 0, 'Empreinte du document : 0000-0000-0000-0000.'))).toBe(
      'intact',
    );
  });

  test('the fingerprint is the last of it, but for what people fill in', () => {
    expect(plan.cells[signed]!.slice(1).every((cell) => cell.kind === 'empty')).toBe(true);
    const below = cells.slice(signed + 1).map((row) => row.map(readText).filter((cell) => cell !== ''));
    expect(below).toEqual(
      kind === 'settlementStatement'
        ? [[], ['Date, nom, qualité et signature de l’ordonnateur :'], [], []]
        : [],
    );
    expect(plan.look.print.area.rows).toBeGreaterThan(signed);
    expect(plan.look.styles.filter(({ row, rows }) => row <= signed && signed < row + rows)).toMatchObject([
      { style: 'note', column: 0 },
    ]);
  });
});

test('what is not frozen bears no fingerprint of the document', () => {
  for (const { name, plan } of documentsOf(sourceOf(), 'portable')) {
    expect([name, plan.values]).toEqual([name, undefined]);
    expect([name, integrity(cellsOf(plan))]).toEqual([name, 'unsigned']);
  }
});

describe('a document that does not say any more what it is', () => {
  const { plan } = documents.find(({ kind }) => kind === 'settlementStatement')!;
  const renamed = withCell(cellsOf(plan), 0, 0, 'État liquidatif – exercice 2O21');

  test('is one by its fingerprint, and altered', () => {
    expect(read(renamed)).toMatchObject({ kind: null, year: null, subject: null, drawnOn: DATE });
    expect(integrity(renamed)).toBe('altered');
    expect(readSignedDocument(renamed.toSpliced(signedRowOf(renamed), 1))).toBeNull();
  });

  test('is known all the same on a sheet whose label says it', () => {
    const known = { kind: 'settlementStatement', year: YEAR, subject: COMMUNE } as const;
    expect(readSignedDocument(renamed, known)).toMatchObject(known);
    expect(readSignedDocument([], known)).toMatchObject({ ...known, values: null });
  });

  test('other cells are no document', () => {
    for (const cells of [[], [[]], [['Commune', 'Code INSEE']], [['Annexe 2', 2021]]])
      expect(readSignedDocument(cells)).toBeNull();
  });
});

test('a column that stands against the table of annexe 1, with a header, reads as one of it', () => {
  const { plan } = documents.find(({ kind }) => kind === 'applicationUse')!;
  const cells = cellsOf(plan);
  const header = cells.findIndex(([first]) => first === 'Membre');
  const more = withCell(
    withCell(cells, header, cells[header]!.length, 'GED'),
    header + 1,
    cells[header]!.length,
    'X',
  );
  expect(integrity(more)).toBe('altered');
});

test('a commune’s document is about that commune, however long its name is', () => {
  const long = 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson '.repeat(4).trim();
  const { settings, rows } = documentTables();
  const named = (row: Readonly<Record<string, unknown>>, key: string) =>
    row[key] === COMMUNE ? { ...row, [key]: long } : row;
  const tables = {
    settings,
    rows: {
      ...rows,
      communes: rows.communes!.map((row) => named(row, 'name')),
      subscriptions: rows.subscriptions!.map((row) => named(row, 'commune')),
    },
  } as ReturnType<typeof documentTables>;
  for (const { plan, subject } of documentsOf(sourceOf(tables)).filter((each) => each.subject !== null)) {
    expect(subject).toBe(long);
    expect(read(cellsOf(plan)).subject).toBe(long);
  }
});
