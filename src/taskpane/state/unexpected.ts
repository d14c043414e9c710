import type { Failure } from '../../excel/outcome';

/**
 * A failure made of what was thrown. `restored`: nothing can have been written.
 * Webpack calls what happens when a part of the add-in does not come from its server a ChunkLoadError.
 */
export function unexpected(error: unknown, restored: boolean): Failure {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return name === 'ChunkLoadError'
    ? { ok: false, problem: { code: 'notLoaded' }, restored: true }
    : { ok: false, problem: { code: 'unexpected', excelCode: name, message }, restored };
}
