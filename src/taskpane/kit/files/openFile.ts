import { readFileApart } from '../../../files/apart/readFileApart';
import type { FileReading, ReadOptions } from '../../../files/read/readFile';
import { READ_LIMITS, type ReadProblem, type ReadProblemCode } from '../../../files/read/readLimits';

/** unreachable: the browser could not open it. */
export type FileProblem =
  ReadProblem | { readonly code: 'unreachable'; readonly severity: 'error'; readonly sheet: null };

export type FileProblemCode = ReadProblemCode | 'unreachable';

/** What a file picker gives. */
export type PickedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export interface OpenedFile extends Omit<FileReading, 'problems'> {
  readonly problems: readonly FileProblem[];
}

const NOTHING = { sheets: [], csv: null };

/** Opens and reads a file that somebody chose, whatever for. Rejects only with the signal's reason. */
export async function openFile(file: PickedFile, options: ReadOptions = {}): Promise<OpenedFile> {
  const { fileBytes } = READ_LIMITS;
  // Not even opened: it would not fit the memory.
  if (file.size > fileBytes)
    return { ...NOTHING, problems: [{ code: 'tooLarge', severity: 'error', sheet: null, limit: fileBytes }] };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ...NOTHING, problems: [{ code: 'unreachable', severity: 'error', sheet: null }] };
  }
  return readFileApart(bytes, options);
}
