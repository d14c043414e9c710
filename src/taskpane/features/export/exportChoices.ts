import type { Recap } from '../../../core/recap';
import type { FileContents } from '../../../files/communes/communeDocuments';
import { hasChanged, type MadeFiles } from '../../../files/communes/madeFiles';
import type { FileFormat } from '../../../files/workbookFile';
import { communeChoices, usualContents } from '../../../workbook/documents/choices';
import type { DocumentFilling } from '../../../workbook/documents/document';
import { DOCUMENTS } from '../../../workbook/documents/register';
import { keepText, keptText, parsedFields } from '../../state/kept';
import { communesOf, type ChosenCommunes } from '../../model/chosenCommunes';
import { DOCUMENT_FILLINGS } from '../../model/fillings';

export const EXPORT_FORMATS: readonly FileFormat[] = ['xlsx', 'ods', 'pdf'];

export interface ExportChoices extends ChosenCommunes {
  readonly content: FileContents;
  readonly filling: DocumentFilling;
  readonly format: FileFormat;
}

export function defaultChoices(register = DOCUMENTS): ExportChoices {
  return {
    who: 'all',
    chosen: new Set(),
    content: usualContents(register),
    filling: 'portable',
    format: 'xlsx',
  };
}

/** What the last files showed, and what they would show now; `now` null: still being computed. */
export interface Changes {
  readonly made: MadeFiles;
  readonly now: MadeFiles | null;
}

export function chosenCommunes(
  recap: Recap,
  { who, chosen, content }: ExportChoices,
  { made, now }: Changes,
): Recap['rows'] {
  if (who !== 'changed') return communesOf(recap, { who, chosen });
  return now === null ? [] : recap.rows.filter(({ commune }) => hasChanged(commune.name, content, made, now));
}

const KEY = 'quote-part.export';

/** Kept text may be missing, damaged or from another version: each part that is not understood has its default. */
export function parseChoices(text: string | null, register = DOCUMENTS): ExportChoices {
  const defaults = defaultChoices(register);
  const kept = parsedFields(text);
  const oneOf = <Value extends string>(values: readonly Value[], value: unknown, fallback: Value): Value =>
    values.find((each) => each === value) ?? fallback;
  const content: unknown[] = Array.isArray(kept['content']) ? kept['content'] : [];
  const offered = communeChoices(register).map(({ id }) => id);
  const understood = offered.filter((each) => content.includes(each));
  return {
    ...defaults,
    // Names belong to one workbook: a selection is made anew.
    content: understood.length > 0 ? new Set(understood) : defaults.content,
    filling: oneOf(DOCUMENT_FILLINGS, kept['filling'], defaults.filling),
    format: oneOf(EXPORT_FORMATS, kept['format'], defaults.format),
  };
}

export const loadChoices = (register = DOCUMENTS): ExportChoices => parseChoices(keptText(KEY), register);

export function saveChoices({ content, filling, format }: ExportChoices): void {
  keepText(KEY, JSON.stringify({ content: [...content], filling, format }));
}
