import type { DueKind } from '../../../../../core/calendar/dueDates';
import { wholeIn } from '../../../../../i18n/counted';

const whole = wholeIn('fr');

/** What is said of something due: of what year, how many members it concerns, and the first of them. */
interface DueValues {
  readonly year: number;
  readonly count: number;
  readonly one: string;
}

/** What is due, and the calendar file. Written with plain spaces. */
export const calendarInFrench = {
  title: 'Calendrier',
  back: 'Retour aux titres',
  window: ({ from, to }: { from: string; to: string }) => `Du ${from} au ${to}`,
  windowDetail: 'Les échéances de la convention et des titres dans les 90 jours.',
  nothing: 'Aucune échéance dans les 90 jours.',
  due: {
    issue: ({ year }) => `Titres de ${year} : dernier jour pour les émettre`,
    contest: ({ count, one }) => `Contestation : dernier jour, ${count > 1 ? `${whole(count)} titres` : one}`,
    payment: ({ count, one }) => `Échéance de paiement : ${count > 1 ? `${whole(count)} titres` : one}`,
    notice: ({ year }) => `Ajouts et retraits d’applications pour ${year} : dernier jour de demande`,
    answer: ({ count, one }) =>
      `Réponse due : ${count > 1 ? `${whole(count)} demandes` : `demande de ${one}`}`,
    termination: ({ year }) => `Résiliation au 1er janvier ${year} : dernier jour pour la notifier`,
    end: ({ year }) => `Fin de la convention (${year})`,
  } satisfies Record<DueKind, (due: DueValues) => string>,
  save: 'Enregistrer pour un agenda (.ics)',
  file: 'échéances',
  copy: 'Contenu du fichier .ics',
  copyDetail: 'Cet Excel n’enregistre pas de fichiers : copiez ce texte dans un fichier nommé echeances.ics.',
};

export type CalendarWords = typeof calendarInFrench;
