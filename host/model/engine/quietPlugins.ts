/**
 * The engine puts every command to each of its plugins three times: whether it may be, before it is done, and to do it. Most
 * plugins answer to few of these questions, and an add-in writes cell by cell: only those are asked that have an answer.
 */
import { CorePlugin, coreTypes, type Model, UIPlugin } from '@odoo/o-spreadsheet';
import { gettersOf } from './plugins';

interface Command {
  readonly type: string;
}

interface Plugin {
  allowDispatch(command: Command): unknown;
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}

/** Of commands that come a thousand at a time: a getter of each plugin that answers to them. */
const ALLOWING: Readonly<Record<string, readonly string[]>> = { UPDATE_CELL: ['getCellById', 'isInMerge'] };
const HANDLING: Readonly<Record<string, readonly string[]>> = { UPDATE_CELL_POSITION: ['getCellPosition'] };

interface Insides {
  handlers: Plugin[];
  checkDispatchAllowedCoreCommand(command: Command): unknown[];
  dispatchToHandlers(handlers: readonly Plugin[], command: Command): void;
  trigger(event: string, payload: unknown): void;
}

/** What a plugin does that says nothing of its own. */
const silent = UIPlugin.prototype as unknown as Plugin;

const answering = (plugins: readonly Plugin[], question: keyof Plugin): readonly Plugin[] =>
  plugins.filter((plugin) => plugin[question] !== silent[question]);

function byCommand(
  getters: Readonly<Record<string, readonly string[]>>,
  plugins: readonly Plugin[],
): ReadonlyMap<string, readonly Plugin[]> {
  return new Map(
    Object.entries(getters).map(([type, names]) => [
      type,
      plugins.filter((plugin) => names.some((name) => gettersOf(plugin).includes(name))),
    ]),
  );
}

/** Of a model that has all of its plugins. */
export function askOnlyWhoAnswers(model: Model): void {
  const insides = model as unknown as Insides;
  const heard = new Map<readonly Plugin[], Readonly<Record<'beforeHandle' | 'handle', readonly Plugin[]>>>();
  const hearersAmong = (plugins: readonly Plugin[]) => {
    const found = heard.get(plugins) ?? {
      beforeHandle: answering(plugins, 'beforeHandle'),
      handle: answering(plugins, 'handle'),
    };
    heard.set(plugins, found);
    return found;
  };
  const allowing = answering(insides.handlers, 'allowDispatch');
  const allowingOne = byCommand(ALLOWING, insides.handlers);
  const handlingOne = byCommand(HANDLING, insides.handlers);
  insides.checkDispatchAllowedCoreCommand = (command) => {
    const refusals: unknown[] = [];
    for (const plugin of allowingOne.get(command.type) ?? allowing) {
      const answer = plugin.allowDispatch(command);
      if (Array.isArray(answer)) refusals.push(...(answer as unknown[]));
      else if (answer !== 'Success') refusals.push(answer);
    }
    return refusals;
  };
  insides.dispatchToHandlers = (plugins, command) => {
    const only = handlingOne.get(command.type);
    const { beforeHandle, handle } = only ? { beforeHandle: [], handle: only } : hearersAmong(plugins);
    const isCore = (coreTypes as unknown as ReadonlySet<string>).has(command.type);
    for (const plugin of beforeHandle)
      if (isCore || !(plugin instanceof CorePlugin)) plugin.beforeHandle(command);
    for (const plugin of handle) if (isCore || !(plugin instanceof CorePlugin)) plugin.handle(command);
    insides.trigger('command-dispatched', command);
  };
}
