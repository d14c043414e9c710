/** What is missing before documents are sent, where it is entered, and who is sent a claim. */
import { asRead, rawWorkbookOf } from '../helpers/rawWorkbook';
import { INTERVENTION, invoiced, withIntervention } from '../helpers/withIntervention';
import { ANSWERED, withAnswer } from '../helpers/withRequests';
import { VARIANTS, withVariants } from '../helpers/withVariants';
import { withLateOrder } from '../helpers/withLateOrder';
import { modelOfKind, MONTPELLIER_2019 } from '../../src/core/clauses/models';
import { Decimal } from '../../src/core/money';
import {
  DEFAULT_HANDLING,
  handlingOf,
  standingOf,
  type HandlingChoices,
} from '../../src/workbook/documents/debtors';
import { clauseConflicts } from '../../src/workbook/documents/readiness/clauseConflicts';
import { gapsOf, incompleteBy, type Gap } from '../../src/workbook/documents/readiness/gaps';
import { DRAFT } from '../../src/workbook/documents/parts';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { plan as information } from '../../src/workbook/documents/shareInformation/plan';
import { readSignedDocument } from '../../src/workbook/frozen/signedDocument';
import { DEFAULT_SETTINGS } from '../../src/workbook/read/readSettings';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { cellsOf, sourceOf } from '../helpers/frozenDocuments';

const YEAR = 2021;
const SIRET = '21340095500017';

function gaps(tables: NewTables): readonly Gap[] {
  const source = sourceOf(tables);
  return gapsOf(source, source, source.recapOf(YEAR));
}

/** Who claims and who signs. */
const PARTIES = {
  creditorSiret: '24340001700022',
  creditorAddress: '50, place Zeus\n34000 Montpellier',
  accountant: 'Trésorerie de Montpellier',
  signatoryName: 'Camille Dupont',
  signatoryQuality: 'Le Président',
};

/** The example, of a creditor that is known. */
function knownCreditor(): NewTables {
  const { settings, rows } = exampleTables();
  return { settings: { ...settings, ...PARTIES }, rows };
}

/** The example with all that its documents say. */
function completeTables(): NewTables {
  const { settings, rows } = knownCreditor();
  return {
    settings: { ...settings, tribunal: 'tribunal administratif de Montpellier' },
    rows: {
      ...rows,
      communes: rows.communes!.map((row) => ({ ...row, siret: SIRET })),
      applications: rows.applications!.map((row) => ({ ...row, description: 'Signature' })),
      priceSchedule: rows.priceSchedule!.map((row) => ({ ...row, dayPrice: 400, halfDayPrice: 220 })),
    },
  };
}

describe('what is missing', () => {
  test('of the example: SIRET of those who owe, descriptions and prices, each with its cell', () => {
    const found = gaps(knownCreditor());
    const of = (code: Gap['code']): readonly Gap[] => found.filter((gap) => gap.code === code);
    expect([...new Set(found.map(({ code }) => code))]).toEqual(['description', 'price', 'siret']);
    expect([of('description').length, of('price').length, of('siret').length]).toEqual([4, 3, 30]);
    expect(of('siret')).not.toContainEqual(expect.objectContaining({ commune: 'Saussan' }));
    expect(of('siret')).toContainEqual({
      code: 'siret',
      commune: 'Fabrègues',
      place: { table: 'communes', row: 11, column: 'siret' },
      documents: ['settlementStatement'],
    });
    expect(of('description')[3]).toMatchObject({
      application: 'Open Data',
      place: { table: 'applications', row: 3, column: 'description' },
    });
    expect(of('price')[1]).toMatchObject({ place: { table: 'priceSchedule', row: 1, column: 'dayPrice' } });
  });

  test('nothing, where all of it stands there', () => {
    expect(gaps(completeTables())).toEqual([]);
  });

  test('of a convention of which nothing is known: what its documents leave out', () => {
    const { rows } = completeTables();
    const found = gaps({ settings: { ...PARTIES, tribunal: '' }, rows: { ...rows, priceSchedule: [] } });
    expect(found.flatMap((gap) => (gap.code === 'setting' ? [gap.setting] : [gap.code]))).toEqual([
      'metropole',
      'conventionName',
      'populationVintage',
      'populationSource',
      'legalBasis',
      'tribunal',
      'noPrices',
    ]);
  });

  test('of a creditor who is not known: each setting with its cell, for what is claimed and signed', () => {
    const found = gaps(exampleTables()).flatMap((gap) => (gap.code === 'setting' ? [gap] : []));
    const claims = ['settlementStatement'];
    const signed = ['settlementStatement', 'letter'];
    expect(found.map(({ setting, documents }) => [setting, documents])).toEqual([
      ['creditorSiret', claims],
      ['creditorAddress', signed],
      ['accountant', claims],
      ['signatoryName', signed],
      ['signatoryQuality', signed],
    ]);
    for (const { place } of found) expect(place).toMatchObject({ table: 'settings', column: 'value' });
    expect(new Set(found.map(({ place }) => place.row)).size).toBe(found.length);
    expect(incompleteBy(found)('letter', 'Fabrègues')).toBe(true);
    expect(incompleteBy(gaps(knownCreditor()))('letter', 'Fabrègues')).toBe(false);
  });

  test('makes incomplete the documents that it concerns, of whom it concerns', () => {
    const found = gaps(knownCreditor());
    expect(incompleteBy(found)('settlementStatement', 'Fabrègues')).toBe(true);
    expect(incompleteBy(found)('settlementStatement', 'Saussan')).toBe(false);
    expect(incompleteBy(found)('shareInformation', 'Montaud')).toBe(false);
    expect(incompleteBy(found)('communeRecap', 'Fabrègues')).toBe(false);
    expect(incompleteBy(found)('priceSchedule', undefined)).toBe(true);
  });
});

