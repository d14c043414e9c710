/** The spreadsheet's grid, mounted on a workbook. */
import { App, Component, xml } from '@odoo/owl';
import { registries, Spreadsheet, type Model } from '@odoo/o-spreadsheet';

interface GridProps {
  readonly model: Model;
  readonly colorScheme: 'light' | 'dark';
  readonly notifyUser: (notification: { readonly text: string }) => void;
}

class Grid extends Component<GridProps> {
  static override template = xml`
    <Spreadsheet model="props.model" colorScheme="props.colorScheme" notifyUser="props.notifyUser"/>`;
  static components = { Spreadsheet };
  static override props = { model: Object, colorScheme: String, notifyUser: Function };
}

let templates: Promise<string> | undefined;

async function fetchTemplates(): Promise<string> {
  const response = await fetch('/vendor/o-spreadsheet/o_spreadsheet.xml');
  if (!response.ok) throw new Error(`o_spreadsheet.xml: ${response.status}`);
  return response.text();
}

/** Returns what takes the grid away again. */
export async function mountGrid(target: HTMLElement, props: GridProps): Promise<() => void> {
  templates ??= fetchTemplates();
  const app = new App(Grid, { props, templates: await templates, warnIfNoStaticProps: true });
  await app.mount(target);
  return () => app.destroy();
}

/** Drawn by the grid alone; the other kinds of charts need a library that we do without. */
const OWN_CHARTS: ReadonlySet<string> = new Set(['gauge', 'scorecard']);

/** An opened workbook may hold charts all the same: a line of text stands where each would. */
export function standInForCharts(text: () => string): void {
  class ChartStandIn extends Component {
    static override template = xml`
      <div class="w-100 h-100 d-flex align-items-center justify-content-center border" t-esc="say()"/>`;
    static override props = ['*'];
    say = text;
  }
  const { chartComponentRegistry } = registries;
  for (const kind of chartComponentRegistry.getKeys()) {
    if (!OWN_CHARTS.has(kind)) chartComponentRegistry.replace(kind, ChartStandIn);
  }
}
