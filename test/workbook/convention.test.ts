/** The convention and its annexe 4, filled in for a commune: of any body, whatever its clauses say. */
import { NO_CLAUSES } from '../../src/core/clauses/clauses';
import { serialDate } from '../../src/core/dates';
import { usualContents, withBrought } from '../../src/workbook/documents/choices';
import { documentPlan, fingerprintNow } from '../../src/workbook/documents/documentPlans';
import { conventionField } from '../../src/workbook/documents/convention/fields';
import { FIELDS_OF_STANDING } from '../../src/workbook/documents/convention/texts';
import { letterFindings } from '../../src/workbook/documents/letter/letterFindings';
import { ANNEXE_4_TEXT, CONVENTION_TEXT } from '../../src/workbook/read/letters/conventionText';
import { fieldsIn } from '../../src/workbook/read/letters/template';
import { clauseValues } from '../../src/workbook/tables/clauseRows';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { textsOf } from '../helpers/evaluatedPlan';
import { asRead, rawWorkbookOf } from '../helpers/rawWorkbook';

const DRAWING = { date: '01/02/2021' };

async function textOf(tables: NewTables, subject = 'Fabrègues', kind = 'convention', year = 2021) {
  const plan = await documentPlan({ kind, year, subject }, asRead(rawWorkbookOf(tables)), 'frozen', DRAWING);
  return typeof plan === 'string' ? plan : textsOf(plan).join('\n').replace(/\s+/g, ' ');
}

const { settings, rows } = exampleTables();
const titlesIn = (body: string): string[] => body.match(/^\d+\. .*$/gm) ?? [];

describe.each([
  ['convention', CONVENTION_TEXT],
  ['dataProtection', ANNEXE_4_TEXT],
] as const)('the text that stands for the %s', (kind, standing) => {
  test('names only fields that there are, and needs none of them', () => {
    const fields = fieldsIn(`${standing.subject}\n\n${standing.body}`);
    expect(fields.filter(({ name }) => conventionField(name) === null)).toEqual([]);
    expect(fields.filter(({ optional }) => !optional)).toEqual([]);
    expect(FIELDS_OF_STANDING[standing.model]).toEqual(
      expect.arrayContaining(fields.map(({ name }) => name)),
    );
    // A cell holds no more, and Excel takes no longer text of an edit.
    expect(standing.body.length).toBeLessThan(8_192);
  });

  test('says something below every title where nothing is known', async () => {
    const bare = {
      ...settings,
      metropole: '',
      conventionName: '',
      populationVintage: '',
      ...clauseValues(NO_CLAUSES),
    };
    const said = await textOf({ settings: bare, rows }, 'Saussan', kind);
    const titles = titlesIn(standing.body);
    expect(titles.length).toBeGreaterThan(5);
    titles.forEach((title, index) => {
      const from = said.indexOf(title) + title.length;
      const next = titles[index + 1];
      const to = next === undefined ? said.length : said.indexOf(next);
      expect(to - from).toBeGreaterThan(30);
    });
    expect(said).not.toMatch(/[{}]|undefined|null|NaN/);
  });
});

test('parties, clauses and amounts of the commune stand in it, and of no other', async () => {
  const said = await textOf({
    settings: {
      ...settings,
      signatoryName: 'Camille Durand',
      signatoryQuality: 'La Présidente',
      signaturePlace: 'Montpellier',
    },
    rows,
  });
  for (const words of [
    'Convention de gestion de services numériques communs 2019-2021',
    'Montpellier Méditerranée Métropole',
    'Commune de Fabrègues',
    'pour les exercices 2019 à 2021',
    'au plus tard le 30 septembre de l’exercice',
    'dans un délai de 8 jours francs, par mail, après sa réception',
    'au 1er janvier 2020 ou au 1er janvier 2021',
    'Pour la Métropole',
    'Camille Durand',
  ])
    expect(said).toContain(words);
  const { total } = asRead(rawWorkbookOf({ settings, rows })).rowOf(2021, 'Fabrègues')!;
  expect(said).toContain(`${total.toFixed(2).replace('.', ',')} €, net de taxe`);
  expect(said).not.toContain('Lattes');
});

test('clauses are those of the year', async () => {
  const amended = {
    settings,
    rows: {
      ...rows,
      amendments: [{ number: '1', effect: 2021, subject: 'Paiement', key: 'Délai de paiement', value: '45' }],
    },
  };
  expect(await textOf(amended, 'Fabrègues', 'convention', 2020)).toContain('dans les 30 jours');
  expect(await textOf(amended)).toContain('dans les 45 jours');
});

describe('a text of the table', () => {
  const withText = (body: string, more: NewTables['rows'] = {}): NewTables => ({
    settings,
    rows: { ...rows, ...more, letters: [{ model: 'convention', subject: 'La nôtre', body }] },
  });

  test('takes the place of ours, letters’ fields in it too', async () => {
    const said = await textOf(withText('Article 12 – Divers\n\nEntre {La collectivité} et {Redevable}.'));
    expect(said).toContain('La nôtre');
    expect(said).toContain('Article 12 – Divers Entre la Métropole et Commune de Fabrègues.');
    expect(said).not.toContain('Objet');
  });

  test('that needs what is not known is not made, and a field that does not exist is found', async () => {
    const tables = withText('{SIRET} et {Sirét de la commune}');
    expect(await textOf(tables)).toBe('unfilled');
    const found = letterFindings(asRead(rawWorkbookOf(tables)), 2021);
    expect(found.map(({ code, values }) => [code, values])).toEqual([
      ['letterFieldUnknown', { letter: 'convention', field: 'Sirét de la commune' }],
    ]);
    expect(letterFindings(asRead(rawWorkbookOf(withText('{Préavis ?} {Partie commune}'))), 2021)).toEqual([]);
  });

  test('goes with no letter of its own', async () => {
    const letter = await textOf(withText('Article 1'), 'Fabrègues', 'letter');
    expect(letter).toBe('noSubject');
  });
});

test('its fingerprint follows the text, a clause and the commune’s amount, and no other commune', () => {
  const id = { kind: 'convention', year: 2021, subject: 'Fabrègues' };
  const of = (tables: NewTables): string | null => fingerprintNow(id, asRead(rawWorkbookOf(tables)));
  const now = of({ settings, rows });
  const changed = (name: string): NewTables => ({
    settings,
    rows: {
      ...rows,
      communes: rows.communes!.map((row) => (row['name'] === name ? { ...row, address: '1 rue A' } : row)),
    },
  });
  expect(of(changed('Lattes'))).toBe(now);
  expect(of(changed('Fabrègues'))).not.toBe(now);
  expect(of({ settings: { ...settings, paymentDays: 60 }, rows })).not.toBe(now);
  expect(of({ settings, rows: { ...rows, letters: [{ model: 'Convention', body: 'Autre' }] } })).not.toBe(
    now,
  );
  expect(of({ settings: { ...settings, deliberationDate: serialDate(2018, 12, 1) }, rows })).not.toBe(now);
});

test('it never leaves without its annexes, and nothing else brings any', () => {
  expect([...withBrought(new Set(['convention']))].sort()).toEqual([
    'annexe1',
    'annexe2',
    'annexe3',
    'convention',
  ]);
  expect(withBrought(new Set(['statement']))).toEqual(new Set(['statement']));
  expect(usualContents().has('convention')).toBe(false);
});
