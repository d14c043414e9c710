import type { ImportedTable, ImportOutcome } from '../../../../../workbook/edits/import/importPlan';

const counted = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** Words for tables that come from files. */
export const importInFrench = {
  title: 'Importer un tableau',
  intro: 'Rien n’est écrit avant votre accord, et aucune ligne n’est supprimée.',
  file: 'Fichier',
  formats: 'Un classeur .xlsx, .xlsm ou .ods, ou un fichier .csv, de 30 Mo au plus.',
  choose: 'Choisir un fichier…',
  chooseAnother: 'Choisir un autre fichier…',
  reading: ({ file }: { file: string }) => `Lecture de ${file}…`,
  table: 'Feuille du fichier',
  tableOption: ({ name, count }: { name: string; count: number }) =>
    `${name} (${counted(count, 'ligne', 'lignes')})`,
  what: 'Ce que contient ce tableau',
  tables: {
    communes: 'Communes et partenaires',
    applications: 'Applications',
    subscriptions: 'Adhésions',
  } satisfies Record<ImportedTable, string>,
  columns: 'Colonnes',
  columnsDetail: 'Pour chacune des vôtres, celle du fichier d’où elle vient.',
  notImported: 'Ne pas importer',
  unnamedColumn: ({ number }: { number: number }) => `Colonne ${number}`,
  example: ({ value }: { value: string }) => `Par exemple : ${value}`,
  preview: 'Aperçu',
  outcomes: {
    new: ({ count }: { count: number }) => counted(count, 'nouvelle', 'nouvelles'),
    changed: ({ count }: { count: number }) => counted(count, 'modifiée', 'modifiées'),
    unchanged: ({ count }: { count: number }) => counted(count, 'inchangée', 'inchangées'),
    refused: ({ count }: { count: number }) => counted(count, 'refusée', 'refusées'),
  } satisfies Record<ImportOutcome['kind'], unknown>,
  titles: {
    new: 'Nouvelles lignes',
    changed: 'Lignes modifiées',
    unchanged: 'Lignes inchangées',
    refused: 'Lignes refusées',
  } satisfies Record<ImportOutcome['kind'], string>,
  line: ({ row }: { row: number }) => `ligne ${row}`,
  change: ({ column, before, after }: { column: string; before: string; after: string }) =>
    `${column} : ${before} → ${after}`,
  value: ({ column, after }: { column: string; after: string }) => `${column} : ${after}`,
  nothing: 'vide',
  more: ({ count }: { count: number }) =>
    count > 1 ? `Afficher les ${count} autres` : 'Afficher la dernière',
  doubts: {
    unreadable: ({ column, value }: { column: string; value: string }) =>
      `« ${value} » ne convient pas à la colonne « ${column} ».`,
    twice: ({ row }: { row: number }) => `La ligne ${row} du fichier porte sur la même chose.`,
    twoRows: ({ byCode, byName }: { byCode: string; byName: string }) =>
      `Son code est celui de « ${byCode} », mais son nom celui de « ${byName} ».`,
    overlap: 'Ces années chevauchent une autre adhésion de la commune à cette application.',
  },
  apply: ({ count }: { count: number }) => (count > 1 ? `Importer ${count} lignes` : 'Importer la ligne'),
  applyNone: 'Importer',
  nothingToDo: 'Rien à importer : vos tableaux contiennent déjà ces lignes, ou elles sont refusées.',
  columnsNeeded: {
    communes: 'Indiquez la colonne du nom, du code INSEE ou du SIRET.',
    applications: 'Indiquez la colonne du nom ou celle du code.',
    subscriptions: 'Indiquez la colonne de la commune et celle de l’application.',
  } satisfies Record<ImportedTable, string>,
  noRows: 'Ce tableau n’a pas de ligne sous ses titres de colonnes.',
  tooManyRows: ({ count, limit }: { count: string; limit: string }) =>
    `Ce tableau a ${count} lignes. Quote-part en importe ${limit} au plus en une fois : partagez le fichier.`,
  partial: 'Le fichier n’a été lu qu’en partie',
  unreadableFile: 'Ce fichier ne peut pas être importé',
  problems: {
    empty:
      'Il ne contient aucun tableau. Choisissez un fichier dont une ligne donne les titres des colonnes.',
    tooLarge: 'Il dépasse 30 Mo. Gardez-en la seule feuille utile, puis réessayez.',
    unknownFormat:
      'Ce n’est ni un classeur .xlsx, .xlsm ou .ods, ni un fichier .csv. Enregistrez-le sous un de ces formats.',
    oldOrEncrypted:
      'Il est protégé par un mot de passe, ou c’est un ancien classeur .xls. Enregistrez-le en .xlsx sans mot de passe.',
    damaged: 'Il est endommagé. Ouvrez-le dans Excel, enregistrez-le de nouveau, puis réessayez.',
    expandsTooMuch:
      'Une fois décompressé, il serait démesuré : Quote-part ne l’ouvre pas. Gardez-en la seule feuille utile.',
    tooManySheets: 'Il a plus de 60 feuilles : les suivantes sont laissées de côté.',
    tooManyRows: 'Une feuille a plus de 50 000 lignes : les suivantes sont laissées de côté.',
    tooManyColumns: 'Une feuille a plus de 500 colonnes : les suivantes sont laissées de côté.',
    tooManyCells: 'Il a plus d’un million de cellules : les suivantes sont laissées de côté.',
    unclosedQuote: 'Un texte entre guillemets n’est pas fermé : vérifiez la dernière ligne de l’aperçu.',
    noHeader: 'Une feuille n’a pas de titres de colonnes : elle est laissée de côté.',
    macrosLeftOut: 'Ses macros sont laissées de côté : seules les valeurs de ses cellules sont lues.',
    unreachable: 'Il n’a pas pu être ouvert. A-t-il été déplacé ? Choisissez-le de nouveau.',
  },
};

export type ImportWords = typeof importInFrench;
