import { applyEdit } from '../excel/applyEdit';
import { createTables } from '../excel/createTables';
import { drawRecap } from '../excel/drawRecap';
import { goToPlace, goToSheet } from '../excel/goTo';
import { readWorkbook } from '../excel/readWorkbook';
import { watchWorkbook } from '../excel/watch';
import { exampleTables } from '../workbook/example';
import { paneReading } from './model/paneReading';
import { serialOf } from './data/serialDate';
import type { Services } from './services';
import { todayInFrench } from './today';

export const excelServices: Services = {
  async read() {
    const outcome = await readWorkbook();
    return outcome.ok ? { ok: true, value: paneReading(outcome.value) } : outcome;
  },
  drawRecap,
  createExample: (onProgress) => createTables(exampleTables(), onProgress),
  createConvention: createTables,
  applyEdit,
  goToPlace,
  goToSheet,
  watch: watchWorkbook,
  today: todayInFrench,
  now: () => serialOf(new Date()),
};
