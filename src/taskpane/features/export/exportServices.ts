import type { Picture } from '../../../core/picture';
import { makeTextTable } from '../../../excel/drawing/makeLetters';
import { readAmounts } from '../../../excel/drawn/readVersions';
import type { Outcome } from '../../../excel/outcome';
import { canDownload, openWorkbook } from '../../../excel/openWorkbook';
import { readSettings, writeSetting } from '../../../excel/workbookSettings';
import {
  attachmentsKey,
  parseAttachments,
  serialiseAttachments,
  type Attachments,
} from '../../../files/communes/attachments';
import type { FileContents, FilesSource } from '../../../files/communes/communeDocuments';
import {
  madeFilesKey,
  parseMadeFiles,
  serialiseMadeFiles,
  type MadeFiles,
} from '../../../files/communes/madeFiles';
import { Pace } from '../../../files/pace';
import { parsePicture } from '../../../files/picture/readPicture';
import { LOGO_KEY } from '../../../workbook/plan/logo';
import { gapsOf, type Gap } from '../../../workbook/documents/readiness/gaps';
import { openPdfWriter, type PdfWriter } from '../../../files/pdf/pdfWriter';
import { communeChoices } from '../../../workbook/documents/choices';
import {
  decidedAmounts,
  type AmountsChoice,
  type AmountsOffer,
  type DecidedAmounts,
} from '../../../workbook/frozen/amountsOffer';
import { todayInFrench } from '../../state/today';

/** The tables as they are at one moment, and what the amounts of a year may come from. */
export interface ExportSource {
  readonly offer: AmountsOffer;
  /** With the amounts that are decided on; null: somebody has to choose which. */
  readonly files: FilesSource | null;
  /** What the documents lack, whichever are chosen. */
  readonly gaps: readonly Gap[];
  /** What the last files of the year showed. */
  readonly made: MadeFiles;
  /** Which file last brought each commune its statement of the year. */
  readonly attachments: Attachments;
  /** Of the creditor; null: none, or one that was damaged. */
  readonly logo: Picture | null;
}

/** What the page asks of the world outside it; loaded with it, so that the pane starts without it. */
export interface ExportServices {
  /** Makes the tables that what was chosen reads its text from, where they are not there. */
  prepare(content: FileContents): Promise<Outcome<void>>;
  read(year: number, choice: AmountsChoice | null): Promise<Outcome<ExportSource>>;
  /** Keeps in the workbook what the last files of a year showed, and how those with a statement are called. */
  remember(year: number, made: MadeFiles, attachments: Attachments): Promise<Outcome<void>>;
  canDownload(): boolean;
  /** Where files cannot be saved from the pane. */
  openWorkbook(bytes: Uint8Array): Promise<Outcome<void>>;
  /** Until it is ended, or no longer wanted. */
  openPdfWriter(signal: AbortSignal): PdfWriter;
  /** `dd/mm/yyyy`. */
  today(): string;
}

export const excelExport: ExportServices = {
  async prepare(content) {
    const chosen = communeChoices().filter(({ id }) => content.has(id));
    const made = await makeTextTable(chosen.flatMap(({ documents }) => documents.map(({ table }) => table)));
    return made.ok ? { ok: true, value: undefined } : made;
  },
  async read(year, choice) {
    // Each step in a turn of its own: of a thousand communes all of them together take longer than a key may wait.
    const pace = new Pace();
    const offer = await readAmounts(year);
    if (!offer.ok) return offer;
    await pace.breathe();
    const kept = await readSettings([madeFilesKey(year), attachmentsKey(year), LOGO_KEY]);
    if (!kept.ok) return kept;
    const [record, names, picture] = kept.value;
    const [made, attachments] = [parseMadeFiles(record), parseAttachments(names)];
    const logo = parsePicture(picture);
    await pace.breathe();
    const source = exportSource(offer.value, choice, made, attachments, logo);
    await pace.breathe();
    return { ok: true, value: source };
  },
  async remember(year, made, attachments) {
    // The names first: with what the files showed but not how they are called, nobody would make them again.
    const named = await writeSetting(attachmentsKey(year), serialiseAttachments(attachments));
    return named.ok ? writeSetting(madeFilesKey(year), serialiseMadeFiles(made)) : named;
  },
  canDownload,
  openWorkbook,
  openPdfWriter: (signal) => openPdfWriter(signal),
  today: todayInFrench,
};

export function exportSource(
  offer: AmountsOffer,
  choice: AmountsChoice | null,
  made: MadeFiles = new Map(),
  attachments: Attachments = new Map(),
  logo: Picture | null = null,
): ExportSource {
  const decided = decidedAmounts(offer, choice);
  if (decided.kind === 'toChoose') return { offer, files: null, gaps: [], made, attachments, logo };
  const files = filesSource(decided);
  const gaps = gapsOf(decided.source, offer.today, files.recap);
  return { offer, files, gaps, made, attachments, logo };
}

function filesSource({ source, year }: Extract<DecidedAmounts, { kind: 'decided' }>): FilesSource {
  const { raw, binding, reading } = source;
  return { raw, binding, reading, recap: source.recapOf(year) };
}
