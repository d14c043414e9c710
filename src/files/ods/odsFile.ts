import type { Picture } from '../../core/picture';
import { container, type Part } from '../archive/container';
import type { FileProperties } from '../fileProperties';
import { bytesOfPicture } from '../picture/readPicture';
import { chartsOf } from '../sheet/chartData';
import type { FileSheets } from '../sheet/fileSheet';
import { xmlText, XML_HEADER } from '../xml';
import { CHART_MEDIA_TYPE, chartContentXml } from './odsChart';
import { contentXml } from './odsContent';
import { logoPath } from './odsLogo';
import { NAMESPACES, VERSION } from './odsNamespaces';
import { stylesXml } from './odsPages';
import { settingsXml } from './odsSettings';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** OpenDocument 1.3 (ISO/IEC 26300), the parts that LibreOffice and Excel need and no other. */
export function odsFile({ sheets, renamed }: FileSheets, properties: FileProperties): Uint8Array {
  const charts = sheets.flatMap((sheet) => chartsOf(sheet).map((chart) => ({ sheet, chart })));
  const logo = sheets.some(({ plan }) => plan.logo !== undefined) ? properties.logo : undefined;
  const folders = new Map(charts.map(({ chart }, index) => [chart, `Object ${index + 1}`]));
  return container([
    { path: 'mimetype', text: MEDIA_TYPE, stored: true },
    {
      path: 'META-INF/manifest.xml',
      text: manifestXml(
        ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'],
        [...folders.values()],
        logo ?? null,
      ),
    },
    { path: 'content.xml', text: contentXml(sheets, renamed, folders, properties) },
    { path: 'styles.xml', text: stylesXml(sheets) },
    { path: 'meta.xml', text: metaXml(properties) },
    { path: 'settings.xml', text: settingsXml(sheets) },
    ...charts.map(({ sheet, chart }): Part => ({
      path: `${folders.get(chart) ?? ''}/content.xml`,
      text: chartContentXml(sheet, chart),
    })),
    ...(logo === undefined ? [] : [{ path: logoPath(logo), text: bytesOfPicture(logo), stored: true }]),
  ]);
}

function manifestXml(parts: readonly string[], charts: readonly string[], logo: Picture | null): string {
  const entry = (path: string, type: string, more = ''): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"${more}/>`;
  return [
    `${XML_HEADER}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">`,
    entry('/', MEDIA_TYPE, ' manifest:version="1.3"'),
    ...parts.map((path) => entry(path, 'text/xml')),
    ...charts.flatMap((folder) => [
      entry(`${folder}/`, CHART_MEDIA_TYPE, ' manifest:version="1.3"'),
      entry(`${folder}/content.xml`, 'text/xml'),
    ]),
    logo === null ? '' : entry(logoPath(logo), `image/${logo.format}`),
    '</manifest:manifest>',
  ].join('');
}

function metaXml({ title, creator, date }: FileProperties): string {
  const moment = date === undefined ? '' : `${date}T00:00:00`;
  return [
    `${XML_HEADER}<office:document-meta${NAMESPACES}${VERSION}><office:meta>`,
    `<dc:title>${xmlText(title)}</dc:title>`,
    `<meta:initial-creator>${xmlText(creator)}</meta:initial-creator><dc:creator>${xmlText(creator)}</dc:creator>`,
    moment === '' ? '' : `<meta:creation-date>${moment}</meta:creation-date><dc:date>${moment}</dc:date>`,
    '</office:meta></office:document-meta>',
  ].join('');
}
