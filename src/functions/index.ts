import * as functions from './functions';
import type { FunctionId } from './english';

/** Entry of the functions' bundle: says which function answers to which id of functions.json. */
const FUNCTIONS: Record<FunctionId, (...cells: never[]) => unknown> = {
  COSTSHARE: functions.costShare,
  COMMUNETOTAL: functions.communeTotal,
  COSTPERINHABITANT: functions.costPerInhabitant,
  ALLOCATE: functions.allocate,
  STATEMENT: functions.statement,
  CLEARDAYS: functions.clearDays,
  LATEINTEREST: functions.lateInterest,
};

for (const [id, compute] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, compute);
