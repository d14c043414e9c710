/** For tests that go over the whole register: tables with something for each document to be about, and whom it is about. */
import type { DocumentEntry } from '../../src/workbook/documents/document';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { INTERVENTION, withIntervention } from './withIntervention';
import { withLateOrder } from './withLateOrder';
import { ANSWERED, withAnswer } from './withRequests';
import { VARIANTS, withVariants } from './withVariants';

/** Of communes of the example: who is late and has an intervention, and who asked for an application. */
export interface Subjects {
  readonly commune: string;
  readonly asking?: string;
}

/** An intervention, a request that was answered, a late order, variants. As read it is to be `invoiced` for the invoice. */
export function withEverySubject(tables: NewTables, { commune, asking }: Subjects): NewTables {
  return withVariants(withLateOrder(withAnswer(withIntervention(tables), asking), commune));
}

/** Whom a document is made for; undefined: for nobody in particular. */
export function subjectsOf(
  { inWorkbook, inCommuneFile }: Pick<DocumentEntry, 'inWorkbook' | 'inCommuneFile'>,
  communes: readonly [string, ...string[]],
): readonly (string | undefined)[] {
  switch (inWorkbook) {
    case 'perIntervention':
      return [INTERVENTION];
    case 'perRequest':
      return [ANSWERED];
    case 'perVariants':
      return [VARIANTS];
    case 'perDebtor':
      return [communes[0]];
    case 'perCommune':
      return communes;
    case 'one':
    case null:
      return inCommuneFile === 'own' ? communes : [undefined];
  }
}
