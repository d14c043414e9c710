/** The ways in which people have the pane before them, each brought about in place: the page and its state stay. */
import type { RunOptions } from 'axe-core';
import { paneFaults, paneFaultsBy } from './accessibility';
import { gridFaults } from './gridFaults';
import { cutOrBeyond, hiddenStops } from './pageFaults';
import type { Preview } from './preview';
import { alike, printedOver } from './textFaults';
import { inEveryTheme, THEMES, type Theme } from './themes';

interface Layout {
  /** In CSS pixels, of the pane; without a height it keeps its own. */
  readonly width: number;
  readonly height?: number;
  /** WCAG 1.4.12, as its bookmarklet does it. */
  readonly spaced?: true;
}

/** 320 px are an ordinary pane at 400 %; 256 px high is what an ordinary window is then. */
const LAYOUTS = {
  narrow: { width: 320 },
  spaced: { width: 320, spaced: true },
  low: { width: 320, height: 256 },
  wide: { width: 600 },
} as const satisfies Readonly<Record<string, Layout>>;

export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as readonly LayoutName[];

/** What of the set-ups a page is tried in. */
export interface Trial {
  readonly themes: readonly Theme[];
  readonly layouts: readonly LayoutName[];
  /** Layouts in which also the size of what can be pressed is asked, and whether what has the focus is seen. */
  readonly closely: readonly LayoutName[];
}

export const EVERY_SET_UP: Trial = { themes: THEMES, layouts: LAYOUT_NAMES, closely: LAYOUT_NAMES };

/** Colours are the same in every language; words are longer in one of them. */
export const EVERY_LAYOUT: Trial = { ...EVERY_SET_UP, themes: ['light'] };

/** As it stands, without a look of its own. */
export const AS_IT_STANDS: Trial = { themes: [], layouts: [], closely: [] };

/** Every theme, what a narrow pane cuts, and one other layout closely: of pages one after the other, all of them in turn. */
export function inTurn(at: number): Trial {
  const turn = LAYOUT_NAMES.filter((name) => name !== 'narrow');
  const closely = turn.slice(at % turn.length).slice(0, 1);
  return {
    themes: THEMES,
    layouts: ['narrow', 'spaced', ...closely.filter((name) => name !== 'spaced')],
    closely,
  };
}

/** How often a page is looked at in a trial. */
export const looksIn = ({ themes, layouts }: Trial): number => themes.length + layouts.length;

const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** `look` sees the pane in the layout; it is as before afterwards. */
async function inLayout<Result>(
  preview: Preview,
  layout: Layout,
  look: () => Promise<Result>,
): Promise<Result> {
  const frame = preview.page.locator('#taskpane');
  const resize = (width: string, height: string): Promise<string> =>
    frame.evaluate(
      (element, [wide, high]) => {
        const { style } = element.closest<HTMLElement>('.work')!;
        const former = style.getPropertyValue('--pane-width');
        style.setProperty('--pane-width', wide);
        Object.assign((element as HTMLElement).style, { height: high, flex: high === '' ? '' : 'none' });
        return former;
      },
      [width, height] as const,
    );
  const former = await resize(`${layout.width}px`, layout.height === undefined ? '' : `${layout.height}px`);
  const style = layout.spaced
    ? await preview.pane.locator('head').evaluateHandle((head, css) => {
        const element = document.createElement('style');
        element.textContent = css;
        head.append(element);
        return element;
      }, SPACING)
    : null;
  try {
    return await look();
  } finally {
    await style?.evaluate((element) => element.remove());
    await resize(former, '');
  }
}

/** The rules that the width decides. */
const SIZES: RunOptions['runOnly'] = {
  type: 'rule',
  values: ['target-size', 'scrollable-region-focusable'],
};

/**
 * What is wrong with the page as it stands, in each set-up of the trial, with a picture of it in each theme and in each
 * layout that is looked at closely (artifacts/pages). Each fault names its set-up.
 */
export async function faultsInSetUps(preview: Preview, name: string, trial: Trial): Promise<string[]> {
  const faults: string[] = [];
  const note = (setUp: string, found: readonly string[]): void => {
    faults.push(...found.map((fault) => `${setUp}: ${fault}`));
  };
  for (const each of trial.layouts) {
    const isClose = trial.closely.includes(each);
    await inLayout(preview, LAYOUTS[each], async () => {
      note(each, await cutOrBeyond(preview));
      note(each, await printedOver(preview));
      note(each, await alike(preview));
      if (!isClose) return;
      await preview.paneScreenshot(`pages/${name}-${each}`);
      note(each, await paneFaultsBy(preview, SIZES));
      note(each, await hiddenStops(preview));
      note(each, await gridFaults(preview));
    });
  }
  await inEveryTheme(
    preview,
    async (theme) => {
      await preview.paneScreenshot(`pages/${name}-${theme}`);
      note(theme, await paneFaults(preview, theme));
      const wide = await preview.pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      if (wide > 0) note(theme, [`${wide} px beyond the width`]);
      if (theme === 'forced') {
        note(theme, await linksLikeText(preview));
        note(theme, await strangeColours(preview));
      }
    },
    trial.themes,
  );
  return faults;
}

/** Where the system forces its colours, a link is known by its line. */
const linksLikeText = (preview: Preview): Promise<string[]> =>
  preview.pane
    .locator('.fui-Link:visible')
    .evaluateAll((links) =>
      links
        .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
        .map((link) => `${link.textContent} is no link to see`),
    );

const SYSTEM_COLOURS = [
  'Canvas',
  'CanvasText',
  'ButtonFace',
  'ButtonText',
  'GrayText',
  'Highlight',
  'HighlightText',
];

/** Where the system forces its colours, what chooses its own takes them from the system; under the pointer, too. */
const strangeColours = (preview: Preview): Promise<string[]> =>
  preview.pane.locator('html').evaluate((_, names) => {
    const probe = document.createElement('span');
    document.body.append(probe);
    const system = new Set(
      names.map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      }),
    );
    probe.remove();
    return [...document.querySelectorAll('body *')]
      .filter(
        (element) => element.checkVisibility() && getComputedStyle(element).forcedColorAdjust === 'none',
      )
      .filter((element) => {
        const { backgroundColor } = getComputedStyle(element);
        return backgroundColor !== 'rgba(0, 0, 0, 0)' && !system.has(backgroundColor);
      })
      .map((element) => `${element.textContent} stands on ${getComputedStyle(element).backgroundColor}`);
  }, SYSTEM_COLOURS);
