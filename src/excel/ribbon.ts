/**
 * Tabs that Excel shows beside its own only when asked to ("contextual tabs"). It is the one part of a ribbon that can say
 * something new while the add-in runs: the labels of the manifest's buttons are fixed, and those of these tabs once they
 * are made, which is possible once in a session; but a tab can be shown in the place of another.
 */

/** A tab with one button. */
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly button: { readonly label: string; readonly tip: string };
}

export interface RibbonTabs {
  readonly tabs: readonly RibbonTab[];
  /** What every button runs: a name given to `Office.actions.associate`. */
  readonly command: string;
  /** Address of the buttons' icon, without size and ending: `…/assets/check` for `check-16.png`, `check-32.png`, `check-80.png`. */
  readonly icon: string;
}

/** What changes a ribbon. Both reject where Excel cannot, for instance before it has been restarted after an update. */
export interface Ribbon {
  /** Makes them, unseen. Rejects where the tabs are there already: they can be made once in a session, which outlives a page. */
  create(tabs: RibbonTabs): Promise<void>;
  /** Of these tabs, shows that one and no other; null: none. */
  show(ids: readonly string[], shown: string | null): Promise<void>;
}

const ICON_SIZES = [16, 32, 80];

/** Excel's ribbon; null where it takes no tabs: there the count stands in the pane only. */
export function excelRibbon(): Ribbon | null {
  const { requirements } = Office.context;
  const able =
    requirements.isSetSupported('RibbonApi', '1.2') && requirements.isSetSupported('SharedRuntime', '1.1');
  return able ? { create, show } : null;
}

function create({ tabs, command, icon: address }: RibbonTabs): Promise<void> {
  const icon = ICON_SIZES.map((size) => ({ size, sourceLocation: `${address}-${size}.png` }));
  return Office.ribbon.requestCreateControls({
    actions: [{ id: command, type: 'ExecuteFunction', functionName: command }],
    tabs: tabs.map(({ id, label, group, button }) => ({
      id,
      label,
      visible: false,
      groups: [
        {
          id: `${id}.Group`,
          label: group,
          icon,
          controls: [
            {
              type: 'Button',
              id: `${id}.Button`,
              actionId: command,
              enabled: true,
              label: button.label,
              superTip: { title: button.label, description: button.tip },
              icon,
            },
          ],
        },
      ],
    })),
  });
}

function show(ids: readonly string[], shown: string | null): Promise<void> {
  return Office.ribbon.requestUpdate({ tabs: ids.map((id) => ({ id, visible: id === shown })) });
}
