import { strToU8 } from 'fflate';
import { readFile } from '../../../src/files/read/readFile';
import {
  isPopulationFile,
  readPopulationFile,
  type PopulationFile,
  type WantedCommunes,
} from '../../../src/workbook/intake/populations/populationFile';
import { vintageOfTitle, vintagesSaid } from '../../../src/workbook/intake/populations/vintage';
import { caseBytes } from '../../helpers/cases';
import {
  allOfFrance,
  codeOf,
  donneesCommunes,
  ensemble,
  epcicom,
  others,
  xlsxOf,
  type Inhabitants,
} from '../../helpers/inseeFiles';

const FABREGUES: Inhabitants = {
  department: '34',
  commune: '095',
  name: 'Fabrègues',
  municipale: 7447,
  apart: 85,
};
const AMBERIEU: Inhabitants = {
  department: '01',
  commune: '004',
  name: 'Ambérieu-en-Bugey',
  municipale: 15_103,
  apart: 261,
};
const BASTIA: Inhabitants = {
  department: '2B',
  commune: '033',
  name: 'Bastia',
  municipale: 48_000,
  apart: 900,
};
const ABYMES: Inhabitants = {
  department: '971',
  commune: '101',
  name: 'Les Abymes',
  municipale: 52_000,
  apart: 700,
};
const ASKED = [FABREGUES, AMBERIEU, BASTIA, ABYMES];

const wanted = (communes: readonly Inhabitants[], names: readonly string[] = []): WantedCommunes => ({
  codes: new Set(communes.map(codeOf)),
  names,
});

async function read(
  bytes: Uint8Array,
  name = 'ensemble.xlsx',
  asked: WantedCommunes = wanted(ASKED),
  vintage?: number,
): Promise<PopulationFile | null> {
  return readPopulationFile((await readFile(bytes)).sheets, name, asked, vintage);
}

const figuresOf = (file: PopulationFile | null) =>
  Object.fromEntries(
    (file?.communes ?? []).map(({ code, municipale, apart, totale }) => [code, [municipale, apart, totale]]),
  );

const EXPECTED = {
  '34095': [7447, 85, 7532],
  '01004': [15_103, 261, 15_364],
  '2B033': [48_000, 900, 48_900],
  '97101': [52_000, 700, 52_700],
};

