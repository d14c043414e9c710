import type { AmountsOrigin } from '../../../core/amountsOrigin';
import type { ExcelProblem, Outcome } from '../../../excel/outcome';
import { documentFile } from '../../../files/documentFile';
import { parsePicture } from '../../../files/picture/readPicture';
import { MEDIA_TYPES, type FileFormat } from '../../../files/workbookFile';
import type { AmountsChoice, AmountsOffer } from '../../../workbook/frozen/amountsOffer';
import { downloadOf, saveFile, type Download } from '../../kit/saveFile';
import type { SavableSheet } from './savableSheets';
import type { AmountsChoices } from '../../state/amountsChoices';
import { createStore, type Watched } from '../../state/store';
import { unexpected } from '../../state/unexpected';
import type { DocumentFileServices } from './documentFileServices';

export type DocumentFileResult =
  | {
      readonly kind: 'saved';
      readonly file: string;
      /** null: it was opened as a workbook, where nothing can be saved from the pane. */
      readonly download: Download | null;
      /** It is marked as a draft. */
      readonly draft: boolean;
      /** Where its amounts come from; null: they are none that a council votes on. */
      readonly origin: AmountsOrigin | null;
    }
  /** What was frozen cannot be made once more from anything that the workbook still has. */
  | { readonly kind: 'notRebuilt' }
  | { readonly kind: 'failed'; readonly problem: ExcelProblem };

export interface DocumentFileState {
  /** Of the year of the sheet that is chosen, where its amounts may have been voted; null: not read. */
  readonly offer: Outcome<AmountsOffer> | null;
  /** Id of the sheet; null: none is chosen yet. */
  readonly chosen: string | null;
  readonly format: FileFormat;
  readonly busy: boolean;
  readonly result: DocumentFileResult | null;
}

/** One file at a time; what came of it waits here while the person looks at another page. */
export interface DocumentFileSession extends Watched<DocumentFileState> {
  readonly choose: (change: Partial<Pick<DocumentFileState, 'chosen' | 'format'>>) => void;
  readonly read: (year: number) => Promise<void>;
  readonly save: (sheet: SavableSheet) => Promise<void>;
}

export function createDocumentFileSession(
  services: DocumentFileServices,
  amounts: AmountsChoices,
): DocumentFileSession {
  const { getState, subscribe, change } = createStore<DocumentFileState>({
    offer: null,
    chosen: null,
    format: 'xlsx',
    busy: false,
    result: null,
  });
  /** How often the amounts were asked for: what comes late is not shown over what is newer. */
  let asked = 0;

  const make = async (sheet: SavableSheet): Promise<DocumentFileResult> => {
    const today = services.today();
    // Excel opens nothing else by itself.
    const format = services.canDownload() ? getState().format : 'xlsx';
    const read = await services.document({
      sheet,
      asPages: format === 'pdf',
      amounts: choiceFor(sheet, amounts.of(sheet.year)),
      today,
    });
    if (!read.ok) return { kind: 'failed', problem: read.problem };
    if (read.value.kind === 'notRebuilt') return { kind: 'notRebuilt' };
    const { plan, entry, source, keptLogo } = read.value.document;
    const logo = parsePicture(keptLogo);
    const made = await documentFile({ plan, entry, source, logo, today }, format, (as) =>
      services.openWriter(as),
    );
    const origin = entry.asVoted ? source.recapOf(sheet.year).origin : null;
    const saved = { kind: 'saved', file: made.name, draft: made.draft, origin } as const;
    if (services.canDownload()) {
      const download = downloadOf(made.name, [made.bytes.slice().buffer], MEDIA_TYPES[format]);
      saveFile(download);
      return { ...saved, download };
    }
    const opened = await services.openWorkbook(made.bytes);
    return opened.ok ? { ...saved, download: null } : { kind: 'failed', problem: opened.problem };
  };

  return {
    getState,
    subscribe,
    choose: (chosen) => change(chosen),
    async read(year) {
      asked += 1;
      const turn = asked;
      const offer = await services.readAmounts(year).catch((error: unknown) => unexpected(error, true));
      if (turn === asked) change({ offer });
    },
    async save(sheet) {
      const { busy, result: former } = getState();
      if (busy) return;
      if (former?.kind === 'saved' && former.download) URL.revokeObjectURL(former.download.url);
      change({ busy: true, result: null });
      const result = await make(sheet).catch((error: unknown): DocumentFileResult => ({
        kind: 'failed',
        problem: unexpected(error, true).problem,
      }));
      change({ busy: false, result });
    },
  };
}

/** What the person chose for the year; else the version that the sheet was drawn from. */
export function choiceFor({ origin }: SavableSheet, chosen: AmountsChoice | null): AmountsChoice | null {
  return chosen ?? (origin === undefined ? null : { kind: 'version', fingerprint: origin.fingerprint });
}
