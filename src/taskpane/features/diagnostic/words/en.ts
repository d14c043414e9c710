import type { DiagnosticWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const diagnosticInEnglish: DiagnosticWords = {
  title: 'Diagnostic of Excel',
  back: 'Back to help',
  intro: [
    'Quote-part relies on what Excel is meant to do. This page tries it here, on a scratch sheet that goes away afterwards.',
    'Your tables are neither read nor changed. Excel does forget what it could have undone: finish first what you were doing.',
  ],
  start: 'Try this Excel',
  again: 'Try again',
  running: 'Trying',
  progress: ({ done, total }) => `${whole(done)} of ${total}`,
  summary: ({ expected, otherwise, notTried }) =>
    `${expected} as expected, ${otherwise} otherwise, ${whole(notTried)} not tried`,
  failed: 'It could not be tried to the end',
  noSheet: 'No scratch sheet could be added',
  hadLeftover: 'The scratch sheet of a diagnostic that was interrupted was deleted.',
  leftSheet: ({ sheet }) => `The sheet “${sheet}” could not be deleted: delete it yourself.`,
  groups: {
    page: 'What Excel and the pane can do',
    formulas: 'Formulas and functions',
    names: 'Names',
    tables: 'Tables',
    requests: 'Talking to Excel',
    sheets: 'Sheets',
  },
  expected: 'As expected',
  otherwise: 'Otherwise',
  notTried: 'Could not be tried',
  with: ({ name, value }) => `${name}: ${value}`,
  reasons: {
    noSheet: 'no scratch sheet',
    needs: 'depends on a line that is not as expected',
    noAnswer: 'Excel did not answer in time',
    failed: ({ code }) => `Excel answered ${code}`,
  },
  facts: {
    title: 'This Excel',
    excel: 'Version of Excel',
    languages: 'Languages (menus, contents)',
    browser: 'Browser of the pane',
    numbers: 'Numbers (thousands, decimals)',
    sets: 'Functions of Office',
    unknown: 'unknown',
  },
  report: {
    title: 'Text to pass on',
    detail: 'It holds nothing of your workbook, and no name.',
    copy: 'Copy the text',
    copied: 'Text copied',
    notCopied: 'The text is selected: copy it with Ctrl+C (Cmd+C on a Mac).',
  },
};
