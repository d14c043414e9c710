/**
 * What the checks say of faults as people make them: the place as the grid shows it, the sentence, what to do, and how
 * many others follow. `before` is what was said of the fault formerly, which was wrong or not to the point: it must be
 * said no longer.
 */
import { mendFinder } from '../../src/workbook/edits/mends/mends';
import type { RawCell, RawTable, RawWorkbook } from '../../src/workbook/read/rawTables';
import { saidFindings } from '../../src/workbook/read/findings/consequences';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING, type Binding } from '../../src/workbook/schema/binding';
import { TABLE_ROLES, TABLES, type TableRole } from '../../src/workbook/schema/tables';
import { exampleTables } from '../../src/workbook/tables/example';
import { placeLine } from '../../src/taskpane/features/checks/placeLine';
import { checksWords } from '../../src/taskpane/features/checks/words';
import { findingWords } from '../../src/taskpane/kit/findings/words';
import { paneReading, type ConventionView, type FindingView } from '../../src/taskpane/model/paneReading';
import { rawWorkbookOf, withCell, withRow } from '../helpers/rawWorkbook';

/** The example as it stands on its sheets. */
const EXAMPLE: RawWorkbook = (() => {
  const raw = rawWorkbookOf(exampleTables());
  const tables = Object.fromEntries(
    TABLE_ROLES.map((role) => {
      const table = raw.tables[role];
      const corner = { sheet: TABLES[role].name, row: 0, column: 0 };
      return [role, table && { ...table, corner }];
    }),
  ) as RawWorkbook['tables'];
  return { ...raw, tables };
})();

function viewOf(raw: RawWorkbook, binding: Binding = DEFAULT_BINDING): ConventionView {
  const state = {
    raw,
    binding,
    bindingDamaged: false,
    drawnSheets: [],
    newerSheets: [],
    otherSheets: [],
    tableNames: [],
    sheetNames: [],
    contents: null,
  };
  const view = paneReading(state);
  if (view.kind !== 'convention') throw new Error(view.kind);
  return view;
}

/** Of the example itself, which nobody would call faults. */
const OF_EXAMPLE = new Set(
  viewOf(EXAMPLE)
    .inYear(2021)
    .findings.map((finding) => JSON.stringify([finding.code, finding.place])),
);

function found(raw: RawWorkbook): FindingView[] {
  return viewOf(raw)
    .inYear(2021)
    .findings.filter((finding) => !OF_EXAMPLE.has(JSON.stringify([finding.code, finding.place])));
}

/** As the list of checks says them, with plain spaces. */
function said(raw: RawWorkbook, language: 'fr' | 'en'): string[] {
  const sentenceOf = findingWords(language);
  const words = checksWords(language);
  return found(raw).map((finding) => {
    const { what, todo } = sentenceOf(finding);
    const { where, followers } = finding;
    return [
      where ? placeLine(where, words) : '',
      what,
      todo,
      ...(followers > 0 ? [words.followers({ count: followers })] : []),
    ]
      .join(' | ')
      .replace(/[\u00a0\u202f]/g, ' ');
  });
}

function withFormula(
  raw: RawWorkbook,
  role: 'communes' | 'applications' | 'settings',
  row: number,
  header: string,
  formula: string,
  value: RawCell,
): RawWorkbook {
  const filled = withCell(raw, role, row, header, value);
  const table = filled.tables[role]!;
  const at = table.headers.indexOf(header);
  const formulas = table.rows.map((cells, i) =>
    cells.map((cell, j) => (i === row && j === at ? formula : cell)),
  );
  return { ...filled, tables: { ...filled.tables, [role]: { ...table, formulas } } };
}

const commune = (name: string, population: RawCell, code = ''): Record<string, RawCell> => ({
  Commune: name,
  Type: 'Commune',
  Population: population,
  'Code INSEE': code,
});

interface Case {
  readonly raw: RawWorkbook;
  /** Parts of French sentences. */
  readonly before: readonly string[];
  readonly fr: readonly string[];
  readonly en: readonly string[];
}

