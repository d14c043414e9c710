/** What a council votes says what it is annexed to, and has room for a seal and a hand; nothing of it where nothing is known. */
import { MONTPELLIER_2019 } from '../../src/core/clauses/models';
import { serialDate } from '../../src/core/dates';
import { annexedTo } from '../../src/workbook/documents/annexed';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { integrityOf, readSignedDocument } from '../../src/workbook/frozen/signedDocument';
import type { Filling } from '../../src/workbook/plan/sheetPlan';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { rowOf, textsOf } from '../helpers/evaluatedPlan';
import { cellsOf, sourceOf } from '../helpers/frozenDocuments';

const VOTED = ['recap', 'applicationSheets', 'applicationUse', 'priceSchedule'];
const SAID = 'Vu pour être annexé à la délibération n°\u00a02018-412 du 12\u00a0octobre\u00a02018';
const WORDS = /Vu pour être annexé|Cachet|Fait à/;

function tables(more: NewTables['settings']): NewTables {
  const { settings, rows } = exampleTables();
  return { settings: { ...settings, ...more }, rows };
}

const VOTED_BY = tables({
  deliberationNumber: '2018-412',
  deliberationDate: serialDate(2018, 10, 12),
  signatoryName: 'Camille Durand-Lévêque',
  signatoryQuality: 'Le Président',
  signaturePlace: 'Montpellier',
});

async function planOf(kind: string, of: NewTables, filling: Filling, subject?: string) {
  const { plan } = await DOCUMENTS.find((each) => each.kind === kind)!.loadPlan();
  const made = plan(sourceOf(of), { year: 2021, subject }, filling, { date: '30/09/2021' });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

describe.each(VOTED)('%s', (kind) => {
  test.each(['live', 'portable', 'frozen'] as const)(
    '%s: above what is voted, and signed below',
    async (filling) => {
      const plan = await planOf(kind, VOTED_BY, filling);
      const said = rowOf(plan, SAID);
      expect(said).toBeGreaterThan(0);
      expect(said).toBeLessThan(Math.max(plan.body.keyRow, plan.body.firstRow));
      const texts = textsOf(plan);
      const [seal, place, quality, name] = [
        'Cachet de la Métropole',
        'Fait à Montpellier, le',
        'Le Président',
        'Camille Durand-Lévêque',
      ].map((words) => texts.indexOf(words));
      expect([seal, place, quality, name]).not.toContain(-1);
      expect([seal! < place!, place! < quality!, quality! < name!]).toEqual([true, true, true]);
      expect(plan.look.print.area.rows).toBe(plan.cells.length);
    },
  );

  test('frozen, it is read back as it was', async () => {
    const plan = await planOf(kind, VOTED_BY, 'frozen');
    expect(integrityOf(readSignedDocument(cellsOf(plan))!)).toBe('intact');
  });

  test('another signatory, or another deliberation, is another document', async () => {
    const prints = await Promise.all(
      [
        VOTED_BY,
        tables({}),
        tables({ signatoryName: 'Sacha Petit' }),
        tables({ deliberationNumber: '7' }),
      ].map(async (of) => (await planOf(kind, of, 'portable')).fingerprint),
    );
    expect(new Set(prints).size).toBe(4);
  });

  test('where nothing is known, nothing is said', async () => {
    expect(textsOf(await planOf(kind, tables({}), 'portable')).join('\n')).not.toMatch(WORDS);
  });
});

test('what one commune alone receives is no annexe of the deliberation', async () => {
  const plan = await planOf('applicationUse', VOTED_BY, 'portable', 'Jacou');
  expect(textsOf(plan).join('\n')).not.toMatch(WORDS);
});

test.each([
  ['7', null, 'Vu pour être annexé à la délibération n°\u00a07'],
  ['', serialDate(2021, 3, 1), 'Vu pour être annexé à la délibération du 1er\u00a0mars\u00a02021'],
  ['', null, ''],
])('delibération %j of %j', (number, date, said) => {
  const spaces = (text: string) => text.replaceAll('\u00a0', ' ');
  const made = annexedTo({ ...MONTPELLIER_2019, deliberation: { number, date } });
  expect(spaces(made)).toBe(spaces(said));
});
