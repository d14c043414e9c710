import { serialOfMoment } from '../../core/dates';
import { dayInFrench } from '../../french/dates';

/** The day on the person's clock, `dd/mm/yyyy`, as the documents print it. */
export function todayInFrench(): string {
  return dayInFrench(serialOfMoment(new Date()));
}
