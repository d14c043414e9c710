import type { FileProblemCode } from '../openFile';

/** Words for files that somebody chooses, whatever for. */
export const filesInFrench = {
  reading: ({ file, percent }: { file: string; percent: string }) =>
    percent === '' ? `Lecture de ${file}…` : `Lecture de ${file} : ${percent}`,
  formats: 'Un classeur .xlsx, .xlsm ou .ods, ou un fichier .csv, de 30 Mo au plus.',
  choose: 'Choisir un fichier…',
  chooseAnother: 'Choisir un autre fichier…',
  partial: 'Le fichier n’a été lu qu’en partie',
  cancel: 'Arrêter la lecture',
  problems: {
    empty:
      'Il ne contient aucun tableau. Choisissez un fichier dont une ligne donne les titres des colonnes.',
    tooLarge: 'Il dépasse 30 Mo. Gardez-en la seule feuille utile, puis réessayez.',
    unknownFormat:
      'Ce n’est ni un classeur .xlsx, .xlsm ou .ods, ni un fichier .csv. Enregistrez-le sous un de ces formats.',
    oldOrEncrypted:
      'Il est protégé par un mot de passe, ou c’est un ancien classeur .xls. Enregistrez-le en .xlsx sans mot de passe.',
    encrypted: 'Il est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis réessayez.',
    damaged: 'Il est endommagé. Ouvrez-le dans Excel, enregistrez-le de nouveau, puis réessayez.',
    expandsTooMuch:
      'Une fois décompressé, il serait démesuré : Quote-part ne l’ouvre pas. Gardez-en la seule feuille utile.',
    tooDeep:
      'Ses éléments sont emboîtés bien au-delà de ce que fait un tableur : Quote-part ne l’ouvre pas. Enregistrez-le de nouveau depuis Excel.',
    tooManyElements:
      'Il a plus de six millions d’éléments : Quote-part ne l’ouvre pas. Gardez-en la seule feuille utile.',
    tooLongText:
      'Un de ses textes dépasse deux millions de caractères, ou tous ensemble quarante millions : Quote-part ne l’ouvre pas. Gardez-en la seule feuille utile.',
    tooSlow: 'Sa lecture a dépassé trente secondes : elle a été arrêtée. Gardez-en la seule feuille utile.',
    tooManySheets: 'Il a plus de 60 feuilles : les suivantes sont laissées de côté.',
    tooManyRows:
      'Une feuille a plus de 50 000 lignes, ou des lignes au-delà de la dernière d’Excel : les suivantes sont laissées de côté.',
    tooManyColumns: 'Une feuille a plus de 500 colonnes : les suivantes sont laissées de côté.',
    tooManyCells: 'Il a plus d’un million de cellules : les suivantes sont laissées de côté.',
    tooMuchText:
      'Les textes de ses cellules dépassent ensemble quarante millions de caractères : les lignes suivantes sont laissées de côté.',
    unclosedQuote: 'Un texte entre guillemets n’est pas fermé : vérifiez la dernière ligne de l’aperçu.',
    noHeader: 'Une feuille n’a pas de titres de colonnes : elle est laissée de côté.',
    macrosLeftOut: 'Ses macros sont laissées de côté : seules les valeurs de ses cellules sont lues.',
    unreachable: 'Il n’a pas pu être ouvert. A-t-il été déplacé ? Choisissez-le de nouveau.',
  } satisfies Record<FileProblemCode, string>,
};

export type FileWords = typeof filesInFrench;
