import type { ImportedTable, ImportOutcome } from '../../../../../workbook/edits/import/importPlan';
import { countedIn, wholeIn } from '../../../../../i18n/counted';

const counted = countedIn('fr');
const whole = wholeIn('fr');

/** Words for tables that come from files. */
export const importInFrench = {
  title: 'Importer un tableau',
  intro: 'Rien n’est écrit avant votre accord, et aucune ligne n’est supprimée.',
  file: 'Fichier',
  contradiction: ({ code, expected, name }: { code: string; expected: string; name: string }) =>
    `le code ${code} est celui de ${expected}, pas de ${name} : lequel est juste ?`,
  leave: 'Laisser de côté',
  leaveRow: ({ name }: { name: string }) => `Laisser de côté : ${name}`,
  matrix: ({ count }: { count: number }) =>
    `Une croix par adhésion : communes en lignes, ${counted(count, 'application', 'applications')} en colonnes`,
  what: 'Ce que contient ce tableau',
  tables: {
    communes: 'Communes et partenaires',
    applications: 'Applications',
    subscriptions: 'Adhésions',
  } satisfies Record<ImportedTable, string>,
  vintage: 'De quelle année sont ces populations ?',
  vintageDetail:
    'Le millésime est noté dans les paramètres avec elles, et figure sur les documents. S’il change, la source des anciennes populations ne vaut plus : elle est à compléter dans les paramètres.',
  vintageSaid: ({ quote }: { quote: string }) => `Le fichier dit : « ${quote} »`,
  vintageAsked: 'Indiquez le millésime des populations du fichier.',
  chooseVintage: 'Choisir…',
  vintageKept: ({ vintage }: { vintage: number }) => `${vintage} (celui du classeur)`,
  ofPopulations: 'Ce fichier donne les populations de toute la France',
  ofPopulationsDetail:
    'La page Populations n’en prend que vos communes, et montre l’effet sur chaque montant avant de l’appliquer.',
  toPopulations: 'Ouvrir dans Populations',
  ofPopulationsWhy: 'Ouvrez ce fichier dans Populations : seules vos communes en sont prises.',
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
  change: ({ column, before, after }: { column: string; before: string; after: string }) =>
    `${column} : ${before} → ${after}`,
  value: ({ column, after }: { column: string; after: string }) => `${column} : ${after}`,
  nothing: 'vide',
  doubts: {
    unreadable: ({ column, value }: { column: string; value: string }) =>
      `« ${value} » ne convient pas à la colonne « ${column} ».`,
    twice: ({ row }: { row: number }) => `La ligne ${row} du fichier porte sur la même chose.`,
    twoRows: ({ byCode, byName }: { byCode: string; byName: string }) =>
      `Son code est celui de « ${byCode} », mais son nom celui de « ${byName} ».`,
    overlap: 'Ces années chevauchent une autre adhésion de la commune à cette application.',
  },
  apply: ({ count }: { count: number }) =>
    count > 1 ? `Importer ${whole(count)} lignes` : 'Importer la ligne',
  applyNone: 'Importer',
  comparing: 'Comparaison des lignes avec votre classeur…',
  nothingToDo: 'Rien à importer : vos tableaux contiennent déjà ces lignes, ou elles sont refusées.',
  columnsNeeded: {
    communes: 'Indiquez la colonne du nom, du code INSEE ou du SIRET.',
    applications: 'Indiquez la colonne du nom ou celle du code.',
    subscriptions: 'Indiquez la colonne de la commune et celle de l’application.',
  } satisfies Record<ImportedTable, string>,
  unreadableFile: 'Ce fichier ne peut pas être importé',
};

export type ImportWords = typeof importInFrench;
