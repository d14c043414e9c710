import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EpciEntry, EpciIndex } from '../../src/data/epci';
import { inForceFrom, loadEpci, loadIndex, sourceOf, VINTAGES, vintagesOf } from '../../src/data/epci';
import { MONTPELLIER_2018 } from '../../src/data/montpellier2018';
import golden from '../golden/montpellier-31-communes.json';

const MONTPELLIER = '243400017';
const SHARDS = path.join(__dirname, '..', '..', 'src', 'data', 'generated', 'epci', 'departments');

let index: EpciIndex;
beforeAll(async () => {
  index = await loadIndex();
});
const entryOf = (siren: string): EpciEntry => index.entries.find((entry) => entry.siren === siren)!;

test('Montpellier in 2018 is what the convention was checked with', async () => {
  const epci = (await loadEpci(MONTPELLIER, 2018))!;
  expect(epci.name).toBe(golden.epci);
  expect(epci.population).toEqual({
    totale: golden.populationTotale,
    municipale: golden.populationMunicipale,
  });
  const members = epci.members.map(({ inseeCode, siren, name, population }) => ({
    insee: inseeCode,
    siren,
    nom: name,
    populationTotale: population.totale,
    populationMunicipale: population.municipale,
  }));
  const expected = golden.communes.map(({ populationMunicipale2016: _, ...commune }) => commune);
  expect(members).toEqual(expected.sort((a, b) => (a.insee < b.insee ? -1 : 1)));

  const example = members.map(({ insee, nom, populationTotale }) => [insee, nom, populationTotale]);
  expect(example).toEqual([...MONTPELLIER_2018].sort(([a], [b]) => (a < b ? -1 : 1)));
});

test.each([
  [2018, 290_053],
  [2019, 295_542],
  [2020, 299_096],
  [2021, 302_454],
  [2022, 307_101],
])('the town of Montpellier had, in %d, %d inhabitants (municipale)', async (vintage, municipale) => {
  const epci = await loadEpci(MONTPELLIER, vintage);
  expect(epci?.members.find(({ inseeCode }) => inseeCode === '34172')?.population.municipale).toBe(
    municipale,
  );
});

test('every EPCI can be loaded in every vintage of its index entry, and in no other', async () => {
  const counts = new Map<number, number>();
  for (const entry of index.entries) {
    for (const vintage of VINTAGES) {
      const epci = await loadEpci(entry.siren, vintage);
      if (!entry.vintages.includes(vintage)) {
        expect(epci).toBeNull();
        continue;
      }
      counts.set(vintage, (counts.get(vintage) ?? 0) + 1);
      const { name, siren, type } = entry;
      expect(epci).toMatchObject({ name, siren, type, vintage });
      expect(new Set(epci!.members.map(({ inseeCode }) => inseeCode)).size).toBe(epci!.members.length);
      if (vintage !== entry.vintages[0]) continue;
      expect(epci!.members).toHaveLength(entry.members);
      expect(epci!.population.totale).toBe(entry.population);
    }
  }
  expect(Object.fromEntries(counts)).toEqual({ 2018: 1254, 2019: 1255, 2020: 1255, 2021: 1255, 2022: 1255 });
});

test('no shard holds an EPCI that the index does not send there', () => {
  for (const file of readdirSync(SHARDS)) {
    const shard = JSON.parse(readFileSync(path.join(SHARDS, file), 'utf8')) as object;
    const sent = index.entries.filter(({ departments }) => `${departments[0]}.json` === file);
    expect(Object.keys(shard).sort()).toEqual(sent.map(({ siren }) => siren).sort());
  }
});

