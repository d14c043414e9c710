/** A burst of changes is one: a paste, a fill, a sort raise many events at once. Milliseconds without another. */
const QUIET = 150;
/** The same while somebody goes on typing: a second change soon after the first was told waits for the next ones. */
const QUIET_WHILE_BUSY = 700;
const BUSY_FOR = 1_000;
/** Longer nobody waits to see what they have typed, however it goes on. */
const LONGEST_WAIT = 2_000;

/** Gathers what was touched until it is time to tell it. */
export function gatherChanges(tell: (touched: readonly string[]) => void): {
  readonly add: (touched: string) => void;
  readonly stop: () => void;
} {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;
  let toldAt = -Infinity;
  const end = (): void => {
    const gathered = [...touched];
    touched.clear();
    toldAt = Date.now();
    tell(gathered);
  };
  return {
    add(id) {
      const now = Date.now();
      if (touched.size === 0) firstAt = now;
      touched.add(id);
      const quiet = firstAt - toldAt < BUSY_FOR ? QUIET_WHILE_BUSY : QUIET;
      clearTimeout(timer);
      timer = setTimeout(end, Math.min(quiet, firstAt + LONGEST_WAIT - now));
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * Calls back when something that we read may have changed: cells and tables of any sheet, sheets added, deleted or
 * renamed. Changes are gathered up; `onChange` is given the ids of the sheets whose cells were touched. What comes back
 * stops the watch.
 */
export async function watchWorkbook(
  onChange: (sheets: readonly string[]) => void,
): Promise<() => Promise<void>> {
  const { add, stop } = gatherChanges(onChange);
  const changed = async (event: { readonly worksheetId: string }): Promise<void> => {
    add(event.worksheetId);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(changed),
      worksheets.onAdded.add(changed),
      worksheets.onDeleted.add(changed),
    ];
    // The client still counts it among what only Excel on the web has; elsewhere a new name is seen at the next reading.
    if (Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1'))
      added.push(worksheets.onNameChanged.add(changed));
    await context.sync();
    return added;
  });
  return async () => {
    stop();
    const context = handlers[0]?.context;
    if (context === undefined) return;
    await Excel.run(context, async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
