import type { Change, Variant } from '../../../core/variants/variant';
import { toNumber } from '../../../core/money';
import { MERGED_SHARES_WORDS } from '../../read/byYear/mergedShares';
import {
  VARIANT_FIELDS,
  VARIANT_OBJECTS,
  VARIANT_SETTINGS,
  type VariantField,
  type VariantObject,
  type VariantRow,
} from '../../read/variants/words';
import { NO, POPULATION_TYPE_WORDS, ROUNDING_WORDS, YES } from '../../schema/words';

/** The rows by which the table keeps a variant, in the order of its changes; one row for a variant of none. */
export function variantRows({ changes }: Pick<Variant, 'changes'>): readonly VariantRow[] {
  const rows = changes.flatMap(rowsOf);
  return rows.length > 0 ? rows : [{ object: '', key: '', field: '', value: '' }];
}

function rowsOf(change: Change): VariantRow[] {
  switch (change.kind) {
    case 'populations':
      return [
        ...(change.vintage === null ? [] : [setting('vintage', change.vintage)]),
        ...(change.type === null ? [] : [setting('type', POPULATION_TYPE_WORDS[change.type])]),
        ...[...change.of].map(([name, count]) => row('commune', name, 'population', count)),
      ];
    case 'cost': {
      const { application, by } = change;
      if (by.unit === 'rate') return [row('application', application, 'costRate', toNumber(by.rate))];
      if (by.unit === 'euros') return [row('application', application, 'costEuros', toNumber(by.euros))];
      return [row('application', application, 'annualCost', toNumber(by.amount))];
    }
    case 'contribution':
      return [row('application', change.application, 'contribution', toNumber(change.rate))];
    case 'newApplication': {
      const { application, users, firstYear } = change;
      const { name } = application;
      return [
        row('newApplication', name, 'annualCost', toNumber(application.annualCost)),
        row('newApplication', name, 'contribution', toNumber(application.contributionRate)),
        row('newApplication', name, 'rebilled', application.rebilled ? YES : NO),
        ...year('newApplication', name, 'firstYear', firstYear),
        ...users.map((user) => row('newApplication', name, 'member', user)),
      ];
    }
    case 'joins': {
      const { name, inseeCode, population, applications, firstYear } = change;
      return [
        row('newCommune', name, 'population', population),
        ...(inseeCode === null ? [] : [row('newCommune', name, 'inseeCode', inseeCode)]),
        ...year('newCommune', name, 'firstYear', firstYear),
        ...applications.map((application) => row('newCommune', name, 'uses', application)),
      ];
    }
    case 'leaves':
      return year('commune', change.member, 'lastYear', change.lastYear);
    case 'merges':
      return [
        ...change.members.map((member) => row('merger', change.into, 'member', member)),
        row('merger', change.into, 'chiefTown', change.chiefTown),
        row('merger', change.into, 'lastYear', change.lastYear),
      ];
    case 'mergedShares':
      return [setting('mergedShares', MERGED_SHARES_WORDS[change.rule])];
    case 'rounding':
      return [setting('rounding', ROUNDING_WORDS[change.policy])];
  }
}

function row(object: VariantObject, key: string, field: VariantField, value: string | number): VariantRow {
  return { object: VARIANT_OBJECTS[object], key, field: VARIANT_FIELDS[field], value };
}

function year(
  object: VariantObject,
  key: string,
  field: 'firstYear' | 'lastYear',
  value: number | null,
): VariantRow[] {
  return value === null ? [] : [row(object, key, field, value)];
}

function setting(role: keyof typeof VARIANT_SETTINGS, value: string | number): VariantRow {
  return row('setting', VARIANT_SETTINGS[role], 'value', value);
}
