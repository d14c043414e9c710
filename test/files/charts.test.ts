/** Charts in the files that leave the house: native ones, of the cells beside them. */
import { writeWorkbook } from '../../src/files/workbookFile';
import type { PlanChart, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { formula, number, plainPlan, PROPERTIES, recapPlan, text } from './plans';
import { elementsOf, expectSoundXlsx, partsOf, type XmlElement } from './unzipped';

const HURTING = `=A1 & <b> "_x0041_"`;

function chart(changes: Partial<PlanChart> = {}): PlanChart {
  return {
    name: 'Montants & <totaux>',
    kind: 'bars',
    title: 'Titre <1> & 2',
    altText: 'Ce que montre "le diagramme"',
    categories: { row: 1, column: 0, rows: 3, columns: 1 },
    values: { row: 1, column: 1, rows: 3, columns: 1 },
    seriesName: 'Total',
    numberFormat: '#,##0.00" €"',
    anchor: { row: 1, column: 3, rows: 12, columns: 6 },
    ...changes,
  };
}

/** On a sheet with an apostrophe in its name; a formula, a number and an empty cell. */
function plan(charts: readonly PlanChart[], sheetName = "L'Haÿ"): SheetPlan {
  const base = plainPlan(sheetName, [
    [text('Commune'), text('Total')],
    [text(HURTING), formula('=1+1', 2)],
    [text('Lattes'), number(3.5)],
    [text('Pérols'), { kind: 'empty' }],
  ]);
  return { ...base, filling: 'portable', look: { ...base.look, charts } };
}

const within = (element: XmlElement, name: string): boolean =>
  element.name === name || (element.parent !== null && within(element.parent, name));
const one = (elements: readonly XmlElement[], name: string): XmlElement =>
  elements.find((each) => each.name === name)!;

describe('.xlsx', () => {
  test('a drawing with the chart, and every relationship to it', async () => {
    const file = await writeWorkbook(
      [plan([]), plan([chart(), chart({ name: 'Autre' })], 'deux'), plan([chart()], 'un')],
      PROPERTIES,
      'xlsx',
    );
    expectSoundXlsx(file);
    const parts = partsOf(file);
    expect(Object.keys(parts).filter((path) => /drawing|chart/.test(path))).toEqual([
      'xl/drawings/drawing2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/drawings/drawing3.xml',
      'xl/drawings/_rels/drawing3.xml.rels',
      'xl/charts/chart3.xml',
    ]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<drawing');
    expect(parts['xl/charts/chart3.xml']).toContain("<c:f>'un'!$A$2:$A$4</c:f>");
    const drawing = elementsOf(parts['xl/drawings/drawing2.xml']!);
    expect(one(drawing, 'xdr:cNvPr').attributes).toMatchObject({
      name: 'Montants & <totaux>',
      descr: 'Ce que montre "le diagramme"',
    });
    const places = drawing.filter(({ parent }) => parent?.name === 'xdr:from' || parent?.name === 'xdr:to');
    expect(places.slice(0, 8).map((each) => Number(each.text))).toEqual([3, 0, 1, 0, 9, 0, 13, 0]);
  });

  test('names and values as the cells hold them, computed ones too', async () => {
    const parts = partsOf(await writeWorkbook([plan([chart()])], PROPERTIES, 'xlsx'));
    const elements = elementsOf(parts['xl/charts/chart1.xml']!);
    const cached = (cache: string): [string, string][] =>
      elements
        .filter((each) => each.name === 'c:v' && within(each, cache))
        .map((each) => [each.parent!.attributes['idx']!, each.text]);
    expect(cached('c:strCache')).toEqual([
      ['0', '=A1 & <b> "_x005F_x0041_"'],
      ['1', 'Lattes'],
      ['2', 'Pérols'],
    ]);
    expect(cached('c:numCache')).toEqual([
      ['0', '2'],
      ['1', '3.5'],
    ]);
    expect(elements.filter(({ name }) => name === 'c:f').map((each) => each.text)).toEqual([
      "'L’Haÿ'!$A$2:$A$4",
      "'L’Haÿ'!$B$2:$B$4",
    ]);
    expect(one(elements, 'a:t').text).toBe('Titre <1> & 2');
    expect(one(elements, 'c:barDir').attributes).toEqual({ val: 'bar' });
  });
});

describe('.ods', () => {
  test('a document of its own, in the manifest, and the frame that shows it', async () => {
    const parts = partsOf(await writeWorkbook([plan([chart()]), plan([chart()], 'deux')], PROPERTIES, 'ods'));
    const manifest = elementsOf(parts['META-INF/manifest.xml']!).map(({ attributes }) => [
      attributes['manifest:full-path'],
      attributes['manifest:media-type'],
    ]);
    for (const number of [1, 2]) {
      expect(manifest).toContainEqual([`Object ${number}/`, 'application/vnd.oasis.opendocument.chart']);
      expect(manifest).toContainEqual([`Object ${number}/content.xml`, 'text/xml']);
    }
    const content = elementsOf(parts['content.xml']!);
    expect(one(content, 'draw:frame').attributes).toMatchObject({
      'draw:name': 'Montants & <totaux>',
      'table:end-cell-address': "'L’Haÿ'.J14",
    });
    expect(one(content, 'draw:object').attributes).toMatchObject({
      'xlink:href': './Object 1',
      'draw:notify-on-update-of-ranges': "'L’Haÿ'.A2:'L’Haÿ'.A4 'L’Haÿ'.B2:'L’Haÿ'.B4",
    });
    // Without an outline of its own.
    const frameStyle = content.find(
      ({ attributes }) =>
        attributes['style:name'] === one(content, 'draw:frame').attributes['draw:style-name'],
    )!;
    expect(content.find(({ parent }) => parent === frameStyle)!.attributes['draw:stroke']).toBe('none');
    expect(one(content, 'svg:desc').text).toBe('Ce que montre "le diagramme"');
    // In the second row, after the two cells of the table and one that is free.
    const rows = content.filter(({ name }) => name === 'table:table-row');
    const cell = one(content, 'draw:frame').parent!;
    expect(cell.parent).toBe(rows[1]);

    const own = elementsOf(parts['Object 1/content.xml']!);
    // As large as its cells: 6 columns of the standard width, 12 rows.
    const size = { 'svg:width': '363.9pt', 'svg:height': '180.0pt' };
    expect(one(content, 'draw:frame').attributes).toMatchObject(size);
    // `..`: of the cells around it, whatever they become.
    expect(one(own, 'chart:chart').attributes).toMatchObject({ ...size, 'xlink:href': '..' });
    expect(one(own, 'chart:categories').attributes).toEqual({
      'table:cell-range-address': "'L’Haÿ'.A2:'L’Haÿ'.A4",
    });
    const cached = own.filter(({ name, parent }) => name === 'text:p' && parent?.name === 'table:table-cell');
    expect(cached.map((each) => each.text)).toEqual(['', 'Total', HURTING, '2', 'Lattes', '3.5', 'Pérols']);
  });

  test('below the cells there are rows for it; on cells that hold something it is a mistake', async () => {
    const below = chart({ anchor: { row: 9, column: 0, rows: 12, columns: 2 } });
    const parts = partsOf(await writeWorkbook([plan([below])], PROPERTIES, 'ods'));
    const content = elementsOf(parts['content.xml']!);
    const rows = content.filter(({ name }) => name === 'table:table-row');
    expect(rows.indexOf(one(content, 'draw:frame').parent!.parent!)).toBe(9);
    // Each program has its own height for a row without one; those under a chart have Excel's.
    expect(rows).toHaveLength(21);
    const heights = rows.map(({ attributes }) => {
      const style = content.find((each) => each.attributes['style:name'] === attributes['table:style-name']);
      return content.find(({ parent }) => parent === style)?.attributes['style:row-height'];
    });
    expect(heights).toEqual([...Array<undefined>(9).fill(undefined), ...Array<string>(12).fill('15pt')]);
    // 20 characters each.
    expect(one(content, 'draw:frame').attributes['svg:width']).toBe('277.5pt');
    const over = chart({ anchor: { row: 1, column: 1, rows: 12, columns: 2 } });
    await expect(writeWorkbook([plan([over])], PROPERTIES, 'ods')).rejects.toThrow('holds something');
  });
});

test.each(['xlsx', 'ods'] as const)(
  '%s: of cells in a row, with letters larger than usual',
  async (format) => {
    const row = chart({
      letters: 1.5,
      categories: { row: 0, column: 0, rows: 1, columns: 2 },
      values: { row: 2, column: 0, rows: 1, columns: 2 },
    });
    const parts = partsOf(await writeWorkbook([plan([row], 'un')], PROPERTIES, format));
    const xml = parts[format === 'xlsx' ? 'xl/charts/chart1.xml' : 'Object 1/content.xml']!;
    if (format === 'xlsx') {
      expect(xml).toContain("<c:f>'un'!$A$1:$B$1</c:f>");
      expect(xml).toContain("<c:f>'un'!$A$3:$B$3</c:f>");
      expect(new Set([...xml.matchAll(/ sz="([^"]*)"/g)].map(([, size]) => size))).toEqual(
        new Set(['1800', '1350']),
      );
    } else {
      expect(xml).toContain(`chart:categories table:cell-range-address="'un'.A1:'un'.B1"`);
      expect(xml).toContain(`chart:values-cell-range-address="'un'.A3:'un'.B3"`);
      expect(xml).toContain('chart:repeated="2"');
      expect(new Set([...xml.matchAll(/ fo:font-size="([^"]*)"/g)].map(([, size]) => size))).toEqual(
        new Set(['18pt', '13.5pt']),
      );
    }
  },
);

test.each(['xlsx', 'ods'] as const)(
  '%s: the recap and its chart are printed, one after the other',
  async (format) => {
    const parts = partsOf(await writeWorkbook([recapPlan('portable')], PROPERTIES, format));
    if (format === 'xlsx')
      expect(parts['xl/workbook.xml']).toContain("'Récap 2021'!$A$1:$H$49,'Récap 2021'!$J$8:$X$42<");
    else
      expect(parts['content.xml']).toContain(
        `table:print-ranges="'Récap 2021'.A1:'Récap 2021'.H49 'Récap 2021'.J8:'Récap 2021'.X42"`,
      );
  },
);
