import type { InputsToday } from '../../../../workbook/frozen/checkFrozen';

type Of = { name: string | null };
/** A file or a sheet; null: this workbook. */
const holder = (name: string | null): string => (name === null ? 'Ce classeur' : `« ${name} »`);

/** Words for the version of the council. */
export const councilInFrench = {
  title: 'Version du conseil',
  back: 'Retour aux documents',
  freeze: ({ year }: { year: number }) => `Figer l’exercice ${year}`,
  freezeDetail: 'Une feuille à part, datée, avec ses empreintes. Elle ne sera jamais redessinée.',
  note: 'Note de l’auteur',
  noteHint: 'Facultative. Elle est imprimée sous le tableau, par exemple « Délibération du 30 septembre ».',
  freezeNow: ({ year }: { year: number }) => `Figer le récapitulatif ${year}`,
  frozen: 'Feuilles figées',
  frozenDetail: 'Choisissez-en une pour la vérifier. Un récapitulatif est aussi comparé aux tableaux.',
  noFrozen: 'Aucune feuille figée dans ce classeur.',
  compareWithToday: 'Comparer aux tableaux d’aujourd’hui',
  checkAll: 'Tout vérifier',
  document: 'Un document est revenu',
  documentDetail:
    'Un fichier .xlsx, .xlsm ou .ods qui contient un récapitulatif, une annexe ou un état liquidatif figés, ou plusieurs. Il n’est pas modifié.',
  open: 'Choisir un fichier…',
  checking: 'Vérification…',
  integrity: {
    intact: ({ name }: { name: string }) => `« ${name} » est tel qu’il a été figé.`,
    altered: ({ name }: { name: string }) => `« ${name} » a été modifié depuis qu’il a été figé.`,
    unsigned: ({ name }: { name: string }) =>
      `« ${name} » ne porte pas d’empreinte : rien ne dit s’il a été modifié.`,
  },
  oneAltered: ({ name, document }: Of & { document: string }) =>
    `${holder(name)} : le document « ${document} » a été modifié depuis qu’il a été figé.`,
  several: ({
    name,
    intact,
    altered,
    unsigned,
  }: Of & { intact: number; altered: number; unsigned: number }) => {
    const total = intact + altered + unsigned;
    if (altered > 0)
      return `${holder(name)} : ${altered} documents sur ${total} ont été modifiés depuis qu’ils ont été figés.`;
    if (intact === 0)
      return `${holder(name)} : aucun des ${total} documents ne porte d’empreinte, rien ne dit s’ils ont été modifiés.`;
    if (unsigned === 0) return `${holder(name)} : les ${total} documents sont tels qu’ils ont été figés.`;
    const fine =
      intact > 1
        ? `${intact} documents sont tels qu’ils ont été figés`
        : 'un document est tel qu’il a été figé';
    return `${holder(name)} : ${fine} ; ${unsigned > 1 ? `${unsigned} autres ne portent` : 'un autre ne porte'} pas d’empreinte.`;
  },
  checked: 'Documents vérifiés',
  checkedDetail: 'Ceux qui ont été modifiés d’abord',
  states: { intact: 'Tel que figé', altered: 'Modifié', unsigned: 'Sans empreinte' },
  unknownDocument: 'Document dont le titre a été modifié',
  onSheet: ({ sheet, date }: { sheet: string; date: string }) =>
    date === '' ? `Feuille « ${sheet} ».` : `Feuille « ${sheet} », dessinée le ${date}.`,
  noDocument: ({ name }: Of) => `${holder(name)} ne contient aucun document de Quote-part.`,
  noDocumentDetail:
    'Choisissez un fichier ou une feuille dont le titre, en A1, est celui d’un récapitulatif, d’une annexe ou d’un état liquidatif.',
  unreadable: ({ name }: Of) => `${holder(name)} n’a pas pu être lu.`,
  unreadableDetail: 'Enregistrez-le au format .xlsx ou .ods, sans mot de passe, puis réessayez.',
  failed: ({ name }: Of) => `${holder(name)} n’a pas pu être vérifié.`,
  about: ({ document, date }: { document: string; date: string }) =>
    date === '' ? `${document}.` : `${document}, dessiné le ${date}.`,
  itsNote: ({ note }: { note: string }) => `Note : ${note}`,
  sameAs: ({ sheet }: { sheet: string }) =>
    `Il est identique à la feuille « ${sheet} » telle qu’elle a été figée.`,
  differsFrom: ({ sheet }: { sheet: string }) =>
    `Il porte l’empreinte de la feuille « ${sheet} », mais un montant, un nom ou un texte n’est plus le même.`,
  noOriginal: 'Aucune feuille figée de ce classeur n’a la même empreinte.',
  inputs: {
    same: 'Empreinte des données : celle des tableaux d’aujourd’hui.',
    changed: 'Empreinte des données : les tableaux ont changé depuis.',
    gone: 'Empreinte des données : les tableaux n’ont plus la commune dont il parle.',
    unread: 'Il ne porte pas d’empreinte des données.',
  } satisfies Record<InputsToday, string>,
  noFigures: 'Ses titres de lignes ou de colonnes ont changé : ses montants ne peuvent pas être comparés.',
  today: ({ year }: { year: number }) => `Comparé aux tableaux d’aujourd’hui, exercice ${year}`,
  todayOn: ({ year, sheet }: { year: number; sheet: string }) =>
    `« ${sheet} » comparé aux tableaux d’aujourd’hui, exercice ${year}`,
};

export type CouncilWords = typeof councilInFrench;
