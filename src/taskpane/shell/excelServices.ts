import { applyEdit } from '../../excel/applyEdit';
import { bindTables } from '../../excel/bindTables';
import { createTables, printNewTables } from '../../excel/createTables';
import { drawDocument } from '../../excel/drawDocument';
import { drawRecap } from '../../excel/drawRecap';
import { findTables } from '../../excel/findTables';
import { goToPlace, goToSheet } from '../../excel/goTo';
import { readWorkbook } from '../../excel/readWorkbook';
import { repairTables } from '../../excel/repairTables';
import { settleHalf } from '../../excel/settleHalf';
import { markCreation, undoCreation } from '../../excel/undoCreation';
import { watchWorkbook } from '../../excel/watch';
import { exampleTables } from '../../workbook/tables/example';
import { paneReading } from '../model/paneReading';
import { serialOfMoment } from '../../core/dates';
import type { Services } from '../state/services';
import { todayInFrench } from '../state/today';

export const excelServices: Services = {
  async read() {
    const outcome = await readWorkbook();
    return outcome.ok ? { ok: true, value: paneReading(outcome.value) } : outcome;
  },
  drawRecap,
  drawDocument,
  async createExample(onProgress) {
    const made = await createTables(exampleTables(), onProgress);
    if (made.ok) await printNewTables();
    return made;
  },
  findTables,
  bindTables,
  repairTables,
  async createConvention(tables, onProgress) {
    const made = await createTables(tables, onProgress);
    if (!made.ok) return made;
    const mark = await markCreation();
    await printNewTables();
    return { ok: true, value: mark.ok ? mark.value : null };
  },
  async upgradeTables() {
    // Once in the life of a workbook.
    const { upgradeTables } = await import('../../excel/upgradeTables');
    return upgradeTables(() => undefined);
  },
  undoCreation,
  settleHalf,
  applyEdit,
  goToPlace,
  goToSheet,
  async lookAtSheets(ids) {
    const { lookAtSheets } = await import('../../excel/drawn/lookAtSheets');
    return lookAtSheets(new Set(ids));
  },
  async markAgain(sheet) {
    const { markAgain } = await import('../../excel/drawn/unmarkedSheets');
    return markAgain(sheet);
  },
  watch: watchWorkbook,
  today: todayInFrench,
  now: () => serialOfMoment(new Date()),
};
