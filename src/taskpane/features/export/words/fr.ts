import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** Words for the workbooks of the communes. */
export const exportInFrench = {
  title: 'Un classeur par commune',
  titlePdf: 'Un PDF par commune',
  back: 'Retour aux documents',
  changed: ({ count }: { count: number }) =>
    `Celles qui ont changé depuis la dernière fois (${whole(count)})`,
  comparing: 'Comparaison avec les derniers fichiers…',
  nothingMade: ({ year }: { year: number }) =>
    `Aucun fichier avec ce contenu n’a encore été créé pour ${year}.`,
  nothingChanged: 'Aucune commune n’a changé depuis les derniers fichiers.',
  content: 'Contenu',
  filling: 'Contenu des cellules',
  fillings: {
    portable: { name: 'Formules', detail: 'Le fichier calcule seul, dans Excel comme dans LibreOffice.' },
    frozen: { name: 'Valeurs figées', detail: 'Les montants ne bougent plus.' },
  },
  format: 'Format des fichiers',
  create: ({ count }: { count: number }) =>
    count > 1 ? `Créer ${whole(count)} classeurs` : 'Créer le classeur',
  createPdf: ({ count }: { count: number }) => (count > 1 ? `Créer ${whole(count)} PDF` : 'Créer le PDF'),
  nothingChosen: 'Choisissez au moins une commune et un contenu.',
  noCommune: 'Aucune commune avec une population : complétez le tableau des communes.',
  errors: ({ count }: { count: number }) =>
    count > 1
      ? `${whole(count)} erreurs faussent des montants : corrigez-les avant d’envoyer ces classeurs.`
      : 'Une erreur fausse des montants : corrigez-la avant d’envoyer ces classeurs.',
  reading: 'Lecture des tableaux…',
  making: ({ name }: { name: string }) => `Création : ${name}`,
  progress: ({ done, total }: { done: number; total: number }) => `${whole(done)} sur ${total}`,
  cancel: 'Annuler',
  cancelled: 'La création est annulée',
  cancelledDetail: 'Aucun fichier n’a été enregistré.',
  failed: 'Les classeurs n’ont pas été créés',
  made: ({ count }: { count: number }) =>
    count > 1 ? `${whole(count)} classeurs sont créés.` : 'Le classeur est créé.',
  madePdf: ({ count }: { count: number }) =>
    count > 1 ? `${whole(count)} PDF sont créés.` : 'Le PDF est créé.',
  zipped: ({ file, size }: { file: string; size: string }) => `Dans ${file} (${size}).`,
  drafts: ({ count }: { count: number }) =>
    count > 1
      ? `${whole(count)} fichiers contiennent un document incomplet, marqué « projet ».`
      : 'Un fichier contient un document incomplet, marqué « projet ».',
  informed: ({ names }: { names: string }) => `Informées de leur quote-part, sans réclamation : ${names}.`,
  leftOut: ({ names }: { names: string }) => `Sans état liquidatif ni information : ${names}.`,
  saved: 'Le fichier va dans vos téléchargements.',
  sameAsBefore: 'Ils montrent la même chose que les derniers fichiers.',
  changedSince: ({ names }: { names: string }) => `Changés depuis les derniers fichiers : ${names}.`,
  notRemembered:
    'Le classeur n’a pas pu noter ce qui vient d’être créé : la prochaine fois, ces communes compteront comme changées.',
  sendingList: 'Enregistrer la liste d’envoi (CSV)',
  withoutText: ({ names }: { names: string }) =>
    `Sans la lettre, dont un champ n’est pas connu : ${names}. Les contrôles disent lequel.`,
  saveAgain: 'Enregistrer de nouveau',
  noDownload:
    'Excel pour Mac n’enregistre pas de fichier depuis ce volet : ouvrez chaque classeur, puis enregistrez-le.',
  openFile: ({ file }: { file: string }) => `Ouvrir ${file}`,
  opened: ({ file }: { file: string }) => `Le classeur ${file} est ouvert : enregistrez-le.`,
  openFailed: 'Le classeur n’a pas pu être ouvert',
  files: 'Fichiers créés',
  kilobytes: ({ count }: { count: string }) => `${count} ko`,
};

export type ExportWords = typeof exportInFrench;
