import { countedIn } from '../../../../i18n/counted';
import type { PersonalDataWords } from './fr';

const counted = countedIn('en');
const cells = (count: number): string => counted(count, 'cell', 'cells');

export const personalDataInEnglish: PersonalDataWords = {
  title: 'Personal data',
  back: 'Back to data',
  intro:
    'Where this workbook may hold data on people, and which files take them out of it. Quote-part sends nothing: what goes out is what you send.',
  places: 'What stands in the workbook',
  cells: ({ count }) => (count === 0 ? 'empty' : cells(count)),
  of: {
    contacts: {
      name: '“Communes”: “Courriel”',
      detail: 'Goes out in the sending list, and in no file of another commune.',
    },
    signatory: {
      name: 'Settings: “Signataire”',
      detail: 'Printed on what is signed: statements, letters, amendments, the convention, annexes.',
    },
    service: {
      name: 'Settings: “Service à contacter”',
      detail: 'Printed on statements and letters. The name of a department is mostly enough.',
    },
    letters: {
      name: '“Lettres”: “Texte”',
      detail: 'Goes out in letters and the convention. Write nobody’s name there.',
    },
    reasons: { name: '“Demandes”: “Motif”', detail: 'Goes out in the answer to the commune that asked.' },
    interventions: {
      name: '“Interventions”: “Objet”',
      detail: 'Goes out in the quote, the invoice and the statement of that commune.',
    },
    payments: { name: '“Paiements”: “Référence”', detail: 'Goes out in no file.' },
  },
  journal:
    'The Journal keeps what was changed, e-mails and names too, and the author where Excel says it. It goes out in no file; its old rows may be deleted on its sheet. Drawn and frozen sheets keep the names of those who signed them.',
  erase: 'What is no longer needed',
  erasures: {
    formerContacts: 'E-mails of those who left the convention before this year',
    signatories: 'Signatory and department to ask, when they change',
    formerReasons: 'Reasons of requests decided for a past year',
    allContacts: 'All e-mails, at the end of the convention',
  },
  nothing: 'There is nothing to empty in what you checked.',
  run: ({ count }) => `Empty ${cells(count)}`,
};
