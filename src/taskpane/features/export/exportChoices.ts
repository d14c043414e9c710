import type { Recap } from '../../../core/recap';
import type { FileContents } from '../../../files/communes/communeDocuments';
import { hasChanged, type MadeFiles } from '../../../files/communes/madeFiles';
import { FILE_FORMATS, type FileFormat } from '../../../files/workbookFile';
import { communeChoices, usualContents } from '../../../workbook/documents/choices';
import type { DocumentFilling } from '../../../workbook/documents/document';
import {
  DEFAULT_HANDLING,
  handlingOf,
  standingOf,
  type Handling,
  type HandlingChoices,
} from '../../../workbook/documents/debtors';
import { DOCUMENTS, type DocumentRegister } from '../../../workbook/documents/register';
import type { Settings } from '../../../workbook/read/readSettings';
import { keepText, keptText, parsedFields } from '../../state/kept';
import { communesOf, type ChosenCommunes } from '../../model/chosenCommunes';
import { DOCUMENT_FILLINGS } from '../../model/fillings';
import type { ExportSource } from './exportServices';

export interface ExportChoices extends ChosenCommunes {
  readonly content: FileContents;
  readonly filling: DocumentFilling;
  readonly format: FileFormat;
  /** What those receive who owe too little, or nothing. */
  readonly handling: HandlingChoices;
}

export function defaultChoices(register = DOCUMENTS): ExportChoices {
  return {
    who: 'all',
    chosen: new Set(),
    content: usualContents(register),
    filling: 'portable',
    format: 'xlsx',
    handling: DEFAULT_HANDLING,
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

/** What each commune receives about its share. */
export function handlings(
  { rows }: Recap,
  settings: Pick<Settings, 'recoveryThreshold'>,
  { handling }: Pick<ExportChoices, 'handling'>,
): ReadonlyMap<string, Handling> {
  return new Map(
    rows.map(({ commune, total }) => [commune.name, handlingOf(standingOf(total, settings), handling)]),
  );
}

/** Of the chosen communes, those for which there is a file: some are sent nothing but a claim that they do not get. */
export function withFile(
  rows: Recap['rows'],
  content: FileContents,
  given: ReadonlyMap<string, Handling>,
  register = DOCUMENTS,
): Recap['rows'] {
  const documents = communeChoices(register).flatMap((choice) =>
    content.has(choice.id) ? choice.documents : [],
  );
  return rows.filter(({ commune }) =>
    documents.some(({ about }) => about === undefined || about === given.get(commune.name)),
  );
}

/** Whom the choices mean, as things stand. */
export interface Asked {
  readonly recap: Recap;
  readonly settings: Settings;
  readonly changes: Changes;
  /** Nobody where no content is chosen. */
  readonly chosen: Recap['rows'];
  readonly given: ReadonlyMap<string, Handling>;
  /** How many files there will be. */
  readonly count: number;
}

/** null: the amounts are not read, or not decided on. */
export function askedFor(
  read: Pick<ExportSource, 'files' | 'made'> | null,
  choices: ExportChoices,
  now: MadeFiles | null,
  register: DocumentRegister = DOCUMENTS,
): Asked | null {
  if (read === null || read.files === null) return null;
  const { recap, reading } = read.files;
  const changes = { made: read.made, now };
  const chosen = choices.content.size > 0 ? chosenCommunes(recap, choices, changes) : [];
  const given = handlings(recap, reading.settings, choices);
  const count = withFile(chosen, choices.content, given, register).length;
  return { recap, settings: reading.settings, changes, chosen, given, count };
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
    format: oneOf(FILE_FORMATS, kept['format'], defaults.format),
  };
}

export const loadChoices = (register = DOCUMENTS): ExportChoices => parseChoices(keptText(KEY), register);

export function saveChoices({ content, filling, format }: ExportChoices): void {
  keepText(KEY, JSON.stringify({ content: [...content], filling, format }));
}
