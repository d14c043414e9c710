/**
 * Ribbon buttons that work without the pane. This runtime starts at the click, shows nothing and ends at
 * `event.completed()`: without that call Excel keeps the button busy for five minutes.
 */

/** Recalculates all sheets, also what Excel believes up to date: functions can stay at #BUSY! after a file is opened. */
export async function recalculate(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full);
      const sheets = context.workbook.worksheets.load('items/id');
      await context.sync();
      // `full` leaves custom functions that never answered as they are; marking each sheet dirty asks them again.
      for (const sheet of sheets.items) sheet.calculate(true);
      await context.sync();
    });
  } catch (error) {
    // There is no place to show a message here. The cells that did not recalculate show it.
    console.error('Quote-part: recalculate', error);
  } finally {
    event.completed();
  }
}

// The client takes no action before it has been waited for once.
void Office.onReady();
Office.actions.associate('recalculate', (event: Office.AddinCommands.Event) => void recalculate(event));
