import type { Step } from '../../core/explanation/steps';
import type { DocumentSource } from '../documents/document';
import { sameName } from '../read/names';
import type { FindingPlace } from '../read/findings/findings';
import { readYear } from '../read/readValues';
import { viewTable, type RowView } from '../read/tableView';
import { definedName } from '../schema/binding';
import { TOTAL_POPULATION_NAME } from '../schema/definedNames';
import { POPULATION_TYPE_WORDS } from '../schema/words';

/** Where the figure that a step takes from the tables stands; null: it takes none, or it is none of theirs. */
export function figurePlace(
  step: Step,
  source: Pick<DocumentSource, 'raw' | 'binding' | 'reading'>,
  year: number,
): FindingPlace | null {
  const { reading, binding } = source;
  const { members, applications, key } = reading.convention;
  switch (step.kind) {
    case 'weight': {
      if (reading.formerVintages.some(({ lastYear }) => year <= lastYear))
        return formerPlace(step.commune, source, year);
      const row = reading.memberRows[members.findIndex(({ name }) => name === step.commune)];
      return row === undefined ? null : { table: 'communes', row, column: key.fact };
    }
    case 'totalWeight':
      return { definedName: definedName(binding, TOTAL_POPULATION_NAME) };
    case 'annualCost':
    case 'contribution':
    case 'costToShare': {
      const amended = amendedPlace(step, source, year);
      if (amended !== null) return amended;
      const row = reading.applicationRows[applications.findIndex(({ name }) => name === step.application)];
      const column = step.kind === 'contribution' ? 'contributionRate' : 'annualCost';
      return row === undefined ? null : { table: 'applications', row, column };
    }
    default:
      return null;
  }
}

/** Of a cost that an amendment changed: the row of the last one that has taken effect; null: none has. */
function amendedPlace(
  { kind, application }: Extract<Step, { kind: 'annualCost' | 'contribution' | 'costToShare' }>,
  { raw, binding, reading }: Pick<DocumentSource, 'raw' | 'binding' | 'reading'>,
  year: number,
): FindingPlace | null {
  const inForce = reading.convention.costs?.findLast(
    (each) => each.application === application && each.from <= year,
  );
  if (inForce === undefined) return null;
  const row = viewTable(raw, binding, 'costs')?.rows.find((each) => {
    const from = readYear(each.cell('from'));
    return from.ok && from.value === inForce.from && sameName(each.cell('application'), application);
  });
  return row?.place(kind === 'contribution' ? 'contributionRate' : 'annualCost') ?? null;
}

/** Of a year whose populations are no longer those of today: its row is the last one from before or of that year. */
function formerPlace(
  commune: string,
  { raw, binding, reading }: Pick<DocumentSource, 'raw' | 'binding' | 'reading'>,
  year: number,
): FindingPlace | null {
  const rows = viewTable(raw, binding, 'populations')?.rows ?? [];
  const fromOf = (row: RowView): number => {
    const from = readYear(row.cell('from'));
    return from.ok ? from.value : Infinity;
  };
  const own = rows
    .filter((row) => sameName(row.cell('commune'), commune) && fromOf(row) !== Infinity)
    .toSorted((a, b) => fromOf(a) - fromOf(b));
  // The first that are known count in every year before, too.
  const row = own.findLast((each) => fromOf(each) <= year) ?? own[0];
  const isMunicipale = reading.settings.populationType === POPULATION_TYPE_WORDS.municipale;
  return row?.place(isMunicipale ? 'municipale' : 'totale') ?? null;
}
