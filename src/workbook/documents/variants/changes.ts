import { Decimal } from '../../../core/money';
import { integerInFrench, moneyInFrench } from '../../../french/numbers';
import { sameName } from '../../read/names';
import type { KeptVariant } from '../../read/variants/readVariants';
import {
  VARIANT_FIELDS,
  VARIANT_OBJECTS,
  type VariantField,
  type VariantRow,
} from '../../read/variants/words';

/** What a variant changes, in French, a line for each thing: `Fabrègues : population 7 100 habitants`. */
export function changesSaid({ rows }: Pick<KeptVariant, 'rows'>): readonly string[] {
  const things = new Map<string, string[]>();
  const populations = rows.filter(isPopulation);
  const isVintage = populations.length > FEW;
  for (const row of rows) {
    if (isVintage && isPopulation(row)) continue;
    const thing = thingOf(row);
    if (thing !== '') things.set(thing, [...(things.get(thing) ?? []), saidOf(row)]);
  }
  const said = [...things].map(([thing, parts]) => `${thing} : ${parts.join(', ')}`);
  return isVintage ? [...said, `populations de ${populations.length} communes`] : said;
}

/** As many communes as are named with their populations: more are a vintage, which has a row of its own. */
const FEW = 6;

function isPopulation({ object, field }: VariantRow): boolean {
  return sameName(object, VARIANT_OBJECTS.commune) && sameName(field, VARIANT_FIELDS.population);
}

/** A commune, an application and a setting are known by their names. */
function thingOf({ object, key }: VariantRow): string {
  const { newCommune, newApplication, merger } = VARIANT_OBJECTS;
  const said = [newCommune, newApplication, merger].find((each) => sameName(each, object));
  return said === undefined ? key : `${said} ${key}`;
}

function saidOf({ field, value }: VariantRow): string {
  const known = (Object.keys(VARIANT_FIELDS) as VariantField[]).find((each) =>
    sameName(VARIANT_FIELDS[each], field),
  );
  const shown = typeof value === 'number' ? numberSaid(known, new Decimal(value)) : value;
  switch (known) {
    case 'value':
      return shown;
    case 'costRate':
    case 'costEuros':
      return `coût ${value.toString().startsWith('-') ? '' : '+'}${shown}`;
    default:
      return `${field.charAt(0).toLowerCase()}${field.slice(1)} ${shown}`;
  }
}

function numberSaid(field: VariantField | undefined, value: Decimal): string {
  switch (field) {
    case 'annualCost':
    case 'costEuros':
      return moneyInFrench(value);
    case 'costRate':
    case 'contribution':
      return `${value.times(100).toString().replace('.', ',')} %`;
    case 'population':
      return `${integerInFrench(value.toNumber())} hab.`;
    default:
      return value.toString();
  }
}