/** What `change` makes of a table. */
function withTable(role: TableRole, change: (table: RawTable) => RawTable): RawWorkbook {
  const table = EXAMPLE.tables[role]!;
  return { ...EXAMPLE, tables: { ...EXAMPLE.tables, [role]: change(table) } };
}

const BENODET = withRow(EXAMPLE, 'communes', commune('Bénodet', 3_400, '29006'));
const COST = 'Coût annuel global';

const CASES: Readonly<Record<string, Case>> = {
  'a population of 0': {
    raw: withCell(EXAMPLE, 'communes', 1, 'Population', 0),
    before: [],
    fr: [
      'Communes · cellule E3 · Population | La population de « Castelnau-le-Lez » est de 0 : elle ne paie rien, et les autres communes paient davantage. | Saisissez le nombre d’habitants, s’il y en a.',
    ],
    en: [
      'Communes · cell E3 · Population | The population of “Castelnau-le-Lez” is 0: it pays nothing, and the other communes pay more. | Enter the number of inhabitants, if there are any.',
    ],
  },
  'names that differ by capitals and accents': {
    raw: withRow(BENODET, 'communes', commune('BENODET', 3_400, '29006')),
    before: ['portent le même code INSEE'],
    fr: [
      'Communes · cellule A34 · Commune | « BENODET » et « Bénodet » (A33) ne diffèrent que par les majuscules, les accents, les tirets ou les espaces : les deux lignes sont comptées. | Gardez-en une s’il s’agit de la même ; sinon, distinguez leurs noms. | 2 autres anomalies en découlent et partiront avec celle-ci.',
      'Communes · cellule A33 · Commune | « Bénodet » n’utilise aucune application : elle ne paie rien. | Ajoutez ses adhésions, si elle en a.',
    ],
    en: [
      'Communes · cell A34 · Commune | “BENODET” and “Bénodet” (A33) differ by capitals, accents, hyphens or spaces alone: both rows are counted. | Keep one of them if they are the same; otherwise tell their names apart. | 2 other anomalies follow from it and will go with it.',
      'Communes · cell A33 · Commune | “Bénodet” uses no application: it pays nothing. | Add its subscriptions, if it has any.',
    ],
  },
  'an application that nobody uses': {
    raw: withRow(EXAMPLE, 'applications', { Application: 'Messagerie', [COST]: 1_000, Refacturée: 'Oui' }),
    before: [],
    fr: [
      'Applications · cellule A6 · Application | « Messagerie » est refacturée, mais personne ne l’utilise : aucune commune ne paie son coût. | Ajoutez ses adhésions, ou choisissez Non dans la colonne Refacturée.',
    ],
    en: [
      'Applications · cell A6 · Application | “Messagerie” is re-billed, but nobody uses it: no commune pays its cost. | Add its subscriptions, or choose Non (no) in the column Refacturée.',
    ],
  },
  'a cost that is missing': {
    raw: withCell(EXAMPLE, 'applications', 0, COST, ''),
    before: ['ne figure pas au tableau des applications'],
    fr: [
      'Applications · cellule G2 · Coût annuel global | Le coût annuel de « E-demat » manque : l’application n’est pas comptée. | Saisissez le coût annuel global. | 30 autres anomalies en découlent et partiront avec celle-ci.',
    ],
    en: [
      'Applications · cell G2 · Coût annuel global | The annual cost of “E-demat” is missing: the application is not counted. | Enter the annual cost. | 30 other anomalies follow from it and will go with it.',
    ],
  },
  'a cost that a formula does not find': {
    raw: withFormula(
      EXAMPLE,
      'applications',
      0,
      COST,
      '=XLOOKUP("E-demat",Budget[Nom],Budget[Coût])',
      '#N/A',
    ),
    before: ['ne figure pas au tableau des applications', 'Saisissez un montant'],
    fr: [
      'Applications · cellule G2 · Coût annuel global | Un coût de « E-demat » n’est pas un nombre : « #N/A ». | Une formule remplit cette cellule : corrigez ce qu’elle lit, ou la formule, sans saisir par-dessus. | 30 autres anomalies en découlent et partiront avec celle-ci.',
    ],
    en: [
      'Applications · cell G2 · Coût annuel global | A cost of “E-demat” is not a number: “#N/A”. | A formula fills this cell: correct what it reads, or the formula, without typing over it. | 30 other anomalies follow from it and will go with it.',
    ],
  },
  'a component that a formula does not find, and the sum over it': {
    raw: withCell(
      withFormula(EXAMPLE, 'applications', 0, COST, '=SUM(C2:F2)', '#N/A'),
      'applications',
      0,
      'Maintenance',
      '#N/A',
    ),
    before: [],
    fr: [
      'Applications · cellule C2 · Maintenance | Un coût de « E-demat » n’est pas un nombre : « #N/A ». | Saisissez un montant en euros. | 31 autres anomalies en découlent et partiront avec celle-ci.',
    ],
    en: [
      'Applications · cell C2 · Maintenance | A cost of “E-demat” is not a number: “#N/A”. | Enter an amount in euros. | 31 other anomalies follow from it and will go with it.',
    ],
  },
  'a credit': {
    raw: withCell(EXAMPLE, 'applications', 2, COST, -1_200.5),
    before: ['Vérifiez le montant.'],
    fr: [
      'Applications · cellule G4 · Coût annuel global | Un coût de « E-services » est négatif : −1 200,50 €. Il est compté comme un avoir. | Vérifiez son signe ; gardez-le si c’est bien un avoir.',
    ],
    en: [
      'Applications · cell G4 · Coût annuel global | A cost of “E-services” is below zero: −€1,200.50. It is counted as a credit. | Check its sign; keep it if a credit is meant.',
    ],
  },
  'a population that a formula does not find': {
    raw: {
      ...withFormula(EXAMPLE, 'communes', 1, 'Population', '=XLOOKUP(A3,Insee[Nom],Insee[Pop])', '#N/A'),
      totalPopulation: '#N/A',
    },
    before: ['Saisissez le nombre', 'Gestionnaire de noms'],
    fr: [
      'Communes · cellule E3 · Population | La population de « Castelnau-le-Lez » n’est pas un nombre : « #N/A ». | Une formule remplit cette cellule : corrigez ce qu’elle lit, ou la formule, sans saisir par-dessus. | Une autre anomalie en découle et partira avec celle-ci.',
    ],
    en: [
      'Communes · cell E3 · Population | The population of “Castelnau-le-Lez” is not a number: “#N/A”. | A formula fills this cell: correct what it reads, or the formula, without typing over it. | Another anomaly follows from it and will go with it.',
    ],
  },
  'a population that is text, which the total does not count': {
    raw: { ...withCell(EXAMPLE, 'communes', 1, 'Population', '22 202'), totalPopulation: 465_317 },
    before: ['Gestionnaire de noms'],
    fr: [
      'Communes · cellule E3 · Population | « 22 202 » est un nombre enregistré comme du texte : les formules d’Excel ne le comptent pas. | Convertissez la cellule en nombre. | Une autre anomalie en découle et partira avec celle-ci.',
    ],
    en: [
      'Communes · cell E3 · Population | “22 202” is a number stored as text: Excel’s formulas do not count it. | Convert the cell to a number. | Another anomaly follows from it and will go with it.',
    ],
  },
  'decomposed accents': {
    raw: withCell(EXAMPLE, 'communes', 11, 'Commune', 'Fabrègues'.normalize('NFD')),
    before: ['espaces'],
    fr: [
      'Communes · cellule A13 · Commune | Le nom « Fabrègues » est écrit avec des accents décomposés, comme sur un Mac : les formules d’Excel ne le trouvent pas. | Récrivez-le au clavier.',
    ],
    en: [
      'Communes · cell A13 · Commune | The name “Fabrègues” is written with decomposed accents, as on a Mac: Excel’s formulas do not find it. | Type it again.',
    ],
  },
  'a commune that stands twice': {
    raw: withRow(EXAMPLE, 'communes', commune('LATTES', 5)),
    before: ['plusieurs fois'],
    fr: [
      'Communes · cellule A33 · Commune | « LATTES » figure déjà en A4 : cette ligne-ci n’est pas comptée. | Supprimez-la, ou corrigez son nom.',
    ],
    en: [
      'Communes · cell A33 · Commune | “LATTES” stands there already in A4: this row is not counted. | Delete it, or correct its name.',
    ],
  },
  'populations without their column': {
    raw: withTable('communes', (table) => ({
      ...table,
      headers: table.headers.map((header) => (header === 'Population' ? 'Habitants' : header)),
    })),
    before: ['La population de', 'La population totale'],
    fr: [
      'Communes · Population | Il manque la colonne « Population » au tableau « Communes ». | Ajoutez une colonne avec cet en-tête, à la place que vous voulez. | 32 autres anomalies en découlent et partiront avec celle-ci.',
    ],
    en: [
      'Communes · Population | The table “Communes” has no column “Population”. | Add a column with that header, anywhere in the table. | 32 other anomalies follow from it and will go with it.',
    ],
  },
  'no table of communes': {
    raw: { ...EXAMPLE, tables: { ...EXAMPLE.tables, communes: null } },
    before: ['ne figure pas au tableau des communes'],
    fr: [
      'Communes | Le tableau « Communes » est introuvable. | Rétablissez-le, ou redonnez-lui son nom dans l’onglet Création de tableau. | 114 autres anomalies en découlent et partiront avec celle-ci.',
    ],
    en: [
      'Communes | The table “Communes” cannot be found. | Restore it, or give it its name back on the Table Design tab. | 114 other anomalies follow from it and will go with it.',
    ],
  },
  'a term that ends before it begins': {
    raw: withCell(EXAMPLE, 'settings', 3, 'Valeur', 2_015),
    before: ['Exercice', 'sort de la durée'],
    fr: [
      'Parametres · cellule B5 · Valeur | La convention finirait en 2015, avant de commencer en 2019. | Corrigez la première ou la dernière année. | Une autre anomalie en découle et partira avec celle-ci.',
    ],
    en: [
      'Parametres · cell B5 · Valeur | The convention would end in 2015, before it starts in 2019. | Correct the first or the last year. | Another anomaly follows from it and will go with it.',
    ],
  },
  'nobody uses anything': {
    raw: withTable('subscriptions', (table) => ({ ...table, rows: [] })),
    before: ['n’utilise aucune application'],
    fr: [
      'Adhesions | Le tableau des adhésions est vide : personne n’utilise rien, et rien n’est refacturé. | Indiquez qui utilise quoi.',
    ],
    en: [
      'Adhesions | The table of subscriptions is empty: nobody uses anything, and nothing is billed. | Say who uses what.',
    ],
  },
  'a table in the middle of a sheet of another name': {
    raw: {
      ...EXAMPLE,
      tables: {
        ...EXAMPLE.tables,
        communes: {
          ...withCell(EXAMPLE, 'communes', 1, 'Population', '').tables.communes!,
          corner: { sheet: 'Suivi 2021', row: 4, column: 2 },
        },
      },
    },
    before: ['ligne 2'],
    fr: [
      'Communes · feuille Suivi 2021 · cellule G7 · Population | La population de « Castelnau-le-Lez » manque : sa part ne peut pas être calculée. | Saisissez le nombre d’habitants.',
    ],
    en: [
      'Communes · sheet Suivi 2021 · cell G7 · Population | The population of “Castelnau-le-Lez” is missing: its share cannot be computed. | Enter the number of inhabitants.',
    ],
  },
};

