/**
 * What passes between the shell, which holds the workbook, and the add-in's pages, each with a client of its own. Only
 * strings cross: an object made in another window is not an Array or an Object for the client that gets it.
 */
import type { HostWorkbook } from '../index';
import type { OfficeTheme } from '../protocol/external';

/** Offered by the shell to the pages that it frames. */
export interface ShellSeam {
  /** JSON of what `createExternal` wants to know. */
  readonly settings: string;
  /** Request body in, response body out, both JSON. */
  request(body: string): string;
  /** Entries as JSON, until the returned function is called. */
  onPush(listener: (entries: string) => void): () => void;
}

/** Offered by a framed page to the shell. */
export interface FrameSeam {
  /** The page's client listens to ribbon commands. */
  readonly takesCommands: boolean;
  /** Resolves when the command says that it has completed. */
  runCommand(buttonId: string, functionName: string): Promise<void>;
  /** As under File, Account: the page stays, and nobody tells it. */
  changeTheme(theme: OfficeTheme): void;
}

declare global {
  interface Window {
    quotePartShell?: ShellSeam;
    quotePartFrame?: FrameSeam;
    /** For tests and for the browser's console. */
    quotePartHost?: HostWorkbook;
  }
}