describe('layouts', () => {
  test('ensemble.xlsx: the sheet of communes, its vintage from the lines above', async () => {
    const file = await read(xlsxOf(ensemble(allOfFrance(ASKED, 400), 2023)));
    expect(figuresOf(file)).toEqual(EXPECTED);
    expect(file).toMatchObject({
      sheet: 'Communes',
      vintages: [],
      problems: [],
    });
    const saidOf = file!.said.map(({ vintage }) => vintage);
    expect(saidOf).toEqual([2023]);
    expect(file!.figures).toEqual(['municipale', 'apart', 'totale']);
    expect(file!.rows).toBeGreaterThan(390);
  });

  test.each(['now', 'former'] as const)('donnees_communes.csv as it is laid out: %s', async (layout) => {
    const text = donneesCommunes(allOfFrance(ASKED, 400), layout);
    const file = await read(strToU8(text), 'donnees_communes.csv');
    expect(figuresOf(file)).toEqual(EXPECTED);
    // Nothing in it says of which year it is.
    expect(file).toMatchObject({ vintages: [], vintage: null, said: [], problems: [] });
  });

  test('in the name of the file', async () => {
    const text = strToU8(donneesCommunes(ASKED, 'now'));
    expect((await read(text, 'populations-de-reference-2023.csv'))!.said[0]?.vintage).toBe(2023);
    expect((await read(text, 'popref2022.csv'))!.said[0]?.vintage).toBe(2022);
  });

  test('the DGCL’s list: the year in its titles is that from which they are in force', async () => {
    const file = await read(strToU8(epcicom(ASKED, 2026)), 'epcicom2026.csv');
    expect(figuresOf(file)).toEqual(EXPECTED);
    expect(file).toMatchObject({ vintages: [2023], vintage: 2023 });
  });

  test('the list of cases: preamble of 2025, three digits within the département', async () => {
    const file = await read(
      caseBytes('C01-insee-code-commune-3-chiffres.csv'),
      'C01.csv',
      wanted([FABREGUES], ['Lattes']),
    );
    expect(figuresOf(file)).toEqual({ '34095': [7200, 82, 7282], '34129': [17_592, 197, 17_789] });
    expect(file!.said).toEqual([
      { vintage: 2022, quote: '# Populations de référence des communes en vigueur au 1er janvier 2025' },
    ]);
  });

  test('the DGCL’s list of cases', async () => {
    const file = await read(
      caseBytes('C05-banatic-epcicom.csv'),
      'C05.csv',
      wanted([{ ...FABREGUES, commune: '172' }]),
    );
    expect(figuresOf(file)).toEqual({ '34172': [307_101, 3510, 310_611] });
    expect(file!.vintage).toBe(2022);
  });

  test('several vintages in columns: the newest, or the one that is asked for', async () => {
    const text = strToU8(
      'CODGEO;REG;DEP;LIBGEO;PMUN2023;PMUN2022;PMUN2021\n34095;76;34;Fabrègues;7447;7200;7100\n34129;76;34;Lattes;1;2;3\n',
    );
    const newest = await read(text);
    expect(newest).toMatchObject({ vintages: [2023, 2022, 2021], vintage: 2023, figures: ['municipale'] });
    expect(figuresOf(newest)).toEqual({ '34095': [7447, null, null] });
    expect(figuresOf(await read(text, 'x.csv', wanted(ASKED), 2021))).toEqual({
      '34095': [7100, null, null],
    });
  });

  test('the census tables count the population municipale alone', async () => {
    const file = await read(strToU8('codgeo;libgeo;p23_pop;p17_pop\n34095;Fabrègues;7447;7000\n'));
    expect(file).toMatchObject({ vintage: 2023, figures: ['municipale'] });
    expect(figuresOf(file)).toEqual({ '34095': [7447, null, null] });
  });
});

test('only the communes that are asked for, out of all of France', async () => {
  const { sheets } = await readFile(xlsxOf(ensemble(allOfFrance(ASKED, 35_000), 2023)));
  const file = readPopulationFile(sheets, 'ensemble.xlsx', wanted(ASKED));
  expect(figuresOf(file)).toEqual(EXPECTED);
  expect(file!.rows).toBeGreaterThan(34_000);
  expect(isPopulationFile(sheets)).toBe(true);
});

test('a convention’s own list is no file of populations', async () => {
  expect(isPopulationFile((await readFile(strToU8(donneesCommunes(ASKED, 'now')))).sheets)).toBe(false);
});

test('a list without populations, or without communes, is none', async () => {
  expect(await read(strToU8('Application;Coût annuel\nCadastre;12\n'))).toBeNull();
  expect(await read(strToU8('Commune;Code INSEE\nFabrègues;34095\n'))).toBeNull();
});

