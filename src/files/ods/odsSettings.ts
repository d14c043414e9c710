import type { FileSheet } from '../sheet/fileSheet';
import { xmlAttribute, xmlText, XML_HEADER } from '../xml';
import { NAMESPACES, VERSION } from './odsNamespaces';

/** `settings.xml`: what is frozen, and that the first sheet is the one to show. */
export function settingsXml(sheets: readonly FileSheet[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const split = (axis: 'Horizontal' | 'Vertical', frozen: number): string =>
    [
      item(`${axis}SplitMode`, 'short', frozen > 0 ? 2 : 0),
      item(`${axis}SplitPosition`, 'int', frozen),
      item(axis === 'Horizontal' ? 'PositionRight' : 'PositionBottom', 'int', frozen),
    ].join('');
  const tables = sheets.map(({ name, plan }) => {
    const { rows, columns } = plan.look.frozen;
    return [
      `<config:config-item-map-entry config:name="${xmlAttribute(name)}">`,
      split('Horizontal', columns),
      split('Vertical', rows),
      item('ActiveSplitRange', 'short', rows > 0 ? (columns > 0 ? 3 : 2) : columns > 0 ? 1 : 2),
      '</config:config-item-map-entry>',
    ].join('');
  });
  return [
    `${XML_HEADER}<office:document-settings${NAMESPACES}${VERSION}><office:settings>`,
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>',
    item('ViewId', 'string', 'view1'),
    `<config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named>`,
    item('ActiveTable', 'string', xmlText(sheets[0]?.name ?? '')),
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>',
    '</office:settings></office:document-settings>',
  ].join('');
}
