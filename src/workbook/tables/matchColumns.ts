import type { RawCell } from '../read/rawTables';
import { foldedName, nameKey } from '../read/names';
import { columnsOf, FIRST_ROLES, type TableRole } from '../schema/tables';

/** How sure a match is: the header is ours; it is another word for it; nothing was found. */
export type MatchCertainty = 'header' | 'synonym' | 'none';

export interface ColumnMatch {
  /** Role of the column in the schema. */
  readonly column: string;
  /** Its place among the headers of the table; null: left empty. */
  readonly index: number | null;
  readonly certainty: MatchCertainty;
}

export interface ColumnMatching {
  /** One per column of the table, in the schema's order. */
  readonly matches: readonly ColumnMatch[];
  /** Columns that go nowhere. */
  readonly unused: readonly number[];
  /** Required columns for which there is none. */
  readonly missing: readonly string[];
}

/** Words that people, INSEE and finance software use, in French and in English; as `headerKey` gives them. */
const SYNONYMS: Readonly<Partial<Record<TableRole, Readonly<Record<string, readonly string[]>>>>> = {
  settings: {
    key: ['parametres', 'cle', 'reglage', 'nom du parametre'],
    value: ['valeurs', 'valeur du parametre'],
    explanation: ['explications', 'description', 'commentaire'],
  },
  communes: {
    name: [
      'nom',
      'nom de la commune',
      'nom commune',
      'libelle commune',
      'libelle',
      'ville',
      'collectivite',
      'membre',
      'nom du membre',
      'nom membre',
      'adherent',
      'com',
      'nom officiel commune arrondissement municipal',
      'libgeo',
      'libelle geographique',
      'redevable',
      'town',
      'municipality',
      'city',
      'name',
    ],
    inseeCode: [
      'insee',
      'code commune',
      'code insee commune',
      'code insee de la commune',
      'code geographique',
      'codgeo',
      'code geo',
      'depcom',
      'codcom',
      'com',
      'com code',
      'code officiel commune arrondissement municipal',
      'n insee',
      'numero insee',
      'insee code',
    ],
    siret: ['n siret', 'no siret', 'numero siret', 'numero de siret', 'code siret'],
    kind: ['nature', 'categorie', 'type de membre', 'type de collectivite', 'statut', 'kind'],
    population: [
      'habitants',
      'nb habitants',
      'nb d habitants',
      'nbre d habitants',
      'nombre d habitants',
      'nb hab',
      'hab',
      'pop',
      'population totale',
      'pop totale',
      'population legale',
      'ptot',
      'poptot',
      'pop tot',
      'inhabitants',
      'residents',
      'total population',
    ],
  },
  applications: {
    name: [
      'nom',
      'nom de l application',
      'logiciel',
      'service',
      'outil',
      'solution',
      'libelle',
      'designation',
      'application metier',
      'software',
      'tool',
      'name',
    ],
    code: ['code application', 'reference', 'ref', 'identifiant', 'id'],
    maintenance: ['cout de maintenance', 'cout maintenance', 'frais de maintenance'],
    operation: [
      'cout d exploitation',
      'frais d exploitation',
      'hebergement',
      'hebergement et exploitation',
      'hosting',
    ],
    upgrades: [
      'evolution',
      'cout des evolutions',
      'adaptations',
      'evolutions et adaptations',
      'evolutions et adaptations globales',
      'upgrades',
    ],
    depreciation: [
      'amortissements',
      'amortissement des investissements',
      'dotation aux amortissements',
      'investissement',
      'depreciation',
    ],
    annualCost: [
      'cout annuel',
      'cout',
      'cout global',
      'cout total',
      'total',
      'montant',
      'montant annuel',
      'cout annuel ttc',
      'prix annuel',
      'annual cost',
      'yearly cost',
      'cost',
    ],
    contributionRate: [
      'taux de participation',
      'participation de la metropole',
      'part metropole',
      'part de la metropole',
      'taux',
      'prise en charge',
      'contribution rate',
    ],
    metropoleDuties: ['assure par la metropole', 'assure par l intercommunalite'],
    rebilled: [
      'refacture',
      'refacturable',
      'a refacturer',
      'refacturation',
      'facturee',
      'facture',
      'rebilled',
    ],
  },
  subscriptions: {
    commune: [
      'nom de la commune',
      'ville',
      'collectivite',
      'membre',
      'adherent',
      'nom commune',
      'redevable',
      'town',
      'municipality',
      'city',
    ],
    application: [
      'nom de l application',
      'logiciel',
      'service',
      'outil',
      'solution',
      'application souscrite',
      'software',
      'tool',
    ],
    firstYear: [
      'premiere annee d adhesion',
      'annee de debut',
      'debut',
      'depuis',
      'annee d adhesion',
      'annee',
      'date de debut',
      'date d adhesion',
      'a partir de',
      'first year',
      'start',
      'since',
    ],
    lastYear: [
      'annee de fin',
      'fin',
      'jusqu a',
      'date de fin',
      'date de resiliation',
      'annee de sortie',
      'last year',
      'end',
      'until',
    ],
    reference: [
      'ref',
      'deliberation',
      'n de convention',
      'convention',
      'courrier',
      'observations',
      'commentaire',
    ],
  },
  priceSchedule: {
    profile: ['intervenant', 'fonction', 'metier', 'qualification', 'libelle'],
    dayPrice: [
      'prix journee',
      'prix jour',
      'prix a la journee',
      'tarif journee',
      'tarif jour',
      'tjm',
      'journee',
      'cout journee',
    ],
    halfDayPrice: ['prix demi journee', 'prix a la demi journee', 'tarif demi journee', 'demi journee'],
  },
};

