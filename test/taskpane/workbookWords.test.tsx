/** Names of the workbook are French in a pane that speaks English: a screen reader is told so. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { translator, type Language } from '../../src/i18n';
import { BarList } from '../../src/taskpane/kit/figures/BarList';
import { Grid } from '../../src/taskpane/kit/grid/Grid';
import { PageList } from '../../src/taskpane/kit/list/PageList';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { fakeServices } from './fakes';

function rendered(language: Language, content: ReactNode): string {
  const store = createPaneStore(initialState({ route: 'overview', chosenYear: null, filling: 'live' }), () =>
    fakeServices({ kind: 'welcome' }),
  );
  return renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ store, translator: translator(language) }}>{content}</PaneContext>
    </FluentProvider>,
  );
}

const row = { id: 'a', detail: '', figure: '', testId: 'row' };
const PARTS: readonly (readonly [string, ReactNode])[] = [
  [
    'a list',
    <PageList
      key="list"
      list="communes"
      rows={[
        { ...row, name: 'Saint-Brès', isOfWorkbook: true },
        { ...row, id: 'b', name: 'Settings' },
      ]}
      onOpen={() => undefined}
    />,
  ],
  ['bars', <BarList key="bars" testId="bars" rows={[{ name: 'Saint-Brès', amount: '1', ratios: [1] }]} />],
  [
    'the grid',
    <Grid
      key="grid"
      label="Who uses what"
      testId="grid"
      rows={[{ id: 'a', name: 'Saint-Brès' }]}
      columns={[{ id: 'x', name: 'Marchés publics' }]}
      cells={[[{ key: 'a x', on: true }]]}
      onTurn={() => undefined}
    />,
  ],
];

/** The language of the innermost element that says so, for a text of the page. */
const langsOf = (html: string, text: string): (string | undefined)[] =>
  [...html.matchAll(new RegExp(`<([^<>]*)>${text}<`, 'g'))].map(
    ([, tag]) => /lang="(\w+)"/.exec(tag ?? '')?.[1],
  );

describe.each(PARTS)('%s', (name, content) => {
  test('says that names are French where the pane is English', () => {
    const html = rendered('en', content);
    expect(langsOf(html, 'Saint-Brès')).toEqual(['fr']);
    if (name === 'the grid') expect(langsOf(html, 'Marchés publics')).toEqual(['fr']);
    // What a header does is said in the words of the pane.
    if (name === 'the grid') expect(html).toMatch(/<button[^>]* lang="en"[^>]* aria-label="Saint-Brès/);
    if (name === 'a list') expect(langsOf(html, 'Settings')).toEqual([undefined]);
  });
});
