/** The strip of buttons: those of the add-in's manifest, then the tabs that it makes while it runs. */
import type { ContextualButton, ContextualTab } from '../index';
import type { AddinManifest, RibbonButton, RibbonGroup } from './manifest';

type Press = (button: RibbonButton) => Promise<void>;

export function drawRibbon(strip: HTMLElement, manifest: AddinManifest, press: Press): void {
  strip.replaceChildren(
    element('span', 'ribbon__tab', manifest.tab),
    ...manifest.groups.map((group) => drawGroup(group, press)),
  );
}

/** At the right end, as in Excel. Who stood on a tab's button stands on that of the tab in its place. */
export function drawContextualTabs(strip: HTMLElement, tabs: readonly ContextualTab[], press: Press): void {
  const former = [...strip.querySelectorAll('.ribbon__contextual')];
  const stoodThere = former.some((tab) => tab.contains(document.activeElement));
  for (const tab of former) tab.remove();
  for (const tab of tabs) {
    const box = element('div', 'ribbon__contextual');
    box.dataset.tab = tab.id;
    box.append(
      element('span', 'ribbon__tab', tab.label),
      ...tab.groups.map(({ label, buttons }) => drawGroup({ label, buttons: buttons.map(commandOf) }, press)),
    );
    strip.append(box);
  }
  if (stoodThere) strip.querySelector<HTMLElement>('.ribbon__contextual button')?.focus();
}

const commandOf = ({ functionName, ...button }: ContextualButton): RibbonButton => ({
  ...button,
  action: { kind: 'runFunction', name: functionName },
});

function drawGroup(group: RibbonGroup, press: Press): HTMLElement {
  const buttons = element('div', 'ribbon__buttons');
  buttons.append(...group.buttons.map((button) => drawButton(button, press)));
  const box = element('div', 'ribbon__group');
  box.role = 'group';
  box.ariaLabel = group.label;
  const label = element('span', 'ribbon__label', group.label);
  // The group's name is its label already.
  label.ariaHidden = 'true';
  box.append(buttons, label);
  return box;
}

function drawButton(button: RibbonButton, press: Press): HTMLElement {
  const node = element('button', 'ribbon__button');
  node.type = 'button';
  node.dataset.command = button.id;
  node.title = button.tip;
  if (button.icon !== null) {
    const icon = element('img', 'ribbon__icon');
    icon.src = button.icon;
    icon.alt = '';
    node.append(icon);
  }
  node.append(element('span', 'ribbon__text', button.label));
  node.addEventListener('click', () => {
    // As in Excel, a button that works takes no second press.
    if (node.ariaBusy === 'true') return;
    node.ariaBusy = 'true';
    void press(button).finally(() => {
      node.ariaBusy = 'false';
    });
  });
  return node;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
}
