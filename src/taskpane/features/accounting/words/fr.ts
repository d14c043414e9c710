import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** Words for the finance software's file. */
export const accountingInFrench = {
  title: 'Titres pour le logiciel financier',
  back: 'Retour aux documents',
  reading: 'Lecture des tableaux…',
  rows: 'Lignes du fichier',
  issued: ({ count, year }: { count: number; year: number }) =>
    count > 1
      ? `${whole(count)} titres de ${year} sont dans votre tableau.`
      : count === 1
        ? `Un titre de ${year} est dans votre tableau.`
        : `Votre tableau n’a pas de titre pour ${year}.`,
  proposed: ({ count }: { count: number }) =>
    count > 1
      ? `Proposer les ${whole(count)} titres qui manquent`
      : `Proposer les titres qui manquent (${whole(count)})`,
  proposedDetail: 'D’après le récapitulatif, sans numéro ni dates.',
  belowThreshold: ({ count }: { count: number }) =>
    `Y compris sous le seuil de recouvrement (${whole(count)})`,
  belowThresholdDetail:
    'Sinon, reportez-les, groupez-les avec un prochain titre, ou informez-les : voir « Un classeur par commune ».',
  withoutSiret: ({ count }: { count: number }) =>
    count > 1
      ? `Projet : ${whole(count)} lignes n’ont pas de SIRET.`
      : 'Projet : une ligne n’a pas de SIRET.',
  unreadable: ({ count }: { count: number }) =>
    count > 1
      ? `${whole(count)} titres de votre tableau n’ont pas de montant lisible`
      : 'Un titre de votre tableau n’a pas de montant lisible',
  unreadableDetail: ({ rows }: { rows: string }) =>
    `Ils ne sont pas dans le fichier. Lignes de la feuille : ${rows}.`,
  noSiret: ({ count }: { count: number }) =>
    count > 1
      ? `${whole(count)} lignes n’ont pas de SIRET : complétez le tableau des communes.`
      : 'Une ligne n’a pas de SIRET : complétez le tableau des communes.',
  columns: 'Colonnes, dans leur ordre',
  up: ({ name }: { name: string }) => `Monter « ${name} »`,
  down: ({ name }: { name: string }) => `Descendre « ${name} »`,
  movedTo: ({ name, place, of }: { name: string; place: number; of: number }) =>
    `« ${name} » : colonne ${place} sur ${of}`,
  remove: ({ name }: { name: string }) => `Supprimer « ${name} »`,
  fixed: 'Colonne au texte fixe',
  fixedDetail: 'Le même texte dans chaque ligne : un compte, un budget, un service.',
  fixedHeader: 'Titre de la colonne',
  fixedText: 'Texte',
  fixedAdd: 'Ajouter cette colonne',
  fixedName: ({ header, text }: { header: string; text: string }) => `${header} : ${text}`,
  format: 'Format',
  separator: 'Séparateur',
  separators: { ';': 'Point-virgule', ',': 'Virgule', '\t': 'Tabulation', '|': 'Barre verticale' },
  decimalSign: 'Signe décimal',
  decimalSigns: { ',': 'Virgule (148,91)', '.': 'Point (148.91)' },
  dateFormat: 'Dates',
  dateFormats: {
    'dd/mm/yyyy': '30/09/2021',
    'yyyy-mm-dd': '2021-09-30',
    ddmmyyyy: '30092021',
    yyyymmdd: '20210930',
  },
  encoding: 'Encodage',
  encodings: { 'utf-8-bom': 'UTF-8 avec marque', 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' },
  codes: 'SIRET, codes INSEE et comptes',
  codesChoices: {
    quoted: 'Entre guillemets, pour un logiciel financier',
    excelText: 'Protégés pour Excel, qui garde leurs zéros',
  },
  header: 'Une première ligne de titres',
  preview: 'Aperçu des premières lignes',
  make: ({ count }: { count: number }) =>
    count > 1 ? `Créer le fichier de ${whole(count)} titres` : 'Créer le fichier',
  making: 'Création du fichier…',
  noRows: 'Aucun titre à exporter pour cet exercice.',
  noColumns: 'Choisissez au moins une colonne.',
  isFirst: 'C’est déjà la première colonne.',
  isLast: 'C’est déjà la dernière colonne.',
  fixedNeeded: 'Saisissez le titre de la colonne et son contenu.',
  fixedKnown: 'Cette colonne est déjà dans la liste.',
  made: ({ count }: { count: number }) =>
    count > 1 ? `Le fichier de ${whole(count)} titres est créé.` : 'Le fichier d’un titre est créé.',
  saved: ({ file }: { file: string }) => `${file} va dans vos téléchargements.`,
  saveAgain: 'Enregistrer de nouveau',
  toCopy:
    'Excel pour Mac n’enregistre pas de fichier depuis ce volet : copiez ce texte dans un éditeur, puis enregistrez-le.',
  text: 'Contenu du fichier',
  select: 'Sélectionner tout le texte',
  lost: ({ characters }: { characters: string }) =>
    `Cet encodage n’a pas ces caractères, remplacés par un point d’interrogation : ${characters}`,
  notRemembered: 'Le classeur n’a pas pu retenir vos choix de colonnes et de format.',
  remembered: 'Vos choix de colonnes et de format sont retenus dans ce classeur.',
  failed: 'Le fichier n’a pas été créé',
};

export type AccountingWords = typeof accountingInFrench;
