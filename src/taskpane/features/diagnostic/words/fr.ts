import type { ProbeGroup } from '../../../../excel/probes/register';
import type { CopyWords } from '../../../kit/copying/CopyField';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** The words of the page; those of the single lines stand in `probes`. */
export interface DiagnosticWords {
  readonly title: string;
  readonly back: string;
  readonly intro: readonly string[];
  readonly start: string;
  readonly again: string;
  readonly running: string;
  readonly progress: (of: { done: number; total: number }) => string;
  /** How many lines are as expected, otherwise, and could not be tried. */
  readonly summary: (counts: { expected: number; otherwise: number; notTried: number }) => string;
  readonly failed: string;
  readonly noSheet: string;
  readonly hadLeftover: string;
  readonly leftSheet: (of: { sheet: string }) => string;
  readonly groups: { readonly [Group in ProbeGroup]: string };
  readonly expected: string;
  readonly otherwise: string;
  readonly notTried: string;
  /** The verdict on a line and what was answered; of the report, a fact by name. */
  readonly with: (of: { name: string; value: string }) => string;
  /** Why a line could not be tried. */
  readonly reasons: {
    readonly noSheet: string;
    readonly needs: string;
    readonly noAnswer: string;
    readonly failed: (of: { code: string }) => string;
  };
  readonly facts: {
    readonly title: string;
    readonly excel: string;
    readonly languages: string;
    readonly browser: string;
    readonly numbers: string;
    readonly sets: string;
    readonly unknown: string;
  };
  readonly report: CopyWords;
}

export const diagnosticInFrench: DiagnosticWords = {
  title: 'Diagnostic d’Excel',
  back: 'Retour à l’aide',
  intro: [
    'Quote-part s’appuie sur ce qu’Excel est censé faire. Cette page l’essaie ici, sur une feuille d’essai qui disparaît ensuite.',
    'Vos tableaux ne sont ni lus ni modifiés. Excel oublie en revanche ce qu’il pouvait annuler : terminez d’abord ce que vous faisiez.',
  ],
  start: 'Essayer cet Excel',
  again: 'Essayer de nouveau',
  running: 'Essais en cours',
  progress: ({ done, total }) => `${whole(done)} sur ${total}`,
  summary: ({ expected, otherwise, notTried }) =>
    [
      `${expected} comme prévu`,
      `${otherwise} autrement`,
      notTried > 1 ? `${whole(notTried)} non essayés` : `${whole(notTried)} non essayé`,
    ].join(', '),
  failed: 'Les essais n’ont pas pu être menés à bien',
  noSheet: 'Aucune feuille d’essai n’a pu être ajoutée',
  hadLeftover: 'La feuille d’essai d’un diagnostic interrompu a été supprimée.',
  leftSheet: ({ sheet }) => `La feuille « ${sheet} » n’a pas pu être supprimée : supprimez-la vous-même.`,
  groups: {
    page: 'Ce qu’Excel et le volet savent faire',
    formulas: 'Formules et fonctions',
    names: 'Noms',
    tables: 'Tableaux',
    requests: 'Échanges avec Excel',
    sheets: 'Feuilles',
  },
  expected: 'Comme prévu',
  otherwise: 'Autrement',
  notTried: 'N’a pas pu être essayé',
  with: ({ name, value }) => `${name} : ${value}`,
  reasons: {
    noSheet: 'pas de feuille d’essai',
    needs: 'dépend d’une ligne qui n’est pas comme prévu',
    noAnswer: 'Excel n’a pas répondu à temps',
    failed: ({ code }) => `Excel a répondu ${code}`,
  },
  facts: {
    title: 'Cet Excel',
    excel: 'Version d’Excel',
    languages: 'Langues (menus, contenu)',
    browser: 'Navigateur du volet',
    numbers: 'Nombres (milliers, décimales)',
    sets: 'Fonctions d’Office',
    unknown: 'inconnu',
  },
  report: {
    title: 'Texte à transmettre',
    detail: 'Il ne contient rien de votre classeur, ni aucun nom.',
    copy: 'Copier le texte',
    copied: 'Texte copié',
    notCopied: 'Le texte est sélectionné : copiez-le avec Ctrl+C (Cmd+C sur Mac).',
  },
};
