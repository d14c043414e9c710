import type { Outcome } from './outcome';
import { run } from './run';

/** A text that the workbook keeps under a key of ours; null where there is none, or something that is no text. */
export async function readSetting(key: string): Promise<Outcome<string | null>> {
  return run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    await context.sync();
    const value: unknown = setting.isNullObject ? null : setting.value;
    return typeof value === 'string' ? value : null;
  });
}

/** Kept with the workbook, once it is saved. A response that got lost is looked up before anything is said. */
export async function writeSetting(key: string, text: string): Promise<Outcome<void>> {
  const written = await run(async (context) => {
    context.workbook.settings.add(key, text);
    await context.sync();
  });
  if (written.ok) return written;
  const now = await readSetting(key);
  if (!now.ok) return { ...written, restored: false };
  return now.value === text ? { ok: true, value: undefined } : written;
}
