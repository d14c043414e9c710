/** What the page says of files as people keep them: each doubt in one sentence with its cells, in both languages. */
import { createImportSession } from '../../src/taskpane/features/data/import/importSession';
import { understoodWords } from '../../src/taskpane/kit/files/understood/words';
import { fileWords } from '../../src/taskpane/kit/files/words';
import { editWords } from '../../src/taskpane/kit/edits/words';
import { caseBytes } from '../helpers/cases';

async function stateOf(name: string) {
  const bytes = caseBytes(name);
  const session = createImportSession();
  const arrayBuffer = () => Promise.resolve(Uint8Array.from(bytes).buffer);
  await session.open({ name, size: bytes.length, arrayBuffer });
  return session.getState();
}
const warningsOf = async (name: string) => (await stateOf(name)).choices?.understanding.warnings ?? [];

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const CASES: Readonly<Record<string, { readonly fr: readonly string[]; readonly en: readonly string[] }>> = {
  'C01-insee-code-commune-3-chiffres.csv': {
    fr: ['Les codes INSEE sont formés de Code département + Code commune.'],
    en: ['The INSEE codes are made of Code département + Code commune.'],
  },
  'C03-montpellier-sans-entete.csv': {
    fr: [
      'Les colonnes sont devinées d’après leur contenu : vérifiez-les plus bas, ou désignez la ligne des titres.',
    ],
    en: [
      'The columns are guessed from what stands in them: check them below, or say which row gives the titles.',
    ],
  },
  'C04-insee-epci-deux-entetes.csv': {
    fr: ['Les titres tiennent sur 2 lignes, réunies : « Code géographique CODGEO ».'],
    en: ['The titles take 2 rows, joined: “Code géographique CODGEO”.'],
  },
  'D22-avoir.csv': {
    fr: ['Des montants sont négatifs (avoirs), comme « -1 200,50 » : B2:B4.'],
    en: ['Amounts are negative (credits), such as “-1 200,50”: B2:B4.'],
  },
  'D24-utf8-avec-un-octet-cp1252.csv': {
    fr: [
      'Des cellules n’ont pas de titre au-dessus d’elles : D4.',
      'Des caractères ne sont pas de cet encodage : D4. Vérifiez-les.',
    ],
    en: ['Cells have no title above them: D4.', 'Characters are not of this encoding: D4. Check them.'],
  },
  'X02-lignes-filtrees.xlsx': {
    fr: ['2 lignes sont masquées par un filtre ou à la main : 2, 4.'],
    en: ['2 rows are hidden by a filter or by hand: 2, 4.'],
  },
  'X03-entete-fusionnee.xlsx': {
    fr: ['Les titres tiennent sur 2 lignes, réunies : « Population municipale ».'],
    en: ['The titles take 2 rows, joined: “Population municipale”.'],
  },
  'X04-titre-et-annees-en-nombres.xlsx': {
    fr: ['2019, 2020, 2021 (colonnes C, D, E) : choisissez plus bas celle de la population à reprendre.'],
    en: ['2019, 2020, 2021 (columns C, D, E): choose below which one holds the population.'],
  },
  'X07-formule-sans-valeur.xlsx': {
    fr: [
      '2 formules n’ont jamais été calculées : E2:E3. Ouvrez le fichier dans Excel, enregistrez-le, puis choisissez-le de nouveau.',
    ],
    en: ['2 formulas were never computed: E2:E3. Open the file in Excel, save it, then choose it again.'],
  },
  'X10-commune-fusionnee-verticalement.xlsx': {
    fr: ['Des cellules étaient fusionnées sur plusieurs lignes : leur contenu vaut pour chacune (A3, A5).'],
    en: ['Cells were merged over several rows: what they hold goes for each of them (A3, A5).'],
  },
};

test.each(Object.entries(CASES))('%s', async (name, { fr, en }) => {
  const warnings = await warningsOf(name);
  for (const [language, expected] of [
    ['fr', fr],
    ['en', en],
  ] as const) {
    const words = understoodWords(language).warnings;
    const said = warnings.map(({ code, addresses, count, value }) =>
      plain(words[code]({ count, value, at: addresses.join(', ') })),
    );
    expect(said).toEqual(expected);
  }
});

test.each(['X06-texte-partage-sans-indice.xlsx', 'X12-notes-en-pied.xlsx'])(
  '%s: nothing is doubtful, and nothing is said',
  async (name) => {
    expect(await warningsOf(name)).toEqual([]);
  },
);

test.each(['E01-lignes-inegales.csv', 'E02-virgule-adresse.csv'])(
  '%s: the separator is shown, and is right',
  async (name) => {
    expect((await stateOf(name)).csv).toMatchObject({ separator: ';' });
  },
);

test('texts that stand in their cells are read as others', async () => {
  const grids = async (name: string) => (await stateOf(name)).sheets.map(({ rows }) => rows);
  expect(await grids('W00b-textes-en-ligne-inlineStr.xlsx')).toEqual(await grids('W00-sans-styles.xlsx'));
});

test('a protected .ods has a password and is not called damaged; no example speaks of points to the French', () => {
  expect(fileWords('fr').problems.encrypted).toMatch(/mot de passe/);
  expect(fileWords('en').problems.encrypted).toMatch(/password/);
  for (const language of ['fr', 'en'] as const) {
    expect(fileWords(language).problems.encrypted).not.toBe(fileWords(language).problems.damaged);
  }
  const french = JSON.stringify(editWords('fr'), (_, value: unknown) =>
    typeof value === 'function' ? '' : value,
  );
  expect(french.match(/\b\d+\.\d+\b/g) ?? []).toEqual([]);
});
