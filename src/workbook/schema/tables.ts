/**
 * What stands in the workbook: every table and column here, settings, defined names and words beside, declared once and
 * used by the reader, the writer, the formulas and the functions. Headers and names are French: they end in legal
 * documents. They hold none of the characters that structured references must escape (`' [ ] # @`).
 *
 * Words: a *role* is what a table or a column is for (English, in code); its *default name* is how it is called in a
 * workbook that we make; a `Binding` says what it is called in a given workbook.
 */

import {
  CLAIM_INTEREST_WORDS,
  CONTEST_COUNT_WORDS,
  INCLUDED_WORDS,
  INTEREST_WORDS,
  MEMBER_KIND_WORDS,
  NO,
  ORDER_NATURE_WORDS,
  POPULATION_TYPE_WORDS,
  REQUEST_DECISION_WORDS,
  REQUEST_KIND_WORDS,
  YES,
} from './words';

/** rate: 0 to 1. code: digits that stay text. lines: text with its line ends. What each is for, `columnKinds` says. */
export type ColumnKind =
  'text' | 'lines' | 'code' | 'integer' | 'money' | 'rate' | 'year' | 'date' | 'choice';

export interface ColumnSpec {
  /** Default header. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** A reader cannot do without it. */
  readonly required: boolean;
  /** Width in characters, as Excel counts them. */
  readonly width: number;
  /** Of a code that has a fixed number of them. */
  readonly digits?: number;
  /**
   * When a table gets it, where not from the start: `whenUsed`, once something is put into it; `withTable`, with the
   * tables that are made from now on. No table lacks such a column.
   */
  readonly made?: 'whenUsed' | 'withTable';
  /** What it was called before a version of the schema; workbooks of before keep that. */
  readonly former?: { readonly header: string; readonly until: number };
  /** What may stand in a choice. */
  readonly choices?: readonly string[];
  /** Names another table's column whose values are the choices. */
  readonly choicesFrom?: readonly [table: TableRole, column: string];
  /** A formula of ours stands in its cells: see `orderFormulas`. */
  readonly calculated?: true;
}

interface TableSpec<Columns extends Record<string, ColumnSpec>> {
  /** Default name of the table and of its sheet. */
  readonly name: string;
  readonly columns: Columns;
  /** It is not made with the others, but when it is first used; a workbook without it lacks nothing. */
  readonly whenUsed?: true;
}

type Options = Partial<Omit<ColumnSpec, 'header' | 'kind' | 'width'>>;

const column = (header: string, kind: ColumnKind, width: number, options: Options = {}): ColumnSpec => ({
  header,
  kind,
  width,
  required: false,
  ...options,
});
const needed = (header: string, kind: ColumnKind, width: number, options: Options = {}): ColumnSpec =>
  column(header, kind, width, { ...options, required: true });

const table = <Columns extends Record<string, ColumnSpec>>(
  name: string,
  columns: Columns,
): TableSpec<Columns> => ({ name, columns });

const tableWhenUsed = <Columns extends Record<string, ColumnSpec>>(
  name: string,
  columns: Columns,
): TableSpec<Columns> => ({ name, columns, whenUsed: true });

/** Of what is computed. */
const CALCULATED = { calculated: true } as const;

/** Version of the schema in which keys and headers lost the words of one body. */
export const NEUTRAL_SINCE = 4;

