import type { AskedKind } from '../../../../core/notice/request';

/** What communes ask for over the life of the convention: articles 9 and 10 of that of 2019. */
export const requestsInFrench = {
  title: 'Demandes',
  back: 'Retour aux données',
  empty:
    'Aucune demande. Les ajouts, les suppressions et les résiliations se suivent ici : délai, effet, réponse.',
  noMember: '(sans commune)',
  noKind: '(objet à préciser)',
  kinds: {
    add: 'Ajout',
    drop: 'Suppression',
    terminate: 'Résiliation',
    terminateByBody: 'Résiliation par la collectivité',
  } satisfies Record<AskedKind, string>,
  askedOf: ({ asked, application }: { asked: string; application: string }) => `${asked} : ${application}`,
  open: 'À décider',
  answerUntil: ({ date }: { date: string }) => `Réponse à donner au plus tard le ${date}`,
  overdue: ({ date }: { date: string }) => `Réponse en retard : elle était due le ${date}`,
  accepted: 'Acceptée',
  acceptedFor: ({ year }: { year: number }) => `Acceptée, effet au 1er janvier ${year}`,
  refused: 'Refusée',
  /** What the clauses say of it. */
  rule: {
    inTime: ({ year, lastDay }: { year: number; lastDay: string }) =>
      `Dans les délais : effet au 1er janvier ${year} (dernier jour : ${lastDay}).`,
    tooLateThen: ({ year, asked, lastDay }: { year: number; asked: number; lastDay: string }) =>
      `Trop tard pour le 1er janvier ${asked} (dernier jour : ${lastDay}) : effet au 1er janvier ${year}.`,
    notAllowedThen: ({ year, asked }: { year: number; asked: number }) =>
      `La convention ne prévoit pas d’effet au 1er janvier ${asked} : effet au 1er janvier ${year}.`,
    tooLate: ({ year, lastDay }: { year: number; lastDay: string }) =>
      `Trop tard pour le 1er janvier ${year} (dernier jour : ${lastDay}), et il n’y en a pas d’autre : sans effet.`,
    notAllowed: ({ year }: { year: number }) =>
      `La convention ne prévoit pas d’effet au 1er janvier ${year} ni ensuite : sans effet.`,
    noClause: 'Les clauses ne disent pas quand une telle demande prend effet : complétez-les (Données).',
    dateMissing: {
      sentOn: 'Le délai court de l’envoi : donnez sa date.',
      receivedOn: 'Le délai court de la réception : donnez sa date.',
    },
  },
};

export type RequestsWords = typeof requestsInFrench;
