import type { ExcelProblem, Outcome } from '../../../excel/outcome';
import { contentName, plansFor } from '../../../files/communes/communeDocuments';
import { communeWorkbooks } from '../../../files/communes/communeWorkbook';
import { fileName } from '../../../workbook/plan/fileNames';
import {
  anyMade,
  fingerprintsNow,
  hasChanged,
  withMade,
  type MadeFiles,
} from '../../../files/communes/madeFiles';
import { DOCUMENTS, type DocumentRegister } from '../../../workbook/documents/register';
import { MEDIA_TYPES } from '../../../files/workbookFile';
import { zipFiles, type ZipEntry } from '../../../files/archive/zip';
import { saveFile } from '../../kit/saveFile';
import { chosenCommunes, loadChoices, saveChoices, type ExportChoices } from './exportChoices';
import type { ExportServices, ExportSource } from './exportServices';
import { createStore, type Watched } from '../../state/store';
import { unexpected } from '../../state/unexpected';

export interface ExportProgress {
  readonly done: number;
  readonly total: number;
  /** The commune whose file is being made; empty at the start. */
  readonly name: string;
}

export type ExportResult =
  | {
      readonly kind: 'made';
      readonly count: number;
      /** What was saved, or can be; null where files can only be opened. */
      readonly download: { readonly file: string; readonly url: string; readonly bytes: number } | null;
      /** To be opened one by one; empty where they were saved. */
      readonly files: readonly ZipEntry[];
      /** Of these communes, those whose files show something else than the last ones; null: there were none. */
      readonly changed: readonly string[] | null;
      /** What the files show is kept in the workbook, for the next time. */
      readonly remembered: boolean;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: ExcelProblem };

export interface ExportState {
  /** null: not read yet. */
  readonly source: Outcome<ExportSource> | null;
  /** What the files of the source would show; null: not computed yet. */
  readonly now: MadeFiles | null;
  readonly choices: ExportChoices;
  readonly progress: ExportProgress | null;
  readonly result: ExportResult | null;
  /** How opening a file ended, where files are opened. */
  readonly opening: { readonly file: string; readonly problem: ExcelProblem | null } | null;
}

/** One piece of work: it goes on while the person looks at another page, and its result waits here. */
export interface ExportSession extends Watched<ExportState> {
  readonly choose: (change: Partial<ExportChoices>) => void;
  readonly read: (year: number) => Promise<void>;
  readonly start: (year: number) => Promise<void>;
  readonly cancel: () => void;
  readonly open: (entry: ZipEntry) => Promise<void>;
}

/** Faster than this nobody reads the names that pass. */
const MILLISECONDS_A_LINE = 60;

