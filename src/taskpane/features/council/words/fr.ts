import type { InputsToday } from '../../../../workbook/frozen/checkFrozen';
import type { ReturnedFilling } from '../../../../workbook/frozen/checkReturned';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

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
    'Un fichier .xlsx, .xlsm ou .ods qui contient un récapitulatif, une annexe ou un état liquidatif, ou plusieurs. Ce qui y a été modifié, masqué ou affiché autrement est dit, cellule par cellule. Il n’est pas modifié.',
  open: 'Choisir un fichier…',
  checking: 'Vérification…',
  integrity: {
    intact: ({ name }: { name: string }) => `« ${name} » est tel qu’il a été figé.`,
    altered: ({ name }: { name: string }) => `« ${name} » a été modifié depuis qu’il a été figé.`,
    unsigned: ({ name }: { name: string }) =>
      `« ${name} » ne porte pas d’empreinte : rien ne dit s’il a été modifié.`,
  },
  madeIntegrity: {
    intact: ({ name }: { name: string }) => `« ${name} » est tel qu’il a été fait.`,
    altered: ({ name }: { name: string }) => `« ${name} » a été modifié depuis qu’il a été fait.`,
    unsigned: ({ name }: { name: string }) =>
      `« ${name} » n’est pas figé : rien ne dit si quelqu’un l’a modifié.`,
  },
  oneAltered: ({ name, document, made = false }: Of & { document: string; made?: boolean }) =>
    `${holder(name)} : le document « ${document} » a été modifié depuis qu’il a été ${made ? 'fait' : 'figé'}.`,
  several: ({
    name,
    intact,
    altered,
    unsigned,
    made = false,
  }: Of & { intact: number; altered: number; unsigned: number; made?: boolean }) => {
    const total = intact + altered + unsigned;
    const done = made ? 'fait' : 'figé';
    if (altered > 0)
      return `${holder(name)} : ${altered} documents sur ${total} ont été modifiés depuis qu’ils ont été ${done}s.`;
    if (intact === 0)
      return `${holder(name)} : aucun des ${total} documents ne porte d’empreinte, rien ne dit s’ils ont été modifiés.`;
    if (unsigned === 0) return `${holder(name)} : les ${total} documents sont tels qu’ils ont été ${done}s.`;
    const fine =
      intact > 1
        ? `${intact} documents sont tels qu’ils ont été ${done}s`
        : `un document est tel qu’il a été ${done}`;
    return `${holder(name)} : ${fine} ; ${unsigned > 1 ? `${whole(unsigned)} autres ne portent` : 'un autre ne porte'} pas d’empreinte.`;
  },
  checked: 'Documents vérifiés',
  checkedDetail: 'Ceux qui ont été modifiés d’abord',
  states: { intact: 'Tel que figé', altered: 'Modifié', unsigned: 'Sans empreinte' },
  asMade: 'Tel que fait',
  fillings: {
    portable:
      'Document portable : ses formules calculent ses montants, qui suivent ce qu’on y saisit. Il ne porte pas d’empreinte de ce qui s’y trouve.',
    live: 'Document du classeur : les fonctions de Quote-part calculent ses montants. Il ne porte pas d’empreinte de ce qui s’y trouve.',
    values: 'Il n’a ni formules ni empreinte de ce qui s’y trouve.',
  } satisfies Record<Exclude<ReturnedFilling, 'frozen'>, string>,
  editedSince: 'Il a été fait avec les données des tableaux d’aujourd’hui, puis modifié.',
  noCell:
    'La cellule ne peut pas être nommée : ni les tableaux ni une feuille figée de ce classeur ne disent ce qui s’y trouvait.',
  differences: {
    nothing: 'rien',
    more: ({ count }: { count: number }) =>
      count > 1 ? `Et ${whole(count)} autres cellules.` : 'Et une autre cellule.',
    changed: ({ cell, before, now }: { cell: string; before: string; now: string }) =>
      `${cell} : « ${before} » est devenu « ${now} ».`,
    otherThan: ({ cell, now }: { cell: string; now: string }) =>
      `${cell} : ce n’est plus ce qui a été figé, mais « ${now} ».`,
    written: ({ cell, now }: { cell: string; now: string }) => `${cell} : « ${now} » a été ajouté.`,
    gone: ({ cell, before }: { cell: string; before: string }) =>
      before === ''
        ? `${cell} : la ligne ou la colonne qui s’y trouvait n’y est plus.`
        : `${cell} : la ligne ou la colonne de « ${before} » n’y est plus.`,
    result: ({ cell, now, computed }: { cell: string; now: string; computed: string }) =>
      `${cell} : « ${now} », alors que le calcul donne « ${computed} ».`,
    shown: ({ cell, value, shown }: { cell: string; value: string; shown: string }) =>
      `${cell} : « ${value} » est affiché comme « ${shown} ».`,
    notShown: ({ cell, value }: { cell: string; value: string }) =>
      `${cell} : « ${value} » n’est pas affiché.`,
    otherFormat: ({ cell, value }: { cell: string; value: string }) =>
      `${cell} : « ${value} » est affiché dans un format que Quote-part ne lit pas.`,
    hidden: {
      sheet: () => 'La feuille est masquée.',
      row: ({ name }: { name: string }) => `La ligne ${name} est masquée.`,
      column: ({ name }: { name: string }) => `La colonne ${name} est masquée.`,
    },
  },
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
