/** A burst of changes is one: a paste, a fill, a sort raise many events at once. Milliseconds without another. */
const QUIET = 150;
/** The same while somebody goes on typing: a second change soon after the first was told waits for the next ones. */
const QUIET_WHILE_BUSY = 700;
const BUSY_FOR = 1_000;
/** Longer nobody waits to see what they have typed, however it goes on. */
const LONGEST_WAIT = 2_000;

/**
 * What has changed: the ids of sheets; `othersAt`: when the last of it was heard of that may be somebody else's, in
 * milliseconds since 1970 (a reading that began later knows all of it); null: Excel says that all of it is this add-in's.
 */
export interface Touched {
  readonly sheets: readonly string[];
  readonly othersAt: number | null;
}

/** Gathers what was touched until it is time to tell it. */
export function gatherChanges(tell: (touched: Touched) => void): {
  readonly add: (sheet: string, isOurs: boolean) => void;
  readonly stop: () => void;
} {
  const touched = new Set<string>();
  let othersAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;
  let toldAt = -Infinity;
  const end = (): void => {
    const gathered = { sheets: [...touched], othersAt };
    touched.clear();
    othersAt = null;
    toldAt = Date.now();
    tell(gathered);
  };
  return {
    add(sheet, isOurs) {
      const now = Date.now();
      if (!isOurs) othersAt = now;
      if (touched.size === 0) firstAt = now;
      touched.add(sheet);
      const quiet = firstAt - toldAt < BUSY_FOR ? QUIET_WHILE_BUSY : QUIET;
      clearTimeout(timer);
      timer = setTimeout(end, Math.min(quiet, firstAt + LONGEST_WAIT - now));
    },
    stop: () => clearTimeout(timer),
  };
}

/** Of cells, it says whose change it is; of sheets that come, go or get another name it does not. */
interface ChangeEvent {
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

/**
 * Calls back when something that we read may have changed: cells and tables of any sheet, sheets added, deleted or
 * renamed. Changes are gathered up. An Excel before ExcelApi 1.14 does not say whose they are. What comes back stops the
 * watch.
 */
export async function watchWorkbook(onChange: (touched: Touched) => void): Promise<() => Promise<void>> {
  const { add, stop } = gatherChanges(onChange);
  const changed = async (event: ChangeEvent): Promise<void> => {
    add(event.worksheetId, event.triggerSource === 'ThisLocalAddin');
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
