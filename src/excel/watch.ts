/** One reading for a burst of changes: a paste, a fill, a sort raise many events at once. */
const GATHER_MS = 150;

/**
 * Calls back when something that we read may have changed: cells and tables of any sheet, sheets added, deleted or
 * renamed. Changes are gathered up; `onChange` is given the
 * ids of the sheets whose cells were touched. What comes back stops the watch.
 */
export async function watchWorkbook(
  onChange: (sheets: readonly string[]) => void,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touched = new Set<string>();
  const changed = async (event: { readonly worksheetId: string }): Promise<void> => {
    touched.add(event.worksheetId);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const sheets = [...touched];
      touched.clear();
      onChange(sheets);
    }, GATHER_MS);
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
    clearTimeout(timer);
    const context = handlers[0]?.context;
    if (context === undefined) return;
    await Excel.run(context, async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
