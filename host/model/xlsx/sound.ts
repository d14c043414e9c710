/**
 * What the engine writes and the schemas of the format (ISO/IEC 29500) forbid, so that a strict reader offers to repair
 * the file.
 */
export function makeSound(parts: Record<string, string>): void {
  for (const [path, content] of Object.entries(parts)) {
    if (path === 'xl/styles.xml') parts[path] = withOpaqueColors(content);
    else if (/^xl\/charts\/[^/]+\.xml$/.test(path)) parts[path] = inOrder(content);
  }
}

/** Colours have four bytes, the first for how opaque they are. */
function withOpaqueColors(xml: string): string {
  return xml.replace(/ rgb="([0-9a-f]{6})"/gi, ' rgb="FF$1"');
}

const AXIS =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses';

/** The only order in which the parts of a chart may stand; what is not named here may not stand at all. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  chartSpace: 'roundedCorners chart spPr txPr'.split(' '),
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap axId'.split(' '),
  ser: 'idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth'.split(' '),
  catAx: `${AXIS} auto`.split(' '),
  valAx: `${AXIS} crossBetween`.split(' '),
};

function inOrder(xml: string): string {
  const chart = new DOMParser().parseFromString(xml, 'text/xml');
  for (const [name, order] of Object.entries(ORDERS))
    for (const element of chart.getElementsByTagName(`c:${name}`)) {
      const place = (child: Element): number => order.indexOf(child.localName);
      const children = [...element.children];
      const known = children.filter((child) => place(child) >= 0);
      element.replaceChildren(...known.sort((a, b) => place(a) - place(b)));
    }
  return new XMLSerializer().serializeToString(chart);
}
