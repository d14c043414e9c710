import type { Picture } from '../../core/picture';
import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import { communeFileName, FileNameRegister } from '../../workbook/plan/fileNames';
import { Pace } from '../pace';
import type { FileProperties } from '../fileProperties';
import type { FileFormat } from '../workbookFile';
import type { ZipEntry } from '../archive/zip';

export interface AddressedCommune {
  readonly name: string;
  readonly inseeCode: string | null;
}

export interface CommuneOrder<Commune extends AddressedCommune> {
  readonly year: number;
  readonly communes: readonly Commune[];
  /** What a file holds, for its name: `état liquidatif`, `annexes`. */
  readonly content: string;
  readonly format: FileFormat;
  /** Makes the file of its sheets; one at a time. */
  readonly write: (plans: readonly SheetPlan[], properties: FileProperties) => Promise<Uint8Array>;
  /** The sheets of one commune, with nothing of the others; none: no file for this one. */
  readonly plansFor: (commune: Commune) => readonly SheetPlan[];
  /** Document properties: the title that a commune's file bears, the creditor, the day (`yyyy-mm-dd`). */
  readonly title: (commune: Commune) => string;
  readonly creditor: string;
  readonly date?: string;
  readonly logo?: Picture | null;
  readonly signal?: AbortSignal;
}

export interface CommuneFile<Commune> extends ZipEntry {
  readonly commune: Commune;
}

/**
 * A file for each commune, made when it is asked for. Each is written from its own plans alone: strings, styles
 * and names are gathered anew, so nothing is carried over from the commune before. Communes that share a name and a
 * code get numbered files. Rejects with the signal's reason when cancelled.
 */
export async function* communeFiles<Commune extends AddressedCommune>(
  order: CommuneOrder<Commune>,
): AsyncGenerator<CommuneFile<Commune>, void, undefined> {
  const names = new FileNameRegister();
  const pace = new Pace(order.signal);
  for (const commune of order.communes) {
    await pace.breathe();
    const plans = order.plansFor(commune);
    if (plans.length === 0) continue;
    const bytes = await order.write(plans, {
      title: order.title(commune),
      creator: order.creditor,
      ...(order.date === undefined ? {} : { date: order.date }),
      ...(order.logo ? { logo: order.logo } : {}),
    });
    yield {
      name: names.unique(communeFileName(order.year, commune, order.content, order.format)),
      bytes,
      commune,
    };
  }
}
