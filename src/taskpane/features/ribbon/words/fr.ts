import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** French words on the ribbon's own tab; those of the manifest's buttons stand in manifest.xml. */
export const ribbonInFrench = {
  /** A number of anomalies, or `moreThan`. */
  tab: ({ count }: { count: string }) => `Contrôles (${count})`,
  group: 'À contrôler',
  button: ({ count }: { count: string }) => `Contrôler (${count})`,
  tip: 'Ouvre le volet sur les anomalies des tableaux : ce qui manque, ce qui se contredit, et où.',
  moreThan: ({ count }: { count: number }) => `plus de ${whole(count)}`,
};

export type RibbonWords = typeof ribbonInFrench;
