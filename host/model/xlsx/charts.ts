/** The charts of a file: the engine draws them, and knows neither their names nor that Office.js reads them. */
import { quoteSheetName } from '../addresses';
import type { Book } from '../book';
import type { ChartState } from '../sheetState';
import type { Parts } from './parts';
import { escapeXml, unescapeXml } from './xml';

/** As the engine tells them. */
interface EngineChart {
  readonly chartId: string;
  readonly figure: {
    readonly id: string;
    readonly col: number;
    readonly row: number;
    readonly offset: { readonly x: number; readonly y: number };
    readonly width: number;
    readonly height: number;
  };
}

interface EngineDefinition {
  readonly type: string;
  readonly horizontal?: boolean;
  readonly title?: { readonly text?: string };
  readonly dataSource?: {
    readonly dataSets?: readonly { readonly dataRange: string }[];
    readonly labelRange?: string;
  };
}

const POINTS_A_PIXEL = 0.75;

/** Out: each chart of a sheet by the name that it has, in the order in which the engine wrote them. */
export function nameCharts(book: Book, sheetId: string, drawing: string): string {
  const names = chartsOf(book, sheetId).map(
    ({ figure }) => book.sheets.stateOf(sheetId).charts.find(({ figureId }) => figureId === figure.id)?.name,
  );
  let index = 0;
  return drawing.replace(
    /(<xdr:cNvPr id="\d+" )name="([^"]*)" title="[^"]*"/g,
    (_, start: string, name: string) => {
      const own = names[index];
      index += 1;
      return `${start}name="${own === undefined ? name : escapeXml(own)}"`;
    },
  );
}

/** In: what stands in the file is there to be found, by the name that it has in it. */
export function adoptCharts(book: Book, sheetId: string, drawing: string): void {
  const names = [...drawing.matchAll(/<xdr:cNvPr\b[^>]*\bname="([^"]*)"/g)].map(([, name = '']) =>
    unescapeXml(name),
  );
  book.sheets.stateOf(sheetId).charts = chartsOf(book, sheetId).map((chart, index) =>
    stateOf(book, sheetId, chart, names[index] ?? `Graphique ${index + 1}`),
  );
}

/** The drawing of a sheet, by the relations of the sheet; undefined: it has none. */
export function drawingPath(relations: string | undefined): string | undefined {
  const file = /Target="[^"]*\/(drawings\/[^"/]+\.xml)"/.exec(relations ?? '')?.[1];
  return file === undefined ? undefined : `xl/${file}`;
}

/** `sheetFile`: the name of its part. */
export function drawingOf(parts: Parts, sheetFile: string): string | undefined {
  return drawingPath(parts[`xl/worksheets/_rels/${sheetFile}.rels`]);
}

function chartsOf({ engine: { getters } }: Book, sheetId: string): EngineChart[] {
  return getters
    .getFigures(sheetId)
    .filter(({ tag }) => tag === 'chart')
    .flatMap((figure) => {
      const chartId = getters.getChartIdFromFigureId(figure.id);
      return chartId === undefined ? [] : [{ chartId, figure }];
    });
}

function stateOf(book: Book, sheetId: string, { chartId, figure }: EngineChart, name: string): ChartState {
  const definition = book.engine.getters.getChartDefinition(chartId) as unknown as EngineDefinition;
  const { dataSets = [], labelRange } = definition.dataSource ?? {};
  const [only, ...others] = dataSets;
  const onSheet = (address: string): string =>
    address.includes('!') ? address : `${quoteSheetName(book.sheets.nameOf(sheetId))}!${address}`;
  return {
    id: chartId,
    name,
    figureId: figure.id,
    type: definition.horizontal === true ? 'BarClustered' : 'ColumnClustered',
    title: definition.title?.text ?? '',
    left: (start(book, sheetId, 'COL', figure.col) + figure.offset.x) * POINTS_A_PIXEL,
    top: (start(book, sheetId, 'ROW', figure.row) + figure.offset.y) * POINTS_A_PIXEL,
    width: figure.width * POINTS_A_PIXEL,
    height: figure.height * POINTS_A_PIXEL,
    source: only?.dataRange ?? '',
    series:
      only === undefined || others.length > 0
        ? undefined
        : {
            name: '',
            values: onSheet(only.dataRange),
            categories: labelRange === undefined ? undefined : onSheet(labelRange),
          },
    looks: {},
  };
}

/** Where a row or column begins, in pixels. */
function start(
  { engine: { getters } }: Book,
  sheetId: string,
  dimension: 'ROW' | 'COL',
  end: number,
): number {
  const size = dimension === 'ROW' ? getters.getRowSize : getters.getColSize;
  return Array.from({ length: end }, (_, index) => size(sheetId, index)).reduce((sum, each) => sum + each, 0);
}