export const TABLES = {
  settings: table('Parametres', {
    key: needed('Paramètre', 'text', 26),
    value: needed('Valeur', 'text', 30),
    explanation: column('Explication', 'text', 70),
    group: column('Groupe', 'text', 14, { made: 'withTable' }),
  }),
  communes: table('Communes', {
    name: needed('Commune', 'text', 32),
    inseeCode: column('Code INSEE', 'code', 15, { digits: 5 }),
    siret: column('SIRET', 'code', 18, { digits: 14 }),
    kind: column('Type', 'choice', 12, { choices: Object.values(MEMBER_KIND_WORDS) }),
    population: needed('Population', 'integer', 14),
    // For documents that are sent.
    address: column('Adresse', 'lines', 32, { made: 'whenUsed' }),
    serviceCode: column('Code service', 'code', 16, { made: 'whenUsed' }),
    engagement: column('N° d’engagement', 'code', 18, { made: 'whenUsed' }),
    email: column('Courriel', 'text', 28, { made: 'whenUsed' }),
    deliberation: column('Délibération', 'code', 18, { made: 'whenUsed' }),
    signedOn: column('Signée le', 'date', 12, { made: 'whenUsed' }),
    // Of who joins, leaves or merges in the course of the convention.
    firstYear: column('Première année', 'year', 16, { made: 'whenUsed' }),
    lastYear: column('Dernière année', 'year', 16, { made: 'whenUsed' }),
    successor: column('Succède par', 'text', 28, { made: 'whenUsed' }),
  }),
  applications: table('Applications', {
    name: needed('Application', 'text', 36),
    code: column('Code', 'code', 12),
    maintenance: column('Maintenance', 'money', 14),
    operation: column('Exploitation', 'money', 14),
    upgrades: column('Évolutions', 'money', 14),
    depreciation: column('Amortissement', 'money', 16),
    annualCost: needed('Coût annuel global', 'money', 20),
    contributionRate: column('Participation', 'rate', 14),
    rebilled: column('Refacturée', 'choice', 12, { choices: [YES, NO] }),
    // For annexe 1.
    description: column('Services offerts', 'lines', 40),
    metropoleDuties: column('Assuré par la collectivité', 'lines', 40, {
      former: { header: 'Assuré par la Métropole', until: NEUTRAL_SINCE },
    }),
    communeDuties: column('Assuré par la Commune', 'lines', 40),
  }),
  // What amendments make an application cost, from a year on; until then it costs what its own row says.
  costs: tableWhenUsed('Couts', {
    application: needed('Application', 'text', 36, { choicesFrom: ['applications', 'name'] }),
    from: needed('À partir de', 'year', 13),
    maintenance: column('Maintenance', 'money', 14),
    operation: column('Exploitation', 'money', 14),
    upgrades: column('Évolutions', 'money', 14),
    depreciation: column('Amortissement', 'money', 16),
    annualCost: column('Coût annuel global', 'money', 20),
    contributionRate: column('Participation', 'rate', 14),
    rebilled: column('Refacturée', 'choice', 12, { choices: [YES, NO] }),
    amendment: column('Avenant', 'code', 12, { choicesFrom: ['amendments', 'number'] }),
  }),
  // A row an amendment, and one for each further clause that it changes.
  amendments: tableWhenUsed('Avenants', {
    number: needed('N°', 'code', 10),
    date: column('Date', 'date', 12),
    subject: column('Objet', 'text', 50),
    effect: needed('Effet', 'year', 9),
    // As in the settings, whose row it stands for.
    key: column('Clause', 'text', 30),
    value: column('Valeur', 'text', 40),
  }),
  subscriptions: table('Adhesions', {
    commune: needed('Commune', 'text', 32, { choicesFrom: ['communes', 'name'] }),
    application: needed('Application', 'text', 36, { choicesFrom: ['applications', 'name'] }),
    firstYear: column('Première année', 'year', 16),
    lastYear: column('Dernière année', 'year', 16),
    reference: column('Référence', 'text', 28),
    // The requests that gave it its years.
    request: column('Demande', 'code', 12, { made: 'whenUsed' }),
  }),
  // What a commune asks to add or drop, and the end of the convention with one of them (articles 9 and 10).
  requests: tableWhenUsed('Demandes', {
    // Our own key.
    ref: needed('Réf.', 'code', 10),
    commune: needed('Commune', 'text', 32, { choicesFrom: ['communes', 'name'] }),
    kind: needed('Objet', 'choice', 28, { choices: Object.values(REQUEST_KIND_WORDS) }),
    application: column('Application', 'text', 30, { choicesFrom: ['applications', 'name'] }),
    // Number of the registered letter.
    letter: column('Courrier', 'code', 20),
    sentOn: column('Envoyée le', 'date', 12),
    receivedOn: column('Reçue le', 'date', 12),
    wishedYear: column('Effet demandé', 'year', 15),
    effectYear: column('Effet retenu', 'year', 14),
    answeredOn: column('Répondue le', 'date', 13),
    decision: column('Décision', 'choice', 12, { choices: Object.values(REQUEST_DECISION_WORDS) }),
    reason: column('Motif', 'text', 40),
  }),
  populations: tableWhenUsed('Populations', {
    commune: needed('Commune', 'text', 32, { choicesFrom: ['communes', 'name'] }),
    from: needed('À partir de', 'year', 13),
    vintage: column('Millésime', 'year', 11),
    municipale: column('Municipale', 'integer', 13),
    apart: column('Comptée à part', 'integer', 16),
    totale: column('Totale', 'integer', 13),
    // The one that counts.
    kind: column('Type', 'choice', 13, { choices: Object.values(POPULATION_TYPE_WORDS) }),
    source: column('Source', 'text', 60),
  }),
  // What a convention would be: a row a change, by what it is called in the other tables, which it never touches.
  variants: tableWhenUsed('Variantes', {
    name: needed('Nom', 'text', 24),
    object: column('Objet', 'text', 22),
    key: column('Clé', 'text', 32),
    field: column('Champ', 'text', 24),
    value: column('Valeur', 'text', 20),
  }),
  priceSchedule: table('Bordereau', {
    profile: needed('Profil', 'text', 28),
    dayPrice: needed('Prix journée HT', 'money', 18),
    halfDayPrice: needed('Prix demi-journée HT', 'money', 22),
  }),
  letters: tableWhenUsed('Lettres', {
    model: needed('Modèle', 'text', 28),
    subject: column('Objet', 'text', 50),
    body: needed('Texte', 'lines', 100),
  }),
  interventions: table('Interventions', {
    // Our own key.
    ref: column('Réf.', 'code', 10),
    commune: needed('Commune', 'text', 32, { choicesFrom: ['communes', 'name'] }),
    application: column('Application', 'text', 30, { choicesFrom: ['applications', 'name'] }),
    subject: column('Objet', 'text', 40),
    calendar: column('Calendrier', 'text', 24),
    agreedOn: column('Accord le', 'date', 12),
    agreementReference: column('Référence', 'text', 28),
    performedOn: column('Service fait le', 'date', 15),
    qualityAcceptedOn: column('Qualité acceptée le', 'date', 19),
    revenueOrder: column('Titre', 'text', 14),
    // In the continuous series of the creditor, where it makes invoices.
    invoice: column('N° de facture', 'code', 16, { made: 'whenUsed' }),
    invoicedOn: column('Facturée le', 'date', 12, { made: 'whenUsed' }),
  }),
  // What one intervention takes, a row a profile: values of the day on which it was quoted.
  interventionLines: tableWhenUsed('LignesIntervention', {
    intervention: needed('Intervention', 'code', 14, { choicesFrom: ['interventions', 'ref'] }),
    profile: needed('Profil', 'text', 28, { choicesFrom: ['priceSchedule', 'profile'] }),
    days: column('Journées', 'integer', 11),
    halfDays: column('Demi-journées', 'integer', 15),
    dayPrice: column('Prix journée HT', 'money', 18),
    halfDayPrice: column('Prix demi-journée HT', 'money', 22),
    vatRate: column('Taux TVA', 'rate', 11),
    netAmount: column('HT', 'money', 14),
    vat: column('TVA', 'money', 12),
    grossAmount: column('TTC', 'money', 14),
    included: column('Inclus', 'choice', 13, { choices: Object.values(INCLUDED_WORDS) }),
  }),
  revenueOrders: table('Titres', {
    ref: column('Réf.', 'code', 14),
    nature: column('Nature', 'choice', 13, { choices: Object.values(ORDER_NATURE_WORDS) }),
    number: column('N°', 'code', 12),
    year: needed('Exercice', 'year', 11),
    commune: needed('Commune', 'text', 32, { choicesFrom: ['communes', 'name'] }),
    siret: column('SIRET', 'code', 18, { digits: 14 }),
    amount: needed('Montant', 'money', 14),
    issuedOn: column('Émis le', 'date', 12),
    receivedOn: column('Reçu le', 'date', 12),
    contestedOn: column('Contesté le', 'date', 13),
    contestRejectedOn: column('Contestation rejetée le', 'date', 22),
    acceptedOn: column('Accepté le', 'date', 13),
    demandReceivedOn: column('Mise en demeure le', 'date', 19),
    cancelledOn: column('Annulé le', 'date', 12),
    cancelledAmount: column('Montant annulé', 'money', 15),
    replaces: column('Remplace', 'code', 14),
    // The rules under which it was made.
    contestDays: column('Délai de contestation', 'integer', 20),
    contestCount: column('Décompte', 'choice', 16, { choices: Object.values(CONTEST_COUNT_WORDS) }),
    paymentDays: column('Délai de paiement', 'integer', 17),
    interestRegime: column('Régime', 'choice', 26, { choices: Object.values(CLAIM_INTEREST_WORDS) }),
    contestBefore: column('Limite de contestation', 'date', 22, CALCULATED),
    dueOn: column('Échéance', 'date', 12, CALCULATED),
    paid: column('Payé', 'money', 14, CALCULATED),
    paidOn: column('Payé le', 'date', 12, CALCULATED),
    open: column('Reste dû', 'money', 14, CALCULATED),
    interestFrom: column('Intérêts depuis', 'date', 15, CALCULATED),
    lateInterest: column('Intérêts', 'money', 12, CALCULATED),
    state: column('État', 'text', 20, CALCULATED),
  }),
  payments: tableWhenUsed('Paiements', {
    order: needed('Titre', 'code', 14, { choicesFrom: ['revenueOrders', 'ref'] }),
    date: needed('Date', 'date', 12),
    amount: needed('Montant', 'money', 14),
    reference: column('Référence', 'text', 30),
    // Of what it paid late; to the exact fraction, since pieces are added before they are rounded.
    lateInterest: column('Intérêts', 'money', 12, CALCULATED),
  }),
  rates: tableWhenUsed('Taux', {
    regime: needed('Régime', 'choice', 20, {
      choices: [INTEREST_WORDS.publicContracts, INTEREST_WORDS.legalRate],
    }),
    from: needed('À partir du', 'date', 13),
    rate: needed('Taux', 'rate', 10),
    source: column('Source', 'text', 80),
  }),
  holidays: tableWhenUsed('JoursFeries', {
    date: needed('Date', 'date', 12),
    label: column('Libellé', 'text', 34),
    place: column('Lieu', 'text', 28),
  }),
  journal: table('Journal', {
    date: needed('Date', 'date', 18),
    action: needed('Action', 'text', 20),
    subject: needed('Objet', 'text', 40),
    before: column('Avant', 'text', 40),
    after: column('Après', 'text', 40),
  }),
} as const;

