import type { RequestsWords } from './fr';

export const requestsInEnglish: RequestsWords = {
  title: 'Requests',
  back: 'Back to data',
  empty: 'No request. Additions, removals and terminations are followed here: delay, effect, answer.',
  noMember: '(no commune)',
  noKind: '(what is asked is not said)',
  kinds: {
    add: 'Addition',
    drop: 'Removal',
    terminate: 'Termination',
    terminateByBody: 'Termination by the body',
  },
  askedOf: ({ asked, application }) => `${asked}: ${application}`,
  open: 'To be decided',
  answerUntil: ({ date }) => `Answer due by ${date}`,
  overdue: ({ date }) => `Answer late: it was due on ${date}`,
  accepted: 'Accepted',
  acceptedFor: ({ year }) => `Accepted, in effect from 1 January ${year}`,
  refused: 'Refused',
  rule: {
    inTime: ({ year, lastDay }) => `In time: in effect from 1 January ${year} (last day: ${lastDay}).`,
    tooLateThen: ({ year, asked, lastDay }) =>
      `Too late for 1 January ${asked} (last day: ${lastDay}): in effect from 1 January ${year}.`,
    notAllowedThen: ({ year, asked }) =>
      `The convention allows no effect on 1 January ${asked}: in effect from 1 January ${year}.`,
    tooLate: ({ year, lastDay }) =>
      `Too late for 1 January ${year} (last day: ${lastDay}), and there is no other: no effect.`,
    notAllowed: ({ year }) => `The convention allows no effect on 1 January ${year} or later: no effect.`,
    noClause: 'The clauses do not say when such a request takes effect: complete them (Data).',
    dateMissing: {
      sentOn: 'The delay runs from the day of sending: give it.',
      receivedOn: 'The delay runs from the day of receipt: give it.',
    },
  },
};
