/** What a page keeps from people that no tool for accessibility sees: asked of the page as it stands, in one go. */
import type { Preview } from './preview';

/** Presses of the Tab key from any field to the main button of its page, at most. */
const MOST_PRESSES = 12;

/** A button that cannot be pressed and does not say why; a field that is too far from the main button of its page. */
export function keyFaults(preview: Preview): Promise<string[]> {
  return preview.pane.locator('html').evaluate((_, most) => {
    const all = <Found extends HTMLElement>(selector: string): Found[] => [
      ...document.querySelectorAll<Found>(selector),
    ];
    const said = (button: HTMLElement): string =>
      (button.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')))
        .join('')
        .trim();
    const nameOf = (element: HTMLElement): string =>
      element.dataset['testid'] ?? element.getAttribute('aria-label') ?? element.textContent;
    const unsaid = all<HTMLButtonElement>('button')
      .filter((button) => button.checkVisibility())
      .filter((button) => button.disabled || button.getAttribute('aria-disabled') === 'true')
      .filter((button) => button.disabled || said(button) === '')
      .map((button) => `${nameOf(button)} does not say why it cannot be pressed`);

    const isStop = (element: HTMLElement): boolean => {
      if (element.tabIndex < 0 || !element.checkVisibility()) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      // Of radio buttons that belong together one is a stop.
      const group = all<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(element.name)}"]`);
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    };
    const stops = all<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')
      .filter((element) => element.closest('header') === null)
      .filter((element) => !(element as HTMLInputElement).disabled)
      .filter(isStop);
    const leads = stops.map((stop) => stop.matches('[data-main], [data-past-fields]'));
    const far = stops.flatMap((stop, at) => {
      if (!stop.matches('input, select, textarea')) return [];
      const presses = leads.indexOf(true, at) - at;
      return presses > most ? [`${presses} presses of Tab from ${nameOf(stop)} to the main button`] : [];
    });
    return [...unsaid, ...far];
  }, MOST_PRESSES);
}

/** Widths at which all must be read, in a pane as narrow as an ordinary one at 400 %, and spaced as WCAG 1.4.12 has it. */
const NARROW = 320;
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** What is cut or runs over the side: in a narrow pane, then with its text spaced out. */
export async function layoutFaults(preview: Preview): Promise<string[]> {
  const work = preview.page.locator('.work');
  const before = await work.evaluate((element, width) => {
    const former = (element as HTMLElement).style.getPropertyValue('--pane-width');
    (element as HTMLElement).style.setProperty('--pane-width', `${width}px`);
    return former;
  }, NARROW);
  const narrow = await cutOrBeyond(preview);
  const style = await preview.pane.locator('head').evaluateHandle((head, css) => {
    const element = document.createElement('style');
    element.textContent = css;
    head.append(element);
    return element;
  }, SPACING);
  const spaced = await cutOrBeyond(preview);
  await style.evaluate((element) => element.remove());
  await work.evaluate(
    (element, width) => (element as HTMLElement).style.setProperty('--pane-width', width),
    before,
  );
  return [
    ...narrow.map((fault) => `${NARROW} px: ${fault}`),
    ...spaced.map((fault) => `${NARROW} px and spaced: ${fault}`),
  ];
}

function cutOrBeyond(preview: Preview): Promise<string[]> {
  return preview.pane.locator('html').evaluate(async (html) => {
    // What watches sizes has seen the new one.
    await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
    const beyond = html.scrollWidth - html.clientWidth;
    const holdsText = (element: Element): boolean =>
      [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
      );
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      if (!holdsText(element) || !element.checkVisibility()) return false;
      const { clipPath, overflowX, overflowY, position } = getComputedStyle(element);
      // For the ears alone.
      if (position === 'absolute' && clipPath !== 'none') return false;
      // A name in one line whose whole is at hand.
      if (element.closest('[title]') !== null) return false;
      const across = overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll';
      const down = overflowY !== 'visible' && overflowY !== 'auto' && overflowY !== 'scroll';
      return (
        (across && element.scrollWidth > element.clientWidth + 1) ||
        (down && element.scrollHeight > element.clientHeight + 1)
      );
    });
    return [
      ...(beyond > 0 ? [`${beyond} px beyond the width`] : []),
      ...cut.map(({ textContent }) => `“${textContent}” is cut`),
    ];
  });
}
