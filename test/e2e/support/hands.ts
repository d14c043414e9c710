import type { Preview } from './preview';

/** A person without a mouse: nothing gets the focus but by keys. */
export class Hands {
  constructor(private readonly preview: Preview) {}

  /**
   * Presses Tab, or Shift and Tab, until an element of the pane has the focus; `nth` counts those of the same id
   * from 0.
   */
  async tabTo(testId: string, { nth = 0, back = false, most = 500 } = {}): Promise<void> {
    for (let pressed = 0; pressed <= most; pressed += 1) {
      if ((await this.focused()) === `${testId} ${nth}`) return;
      await this.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`${most} times Tab, and the focus never came to ${testId} (${nth}).`);
  }

  async activate(testId: string, nth = 0): Promise<void> {
    await this.tabTo(testId, { nth });
    await this.press('Enter');
  }

  async press(key: string, times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed += 1) await this.preview.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    // Who types has seen where: the grid shows with its next frames what is selected.
    await this.preview.page.evaluate(
      () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
    );
    await this.preview.page.keyboard.type(text);
  }

  /** F6, until the part of the window has the focus, as in Excel. */
  async moveTo(part: 'grid' | 'pane'): Promise<void> {
    const selector = part === 'grid' ? '#grid' : '#taskpane';
    for (let pressed = 0; pressed < 4; pressed += 1) {
      const there = await this.preview.page.evaluate(
        (wanted) => document.activeElement?.closest(wanted) !== null,
        selector,
      );
      if (there) return;
      await this.press('F6');
    }
    throw new Error(`F6 never came to the ${part}.`);
  }

  /** Id of what has the focus in the pane, and which of those of the same id it is. */
  private focused(): Promise<string> {
    return this.preview.page.evaluate(() => {
      if (document.activeElement?.id !== 'taskpane') return '';
      const inside = (document.activeElement as HTMLIFrameElement).contentDocument!;
      const own = inside.activeElement;
      // Choices that belong together carry the id on the label or the input within.
      const element = own?.closest('[data-testid]') ?? null;
      if (element === null) return '';
      const id = element.getAttribute('data-testid')!;
      const same = [...inside.querySelectorAll(`[data-testid="${id}"]`)];
      return `${id} ${same.indexOf(element)}`;
    });
  }
}
