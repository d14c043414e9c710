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

/** Signs of French that English has not, and words that stand in no English sentence. */
const FRENCH =
  '[àâçèêëîïôûùœÀÂÇÈÊËÎÏÔÛÙŒ]|[a-z]é|É|(?<![\\p{L}’-])(?:des?|du|les|la|le|pour|une?|au|aux|et|dans|par)(?![\\p{L}])';
/** Words that English took from French, as our sentences use them. */
const TAKEN = 'métropole|département|Métropole';

/**
 * Of a pane that speaks English: French that is seen and not marked as such, whether a name of the workbook (`names`) or
 * by the look of it.
 */
export function languageFaults(preview: Preview, names: readonly string[]): Promise<string[]> {
  return preview.pane.locator('html').evaluate(
    (_, [french, taken, known]) => {
      const isFrench = (text: string): boolean =>
        new RegExp(french, 'u').test(text.replace(new RegExp(taken, 'g'), '')) ||
        known.some((name) => text.includes(name));
      /** Options and fields are of one language: a name in an English sentence is no fault of theirs. */
      const isWhollyFrench = (text: string): boolean =>
        known.includes(text.trim()) ||
        isFrench(known.reduce((rest, name) => rest.replaceAll(name, ''), text));
      const isMarked = (element: Element): boolean =>
        element.closest('[lang]')?.getAttribute('lang') === 'fr';
      const faults = new Set<string>();
      const look = (element: Element | null, text: string): void => {
        if (element !== null && element.checkVisibility() && isFrench(text) && !isMarked(element))
          faults.add(
            `“${text.trim().slice(0, 120)}” is not marked as French (${element.tagName.toLowerCase()})`,
          );
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const parent = node.parentElement;
        if (parent?.tagName === 'TEXTAREA') continue; // A field, below.
        // Options are seen once their list is open.
        const option = parent?.closest('option');
        if (option && option.closest('select')?.checkVisibility() === true) {
          if (isWhollyFrench(option.text) && !isMarked(option))
            faults.add(`“${option.text}” is not marked as French (option)`);
        } else look(parent, node.textContent ?? '');
      }
      for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        'input, textarea',
      ))
        if (!field.readOnly && !/^(checkbox|radio|file)$/.test(field.type) && isWhollyFrench(field.value))
          look(field, field.value);
      return [...faults];
    },
    [FRENCH, TAKEN, names] as const,
  );
}

/** What is cut or runs over the side, as the pane stands. */
export function cutOrBeyond(preview: Preview): Promise<string[]> {
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
    // What is wider than the pane by its nature is reached by keyboard, and moves in a frame of its own.
    const moved = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.checkVisibility() &&
        !element.matches('[role="grid"], [tabindex="0"], textarea'),
    );
    const pen = document.createElement('canvas').getContext('2d')!;
    /** Of those whose whole width the page gives: a name that is longer says that it is cut. */
    const chosenCut = [...document.querySelectorAll('select')].filter((select) => {
      if (!select.checkVisibility()) return false;
      const { font, letterSpacing, wordSpacing, paddingLeft, paddingRight, textOverflow } =
        getComputedStyle(select);
      pen.font = font;
      pen.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing;
      pen.wordSpacing = wordSpacing;
      const text = pen.measureText(select.selectedOptions[0]?.text ?? '').width;
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const isWhole = select.offsetWidth > 0.85 * html.clientWidth && textOverflow === 'ellipsis';
      return text > room + 1 && !isWhole;
    });
    return [
      ...(beyond > 0 ? [`${beyond} px beyond the width`] : []),
      ...moved.map(
        ({ className, scrollWidth, clientWidth }) =>
          `what is in ${className} is moved sideways: ${scrollWidth - clientWidth} px`,
      ),
      ...cut.map(({ textContent }) => `“${textContent}” is cut`),
      ...chosenCut.map((select) => `“${select.selectedOptions[0]!.text}” is cut in its list`),
    ];
  });
}

/** What cannot be seen when it has the focus: covered by what stays in view, or out of the window (WCAG 2.4.11). */
export function hiddenStops(preview: Preview): Promise<string[]> {
  return preview.pane.locator('html').evaluate(() => {
    const before = document.activeElement as HTMLElement;
    const scrolled = [...document.querySelectorAll('*')]
      .filter((element) => element.scrollHeight > element.clientHeight)
      .map((element) => [element, element.scrollTop, element.scrollLeft] as const);
    const isSeen = (stop: HTMLElement): boolean => {
      // Of what is higher than the window, the part that stands in it.
      const rect = stop.getBoundingClientRect();
      const [left, top] = [Math.max(rect.left, 0), Math.max(rect.top, 0)];
      const width = Math.min(rect.right, innerWidth) - left;
      const height = Math.min(rect.bottom, innerHeight) - top;
      if (width <= 0 || height <= 0) return false;
      const points = [0.5, 0.1, 0.9].flatMap((across) =>
        [0.5, 0.1, 0.9].map((down) => [across, down] as const),
      );
      return points.some(([across, down]) => {
        const there = document.elementFromPoint(left + width * across, top + height * down);
        return there !== null && (stop.contains(there) || isOwnLabel(stop, there));
      });
    };
    const isOwnLabel = (stop: HTMLElement, there: Element): boolean =>
      [...((stop as HTMLInputElement).labels ?? [])].some((label) => label.contains(there));
    const hidden: string[] = [];
    for (const stop of document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, [tabindex]',
    )) {
      if (stop.tabIndex < 0 || !stop.checkVisibility()) continue;
      stop.focus();
      // What is disabled takes no focus.
      if (document.activeElement !== stop || isSeen(stop)) continue;
      hidden.push(
        `${stop.dataset['testid'] ?? stop.ariaLabel ?? stop.textContent} is hidden when it has the focus`,
      );
    }
    if (before === document.body) (document.activeElement as HTMLElement).blur();
    else before.focus({ preventScroll: true });
    for (const [element, top, left] of scrolled) element.scrollTo(left, top);
    return hidden;
  });
}
