import type { Asked } from '../../../core/explanation/steps';
import type { Outcome } from '../../../excel/outcome';
import { readAmounts } from '../../../excel/drawn/readVersions';
import { selectedCell, type SelectedCell } from '../../../excel/drawn/selectedCell';
import type { DocumentSource } from '../../../workbook/documents/document';
import { RECAP } from '../../../workbook/documents/recap/kind';
import { documentOf, type DocumentRegister } from '../../../workbook/documents/register';
import type { UsableVersion } from '../../../workbook/frozen/version';

/** An amount on a drawn sheet, in the cell that the person is in. */
export interface AmountInCell {
  readonly sheet: string;
  /** `F12`. */
  readonly address: string;
  readonly year: number;
  readonly asked: Asked;
  /** What stands in the cell; null: no number. */
  readonly value: number | null;
  /** The version that its amounts come from; null: the tables. */
  readonly version: DocumentSource | null;
}

/** What the page asks of the world outside it. */
export interface WhyServices {
  /** null: the person is in no amount of ours. */
  amountSelected(today: DocumentSource): Promise<Outcome<AmountInCell | null>>;
  watchSelection(onChange: () => void): Promise<() => Promise<void>>;
}

/** Reads the cell that the person is in as an amount of its document. */
export async function amountSelected(
  today: DocumentSource,
  register: DocumentRegister,
): Promise<Outcome<AmountInCell | null>> {
  const selected = await selectedCell();
  if (!selected.ok || selected.value === null) return selected.ok ? NONE : selected;
  const cell = selected.value;
  const { sheet, address, row, column, label, cells } = cell;
  const plan = await documentOf(label.kind, register)?.loadPlan();
  if (plan?.amountsOn === undefined) return NONE;
  const version = await versionOf(cell);
  if (!version.ok) return version;
  const source = version.value?.source ?? null;
  const recap = (source ?? today).recapOf(label.year);
  const asked = plan.amountsOn(cells.values, recap, label.subject ?? null)(row, column);
  if (asked === null) return NONE;
  const value = cells.values[row]?.[column];
  return {
    ok: true,
    value: {
      sheet,
      address,
      year: label.year,
      asked,
      value: typeof value === 'number' ? value : null,
      version: source,
    },
  };
}

const NONE = { ok: true, value: null } as const;

/** The version that the sheet is, or that its amounts are from; null: neither, or nothing can be made of it any more. */
async function versionOf({ sheet, label, mark }: SelectedCell): Promise<Outcome<UsableVersion | null>> {
  const isVersion = label.frozen && label.kind === RECAP;
  const origin = mark?.origin;
  if (!isVersion && origin === undefined) return NONE;
  const amounts = await readAmounts(label.year);
  if (!amounts.ok) return amounts;
  const found = amounts.value.versions.find(
    (version): version is UsableVersion =>
      version.problem === null &&
      (isVersion ? version.sheet === sheet : version.origin.fingerprint === origin?.fingerprint),
  );
  return { ok: true, value: found ?? null };
}
