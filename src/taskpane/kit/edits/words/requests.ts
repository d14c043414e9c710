import type { RequestReason } from '../../../../workbook/edits/requests/requestEdit';
import { refusedIn } from './refusedIn';

/** How an edit of a request ended, in both languages. */

interface Named {
  readonly name: string;
  readonly count: number;
}

export const requestsDoneInFrench = {
  changeRequest: ({ name, count }: Named) =>
    count === 0 ? `Demande supprimée : ${name}.` : `Demande enregistrée : ${name}.`,
};
export const requestsDoneInEnglish: typeof requestsDoneInFrench = {
  changeRequest: ({ name, count }) => (count === 0 ? `Request deleted: ${name}.` : `Request saved: ${name}.`),
};

type Reasons = Readonly<Record<RequestReason, string>>;

const REASONS_IN_FRENCH: Reasons = {
  kindMissing: 'Il faut dire ce qui est demandé.',
  memberMissing: 'La commune manque.',
  applicationMissing: 'Il faut dire quelle application est ajoutée ou supprimée.',
  receivedBeforeSent: 'La réception précède l’envoi : corrigez l’une des deux dates.',
  answeredBefore: 'La réponse précède la demande : corrigez l’une des dates.',
  answerMissing: 'Il faut la date de la réponse.',
  reasonMissing: 'Un refus a besoin de son motif.',
  effectMissing: 'Il faut l’année à partir de laquelle la demande prend effet.',
  effectNotAllowed: 'Les clauses de la convention ne permettent pas cet effet.',
  usedAlready: 'L’application est déjà utilisée, et sans fin prévue.',
  notUsed: 'L’application n’est pas utilisée à cette date.',
  alreadyDecided: 'La demande est décidée : seuls la réponse, le courrier et le motif changent encore.',
  stillAccepted: 'Elle est acceptée et ses adhésions en dépendent : elle ne peut pas être supprimée.',
};

const REASONS_IN_ENGLISH: Reasons = {
  kindMissing: 'Say what is asked for.',
  memberMissing: 'The commune is missing.',
  applicationMissing: 'Say which application is added or removed.',
  receivedBeforeSent: 'It was received before it was sent: correct one of the dates.',
  answeredBefore: 'The answer comes before the request: correct one of the dates.',
  answerMissing: 'The day of the answer is needed.',
  reasonMissing: 'A refusal needs its reason.',
  effectMissing: 'The year from which it takes effect is needed.',
  effectNotAllowed: 'The clauses of the convention do not allow this effect.',
  usedAlready: 'The application is used already, without an end.',
  notUsed: 'The application is not used then.',
  alreadyDecided: 'It is decided: only the answer, the letter and the reason still change.',
  stillAccepted: 'It is accepted and subscriptions rest on it: it cannot be deleted.',
};

export const requestRefusedInFrench = refusedIn(
  REASONS_IN_FRENCH,
  (name) => `La demande « ${name} » ne peut pas être enregistrée ainsi.`,
  'Vérifiez la saisie.',
);
export const requestRefusedInEnglish = refusedIn(
  REASONS_IN_ENGLISH,
  (name) => `The request “${name}” cannot be saved like this.`,
  'Check what was typed.',
);
