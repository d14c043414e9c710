import type { AmountsOrigin } from '../../../core/amountsOrigin';
import type { Recap } from '../../../core/recap';
import type { ExcelProblem, Outcome } from '../../../excel/outcome';
import { fetchDrawers, type FileContents, type FilesSource } from '../../../files/communes/communeDocuments';
import { withAttachments } from '../../../files/communes/attachments';
import {
  anyMade,
  contentsMade,
  hasChanged,
  withMade,
  type MadeFiles,
} from '../../../files/communes/madeFiles';
import { DOCUMENTS, type DocumentRegister } from '../../../workbook/documents/register';
import type { FileFormat } from '../../../files/workbookFile';
import type { ZipEntry } from '../../../files/archive/zip';
import { DEFAULT_CSV_OPTIONS, writeCsv } from '../../../files/csv/csv';
import { SENDING_COLUMNS } from '../../../files/csv/sendingListCsv';
import { sendingsOf, withoutText } from '../../../files/communes/sendings';
import { fileName } from '../../../workbook/plan/fileNames';
import { saveFile, type Download } from '../../kit/saveFile';
import { Comparison } from './comparison';
import { loadChoices, saveChoices, type ExportChoices } from './exportChoices';
import type { ExportServices, ExportSource } from './exportServices';
import { makeFiles, type ExportProgress, type FilesMade } from './makeFiles';
import { createAmountsChoices, type AmountsChoices } from '../../state/amountsChoices';
import { createStore, type Watched } from '../../state/store';
import { unexpected } from '../../state/unexpected';

export type ExportResult =
  | {
      readonly kind: 'made';
      readonly count: number;
      readonly format: FileFormat;
      /** Where their amounts come from. */
      readonly origin: AmountsOrigin;
      readonly download: Download | null;
      readonly files: readonly ZipEntry[];
      /** How many files have a document that is marked as a draft. */
      readonly drafts: number;
      /** Communes that got an information in place of a claim, and those that got neither. */
      readonly informed: readonly string[];
      readonly leftOut: readonly string[];
      /** Of these communes, those whose files show something else than the last ones; null: there were none. */
      readonly changed: readonly string[] | null;
      /** Communes whose file lacks a text that was chosen: a field of it is not known. */
      readonly withoutText: readonly string[];
      /** To whom each file goes, for a mail merge; null where files are only opened, and get other names. */
      readonly sendingList: ZipEntry | null;
      /** What the files show is kept in the workbook, for the next time. */
      readonly remembered: boolean;
    }
  | { readonly kind: 'cancelled' }
  /** The amounts are no longer those that were decided on: nothing was made, somebody has to choose. */
  | { readonly kind: 'toChoose' }
  | { readonly kind: 'failed'; readonly problem: ExcelProblem };

export interface ExportState {
  /** null: not read yet. */
  readonly source: Outcome<ExportSource> | null;
  /** What the files of the source would show, of the chosen contents that were made before; null: not computed yet. */
  readonly now: MadeFiles | null;
  readonly choices: ExportChoices;
  readonly progress: ExportProgress | null;
  readonly result: ExportResult | null;
  /** How opening a file ended, where files are opened. */
  readonly opening: { readonly file: string; readonly problem: ExcelProblem | null } | null;
}

/** One piece of work: it goes on while the person looks at another page, and its result waits here. */
export interface ExportSession extends Watched<ExportState> {
  readonly amounts: AmountsChoices;
  readonly choose: (change: Partial<ExportChoices>) => void;
  readonly read: (year: number) => Promise<void>;
  readonly start: (year: number) => Promise<void>;
  readonly saveSendingList: () => void;
  readonly cancel: () => void;
  readonly open: (entry: ZipEntry) => Promise<void>;
}

function sendingListName({ year }: Recap, { reading }: FilesSource): string {
  return fileName([String(year), reading.settings.metropole, 'liste d’envoi'], 'csv');
}

