import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** Words for a document that is saved as a file of its own. */
export const documentFileInFrench = {
  title: 'Un document en fichier',
  back: 'Retour aux documents',
  document: 'Document',
  documentDetail: 'Les feuilles que Quote-part a dessinées dans ce classeur. Une seule part à la fois.',
  none: 'Aucune feuille pour l’instant : dessinez d’abord le document.',
  search: 'Rechercher une feuille',
  noneFound: 'Aucune feuille de ce nom.',
  more: ({ count }: { count: number }) =>
    count > 1
      ? `Et ${whole(count)} autres feuilles : la recherche les trouve.`
      : 'Et une autre feuille : la recherche la trouve.',
  stale: ({ sheet }: { sheet: string }) => `Les tableaux ont changé depuis le dessin de « ${sheet} »`,
  staleDetail: 'Le fichier dira ce que disent les tableaux d’aujourd’hui.',
  byHand: 'Ce qui a été écrit à la main sur la feuille ne part pas dans le fichier.',
  format: 'Format du fichier',
  nothingChosen: 'Choisissez un document.',
  save: 'Enregistrer le fichier',
  open: 'Ouvrir le classeur',
  making: 'Création du fichier…',
  saved: 'Le fichier est créé',
  savedDetail: ({ file, size }: { file: string; size: string }) =>
    `${file} (${size} ko) va dans vos téléchargements.`,
  saveAgain: 'Enregistrer de nouveau',
  opened: 'Le classeur est ouvert',
  openedDetail: ({ file }: { file: string }) => `Enregistrez-le, par exemple sous le nom ${file}.`,
  noDownload:
    'Excel pour Mac n’enregistre pas de fichier depuis ce volet : le document s’ouvre dans un classeur, à enregistrer.',
  draft: 'Il est incomplet, et marqué « projet ».',
  failed: 'Le fichier n’a pas été créé',
  notRebuilt: 'Cette version figée ne peut plus être refaite',
  notRebuiltDetail:
    'Les tableaux ont changé depuis, et rien dans le classeur ne redonne ses cellules à l’identique. Dans Excel, copiez la feuille dans un nouveau classeur, puis enregistrez-le.',
};

export type DocumentFileWords = typeof documentFileInFrench;
