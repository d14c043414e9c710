/** What the add-in's manifest tells Excel to show, in one language. */

export type RibbonAction =
  { readonly kind: 'showPane' } | { readonly kind: 'runFunction'; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | null;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface AddinManifest {
  readonly name: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  readonly paneUrl: string;
  readonly functions: { readonly page: string; readonly metadata: string };
}

/** Of the icons that a button has, the one drawn at this size, in pixels. */
const ICON_SIZE = '32';

/**
 * Reads the manifest. Its addresses point at wherever the add-in will be installed; they come back below `addinBase`
 * (with a trailing slash), the same path under it.
 */
export function readManifest(xml: string, locale: string, addinBase: string): AddinManifest {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const failure = manifest.querySelector('parsererror');
  if (failure) throw new Error(`manifest.xml: ${failure.textContent}`);

  const localized = (element: Element): string => {
    const override = children(element, 'Override').find((child) => child.getAttribute('Locale') === locale);
    return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
  };

  const installedPane = localized(one(one(manifest.documentElement, 'DefaultSettings'), 'SourceLocation'));
  const installedBase = new URL('.', installedPane).href;
  const local = (address: string): string =>
    address.startsWith(installedBase) ? addinBase + address.slice(installedBase.length) : address;

  const resources = new Map<string, string>();
  for (const resource of manifest.querySelectorAll('Resources [id]')) {
    resources.set(resource.id, localized(resource));
  }
  const resource = (element: Element): string => {
    const id = element.getAttribute('resid') ?? '';
    const text = resources.get(id);
    if (text === undefined) throw new Error(`manifest.xml: resource ${id} is not declared`);
    return text;
  };
  const child = (element: Element, name: string): string => resource(one(element, name));

  // Another page would be a pane outside the shared runtime: this preview has one pane.
  const inSharedRuntime = (element: Element): void => {
    const shared = one(one(manifest.documentElement, 'Runtimes', descendants), 'Runtime');
    if (element.getAttribute('resid') !== shared.getAttribute('resid'))
      throw new Error(`manifest.xml: <${element.localName}> is not the page of the shared runtime`);
  };
  const action = (element: Element): RibbonAction => {
    if (xsiType(element) === 'ExecuteFunction')
      return { kind: 'runFunction', name: one(element, 'FunctionName').textContent.trim() };
    inSharedRuntime(one(element, 'SourceLocation'));
    return { kind: 'showPane' };
  };

  const button = (control: Element): RibbonButton => {
    const icons = descendants(one(control, 'Icon'), 'Image');
    const icon = icons.find((image) => image.getAttribute('size') === ICON_SIZE) ?? icons[0];
    return {
      id: control.id,
      label: child(control, 'Label'),
      tip: child(one(control, 'Supertip'), 'Description'),
      icon: icon ? local(resource(icon)) : null,
      action: action(one(control, 'Action')),
    };
  };

  const form = one(manifest.documentElement, 'DesktopFormFactor', descendants);
  inSharedRuntime(one(form, 'FunctionFile'));
  const tab = one(form, 'CustomTab', descendants);
  const customFunctions = descendants(manifest.documentElement, 'ExtensionPoint').find(
    (point) => xsiType(point) === 'CustomFunctions',
  );
  if (!customFunctions) throw new Error('manifest.xml: no custom functions');
  const functionsResource = (name: string): string =>
    local(child(one(customFunctions, name), 'SourceLocation'));

  return {
    name: localized(one(manifest.documentElement, 'DisplayName')),
    tab: child(tab, 'Label'),
    groups: children(tab, 'Group').map((group) => ({
      label: child(group, 'Label'),
      buttons: children(group, 'Control').map(button),
    })),
    paneUrl: local(installedPane),
    functions: { page: functionsResource('Page'), metadata: functionsResource('Metadata') },
  };
}

type Finder = (parent: Element, name: string) => Element[];

const children: Finder = (parent, name) => [...parent.children].filter((child) => child.localName === name);

const descendants: Finder = (parent, name) => [...parent.getElementsByTagNameNS('*', name)];

function one(parent: Element, name: string, find: Finder = children): Element {
  const found = find(parent, name)[0];
  if (!found) throw new Error(`manifest.xml: <${parent.localName}> has no <${name}>`);
  return found;
}

function xsiType(element: Element): string | null {
  return element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');
}
