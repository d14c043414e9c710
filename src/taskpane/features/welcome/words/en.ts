import type { WelcomeWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const welcomeInEnglish: WelcomeWords = {
  title: 'Welcome to Quote-part',
  intro:
    'Quote-part works out what each commune owes for the applications that the intercommunality shares with it, by the allocation key of your convention.',
  points: [
    'Amounts exact to the cent, rounding gap included.',
    'A recap table ready for the council, drawn in this workbook.',
    'Your data stays in your Excel tables: nothing leaves this workbook.',
  ],
  exampleTitle: 'To begin',
  example:
    'The example holds 31 communes, four applications and their subscriptions. It adds sheets to this workbook and touches nothing else.',
  loading: ({ done, total }) => `Making the tables: ${whole(done)} of ${total}…`,
  newConvention: 'New convention',
  resume: 'Go on with the new convention',
  opening: 'Opening the wizard…',
};
