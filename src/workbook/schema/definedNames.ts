/** Names of the workbook that formulas read. */
export type DefinedName =
  'Exercice' | 'PopulationTotale' | 'TauxParticipation' | 'TauxTVA' | 'Arrondi' | 'SeuilRecouvrement';

/** Inhabitants of all communes; a formula over the table, unless the person fixes it by hand. */
export const TOTAL_POPULATION_NAME = 'PopulationTotale' satisfies DefinedName;
