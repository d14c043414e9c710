/** French words on the ribbon's own tab; those of the manifest's buttons stand in manifest.xml. */
export const ribbonInFrench = {
  /** A number of anomalies, or `moreThan`. */
  tab: ({ count }: { count: string }) => `Contrôles (${count})`,
  group: 'À contrôler',
  button: ({ count }: { count: string }) => `Contrôler (${count})`,
  tip: 'Ouvre le volet sur les anomalies des tableaux : ce qui manque, ce qui se contredit, et où.',
  moreThan: ({ count }: { count: number }) => `plus de ${count}`,
};

export type RibbonWords = typeof ribbonInFrench;