test('every member is a commune with whole numbers of inhabitants, the totale the larger', async () => {
  const wrong: unknown[] = [];
  for (const { siren } of index.entries) {
    for (const member of (await loadEpci(siren, 2022))?.members ?? []) {
      const { totale, municipale } = member.population;
      const named = /^\p{Lu}[\p{L} '()-]*$/u.test(member.name);
      const coded = /^(\d{2}|2[AB])\d{3} \d{9}$/.test(`${member.inseeCode} ${member.siren}`);
      const counted =
        Number.isInteger(totale) && Number.isInteger(municipale) && 0 <= municipale && municipale <= totale!;
      if (!named || !coded || !counted) wrong.push(member);
    }
  }
  expect(wrong).toEqual([]);
});

test('the largest has 158 communes', async () => {
  const largest = index.entries.reduce((a, b) => (b.members > a.members ? b : a));
  expect(largest).toMatchObject({ siren: '200067106', name: 'CA du Pays Basque', members: 158 });
  expect((await loadEpci(largest.siren, VINTAGES[0]!))?.members).toHaveLength(158);
});

test('an EPCI over several departments stands in the one with most inhabitants, and names all', () => {
  expect(entryOf('200054781').departments).toEqual(['75', '93', '92', '94', '91', '95']);
  for (const { departments } of index.entries) {
    for (const code of departments) expect(index.departments.has(code)).toBe(true);
  }
});

test('types, and SIREN in order', () => {
  const types = new Set(index.entries.map(({ type }) => type));
  expect([...types].sort()).toEqual(['CA', 'CC', 'CU', 'MET69', 'METRO']);
  const sirens = index.entries.map(({ siren }) => siren);
  expect(sirens).toEqual([...new Set(sirens)].sort());
});

test('a commune that changed sides is a member of one EPCI at a time', async () => {
  const membershipOf = async (inseeCode: string, siren: string) =>
    Promise.all(
      [...VINTAGES].reverse().map(async (vintage) => {
        const member = (await loadEpci(siren, vintage))?.members.find((one) => one.inseeCode === inseeCode);
        return member?.population.totale ?? null;
      }),
    );
  // Émerchicourt: gone to its neighbour for a year, and back.
  const [home, neighbour] = [
    await membershipOf('59192', '200042190'),
    await membershipOf('59192', '245901152'),
  ];
  expect(home.map((population) => population === null)).toEqual([false, false, true, false, false]);
  expect(neighbour.map((population) => population === null)).toEqual([true, true, false, true, true]);
});

test('what was dissolved has its last vintage only; what came later has none before', async () => {
  expect(entryOf('200035459')).toMatchObject({ name: "CA d'Agen", vintages: [2018], members: 31 });
  expect(await loadEpci('200035459', 2019)).toBeNull();
  expect(entryOf('200096956').vintages).toEqual([2022, 2021, 2020, 2019]);
  expect(await loadEpci('200096956', 2018)).toBeNull();
});

test('names are the newest: neither what a spreadsheet made of « Faux » nor a lost article', async () => {
  const names = new Map<string, string>();
  for (const { siren } of index.entries) {
    for (const { inseeCode, name } of (await loadEpci(siren, 2020))?.members ?? [])
      names.set(inseeCode, name);
  }
  expect(names.get('08165')).toBe('Faux');
  expect(names.get('24177')).toBe('Faux-en-Périgord');
  expect(names.get('61168')).toBe('La Ferté Macé');
  expect(entryOf('243400520')).toMatchObject({
    name: 'CA Lunel Agglo',
    formerNames: ['CC du Pays de Lunel'],
  });
});

test('Mayotte says which census it has', async () => {
  expect(await loadEpci('200059871', 2022)).toMatchObject({ vintage: 2022, census: 2017 });
  expect(await loadEpci(MONTPELLIER, 2022)).toMatchObject({ vintage: 2022, census: 2022 });
});

test.each([
  ['000000000', 2022],
  ['', 2022],
  ['constructor', 2022],
  [MONTPELLIER, 2016],
  [MONTPELLIER, 2018.5],
])('no EPCI « %s » in %d', async (siren, vintage) => {
  expect(await loadEpci(siren, vintage)).toBeNull();
});

test('the source credits INSEE and DGCL, with licence, version and year', () => {
  expect(VINTAGES).toEqual([2022, 2021, 2020, 2019, 2018]);
  expect(inForceFrom(2022)).toBe(2025);
  expect(sourceOf(2022)).toBe(
    'Populations de référence 2022, en vigueur au 1er janvier 2025 (INSEE) ; composition des EPCI en 2025 (DGCL) ; ' +
      'données @etalab/decoupage-administratif 5.3.0, Licence Ouverte',
  );
  expect(sourceOf(2018, 2017)).toContain('2018 (recensement de 2017), en vigueur au 1er janvier 2021');
  expect(() => sourceOf(2016)).toThrow(RangeError);
});

describe('populations municipales alone', () => {
  // Published in the décret of December 2025.
  test('those of 2023, with no totale in their place', async () => {
    const epci = (await loadEpci(MONTPELLIER, 2023))!;
    expect(epci.population).toEqual({ totale: null, municipale: 522_542 });
    expect(epci.members).toHaveLength(31);
    expect(epci.members.find(({ name }) => name === 'Fabrègues')?.population).toEqual({
      totale: null,
      municipale: 7447,
    });
    expect(sourceOf(2023)).toBe(
      'Populations municipales de référence 2023, en vigueur au 1er janvier 2026 (INSEE) ; composition des EPCI en 2025 ' +
        '(DGCL) ; données @etalab/decoupage-administratif 6.0.0, Licence Ouverte',
    );
  });

  test('are offered where they can be used, and nowhere else', () => {
    expect(vintagesOf('totale')).toEqual([2022, 2021, 2020, 2019, 2018]);
    expect(vintagesOf('municipale')).toEqual([2023, 2022, 2021, 2020, 2019, 2018]);
    expect(vintagesOf('municipale', [2018])).toEqual([2018]);
  });

  test('every EPCI of 2022 has them, with the same communes; what was dissolved has none', async () => {
    for (const { siren, vintages } of index.entries) {
      const [before, after] = [await loadEpci(siren, 2022), await loadEpci(siren, 2023)];
      if (!vintages.includes(2022)) {
        expect(after).toBeNull();
        continue;
      }
      expect(after!.members.map(({ inseeCode }) => inseeCode)).toEqual(
        before!.members.map(({ inseeCode }) => inseeCode),
      );
      expect(after!.members.every(({ population }) => Number.isInteger(population.municipale))).toBe(true);
    }
    // Mayotte has not been counted again.
    const [former, now] = [await loadEpci('200059871', 2022), await loadEpci('200059871', 2023)];
    expect(now!.population.municipale).toBe(former!.population.municipale);
    expect(now!.census).toBe(2017);
  });
});
