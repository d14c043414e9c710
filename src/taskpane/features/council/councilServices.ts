import type { Outcome } from '../../../excel/outcome';
import { readWorkbook, type WorkbookState } from '../../../excel/readWorkbook';
import { returnedSheet } from '../../../files/read/returnedSheet';
import { workbookSheets } from '../../../files/read/readFile';
import { openFile, type FileProblemCode, type PickedFile } from '../../kit/files/openFile';
import type { FrozenSheet } from '../../../workbook/frozen/checkFrozen';
import { checkOwn, checkReturned, type ReturnedCheck } from '../../../workbook/frozen/checkReturned';
import { documentSource } from '../../../workbook/documents/source';
import { readConvention } from '../../../workbook/read/readConvention';

/** A document that was checked, and the sheet that it stands on, in this workbook or in a file. */
export interface CheckedDocument extends ReturnedCheck {
  readonly sheet: string;
}

/** What the page asks of the world outside it; loaded with it. */
export interface CouncilServices {
  /** Checks sheets of this workbook, a request each; those with no document of ours on them are left out. */
  checkSheets(names: readonly string[]): Promise<Outcome<readonly CheckedDocument[]>>;
  /** Checks every document of ours in a file. */
  checkFile(file: PickedFile): Promise<FileCheck>;
}

/** unreadable: the file itself. */
export type FileCheck =
  | { readonly kind: 'checked'; readonly documents: readonly CheckedDocument[] }
  | { readonly kind: 'unreadable'; readonly code: FileProblemCode }
  | { readonly kind: 'failed'; readonly outcome: Extract<Outcome<never>, { ok: false }> };

export const excelCouncil: CouncilServices = {
  async checkSheets(names) {
    const found: CheckedDocument[] = [];
    for (const name of names) {
      const state = await readWorkbook(name);
      if (!state.ok) return state;
      const { contents } = state.value;
      const { sheets, source } = checkedAgainst(state.value);
      const checked = await checkOwn(contents ?? NO_CONTENTS, name, sheets, source);
      if (checked !== null) found.push({ ...checked, sheet: name });
    }
    return { ok: true, value: found };
  },
  async checkFile(file) {
    const { sheets: grids, problem } = workbookSheets(await openFile(file, { looks: true }));
    if (problem !== null) return { kind: 'unreadable', code: problem };
    const state = await readWorkbook();
    if (!state.ok) return { kind: 'failed', outcome: state };
    const { sheets, source } = checkedAgainst(state.value);
    const cellsOf = async (name: string) => {
      const read = await readWorkbook(name);
      return read.ok ? (read.value.contents?.values ?? null) : null;
    };
    const documents: CheckedDocument[] = [];
    for (const grid of grids) {
      const checked = await checkReturned(returnedSheet(grid), sheets, source, cellsOf);
      if (checked !== null) documents.push({ ...checked, sheet: grid.name });
    }
    return { kind: 'checked', documents };
  },
};

const NO_CONTENTS = { formulas: [], values: [], isText: [], numberFormats: [] };

/** What documents are checked against: the frozen sheets of the workbook, and its tables. */
function checkedAgainst({ raw, binding, drawnSheets }: WorkbookState) {
  const sheets = drawnSheets.flatMap(({ name, label, mark }): FrozenSheet[] => {
    const { kind, year, subject = null, frozen } = label;
    const { values = null, cells = null } = mark ?? {};
    return frozen ? [{ name, kind, year, subject, values, cells }] : [];
  });
  return { sheets, source: documentSource(raw, binding, readConvention(raw, binding)) };
}
