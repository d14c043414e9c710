import type { Recap } from '../../../core/recap';
import type { DocumentId } from '../../../workbook/documents/documentPlans';
import type { DocumentFilling } from '../../../workbook/documents/documents';
import { communesOf, type ChosenCommunes, type PlainWho } from '../../model/chosenCommunes';

/** What the person chooses from; annexe 1 has two sheets. */
export const SHEET_DOCUMENTS = ['annexe1', 'annexe3', 'statement'] as const;
export type SheetDocument = (typeof SHEET_DOCUMENTS)[number];

export interface SheetChoices extends ChosenCommunes<PlainWho> {
  readonly documents: ReadonlySet<SheetDocument>;
  readonly filling: DocumentFilling;
}

export const DEFAULT_SHEETS: SheetChoices = {
  documents: new Set(['annexe1', 'annexe3']),
  who: 'chosen',
  chosen: new Set(),
  filling: 'portable',
};

/** The sheets to draw, in their order. */
export function sheetOrders(recap: Recap, choices: SheetChoices): DocumentId[] {
  const { year } = recap;
  const { documents } = choices;
  return [
    ...(documents.has('annexe1')
      ? [
          { kind: 'applicationSheets' as const, year },
          { kind: 'applicationUse' as const, year },
        ]
      : []),
    ...(documents.has('annexe3') ? [{ kind: 'priceSchedule' as const, year }] : []),
    ...(documents.has('statement')
      ? communesOf(recap, choices).map(({ commune }) => ({
          kind: 'settlementStatement' as const,
          year,
          subject: commune.name,
        }))
      : []),
  ];
}
