import type { Grid } from '../../../../workbook/intake/grid';
import { openFile, type FileProblem, type PickedFile } from '../../../kit/files/openFile';
import { perPane } from '../../../state/perPane';
import { createStore, type Watched } from '../../../state/store';

export interface FileState {
  /** Name of the file that is being read, or was; null: none was chosen. */
  readonly file: string | null;
  readonly busy: boolean;
  /** How much of it was read, 0 to 1; null: not known. */
  readonly progress: number | null;
  readonly sheets: readonly Grid[];
  readonly problems: readonly FileProblem[];
}

/** A file of populations that the person chose: it outlives the page, which goes when the person looks elsewhere. */
export interface FileSession extends Watched<FileState> {
  readonly open: (file: PickedFile) => Promise<void>;
  /** What was read elsewhere in the pane. */
  readonly take: (file: string, sheets: readonly Grid[]) => void;
  /** Ends the reading that is under way. */
  readonly stop: () => void;
}

const NO_FILE: FileState = { file: null, busy: false, progress: null, sheets: [], problems: [] };

export function createFileSession(): FileSession {
  const { getState, subscribe, set, change } = createStore(NO_FILE);
  let controller: AbortController | null = null;
  return {
    getState,
    subscribe,
    async open(file) {
      controller?.abort();
      const mine = (controller = new AbortController());
      set({ ...NO_FILE, file: file.name, busy: true });
      try {
        const onProgress = (progress: number): void => {
          if (controller === mine) change({ progress });
        };
        const { sheets, problems } = await openFile(file, { signal: mine.signal, onProgress });
        // Another file was chosen meanwhile.
        if (controller === mine) set({ ...NO_FILE, file: file.name, sheets, problems });
      } catch (error) {
        if (!mine.signal.aborted) throw error;
      }
    },
    take(file, sheets) {
      controller?.abort();
      controller = null;
      set({ ...NO_FILE, file, sheets });
    },
    stop() {
      controller?.abort();
      controller = null;
      set(NO_FILE);
    },
  };
}

/** The one of a pane: a file that was opened to be imported may turn out to be one of populations. */
export const fileSessionOf = perPane(createFileSession);
