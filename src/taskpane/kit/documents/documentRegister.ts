import { createContext, use, useMemo } from 'react';
import type { Language } from '../../../i18n/language';
import type { OfferedChoice } from '../../../workbook/documents/choices';
import { documentOf, DOCUMENTS, type DocumentRegister } from '../../../workbook/documents/register';
import type { OptionWords } from '../RadioChoice';
import { usePane } from '../../state/PaneContext';
import { saidIn } from './saidIn';

/** The documents that the pane knows; for pages that are loaded when they are opened, as the register is not there at once. */
export const DocumentsContext = createContext<DocumentRegister>(DOCUMENTS);

export interface ShownDocuments {
  readonly register: DocumentRegister;
  /** `Annexe 1 (fiches)`; null: the register does not have it. */
  readonly nameOf: (kind: string) => string | null;
}

export function useDocuments(): ShownDocuments {
  const register = use(DocumentsContext);
  const { language } = usePane().translator;
  return useMemo(() => ({ register, nameOf: documentNames(register, language) }), [register, language]);
}

export function documentNames(register: DocumentRegister, language: Language): ShownDocuments['nameOf'] {
  return (kind) => {
    const document = documentOf(kind, register);
    return document === null ? null : saidIn(document.name, language);
  };
}

/** What there is to choose from, for one of the places where documents are offered. */
export function choiceOptions(
  choices: readonly OfferedChoice[],
  place: 'inWorkbook' | 'inCommuneFile',
  language: Language,
): OptionWords<string>[] {
  return choices.map((choice) => {
    const hint = choice[place]?.hint;
    return {
      value: choice.id,
      name: saidIn(choice.name, language),
      ...(hint === undefined ? {} : { detail: saidIn(hint, language) }),
    };
  });
}
