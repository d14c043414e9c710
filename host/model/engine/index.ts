/** The spreadsheet engine (o-spreadsheet), taught what Excel has and it has not. */
import { addRegistryPlugin } from './registryPlugin';
import { addWorkPlugin } from './workPlugin';
import { declareCommands } from './commands';
import { declareErrors } from './customFunctions';
import { fillInForOlderNode } from './olderNode';
import { countDatesFrom } from './dateSystem';
import { replaceRound } from './round';
import { teachExcelFormulas } from './compiler';
import { rememberWorkingDays } from './workingDays';

let prepared = false;

/** The engine has one set of plugins and functions for all its models: it is prepared once. */
export function prepareEngine(): void {
  if (prepared) return;
  prepared = true;
  fillInForOlderNode();
  teachExcelFormulas();
  declareCommands();
  addRegistryPlugin();
  addWorkPlugin();
  declareErrors();
  replaceRound();
  rememberWorkingDays();
  countDatesFrom();
}
