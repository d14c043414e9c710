/** The add-in's two runtimes in their frames: that of the pane and the commands, and that of the custom functions. */
import type { FunctionMetadata, HostWorkbook } from '../index';
import type { AddinManifest, RibbonButton } from './manifest';
import { until } from './waiting';

/** Upper limits in milliseconds; nothing waits this long unless it is broken. */
const START_LIMIT = 30_000;
const EXAMPLE_LIMIT = 60_000;

/** What the add-in's build says of its functions. */
interface FunctionsFile {
  readonly functions: FunctionMetadata[];
}

type Mappings = Parameters<HostWorkbook['registerFunctions']>[1];

/** The functions that a page has associated; nothing before its client has loaded. */
function mappingsIn(frame: HTMLIFrameElement): Mappings | undefined {
  const page = frame.contentWindow as { CustomFunctions?: { _association?: { mappings: Mappings } } } | null;
  return page?.CustomFunctions?._association?.mappings;
}

function addRuntime(url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'runtime';
  frame.title = 'functions';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.src = url;
  document.body.append(frame);
  return frame;
}

export interface FunctionsRuntime {
  /** Makes the add-in's functions calculate in this workbook. */
  registerIn(host: HostWorkbook): void;
}

/** Resolves when every function of the metadata is associated. */
export async function startFunctions(manifest: AddinManifest): Promise<FunctionsRuntime> {
  const response = await fetch(manifest.functions.metadata);
  if (!response.ok) throw new Error(`${manifest.functions.metadata}: ${response.status}`);
  const { functions } = (await response.json()) as FunctionsFile;
  const frame = addRuntime(manifest.functions.page);
  const mappings = await until('custom functions', START_LIMIT, () => {
    const found = mappingsIn(frame);
    return found && functions.every(({ id }) => id.toUpperCase() in found) ? found : null;
  });
  return { registerIn: (host) => host.registerFunctions(functions, mappings) };
}

/** Runs a command where the pane runs, seen or not. Resolves when the command says that it has completed. */
export async function runCommand(
  pane: HTMLIFrameElement,
  button: RibbonButton,
  functionName: string,
): Promise<void> {
  const seam = await until('commands', START_LIMIT, () => {
    const found = pane.contentWindow?.quotePartFrame;
    return found?.takesCommands ? found : null;
  });
  await seam.runCommand(button.id, functionName);
}

/**
 * Takes the way that a person takes: presses the pane's own button and waits until the pane shows the tables. Does
 * nothing in a workbook where the pane offers no example.
 */
export async function loadExample(pane: HTMLIFrameElement): Promise<void> {
  const find = (selector: string): HTMLElement | null =>
    pane.contentDocument?.querySelector<HTMLElement>(selector) ?? null;
  const button = (): HTMLElement | null => find('[data-testid="load-example"]:not([aria-disabled="true"])');
  const tables = (): HTMLElement | null => find('[data-state="ready"]:not([data-page="welcome"])');

  const first = await until('pane', START_LIMIT, () => button() ?? tables());
  if (first === tables()) return;
  first.click();
  await until('example', EXAMPLE_LIMIT, tables);
}
