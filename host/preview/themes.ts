/** Office's themes as an add-in is told of them, and the grid's scheme that goes with each. */

import type { OfficeTheme } from '../protocol/external';

export type ThemeName = 'light' | 'dark' | 'contrast';

interface Theme {
  readonly office: OfficeTheme;
  readonly grid: 'light' | 'dark';
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    office: {
      bodyBackgroundColor: 0xffffff,
      bodyForegroundColor: 0x242424,
      controlBackgroundColor: 0xf5f5f5,
      controlForegroundColor: 0x242424,
    },
    grid: 'light',
  },
  dark: {
    office: {
      bodyBackgroundColor: 0x262626,
      bodyForegroundColor: 0xffffff,
      controlBackgroundColor: 0x363636,
      controlForegroundColor: 0xffffff,
    },
    grid: 'dark',
  },
  contrast: {
    office: {
      bodyBackgroundColor: 0x000000,
      bodyForegroundColor: 0xffffff,
      controlBackgroundColor: 0x000000,
      controlForegroundColor: 0xffff00,
    },
    grid: 'dark',
  },
};
