import { readRequests } from '../../../src/workbook/accounts/requests/readRequests';
import { serialDate } from '../../../src/core/dates';
import type { RequestFields } from '../../../src/workbook/accounts/requests/fields';
import type { WorkbookState } from '../../../src/excel/readWorkbook';
import { subscriptionsOf } from '../../../src/taskpane/model/rows';
import type { Edit } from '../../../src/workbook/edits/edit';
import { pairsOfRequest } from '../../../src/workbook/edits/requests/pairsOfRequest';
import { anEdit, anUndo, done, prepareThree, type WriteAction } from './writeActions';

/** What writes requests, and the years of subscriptions with them; an acceptance makes a column first. */

/** Montpellier asks for E-demat in time for 2020. */
export const REQUEST: RequestFields = {
  ref: 'D1',
  member: 'Montpellier',
  kind: 'add',
  application: 'E-demat',
  letter: '0A 1',
  sentOn: serialDate(2019, 9, 30),
  receivedOn: serialDate(2019, 10, 2),
  wishedYear: null,
  effectYear: null,
  answeredOn: null,
  decision: null,
  reason: '',
};

/** The table of requests is made for the first one. */
export const enterRequest = (): Edit => ({
  kind: 'changeRequest',
  before: null,
  after: REQUEST,
  pairs: [],
});

export const acceptRequest = (state: WorkbookState): Edit => {
  const [{ fields: before } = { fields: REQUEST }] = readRequests(state.raw, state.binding);
  return {
    kind: 'changeRequest',
    before,
    after: { ...before, decision: 'accepted', effectYear: 2020, answeredOn: serialDate(2019, 10, 20) },
    pairs: pairsOfRequest(before, 2020, subscriptionsOf(state)),
  };
};

async function prepareRequest(): Promise<void> {
  await prepareThree();
  await done(enterRequest());
}

export const REQUEST_EDITS: readonly WriteAction[] = [
  anEdit('enter the first request', enterRequest),
  anEdit('accept a request', acceptRequest, prepareRequest),
  anUndo('undo an acceptance', acceptRequest, prepareRequest),
];
