/** Title, axes and legend of a chart. */
import type { HostObject, Members } from '../../../protocol/members';
import type { DrawnChart } from './drawnChart';

const axisSettings = ['maximum', 'minimum', 'reversePlotOrder', 'tickLabelSpacing', 'visible'] as const;

export class ChartTitle implements HostObject {
  readonly members: Members = {
    className: 'ChartTitle',
    read: ['text', 'visible'],
    write: ['text', 'visible'],
  };

  constructor(private readonly chart: DrawnChart) {}

  get text() {
    return this.chart.state.title;
  }
  set text(text: string) {
    this.chart.retitle(text);
  }
  get visible() {
    return this.chart.state.title !== '';
  }
  set visible(visible: boolean) {
    if (!visible) this.chart.retitle('');
  }
}

/** An object whose settings are kept as they are set. */
export class ChartPart implements HostObject {
  readonly members: Members;

  constructor(className: string, settings: readonly string[], looks: Record<string, unknown>) {
    this.members = { className, read: settings, write: settings };
    for (const name of settings) {
      Object.defineProperty(this, name, {
        get: () => looks[name] ?? null,
        set: (value: unknown) => {
          looks[name] = value;
        },
      });
    }
  }
}

export class ChartAxes implements HostObject {
  readonly members: Members = { className: 'ChartAxes', navigate: ['categoryAxis', 'valueAxis'] };

  constructor(private readonly chart: DrawnChart) {}

  get categoryAxis() {
    return new ChartAxis(this.chart, 'categoryAxis');
  }
  get valueAxis() {
    return new ChartAxis(this.chart, 'valueAxis');
  }
}

class ChartAxis extends ChartPart {
  override readonly members: Members = {
    className: 'ChartAxis',
    read: axisSettings,
    write: axisSettings,
    navigate: ['majorGridlines'],
  };

  constructor(
    private readonly chart: DrawnChart,
    private readonly axis: string,
  ) {
    super('ChartAxis', axisSettings, chart.looks(axis));
  }

  get majorGridlines() {
    return new ChartPart('ChartGridlines', ['visible'], this.chart.looks(`${this.axis} gridlines`));
  }
}
