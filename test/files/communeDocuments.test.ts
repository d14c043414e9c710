/** What each of the 31 communes receives: the right amounts, and nothing of another commune. */
import { strFromU8, unzipSync } from 'fflate';
import { amountInWords } from '../../src/french/amountInWords';
import { Decimal } from '../../src/core/money';
import { readTables } from '../helpers/readTables';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { readDescriptions } from '../../src/workbook/read/readDescriptions';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import type { DocumentFilling } from '../../src/workbook/documents/document';
import expected from '../golden/montpellier-recap-expected.json';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { allFiles, communePlans, communeTables, EVERY_CONTENT, expectGolden, siretOf } from './communeFiles';
import { elementsOf, partsOf } from './unzipped';

const FILLINGS: DocumentFilling[] = ['portable', 'frozen'];
const METROPOLE = 'Montpellier Méditerranée Métropole';
const RAW = rawWorkbookOf(communeTables());

/** What the charts of a file keep of the cells that they show, for programs that do not read these. */
function chartedIn(bytes: Uint8Array): { names: string[]; amounts: number[] }[] {
  return Object.entries(partsOf(bytes))
    .filter(([path]) => /^(?:xl\/charts\/|Object )/.test(path))
    .map(([, xml]) => {
      const elements = elementsOf(xml);
      const cells = elements.filter(({ name }) => name === 'table:table-cell');
      const kept = (cache: string): string[] =>
        elements
          .filter(({ name, parent }) => name === 'c:v' && parent?.parent?.name === cache)
          .map(({ text }) => text);
      const amounts = cells.flatMap(({ attributes }) => attributes['office:value'] ?? []);
      const names = elements.filter(({ name, parent }) => name === 'text:p' && cells.includes(parent!));
      const words = names.filter(({ parent }) => parent!.attributes['office:value'] === undefined);
      return {
        // Of the table in an .ods, without the line of its headings.
        names: [...kept('c:strCache'), ...words.slice(2).map(({ text }) => text)],
        amounts: [...kept('c:numCache'), ...amounts].map(Number),
      };
    });
}

/** The parts of a file with their names, unpacked. */
function unpacked(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .flatMap(([path, part]) => [path, strFromU8(part)])
    .join('\n');
}

describe('what a commune receives', () => {
  test.each(FILLINGS)('%s: the golden amounts of all 31, read back from the files', async (filling) => {
    const files = await allFiles({ filling });
    expect(files.map(({ commune }) => commune.name)).toEqual(expected.rows.map((row) => row.commune));
    for (const [index, { bytes }] of files.entries()) {
      const { tables: sheets, problems } = await readTables(bytes);
      expect(problems).toEqual([]);
      expect(sheets.map(({ name }) => name)).toEqual([
        `État 2021 ${expected.rows[index]!.commune}`.replace("'", '’').slice(0, 31),
        'Annexe 1 – Fiches 2021',
        'Annexe 1 – Usages 2021',
        'Annexe 2 – 2021',
        'Annexe 3 – 2021',
      ]);
      expectGolden(
        sheets.map(({ headers, rows }) => [headers, ...rows]),
        index,
      );
      expect(unpacked(bytes).includes('<f>')).toBe(filling === 'portable');
    }
  });

  test('only the contents that were chosen, and names that say them', async () => {
    const kinds = async (...content: string[]): Promise<string[]> => {
      const [file] = await allFiles({ content: new Set(content) });
      const { tables: sheets } = await readTables(file!.bytes);
      return [file!.name, ...sheets.map(({ name }) => name)];
    };
    expect(await kinds('statement')).toEqual([
      '2021_34172_Montpellier_etat-liquidatif.xlsx',
      'État 2021 Montpellier',
    ]);
    expect(await kinds('annexe3')).toEqual(['2021_34172_Montpellier_annexe-3.xlsx', 'Annexe 3 – 2021']);
    expect(await kinds('annexe3', 'annexe2')).toEqual([
      '2021_34172_Montpellier_annexes.xlsx',
      'Annexe 2 – 2021',
      'Annexe 3 – 2021',
    ]);
    expect((await kinds('annexe2', 'statement'))[0]).toBe(
      '2021_34172_Montpellier_etat-liquidatif-et-annexe-2.xlsx',
    );
    expect(await allFiles({ content: new Set() })).toEqual([]);
  });

  test('a portable file has one population of the commune, and one of all', async () => {
    const [statement, ...others] = (await communePlans({ filling: 'portable' }))({ name: 'Fabrègues' });
    const own = statement!.cells.findIndex(
      ([label]) => label?.kind === 'text' && label.text === 'Population du redevable',
    );
    expect(statement!.cells[own]![1]).toEqual({ kind: 'number', value: 7266 });
    const recap = others.find(({ kind }) => kind === 'communeRecap')!;
    const sheet = `'${statement!.sheetName}'`;
    const pointing = recap.cells
      .flat()
      .filter((cell) => cell.kind === 'formula' && cell.formula.includes('!'));
    expect(pointing).toEqual([
      { kind: 'formula', formula: `=${sheet}!$B$${own + 2}`, cached: 487519 },
      { kind: 'formula', formula: `=${sheet}!$B$${own + 1}`, cached: 7266 },
    ]);
    const alone = (await communePlans({ filling: 'portable', content: new Set(['annexe2']) }))({
      name: 'Fabrègues',
    });
    for (const plan of [...alone, ...(await communePlans({ filling: 'frozen' }))({ name: 'Fabrègues' })])
      expect(
        plan.cells.flat().filter((cell) => cell.kind === 'formula' && cell.formula.includes('!')),
      ).toEqual([]);
  });

  test('what was written about the applications, from columns that people add', () => {
    const table = RAW.tables.applications!;
    const raw = {
      ...RAW,
      tables: {
        ...RAW.tables,
        applications: {
          // An older workbook without these columns, to which somebody added two.
          headers: [...table.headers.slice(0, 9), 'Assuré par la Métropole', 'services offerts'],
          rows: table.rows.map((row, index) => [
            ...row.slice(0, 9),
            index === 0 ? '#N/A' : '',
            'Signature\r\nArchivage',
          ]),
        },
      },
    };
    expect(readDescriptions(raw, DEFAULT_BINDING).get('E-demat')).toEqual({
      description: 'Signature\nArchivage',
      metropoleDuties: '',
      communeDuties: '',
    });
    expect(readDescriptions(RAW, DEFAULT_BINDING).get('E-demat')?.description).toBe('');
  });
});

