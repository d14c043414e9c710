import type { Outcome } from '../../../excel/outcome';
import { readWorkbook, type WorkbookState } from '../../../excel/readWorkbook';
import { gridCells } from '../../../files/read/grid';
import { workbookSheets } from '../../../files/read/readFile';
import { openFile, type FileProblemCode, type PickedFile } from '../../kit/files/openFile';
import { checkFrozen, type FrozenCheck, type FrozenSheet } from '../../../workbook/frozen/checkFrozen';
import { documentSource } from '../../../workbook/documents/source';
import type { RawCell } from '../../../workbook/read/rawTables';
import { readConvention } from '../../../workbook/read/readConvention';

/** A document that was checked, and the sheet that it stands on, in this workbook or in a file. */
export interface CheckedDocument extends FrozenCheck {
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
      const checked = checker(state.value)(state.value.contents?.formulas ?? [], name);
      if (checked !== null) found.push({ ...checked, sheet: name });
    }
    return { ok: true, value: found };
  },
  async checkFile(file) {
    const { sheets, problem } = workbookSheets(await openFile(file));
    if (problem !== null) return { kind: 'unreadable', code: problem };
    const state = await readWorkbook();
    if (!state.ok) return { kind: 'failed', outcome: state };
    const check = checker(state.value);
    const documents = sheets.flatMap((sheet): CheckedDocument[] => {
      const checked = check(gridCells(sheet), null);
      return checked === null ? [] : [{ ...checked, sheet: sheet.name }];
    });
    return { kind: 'checked', documents };
  },
};

type Check = (cells: readonly (readonly RawCell[])[], own: string | null) => FrozenCheck | null;

function checker({ raw, binding, drawnSheets }: WorkbookState): Check {
  const source = documentSource(raw, binding, readConvention(raw, binding));
  const frozen = drawnSheets
    .filter(({ label }) => label.frozen)
    .map(({ name, label: { kind, year, subject = null }, mark }): FrozenSheet => {
      return { name, kind, year, subject, values: mark?.values ?? null };
    });
  return (cells, own) => checkFrozen(cells, own, frozen, source);
}
