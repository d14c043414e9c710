/** Lets the workbook run a batch of commands as one step, and amend what the engine saves as xlsx. */
import { registries, UIPlugin } from '@odoo/o-spreadsheet';

/** Under this key the workbook stands in the model's `custom` configuration. */
export const workKey = 'workbookWork';

export interface Work {
  run(): void;
  amendExport(data: ExportData): void;
}

/** What the engine hands to its writer of xlsx; only what we amend. */
export interface ExportData {
  sheets: {
    id: string;
    name: string;
    cells: Record<string, string | undefined>;
    formats: Record<string, number>;
  }[];
  formats: Record<number, string>;
}

class WorkPlugin extends UIPlugin {
  private readonly work: Work | undefined;

  constructor(config: ConstructorParameters<typeof UIPlugin>[0]) {
    super(config);
    this.work = (config.custom as Record<string, unknown>)[workKey] as Work | undefined;
  }

  override handle(command: unknown): void {
    if ((command as { type: string }).type === 'HOST_TRANSACTION') this.work?.run();
  }

  override exportForExcel(data: unknown): void {
    this.work?.amendExport(data as ExportData);
  }
}

export function addWorkPlugin(): void {
  const { featurePluginRegistry } = registries;
  if (featurePluginRegistry.contains('host_work')) return;
  featurePluginRegistry.add('host_work', WorkPlugin);
}
