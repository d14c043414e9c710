import { problemsInEnglish } from './enProblems';
import type { Messages } from './fr';
import { countedIn, wholeIn } from './counted';

const whole = wholeIn('en');

/** What all features share, in English. Names of tables, columns and choices stay French: so they stand in the workbook. */
export const english: Messages = {
  name: 'Quote-part',

  sections: {
    label: 'Sections',
    overview: 'Overview',
    data: 'Data',
    checks: 'Checks',
    orders: 'Orders',
    documents: 'Documents',
    count: ({ count }) => countedIn('en')(count, 'anomaly', 'anomalies'),
  },

  head: {
    unnamed: 'Untitled convention',
    year: 'Financial year',
    help: 'Help',
  },

  loading: {
    reading: 'Reading the workbook…',
  },

  checking: 'Checking…',

  error: {
    title: 'The workbook could not be read',
    part: 'This page could not be opened',
    again: 'Try again',
    notFresh: 'What you see comes from the reading before.',
  },

  incomplete: 'A table or a column of the convention is missing',

  saving: 'Saving…',
  underWay: 'Wait until what is under way has ended.',

  /** What leads to a page. */
  open: {
    overview: 'Back to the overview',
    checks: 'Check',
    documents: 'Draw…',
    orders: 'Orders',
    help: 'How the amounts are computed',
    diagnostic: 'Try this Excel…',
    tables: 'Use the tables that are already here',
    repair: 'Repair…',
    why: 'Why this amount?',
  },
  more: ({ count }) => (count === 1 ? 'Show the last one' : `Show the ${whole(count)} others`),
  goToSheet: ({ sheet }) => `Go to the sheet “${sheet}”`,
  notReached: 'The cell could not be selected',
  sheetShown: ({ sheet }) => `The sheet “${sheet}” was hidden: it is shown.`,

  figures: {
    annualCost: 'Annual cost',
    billed: 'Billed to the communes',
    residualCost: 'Left to the body',
  },

  drawing: {
    draw: ({ year }) => `Draw the recap of ${year}`,
    underAnotherName: ({ sheet }) => `Draw as “${sheet}”`,
    redraw: 'Redraw…',
    steps: {
      reading: 'Reading the tables…',
      drawing: 'Drawing the sheet…',
      finishing: 'Last checks…',
    },
    step: ({ step, of }) => `Step ${step} of ${of}`,
    drawn: ({ year, frozen }) => `The recap of ${year} is drawn${frozen ? ' and frozen' : ''}.`,
    unchanged: 'Nothing has changed: this frozen sheet is there already.',
    failed: ({ year }) => `The recap of ${year} was not drawn`,
    sheetDrawn: ({ sheet }) => `The sheet “${sheet}” is redrawn.`,
    sheetFailed: ({ sheet }) => `The sheet “${sheet}” was not redrawn`,
    printing: {
      notSet:
        'Excel did not take the page setup, often because no printer is installed. Before you print this sheet, set the A4 format, the orientation and 1 page wide on the Page Layout tab.',
      fitLost:
        'Excel did not keep “1 page wide”. Before you print this sheet, set it on the Page Layout tab, group Scale to Fit.',
    },
    hidden: 'This sheet is hidden, and stays so: the link shows it.',
    formerIntact: 'The former sheet is intact.',
    notRestored: 'The sheet could not be put back as it was: it is incomplete. Draw it again.',
  },

  example: {
    load: 'Load the example',
    starting: 'Preparing the tables…',
    loaded: 'The example is loaded.',
    failed: 'The example was not loaded',
  },

  creation: {
    starting: 'Preparing the tables…',
    created: 'The convention is created.',
    failed: 'The convention was not created',
    undo: 'Undo the creation',
    undoing: 'Undoing the creation…',
    undone: 'The creation was undone.',
    undoneDetail: 'Its sheets are gone, and your draft waits in the wizard.',
    notUndone: 'The creation was not undone',
    changedSince:
      'The workbook has changed since: nothing was deleted. Delete the sheets that you no longer want yourself.',
  },

  upgrade: {
    starting: 'Updating the workbook…',
    done: 'This workbook of an earlier version is updated.',
    doneDetail:
      'The values that formulas read are in cells now, beside the settings. The amounts are the same.',
    failed: 'This workbook of an earlier version could not be updated',
    readAsBefore: 'It is read as before, and you can go on.',
    again: 'Update the workbook',
  },

  workbook: {
    intact: 'Your workbook is as it was.',
    changed: 'Part of it may have been written: check the sheets of the workbook.',
    half: 'Only part of it is in the workbook:',
    place: {
      changed: ({ where }: { where: string }) => `${where}: changed`,
      pending: ({ where }: { where: string }) => `${where}: as before`,
      unknown: ({ where }: { where: string }) => `${where}: changed by somebody else`,
    },
    finish: 'Finish',
    takeBack: 'Take all of it back',
    finished: 'All of it is in the workbook.',
  },

  detail: ({ text }) => `Details: ${text}`,

  problems: problemsInEnglish,
};
