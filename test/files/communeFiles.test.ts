import { unzipSync } from 'fflate';
import { communeFiles, type CommuneFile, type CommuneOrder } from '../../src/files/communes/communeFiles';
import { writeWorkbook } from '../../src/files/workbookFile';
import { MONTPELLIER_2018 } from '../../src/data/montpellier2018';
import { formula, HURTING_NAMES, number, plainPlan, text } from './plans';

interface Commune {
  readonly name: string;
  readonly inseeCode: string;
  /** What only this commune's file may hold. */
  readonly amount: number;
}

/** Names, codes and amounts such that none stands in another. */
const COMMUNES: Commune[] = MONTPELLIER_2018.map(([inseeCode, name], index) => ({
  name: `«${name}»`,
  inseeCode,
  amount: 70_001 + index * 97,
}));

const plansFor = ({ name, inseeCode, amount }: Commune) => [
  plainPlan(
    name.replace(/[«»]/g, ''),
    [
      [text('Commune'), text(name), text(inseeCode)],
      [text(''), number(amount), formula('=B2*2', amount * 2)],
    ],
    {
      filling: 'portable',
    },
  ),
  plainPlan('Annexe 3', [
    [text('Profil'), text('Prix')],
    [text('Technicien'), number(400)],
  ]),
];

const order = (changes: Partial<CommuneOrder<Commune>> = {}): CommuneOrder<Commune> => ({
  year: 2021,
  communes: COMMUNES,
  content: 'état liquidatif',
  format: 'xlsx',
  write: (plans, properties) => writeWorkbook(plans, properties, 'xlsx'),
  plansFor,
  title: ({ name }) => `État liquidatif 2021 ${name}`,
  creditor: 'Métropole',
  date: '2021-09-30',
  ...changes,
});

async function all<C extends { name: string; inseeCode: string | null }>(
  wanted: CommuneOrder<C>,
): Promise<CommuneFile<C>[]> {
  const files: CommuneFile<C>[] = [];
  for await (const file of communeFiles(wanted)) files.push(file);
  return files;
}

describe('a workbook for each commune', () => {
  test.each(['xlsx', 'ods'] as const)(
    '%s: no name, code or amount of another commune in any byte',
    async (format) => {
      const files = await all(
        order({ format, write: (plans, properties) => writeWorkbook(plans, properties, format) }),
      );
      expect(files).toHaveLength(31);
      for (const file of files) {
        // Unzipped parts, their names, and the zip itself.
        const parts = unzipSync(file.bytes);
        const bytes = Buffer.concat([
          ...Object.entries(parts).flatMap(([path, part]) => [Buffer.from(path), part]),
          file.bytes,
        ]);
        for (const other of COMMUNES)
          for (const secret of [other.name, other.inseeCode, String(other.amount), String(other.amount * 2)])
            expect([file.name, secret, bytes.includes(secret)]).toEqual([
              file.name,
              secret,
              other === file.commune,
            ]);
      }
    },
  );

  test('each file is the same alone as among the others', async () => {
    const together = await all(order());
    const [alone] = await all(order({ communes: [COMMUNES[11]!] }));
    expect(together[11]).toEqual(alone);
    expect(alone!.name).toBe('2021_34095_Fabregues_etat-liquidatif.xlsx');
  });

  test('made one by one, when they are asked for', async () => {
    const made: string[] = [];
    const files = communeFiles(
      order({ plansFor: (commune) => (made.push(commune.name), plansFor(commune)) }),
    );
    await files.next();
    expect(made).toHaveLength(1);
    await files.return();
    expect(made).toHaveLength(1);
  });

  test('names that hurt, twice the same: each has its file', async () => {
    const communes = HURTING_NAMES.map((name) => ({ name, inseeCode: '', amount: 1 }));
    const files = await all(order({ communes }));
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(HURTING_NAMES.length);
    expect(files.filter(({ name }) => /Beaulieu/i.test(name)).map(({ name }) => name)).toEqual([
      '2021_Beaulieu_etat-liquidatif.xlsx',
      '2021_Beaulieu_etat-liquidatif_2.xlsx',
      '2021_BEAULIEU_etat-liquidatif_3.xlsx',
    ]);
  });

  test('a commune without sheets gets no file', async () => {
    const files = await all(
      order({ plansFor: (commune) => (commune === COMMUNES[3] ? [] : plansFor(commune)) }),
    );
    expect(files.map(({ commune }) => commune)).toEqual(COMMUNES.filter((_, index) => index !== 3));
  });

  test('can be cancelled', async () => {
    const controller = new AbortController();
    const files = communeFiles(order({ signal: controller.signal }));
    await files.next();
    controller.abort();
    await expect(files.next()).rejects.toMatchObject({ name: 'AbortError' });
  });
});
