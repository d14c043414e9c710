/**
 * The functions behind the ribbon's buttons. They run in the runtime of the pane, which Excel starts at the click where it
 * does not run yet and which goes on without a visible pane.
 */

/** The pages of the pane that a button leads to. */
export type CommandPage = 'documents' | 'checks' | 'help';

/** What Excel hands to a command: it keeps the button busy, up to five minutes, until `completed` is called. */
type CommandEvent = Pick<Office.AddinCommands.Event, 'completed'>;

/**
 * Gives each `FunctionName` of the manifest its function. To be called while the page loads: Excel asks for them as soon as
 * Office is ready.
 *
 * @param open chooses the page of the pane, whether it is seen or not
 */
export function associateCommands(open: (page: CommandPage) => void): void {
  const lead = (page: CommandPage) => (event: CommandEvent) => void showPage(page, open, event);
  Office.actions.associate('showDrawing', lead('documents'));
  Office.actions.associate('showChecks', lead('checks'));
  Office.actions.associate('showHelp', lead('help'));
  Office.actions.associate('recalculate', (event: CommandEvent) => void recalculate(event));
}

async function showPage(
  page: CommandPage,
  open: (page: CommandPage) => void,
  event: CommandEvent,
): Promise<void> {
  // First the page: a pane that comes into sight shows it at once.
  open(page);
  await finish('showAsTaskpane', () => Office.addin.showAsTaskpane(), event);
}

/** Recalculates all sheets, also what Excel believes up to date: functions can stay at #BUSY! after a file is opened. */
async function recalculate(event: CommandEvent): Promise<void> {
  const calculate = () =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full);
      const sheets = context.workbook.worksheets.load('items/id');
      await context.sync();
      // `full` leaves custom functions that never answered as they are; marking each sheet dirty asks them again.
      for (const sheet of sheets.items) sheet.calculate(true);
      await context.sync();
    });
  await finish('recalculate', calculate, event);
}

/** Does the work and gives the button back, whatever happens. */
async function finish(name: string, work: () => Promise<void>, event: CommandEvent): Promise<void> {
  try {
    await work();
  } catch (error) {
    // There is no place to show a message here: the pane may be closed. Cells that did not recalculate show it.
    console.error(`Quote-part: ${name}`, error);
  } finally {
    event.completed();
  }
}
