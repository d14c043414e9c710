import type { Member } from '../../core/convention';
import type { Recap } from '../../core/recap';
import type { Handling } from '../../workbook/documents/debtors';
import type { SheetKind, SheetPlan } from '../../workbook/plan/sheetPlan';
import { communeChoices } from '../../workbook/documents/choices';
import type { DocumentFilling, Drawing } from '../../workbook/documents/document';
import { DOCUMENTS, type DocumentRegister } from '../../workbook/documents/register';
import { withSharedFigures } from '../../workbook/plan/sharedFigures';
import { documentSource } from '../../workbook/documents/source';
import type { RawWorkbook } from '../../workbook/read/rawTables';
import type { ConventionReading } from '../../workbook/read/readConvention';
import type { Binding } from '../../workbook/schema/binding';

/** The tables at one moment, and the amounts of the year. */
export interface FilesSource {
  readonly raw: RawWorkbook;
  readonly binding: Binding;
  readonly reading: ConventionReading;
  readonly recap: Recap;
}

/** Ids of what was chosen among the contents of a commune's file. */
export type FileContents = ReadonlySet<string>;

/** What depends on the commune beyond its own row: what it receives about its share, which documents are incomplete. */
export interface FilesFor {
  readonly handling: (commune: string) => Handling;
  /** `commune` undefined: of a document that is the same for all of them. */
  readonly isDraft: (document: SheetKind, commune: string | undefined) => boolean;
}

/** Everybody gets a claim, and everything is complete. */
const CLAIMED: FilesFor = { handling: () => 'claim', isDraft: () => false };

/**
 * The sheets that one commune receives, in the order of its file. They are made of that commune's own row, of the terms
 * that all share (applications, costs, prices) and of the total population: nothing of any other commune. A commune
 * without a row in the recap has no sheets. Fetches what draws them.
 */
export async function plansFor(
  { raw, binding, reading, recap }: FilesSource,
  content: FileContents,
  filling: DocumentFilling,
  drawing: Drawing,
  register = DOCUMENTS,
  { handling, isDraft }: FilesFor = CLAIMED,
): Promise<(commune: Pick<Member, 'name'>) => SheetPlan[]> {
  const { year } = recap;
  const source = documentSource(raw, binding, reading, recap);
  const drawers = await Promise.all(
    documentsOf(content, register).map(async ({ kind, about, inCommuneFile, loadPlan }) => {
      const { plan } = await loadPlan();
      const planned = (subject?: string) =>
        plan(source, { year, subject }, filling, { ...drawing, draft: isDraft(kind, subject) });
      if (inCommuneFile === 'own')
        return (subject: string) =>
          about === undefined || about === handling(subject) ? planned(subject) : 'noSubject';
      // Made once, when the first commune needs it.
      let same: ReturnType<typeof planned> | null = null;
      return () => (same ??= planned());
    }),
  );
  return ({ name }) => {
    if (source.rowOf(year, name) === undefined) return [];
    const plans = drawers.map((planned) => planned(name));
    return withSharedFigures(plans.filter((plan) => typeof plan !== 'string'));
  };
}

/** Fetches what draws these contents ahead of time: whoever then asks for the files does not wait for it. */
export async function fetchDrawers(content: FileContents, register = DOCUMENTS): Promise<void> {
  await Promise.all(documentsOf(content, register).map(({ loadPlan }) => loadPlan()));
}

function documentsOf(content: FileContents, register: DocumentRegister) {
  return communeChoices(register)
    .filter(({ id }) => content.has(id))
    .flatMap(({ documents }) => documents);
}

/** Letters of what is listed in the name of a file: beside a commune's name more would be cut off in the middle. */
const MOST_LISTED = 40;

/**
 * What stands in the name of a file: `état liquidatif`, `annexe 2`, `annexes`, `état liquidatif et annexes`; `documents`
 * where there are too many to name.
 */
export function contentName(content: FileContents, register = DOCUMENTS): string {
  const names = new Map<string, string>();
  for (const { id, inCommuneFile } of communeChoices(register)) {
    if (inCommuneFile === undefined || !content.has(id)) continue;
    const { one, several } = inCommuneFile.fileWord;
    names.set(several, names.has(several) ? several : one);
  }
  const listed = [...names.values()].join(' et ');
  return listed.length > MOST_LISTED ? 'documents' : listed;
}
