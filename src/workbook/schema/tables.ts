/**
 * What stands in the workbook: every table and column here, settings, defined names and words beside, declared once and
 * used by the reader, the writer, the formulas and the functions. Headers and names are French: they end in legal
 * documents. They hold none of the characters that structured references must escape (`' [ ] # @`).
 *
 * Words: a *role* is what a table or a column is for (English, in code); its *default name* is how it is called in a
 * workbook that we make; a `Binding` says what it is called in a given workbook.
 */

import { MEMBER_KIND_WORDS, NO, YES } from './words';

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
  subscriptions: table('Adhesions', {
    commune: needed('Commune', 'text', 32, { choicesFrom: ['communes', 'name'] }),
    application: needed('Application', 'text', 36, { choicesFrom: ['applications', 'name'] }),
    firstYear: column('Première année', 'year', 16),
    lastYear: column('Dernière année', 'year', 16),
    reference: column('Référence', 'text', 28),
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
    agreedOn: column('Accord le', 'date', 12),
    commune: needed('Commune', 'text', 32, { choicesFrom: ['communes', 'name'] }),
    application: column('Application', 'text', 30, { choicesFrom: ['applications', 'name'] }),
    subject: column('Objet', 'text', 40),
    profile: needed('Profil', 'text', 24, { choicesFrom: ['priceSchedule', 'profile'] }),
    days: column('Journées', 'integer', 11),
    halfDays: column('Demi-journées', 'integer', 15),
    netAmount: column('Montant HT', 'money', 14),
    vat: column('TVA', 'money', 12),
    grossAmount: column('Montant TTC', 'money', 14),
    performedOn: column('Service fait le', 'date', 15),
    revenueOrder: column('Titre', 'text', 14),
  }),
  revenueOrders: table('Titres', {
    number: needed('N°', 'code', 12),
    year: needed('Exercice', 'year', 11),
    commune: needed('Commune', 'text', 32, { choicesFrom: ['communes', 'name'] }),
    siret: column('SIRET', 'code', 18, { digits: 14 }),
    amount: needed('Montant', 'money', 14),
    issuedOn: column('Émis le', 'date', 12),
    receivedOn: column('Reçu le', 'date', 12),
    contestedOn: column('Contesté le', 'date', 13),
    acceptedOn: column('Accepté le', 'date', 13),
    contestBefore: column('Limite de contestation', 'date', 22),
    dueOn: column('Échéance', 'date', 12),
    paidOn: column('Payé le', 'date', 12),
    lateInterest: column('Intérêts', 'money', 12),
    state: column('État', 'text', 16),
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
  | 'subscriptions'
  | 'priceSchedule'
  | 'letters'
  | 'interventions'
  | 'revenueOrders'
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

/** Columns of a table with their role, in the order in which we make them. */
export function columnsOf(role: TableRole): [role: string, spec: ColumnSpec][] {
  return Object.entries(TABLES[role].columns);
}

export function columnSpec(role: TableRole, column: string): ColumnSpec {
  const spec = columnsOf(role).find(([name]) => name === column)?.[1];
  if (spec === undefined) throw new Error(`The table ${role} has no column ${column}.`);
  return spec;
}

/** What an annual cost is made of (article 4), in the table of applications. */
export const COST_COMPONENTS = ['maintenance', 'operation', 'upgrades', 'depreciation'] as const;
export type CostComponent = (typeof COST_COMPONENTS)[number];

/** What people write about an application for annexe 1, in the table of applications; with their line ends. */
export const DESCRIPTION_COLUMNS = ['description', 'metropoleDuties', 'communeDuties'] as const;