/** Words for the population of a convention that counts by the population municipale. */
const MUNICIPALE = ['population municipale', 'pop municipale', 'pmun', 'popmun', 'pop mun', 'municipale'];
/** Words that say of what kind a population is: not for a convention that counts by the other. */
const TOTALE = [
  'population totale',
  'pop totale',
  'population legale',
  'ptot',
  'poptot',
  'pop tot',
  'total population',
];

/** A header as it is compared: no case, no accents, no punctuation, no unit behind it. */
export function headerKey(header: RawCell): string {
  return foldedName(nameKey(header).replace(/\((?:€|eur|euros|hab|habitants|%)[^)]*\)/g, ' '));
}

/** `Population totale 2021`, `Habitants (2018)`: a year behind the word. */
const withoutYear = (key: string): string => key.replace(/ (?:19|20)\d\d$/, '');

const HEADER_KEYS: ReadonlySet<string> = new Set([
  ...FIRST_ROLES.flatMap((role) => [
    ...columnsOf(role).map(([, { header }]) => headerKey(header)),
    ...Object.values(SYNONYMS[role] ?? {}).flat(),
  ]),
  ...MUNICIPALE,
]);

/** Whether a text is a header of one of our tables, or a word for one. */
export function isHeaderWord(text: RawCell): boolean {
  return typeof text === 'string' && text.length < 100 && HEADER_KEYS.has(withoutYear(headerKey(text)));
}

export interface MatchOptions {
  /** By column of the table, what else it is called: the lines of a header that has several. */
  readonly otherHeaders?: readonly (readonly string[])[];
  /** Whether what stands in a column of the table may be one of ours; left out: only the headers count. */
  readonly fits?: (column: string, index: number) => boolean;
  /** Which population the convention counts by; totale where it is left out. */
  readonly population?: 'totale' | 'municipale';
}

/** Proposes which column of a table is which of ours; the person sees it and changes it before anything is written. */
export function matchColumns(
  headers: readonly string[],
  role: TableRole,
  { otherHeaders = [], fits = () => true, population = 'totale' }: MatchOptions = {},
): ColumnMatching {
  const keys = headers.map((header, index) => [header, ...(otherHeaders[index] ?? [])].map(headerKey));
  const taken = new Set<number>();
  const found = new Map<string, ColumnMatch>();
  const columns = columnsOf(role);
  const synonymsOf = (column: string): readonly string[] => {
    const words = SYNONYMS[role]?.[column] ?? [];
    if (column !== 'population' || population === 'totale') return words;
    return [...MUNICIPALE, ...words.filter((word) => !TOTALE.includes(word))];
  };
  const propose = (
    certainty: MatchCertainty,
    wordsOf: (column: string, header: string) => readonly string[],
  ): void => {
    for (const [column, spec] of columns) {
      if (found.has(column)) continue;
      for (const word of wordsOf(column, spec.header)) {
        const index = keys.findIndex(
          (each, at) => word !== '' && each.includes(word) && !taken.has(at) && fits(column, at),
        );
        if (index < 0) continue;
        taken.add(index);
        found.set(column, { column, index, certainty });
        break;
      }
    }
  };
  // Our own headers first: a synonym of one column may be the header of another.
  propose('header', (_, header) => [headerKey(header)]);
  propose('synonym', synonymsOf);
  keys.forEach((each, index) => (keys[index] = each.map(withoutYear)));
  propose('synonym', (column, header) => [headerKey(header), ...synonymsOf(column)]);

  return {
    matches: columns.map(([column]) => found.get(column) ?? { column, index: null, certainty: 'none' }),
    unused: headers.flatMap((header, index) => (taken.has(index) || header.trim() === '' ? [] : [index])),
    missing: columns
      .filter(([column, spec]) => spec.required && !found.has(column))
      .map(([column]) => column),
  };
}
