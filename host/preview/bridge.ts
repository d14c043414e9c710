/**
 * Runs in each page of the add-in before Microsoft's client: puts desktop Excel's `window.external` in place and ties
 * it to the workbook that the shell holds.
 */
import { createExternal, type ExternalObject, type OfficeTheme } from '../protocol/external';
import type { PushEntry, RequestBody, RequestSink, ResponseBody } from '../protocol/messages';
import './seam';

/** Number of the client's dispatch table for `event.completed()`. */
const COMMAND_COMPLETED = 94;
const RIBBON_COMMANDS = 39;

interface Settings {
  readonly locale: string;
  readonly theme: OfficeTheme;
}

const shell = window.parent.quotePartShell;
if (!shell) throw new Error('This page of the preview only works inside its shell.');

// The client remembers its host for the session; the language may have changed since.
sessionStorage.removeItem('hostInfoValue');

const settings = JSON.parse(shell.settings) as Settings;
/**
 * Resolves in a task of its own, in the order of the calls. Excel is another process: its answer never comes before what
 * the page had already set about, such as its first drawing. Not a timer, which browsers hold back when they follow
 * each other.
 */
const tasks = new MessageChannel();
const waiting: (() => void)[] = [];
tasks.port1.onmessage = () => waiting.shift()?.();
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    tasks.port2.postMessage(null);
  });

const sink: RequestSink = {
  async processRequest(body: RequestBody) {
    await nextTask();
    return JSON.parse(shell.request(JSON.stringify(body))) as ResponseBody;
  },
  onPush: (listener) => shell.onPush((entries) => listener(JSON.parse(entries) as PushEntry[])),
};
const excel = createExternal(sink, settings);

let takesCommands = false;
const completions: (() => void)[] = [];

const external: ExternalObject = {
  ...excel,
  Execute(method, parameters, callback) {
    if (method !== COMMAND_COMPLETED) {
      excel.Execute(method, parameters, callback);
      return;
    }
    callback(0);
    for (const complete of completions.splice(0)) complete();
  },
  RegisterEvent(event, target, handler, callback) {
    if (event === RIBBON_COMMANDS) takesCommands = true;
    excel.RegisterEvent(event, target, handler, callback);
  },
};
Object.defineProperty(window, 'external', { value: external, configurable: true });

window.quotePartFrame = {
  get takesCommands() {
    // The page's own script, which names its commands, runs before the page is complete.
    return takesCommands && document.readyState === 'complete';
  },
  runCommand: (buttonId, functionName) =>
    new Promise((resolve) => {
      completions.push(resolve);
      excel.invokeCommand(buttonId, functionName);
    }),
  changeTheme: (theme) => excel.changeTheme(theme),
};

window.addEventListener('pagehide', () => excel.close());
