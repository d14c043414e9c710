/**
 * What must not compile about findings. Nothing runs this file: `npm run types` fails where one of the lines below a
 * comment of expectation compiles after all.
 */
import { findingTexts } from '../../src/taskpane/kit/findings/words/findingTexts';
import { findingsInFrench } from '../../src/taskpane/kit/findings/words/fr';
import { findingOf, type Report, type WorkbookFinding } from '../../src/workbook/read/findings/findings';

const place = { table: 'communes', row: 0, column: 'population' } as const;

export function reports(report: Report): void {
  report('populationMissing', place, { commune: 'Lattes' });
  report('nameMissing', place);
  // @ts-expect-error no values at all
  report('populationMissing', place);
  // @ts-expect-error a value that is missing
  report('populationNotANumber', place, { commune: 'Lattes' });
  // @ts-expect-error a value of another finding
  report('populationMissing', place, { commune: 'Lattes', value: 'x' });
  // @ts-expect-error a value that no finding has
  report('populationMissing', place, { commune: 'Lattes', inhabitants: 3 });
  // @ts-expect-error a value where the sentence says none
  report('nameMissing', place, { value: 'x' });
  // @ts-expect-error a year is a number
  report('termReversed', place, { firstYear: '2019', lastYear: 2021 });
  // @ts-expect-error a name is text
  report('populationMissing', place, { commune: 34129 });
  // @ts-expect-error a code that the register does not have
  report('populationTooSmall', place, { commune: 'Lattes' });

  const values = { commune: 'Lattes', value: 'x' };
  report('populationNotANumber', place, values);
  // @ts-expect-error a value of another finding, in values that were gathered before
  report('populationMissing', place, values);

  const either = (first: boolean) => (first ? 'siretInvalid' : 'inseeCodeInvalid');
  report(either(true), place, values);
  // @ts-expect-error a value that one of two findings needs
  report(either(true), place, { commune: 'Lattes' });
}

export function readings(finding: WorkbookFinding): readonly (string | number | undefined)[] {
  const commune: string | undefined = finding.values.commune;
  if (finding.code !== 'belowRecoveryThreshold') return [commune];
  const { total, threshold }: { total: number; threshold: number } = finding.values;
  // @ts-expect-error it has no such value
  const value: string = finding.values.value;
  return [total, threshold, value];
}

// @ts-expect-error a finding is made with its values
export const withoutValues = findingOf('sheetStale', { sheet: 'Récap 2021' });

const { populationMissing, ...others } = findingsInFrench;
const { todo } = populationMissing;

export const sentences = [
  findingTexts({ ...others, populationMissing }),
  // @ts-expect-error a finding without its sentence
  findingTexts(others),
  // @ts-expect-error a value that the sentence does not say
  findingTexts({ ...others, populationMissing: { what: 'La population manque.', todo } }),
  // @ts-expect-error a value that the register does not have
  findingTexts({ ...others, populationMissing: { what: '« {commune} » : {value} manque.', todo } }),
  // @ts-expect-error a value that the register does not have, in what is to be done
  findingTexts({ ...others, populationMissing: { what: '« {commune} »', todo: 'Corrigez {value}.' } }),
  // @ts-expect-error a sentence of no finding
  findingTexts({ ...findingsInFrench, populationTooSmall: { what: 'Trop petite.', todo } }),
];
