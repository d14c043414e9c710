/**
 * The engine puts every command to each of its plugins three times: whether it may be, before it is done, and to do it. Most
 * plugins answer to few of these questions, and an add-in writes cell by cell: only those are asked that have an answer.
 */
import { CorePlugin, coreTypes, type Model, UIPlugin } from '@odoo/o-spreadsheet';

interface Command {
  readonly type: string;
}

interface Plugin {
  allowDispatch(command: Command): unknown;
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}

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
  insides.checkDispatchAllowedCoreCommand = (command) => {
    const refusals: unknown[] = [];
    for (const plugin of allowing) {
      const answer = plugin.allowDispatch(command);
      if (answer !== 'Success') refusals.push(answer);
    }
    return refusals;
  };
  insides.dispatchToHandlers = (plugins, command) => {
    const { beforeHandle, handle } = hearersAmong(plugins);
    const isCore = (coreTypes as unknown as ReadonlySet<string>).has(command.type);
    for (const plugin of beforeHandle)
      if (isCore || !(plugin instanceof CorePlugin)) plugin.beforeHandle(command);
    for (const plugin of handle) if (isCore || !(plugin instanceof CorePlugin)) plugin.handle(command);
    insides.trigger('command-dispatched', command);
  };
}
