/** The preview's own words. What the add-in says is the add-in's business. */

export type Language = 'fr' | 'en';

const fr = {
  title: 'Aperçu de Quote-part',
  notice: 'Aperçu : un tableur de démonstration, pas Excel',
  file: 'Classeur',
  newWorkbook: 'Nouveau classeur',
  openWorkbook: 'Ouvrir un classeur…',
  saveWorkbook: 'Enregistrer sous…',
  language: 'Langue',
  theme: 'Thème',
  light: 'Clair',
  dark: 'Sombre',
  contrast: 'Contraste élevé',
  ribbon: 'Ruban',
  grid: 'Feuilles du classeur',
  pane: 'Volet',
  paneWidth: 'Largeur du volet',
  closePane: 'Fermer le volet',
  starting: 'Démarrage…',
  loadingExample: 'Chargement de l’exemple…',
  opening: 'Ouverture du classeur…',
  ready: 'Prêt',
  workbookFileName: 'classeur.xlsx',
  exampleFailed: 'L’exemple ne s’est pas chargé. Utilisez le bouton du volet.',
  openFailed: 'Ce fichier ne se lit pas : seuls les classeurs .xlsx sans mot de passe s’ouvrent ici.',
  saveFailed: 'L’enregistrement a échoué. La console du navigateur dit pourquoi.',
  startFailed: 'L’aperçu n’a pas démarré. La console du navigateur dit pourquoi.',
  buildMissing: 'Le complément n’est pas construit : lancez « npm run build », puis rechargez la page.',
  commandFailed: 'La commande n’a pas abouti.',
  chart: 'Graphique : non affiché dans l’aperçu',
};

export type Words = { readonly [key in keyof typeof fr]: string };

const en: Words = {
  title: 'Quote-part preview',
  notice: 'Preview: a demonstration spreadsheet, not Excel',
  file: 'Workbook',
  newWorkbook: 'New workbook',
  openWorkbook: 'Open a workbook…',
  saveWorkbook: 'Save as…',
  language: 'Language',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
  ribbon: 'Ribbon',
  grid: 'Sheets of the workbook',
  pane: 'Pane',
  paneWidth: 'Width of the pane',
  closePane: 'Close the pane',
  starting: 'Starting…',
  loadingExample: 'Loading the example…',
  opening: 'Opening the workbook…',
  ready: 'Ready',
  workbookFileName: 'workbook.xlsx',
  exampleFailed: 'The example did not load. Use the button in the pane.',
  openFailed: 'This file cannot be read: only .xlsx workbooks without a password open here.',
  saveFailed: 'Saving failed. The browser’s console says why.',
  startFailed: 'The preview did not start. The browser’s console says why.',
  buildMissing: 'The add-in is not built: run “npm run build”, then reload the page.',
  commandFailed: 'The command did not complete.',
  chart: 'Chart: not shown in the preview',
};

export const WORDS: Readonly<Record<Language, Words>> = { fr, en };

/** Office display languages. */
export const LOCALES = { fr: 'fr-FR', en: 'en-US' } as const;
