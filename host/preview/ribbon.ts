/** The strip of buttons that the add-in's manifest asks for. */
import type { AddinManifest, RibbonButton } from './manifest';

export function drawRibbon(
  strip: HTMLElement,
  manifest: AddinManifest,
  press: (button: RibbonButton) => Promise<void>,
): void {
  strip.replaceChildren(
    element('span', 'ribbon__tab', manifest.tab),
    ...manifest.groups.map((group) => {
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
    }),
  );
}

function drawButton(button: RibbonButton, press: (button: RibbonButton) => Promise<void>): HTMLElement {
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
