import type { CouncilWords } from './council';

export const councilInEnglish: CouncilWords = {
  title: 'Council version',
  back: 'Back to documents',
  freeze: ({ year }) => `Freeze financial year ${year}`,
  freezeDetail: 'A sheet of its own, dated, with its fingerprints. It is never drawn over.',
  note: 'Author’s note',
  noteHint: 'Optional. It is printed below the table, for example “Délibération du 30 septembre”.',
  freezeNow: ({ year }) => `Freeze the recap ${year}`,
  frozen: 'Frozen recaps',
  frozenDetail: 'Choose one to check and compare it.',
  noFrozen: 'No frozen recap in this workbook.',
  compareWithToday: 'Compare with the tables of today',
  document: 'A document came back',
  documentDetail: 'An .xlsx, .xlsm or .ods file that holds a frozen recap. It is not changed.',
  open: 'Choose a file…',
  checking: 'Checking…',
  integrity: {
    intact: ({ name }) => `“${name}” is as it was frozen.`,
    altered: ({ name }) => `“${name}” was changed since it was frozen.`,
    unsigned: ({ name }) => `“${name}” bears no fingerprint: nothing says whether it was changed.`,
  },
  noRecap: ({ name }) => `“${name}” holds no recap of Quote-part.`,
  noRecapDetail: 'Choose the file or the sheet of the frozen recap.',
  unreadable: ({ name }) => `“${name}” could not be read.`,
  unreadableDetail: 'Save it as .xlsx or .ods, without a password, then try again.',
  failed: ({ name }) => `“${name}” could not be checked.`,
  about: ({ year, date }) => `Financial year ${year}, drawn on ${date}.`,
  itsNote: ({ note }) => `Note: ${note}`,
  sameAs: ({ sheet }) => `The same amounts, names and note as the sheet “${sheet}” when it was frozen.`,
  differsFrom: ({ sheet }) =>
    `It bears the fingerprint of the sheet “${sheet}”, but an amount, a name or the note is no longer the same.`,
  noOriginal: 'No frozen sheet of this workbook has the same fingerprint.',
  inputsSame: 'Fingerprint of the data: that of the tables of today.',
  inputsOther: 'Fingerprint of the data: the tables have changed since.',
  today: ({ year }) => `Compared with the tables of today, financial year ${year}`,
  order: 'Frozen amount → amount of today, and the difference',
  same: 'No amount has changed.',
  changed: ({ communes, amounts }) => {
    const parts = [
      communes > 1 ? `${communes} communes` : communes === 1 ? 'One commune' : '',
      amounts > 1 ? `${amounts} amounts` : amounts === 1 ? 'one amount' : '',
    ].filter((part) => part !== '');
    if (parts.length === 0) return 'Costs or totals have changed.';
    return communes + amounts > 1 ? `${parts.join(', ')} have changed.` : `${parts.join(', ')} has changed.`;
  },
  more: ({ count }) => (count > 1 ? `And ${count} more differences.` : 'And one more difference.'),
  kinds: { came: 'new', went: 'no longer there' },
  formerly: ({ name }) => `Formerly “${name}”`,
  totalPopulation: 'Population of all communes',
  inhabitants: 'Inhabitants',
  annualCost: 'Annual cost',
  contributionRate: 'Contribution of the métropole',
  total: 'In total',
  totals: {
    annualCost: 'Annual cost',
    billed: 'Billed to the communes',
    contribution: 'Contribution of the métropole',
    residualCost: 'Residual cost of the métropole',
  },
  nothing: 'nothing',
};
