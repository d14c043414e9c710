import type { Picture } from '../../../../core/picture';
import type { ExcelProblem } from '../../../../excel/outcome';
import { readPicture, type PictureProblem } from '../../../../files/picture/readPicture';
import type { PickedFile } from '../../../kit/files/openFile';
import { createStore, type Watched } from '../../../state/store';
import { unexpected } from '../../../state/unexpected';
import type { LogoServices } from './logoServices';

/** How the last thing ended. */
export type LogoEnding =
  | { readonly kind: 'kept' | 'removed' }
  | { readonly kind: 'refused'; readonly problem: PictureProblem | 'unreachable' }
  | { readonly kind: 'failed'; readonly problem: ExcelProblem };

export interface LogoState {
  /** undefined: not read yet. */
  readonly logo: Picture | null | undefined;
  readonly busy: boolean;
  readonly ending: LogoEnding | null;
}

export interface LogoSession extends Watched<LogoState> {
  readonly read: () => Promise<void>;
  /** Keeps a picture that somebody chose; one that is none is refused, and the former stays. */
  readonly pick: (file: PickedFile) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export function createLogoSession(services: LogoServices): LogoSession {
  const { getState, subscribe, change } = createStore<LogoState>({
    logo: undefined,
    busy: false,
    ending: null,
  });
  const keep = async (logo: Picture | null): Promise<void> => {
    const kept = await services.keep(logo).catch((error: unknown) => unexpected(error, false));
    change(
      kept.ok
        ? { busy: false, logo, ending: { kind: logo === null ? 'removed' : 'kept' } }
        : { busy: false, ending: { kind: 'failed', problem: kept.problem } },
    );
  };
  return {
    getState,
    subscribe,
    async read() {
      const read = await services.read().catch((error: unknown) => unexpected(error, true));
      change(read.ok ? { logo: read.value } : { ending: { kind: 'failed', problem: read.problem } });
    },
    async pick(file) {
      if (getState().busy) return;
      change({ busy: true, ending: null });
      const reading = await looked(file);
      if (reading.ok) await keep(reading.picture);
      else change({ busy: false, ending: { kind: 'refused', problem: reading.problem } });
    },
    async remove() {
      if (getState().busy) return;
      change({ busy: true, ending: null });
      await keep(null);
    },
  };
}

async function looked(file: PickedFile) {
  try {
    return readPicture(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, problem: 'unreachable' } as const;
  }
}
