import type { Outcome } from '../../excel/outcome';
import { readWorkbook } from '../../excel/readWorkbook';
import { gridCells } from '../../files/grid';
import { readSheets } from '../../files/readTables';
import type { ReadProblemCode } from '../../files/readLimits';
import { documentSource } from '../../workbook/documentPlans';
import { checkFrozen, type FrozenCheck, type FrozenSheet } from '../../workbook/checkFrozen';
import { readFrozenRecap } from '../../workbook/frozenRecap';
import type { RawCell } from '../../workbook/rawTables';
import { readConvention } from '../../workbook/readConvention';

/** What the page asks of the world outside it; loaded with it. */
export interface CouncilServices {
  /** Checks a sheet of this workbook; null: no recap of ours stands on it. */
  checkSheet(name: string): Promise<Outcome<FrozenCheck | null>>;
  checkFile(bytes: Uint8Array): Promise<FileCheck>;
}

/** unreadable: the file itself; noRecap: none of its sheets is a recap. */
export type FileCheck =
  | { readonly kind: 'checked'; readonly check: FrozenCheck }
  | { readonly kind: 'noRecap' }
  | { readonly kind: 'unreadable'; readonly code: ReadProblemCode }
  | { readonly kind: 'failed'; readonly outcome: Extract<Outcome<never>, { ok: false }> };

export const excelCouncil: CouncilServices = {
  async checkSheet(name) {
    const state = await readWorkbook(name);
    if (!state.ok) return state;
    const cells = state.value.contents?.formulas ?? [];
    return { ok: true, value: check(cells, name, state.value) };
  },
  async checkFile(bytes) {
    const { sheets, problem } = await readSheets(bytes);
    if (problem !== null) return { kind: 'unreadable', code: problem };
    const cells = sheets.map(gridCells).find((each) => readFrozenRecap(each) !== null);
    if (cells === undefined) return { kind: 'noRecap' };
    const state = await readWorkbook();
    if (!state.ok) return { kind: 'failed', outcome: state };
    const found = check(cells, null, state.value);
    return found === null ? { kind: 'noRecap' } : { kind: 'checked', check: found };
  },
};

type State = Extract<Awaited<ReturnType<typeof readWorkbook>>, { ok: true }>['value'];

function check(
  cells: readonly (readonly RawCell[])[],
  own: string | null,
  { raw, binding, drawnSheets }: State,
): FrozenCheck | null {
  const reading = readConvention(raw, binding);
  const frozen = drawnSheets
    .filter(({ label }) => label.kind === 'recap' && label.frozen)
    .map(({ name, mark }): FrozenSheet => ({ name, values: mark?.values ?? null }));
  return checkFrozen(cells, own, frozen, reading, documentSource(raw, binding, reading).recapOf);
}