export type TableRole =
  | 'settings'
  | 'communes'
  | 'applications'
  | 'costs'
  | 'amendments'
  | 'subscriptions'
  | 'requests'
  | 'populations'
  | 'variants'
  | 'priceSchedule'
  | 'letters'
  | 'interventions'
  | 'interventionLines'
  | 'revenueOrders'
  | 'payments'
  | 'rates'
  | 'holidays'
  | 'journal';
export type ColumnRole<T extends TableRole> = keyof (typeof TABLES)[T]['columns'] & string;

/** Tables without which there is nothing to bill. */
export const REQUIRED_ROLES = ['settings', 'communes', 'applications', 'subscriptions'] as const;

export const TABLE_ROLES = Object.keys(TABLES) as TableRole[];

/** Whether a table is made when it is first used, and not with the others. */
export function isMadeWhenUsed(role: TableRole): boolean {
  return 'whenUsed' in TABLES[role];
}

/** Those that a convention has from its first day. */
export const FIRST_ROLES: readonly TableRole[] = TABLE_ROLES.filter((role) => !isMadeWhenUsed(role));

/** Revenue orders and what their formulas read: they are made together. */
export const BILLING_ROLES = ['revenueOrders', 'payments', 'rates', 'holidays'] as const;

export type ColumnEntry = readonly [role: string, spec: ColumnSpec];
/** Asked for with every cell that is read or written. */
const ENTRIES = new Map<TableRole, readonly ColumnEntry[]>(
  TABLE_ROLES.map((role) => [role, Object.entries<ColumnSpec>(TABLES[role].columns)]),
);
const SPECS = new Map<TableRole, ReadonlyMap<string, ColumnSpec>>(
  Array.from(ENTRIES, ([role, entries]) => [role, new Map(entries)]),
);

/** Columns of a table with their role, in the order in which we make them. */
export function columnsOf(role: TableRole): readonly ColumnEntry[] {
  return ENTRIES.get(role) ?? [];
}

export function columnSpec(role: TableRole, column: string): ColumnSpec {
  const spec = SPECS.get(role)?.get(column);
  if (spec === undefined) throw new Error(`The table ${role} has no column ${column}.`);
  return spec;
}

/** What an annual cost is made of (article 4), in the table of applications. */
export const COST_COMPONENTS = ['maintenance', 'operation', 'upgrades', 'depreciation'] as const;
export type CostComponent = (typeof COST_COMPONENTS)[number];

/** What people write about an application for annexe 1, in the table of applications; with their line ends. */
export const DESCRIPTION_COLUMNS = ['description', 'metropoleDuties', 'communeDuties'] as const;
