import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Translator } from '../i18n';
import { PaneContext } from './state/PaneContext';
import { Shell } from './shell/Shell';
import type { PaneState } from './state/paneState';
import { SECTIONS } from './state/paneState';
import { savePreferences } from './state/preferences';
import type { PaneStore } from './state/paneStore';

export interface ThemeSource {
  readonly isDark: () => boolean;
  /** Calls back when the theme may have changed; gives what stops it. */
  readonly watch: (onChange: () => void) => () => void;
}

interface AppProps {
  readonly store: PaneStore;
  readonly translator: Translator;
  readonly theme: ThemeSource;
}

export function App({ store, translator, theme }: AppProps) {
  const dark = useSyncExternalStore(theme.watch, theme.isDark, () => false);
  const pane = useMemo(() => ({ store, translator }), [store, translator]);

  useEffect(() => {
    // Scroll bars and native lists follow too.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  useEffect(() => store.subscribe(() => keep(store.getState())), [store]);

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <PaneContext value={pane}>
        <Shell />
      </PaneContext>
    </FluentProvider>
  );
}

function keep({ route, chosenYear, filling }: PaneState): void {
  // The help is a page that one comes back from, not a place to reopen.
  const section = SECTIONS.find((candidate) => candidate === route) ?? 'overview';
  savePreferences({ section, chosenYear, filling });
}
