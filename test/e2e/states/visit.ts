import { keyFaults, languageFaults } from '../support/pageFaults';
import { faultsInSetUps, looksIn, type Trial } from '../support/setups';
import type { Preview } from '../support/preview';
import type { Stage, State } from './stage';

/** What was found wrong in the states of a journey; those in which nothing was are not in it. */
export interface Visited {
  readonly faults: Readonly<Record<string, readonly string[]>>;
  readonly states: number;
  /** In how many set-ups they were seen, all together. */
  readonly looks: number;
}

interface VisitOptions {
  /** In which set-ups the state at a place of the journey is tried. */
  readonly trial: (at: number) => Trial;
  /** Before the names of the pictures. */
  readonly pictures?: string;
}

/** Brings about one state after the other, and looks at each; after one that does not come there are no others. */
export async function visit(
  stage: Stage,
  states: readonly State[],
  { trial, pictures = '' }: VisitOptions,
): Promise<Visited> {
  const { preview } = stage;
  const faults: Record<string, readonly string[]> = {};
  let visited = 0;
  let looks = 0;
  for (const [at, [name, go]] of states.entries()) {
    const hadFocus = await hasFocus(preview);
    try {
      await go();
    } catch (error) {
      faults[name] = [`it did not come: ${String(error)}`];
      break;
    }
    visited += 1;
    await preview.hasComeToRest();
    const found = await keyFaults(preview);
    if (hadFocus && !(await hasFocus(preview))) found.push('what was done left the focus nowhere');
    if (stage.language !== 'fr') found.push(...(await languageFaults(preview, await stage.names())));
    found.push(...(await faultsInSetUps(preview, `${pictures}${name}`, trial(at))));
    looks += looksIn(trial(at));
    if (found.length > 0) faults[name] = found;
  }
  return { faults, states: visited, looks };
}

/** Something of the page has it; not so where the page was loaded anew, or the grid is typed into. */
const hasFocus = (preview: Preview): Promise<boolean> =>
  preview.pane.locator('html').evaluate(() => document.activeElement !== document.body);
