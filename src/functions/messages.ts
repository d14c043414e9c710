/**
 * Every sentence that a function can put behind #VALUE! or #N/A, in French: the functions' runtime knows no language.
 * None is about cells that hold an error: Excel does not call a function with one, it shows the error itself, and the
 * checks of the pane say in which cell of a table it stands. `where` names the argument as Excel shows it, and the place inside a range.
 */
export const MESSAGES = {
  empty: (where: string) => `${where} : valeur manquante.`,
  text: (where: string, shown: string) => `${where} : « ${shown} » n'est pas un nombre.`,
  ambiguous: (where: string, shown: string) =>
    `${where} : « ${shown} » peut se lire de plusieurs façons ; saisissez un nombre.`,
  notFinite: (where: string) => `${where} : le nombre n'est pas fini.`,
  negative: (where: string, shown: string) => `${where} : ${shown} est négatif.`,
  notAnInteger: (where: string, shown: string) => `${where} : ${shown} n'est pas un nombre entier.`,
  notARate: (where: string, shown: string) =>
    `${where} : ${shown} n'est pas un taux de 0 à 1 (50 % s'écrit 0,5).`,
  notDecimals: (where: string, shown: string) =>
    `${where} : ${shown} n'est pas un nombre de décimales de 0 à 10.`,
  notADate: (where: string, shown: string) => `${where} : ${shown} n'est pas une date Excel.`,
  notAYear: (where: string, shown: string) => `${where} : ${shown} n'est pas une année.`,
  notAFlag: (where: string, shown: string) =>
    `${where} : « ${shown} » ne veut dire ni oui (VRAI, x, oui, o, 1) ni non (FAUX, vide, non, n, 0).`,
  notAPlace: (where: string, shown: string) =>
    `${where} : « ${shown} » n'est pas un lieu connu, comme Alsace-Moselle ou La Réunion, ni une plage de dates.`,
  notTwoColumns: (where: string) => `${where} : un taux, ou une plage de deux colonnes (date, taux).`,
  notAHalfYear: (where: string) => `${where} : un taux commence un 1er janvier ou un 1er juillet.`,
  noRate: (where: string, shown: string) => `${where} : pas de taux pour le semestre du ${shown}.`,
  zeroOrBlank: (where: string) =>
    `${where} : 0 peut être une cellule vide ; saisissez la valeur, ou '0 (avec l'apostrophe) si c'est bien zéro.`,
  notOneCell: (where: string) => `${where} : une seule cellule est attendue.`,
  populationAboveTotal: (population: string, total: string) =>
    `communePopulation : ${population} habitants dépassent totalPopulation (${total}).`,
  otherShape: (where: string, model: string) => `${where} : la plage doit avoir la même forme que ${model}.`,
  noHeader: (where: string, header: string) =>
    `${where} : pas de colonne « ${header} » ; donnez le tableau avec ses en-têtes, comme Tableau[#Tout].`,
  unknownKind: (where: string, shown: string) => `${where} : type « ${shown} » inconnu.`,
  duplicate: (where: string, shown: string) => `${where} : « ${shown} » y est déjà.`,
  unknown: (where: string, shown: string) => `${where} : « ${shown} » est inconnu du tableau de référence.`,
  noShare: (where: string, shown: string) =>
    `${where} : « ${shown} » n'est pas une commune et n'a pas de quote-part.`,
  yearsReversed: (where: string) => `${where} : la dernière année précède la première.`,
} as const;

/** Words in what STATEMENT spills. */
export const ROUNDING_GAP = "Écart d'arrondi";
export const TOTAL = 'Total';
