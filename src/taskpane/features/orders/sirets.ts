import { nameKey } from '../../../workbook/read/names';
import type { ConventionView } from '../../model/paneReading';

/** The SIRET of a member by its name; '' where none is known. */
export function siretsOf({ reading }: ConventionView): (name: string) => string {
  const known = new Map(reading.convention.members.map(({ name, siret }) => [nameKey(name), siret ?? '']));
  return (name) => known.get(nameKey(name)) ?? '';
}
