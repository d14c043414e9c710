import { dataInEnglish } from './enData';
import { problemsInEnglish } from './enProblems';
import { wizardInEnglish } from './enWizard';
import type { Format } from './format';
import type { Messages } from './fr';

/** Everything that the pane says in English. Names of tables, columns and choices stay French: so they stand in the workbook. */
export const en = (format: Format): Messages => ({
  name: 'Quote-part',

  sections: {
    label: 'Sections',
    overview: 'Overview',
    data: 'Data',
    checks: 'Checks',
    documents: 'Documents',
    count: ({ count }) => (count === 1 ? `${count} anomaly` : `${count} anomalies`),
  },

  head: {
    unnamed: 'Untitled convention',
    year: 'Financial year',
  },

  loading: {
    reading: 'Reading the workbook…',
  },

  error: {
    title: 'The workbook could not be read',
    part: 'This page could not be opened',
    again: 'Try again',
    notFresh: 'What you see comes from the reading before.',
  },

  welcome: {
    title: 'Welcome to Quote-part',
    intro:
      'Quote-part works out what each commune owes for the applications that the métropole shares with it, by the allocation key of your convention.',
    points: [
      'Amounts exact to the cent, rounding gap included.',
      'A recap table ready for the council, drawn in this workbook.',
      'Your data stays in your Excel tables: nothing leaves this workbook.',
    ],
    exampleTitle: 'To begin',
    example:
      'The example holds 31 communes, four applications and their subscriptions. It adds sheets to this workbook and touches nothing else.',
    load: 'Load the example',
    loading: ({ done, total }) => `Making the tables: ${done} of ${total}…`,
    starting: 'Preparing the tables…',
    loaded: 'The example is loaded.',
    failed: 'The example was not loaded',
  },

  tables: {
    open: 'Use the tables that are already here',
    title: 'Tables of the workbook',
    incomplete: 'A table or a column of the convention is missing',
    repair: 'Repair…',
  },

  wizard: wizardInEnglish,

  overview: {
    title: ({ year }) => `Overview of ${year}`,
    annualCost: 'Annual cost',
    billed: 'Billed to the communes',
    residualCost: 'Left to the métropole',
    todo: 'To do',
    nothingToDo: ({ year }) => `Nothing to do: the recap of ${year} is up to date.`,
    recapMissing: ({ year }) => `The recap of ${year} is not drawn yet.`,
    recapStale: ({ year }) => `The recap of ${year} is out of date.`,
    sheetIncomplete: ({ sheet }) => `The sheet “${sheet}” is incomplete.`,
    documentsStale: ({ count }) =>
      count === 1
        ? 'One annexe or statement is out of date.'
        : `${count} annexes or statements are out of date.`,
    errors: ({ count }) =>
      count === 1 ? `${count} error makes amounts wrong.` : `${count} errors make amounts wrong.`,
    warnings: ({ count }) =>
      count === 1 ? `${count} point wants checking.` : `${count} points want checking.`,
    draw: 'Draw…',
    redraw: 'Redraw…',
    check: 'Check',
    shares: 'Who bears what',
    by: { label: 'Amounts shown', communes: 'By commune', applications: 'By application' },
    costsDetail: 'Annual cost: in colour what is billed, in grey what is left to the métropole.',
    split: ({ billed, residual }) => `${billed} billed, ${residual} left to the métropole`,
    notRebilled: 'Not re-billed: on top, borne by the métropole',
    noApplications: 'No application. Add the first among the data.',
    sharesDetail: ({ billed, communes }) =>
      billed === 1
        ? `${billed} commune billed out of ${communes}`
        : `${billed} communes billed out of ${communes}`,
    noShares: ({ year }) => `No commune is billed in ${year}. Check the table of subscriptions.`,
    help: 'How the amounts are computed',
  },

  data: dataInEnglish(format),

  documents: {
    title: 'Documents',
    recap: ({ year }) => `Recap table ${year}`,
    recapDetail: 'The amounts by commune and application, with what stays with the métropole.',
    filling: 'What the cells hold',
    fillings: {
      live: {
        name: 'Quote-part formulas',
        detail: 'The amounts follow your tables wherever Quote-part is installed.',
      },
      portable: {
        name: 'Excel formulas',
        detail: 'For a workbook that leaves: the sheet computes by itself, LibreOffice included.',
      },
      frozen: { name: 'Frozen values', detail: 'The amounts no longer move: for the council’s vote.' },
    },
    draw: ({ year }) => `Draw the recap of ${year}`,
    steps: {
      reading: 'Reading the tables…',
      drawing: 'Drawing the sheet…',
      finishing: 'Last checks…',
    },
    step: ({ step, of }) => `Step ${step} of ${of}`,
    drawn: ({ year }) => `The recap of ${year} is drawn.`,
    unchanged: 'Nothing has changed: this frozen sheet is there already.',
    sheetDrawn: ({ sheet }) => `The sheet “${sheet}” is redrawn.`,
    sheetFailed: ({ sheet }) => `The sheet “${sheet}” was not redrawn`,
    underAnotherName: ({ sheet }) => `Draw as “${sheet}”`,
    goToSheet: ({ sheet }) => `Go to the sheet “${sheet}”`,
    failed: ({ year }) => `The recap of ${year} was not drawn`,
    intact: 'Your workbook is as it was.',
    formerIntact: 'The former sheet is intact.',
    notRestored: 'The sheet could not be put back as it was: it is incomplete. Draw it again.',
    sheets: 'Drawn sheets',
    noSheets: 'No sheet yet. Those that you draw appear here.',
    kinds: {
      recap: 'Recap (annexe 2)',
      communeRecap: 'Recap (annexe 2)',
      applicationSheets: 'Applications (annexe 1)',
      applicationUse: 'Uses (annexe 1)',
      priceSchedule: 'Prices (annexe 3)',
      settlementStatement: 'Settlement statement',
    },
    states: { current: 'Up to date', stale: 'Out of date', incomplete: 'Incomplete' },
    incompleteDetail: 'The drawing was interrupted',
    toolsTitle: 'Prepare and send',
    tools: {
      sheets: {
        name: 'Annexes and settlement statements',
        detail: 'Drawn in this workbook: annexe 1, annexe 3, a statement for each commune',
      },
      council: {
        name: 'Council version',
        detail: 'Freeze a year, compare it, check a document that came back',
      },
      communeFiles: {
        name: 'A workbook for each commune',
        detail: 'The settlement statement and the annexes, in a file for each commune',
      },
      accounting: {
        name: 'Revenue orders for the finance software',
        detail: 'A CSV file, one row for each revenue order',
      },
    },
  },

  checks: {
    title: 'Checks',
    none: 'No anomaly',
    noneDetail: 'Your tables are complete and consistent.',
    intro: 'Choose a line to go to the cell.',
    severities: {
      error: { name: 'Errors', detail: 'An amount is wrong or missing.' },
      warning: { name: 'Warnings', detail: 'To check before anything is sent.' },
      info: { name: 'Information', detail: 'Worth knowing; the amounts are right.' },
    },
    row: ({ row }) => `row ${row}`,
    more: ({ count }) => (count === 1 ? 'Show the last one' : `Show the ${count} others`),
    notReached: 'The cell could not be selected',
  },

  help: {
    title: 'Help',
    back: 'Back to the overview',
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
});
