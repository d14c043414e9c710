/** Boots the genuine Office.js client in the current Node realm, upon a workbook of this host. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createExternal, defaultRequirementSets, type HostOptions, HostWorkbook } from './index';
import type { PushEntry, RequestBody, RequestSink } from './protocol/messages';

/** Where the client believes that it was loaded from; nothing is fetched. */
const base = 'https://localhost:3000/officejs/';

export interface ExcelSession {
  host: HostWorkbook;
  /** What `Office.onReady` told: host and platform. */
  info: unknown;
  close(): void;
}

/** The workbook behind the client, which is loaded once in a realm and keeps its seam. */
class CurrentWorkbook implements RequestSink {
  host: HostWorkbook | undefined;
  private listeners = new Set<(entries: PushEntry[]) => void>();
  private stop = () => {};

  use(host: HostWorkbook): void {
    this.stop();
    this.host = host;
    this.stop = host.onPush((entries) => {
      for (const listener of this.listeners) listener(entries);
    });
  }

  release(host: HostWorkbook): void {
    if (this.host !== host) return;
    this.stop();
    this.host = undefined;
  }

  processRequest(body: RequestBody) {
    if (!this.host) throw new Error('No workbook is open: call openExcel() first.');
    return this.host.processRequest(body);
  }

  onPush(listener: (entries: PushEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

interface Client {
  current: CurrentWorkbook;
  info: unknown;
}

// The engine reports its timings at this level, a dozen lines for each workbook.
console.debug = () => undefined;

const realm = globalThis as unknown as Record<string, unknown>;
const clientKey = '__officeClient';

/** Excel, Office, OfficeExtension and CustomFunctions become globals. A second call swaps the workbook behind them. */
export async function openExcel(options: HostOptions & { host?: HostWorkbook } = {}): Promise<ExcelSession> {
  const host = options.host ?? new HostWorkbook(options);
  let client = realm[clientKey] as Client | undefined;
  if (!client) {
    const current = new CurrentWorkbook();
    current.use(host);
    client = { current, info: await bootClient(current, options) };
    realm[clientKey] = client;
  }
  client.current.use(host);
  return { host, info: client.info, close: () => client.current.release(host) };
}

async function bootClient(current: CurrentWorkbook, options: HostOptions): Promise<unknown> {
  const external = createExternal(current, {
    locale: options.locale ?? 'fr-FR',
    requirementSets: { ...defaultRequirementSets, ...options.requirementSets },
  });
  pretendPage();
  Object.defineProperty(realm, 'external', { value: external, configurable: true, writable: true });
  run('office.js');
  const info = await (realm.Office as { onReady(): Promise<unknown> }).onReady();
  const extension = realm.OfficeExtension as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  // Off in this build of the client; without it a member above the requirement sets would be called all the same.
  extension.CommonUtility._doApiNotSupportedCheck = true;
  return info;
}

/** Reading and writing xlsx needs what browsers have for XML; the engine puts up an empty one where it is missing. */
export async function enableXlsx(): Promise<void> {
  // Comes with the engine, which has no types for it.
  const name: string = 'jsdom';
  const { JSDOM } = (await import(name)) as { JSDOM: new () => { window: Record<string, unknown> } };
  const { DOMParser, XMLSerializer } = new JSDOM().window;
  Object.assign(realm, { DOMParser, XMLSerializer });
}

const officeFolder = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** In this realm and not in a context of its own: the client tells plain objects by their prototype. */
function run(file: string): void {
  const source = readFileSync(path.join(officeFolder, file), 'utf8');
  const evaluate = eval;
  evaluate(`${source}\n//# sourceURL=${file}`);
}

/** As much of a page as the client looks at while it loads: above all, adding a script element loads the file. */
function pretendPage(): void {
  const nothing = () => undefined;
  const element = () => ({
    style: {},
    setAttribute: nothing,
    getAttribute: () => null,
    addEventListener: nothing,
    appendChild: nothing,
    remove: nothing,
    removeChild: nothing,
    getBoundingClientRect: () => ({ width: 0, height: 0 }),
  });
  const self = { src: `${base}office.js`, getAttribute: () => null };
  const head = {
    appendChild(script: { src: string; onload?: (event: object) => void }) {
      setTimeout(() => {
        run(script.src.slice(base.length));
        script.onload?.({});
      }, 0);
    },
    querySelectorAll: () => [],
  };
  const tags: Record<string, unknown[]> = { head: [head], script: [self] };
  Object.assign(realm, {
    window: realm,
    self: realm,
    top: realm,
    parent: realm,
    name: '',
    history: {},
    open: nothing,
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      readyState: 'complete',
      body: element(),
      head,
      currentScript: self,
      createElement: element,
      addEventListener: nothing,
      removeEventListener: nothing,
      cookie: '',
      getElementsByTagName: (tag: string) => tags[tag] ?? [],
      getElementById: () => null,
      querySelector: () => null,
      querySelectorAll: () => [],
    },
    location: {
      href: 'https://localhost:3000/taskpane.html',
      hash: '',
      search: '',
      protocol: 'https:',
      origin: 'https://localhost:3000',
      host: 'localhost:3000',
    },
  });
  if (realm.navigator === undefined) realm.navigator = { userAgent: 'node' };
}
