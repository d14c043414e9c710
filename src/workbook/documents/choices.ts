import type { DocumentChoice } from './document';
import { DOCUMENTS, type DocumentRegister, type RegisteredDocument } from './register';

/** Something to choose, with the documents that come of it. */
export interface OfferedChoice extends DocumentChoice {
  readonly documents: readonly RegisteredDocument[];
}

/** What is offered as sheets of the workbook, in the order of the register. */
export function workbookChoices(register: DocumentRegister = DOCUMENTS): OfferedChoice[] {
  return offered(register.filter(({ inWorkbook, choice }) => inWorkbook !== null && choice?.inWorkbook));
}

/** What a commune's file may hold, in the order of its sheets. */
export function communeChoices(register: DocumentRegister = DOCUMENTS): OfferedChoice[] {
  const order = ({ inCommuneFile }: DocumentChoice): number => inCommuneFile?.order ?? 0;
  return offered(
    register.filter(({ inCommuneFile, choice }) => inCommuneFile !== null && choice?.inCommuneFile),
  ).sort((a, b) => order(a) - order(b));
}

/** Ids of what a commune's file holds as long as nobody has chosen. */
export function usualContents(register: DocumentRegister = DOCUMENTS): ReadonlySet<string> {
  const usual = communeChoices(register).filter(({ inCommuneFile }) => inCommuneFile?.onDemand !== true);
  return new Set(usual.map(({ id }) => id));
}

/** What was chosen with what it brings along: a convention leaves with its annexes. */
export function withBrought(
  content: ReadonlySet<string>,
  register: DocumentRegister = DOCUMENTS,
): ReadonlySet<string> {
  const brought = communeChoices(register).flatMap(({ id, inCommuneFile }) =>
    content.has(id) ? (inCommuneFile?.brings ?? []) : [],
  );
  return brought.length === 0 ? content : new Set([...content, ...brought]);
}

function offered(documents: readonly RegisteredDocument[]): OfferedChoice[] {
  const choices = new Map<string, OfferedChoice>();
  for (const document of documents) {
    if (document.choice === null) continue;
    const former = choices.get(document.choice.id)?.documents ?? [];
    choices.set(document.choice.id, { ...document.choice, documents: [...former, document] });
  }
  return [...choices.values()];
}
