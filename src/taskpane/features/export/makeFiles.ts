import type { Picture } from '../../../core/picture';
import {
  contentName,
  plansFor,
  type FilesFor,
  type FilesSource,
} from '../../../files/communes/communeDocuments';
import { communeFiles, type AddressedCommune, type CommuneFile } from '../../../files/communes/communeFiles';
import type { MadeFiles } from '../../../files/communes/madeFiles';
import { openFileWriter, type FileWriter } from '../../../files/fileWriter';
import { MEDIA_TYPES, type FileFormat } from '../../../files/workbookFile';
import { zipFiles, type ZipEntry } from '../../../files/archive/zip';
import { communeChoices } from '../../../workbook/documents/choices';
import type { Handling } from '../../../workbook/documents/debtors';
import { incompleteBy, type Gap } from '../../../workbook/documents/readiness/gaps';
import type { DocumentRegister } from '../../../workbook/documents/register';
import { fileName } from '../../../workbook/plan/fileNames';
import { downloadOf, GatheredFile, type Download } from '../../kit/saveFile';
import { chosenCommunes, handlings, withFile, type ExportChoices } from './exportChoices';
import type { ExportServices } from './exportServices';

export interface ExportProgress {
  readonly done: number;
  readonly total: number;
  /** The commune whose file is being made; empty at the start. */
  readonly name: string;
}

export interface FilesMade {
  /** How many files have a document that is marked as a draft. */
  readonly drafts: number;
  /** Communes that got an information in place of a claim, and those that got neither. */
  readonly informed: readonly string[];
  readonly leftOut: readonly string[];
  readonly count: number;
  readonly format: FileFormat;
  /** What was saved, or can be; null where files can only be opened. */
  readonly download: Download | null;
  /** To be opened one by one; empty where they were saved. */
  readonly files: readonly ZipEntry[];
  readonly communes: readonly string[];
  /** Of each commune, how its file is called. */
  readonly names: ReadonlyMap<string, string>;
}

/** The amounts that are decided on, and what the last files of their year showed. */
export interface MakingSource extends FilesSource {
  readonly gaps: readonly Gap[];
  readonly made: MadeFiles;
  readonly logo: Picture | null;
}

interface Making {
  readonly services: ExportServices;
  readonly register: DocumentRegister;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Faster than this nobody reads the names that pass. */
const MILLISECONDS_A_LINE = 100;

/**
 * The files of the communes that were chosen, one after the other, and what holds them: a zip, or the file of one
 * commune. Rejects with the signal's reason when cancelled.
 */
export async function makeFiles(
  source: MakingSource,
  choices: ExportChoices,
  now: MadeFiles,
  making: Making,
): Promise<FilesMade> {
  const { services, signal } = making;
  // Excel opens nothing else by itself.
  const format = services.canDownload() ? choices.format : 'xlsx';
  const writer = openFileWriter(format, () => services.openPdfWriter(signal));
  try {
    return await written(source, { ...choices, format }, now, writer, making);
  } finally {
    writer.end();
  }
}

async function written(
  source: MakingSource,
  choices: ExportChoices,
  now: MadeFiles,
  writer: FileWriter,
  { services, register, signal, onProgress }: Making,
): Promise<FilesMade> {
  const { reading, recap, gaps, made: before, logo } = source;
  const { content, format } = choices;
  // Pages compute nothing.
  const filling = format === 'pdf' ? 'frozen' : choices.filling;
  const date = services.today();
  const chosen = chosenCommunes(recap, choices, { made: before, now });
  const given = handlings(recap, reading.settings, choices);
  const communes = withFile(chosen, content, given, register).map((row) => row.commune);
  const isDraft: FilesFor['isDraft'] = incompleteBy(gaps);
  const creditor = reading.settings.metropole;
  const plans = await plansFor(source, content, filling, { date }, register, {
    handling: (commune) => given.get(commune) ?? 'claim',
    isDraft,
  });
  let drafts = 0;
  const names = new Map<string, string>();
  let started = 0;
  let shown = 0;
  const files = noted(
    communeFiles({
      year: recap.year,
      communes,
      content: contentName(content, register),
      format,
      write: (sheets, properties) => writer.write(sheets, properties),
      plansFor(commune) {
        started += 1;
        if (performance.now() - shown > MILLISECONDS_A_LINE) {
          shown = performance.now();
          onProgress({ done: started - 1, total: communes.length, name: commune.name });
        }
        const sheets = plans(commune);
        if (sheets.some(({ kind }) => isDraft(kind, commune.name))) drafts += 1;
        return sheets;
      },
      title: ({ name }) => `Exercice ${recap.year} – ${name}`,
      creditor,
      date: date.split('/').reverse().join('-'),
      logo,
      signal,
    }),
    names,
  );
  const shares = new Set(
    communeChoices(register)
      .filter(({ documents }) => documents.some(({ about }) => about === 'information'))
      .map(({ id }) => id),
  );
  const sharesChosen = [...content].some((id) => shares.has(id));
  const whoGot = (handling: Handling): string[] =>
    sharesChosen ? chosen.map((row) => row.commune.name).filter((name) => given.get(name) === handling) : [];
  const made = () => ({
    format,
    names,
    communes: communes.map(({ name }) => name),
    drafts,
    informed: whoGot('information'),
    leftOut: whoGot('none'),
  });

  if (!services.canDownload() || communes.length === 1) {
    const entries: ZipEntry[] = [];
    for await (const { name, bytes } of files) entries.push({ name, bytes });
    signal.throwIfAborted();
    if (!services.canDownload()) return { ...made(), count: entries.length, download: null, files: entries };
    const parts = entries.map(({ bytes }) => part(bytes));
    const download = downloadOf(entries[0]?.name ?? '', parts, MEDIA_TYPES[format]);
    return { ...made(), count: communes.length, download, files: [] };
  }
  const zip = new GatheredFile();
  await zipFiles(files, (chunk) => zip.add(part(chunk)), { signal });
  const name = fileName([String(recap.year), creditor, contentName(content, register)], 'zip');
  const download = downloadOf(name, zip.parts(), 'application/zip');
  return { ...made(), count: communes.length, download, files: [] };
}

/** The files as they come, their names noted by commune. */
async function* noted<Commune extends AddressedCommune>(
  files: AsyncIterable<CommuneFile<Commune>>,
  names: Map<string, string>,
): AsyncGenerator<CommuneFile<Commune>, void, undefined> {
  for await (const file of files) {
    names.set(file.commune.name, file.name);
    yield file;
  }
}

/** A copy that nothing else holds. */
function part(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}
