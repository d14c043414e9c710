/**
 * The guide is true: what the registers hold has its entry, what is in bold stands on the screen, every link and picture
 * is there, and the examples of the functions give what they say. `UPDATE_GUIDE=1` words the entries anew.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PICTURES } from '../../scripts/guide/journeys';
import { find } from '../../scripts/guide/find';
import { readPage } from '../../scripts/guide/markdown';
import { DOCS, GUIDE, GUIDE_PAGES, targetOf } from '../../scripts/guide/pages';
import { searchIndex } from '../../scripts/guide/searchIndex';
import { findingPlace } from '../../src/taskpane/features/checks/findingPlace';
import { GUIDE_PLACES, GUIDE_START } from '../../src/taskpane/features/help/guidePlaces';
import { FINDINGS, type FindingCode } from '../../src/workbook/read/findings/register';
import { exampleResult, examplesIn } from '../helpers/guideExamples';
import { findingEntries, mended, settingEntries, untrueEntries } from '../helpers/guideEntries';
import { functionMetadata } from '../helpers/functionMetadata';
import { isOnScreen } from '../helpers/screenWords';

const pages = GUIDE_PAGES.map(readPage);
const textOf = (name: string): string => readFileSync(path.join(GUIDE, name), 'utf8');

test('every page of the folder is in the table of contents', () => {
  const files = readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
  expect(pages.map(({ source: { file } }) => path.basename(file)).sort()).toEqual(files.sort());
});

test.each([
  ['every finding', 'anomalies.md', findingEntries],
  ['every setting and every clause', 'clauses.md', settingEntries],
] as const)('%s has its entry, in its own words', (_, name, entries) => {
  if (process.env.UPDATE_GUIDE === '1') writeFileSync(path.join(GUIDE, name), mended(textOf(name), entries));
  expect(untrueEntries(textOf(name), entries)).toEqual([]);
  // None for what there is no more.
  const known = new Set(entries.map(({ anchor }) => anchor));
  const named = Array.from(
    textOf(name).matchAll(/<a id="(\w+)"><\/a>\n\n### /g),
    ([, anchor = '']) => anchor,
  );
  expect(named.filter((anchor) => !known.has(anchor))).toEqual([]);
});

describe('every function', () => {
  const page = textOf('fonctions.md');

  test('has its entry, which names its arguments', async () => {
    const functions = await functionMetadata();
    expect(functions.length).toBe(7);
    for (const { id, parameters } of functions) {
      const [, entry = ''] = page.split(`<a id="${id}"></a>`);
      const call = /=QUOTEPART\.(.*)\)/.exec(entry)?.[0];
      const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
      expect(call).toBe(`=QUOTEPART.${id}(${names.join('; ')})`);
    }
  });

  test('gives what its examples say', () => {
    const examples = examplesIn(page);
    expect(examples.length).toBeGreaterThan(12);
    expect(examples.map(({ formula, result }) => [formula, result])).toEqual(
      examples.map((example) => [example.formula, exampleResult(example)]),
    );
  });
});

test('every section of the guide has a stable anchor, and a page none twice', () => {
  for (const { source, sections, anchors } of pages) {
    expect(new Set(anchors).size).toBe(anchors.length);
    const loose = sections.filter(({ level, anchor }) => level === 2 && !anchors.includes(anchor));
    expect([source.file, loose.map(({ title }) => title)]).toEqual([source.file, []]);
  }
});

test('every link leads to a page and an anchor that are there', () => {
  const broken = pages.flatMap(({ source, links }) =>
    links.filter((link) => {
      const { file, anchor } = targetOf(source, link);
      const page = pages.find((each) => each.source.file === file);
      // Another document of the project.
      if (page === undefined) return anchor !== '' || !existsSync(path.join(DOCS, file));
      return anchor !== '' && !page.anchors.includes(anchor);
    }),
  );
  expect(broken).toEqual([]);
});

test('every page of the pane has its place in the guide', () => {
  const lost = Object.entries(GUIDE_PLACES).filter(([, place]) => {
    const [name, anchor = ''] = place.split('#');
    return pages.find(({ source }) => source.name === name)?.anchors.includes(anchor) !== true;
  });
  expect(lost).toEqual([]);
  expect(GUIDE_PAGES.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.values(GUIDE_START)));
});

test('what the checks lead to is the entry of the finding', () => {
  const entries = pages.find(({ source }) => source.file === 'guide/anomalies.md');
  const lost = (Object.keys(FINDINGS) as FindingCode[])
    .map(findingPlace)
    .filter((place) => !entries?.anchors.some((anchor) => place === `${entries.source.name}#${anchor}`));
  expect(lost).toEqual([]);
});

test('what is in bold stands on the screen', () => {
  const unknown = pages.flatMap(({ source, labels }) =>
    labels
      .flatMap((label) => label.split(' > '))
      .filter((label) => !isOnScreen(label, source.language))
      .map((label) => `${source.file}: ${label}`),
  );
  expect(unknown).toEqual([]);
  expect(pages.flatMap(({ labels }) => labels).length).toBeGreaterThan(200);
});

describe('the pictures', () => {
  const named = [...new Set(pages.flatMap(({ pictures }) => pictures))].sort();

  test('are those that the command takes, and all there', () => {
    expect(named).toEqual([...PICTURES].sort());
    expect(
      readdirSync(path.join(GUIDE, 'images'))
        .map((file) => `images/${file}`)
        .sort(),
    ).toEqual(named);
  });

  test('are small', () => {
    const bytes = named.reduce((sum, file) => sum + statSync(path.join(GUIDE, file)).size, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });

  test('each says in words what it shows', () => {
    const silent = pages.filter(({ source }) =>
      /!\[\s*\]/.test(readFileSync(path.join(DOCS, source.file), 'utf8')),
    );
    expect(silent).toEqual([]);
  });
});

describe('the search', () => {
  const index = searchIndex(pages);
  const found = (asked: string): string[] =>
    find(index, asked).map(({ page, anchor }) => `${page}#${anchor}`);

  test('takes words without accents and capitals, all of them, and titles first', () => {
    expect(found('SIRET chiffres').slice(0, 1)).toEqual(['anomalies.html#siretInScientificForm']);
    expect(found('preavis')).toContain('clauses.html#noticeMonths');
    expect(found('arrondi ecart')).toContain('index.html#arrondis');
    expect(found('arrondi dromadaire')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  /** As somebody in a finance service types it, and where they should be led at once. */
  test.each([
    ['titres', 'volet.html#titres'],
    ['préparer les titres', 'annee.html#titres'],
    ['Arrondis', 'index.html#arrondis'],
    ['l’écart d’arrondi', 'index.html#arrondis'],
    ['feuille protégée', 'votre-classeur.html#protege'],
    ['mot de passe', 'volet.html#importer'],
    ['verrouillé', 'votre-classeur.html#protege'],
    ['ne trouve pas', 'anomalies.html#nameDecomposed'],
    ['#NOM?', 'premier-recapitulatif.html#ecran'],
    ['avenants', 'vie-de-la-convention.html#avenants'],
    ['interets moratoires', 'clauses.html#interestRegime'],
    ['CSV', 'volet.html#csv'],
    ['libreoffice', 'volet.html#contenu'],
    ['imprimer', 'volet.html#imprimer'],
    ['impression', 'volet.html#imprimer'],
    ['facture', 'volet.html#interventions'],
    ['virements', 'annee.html#payer'],
    ['recensement', 'volet.html#populations'],
    ['RGPD', 'donnees-personnelles.html#les-données-personnelles'],
    ['annulation', 'annee.html#rectifier'],
    ['doublon', 'anomalies.html#duplicateCommune'],
    ['exporter', 'volet.html#fichier'],
    ['macros', 'volet.html#importer'],
    ['mise à jour', 'votre-classeur.html#recevoir'],
    ['prévisions', 'vie-de-la-convention.html#evolution'],
    ['clôture', 'annee.html#cloture'],
    ['jours feries', 'anomalies.html#holidaysMissing'],
    ['volet blanc', 'premier-recapitulatif.html#ecran'],
  ])('%s', (asked, place) => {
    expect(found(asked).slice(0, 3)).toContain(place);
  });

  test('leads to an anchor of every section', () => {
    const html = new Map(pages.map((page) => [page.source.name, page.html]));
    const lost = index.filter(({ page, anchor }) => !html.get(page)?.includes(`id="${anchor}"`));
    expect(lost).toEqual([]);
  });
});