export function createExportSession(
  services: ExportServices,
  register: DocumentRegister = DOCUMENTS,
): ExportSession {
  const { getState, subscribe, change } = createStore<ExportState>({
    source: null,
    now: null,
    choices: loadChoices(register),
    progress: null,
    result: null,
    opening: null,
  });
  let controller: AbortController | null = null;
  /** How often the tables were asked for: what comes late is not shown over what is newer. */
  let asked = 0;

  const read = async (year: number): Promise<Outcome<ExportSource>> => {
    asked += 1;
    const turn = asked;
    const source = await services.read(year).catch((error: unknown) => unexpected(error, true));
    if (turn === asked) change({ source, now: null });
    return source;
  };

  /** Nothing newer was read meanwhile. */
  const isShown = (source: ExportSource): boolean => {
    const { source: shown } = getState();
    return shown?.ok === true && shown.value === source;
  };

  const compare = async (source: ExportSource, signal?: AbortSignal): Promise<MadeFiles> => {
    const now = await fingerprintsNow(source, signal, register);
    if (isShown(source)) change({ now });
    return now;
  };

  const make = async (year: number, signal: AbortSignal): Promise<ExportResult> => {
    const source = await read(year);
    signal.throwIfAborted();
    if (!source.ok) return { kind: 'failed', problem: source.problem };
    const { recap } = source.value;
    if (recap.rows.length === 0 || recap.totalWeight === 0)
      return { kind: 'failed', problem: { code: 'nothingToShare' } };
    const now = await compare(source.value, signal);
    const { choices } = getState();
    const onProgress = (progress: ExportProgress): void => change({ progress });
    const made = await makeFiles(services, register, source.value, choices, now, signal, onProgress);
    return remember(source.value, choices, made, now);
  };

  /** The files are there already: that the workbook cannot keep what they show is no reason to lose them. */
  const remember = async (
    source: ExportSource,
    choices: ExportChoices,
    { communes, ...files }: MadeResult,
    now: MadeFiles,
  ): Promise<ExportResult> => {
    const { content } = choices;
    const made = withMade(source.made, communes, content, now);
    const kept = await services
      .remember(source.recap.year, made)
      .catch((error: unknown) => unexpected(error, true));
    if (kept.ok && isShown(source)) change({ source: { ok: true, value: { ...source, made } } });
    return {
      ...files,
      changed: anyMade(content, source.made)
        ? communes.filter((commune) => hasChanged(commune, content, source.made, now))
        : null,
      remembered: kept.ok,
    };
  };

  return {
    getState,
    subscribe,
    choose(choices) {
      change({ choices: { ...getState().choices, ...choices } });
      saveChoices(getState().choices);
    },
    async read(year) {
      if (getState().progress !== null) return;
      const source = await read(year);
      if (source.ok) await compare(source.value);
    },
    async start(year) {
      if (getState().progress !== null) return;
      const { result: former } = getState();
      if (former?.kind === 'made' && former.download) URL.revokeObjectURL(former.download.url);
      controller = new AbortController();
      const { signal } = controller;
      change({ progress: { done: 0, total: 0, name: '' }, result: null, opening: null });
      let result: ExportResult;
      try {
        result = await make(year, signal);
      } catch (error) {
        result = signal.aborted
          ? { kind: 'cancelled' }
          : { kind: 'failed', problem: unexpected(error, true).problem };
      }
      controller = null;
      change({ progress: null, result });
      if (result.kind === 'made' && result.download) saveFile(result.download);
    },
    cancel: () => controller?.abort(),
    async open({ name, bytes }) {
      const outcome = await services.openWorkbook(bytes).catch((error: unknown) => unexpected(error, true));
      change({ opening: { file: name, problem: outcome.ok ? null : outcome.problem } });
    },
  };
}

type MadeResult = Omit<Extract<ExportResult, { kind: 'made' }>, 'changed' | 'remembered'> & {
  readonly communes: readonly string[];
};

async function makeFiles(
  services: ExportServices,
  register: DocumentRegister,
  source: ExportSource,
  choices: ExportChoices,
  now: MadeFiles,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<MadeResult> {
  const { reading, recap, made: before } = source;
  const { content, filling } = choices;
  const download = services.canDownload();
  // Excel opens nothing else by itself.
  const format = download ? choices.format : 'xlsx';
  const date = services.today();
  const communes = chosenCommunes(recap, choices, { made: before, now }).map((row) => row.commune);
  const names = communes.map(({ name }) => name);
  const { metropole } = reading.settings;
  const plans = await plansFor(source, content, filling, { date }, register);
  let started = 0;
  let shown = 0;
  const files = communeWorkbooks({
    year: recap.year,
    communes,
    content: contentName(content, register),
    format,
    plansFor(commune) {
      started += 1;
      if (performance.now() - shown > MILLISECONDS_A_LINE) {
        shown = performance.now();
        onProgress({ done: started - 1, total: communes.length, name: commune.name });
      }
      return plans(commune);
    },
    title: ({ name }) => `Exercice ${recap.year} – ${name}`,
    metropole,
    date: date.split('/').reverse().join('-'),
    signal,
  });

  if (!download || communes.length === 1) {
    const made: ZipEntry[] = [];
    for await (const { name, bytes } of files) made.push({ name, bytes });
    signal.throwIfAborted();
    if (!download) return { kind: 'made', count: made.length, download: null, files: made, communes: names };
    return saved(
      names,
      made[0]?.name ?? '',
      made.map(({ bytes }) => part(bytes)),
      MEDIA_TYPES[format],
    );
  }
  const chunks: ArrayBuffer[] = [];
  await zipFiles(files, (chunk) => void chunks.push(part(chunk)), { signal });
  const name = fileName([String(recap.year), metropole, contentName(content, register)], 'zip');
  return saved(names, name, chunks, 'application/zip');
}

/** A copy that nothing else holds. */
function part(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

function saved(communes: readonly string[], file: string, parts: ArrayBuffer[], type: string): MadeResult {
  const blob = new Blob(parts, { type });
  return {
    kind: 'made',
    count: communes.length,
    communes,
    download: { file, url: URL.createObjectURL(blob), bytes: blob.size },
    files: [],
  };
}
