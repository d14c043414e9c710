/** The ribbon's own tabs and the shared runtime, through the genuine client. */
import { openExcel } from '../../host/node';
import type { HostWorkbook } from '../../host/index';
import { excelRibbon } from '../../src/excel/ribbon';
import { ribbonWords } from '../../src/taskpane/features/ribbon/words';
import { checkTabs, tabOf } from '../../src/taskpane/features/ribbon/checkTabs';

let host: HostWorkbook;

beforeEach(async () => {
  ({ host } = await openExcel());
});

const ASSETS = 'https://outils.example/quote-part/assets/';
const TABS = checkTabs(ribbonWords('fr'), ASSETS);
const IDS = TABS.tabs.map(({ id }) => id);
const seen = (): string[] => host.ribbon.visibleTabs.map(({ label }) => label);

test('one tab is seen at a time, with a button that opens the checks', async () => {
  const ribbon = excelRibbon()!;
  await ribbon.create(TABS);
  expect(seen()).toEqual([]);
  await ribbon.show(IDS, tabOf(3));
  expect(host.ribbon.visibleTabs).toEqual([
    {
      id: 'QuotePart.Checks.3',
      label: 'Contrôles (3)',
      groups: [
        {
          label: 'À contrôler',
          buttons: [
            {
              id: 'QuotePart.Checks.3.Button',
              label: 'Contrôler (3)',
              tip: 'Ouvre le volet sur les anomalies des tableaux\u00a0: ce qui manque, ce qui se contredit, et où.',
              icon: `${ASSETS}check-32.png`,
              functionName: 'showChecks',
            },
          ],
        },
      ],
    },
  ]);

  await ribbon.show(IDS, tabOf(12));
  expect(seen()).toEqual(['Contrôles (plus de 9)']);
  await ribbon.show(IDS, null);
  expect(seen()).toEqual([]);
  await ribbon.show(IDS, tabOf(1));
  expect(seen()).toEqual(['Contrôles (1)']);
  expect([...host.unimplemented]).toEqual([]);
});

test('what Excel refuses rejects: tabs made twice, a tab that is not there', async () => {
  const ribbon = excelRibbon()!;
  await expect(ribbon.show(IDS, tabOf(1))).rejects.toMatchObject({ code: 'ControlIdNotFound' });
  await ribbon.create(TABS);
  await ribbon.show(IDS, tabOf(1));
  await expect(ribbon.create(TABS)).rejects.toMatchObject({ code: 'InvalidRibbonDefinition' });
  expect(seen()).toEqual(['Contrôles (1)']);
});

test('an Excel without these sets has no ribbon to change', () => {
  const { requirements } = Office.context;
  const supported = jest.spyOn(requirements, 'isSetSupported');
  supported.mockImplementation((name) => name !== 'RibbonApi');
  expect(excelRibbon()).toBeNull();
  supported.mockImplementation((name) => name !== 'SharedRuntime');
  expect(excelRibbon()).toBeNull();
  supported.mockRestore();
});

test('a command brings back a pane that was closed', async () => {
  const asked: boolean[] = [];
  host.runtime.onVisibilityAsked((visible) => asked.push(visible));
  host.runtime.paneShown(false);
  await Office.addin.showAsTaskpane();
  expect(asked).toEqual([true]);
  expect(host.runtime.getAppRuntimeState()).toBe('Visible');
});
