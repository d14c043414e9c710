import type { CouncilWords } from './fr';

const holder = (name: string | null): string => (name === null ? 'This workbook' : `“${name}”`);

export const councilInEnglish: CouncilWords = {
  title: 'Council version',
  back: 'Back to documents',
  freeze: ({ year }) => `Freeze financial year ${year}`,
  freezeDetail: 'A sheet of its own, dated, with its fingerprints. It is never drawn over.',
  note: 'Author’s note',
  noteHint: 'Optional. It is printed below the table, for example “Délibération du 30 septembre”.',
  freezeNow: ({ year }) => `Freeze the recap ${year}`,
  frozen: 'Frozen sheets',
  frozenDetail: 'Choose one to check it. A recap is also compared with the tables.',
  noFrozen: 'No frozen sheet in this workbook.',
  compareWithToday: 'Compare with the tables of today',
  checkAll: 'Check all',
  document: 'A document came back',
  documentDetail:
    'An .xlsx, .xlsm or .ods file that holds a frozen recap, annexe or settlement statement, or several of them. It is not changed.',
  open: 'Choose a file…',
  checking: 'Checking…',
  integrity: {
    intact: ({ name }) => `“${name}” is as it was frozen.`,
    altered: ({ name }) => `“${name}” was changed since it was frozen.`,
    unsigned: ({ name }) => `“${name}” bears no fingerprint: nothing says whether it was changed.`,
  },
  oneAltered: ({ name, document }) =>
    `${holder(name)}: the document “${document}” was changed since it was frozen.`,
  several: ({ name, intact, altered, unsigned }) => {
    const total = intact + altered + unsigned;
    if (altered > 0)
      return `${holder(name)}: ${altered} of ${total} documents were changed since they were frozen.`;
    if (intact === 0)
      return `${holder(name)}: none of the ${total} documents bears a fingerprint, nothing says whether they were changed.`;
    if (unsigned === 0) return `${holder(name)}: all ${total} documents are as they were frozen.`;
    const fine =
      intact > 1 ? `${intact} documents are as they were frozen` : 'one document is as it was frozen';
    return `${holder(name)}: ${fine}; ${unsigned > 1 ? `${unsigned} others bear` : 'another one bears'} no fingerprint.`;
  },
  checked: 'Documents that were checked',
  checkedDetail: 'Those that were changed first',
  states: { intact: 'As frozen', altered: 'Changed', unsigned: 'No fingerprint' },
  unknownDocument: 'Document whose title was changed',
  onSheet: ({ sheet, date }) => (date === '' ? `Sheet “${sheet}”.` : `Sheet “${sheet}”, drawn on ${date}.`),
  noDocument: ({ name }) => `${holder(name)} holds no document of Quote-part.`,
  noDocumentDetail:
    'Choose a file or a sheet whose title, in A1, is that of a recap, an annexe or a settlement statement.',
  unreadable: ({ name }) => `${holder(name)} could not be read.`,
  unreadableDetail: 'Save it as .xlsx or .ods, without a password, then try again.',
  failed: ({ name }) => `${holder(name)} could not be checked.`,
  about: ({ document, date }) => (date === '' ? `${document}.` : `${document}, drawn on ${date}.`),
  itsNote: ({ note }) => `Note: ${note}`,
  sameAs: ({ sheet }) => `It is identical to the sheet “${sheet}” as that was frozen.`,
  differsFrom: ({ sheet }) =>
    `It bears the fingerprint of the sheet “${sheet}”, but an amount, a name or a text is no longer the same.`,
  noOriginal: 'No frozen sheet of this workbook has the same fingerprint.',
  inputs: {
    same: 'Fingerprint of the data: that of the tables of today.',
    changed: 'Fingerprint of the data: the tables have changed since.',
    gone: 'Fingerprint of the data: the tables no longer have the commune that it is about.',
    unread: 'It bears no fingerprint of the data.',
  },
  noFigures: 'Titles of its rows or columns have changed: its amounts cannot be compared.',
  today: ({ year }) => `Compared with the tables of today, financial year ${year}`,
  todayOn: ({ year, sheet }) => `“${sheet}” compared with the tables of today, financial year ${year}`,
};
