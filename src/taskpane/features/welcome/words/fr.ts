import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** For a workbook that holds none of our tables. */
export const welcomeInFrench = {
  title: 'Bienvenue dans Quote-part',
  intro:
    'Quote-part calcule ce que chaque commune doit pour les applications que la collectivité partage avec elle, selon la clé de répartition de votre convention.',
  points: [
    'Des montants justes au centime, écart d’arrondi compris.',
    'Un tableau récapitulatif prêt pour le conseil, dessiné dans ce classeur.',
    'Vos données restent dans vos tableaux Excel : rien ne quitte ce classeur.',
  ],
  exampleTitle: 'Pour commencer',
  example:
    'L’exemple réunit 31 communes, quatre applications et leurs adhésions. Il ajoute des feuilles à ce classeur et ne touche à rien d’autre.',
  loading: ({ done, total }: { done: number; total: number }) =>
    `Création des tableaux : ${whole(done)} sur ${total}…`,
  newConvention: 'Nouvelle convention',
  resume: 'Reprendre la nouvelle convention',
  opening: 'Ouverture de l’assistant…',
};

export type WelcomeWords = typeof welcomeInFrench;
