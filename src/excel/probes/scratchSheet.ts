import type { Outcome } from '../outcome';
import { ProblemFound, run } from '../run';
import { SCRATCH_KEY, SCRATCH_PREFIX } from './probe';

/**
 * The sheet that probes are tried on: it comes, says why it is there, and goes again whatever happens. One that a crash
 * left is known by its name and by what its first cell says, and goes with the next.
 */

export const SCRATCH_SHEET = 'Essai Quote-part à supprimer';
const REASON =
  'Feuille d’essai du diagnostic de Quote-part. Si le diagnostic a été interrompu, supprimez-la : elle ne contient rien de vous.';

export interface ScratchSheet {
  readonly name: string;
  /** One of a former time was still there, and went. */
  readonly hadLeftover: boolean;
}

/** A workbook whose structure is protected takes no sheet. */
export async function openScratchSheet(): Promise<Outcome<ScratchSheet>> {
  return run(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.load('protected');
    await context.sync();
    if (protection.protected) throw new ProblemFound({ code: 'workbookProtected' });

    const hadLeftover = await sweep(context);
    worksheets.load('items/name');
    await context.sync();
    const name = freeName(worksheets.items.map((sheet) => sheet.name));
    const reason = worksheets.add(name).getRange('A1');
    reason.values = [[REASON]];
    reason.format.font.bold = true;
    await context.sync();
    return { name, hadLeftover };
  });
}

/** Takes the scratch sheet away, and the names and the setting that a probe may have left. */
export async function closeScratchSheet(): Promise<Outcome<void>> {
  return run(async (context) => {
    await sweep(context);
  });
}

/** Whether there was a sheet. */
async function sweep(context: Excel.RequestContext): Promise<boolean> {
  const { names, settings, worksheets } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name');
  const setting = settings.getItemOrNullObject(SCRATCH_KEY).load('key');
  await context.sync();
  const candidates = worksheets.items
    .filter(({ name }) => name.startsWith(SCRATCH_SHEET))
    .map((sheet) => ({
      sheet,
      first: sheet.getRange('A1').load('values'),
      used: sheet.getUsedRangeOrNullObject(true).load('address'),
    }));
  await context.sync();
  // One that came and got no further than its name is blank.
  const ours = candidates.filter(
    ({ first, used }) => used.isNullObject || (first.values as unknown[][])[0]?.[0] === REASON,
  );
  for (const { sheet } of ours) {
    // One that is hidden for good cannot be deleted.
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  for (const name of names.items) if (name.name.startsWith(SCRATCH_PREFIX)) name.delete();
  if (!setting.isNullObject) setting.delete();
  await context.sync();
  return ours.length > 0;
}

function freeName(taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = SCRATCH_SHEET;
  for (let number = 2; lower.has(name.toLowerCase()); number += 1) name = `${SCRATCH_SHEET} ${number}`;
  return name;
}