describe.each(Object.entries(CASES))('%s', (_, { raw, before, fr, en }) => {
  test('is said in French', () => {
    expect(said(raw, 'fr')).toEqual(fr);
    for (const former of before) expect(said(raw, 'fr').join('\n')).not.toContain(former);
  });
  test('is said in English', () => {
    expect(said(raw, 'en')).toEqual(en);
  });
});

describe('what follows from a finding', () => {
  const all = (raw: RawWorkbook) => readConvention(raw, DEFAULT_BINDING).findings;

  test('is kept as data, each with what it follows from', () => {
    const findings = all(withCell(EXAMPLE, 'applications', 0, COST, ''));
    const [cause, ...others] = findings;
    expect(cause?.code).toBe('costMissing');
    expect(others).toHaveLength(29);
    expect(others.every(({ code, causedBy }) => code === 'applicationNotCounted' && causedBy === cause)).toBe(
      true,
    );
    expect(saidFindings(findings)).toEqual([{ finding: cause, followers: 29 }]);
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });

  test('makes its cause as grave as it is', () => {
    const raw = {
      ...withCell(EXAMPLE, 'communes', 1, 'Population', '22 202'),
      totalPopulation: 465_317,
    };
    expect(all(raw).map(({ code, severity }) => [code, severity])).toEqual([
      ['numberStoredAsText', 'warning'],
      ['totalPopulationTooSmall', 'error'],
    ]);
    expect(found(raw).map(({ code, severity }) => [code, severity])).toEqual([
      ['numberStoredAsText', 'error'],
    ]);
  });

  test('a total that the cells do not explain is a finding of its own', () => {
    const raw = {
      ...withCell(EXAMPLE, 'communes', 1, 'Population', '22 202'),
      totalPopulation: 400_000,
    };
    expect(found(raw).map(({ code }) => code)).toEqual(['numberStoredAsText', 'totalPopulationTooSmall']);
  });

  test('two communes of one name that their codes tell apart are no finding', () => {
    const twins = withRow(BENODET, 'communes', commune('BÉNODÊT', 10, '29007'));
    expect(all(twins).map(({ code }) => code)).toEqual([]);
  });
});

