import type { SheetKind } from '../plan/sheetPlan';
import { amendment } from './amendment/entry';
import { annexe4 } from './convention/annexe4Entry';
import { convention } from './convention/entry';
import { applicationSheets } from './applicationSheets/entry';
import { applicationUse } from './applicationUse/entry';
import { communeRecap } from './communeRecap/entry';
import type { AmountsOn, DocumentEntry, DocumentPlan } from './document';
import { costStatement } from './costStatement/entry';
import { evolution } from './evolution/entry';
import { finalAccount } from './finalAccount/entry';
import { forecast } from './forecast/entry';
import { interventionQuote } from './interventionQuote/entry';
import { invoice } from './invoice/entry';
import { letter } from './letter/entry';
import { priceSchedule } from './priceSchedule/entry';
import { recap } from './recap/entry';
import { reminder } from './reminder/entry';
import { requestAnswer } from './requestAnswer/entry';
import { shareInformation } from './shareInformation/entry';
import { settlementStatement } from './settlementStatement/entry';
import { variants } from './variants/entry';
import { yearClosing } from './yearClosing/entry';

export interface RegisteredDocument extends DocumentEntry {
  /** Fetches what draws it: the pane shows its first figures without. */
  readonly loadPlan: () => Promise<{
    readonly plan: DocumentPlan;
    /** Of one whose amounts can be explained from their cells. */
    readonly amountsOn?: AmountsOn;
  }>;
}

export type DocumentRegister = readonly RegisteredDocument[];

/** Every document that there is, in the order in which the pane offers them. */
export const DOCUMENTS: DocumentRegister = [
  { ...recap, loadPlan: () => import(/* webpackChunkName: "documents" */ './recap/plan') },
  {
    ...applicationSheets,
    loadPlan: () => import(/* webpackChunkName: "documents" */ './applicationSheets/plan'),
  },
  { ...applicationUse, loadPlan: () => import(/* webpackChunkName: "documents" */ './applicationUse/plan') },
  { ...communeRecap, loadPlan: () => import(/* webpackChunkName: "documents" */ './communeRecap/plan') },
  { ...priceSchedule, loadPlan: () => import(/* webpackChunkName: "documents" */ './priceSchedule/plan') },
  {
    ...settlementStatement,
    loadPlan: () => import(/* webpackChunkName: "documents" */ './settlementStatement/plan'),
  },
  { ...convention, loadPlan: () => import(/* webpackChunkName: "documents" */ './convention/plan') },
  { ...annexe4, loadPlan: () => import(/* webpackChunkName: "documents" */ './convention/annexe4Plan') },
  { ...letter, loadPlan: () => import(/* webpackChunkName: "documents" */ './letter/plan') },
  { ...reminder, loadPlan: () => import(/* webpackChunkName: "documents" */ './reminder/plan') },
  { ...requestAnswer, loadPlan: () => import(/* webpackChunkName: "documents" */ './requestAnswer/plan') },
  { ...finalAccount, loadPlan: () => import(/* webpackChunkName: "documents" */ './finalAccount/plan') },
  {
    ...interventionQuote,
    loadPlan: () => import(/* webpackChunkName: "documents" */ './interventionQuote/plan'),
  },
  { ...amendment, loadPlan: () => import(/* webpackChunkName: "documents" */ './amendment/plan') },
  { ...evolution, loadPlan: () => import(/* webpackChunkName: "documents" */ './evolution/plan') },
  { ...variants, loadPlan: () => import(/* webpackChunkName: "documents" */ './variants/plan') },
  { ...forecast, loadPlan: () => import(/* webpackChunkName: "documents" */ './forecast/plan') },
  { ...yearClosing, loadPlan: () => import(/* webpackChunkName: "documents" */ './yearClosing/plan') },
  { ...invoice, loadPlan: () => import(/* webpackChunkName: "documents" */ './invoice/plan') },
  { ...costStatement, loadPlan: () => import(/* webpackChunkName: "documents" */ './costStatement/plan') },
  {
    ...shareInformation,
    loadPlan: () => import(/* webpackChunkName: "documents" */ './shareInformation/plan'),
  },
];

/** null: none of ours, or one of a later version. */
export function documentOf(
  kind: SheetKind,
  register: DocumentRegister = DOCUMENTS,
): RegisteredDocument | null {
  return register.find((each) => each.kind === kind) ?? null;
}
