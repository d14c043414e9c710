import type { EpciEntry, EpciIndex } from '../../src/data/epci';
import { loadIndex, searchEpci } from '../../src/data/epci';

let index: EpciIndex;
beforeAll(async () => {
  index = await loadIndex();
});
const names = (query: string): string[] => searchEpci(index, query).map(({ name }) => name);

test.each([
  ['montpellier', 'Montpellier Méditerranée Métropole'],
  ['MONTPELLIER', 'Montpellier Méditerranée Métropole'],
  ['métropole de montpellier', 'Montpellier Méditerranée Métropole'],
  ['montp 34', 'Montpellier Méditerranée Métropole'],
  ['st etienne metropole', 'Saint-Étienne Métropole'],
  ['St-Étienne', 'Saint-Étienne Métropole'],
  ['saint gildas', 'CC du Pays de Pontchâteau St-Gildas-des-Bois'],
  ['stras', 'Eurométropole de Strasbourg'],
  ['lyon', 'Métropole de Lyon'],
  ['grand paris', 'Métropole du Grand Paris'],
  ['cœur de flandre', 'CA Coeur de Flandre'],
  ['pays de l’or', "CA du Pays de l'Or"],
  ['pays de lor', undefined],
  ["vallée de l'herault", "CC Vallée de l'Hérault"],
  ['communauté urbaine dunkerque', 'CU de Dunkerque'],
  ["communauté d'agglomération agen", "CA Agglomération d'Agen"],
  ['pays de lunel', 'CA Lunel Agglo'],
])('« %s » finds %s first', (query, name) => {
  expect(names(query)[0]).toBe(name);
});

test.each(['34', 'Hérault', 'herault'])('« %s » finds all EPCI with communes in the Hérault', (query) => {
  const found = searchEpci(index, query);
  const inHerault = index.entries.filter(({ departments }) => departments.includes('34'));
  expect(new Set(found)).toEqual(new Set(inHerault));
  // What is only partly there comes last.
  const main = found.map(({ departments }) => departments[0] === '34');
  expect(main.lastIndexOf(true)).toBeLessThan(main.concat(false).indexOf(false));
});

test.each([
  ['2a', ['2A']],
  ['97', ['971', '972', '973', '974', '976']],
  ['974', ['974']],
  ['1', ['01']],
  ['92', ['92']],
])('« %s » is a department', (query, codes) => {
  const found = new Set(searchEpci(index, query));
  const there = index.entries.filter(({ departments }) => departments.some((code) => codes.includes(code)));
  expect(there.length).toBeGreaterThan(0);
  expect(there.filter((entry) => !found.has(entry))).toEqual([]);
});

test.each(['243400017', '243 400 017', ' 2434000 17', '24340001700019'])(
  '« %s » is the SIREN, or a SIRET, of Montpellier',
  (query) => {
    expect(names(query)).toEqual(['Montpellier Méditerranée Métropole']);
  },
);

test('the beginning of a SIREN finds all that begin so', () => {
  const found = searchEpci(index, '2434');
  expect(found.length).toBeGreaterThan(5);
  expect(found.every(({ siren }) => siren.startsWith('2434'))).toBe(true);
});

test.each(['', '   ', '-', "'", 'zzz', 'montpellier zzz', 'montpellier 75', "l'hay", '999999999', '🏛'])(
  '« %s » finds nothing',
  (query) => {
    expect(searchEpci(index, query)).toEqual([]);
  },
);

test('every EPCI is found by its SIREN and its former names, and first by its name', () => {
  const bare = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const lost: string[] = [];
  for (const entry of index.entries) {
    const { siren, name, formerNames, vintages } = entry;
    const [only, ...others] = searchEpci(index, siren);
    if (only !== entry || others.length > 0) lost.push(siren);
    for (const former of formerNames) if (!searchEpci(index, former).includes(entry)) lost.push(former);
    const found = searchEpci(index, bare(name));
    // Two of the same name may stand before each other, and what is there before what was dissolved.
    const first = vintages.includes(2022) ? found[0]?.name : found.find((other) => other === entry)?.name;
    if (bare(first ?? '') !== bare(name)) lost.push(name);
  }
  expect(lost).toEqual([]);
});

describe('apart from the real ones', () => {
  const entry = (siren: string, name: string, more: Partial<EpciEntry> = {}): EpciEntry => ({
    siren,
    name,
    formerNames: [],
    type: 'CC',
    departments: ['94'],
    members: 2,
    population: 1000,
    vintages: [2022],
    ...more,
  });
  const hay = entry('200000001', "CC de L'Haÿ-les-Roses");
  const small = entry('200000002', 'CC des Roses', { population: 10 });
  const gone = entry('200000003', 'CC des Roses', { population: 99_999, vintages: [2021] });
  const some: EpciIndex = {
    entries: [gone, small, hay],
    departments: new Map([['94', 'Val-de-Marne']]),
  };

  test.each(["l'hay", 'L’HAŸ', 'l hay les roses', "l'haÿ-les"])('« %s »', (query) => {
    expect(searchEpci(some, query)).toEqual([hay]);
  });
  test('the name itself first, what was dissolved after what is there', () => {
    expect(searchEpci(some, 'roses')).toEqual([small, gone, hay]);
  });
  test('nothing to search in', () => {
    expect(searchEpci({ entries: [], departments: new Map() }, 'roses')).toEqual([]);
  });
});

test('what is searched in is taken apart once, whatever is typed afterwards', () => {
  const [first, ...others] = index.entries;
  let read = 0;
  const counted: EpciEntry = {
    ...first!,
    get formerNames() {
      read += 1;
      return first!.formerNames;
    },
  };
  const watched: EpciIndex = { ...index, entries: [counted, ...others] };
  for (const query of ['saint etienne metropole', 'communaute de communes du pays', 'de', '34', '2434'])
    searchEpci(watched, query);
  expect(read).toBe(1);
});
