import type { Route } from 'playwright-core';
import type { Stage, State } from './stage';

const SERVICES = /\/reading-file\.[0-9a-f]+\.js$/;

/** Before there is anything to show, and when it cannot be read. */
export function unread(stage: Stage): readonly State[] {
  const { preview } = stage;
  const held: Route[] = [];
  let holding = true;
  return [
    [
      'loading',
      async () => {
        await stage.shown('figure-billed');
        await preview.page
          .context()
          .route(SERVICES, (route) => (holding ? void held.push(route) : route.continue()));
        await preview.page.evaluate(() =>
          (document.querySelector('#taskpane') as HTMLIFrameElement).contentWindow!.location.reload(),
        );
        await stage.page('loading');
      },
    ],
    [
      'error',
      async () => {
        await preview.page.evaluate(() => window.quotePartHost!.faults.failRequest('GeneralException'));
        holding = false;
        await Promise.all(held.map((route) => route.continue()));
        await stage.page('error');
      },
    ],
    ['error-left', () => stage.open('read-again', 'figure-billed')],
  ];
}
