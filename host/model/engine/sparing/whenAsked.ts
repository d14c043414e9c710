/**
 * What the engine works out after each of its steps (the values of all cells, where each row begins, what is in view) is
 * worked out when somebody asks for it, and at the latest when the request has been answered. A request of an add-in is
 * hundreds of steps, and few of them look at what the others come to.
 */
import type { Model } from '@odoo/o-spreadsheet';
import { gettersOf } from '../plugins';

interface Plugin {
  handle(command: { readonly type: string; readonly cellIds?: readonly unknown[] }): void;
  finalize(): void;
  exportForExcel(data: unknown): unknown;
}

interface Insides {
  handlers: Plugin[];
  getters: Record<string, (...args: unknown[]) => unknown>;
}

/** A getter of each plugin whose work can wait: it is for its own getters alone. */
const WAITING = ['getEvaluatedCell', 'getRowDimensions', 'getViewportCollection'];

/** The same, and nobody waits for it at the end of a request: which colours there are to choose from. */
const WAITING_LONGER = 'getCustomColors';

/** Gives what works out, at once, all that waits until a request is answered at the latest. */
export function workOutWhenAsked(model: Model): () => void {
  const { handlers, getters } = model as unknown as Insides;
  const waiting = handlers.flatMap((plugin) => {
    const names = gettersOf(plugin);
    if (names.includes(WAITING_LONGER)) putOff(plugin, names, getters);
    return WAITING.some((name) => names.includes(name)) ? [putOff(plugin, names, getters)] : [];
  });
  return () => {
    for (const catchUp of waiting) catchUp();
  };
}

function putOff(plugin: Plugin, names: readonly string[], getters: Insides['getters']): () => void {
  const workOut = plugin.finalize.bind(plugin);
  let isDue = false;
  plugin.finalize = () => {
    isDue = true;
  };
  const catchUp = (): void => {
    if (!isDue) return;
    // First: what is worked out asks the same getters.
    isDue = false;
    workOut();
  };
  for (const name of names) {
    const answer = getters[name];
    getters[name] = (...args) => {
      catchUp();
      return answer?.(...args);
    };
  }
  const [handle, exportForExcel] = [plugin.handle.bind(plugin), plugin.exportForExcel.bind(plugin)];
  plugin.handle = (command) => {
    // Computes at once, upon what should stand by then; single cells only join those that wait.
    if (command.type === 'EVALUATE_CELLS' && command.cellIds === undefined) catchUp();
    handle(command);
  };
  plugin.exportForExcel = (data) => {
    catchUp();
    return exportForExcel(data);
  };
  return catchUp;
}
