import { goToPlace, goToSheet } from '../../excel/goTo';
import { readWorkbook, type WorkbookState } from '../../excel/readWorkbook';
import type { WorkbookFinding } from '../../workbook/read/findings/findings';
import { watchWorkbook } from '../../excel/watch';
import { firstReading } from '../model/firstReading';
import { serialOfMoment } from '../../core/dates';
import type { Services } from '../state/services';
import { todayInFrench } from '../state/today';

/** What writes is fetched when it is asked for: the first figures stand without. */
const making = () => import(/* webpackChunkName: "making" */ '../../excel/createTables');
const undoing = () => import('../../excel/undoCreation');

/** Lets what was given to show be painted, and what was pressed meanwhile be answered. */
const painted = () => new Promise<void>((resume) => setTimeout(resume, 0));

/** What is found in the table of variants, by a reader that is fetched where there is one. */
async function ofVariants(state: WorkbookState): Promise<readonly WorkbookFinding[]> {
  if (state.raw.tables.variants === null) return [];
  const { variantFindings } = await import('../../workbook/read/variants/readVariants');
  return variantFindings(state);
}

export const excelServices: Services = {
  async read(onFirst) {
    const outcome = await readWorkbook();
    if (!outcome.ok) return outcome;
    // What Excel has answered, what is read of it and what is drawn of that are tasks of their own.
    await painted();
    const first = firstReading(outcome.value);
    if (first.kind === 'welcome') return { ok: true, value: first };
    await painted();
    onFirst(first.view);
    await painted();
    const { wholeReading } = await import(/* webpackChunkName: "findings" */ '../model/paneReading');
    const ofOthers = await ofVariants(outcome.value);
    await painted();
    const value = wholeReading(outcome.value, first, undefined, ofOthers);
    await painted();
    return { ok: true, value };
  },
  async drawRecap(...order) {
    const { drawRecap } = await import('../../excel/drawRecap');
    return drawRecap(...order);
  },
  async drawDocument(...order) {
    const { drawDocument } = await import('../../excel/drawDocument');
    return drawDocument(...order);
  },
  async createExample(onProgress) {
    const { createTables, printNewTables } = await making();
    const { exampleTables } = await import('../../workbook/tables/example');
    const made = await createTables(exampleTables(), onProgress);
    if (made.ok) await printNewTables();
    return made;
  },
  async findTables() {
    const { findTables } = await import('../../excel/findTables');
    return findTables();
  },
  async bindTables(...order) {
    const { bindTables } = await import('../../excel/bindTables');
    return bindTables(...order);
  },
  async repairTables(...order) {
    const { repairTables } = await import('../../excel/repairTables');
    return repairTables(...order);
  },
  async createConvention(tables, onProgress) {
    const [{ createTables, printNewTables }, { markCreation }] = await Promise.all([making(), undoing()]);
    const made = await createTables(tables, onProgress);
    if (!made.ok) return made;
    const mark = await markCreation();
    await printNewTables();
    return { ok: true, value: mark.ok ? mark.value : null };
  },
  async upgradeTables() {
    const { upgradeTables } = await import('../../excel/upgradeTables');
    return upgradeTables(() => undefined);
  },
  async undoCreation(mark) {
    const { undoCreation } = await undoing();
    return undoCreation(mark);
  },
  async settleHalf(...order) {
    const { settleHalf } = await import('../../excel/settleHalf');
    return settleHalf(...order);
  },
  async applyEdit(...order) {
    const { applyEdit } = await import('../../excel/applyEdit');
    return applyEdit(...order);
  },
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
