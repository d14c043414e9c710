import type { ChoiceProblem } from '../../../../workbook/tables/bindTables';
import type { TableRole } from '../../../../workbook/schema/tables';
import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('fr');
const whole = wholeIn('fr');

/** Words for binding the workbook's own tables, and for the repair. */
export const bindingInFrench = {
  title: 'Tableaux du classeur',
  back: 'Retour',
  reading: 'Recherche des tableaux…',
  intro:
    'Choisissez le tableau qui tient chaque rôle, puis vérifiez ses colonnes. Rien n’est copié ni renommé dans vos tableaux.',
  none: 'Ce classeur n’a aucun tableau Excel',
  noneTodo:
    'Sélectionnez vos données dans la grille, puis choisissez Insertion, Tableau, avec une ligne d’en-têtes. Il faut au moins les communes avec leur population, les applications avec leur coût annuel, et les adhésions. Revenez ensuite ici.',
  roles: {
    settings: 'Paramètres',
    communes: 'Communes',
    applications: 'Applications',
    subscriptions: 'Adhésions',
    requests: 'Demandes',
    variants: 'Variantes',
    populations: 'Populations par année',
    costs: 'Coûts par année',
    amendments: 'Avenants',
    priceSchedule: 'Bordereau de prix',
    letters: 'Lettres',
    interventions: 'Interventions',
    interventionLines: 'Lignes d’intervention',
    revenueOrders: 'Titres de recettes',
    payments: 'Paiements',
    rates: 'Taux d’intérêt',
    holidays: 'Jours fériés',
    journal: 'Journal',
  } satisfies Record<TableRole, string>,
  otherRoles: 'Autres tableaux',
  table: 'Tableau',
  created: 'Aucun : un tableau vide est créé à côté',
  tableOn: ({ table, sheet, rows }: { table: string; sheet: string; rows: number }) =>
    `${table} (feuille « ${sheet} », ${counted(rows, 'ligne', 'lignes')})`,
  noColumn: 'Aucune',
  problems: {
    tableTwice: ({ table, other }: { table: string; other: string }) =>
      `Le tableau « ${table} » sert déjà pour « ${other} » : choisissez-en un autre.`,
    columnTwice: ({ header, other }: { header: string; other: string }) =>
      `La colonne « ${header} » sert déjà pour « ${other} » : choisissez-en une autre.`,
    columnNeeded: 'Cette colonne est nécessaire : choisissez celle qui la contient.',
    gone: ({ name }: { name: string }) => `« ${name} » n’est plus dans le classeur : choisissez de nouveau.`,
    nothingChosen: 'Choisissez au moins un tableau.',
  } satisfies Partial<Record<ChoiceProblem['code'] | 'gone', unknown>>,
  preview: 'Ce qui serait lu',
  counts: ({
    communes,
    inhabitants,
    applications,
    subscriptions,
  }: {
    communes: number;
    inhabitants: number;
    applications: number;
    subscriptions: number;
  }) =>
    `${counted(communes, 'commune', 'communes')}, ${counted(inhabitants, 'habitant', 'habitants')}, ${counted(applications, 'application', 'applications')}, ${counted(subscriptions, 'adhésion', 'adhésions')}.`,
  term: ({ firstYear, lastYear, year }: { firstYear: number; lastYear: number; year: number }) =>
    `Convention de ${firstYear} à ${lastYear}, exercice ${year}.`,
  partial: 'Ce tableau est grand : seules ses premières lignes sont comptées ici.',
  noFindings: 'Aucune anomalie dans ces tableaux.',
  findings: ({ count }: { count: number }) =>
    count > 1 ? `${whole(count)} anomalies seraient signalées` : 'Une anomalie serait signalée',
  more: ({ count }: { count: number }) => (count > 1 ? `Et ${whole(count)} autres.` : 'Et une autre.'),
  willCreate: ({ names }: { names: string }) => `Créés à côté, sur leurs propres feuilles : ${names}.`,
  incomplete: 'Corrigez les choix signalés : l’aperçu de la lecture suivra.',
  bind: 'Relier ces tableaux',
  working: ({ done, total }: { done: number; total: number }) =>
    total === 0 ? 'Écriture des liens…' : `Création des tableaux : ${whole(done)} sur ${total}…`,
  bound: 'Vos tableaux sont reliés.',
  boundDetail:
    'Quote-part lit maintenant ces tableaux là où ils sont. Vérifiez la durée et la participation dans Données > Paramètres.',
  notBound: 'Les tableaux n’ont pas été reliés',
  missing: 'Des éléments de la convention manquent dans ce classeur',
  missingDetail: 'Seul ce qui manque est remis : le reste du classeur n’est pas touché.',
  missingTable: ({ name }: { name: string }) =>
    `Le tableau « ${name} » : recréé, vide, sur sa feuille. S’il a seulement changé de nom, choisissez-le plus bas, parmi d’autres tableaux.`,
  missingColumn: ({ header, role }: { header: string; role: string }) => `Colonne « ${header} » (${role})`,
  missingSetting: ({ name }: { name: string }) =>
    `Le paramètre « ${name} » : sa ligne est remise, sans valeur.`,
  missingName: ({ name }: { name: string }) => `Le nom « ${name} » : redéfini.`,
  lostName: ({ name }: { name: string }) => `Le nom « ${name} », qui ne lit plus le bon tableau : redéfini.`,
  addColumn: 'Remettre la colonne, vide',
  withoutColumn: 'Se passer de cette colonne',
  readColumn: ({ header }: { header: string }) => `Elle s’appelle maintenant « ${header} »`,
  repair: 'Réparer',
  repaired: 'Ce qui manquait est remis.',
  repairedDetail: 'Complétez les cellules vides, puis contrôlez.',
  notRepaired: 'La réparation n’a pas été faite',
  others: 'Choisir d’autres tableaux',
  toSettle: 'Choisissez ou corrigez ce qui est signalé plus haut.',
  overview: 'Voir l’aperçu',
};

export type BindingWords = typeof bindingInFrench;
