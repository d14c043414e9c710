import type { Recap } from '../../../core/recap';
import { workbookChoices, type OfferedChoice } from '../../../workbook/documents/choices';
import type { DocumentFilling, DocumentId } from '../../../workbook/documents/document';
import { DOCUMENTS, type DocumentRegister } from '../../../workbook/documents/register';
import { communesOf, type ChosenCommunes, type PlainWho } from '../../model/chosenCommunes';

export interface SheetChoices extends ChosenCommunes<PlainWho> {
  /** Ids of what was chosen. */
  readonly documents: ReadonlySet<string>;
  readonly filling: DocumentFilling;
}

/** Whether there is one sheet of it for each commune, which must be chosen then. */
export function isPerCommune({ documents }: OfferedChoice): boolean {
  return documents.some(({ inWorkbook }) => inWorkbook === 'perCommune');
}

export function defaultSheets(register: DocumentRegister = DOCUMENTS): SheetChoices {
  const atOnce = workbookChoices(register).filter((choice) => !isPerCommune(choice));
  return {
    documents: new Set(atOnce.map(({ id }) => id)),
    who: 'chosen',
    chosen: new Set(),
    filling: 'portable',
  };
}

/** The sheets to draw, in their order. */
export function sheetOrders(
  recap: Recap,
  choices: SheetChoices,
  register: DocumentRegister = DOCUMENTS,
): DocumentId[] {
  const { year } = recap;
  return workbookChoices(register)
    .filter(({ id }) => choices.documents.has(id))
    .flatMap(({ documents }) => documents)
    .flatMap(({ kind, inWorkbook }): DocumentId[] =>
      inWorkbook === 'perCommune'
        ? communesOf(recap, choices).map(({ commune }) => ({ kind, year, subject: commune.name }))
        : [{ kind, year }],
    );
}