describe('nothing of one commune in the file of another', () => {
  const GOLDEN = expected.rows.map((row, index) => ({
    ...row,
    inseeCode: String(RAW.tables.communes!.rows[index]![1]),
    amounts: [...new Set([...Object.values(row.lines), row.total])].filter((each) => Number(each) !== 0),
  }));

  /**
   * Phrases that are not about a commune although a commune's name stands in them: the métropole, which is the creditor,
   * its court, and the name of the commune itself (Murviel-lès-Montpellier), in words and as file names write it.
   */
  const innocent = (own: string): string[] => [METROPOLE, 'administratif de Montpellier', own];

  /** As a number of its own: not a part of a longer number, of a fingerprint or of a name. */
  const standsAlone = (content: string, token: string): boolean =>
    new RegExp(`(?<![\\p{L}\\d.,-])${token.replace(/\./g, '\\.')}(?![\\p{L}\\d]|[.,]\\d)`, 'u').test(content);

  test.each([
    ['xlsx', 'portable'],
    ['xlsx', 'frozen'],
    ['ods', 'portable'],
    ['ods', 'frozen'],
  ] as const)('%s, %s: no name, INSEE code, SIRET or amount of another', async (format, filling) => {
    const found: string[] = [];
    let looked = 0;
    for (const { name, bytes, commune } of await allFiles({ format, filling, content: EVERY_CONTENT })) {
      const content = innocent(commune.name).reduce(
        (left, phrase) => left.replaceAll(phrase, ''),
        [unpacked(bytes), name.replace('Murviel-les-Montpellier', 'Murviel')].join('\n'),
      );
      const own = GOLDEN.find((each) => each.commune === commune.name)!;
      for (const other of GOLDEN) {
        if (other === own) continue;
        // Names are looked for as bytes, wherever they stand.
        if (content.includes(other.commune)) found.push(`${name}: ${other.commune}`);
        for (const code of [other.inseeCode, siretOf(other.inseeCode)])
          if (standsAlone(content, code)) found.push(`${name}: ${code}`);
        for (const amount of other.amounts) {
          // 8.70 is stored as 8.7 and printed as 8,70. Two communes may owe the same amount for an application.
          if (own.amounts.includes(amount)) continue;
          const written = [
            amount,
            String(Number(amount)),
            amount.replace('.', ','),
            amountInWords(new Decimal(amount)),
          ];
          looked += written.length;
          for (const each of new Set(written)) if (standsAlone(content, each)) found.push(`${name}: ${each}`);
        }
      }
    }
    expect(found).toEqual([]);
    expect(looked).toBeGreaterThan(10_000);
  });

  test.each([
    ['xlsx', 'portable'],
    ['xlsx', 'frozen'],
    ['ods', 'portable'],
    ['ods', 'frozen'],
  ] as const)('%s, %s: a chart keeps the amounts of its commune and no others', async (format, filling) => {
    const files = await allFiles({ format, filling });
    for (const [index, { bytes }] of files.entries()) {
      const amounts = Object.values(GOLDEN[index]!.lines as Record<string, string>).map(Number);
      const charts =
        amounts.length < 2 ? [] : [{ names: ['E-demat', 'Marchés publics', 'E-services'], amounts }];
      expect(chartedIn(bytes)).toEqual(charts);
    }
  });

  test.each(Object.values(ROUNDING_WORDS).slice(0, 2))(
    '%s: whatever the others are called, count and use, a file keeps its every byte',
    async (roundingPolicy) => {
      const base = communeTables();
      const named = 'Fabrègues';
      const before: NewTables = { ...base, settings: { ...base.settings, roundingPolicy } };
      const changed: NewTables = {
        settings: before.settings,
        rows: {
          ...base.rows,
          communes: base.rows.communes!.map((row, index) =>
            row['name'] === named
              ? row
              : {
                  ...row,
                  name: `Autre ${index}`,
                  inseeCode: String(70_001 + index),
                  siret: '',
                  population: 17 * index,
                },
          ),
          subscriptions: base.rows.subscriptions!.filter((row) => row['commune'] === named),
        },
      };
      // The total population is a base of everybody's amounts: it stays.
      const fixed = { totalPopulation: 487_519 };
      const fileOf = async (of: NewTables): Promise<Uint8Array> =>
        (await allFiles({ raw: rawWorkbookOf(of, fixed) })).find(({ commune }) => commune.name === named)!
          .bytes;
      expect(Buffer.from(await fileOf(changed)).equals(Buffer.from(await fileOf(before)))).toBe(true);
    },
  );
});
