import type { DocumentSource } from '../../workbook/documents/document';
import { RECAP } from '../../workbook/documents/recap/kind';
import { DOCUMENTS, type DocumentRegister } from '../../workbook/documents/register';
import { documentSource } from '../../workbook/documents/source';
import { amountsOffer, type AmountsOffer } from '../../workbook/frozen/amountsOffer';
import { readVersion, type UnusableVersion, type VersionReading } from '../../workbook/frozen/version';
import { readConvention } from '../../workbook/read/readConvention';
import type { Outcome } from '../outcome';
import { readWorkbook, type WorkbookState } from '../readWorkbook';
import { readCells } from './readCells';
import { findUnmarked } from './unmarkedSheets';

/**
 * What the amounts of a year may come from, as everything stands now. A request for the tables, one for the titles of
 * sheets without a mark, and one for the cells of the year's frozen recaps where there are any.
 */
export async function readAmounts(
  year: number,
  register: DocumentRegister = DOCUMENTS,
): Promise<Outcome<AmountsOffer>> {
  const state = await readWorkbook();
  if (!state.ok) return state;
  // A thousand communes take as long to be understood as to be read: a key that was pressed meanwhile is answered between.
  await new Promise<void>((resume) => setTimeout(resume, 0));
  const { raw, binding } = state.value;
  const today = documentSource(raw, binding, readConvention(raw, binding));
  const versions = await readVersions(state.value, today, year);
  if (!versions.ok) return versions;
  const unmarked = await findUnmarked(state.value, today, register);
  if (!unmarked.ok) return unmarked;
  const lost = unmarked.value
    .filter((sheet) => sheet.kind === RECAP && sheet.filling === 'frozen' && sheet.year === year)
    .map(({ name }): UnusableVersion => ({ sheet: name, frozenOn: '', note: '', problem: 'unmarked' }));
  return { ok: true, value: amountsOffer(year, today, [...versions.value, ...lost]) };
}

/** Years of which there is a recap that was frozen. */
export function frozenYearsOf({ drawnSheets }: Pick<WorkbookState, 'drawnSheets'>): ReadonlySet<number> {
  const frozen = drawnSheets.filter(({ label }) => label.frozen && label.kind === RECAP);
  return new Set(frozen.map(({ label }) => label.year));
}

/** The frozen recaps of a year that bear their marks; a request for their cells where there are any. */
export async function readVersions(
  { drawnSheets }: Pick<WorkbookState, 'drawnSheets'>,
  today: DocumentSource,
  year: number,
): Promise<Outcome<readonly VersionReading[]>> {
  const frozen = drawnSheets.filter(
    ({ label }) => label.frozen && label.kind === RECAP && label.year === year,
  );
  const cells = await readCells(
    frozen.map(({ id, label: { rows, columns } }) => ({
      id,
      rows: rows + MORE.rows,
      columns: columns + MORE.columns,
    })),
  );
  if (!cells.ok) return cells;
  const versions = frozen.map(({ id, name, mark }) =>
    readVersion(
      cells.value.get(id)?.formulas ?? [],
      { name, kind: RECAP, year, subject: null, values: mark?.values ?? null },
      today,
    ),
  );
  return { ok: true, value: versions };
}

/** Whoever inserts a row or a column changes the document: that is seen where all of it is read. */
const MORE = { rows: 20, columns: 5 };
