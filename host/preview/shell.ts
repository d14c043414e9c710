/** The preview's page: a workbook in a grid at the left, the add-in's unmodified build at the right. */
import { setTranslationMethod } from '@odoo/o-spreadsheet';
import { HostWorkbook } from '../index';
import { loadExample, runCommand, startFunctions, type FunctionsRuntime } from './addin';
import { listenForRegions } from './regions';
import { makeDivider } from './divider';
import { download, readXlsx, zipXlsx } from './files';
import { mountGrid, standInForCharts } from './grid';
import { translateGrid } from './gridWords';
import { readManifest, type AddinManifest, type RibbonButton } from './manifest';
import { drawContextualTabs, drawRibbon } from './ribbon';
import './seam';
import { THEMES, type ThemeName } from './themes';
import { LOCALES, WORDS, type Language, type Words } from './words';

const ADDIN_BASE = '/addin/';
const DEFAULT_PANE_WIDTH = 350;
/** The add-in leaves the new workbook's own empty sheet in front. */
const EXAMPLE_SHEET = 'Communes';
const FUNCTION_NAMESPACE = 'QUOTEPART';

const parameters = new URLSearchParams(location.search);
let language: Language = parameters.get('lang') === 'en' ? 'en' : 'fr';
let theme: ThemeName = themeNamed(parameters.get('theme'));
let host: HostWorkbook;
let manifest: AddinManifest;
let functions: FunctionsRuntime;
let removeGrid: (() => void) | null = null;

function find(selector: string): HTMLElement;
function find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind;
function find(selector: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`shell.html has no ${selector}`);
  return found;
}
const pane = find('#pane');
const paneFrame = find('#taskpane', HTMLIFrameElement);
const divider = find('.divider');
const status = find('.bar__status');
const fileInput = find('#workbook-file', HTMLInputElement);
const words = (): Words => WORDS[language];

type State = 'loading' | 'ready' | 'failed';

function show(state: State, word: keyof Words): void {
  document.body.dataset.state = state;
  status.textContent = words()[word];
}

function themeNamed(name: string | null): ThemeName {
  return name !== null && name in THEMES ? (name as ThemeName) : 'light';
}

/** What the frames ask of the workbook; always the one that is open now. */
window.quotePartShell = {
  get settings() {
    return JSON.stringify({ locale: LOCALES[language], theme: THEMES[theme].office });
  },
  request: (body) => host.processText(body),
  onPush: (listener) => host.onPush((entries) => listener(JSON.stringify(entries))),
};

/** A pane that is closed runs on, as the manifest asks: it comes back as it was. */
function showPane(visible: boolean): void {
  pane.hidden = divider.hidden = !visible;
  host.runtime.paneShown(visible);
}

/** The runtime of pane and commands starts anew: another workbook, another language, another theme. */
function restartPane(): void {
  host.ribbon.end();
  paneFrame.contentWindow?.location.replace(manifest.paneUrl);
}

async function showWorkbook(): Promise<void> {
  removeGrid?.();
  removeGrid = await mountGrid(find('#grid'), {
    model: host.model,
    colorScheme: THEMES[theme].grid,
    notifyUser: ({ text }) => {
      status.textContent = text;
    },
  });
}

function showSheet(name: string): void {
  const { getters } = host.model;
  const sheetIdTo = getters.getSheetIdByName(name);
  if (sheetIdTo === undefined) return;
  host.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
}

function adopt(next: HostWorkbook): void {
  host = window.quotePartHost = next;
  host.runtime.onVisibilityAsked(showPane);
  host.ribbon.onChange(() => drawContextualTabs(find('.ribbon'), host.ribbon.visibleTabs, press));
}

async function useWorkbook(next: HostWorkbook): Promise<void> {
  adopt(next);
  functions.registerIn(host);
  await showWorkbook();
}

/** What fails is said in the bar; the console has the details. */
function orSay(failure: keyof Words, work: Promise<void>): Promise<void> {
  return work.catch((error: unknown) => {
    console.error(error);
    show('failed', failure);
  });
}

async function openWorkbook(file: File): Promise<void> {
  show('loading', 'opening');
  await useWorkbook(HostWorkbook.fromXlsx(await readXlsx(file), workbookOptions()));
  restartPane();
  show('ready', 'ready');
}

