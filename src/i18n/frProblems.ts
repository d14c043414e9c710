import type { ProblemSentences } from './sentences';

export const problemsInFrench: ProblemSentences = {
  cellBeingEdited: () => ({
    what: 'Une cellule est en cours de modification.',
    todo: 'Validez-la avec Entrée ou quittez-la avec Échap, puis réessayez.',
  }),
  sheetProtected: ({ sheet }) => ({
    what: sheet ? `La feuille « ${sheet} » est protégée.` : 'Une feuille est protégée.',
    todo: 'Ôtez sa protection dans l’onglet Révision, puis réessayez.',
  }),
  sheetHidden: ({ sheet }) => ({
    what: `La feuille « ${sheet} » est masquée, et Excel refuse de l’afficher.`,
    todo: 'Ôtez la protection du classeur dans l’onglet Révision, puis réessayez.',
  }),
  tableFiltered: ({ table }) => ({
    what: table ? `Le tableau « ${table} » est filtré.` : 'Un tableau est filtré.',
    todo: 'Effacez le filtre dans l’onglet Données, puis réessayez.',
  }),
  tablesChanged: () => ({
    what: 'Quelqu’un d’autre modifie les mêmes tableaux.',
    todo: 'Regardez ce qui s’y trouve, puis réessayez.',
  }),
  workbookProtected: () => ({
    what: 'Aucune feuille ne peut être ajoutée : le classeur est protégé ou en lecture seule.',
    todo: 'Ôtez la protection du classeur dans l’onglet Révision, ou enregistrez une copie, puis réessayez.',
  }),
  itemGone: ({ item }) => ({
    what: item
      ? `« ${item} » n’est plus dans le classeur.`
      : 'Une feuille ou un tableau n’est plus dans le classeur.',
    todo: 'Si c’est une erreur, annulez la suppression dans Excel. Puis réessayez.',
  }),
  textUnfilled: ({ item, fields }) => ({
    what: `La lettre pour « ${item} » demande ce qui n’est pas connu : ${fields}.`,
    todo: 'Complétez ces données, ou changez le texte dans le tableau Lettres.',
  }),
  nameTaken: ({ name, free }) => ({
    what: `${name ? `Le nom « ${name} »` : 'Un nom nécessaire'} est déjà pris dans ce classeur, et Quote-part n’y touche pas.`,
    todo:
      free === null
        ? 'Renommez ce qui le porte, ou ouvrez un classeur vide, puis réessayez.'
        : 'Renommez ce qui le porte, ou prenez un autre nom.',
  }),
  newerSheet: ({ sheet }) => ({
    what: `La feuille « ${sheet} » a été dessinée par une version plus récente de Quote-part, et celle-ci n’y touche pas.`,
    todo: 'Mettez Quote-part à jour, ou dessinez une autre feuille sous un autre nom.',
  }),
  cellsInTheWay: ({ sheet, address, goesWith }) => ({
    what: goesWith
      ? `« ${goesWith} » n’a plus sa place sur la feuille « ${sheet} », et ce que vous avez écrit à côté (${address}) partirait avec.`
      : `Des cellules de la feuille « ${sheet} » sont déjà remplies (${address}), et Quote-part ne les remplace pas.`,
    todo: 'Déplacez leur contenu, puis réessayez.',
  }),
  nothingToShare: () => ({
    what: 'Il n’y a rien à répartir : aucune commune n’a de population.',
    todo: 'Saisissez les populations dans le tableau des communes, puis réessayez.',
  }),
  amountsToChoose: ({ year }) => ({
    what: `L’exercice ${year} a une version figée, et les tableaux n’ont plus les mêmes montants.`,
    todo: 'Choisissez d’où viennent les montants, puis réessayez.',
  }),
  tooLarge: () => ({
    what: 'C’est plus qu’Excel n’accepte en une fois.',
    todo: 'Procédez en plusieurs fois, ôtez les lignes inutiles de vos tableaux, ou utilisez Excel pour ordinateur.',
  }),
  excelBusy: () => ({
    what: 'Excel est occupé.',
    todo: 'Patientez quelques instants, puis réessayez.',
  }),
  notSupported: () => ({
    what: 'Cette version d’Excel est trop ancienne.',
    todo: 'Utilisez Microsoft 365, Excel 2021 ou Excel sur le web.',
  }),
  notLoaded: () => ({
    what: 'Une partie de Quote-part n’est pas arrivée du serveur.',
    todo: 'Vérifiez le réseau, puis réessayez.',
  }),
  unexpected: () => ({
    what: 'Excel a refusé l’opération.',
    todo: 'Réessayez. Si le refus persiste, rouvrez le classeur et transmettez le détail à votre assistance.',
  }),
};
