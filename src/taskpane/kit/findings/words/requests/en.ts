import type { requestsInFrench } from './fr';

/** The same in English. */
export const requestsInEnglish = {
  requestKeyTwice: {
    what: 'Two requests bear the reference “{value}”: only the first is followed.',
    todo: 'Give one of them another reference.',
  },
  requestEffectNotAllowed: {
    what: 'The clauses do not allow the request “{value}” to take effect on 1 January {year}.',
    todo: 'Check its dates and the effect, or the clauses.',
  },
  requestNotApplied: {
    what: 'The request “{value}” of “{commune}” is accepted from {year} on, but the subscriptions of that year do not follow it.',
    todo: 'Correct the years of the subscription, or the decision.',
  },
  requestOverdue: {
    what: 'The answer to the request of “{commune}” was due on {date}.',
    todo: 'Decide it on the page of requests, or enter the answer.',
  },
  requestAddsUsed: {
    what: '“{commune}” asks for “{application}”, which it uses in {year} already, without an end.',
    todo: 'Check the application, or delete the request.',
  },
  requestDropsUnused: {
    what: '“{commune}” asks to drop “{application}”, which it no longer uses in {year}.',
    todo: 'Check the application, or delete the request.',
  },
} as const satisfies Record<keyof typeof requestsInFrench, { what: string; todo: string }>;
