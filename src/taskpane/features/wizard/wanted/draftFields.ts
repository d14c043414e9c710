import type { FindingPlace } from '../../../../workbook/read/findings/findings';
import { SETTINGS } from '../../../../workbook/schema/settings';
import { COST_COMPONENTS, type CostComponent } from '../../../../workbook/schema/tables';
import { settingsOf, type Draft, type DraftApplication, type DraftSettings, type StepNumber } from '../draft';
import { CHECKED_FIELDS, type CheckedField } from '../members/memberTyping';

type ApplicationField = 'name' | 'annualCost' | 'contribution' | 'rebilled' | CostComponent;

/** Where in the steps something is entered. */
export type DraftField =
  /** The search of the intercommunality. */
  | { readonly part: 'search' }
  | { readonly part: 'member'; readonly id: string; readonly field: CheckedField | 'kind' }
  | { readonly part: 'addApplication' }
  | { readonly part: 'application'; readonly id: string; readonly field: ApplicationField }
  /** The grid of who uses what; its column, or null: its first cell. */
  | { readonly part: 'uses'; readonly application: string | null }
  | { readonly part: 'setting'; readonly field: keyof DraftSettings };

/** A field that the review leads to: it has the focus, and bears what was said of it until it is changed. */
export interface WantedField {
  readonly field: DraftField;
  readonly what: string;
  /** The draft as it was when the review spoke. */
  readonly draft: Draft;
}

/** What a page finds the element of a field by. */
export function fieldKey(field: DraftField): string {
  switch (field.part) {
    case 'search':
    case 'addApplication':
      return field.part;
    case 'uses':
      return `uses ${field.application ?? ''}`;
    case 'member':
    case 'application':
      return `${field.part} ${field.id} ${field.field}`;
    case 'setting':
      return `setting ${field.field}`;
  }
}

/** What was said of a field that is as it was then; '': nothing. */
export function markOf(wanted: WantedField | null, field: DraftField, draft: Draft): string {
  if (wanted === null || fieldKey(wanted.field) !== fieldKey(field)) return '';
  return valueIn(draft, field) === valueIn(wanted.draft, field) ? wanted.what : '';
}

function valueIn(draft: Draft, field: DraftField): string | boolean | undefined {
  switch (field.part) {
    case 'application':
      return draft.applications.find(({ id }) => id === field.id)?.[field.field];
    case 'member':
      return draft.members.find(({ id }) => id === field.id)?.[field.field];
    case 'setting':
      return settingsOf(draft)[field.field];
    default:
      return undefined;
  }
}

/** The step that a field stands in. */
export const STEP_OF_PART: Readonly<Record<DraftField['part'], StepNumber>> = {
  search: 1,
  member: 1,
  addApplication: 2,
  application: 2,
  uses: 3,
  setting: 4,
};

/** The fields of the settings, by the roles of their rows. */
const SETTING_FIELDS: Readonly<Record<string, keyof DraftSettings>> = {
  contributionRate: 'contribution',
  vatRate: 'vat',
  metropole: 'metropole',
  conventionName: 'conventionName',
  firstYear: 'firstYear',
  lastYear: 'lastYear',
  roundingPolicy: 'roundingPolicy',
  recoveryThreshold: 'recoveryThreshold',
  bodyKind: 'bodyKind',
  territory: 'territory',
};

/** The field of the draft that holds what was found at a place of the tables that it makes; null: none does. */
export function fieldAt(draft: Draft, place: FindingPlace | null): DraftField | null {
  if (place === null || !('table' in place)) return null;
  const { table, row, column } = place;
  if (table === 'settings') {
    const role = Object.keys(SETTINGS)[row ?? -1];
    const field = SETTING_FIELDS[role ?? ''];
    return field === undefined ? null : { part: 'setting', field };
  }
  if (table === 'subscriptions') return { part: 'uses', application: null };
  if (table === 'communes') {
    const member = draft.members[row ?? -1];
    const field = column === 'kind' ? column : CHECKED_FIELDS.find((one) => one === column);
    return member ? { part: 'member', id: member.id, field: field ?? 'name' } : null;
  }
  const application = draft.applications[row ?? -1];
  if (table !== 'applications' || application === undefined) return null;
  return { part: 'application', id: application.id, field: applicationField(application, column) };
}

function applicationField({ detailed }: DraftApplication, column: string | null): ApplicationField {
  if (column === 'contributionRate') return 'contribution';
  if (column === 'rebilled') return column;
  const component = COST_COMPONENTS.find((one) => one === column);
  if (component !== undefined || column === 'annualCost')
    return detailed ? (component ?? COST_COMPONENTS[0]) : 'annualCost';
  return 'name';
}