describe('rows that are not taken, each with its reason', () => {
  const lines = (...rows: string[]): Uint8Array =>
    strToU8(['DEP;CODCOM;COM;Commune;PMUN;PCAP;PTOT', ...rows].join('\n'));
  const codesOf = (file: PopulationFile | null): unknown[] =>
    file!.problems.map(({ code, row, name }) => [code, row, name]);

  test('municipale and comptée à part that do not add up', async () => {
    const file = await read(
      lines('34;095;34095;Fabrègues;7447;85;7533', '01;004;01004;Ambérieu-en-Bugey;15103;261;15364'),
    );
    expect(Object.keys(figuresOf(file))).toEqual(['01004']);
    expect(codesOf(file)).toEqual([['sumDiffers', 2, 'Fabrègues']]);
  });

  test('what is no number of inhabitants', async () => {
    const file = await read(lines('34;095;34095;Fabrègues;7447;85;n.d.', '01;004;01004;Ambérieu;-1;0;-1'));
    expect(codesOf(file)).toEqual([
      ['unreadable', 2, 'Fabrègues'],
      ['unreadable', 3, 'Ambérieu'],
    ]);
  });

  test('the same commune twice: once where both say the same, not at all where they do not', async () => {
    const same = await read(
      lines('34;095;34095;Fabrègues;7447;85;7532', '34;095;34095;Fabrègues;7447;85;7532'),
    );
    expect(figuresOf(same)).toEqual({ '34095': [7447, 85, 7532] });
    const other = await read(
      lines('34;095;34095;Fabrègues;7447;85;7532', '34;095;34095;Fabrègues;7200;82;7282'),
    );
    expect(figuresOf(other)).toEqual({});
    expect(codesOf(other)).toEqual([['twice', 3, 'Fabrègues']]);
  });

  test('communes of one name in two départements are told apart by their codes, never by the name', async () => {
    const file = await read(lines('01;095;01095;Fabrègues;1;0;1', '34;095;34095;Fabrègues;7447;85;7532'));
    expect(figuresOf(file)).toEqual({ '34095': [7447, 85, 7532] });
  });

  test('a town in its arrondissements: added up when all are there', async () => {
    const lyon: Inhabitants = { department: '69', commune: '123', name: 'Lyon', municipale: 0, apart: 0 };
    const parts = Array.from(
      { length: 9 },
      (_, index) => `69;38${index + 1};6938${index + 1};Lyon ${index + 1}e Arrondissement;1000;10;1010`,
    );
    const file = await read(lines(...parts), 'a.csv', wanted([lyon]));
    expect(file!.communes).toMatchObject([{ code: '69123', name: 'Lyon', municipale: 9000, totale: 9090 }]);
    const short = await read(lines(...parts.slice(1)), 'a.csv', wanted([lyon]));
    expect([short!.communes, short!.problems.map(({ code }) => code)]).toEqual([[], ['inParts']]);
  });
});

describe('of which vintage', () => {
  test.each([
    ['Populations de référence des communes en vigueur au 1er janvier 2026', [2023]],
    ['Populations légales en vigueur à compter du 1er janvier 2024', [2021]],
    ['Populations légales 2021 des communes, en vigueur au 1er janvier 2024', [2021]],
    ['Populations légales millésimées 2019', [2019]],
    ['Date de référence statistique : 1er janvier 2022', [2022]],
    ['Source : Insee, RP2020', [2020]],
    ['Source : Insee, RP 2020', [2020]],
    ['Recensement de la population 2023', [2023]],
    ['Limites territoriales en vigueur au 1er janvier 2024', []],
    ['Champ : communes, limites territoriales des communes en vigueur au 1er janvier 2024', []],
    ['Géographie au 01/01/2025', []],
    ['Mise à jour : décembre 2025', []],
    ['Édité le 12/05/2021', []],
    ['Populations de référence 2023 en vigueur au 1er janvier 2025', [2022, 2023]],
  ])('%s', (text, vintages) => {
    expect(
      vintagesSaid([text])
        .map(({ vintage }) => vintage)
        .sort(),
    ).toEqual(vintages);
  });

  test.each([
    ['PMUN2023', 2023],
    ['PTOT23', 2023],
    ['ptot_2025', 2022],
    ['pmun_2026', 2023],
    ['p21_pop', 2021],
    ['Population municipale 2020', 2020],
    ['Population totale', null],
    ['Code commune', null],
  ])('a column titled %s', (title, vintage) => {
    expect(vintageOfTitle(title)).toBe(vintage);
  });
});

test('others of a département are nobody’s', () => {
  expect(new Set(others('34', 40).map(codeOf)).size).toBe(40);
});
