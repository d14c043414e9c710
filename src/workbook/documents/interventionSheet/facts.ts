import { readInterventions, type InterventionRow } from '../../accounts/interventions/readInterventions';
import { sameName } from '../../read/names';
import { readText } from '../../read/readValues';
import type { DocumentSource, SheetCells } from '../document';
import { clauseInputs } from '../clauseWords';
import { documentFingerprint } from '../fingerprint';

/** What the quote and the statement of costs of an intervention have in common; their subject is its key. */

/** undefined: there is none of that key, or it is not priced, so that there is nothing to show. */
export function pricedIntervention(
  { raw, binding }: Pick<DocumentSource, 'raw' | 'binding'>,
  ref: string | undefined,
): InterventionRow | undefined {
  const row = readInterventions(raw, binding).rows.find(({ fields }) => sameName(fields.ref, ref ?? ''));
  return row?.isPriced === true ? row : undefined;
}

/** Of everything that one of the two shows; `dates`: those that it shows. */
export function interventionFingerprint(
  recipe: string,
  source: DocumentSource,
  year: number,
  ref: string | undefined,
  dates: (fields: InterventionRow['fields']) => readonly unknown[],
): string | null {
  const row = pricedIntervention(source, ref);
  if (row === undefined) return null;
  const { settings } = source.reading;
  const { lines, ...head } = row.fields;
  return documentFingerprint(recipe, [
    year,
    [settings.metropole, settings.conventionName],
    [head.ref, head.member, source.memberOf(head.member)?.siret ?? null, head.application],
    [head.subject, head.calendar],
    dates(row.fields),
    lines.map((line) => [
      line.profile,
      line.days,
      line.halfDays,
      line.dayPrice,
      line.halfDayPrice,
      line.vatRate,
      line.netAmount,
      line.vat,
      line.included,
    ]),
    ...clauseInputs(settings.clauses),
  ]);
}

export const REF_LABEL = 'Référence';

/** The key that a sheet names. */
export function refOn(cells: SheetCells): string {
  const row = cells.find(([label]) => readText(label) === REF_LABEL);
  return readText(row?.[1]);
}
