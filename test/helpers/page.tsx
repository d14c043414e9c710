import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { translator, type Language } from '../../src/i18n';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import type { PaneStore } from '../../src/taskpane/state/paneStore';

/** A part of the pane in a page, where it can be clicked: React, Fluent and all. */
export interface Page {
  readonly text: () => string;
  readonly items: () => string[];
  readonly buttons: () => string[];
  /** Whether the focus is on something that holds these words. */
  readonly hasFocusOn: (words: string) => boolean;
  readonly click: (testId: string) => Promise<void>;
  readonly close: () => void;
}

const OF_WINDOW = [
  'document',
  'navigator',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLIFrameElement',
  'NodeFilter',
  'MutationObserver',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
];

/** What a page has and Node has not, for as long as the file of tests runs. */
async function pretendPage(): Promise<void> {
  const realm = globalThis as Record<string, unknown>;
  if (realm['window'] !== undefined) return;
  // Comes without types.
  const name: string = 'jsdom';
  const { JSDOM } = (await import(name)) as {
    JSDOM: new (html: string, options: object) => { window: Record<string, unknown> };
  };
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  for (const each of OF_WINDOW) realm[each] = window[each];
  realm['window'] = window;
  // Nothing has a size or a place there.
  const nothing = (): void => undefined;
  realm['ResizeObserver'] = class {
    readonly observe = nothing;
    readonly unobserve = nothing;
    readonly disconnect = nothing;
  };
  Object.assign((realm['HTMLElement'] as typeof HTMLElement).prototype, { scrollIntoView: nothing });
  realm['IS_REACT_ACT_ENVIRONMENT'] = true;
}

export async function pageWith(content: ReactNode, store: PaneStore, language: Language): Promise<Page> {
  await pretendPage();
  const { createRoot } = await import('react-dom/client');
  const { body } = document;
  const root = createRoot(body);
  act(() => {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <PaneContext value={{ store, translator: translator(language) }}>{content}</PaneContext>
      </FluentProvider>,
    );
  });
  const textsOf = (selector: string): string[] =>
    [...body.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return {
    text: () => body.textContent,
    items: () => textsOf('li'),
    buttons: () => textsOf('button'),
    hasFocusOn: (words) =>
      document.activeElement !== body && (document.activeElement?.textContent ?? '').includes(words),
    click: (testId) =>
      act(async () => {
        const button = body.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
        if (button === null) throw new Error(`There is no button ${testId}.`);
        button.click();
        // What the click began is over once the store has read the workbook again.
        await Promise.resolve();
      }),
    close: () => {
      act(() => {
        root.unmount();
      });
    },
  };
}
