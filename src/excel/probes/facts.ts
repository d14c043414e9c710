import type { Outcome } from '../outcome';
import { run } from '../run';
import type { Browser, PageAbilities } from './probe';

/** Which Excel this is: nothing of the person, the file or the network. */
export interface ExcelFacts {
  /** As Office names them: `PC`, `Mac`, `OfficeOnline`; empty where it does not say. */
  readonly platform: string;
  readonly version: string;
  /** Of the menus, and of what is written: `fr-FR`. */
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly browser: Browser;
  /** How numbers are written; null where Excel does not say. */
  readonly culture: {
    readonly name: string;
    readonly decimalSeparator: string;
    readonly groupSeparator: string;
  } | null;
  /** Sets of functions and the newest version of each; those that are not there are left out. */
  readonly sets: readonly (readonly [name: string, version: string])[];
}

const SETS = ['ExcelApi', 'ExcelApiOnline', 'CustomFunctionsRuntime', 'SharedRuntime', 'RibbonApi'];
/** Further than any set goes. */
const LATEST = 40;

export async function readFacts({ browser }: PageAbilities): Promise<ExcelFacts> {
  // Types promise all of it; an older Office.js lacks some.
  const context = Office.context as Partial<Office.Context>;
  const culture = await readCulture();
  return {
    platform: String(context.diagnostics?.platform ?? context.platform ?? ''),
    version: context.diagnostics?.version ?? '',
    displayLanguage: context.displayLanguage ?? '',
    contentLanguage: context.contentLanguage ?? '',
    browser,
    culture: culture.ok ? culture.value : null,
    sets: SETS.flatMap((name) => {
      const version = latestOf(name);
      return version === null ? [] : [[name, version] as const];
    }),
  };
}

function readCulture(): Promise<Outcome<ExcelFacts['culture']>> {
  return run(async (context) => {
    const { cultureInfo } = context.workbook.application;
    cultureInfo.load('name');
    cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
    await context.sync();
    return {
      name: cultureInfo.name,
      decimalSeparator: cultureInfo.numberFormat.numberDecimalSeparator,
      groupSeparator: cultureInfo.numberFormat.numberGroupSeparator,
    };
  });
}

function latestOf(set: string): string | null {
  for (let minor = LATEST; minor >= 1; minor -= 1)
    if (Office.context.requirements.isSetSupported(set, `1.${minor}`)) return `1.${minor}`;
  return null;
}
