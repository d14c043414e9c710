/** What a person does in the preview, and what they see. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Download, FrameLocator, Locator, Page } from 'playwright-core';
import type { HostWorkbook } from '../../../host/index';
import '../../../host/preview/seam';
import type { Filling } from './golden';
import type { SeenRequest } from './requests';

const ARTIFACTS = join(__dirname, '..', '..', '..', 'artifacts');

/** Upper limit for what takes a moment, in milliseconds. */
const LIMIT = 30_000;

export type Cell = ReturnType<HostWorkbook['cell']>;

export class Preview {
  readonly pane: FrameLocator;

  constructor(
    readonly page: Page,
    /** Errors, refused scripts, requests to elsewhere: empty when all is well. */
    readonly incidents: readonly string[],
    /** All that it asked the network for. */
    readonly requests: readonly SeenRequest[],
  ) {
    this.pane = page.frameLocator('#taskpane');
  }

  async isReady(): Promise<void> {
    await this.page.waitForSelector('body:not([data-state="loading"])', { timeout: LIMIT });
    const state = await this.page.getAttribute('body', 'data-state');
    if (state === 'ready') return;
    const status = await this.page.textContent('.bar__status');
    throw new Error(`The preview did not start: ${status ?? ''}\n${this.incidents.join('\n')}`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Kept for people to look at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(ARTIFACTS, { recursive: true });
    await this.page.screenshot({ path: join(ARTIFACTS, `${name}.png`) });
  }

  /** The pane alone. `name` may hold a folder. */
  async paneScreenshot(name: string): Promise<void> {
    const path = join(ARTIFACTS, `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await this.page.locator('#taskpane').screenshot({ path });
  }

  // The pane

  /** What comes in with a movement has come. */
  async hasComeToRest(): Promise<void> {
    await this.pane.locator('html').evaluate(async () => {
      const passing = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
      await Promise.all(passing.map((each) => each.finished.catch(() => undefined)));
    });
  }

  inPane(testId: string): Locator {
    return this.pane.getByTestId(testId);
  }

  async loadExample(): Promise<void> {
    await this.inPane('load-example').click();
    await this.pane.locator('[data-state="ready"]:not([data-page="welcome"])').waitFor({ timeout: LIMIT });
  }

  /** Answers the name of the sheet that was drawn. */
  async drawRecap(filling: Filling): Promise<string> {
    await this.inPane('section-documents').click();
    await this.inPane(`filling-${filling}`).check();
    await this.inPane('draw-recap').click();
    const sheet = await this.page.waitForFunction(
      (wanted) => {
        const host = window.quotePartHost;
        const name = host
          ?.sheetNames()
          .find((each) => /^Récap \d{4}/.test(each) && isFrozen(each) === (wanted === 'frozen'));
        if (host === undefined || name === undefined) return null;
        // A later drawing replaces an earlier one on the same sheet.
        const { formula } = host.cell(name, 'D9');
        const found = !formula.startsWith('=')
          ? 'frozen'
          : formula.includes('QUOTEPART.')
            ? 'live'
            : 'portable';
        return found === wanted ? name : null;

        function isFrozen(sheetName: string): boolean {
          return sheetName.endsWith('figé');
        }
      },
      filling,
      { timeout: LIMIT },
    );
    await this.inPane('go-to-sheet').waitFor({ timeout: LIMIT });
    return (await sheet.jsonValue()) as string;
  }

  // The workbook

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.quotePartHost!.sheetNames());
  }

  cell(sheet: string, address: string): Promise<Cell> {
    return this.page.evaluate(([name, a1]) => window.quotePartHost!.cell(name, a1), [
      sheet,
      address,
    ] as const);
  }

  /** Rows of a block that starts at A1. */
  cells(sheet: string, columns: number, rows: number): Promise<Cell[][]> {
    return this.page.evaluate(
      ([name, width, height]) =>
        Array.from({ length: height }, (_, row) =>
          Array.from({ length: width }, (__, column) =>
            window.quotePartHost!.cell(name, `${String.fromCharCode(65 + column)}${row + 1}`),
          ),
        ),
      [sheet, columns, rows] as const,
    );
  }

  unimplemented(): Promise<string[]> {
    return this.page.evaluate(() => [...window.quotePartHost!.unimplemented]);
  }

  // The grid, by hand

  async showSheet(name: string): Promise<void> {
    await this.page.locator('.o-sheet-name', { hasText: name }).first().click();
  }

  /** Goes there with the arrow keys and types, as a person would. */
  async typeIntoGrid(sheet: string, address: string, text: string): Promise<void> {
    const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    await this.showSheet(sheet);
    await this.page.locator('.o-grid-overlay').click({ position: { x: 20, y: 12 } });
    await this.page.keyboard.press('Control+Home');
    for (let column = 0; column < letter.charCodeAt(0) - 65; column += 1)
      await this.page.keyboard.press('ArrowRight');
    for (let step = 1; step < Number(row); step += 1) await this.page.keyboard.press('ArrowDown');
    // The grid follows the keys with its next picture: a person's hands leave it that time, a script waits for it.
    const composer = (shown: string) =>
      this.page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, shown);
    const { value, formula, text: displayed, numberFormat } = await this.cell(sheet, address);
    // A date is typed over as it is shown.
    await composer(formula || (numberFormat.includes('yy') ? displayed : String(value)));
    for (let typed = 1; typed <= text.length; typed += 1) {
      await this.page.keyboard.press(text.charAt(typed - 1));
      await composer(text.slice(0, typed));
    }
    await this.page.keyboard.press('Enter');
  }

  // The strip and the bar

  command(id: string): Locator {
    return this.page.locator(`[data-command="${id}"]`);
  }

  async save(): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download', { timeout: LIMIT }),
      this.page.click('#save-workbook'),
    ]);
    return download;
  }

  async openFile(path: string): Promise<void> {
    await this.page.setInputFiles('#workbook-file', path);
    await this.isReady();
  }
}
