import type { ReadEncoding } from '../../../../../files/csv/textDecoding';
import type { ReadSeparator } from '../../../../../files/read/csvSeparator';
import type { DecimalSign } from '../../../../../workbook/intake/cells';
import type { ApartReason } from '../../../../../workbook/intake/setApart';
import type { IntakeWarningCode } from '../../../../../workbook/intake/warnings';
import { countedIn, wholeIn } from '../../../../../i18n/counted';

/** What a sentence about a file says: how many, what stands there, and where. */
interface Said {
  readonly count: number;
  readonly value: string;
  readonly at: string;
}

const counted = countedIn('fr');
const whole = wholeIn('fr');

/** Words for how a table of a file was understood, whatever it is for. */
export const understoodInFrench = {
  understood: 'Ce qui a été compris du fichier',
  understoodDetail:
    'Ses premières lignes telles qu’elles sont. Corrigez ce qui ne va pas : le fichier est relu.',
  firstLines: 'Premières lignes du fichier',
  rowNumber: 'Ligne',
  headerRow: 'Ligne des titres de colonnes',
  noHeaderRow: 'Aucune',
  rowOption: ({ row, excerpt }: { row: number; excerpt: string }) => `${row} : ${excerpt}`,
  headerLines: 'Lignes de titres',
  separator: 'Séparateur',
  separators: {
    ';': 'Point-virgule',
    '\t': 'Tabulation',
    ',': 'Virgule',
    '|': 'Barre verticale',
  } satisfies Record<ReadSeparator, string>,
  encoding: 'Encodage',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows (1252)',
    macintosh: 'Mac',
    'utf-16': 'UTF-16',
    'utf-16be': 'UTF-16 (gros-boutiste)',
  } satisfies Record<ReadEncoding, string>,
  decimalSign: 'Signe décimal',
  decimalSigns: { ',': 'Virgule : 1,50', '.': 'Point : 1.50' } satisfies Record<DecimalSign, string>,
  noDecimalSign: 'Aucun trouvé',
  andMore: ({ shown, count }: { shown: string; count: number }) => `${shown} et ${whole(count)} de plus`,
  cautions: 'À regarder dans le fichier',
  questions: {
    noHeader: 'Aucune ligne ne donne les titres',
    hiddenRows: 'Le fichier cache des lignes',
    yearHeaders: 'Plusieurs colonnes portent une année',
  },
  questionsOpen: ({ count }: { count: number }) =>
    count > 1
      ? `Répondez d’abord aux ${whole(count)} questions sur le fichier.`
      : 'Répondez d’abord à la question sur le fichier.',
  answers: {
    noHeader: 'Ces colonnes sont les bonnes',
    yearHeaders: 'N’importer aucune de ces colonnes',
  },
  hiddenRows: { taken: 'Les importer aussi', leftOut: 'Les laisser de côté' },
  warnings: {
    noHeader: () =>
      'Les colonnes sont devinées d’après leur contenu : vérifiez-les plus bas, ou désignez la ligne des titres.',
    hiddenRows: ({ count, at }: Said) =>
      `${counted(count, 'ligne est masquée', 'lignes sont masquées')} par un filtre ou à la main : ${at}.`,
    yearHeaders: ({ value, at }: Said) =>
      `${value} (colonnes ${at}) : choisissez plus bas celle de la population à reprendre.`,
    joinedHeaders: ({ count, value }: Said) =>
      value === ''
        ? `Les titres tiennent sur ${whole(count)} lignes.`
        : `Les titres tiennent sur ${whole(count)} lignes, réunies : « ${value} ».`,
    sameHeaders: ({ value, at }: Said) =>
      `Un titre figure plusieurs fois : « ${value} » (colonnes ${at}). La première colonne est proposée.`,
    beyondHeaders: ({ at }: Said) => `Des cellules n’ont pas de titre au-dessus d’elles : ${at}.`,
    notComputed: ({ count, at }: Said) =>
      `${counted(count, 'formule n’a', 'formules n’ont')} jamais été calculée${count > 1 ? 's' : ''} : ${at}. Ouvrez le fichier dans Excel, enregistrez-le, puis choisissez-le de nouveau.`,
    errorCells: ({ value, at }: Said) =>
      `Des cellules contiennent une erreur (${value}) : ${at}. Leurs lignes sont refusées.`,
    percentCells: ({ at }: Said) => `Des cellules sont affichées en pourcentage : ${at}. 50 % est lu 0,5.`,
    mergedRows: ({ at }: Said) =>
      `Des cellules étaient fusionnées sur plusieurs lignes : leur contenu vaut pour chacune (${at}).`,
    mergedNumbers: ({ at }: Said) =>
      `Un nombre est fusionné sur plusieurs lignes : il ne compte que pour la première (vides : ${at}).`,
    doubtfulTexts: ({ at }: Said) => `Des caractères ne sont pas de cet encodage : ${at}. Vérifiez-les.`,
    cutTexts: ({ at }: Said) =>
      `Des textes de plus de 32 767 caractères, ou de plus de 30 accents sur une même lettre, ont été coupés : ${at}.`,
    mixedDecimals: ({ at }: Said) =>
      `Virgules et points servent tous deux de signe décimal : vérifiez ${at}.`,
    ambiguousNumbers: ({ value, at }: Said) =>
      `Des nombres peuvent se lire de deux façons, comme « ${value} » : ${at}. Choisissez le signe décimal.`,
    credits: ({ value, at }: Said) => `Des montants sont négatifs (avoirs), comme « ${value} » : ${at}.`,
    joinedCodes: ({ value }: Said) => `Les codes INSEE sont formés de ${value}.`,
    codesNotWhole: ({ value }: Said) =>
      `« ${value} » n’a que trois chiffres, sans le département : ce ne sont pas des codes INSEE entiers, ils ne sont pas repris.`,
    matrixCells: ({ value, at }: Said) =>
      `Des cases ne sont ni une croix, ni oui, ni non, comme « ${value} » : ${at}. Elles ne sont pas reprises.`,
  } satisfies Record<IntakeWarningCode, (said: Said) => string>,
  apartTitle: ({ count }: { count: number }) =>
    count === 0 ? 'Lignes mises à part' : counted(count, 'ligne mise à part', 'lignes mises à part'),
  apartDetail: 'Rien de tout cela n’est importé, sauf ce que vous cochez.',
  apart: {
    total: 'ligne de total',
    sum: 'somme des lignes au-dessus',
    note: 'remarque sous le tableau',
    repeatedHeader: 'titres répétés',
    otherTable: 'un autre tableau commence ici',
    contradiction: 'code d’une autre commune',
    leftOut: 'laissée de côté par vous',
  } satisfies Record<ApartReason | 'leftOut', string>,
  takenIn: 'reprise à votre demande',
  table: 'Feuille du fichier',
  tableOption: ({ name, count }: { name: string; count: number }) =>
    `${name} (${counted(count, 'ligne', 'lignes')})`,
  columns: 'Colonnes',
  columnsDetail: 'Pour chacune des vôtres, celle du fichier d’où elle vient.',
  notImported: 'Ne pas importer',
  unnamedColumn: ({ number }: { number: number }) => `Colonne ${number}`,
  example: ({ value }: { value: string }) => `Par exemple : ${value}`,
  line: ({ row }: { row: number }) => `ligne ${row}`,
  more: ({ count }: { count: number }) =>
    count > 1 ? `Afficher les ${whole(count)} autres` : 'Afficher la dernière',
  noRows: 'Ce tableau n’a pas de ligne sous ses titres de colonnes.',
  tooLarge:
    'Ce tableau est trop grand pour être importé en une fois : partagez le fichier, ou gardez-en les colonnes utiles.',
  tooManyRows: ({ count, limit }: { count: string; limit: string }) =>
    `Ce tableau a ${count} lignes. Quote-part en importe ${limit} au plus en une fois : partagez le fichier.`,
};

export type UnderstoodWords = typeof understoodInFrench;
