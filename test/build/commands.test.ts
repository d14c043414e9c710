/** The functions behind the ribbon's buttons: Excel must get each button back, whatever happens. */
import { associateCommands, type CommandPage } from '../../src/commands/commands';

type Command = (event: { completed: () => void }) => void;

let commands: Map<string, Command>;
/** What happened, in order. */
let calls: string[];
let excel: (batch: (context: unknown) => Promise<void>) => Promise<void>;
let showAsTaskpane: () => Promise<void>;

beforeEach(() => {
  commands = new Map();
  calls = [];
  showAsTaskpane = () => Promise.resolve(void calls.push('shown'));
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, command: Command) => commands.set(name, command) },
      addin: { showAsTaskpane: () => showAsTaskpane() },
    },
    Excel: {
      CalculationType: { full: 'Full' },
      run: (_options: unknown, batch: Parameters<typeof excel>[0]) => excel(batch),
    },
  });
  associateCommands((page: CommandPage) => calls.push(page));
});

const press = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const completed = (): void => {
      calls.push('completed');
      resolve();
    };
    commands.get(name)!({ completed });
  });

test.each([
  ['showDrawing', 'documents'],
  ['showChecks', 'checks'],
  ['showHelp', 'help'],
])('%s chooses its page, shows the pane and completes', async (name, page) => {
  await press(name);
  expect(calls).toEqual([page, 'shown', 'completed']);
});

test('a pane that Excel does not show leaves the button free, the page chosen', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  showAsTaskpane = () => Promise.reject(new Error('SharedRuntimeNotAvailable'));
  await press('showChecks');
  expect(calls).toEqual(['checks', 'completed']);
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});

test('recalculate asks for a full calculation, then marks every sheet dirty', async () => {
  const sheet = (name: string) => ({ calculate: (dirty: boolean) => calls.push(`${name} ${String(dirty)}`) });
  const sheets = { items: [sheet('Communes'), sheet('Applications')], load: () => sheets };
  const context = {
    workbook: { application: { calculate: (kind: string) => calls.push(kind) }, worksheets: sheets },
    sync: () => Promise.resolve(calls.push('sync')),
  };
  excel = (batch) => batch(context);
  await press('recalculate');
  expect(calls).toEqual(['Full', 'sync', 'Communes true', 'Applications true', 'sync', 'completed']);
});

test('recalculate gives the button back when Excel refuses', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  excel = () => Promise.reject(new Error('InvalidOperationInCellEditMode'));
  await press('recalculate');
  expect(calls).toEqual(['completed']);
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});
