import type { CouncilWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

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
    'An .xlsx, .xlsm or .ods file that holds a recap, an annexe or a settlement statement, or several of them. What was changed, hidden or shown otherwise in it is said, cell by cell. It is not changed.',
  open: 'Choose a file…',
  checking: 'Checking…',
  integrity: {
    intact: ({ name }) => `“${name}” is as it was frozen.`,
    altered: ({ name }) => `“${name}” was changed since it was frozen.`,
    unsigned: ({ name }) => `“${name}” bears no fingerprint: nothing says whether it was changed.`,
  },
  madeIntegrity: {
    intact: ({ name }) => `“${name}” is as it was made.`,
    altered: ({ name }) => `“${name}” was changed since it was made.`,
    unsigned: ({ name }) => `“${name}” is not frozen: nothing says whether somebody changed it.`,
  },
  oneAltered: ({ name, document, made = false }) =>
    `${holder(name)}: the document “${document}” was changed since it was ${made ? 'made' : 'frozen'}.`,
  several: ({ name, intact, altered, unsigned, made = false }) => {
    const done = made ? 'made' : 'frozen';
    const total = intact + altered + unsigned;
    if (altered > 0)
      return `${holder(name)}: ${altered} of ${total} documents were changed since they were ${done}.`;
    if (intact === 0)
      return `${holder(name)}: none of the ${total} documents bears a fingerprint, nothing says whether they were changed.`;
    if (unsigned === 0) return `${holder(name)}: all ${total} documents are as they were ${done}.`;
    const fine =
      intact > 1 ? `${intact} documents are as they were ${done}` : `one document is as it was ${done}`;
    return `${holder(name)}: ${fine}; ${unsigned > 1 ? `${whole(unsigned)} others bear` : 'another one bears'} no fingerprint.`;
  },
  checked: 'Documents that were checked',
  checkedDetail: 'Those that were changed first',
  states: { intact: 'As frozen', altered: 'Changed', unsigned: 'No fingerprint' },
  asMade: 'As made',
  fillings: {
    portable:
      'A portable document: its formulas compute its amounts, which follow what is typed into it. It bears no fingerprint of what stands in it.',
    live: 'A document of the workbook: the functions of Quote-part compute its amounts. It bears no fingerprint of what stands in it.',
    values: 'It has neither formulas nor a fingerprint of what stands in it.',
  },
  editedSince: 'It was made of the data of the tables of today, and changed since.',
  noCell:
    'The cell cannot be named: neither the tables nor a frozen sheet of this workbook say what stood there.',
  differences: {
    nothing: 'nothing',
    more: ({ count }) => (count > 1 ? `And ${whole(count)} more cells.` : 'And one more cell.'),
    changed: ({ cell, before, now }) => `${cell}: “${before}” has become “${now}”.`,
    otherThan: ({ cell, now }) => `${cell}: it is no longer what was frozen, but “${now}”.`,
    written: ({ cell, now }) => `${cell}: “${now}” was added.`,
    gone: ({ cell, before }) =>
      before === ''
        ? `${cell}: the row or column that stood there is gone.`
        : `${cell}: the row or column of “${before}” is gone.`,
    result: ({ cell, now, computed }) => `${cell}: “${now}”, where the calculation gives “${computed}”.`,
    shown: ({ cell, value, shown }) => `${cell}: “${value}” is shown as “${shown}”.`,
    notShown: ({ cell, value }) => `${cell}: “${value}” is not shown.`,
    otherFormat: ({ cell, value }) => `${cell}: “${value}” is shown in a format that Quote-part cannot read.`,
    hidden: {
      sheet: () => 'The sheet is hidden.',
      row: ({ name }) => `Row ${name} is hidden.`,
      column: ({ name }) => `Column ${name} is hidden.`,
    },
  },
  unknownDocument: 'Document whose title was changed',
  onSheet: ({ sheet, date }) => (date === '' ? `Sheet “${sheet}”.` : `Sheet “${sheet}”, drawn on ${date}.`),
  noDocument: ({ name }) => `${holder(name)} holds no document of Quote-part.`,
  noDocumentDetail:
    'Choose a file or a sheet whose title, in A1, is that of a recap, an annexe or a settlement statement.',
  unreadable: ({ name }) => `${holder(name)} could not be read.`,
  unreadableDetail: 'Save it as .xlsx or .ods, without a password, then try again.',
  failed: ({ name }) => `${holder(name)} could not be checked.`,
  about: ({ document, date }) => (date === '' ? `${document}.` : `${document}, drawn on ${date}.`),
  itsNote: ({ note }) => `Note: “${note}”`,
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