describe('what can be mended at once', () => {
  const mendsOf = (raw: RawWorkbook) => {
    const mendOf = mendFinder(raw, DEFAULT_BINDING);
    return found(raw).map((finding) => mendOf(finding));
  };

  test('a name is written with its usual accents', () => {
    const before = 'Fabrègues'.normalize('NFD');
    expect(mendsOf(withCell(EXAMPLE, 'communes', 11, 'Commune', before))).toMatchObject([
      { kind: 'toName', before, after: 'Fabrègues'.normalize('NFC') },
    ]);
  });

  test('nothing is written over a formula', () => {
    const raw = withFormula(EXAMPLE, 'communes', 1, 'Population', '="22 202"', '22 202');
    expect(found(raw).map(({ code }) => code)).toEqual(['numberStoredAsText']);
    expect(mendsOf(raw)).toEqual([null]);
  });
});

test('thirty thousand bad rows are read, said and looked at for a mend without each looking at all others', () => {
  const rows = Array.from({ length: 30_000 }, (_, i): RawCell[] => [
    `commune ${i}`,
    `Appli ${i}`,
    '2019 ',
    '',
    '',
  ]);
  const communes = Array.from({ length: 3_000 }, (_, i): RawCell[] => [`Commune-${i}`, '', '', '', '12 ']);
  const raw = {
    ...EXAMPLE,
    tables: {
      ...EXAMPLE.tables,
      communes: { ...EXAMPLE.tables.communes!, rows: communes },
      subscriptions: { ...EXAMPLE.tables.subscriptions!, rows },
    },
  };
  const mendOf = mendFinder(raw, DEFAULT_BINDING);
  const findings = found(raw);
  expect(findings.length).toBeGreaterThan(60_000);
  expect(findings.filter((finding) => mendOf(finding) !== null).length).toBeGreaterThan(30_000);
});