export function createExportSession(
  services: ExportServices,
  register: DocumentRegister = DOCUMENTS,
  amounts: AmountsChoices = createAmountsChoices(),
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
  /** Of the list for sending that was saved last: the browser may still be reading it. */
  let listUrl: string | null = null;
  /** How often the tables were asked for: what comes late is not shown over what is newer. */
  let asked = 0;

  /** Of the files that are shown; null: there are none. */
  let comparison: Comparison | null = null;
  let comparing: AbortController | null = null;

  const read = async (year: number): Promise<Outcome<ExportSource>> => {
    asked += 1;
    const turn = asked;
    const source = await services
      .read(year, amounts.of(year))
      .catch((error: unknown) => unexpected(error, true));
    if (turn === asked) {
      comparing?.abort();
      const files = source.ok ? source.value.files : null;
      comparison = files === null ? null : new Comparison(files, register);
      show({ source });
    }
    return source;
  };

  /** Nothing newer was read meanwhile. */
  const isShown = (source: ExportSource): boolean => {
    const { source: shown } = getState();
    return shown?.ok === true && shown.value === source;
  };

  /** What of the choice has to be compared: whatever was never made has changed. */
  const toCompare = ({ source, choices }: ExportState): FileContents =>
    contentsMade(choices.content, source?.ok ? source.value.made : new Map());

  /** With what is compared of it. */
  const show = (fields: Partial<Pick<ExportState, 'source' | 'choices'>>): void =>
    change({ ...fields, now: comparison?.of(toCompare({ ...getState(), ...fields })) ?? null });

  /** In the background: what was begun for another choice, or another reading, ends. */
  const compare = async (): Promise<void> => {
    comparing?.abort();
    const { signal } = (comparing = new AbortController());
    try {
      await comparison?.compute(toCompare(getState()), signal);
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    show({});
  };

  const make = async (year: number, signal: AbortSignal): Promise<ExportResult> => {
    const prepared = await services.prepare(getState().choices.content);
    if (!prepared.ok) return { kind: 'failed', problem: prepared.problem };
    const source = await read(year);
    signal.throwIfAborted();
    if (!source.ok) return { kind: 'failed', problem: source.problem };
    const { files, gaps, made: former, logo } = source.value;
    if (files === null) return { kind: 'toChoose' };
    const { recap } = files;
    if (recap.rows.length === 0 || recap.totalWeight === 0)
      return { kind: 'failed', problem: { code: 'nothingToShare' } };
    const { choices } = getState();
    const compared = (isShown(source.value) ? comparison : null) ?? new Comparison(files, register);
    const changed = choices.who === 'changed' ? contentsMade(choices.content, former) : new Set<string>();
    const before = await compared.compute(changed, signal);
    const onProgress = (progress: ExportProgress): void => change({ progress });
    const made = await makeFiles({ ...files, gaps, made: former, logo }, choices, before, {
      services,
      register,
      signal,
      onProgress,
    });
    // Nobody waits with the files at hand for what is only to be remembered of them; nor is it cancelled.
    if (made.download) saveFile(made.download);
    const now = await compared.compute(choices.content);
    const claimed = [...made.names.keys()].filter((name) => !made.informed.includes(name));
    const list = writeCsv(sendingsOf(files, made.names, made.informed), SENDING_COLUMNS, DEFAULT_CSV_OPTIONS);
    const sent = {
      withoutText: await withoutText(files, choices.content, claimed, register),
      sendingList: made.download && { name: sendingListName(recap, files), bytes: list.bytes },
    };
    return { ...(await remember(source.value, recap, choices, made, now)), ...sent };
  };

  /** The files are there already: that the workbook cannot keep what they show is no reason to lose them. */
  const remember = async (
    source: ExportSource,
    { year, origin }: Recap,
    choices: ExportChoices,
    { communes, names, ...files }: FilesMade,
    now: MadeFiles,
  ): Promise<Omit<Extract<ExportResult, { kind: 'made' }>, 'withoutText' | 'sendingList'>> => {
    const { content } = choices;
    const made = withMade(source.made, communes, content, now);
    // What is only opened gets its name from whoever saves it.
    const attachments = files.download
      ? withAttachments(source.attachments, names, content, register)
      : source.attachments;
    const kept = await services
      .remember(year, made, attachments)
      .catch((error: unknown) => unexpected(error, true));
    if (kept.ok && isShown(source)) show({ source: { ok: true, value: { ...source, made, attachments } } });
    return {
      kind: 'made',
      origin,
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
    amounts,
    choose(choices) {
      show({ choices: { ...getState().choices, ...choices } });
      saveChoices(getState().choices);
      if (getState().progress === null && getState().now === null) void compare();
    },
    async read(year) {
      if (getState().progress !== null) return;
      await read(year);
      // Ahead of the press; what cannot be had is asked for again then, and said.
      void fetchDrawers(getState().choices.content, register).catch(() => undefined);
      await compare();
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
    },
    saveSendingList() {
      const { result } = getState();
      if (result?.kind !== 'made' || result.sendingList === null) return;
      const { name: file, bytes } = result.sendingList;
      if (listUrl !== null) URL.revokeObjectURL(listUrl);
      listUrl = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: 'text/csv' }));
      saveFile({ file, url: listUrl });
    },
    cancel: () => controller?.abort(),
    async open({ name, bytes }) {
      const outcome = await services.openWorkbook(bytes).catch((error: unknown) => unexpected(error, true));
      change({ opening: { file: name, problem: outcome.ok ? null : outcome.problem } });
    },
  };
}
