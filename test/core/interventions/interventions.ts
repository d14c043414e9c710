import type { Intervention, InterventionLine } from '../../../src/core/interventions/intervention';
import { Decimal } from '../../../src/core/money';
import { money } from '../revenueOrders/orders';

export { money, on } from '../revenueOrders/orders';

/** Two days of a technician at 350 EUR, VAT 20 %. */
export const line = (changes: Partial<InterventionLine> = {}): InterventionLine => ({
  profile: 'Technicien',
  days: 2,
  halfDays: 0,
  dayPrice: money(350),
  halfDayPrice: money(200),
  vatRate: new Decimal('0.2'),
  net: money(700),
  vat: money(140),
  included: null,
  ...changes,
});

/** A form for Fabrègues that is quoted; nobody has agreed yet. */
export const intervention = (changes: Partial<Intervention> = {}): Intervention => ({
  ref: 'I1',
  member: 'Fabrègues',
  application: 'E-services',
  subject: 'Formulaire de réservation de salle',
  calendar: 'mars 2021',
  lines: [line()],
  agreedOn: null,
  agreementReference: '',
  performedOn: null,
  qualityAcceptedOn: null,
  revenueOrder: '',
  ...changes,
});
