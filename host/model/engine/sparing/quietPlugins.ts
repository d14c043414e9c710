/**
 * The engine puts every command to each of its plugins three times: whether it may be, before it is done, and to do it. Most
 * plugins answer to few of these questions, and an add-in writes cell by cell: only those are asked that have an answer.
 */
import { CorePlugin, coreTypes, type Model, UIPlugin } from '@odoo/o-spreadsheet';
import { gettersOf } from '../plugins';

interface Command {
  readonly type: string;
}

/** Of a plugin, called on it: whether a command may be. */
type Validation = (command: Command) => unknown;

interface Plugin {
  allowDispatch(command: Command): unknown;
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  /** All that stands against a command, or that nothing does. */
  checkValidations(command: Command, ...validations: readonly Validation[]): unknown;
}

/** Where a cell is from now on; without an id, where none is any more. */
interface Placing extends Command {
  readonly type: 'UPDATE_CELL_POSITION';
  readonly sheetId: string;
  readonly cellId?: number;
  readonly col: number;
  readonly row: number;
}

/** Of commands that come a thousand at a time: a getter of each plugin that answers to them. */
const ALLOWING: Readonly<Record<string, readonly string[]>> = { UPDATE_CELL: ['getCellById', 'isInMerge'] };
const HANDLING: Readonly<Record<string, readonly string[]>> = { UPDATE_CELL_POSITION: ['getCellPosition'] };
const WRITTEN = 'UPDATE_CELL';

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

/** Whether all that a plugin does is chosen by the name of the command, and none of its choices is this one. */
function passesOver(plugin: Plugin, type: string): boolean {
  const text = String((Object.getPrototypeOf(plugin) as Readonly<Record<'handle', unknown>>).handle);
  return (
    /^handle\(\w+\)\s*\{\s*switch\s*\(\w+\.type\)/.test(text) &&
    !text.includes('default:') &&
    !text.includes('.has(') &&
    !text.includes(type)
  );
}

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

interface Hearers {
  readonly beforeHandle: readonly Plugin[];
  readonly handle: readonly Plugin[];
  /** Of `handle`, those that have something to do with a cell that is written. */
  readonly handleWritten: readonly Plugin[];
}

const NOBODY: Hearers = { beforeHandle: [], handle: [], handleWritten: [] };

function hearersOf(plugins: readonly Plugin[]): Hearers {
  const handle = answering(plugins, 'handle');
  return {
    beforeHandle: answering(plugins, 'beforeHandle'),
    handle,
    handleWritten: handle.filter((plugin) => !passesOver(plugin, WRITTEN)),
  };
}

const isRefusal = (answer: unknown): boolean => answer !== 'Success';

/** As the engine asks, without a list of lists for each command. */
function checkOneByOne(this: Plugin, command: Command, ...validations: readonly Validation[]): unknown {
  const refusals: unknown[] = [];
  for (const validation of validations) noteRefusals(validation.call(this, command), refusals);
  return refusals.length === 0 ? 'Success' : refusals;
}

function noteRefusals(answer: unknown, refusals: unknown[]): void {
  if (Array.isArray(answer)) refusals.push(...(answer as unknown[]).filter(isRefusal));
  else if (isRefusal(answer)) refusals.push(answer);
}

/** A cell that gets another content is placed where it is: the engine would take it away from there before. */
function isInPlace({ getters }: Model, command: Command): boolean {
  if (!isPlacing(command) || command.cellId === undefined) return false;
  const at = getters.tryGetCellPosition(command.cellId);
  return at?.row === command.row && at.col === command.col && at.sheetId === command.sheetId;
}

const isPlacing = (command: Command): command is Placing => command.type === 'UPDATE_CELL_POSITION';

/** Of a model that has all of its plugins. */
export function askOnlyWhoAnswers(model: Model): void {
  const insides = model as unknown as Insides;
  const heard = new Map<readonly Plugin[], Hearers>();
  const hearersAmong = (plugins: readonly Plugin[]): Hearers => {
    const found = heard.get(plugins) ?? hearersOf(plugins);
    heard.set(plugins, found);
    return found;
  };
  for (const plugin of insides.handlers) plugin.checkValidations = checkOneByOne;
  const allowing = answering(insides.handlers, 'allowDispatch');
  const allowingOne = byCommand(ALLOWING, insides.handlers);
  const handlingOne = new Map(
    [...byCommand(HANDLING, insides.handlers)].map(([type, handle]) => [type, { ...NOBODY, handle }]),
  );
  insides.checkDispatchAllowedCoreCommand = (command) => {
    const refusals: unknown[] = [];
    for (const plugin of allowingOne.get(command.type) ?? allowing)
      noteRefusals(plugin.allowDispatch(command), refusals);
    return refusals;
  };
  insides.dispatchToHandlers = (plugins, command) => {
    if (isInPlace(model, command)) return;
    const one = handlingOne.get(command.type);
    const { beforeHandle, handle, handleWritten } = one ?? hearersAmong(plugins);
    const isCore = (coreTypes as unknown as ReadonlySet<string>).has(command.type);
    for (const plugin of beforeHandle)
      if (isCore || !(plugin instanceof CorePlugin)) plugin.beforeHandle(command);
    for (const plugin of command.type === WRITTEN ? handleWritten : handle)
      if (isCore || !(plugin instanceof CorePlugin)) plugin.handle(command);
    // Nor does anybody who looks on ask for what is put to one plugin.
    if (one === undefined) insides.trigger('command-dispatched', command);
  };
}