describe('clauses that contradict each other', () => {
  const settings = { ...DEFAULT_SETTINGS, metropole: 'Montpellier Méditerranée Métropole' };
  const conflicts = (changes: Partial<typeof settings>) =>
    clauseConflicts({ ...settings, ...changes }, YEAR).map(({ code }) => code);

  test('none in the convention of 2019, and none in the law of any kind of body', () => {
    expect(conflicts({})).toEqual([]);
    expect(
      conflicts({
        metropole: 'Communauté de communes Grand Val',
        clauses: modelOfKind('communauteCommunes'),
      }),
    ).toEqual([]);
  });

  test.each([
    ['bodyKind', { metropole: 'Communauté d’agglomération du Pays basque' }],
    ['legalBasis', { clauses: { ...modelOfKind('communauteCommunes'), legalBasis: 'article L. 5217-7' } }],
    ['term', { firstYear: 2022, lastYear: 2024, clauses: modelOfKind('metropole') }],
    [
      'termination',
      { clauses: { ...MONTPELLIER_2019, termination: { years: [2025], notifiedBefore: null } } },
    ],
    ['contest', { clauses: { ...MONTPELLIER_2019, contest: { days: 60, clear: false, by: '' } } }],
    ['interest', { clauses: { ...MONTPELLIER_2019, interest: { regime: 'none', byItself: true } as const } }],
  ])('%s', (code, changes) => {
    expect(conflicts({ metropole: '', ...changes })).toEqual([code]);
  });
});

describe('who is claimed from', () => {
  const threshold = { recoveryThreshold: new Decimal(15) };

  test.each([
    ['0', 'nothing'],
    ['-3', 'credit'],
    ['14.99', 'belowThreshold'],
    ['15', 'owes'],
  ] as const)('%s EUR: %s', (amount, standing) => {
    expect(standingOf(new Decimal(amount), threshold)).toBe(standing);
  });

  test('who owes nothing, never; who owes too little, only if somebody says so', () => {
    const claims: HandlingChoices = { belowThreshold: 'claim', nothing: 'none' };
    expect(handlingOf('belowThreshold', DEFAULT_HANDLING)).toBe('information');
    expect(handlingOf('nothing', DEFAULT_HANDLING)).toBe('information');
    expect(handlingOf('belowThreshold', claims)).toBe('claim');
    expect(handlingOf('nothing', claims)).toBe('none');
    expect(handlingOf('owes', { belowThreshold: 'none', nothing: 'none' })).toBe('claim');
  });

  test.each(['portable', 'frozen'] as const)(
    'an information says why, and claims nothing (%s)',
    (filling) => {
      const source = sourceOf(completeTables());
      const of = (subject: string, draft = false) => {
        const plan = information(source, { year: YEAR, subject }, filling, { date: '30/09/2021', draft });
        if (plan === 'noSubject' || plan === 'unfilled') throw new Error(subject);
        return { plan, cells: cellsOf(plan), words: cellsOf(plan).flat().join('\n').replace(/\s/g, ' ') };
      };
      const [below, none] = [of('Montaud'), of('Saussan')];
      expect(below.words).toContain('Le montant, 8,70 €, est inférieur au seuil de 15,00 €');
      expect(none.words).toContain('Aucun montant n’est dû pour l’exercice 2021.');
      for (const { words } of [below, none])
        expect(words).not.toMatch(/à la somme de|Règlement|Retard|Voies et délais|compléter/);
      expect(of('Montaud', true).words).toContain(DRAFT);
      expect(below.plan.look.print.footer.center).toBe('');
      expect(of('Montaud', true).plan.look.print.footer.center).toBe('Projet');
      expect(readSignedDocument(below.cells)).toMatchObject({
        kind: 'shareInformation',
        year: YEAR,
        subject: 'Montaud',
      });
    },
  );
});

test('no document says “à compléter”, whatever is missing', async () => {
  const tables = withVariants(withAnswer(withLateOrder(withIntervention(exampleTables()))));
  const settings = { accountant: 'SGC de Montpellier' };
  const source = asRead(invoiced(rawWorkbookOf({ ...tables, settings })));
  for (const { loadPlan, inCommuneFile, inWorkbook } of DOCUMENTS) {
    const { plan } = await loadPlan();
    for (const filling of ['live', 'portable', 'frozen'] as const) {
      const subject =
        inWorkbook === 'perIntervention'
          ? INTERVENTION
          : inWorkbook === 'perRequest'
            ? ANSWERED
            : inWorkbook === 'perVariants'
              ? VARIANTS
              : inWorkbook === 'perDebtor' || inCommuneFile === 'own'
                ? 'Fabrègues'
                : undefined;
      const planned = plan(source, { year: YEAR, subject }, filling, { date: '30/09/2021' });
      if (typeof planned === 'string') throw new Error('No subject');
      expect(cellsOf(planned).flat().join('\n')).not.toMatch(/compléter|à fixer/);
    }
  }
});
