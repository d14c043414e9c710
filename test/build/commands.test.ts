/** The ribbon button that works without the pane: Excel must get it back, whatever happens. */

type Recalculate = (event: { completed: () => void }) => Promise<void>;

function load(run: (batch: (context: unknown) => Promise<void>) => Promise<void>): Recalculate {
  Object.assign(globalThis, {
    Office: { onReady: jest.fn(), actions: { associate: jest.fn() } },
    Excel: { CalculationType: { full: 'Full' }, run: (_options: unknown, batch: never) => run(batch) },
  });
  let recalculate: Recalculate | undefined;
  jest.isolateModules(() => {
    ({ recalculate } = jest.requireActual<{ recalculate: Recalculate }>('../../src/commands/commands'));
  });
  return recalculate!;
}

test('asks for a full calculation, then marks every sheet dirty', async () => {
  const calls: string[] = [];
  const sheet = (name: string) => ({ calculate: (dirty: boolean) => calls.push(`${name} ${String(dirty)}`) });
  const sheets = { items: [sheet('Communes'), sheet('Applications')], load: () => sheets };
  const context = {
    workbook: { application: { calculate: (kind: string) => calls.push(kind) }, worksheets: sheets },
    sync: () => Promise.resolve(calls.push('sync')),
  };
  const completed = jest.fn();
  await load((batch) => batch(context))({ completed });
  expect(calls).toEqual(['Full', 'sync', 'Communes true', 'Applications true', 'sync']);
  expect(completed).toHaveBeenCalledTimes(1);
});

test('gives the button back when Excel refuses', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const completed = jest.fn();
  await load(() => Promise.reject(new Error('InvalidOperationInCellEditMode')))({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});
