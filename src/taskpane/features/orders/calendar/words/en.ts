import type { CalendarWords } from './fr';
import { wholeIn } from '../../../../../i18n/counted';

const whole = wholeIn('en');

export const calendarInEnglish: CalendarWords = {
  title: 'Calendar',
  back: 'Back to orders',
  window: ({ from, to }) => `From ${from} to ${to}`,
  windowDetail: 'What the convention and its orders have due within 90 days.',
  nothing: 'Nothing is due within 90 days.',
  due: {
    issue: ({ year }) => `Orders of ${year}: last day to issue them`,
    contest: ({ count, one }) => `Contest: last day, ${count > 1 ? `${whole(count)} orders` : one}`,
    payment: ({ count, one }) => `Payment due: ${count > 1 ? `${whole(count)} orders` : one}`,
    notice: ({ year }) => `Applications added or dropped for ${year}: last day to ask`,
    answer: ({ count, one }) => `Answer due: ${count > 1 ? `${whole(count)} requests` : `request of ${one}`}`,
    termination: ({ year }) => `Termination on 1 January ${year}: last day to give notice`,
    end: ({ year }) => `End of the convention (${year})`,
  },
  save: 'Save for a calendar (.ics)',
  file: 'deadlines',
  copy: 'Contents of the .ics file',
  copyDetail: 'This Excel saves no files: copy this text into a file called deadlines.ics.',
};
