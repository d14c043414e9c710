/**
 * When the first control of the pane stands, against two others in the same host and the same run: a bare one (Fluent's
 * provider and a button), and one like that of Microsoft's template for add-ins (a picture, a list, a text area, a button).
 * At full speed and slowed four times. Medians; ratios to the bare one are told round by round, since what else the machine
 * does meets a whole round, and their median counts (target: 1.3). Needs a build.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { startPreview } from '../host/preview/server';
import { startBrowser } from '../scripts/browser';
import { readSettings } from '../scripts/settings';
import { line, median, ms } from './measure';

const ROUNDS = 9;
const TARGET = 1.3;

const START = `
  import { createRoot } from 'react-dom/client';
  import { createElement as h } from 'react';
  import { Button, Field, FluentProvider, Textarea, makeStyles, tokens, webLightTheme } from '@fluentui/react-components';
  const show = (content) => Office.onReady(() =>
    createRoot(document.getElementById('root')).render(h(FluentProvider, { theme: webLightTheme }, content)));
`;
const OTHERS = {
  bare: `${START} show(h(Button, null, 'Start'));`,
  template: `${START}
    const useStyles = makeStyles({
      root: { minHeight: '100vh' },
      header: { display: 'flex', flexDirection: 'column', alignItems: 'center', backgroundColor: tokens.colorNeutralBackground3 },
      list: { fontSize: tokens.fontSizeBase500, fontColor: tokens.colorNeutralBackgroundStatic },
      field: { margin: '20px', maxWidth: '50%' },
    });
    function Template() {
      const styles = useStyles();
      return h('div', { className: styles.root },
        h('section', { className: styles.header }, h('h1', null, 'Welcome')),
        h('ul', { className: styles.list }, ['One', 'Two', 'Three'].map((each) => h('li', { key: each }, each))),
        h(Field, { className: styles.field, label: 'Enter text.' }, h(Textarea, { defaultValue: 'Some text.' })),
        h(Button, { appearance: 'primary', size: 'large' }, 'Insert text'));
    }
    show(h(Template));`,
} as const;

/** A copy of the build whose pane is another one. */
async function otherPane(dist: string, folder: string, source: string): Promise<string> {
  cpSync(dist, folder, { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: path.join(__dirname, '..'), loader: 'js' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    outfile: path.join(folder, 'other.js'),
    logLevel: 'error',
  });
  const file = path.join(folder, 'taskpane.html');
  const page = readFileSync(file, 'utf8');
  writeFileSync(file, page.replace(/taskpane\.\w+\.js/, 'other.js'));
  return folder;
}

/** Milliseconds from the navigation of the pane's frame. */
interface Stood {
  /** The first that can be pressed: the help, in ours, while the workbook is read. */
  readonly control: number;
  /** What the page is for: in ours, once the workbook is read, to begin a convention. */
  readonly mainButton: number;
}

/** No function has a name in here: what runs the bench would add a helper that the page does not have. */
function noteControls(): void {
  new MutationObserver(() => {
    const seen = window as unknown as { stood?: { control?: number; mainButton?: number } };
    seen.stood ??= {};
    if (document.querySelector('#root button') !== null) seen.stood.control ??= performance.now();
    if (document.querySelector('#root button.fui-Button') !== null)
      seen.stood.mainButton ??= performance.now();
  }).observe(document, { subtree: true, childList: true });
}

async function controlsOf(browser: Browser, address: string, slowed: number): Promise<Stood> {
  const page = await browser.newPage();
  try {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    await page.addInitScript(noteControls);
    await page.goto(`${address}?empty`);
    const pane = page.locator('#taskpane');
    await pane.contentFrame().locator('#root button.fui-Button').first().waitFor({ timeout: 120_000 });
    return await pane
      .contentFrame()
      .locator('html')
      .evaluate(() => (window as unknown as { stood: Stood }).stood);
  } finally {
    await page.close();
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'panes-'));
  const { dist } = readSettings();
  const dists = {
    bare: await otherPane(dist, path.join(folder, 'bare'), OTHERS.bare),
    template: await otherPane(dist, path.join(folder, 'template'), OTHERS.template),
    ours: dist,
  };
  const browser = await startBrowser();
  const servers = await Promise.all(
    Object.entries(dists).map(
      async ([name, each]) => [name, await startPreview({ port: 0, dist: each })] as const,
    ),
  );
  try {
    for (const slowed of [1, 4]) {
      const times: Record<string, Stood[]> = {};
      // One after the other in each round: what else the machine does meets all of them.
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [name, server] of servers)
          (times[name] ??= []).push(await controlsOf(browser, server.url, slowed));
      const speed = slowed === 1 ? 'full speed' : `slowed ${slowed} times`;
      const of = (name: string, what: keyof Stood): number =>
        median((times[name] ?? []).map((stood) => stood[what]));
      const toBare = (name: string, what: keyof Stood): number =>
        median(
          (times[name] ?? []).map((stood, round) => stood[what] / (times.bare?.[round]?.control ?? NaN)),
        );
      for (const [name] of servers) line(`first control, ${name} pane, ${speed}`, ms(of(name, 'control')));
      line(`  template to bare`, toBare('template', 'control').toFixed(2));
      const ours = toBare('ours', 'control');
      line(`  ours to bare, target ${TARGET}${ours > TARGET ? ' MISSED' : ''}`, ours.toFixed(2));
      line(`  ours once the workbook is read, ${speed}`, ms(of('ours', 'mainButton')));
      line(`  that to bare`, toBare('ours', 'mainButton').toFixed(2));
    }
  } finally {
    await browser.close();
    for (const [, server] of servers) await server.close();
    rmSync(folder, { recursive: true });
  }
}

void main();
