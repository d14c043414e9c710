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
  add: 'Enregistrer une demande',
  backToList: 'Retour aux demandes',
  newRequest: 'Nouvelle demande',
  changeRequest: ({ ref }: { ref: string }) => `Modifier la demande ${ref}`,
  one: ({ ref, member }: { ref: string; member: string }) => `Demande ${ref} : ${member}`,
  save: 'Enregistrer la demande',
  edit: 'Modifier',
  remove: 'Supprimer',
  answer: 'Réponse',
  accept: 'Accepter',
  refuse: 'Refuser',
  notADate: 'Donnez une date, par exemple 30/09/2019.',
  notAYear: 'Donnez une année en quatre chiffres.',
  sayWhat: 'Dites ce qui est demandé : les clauses diront à partir de quand.',
  effects: 'Ce que la demande change',
  nobodyElse: 'Aucune autre commune n’est touchée : tout passe entre elle et la collectivité.',
  others: ({ names }: { names: string }) => `Touche aussi : ${names}.`,
  yearEffect: ({ year, before, after }: { year: number; before: string; after: string }) =>
    `${year} : ${before} → ${after}`,
  bodyMore: ({ amount }: { amount: string }) => `${amount} de plus à la charge de la collectivité`,
  bodyLess: ({ amount }: { amount: string }) => `${amount} de moins à la charge de la collectivité`,
  drawAnswer: 'Dessiner la réponse',
  drawAccount: 'Dessiner le décompte final',
  saveAnswer: 'Enregistrer la réponse (PDF)',
  answerFile: {
    saved: 'La réponse est enregistrée',
    again: ({ file }: { file: string }) => `Enregistrer à nouveau ${file}`,
    opened: 'La réponse est ouverte dans un nouveau classeur',
    unfilled: 'La lettre de réponse n’est pas complète',
    unfilledDetail: 'Un champ de son texte n’est pas connu pour cette commune : voyez le tableau Lettres.',
    failed: 'La réponse n’a pas pu être enregistrée',
  },
  annexes: 'Les nouvelles annexes 1 et 2 de la commune sont dans le fichier de la réponse.',
  fields: {
    member: { label: 'Commune' },
    kind: { label: 'Objet' },
    application: { label: 'Application' },
    sentOn: { label: 'Envoyée le', hint: 'Jour de l’envoi du courrier, par exemple 30/09/2019.' },
    receivedOn: { label: 'Reçue le', hint: 'Jour de l’avis de réception.' },
    letter: { label: 'Nº du recommandé', hint: 'Il devient la référence de l’adhésion.' },
    wishedYear: { label: 'Effet demandé (année)', hint: 'Vide : dès que possible.' },
    answeredOn: { label: 'Répondue le', hint: 'Jour de la lettre de réponse.' },
    reason: { label: 'Motif', hint: 'Nécessaire pour un refus.' },
  },
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
