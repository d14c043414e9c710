import { isBegun, newDraft, STEPS, type Draft } from './draft';
import { parsedFields } from '../../state/kept';
import { keepDraft, keptDraft } from '../../state/keptDraft';
import { COST_COMPONENTS } from '../../../workbook/schema/tables';

/** Grows when a draft of before can no longer be read. */
export const VERSION = 1;

/** A kept draft; null where there is none, or one that is damaged or from another version. */
export function parseDraft(text: string | null): Draft | null {
  const data = parsedFields(text);
  if (data['version'] !== VERSION || !isRecord(data['draft'])) return null;
  const draft = withPeriods(data['draft']);
  return isDraft(draft) ? draft : null;
}

/** A draft from before there were periods lists the pairs that are not used at all. */
function withPeriods({ notUsed, ...draft }: Record<string, unknown>): Record<string, unknown> {
  if ('uses' in draft || !Array.isArray(notUsed)) return draft;
  return { ...draft, uses: Object.fromEntries(notUsed.map((pair) => [String(pair), []])), year: null };
}

function isDraft(draft: Record<string, unknown>): draft is Record<string, unknown> & Draft {
  const {
    step,
    begunIn,
    members,
    removed,
    applications,
    uses,
    year,
    settings,
    next,
    source,
    populationKind,
  } = draft;
  return (
    STEPS.some((one) => one === step) &&
    Number.isInteger(begunIn) &&
    Number.isInteger(next) &&
    (populationKind === 'totale' || populationKind === 'municipale') &&
    (source === null ||
      (isRecord(source) &&
        areTexts(source, ['siren', 'name', 'department']) &&
        Array.isArray(source['vintages']))) &&
    isListOf(
      members,
      (one) =>
        areTexts(one, ['id', 'name', 'kind', 'inseeCode', 'siret', 'population']) &&
        (one['former'] === undefined || isListOfTexts(one['former'])),
    ) &&
    isListOf(
      applications,
      (one) =>
        areTexts(one, ['id', 'name', 'code', 'annualCost', ...COST_COMPONENTS, 'contribution']) &&
        (one['former'] === undefined || typeof one['former'] === 'string'),
    ) &&
    isListOfTexts(removed) &&
    isYear(year) &&
    isRecord(uses) &&
    Object.values(uses).every((periods) =>
      isListOf(periods, ({ firstYear, lastYear }) => isYear(firstYear) && isYear(lastYear)),
    ) &&
    isRecord(settings)
  );
}

const isYear = (value: unknown): boolean => value === null || Number.isInteger(value);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, fits: (one: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => isRecord(one) && fits(one));
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function areTexts(record: Record<string, unknown>, keys: readonly string[]): boolean {
  return keys.every((key) => typeof record[key] === 'string');
}

export const loadDraft = (): Draft | null => parseDraft(keptDraft());

export function saveDraft(draft: Draft): void {
  keepDraft(isBegun(draft) ? JSON.stringify({ version: VERSION, draft }) : null);
}

export function forgetDraft(): void {
  saveDraft(newDraft(0));
}