async function saveWorkbook(): Promise<void> {
  download(zipXlsx(await host.exportXlsx()), words().workbookFileName);
}

async function newWorkbook(): Promise<void> {
  await useWorkbook(new HostWorkbook(workbookOptions()));
  restartPane();
  show('ready', 'ready');
}

const workbookOptions = () => ({ locale: LOCALES[language], functionNamespace: FUNCTION_NAMESPACE });

async function press(button: RibbonButton): Promise<void> {
  if (button.action.kind === 'showPane') {
    showPane(true);
    return;
  }
  await orSay('commandFailed', runCommand(paneFrame, button, button.action.name));
}

function applyLanguageAndTheme(): void {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  document.title = words().title;
  find('#language', HTMLSelectElement).value = language;
  find('#theme', HTMLSelectElement).value = theme;
  for (const node of document.querySelectorAll<HTMLElement>('[data-words]')) {
    node.textContent = words()[node.dataset.words as keyof Words];
  }
  for (const node of document.querySelectorAll<HTMLElement>('[data-label]')) {
    node.ariaLabel = words()[node.dataset.label as keyof Words];
  }
}

async function fetchManifest(): Promise<AddinManifest> {
  const response = await fetch(`${ADDIN_BASE}manifest.xml`);
  if (response.status === 404) throw new BuildMissing();
  return readManifest(await response.text(), LOCALES[language], new URL(ADDIN_BASE, location.href).href);
}

class BuildMissing extends Error {}

function drawManifest(): void {
  find('.pane__title').textContent = paneFrame.title = manifest.name;
  drawRibbon(find('.ribbon'), manifest, press);
  drawContextualTabs(find('.ribbon'), host.ribbon.visibleTabs, press);
}

/** The address keeps the choices, so that a reload shows the same. */
async function change(name: 'lang' | 'theme', value: string): Promise<void> {
  parameters.set(name, value);
  history.replaceState(null, '', `?${parameters}`);
  language = parameters.get('lang') === 'en' ? 'en' : 'fr';
  theme = themeNamed(parameters.get('theme'));
  applyLanguageAndTheme();
  manifest = await fetchManifest();
  drawManifest();
  await showWorkbook();
  restartPane();
  show('ready', 'ready');
}

function listen(): void {
  listenForRegions(find('.ribbon'), find('#grid'), paneFrame);
  makeDivider(find('.work'), divider, Number(parameters.get('pane')) || DEFAULT_PANE_WIDTH);
  find('#close-pane').addEventListener('click', () => showPane(false));
  find('#new-workbook').addEventListener('click', () => void orSay('startFailed', newWorkbook()));
  find('#open-workbook').addEventListener('click', () => fileInput.click());
  fileInput.addEventListener('change', () => {
    const file = fileInput.files?.[0];
    // The same file may be chosen again.
    fileInput.value = '';
    if (file) void orSay('openFailed', openWorkbook(file));
  });
  find('#save-workbook').addEventListener('click', () => void orSay('saveFailed', saveWorkbook()));
  for (const [id, name] of [
    ['#language', 'lang'],
    ['#theme', 'theme'],
  ] as const) {
    const choice = find(id, HTMLSelectElement);
    choice.addEventListener('change', () => void orSay('startFailed', change(name, choice.value)));
  }
}

async function start(): Promise<void> {
  applyLanguageAndTheme();
  show('loading', 'starting');
  // Before the first model: the grid asks for its words once.
  setTranslationMethod(
    (text, ...values) => translateGrid(language, text, values),
    () => true,
  );
  standInForCharts(() => words().chart);
  adopt(new HostWorkbook(workbookOptions()));
  await showWorkbook();
  manifest = await fetchManifest();
  drawManifest();
  functions = await startFunctions(manifest);
  functions.registerIn(host);
  listen();
  paneFrame.src = manifest.paneUrl;
  showPane(true);
  if (!parameters.has('empty')) {
    show('loading', 'loadingExample');
    await orSay('exampleFailed', loadExample(paneFrame));
    if (document.body.dataset.state === 'failed') return;
    showSheet(EXAMPLE_SHEET);
  }
  show('ready', 'ready');
}

start().catch((error: unknown) => {
  console.error(error);
  show('failed', error instanceof BuildMissing ? 'buildMissing' : 'startFailed');
});
