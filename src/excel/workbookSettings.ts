import type { Outcome } from './outcome';
import { run } from './run';

/** A text that the workbook keeps under a key of ours; null where there is none, or something that is no text. */
export async function readSetting(key: string): Promise<Outcome<string | null>> {
  const read = await readSettings([key]);
  return read.ok ? { ok: true, value: read.value[0] } : read;
}

/** The same of several keys, in their order, in one request: each one more is a journey that somebody waits for. */
export async function readSettings<const Keys extends readonly string[]>(
  keys: Keys,
): Promise<Outcome<{ readonly [At in keyof Keys]: string | null }>> {
  return run(async (context) => {
    const settings = keys.map((key) => context.workbook.settings.getItemOrNullObject(key));
    for (const setting of settings) setting.load('value');
    await context.sync();
    const texts = settings.map((setting) => {
      const value: unknown = setting.isNullObject ? null : setting.value;
      return typeof value === 'string' ? value : null;
    });
    return texts as { readonly [At in keyof Keys]: string | null };
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
