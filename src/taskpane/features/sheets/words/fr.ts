import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** Words for the annexes and statements that are drawn in the workbook. */
export const sheetsInFrench = {
  title: ({ year }: { year: number }) => `Annexes et états liquidatifs ${year}`,
  back: 'Retour aux documents',
  reading: 'Lecture de la version figée…',
  errors: ({ count }: { count: number }) =>
    count > 1
      ? `${whole(count)} erreurs faussent des montants : corrigez-les avant d’envoyer ces documents.`
      : 'Une erreur fausse des montants : corrigez-la avant d’envoyer ces documents.',
  documents: 'Documents à dessiner',
  filling: 'Contenu des cellules',
  fillings: {
    portable: {
      name: 'Formules Excel',
      detail: 'La feuille calcule avec ses propres chiffres. Redessinez-la quand vos tableaux changent.',
    },
    frozen: { name: 'Valeurs figées', detail: 'Une feuille à part, qui ne sera jamais redessinée.' },
  },
  draw: ({ count }: { count: number }) =>
    count > 1 ? `Dessiner ${whole(count)} feuilles` : 'Dessiner la feuille',
  nothingChosen: 'Choisissez au moins un document, et une commune pour un état liquidatif.',
  drawing: ({ name }: { name: string }) => `Dessin : ${name}`,
  progress: ({ done, total }: { done: number; total: number }) => `${whole(done)} sur ${total}`,
  cancel: 'Annuler',
  drawn: ({ count }: { count: number }) =>
    count > 1 ? `${whole(count)} feuilles sont dessinées.` : 'La feuille est dessinée.',
  partly: ({ drawn, total }: { drawn: number; total: number }) =>
    `Feuilles dessinées : ${drawn} sur ${total}.`,
  left: ({ count }: { count: number }) =>
    count > 1 ? `${whole(count)} feuilles n’ont pas été commencées.` : 'Une feuille n’a pas été commencée.',
  drafts: ({ count }: { count: number }) =>
    count > 1
      ? `${whole(count)} feuilles sont incomplètes et portent la mention « projet ».`
      : 'Une feuille est incomplète et porte la mention « projet ».',
  withoutLogo: ({ count }: { count: number }) =>
    count > 1
      ? `Excel n’a pas pris le logo sur ${whole(count)} feuilles, qui sont dessinées sans lui. Choisissez une autre image dans les paramètres.`
      : 'Excel n’a pas pris le logo sur une feuille, qui est dessinée sans lui. Choisissez une autre image dans les paramètres.',
  drawnSheets: 'Feuilles dessinées',
  concerned: ({ sheets }: { sheets: string }) => `Feuilles concernées : ${sheets}.`,
  unchanged: '(figée avec les mêmes données, rien à refaire)',
  notDrawn: 'Feuilles non dessinées',
  intact: ({ name }: { name: string }) => `${name} : rien n’a été touché.`,
  notRestored: ({ name }: { name: string }) => `${name} : la feuille est incomplète. Dessinez-la de nouveau.`,
  underAnotherName: ({ count }: { count: number }) =>
    count > 1 ? `Dessiner ces ${whole(count)} feuilles sous un autre nom` : 'Dessiner sous un autre nom',
};

export type SheetsWords = typeof sheetsInFrench;
