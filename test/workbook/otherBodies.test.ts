/**
 * Every document of every kind of body says what its own convention says, and nothing that only another one does.
 */
import { BODY_KINDS, type BodyKind } from '../../src/core/clauses/bodies';
import type { Clauses } from '../../src/core/clauses/clauses';
import { legalBasisOf, modelOfKind, MONTPELLIER_2019 } from '../../src/core/clauses/models';
import { contentName } from '../../src/files/communes/communeDocuments';
import { sendingsOf } from '../../src/files/communes/sendings';
import { DEFAULT_CSV_OPTIONS, writeCsv } from '../../src/files/csv/csv';
import { SENDING_COLUMNS } from '../../src/files/csv/sendingListCsv';
import { editWords } from '../../src/taskpane/kit/edits/words';
import { usualContents } from '../../src/workbook/documents/choices';
import { gapsOf } from '../../src/workbook/documents/readiness/gaps';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { communeFileName } from '../../src/workbook/plan/fileNames';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { BODY_WORDS } from '../../src/workbook/schema/words';
import { clauseValues } from '../../src/workbook/tables/clauseRows';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables, RowValues } from '../../src/workbook/tables/newTables';
import { textsOf } from '../helpers/evaluatedPlan';
import { subjectsOf, withEverySubject } from '../helpers/everyRegistered';
import { asRead, rawWorkbookOf } from '../helpers/rawWorkbook';
import { invoiced } from '../helpers/withIntervention';

const COMMUNES = ['Fabrègues', 'Saussan'] as const;

/** The example as if another body had made it: its own name, communes, court and clauses. */
function tablesOf(clauses: Clauses): NewTables {
  const { settings, rows } = exampleTables();
  const renamed = (row: RowValues, column: string): RowValues => ({
    ...row,
    [column]: String(row[column]).replace('Montpellier', 'Grandval'),
  });
  const tables: NewTables = {
    settings: {
      ...settings,
      metropole: 'Grand Val',
      conventionName: 'Convention de services partagés',
      populationSource: 'INSEE',
      tribunal: clauses.court,
      ...clauseValues(clauses),
    },
    rows: {
      ...rows,
      communes: rows.communes!.map((row) => renamed(row, 'name')),
      // Without a text, the label is left out.
      applications: rows.applications!.map((row) => ({ ...row, metropoleDuties: 'L’hébergement' })),
      subscriptions: rows.subscriptions!.map((row) => renamed(row, 'commune')),
      priceSchedule: [{ profile: 'Technicien', dayPrice: 400, halfDayPrice: 220 }],
    },
  };
  return withEverySubject(tables, { commune: COMMUNES[0], asking: 'Grandval' });
}

/** All documents in each filling; footers too. */
async function documentsOf(clauses: Clauses): Promise<SheetPlan[]> {
  const source = asRead(invoiced(rawWorkbookOf(tablesOf(clauses))));
  const plans: SheetPlan[] = [];
  for (const document of DOCUMENTS) {
    const { plan } = await document.loadPlan();
    for (const filling of ['live', 'portable', 'frozen'] as const)
      for (const subject of subjectsOf(document, COMMUNES)) {
        const id = subject === undefined ? { year: 2021 } : { year: 2021, subject };
        const made = plan(source, id, filling, { date: '15/06/2021' });
        if (typeof made === 'string') throw new Error(made);
        plans.push(made);
      }
  }
  return plans;
}

/** What goes with them: the list for sending, the names of the files, what is said to be lacking. */
function wordsBeside(clauses: Clauses): string {
  const source = asRead(rawWorkbookOf(tablesOf(clauses)));
  const recap = source.recapOf(2021);
  const { binding, raw, reading } = source;
  const names = new Map(
    recap.rows.map(({ commune }) => [
      commune.name,
      communeFileName(2021, commune, contentName(usualContents()), 'pdf'),
    ]),
  );
  const list = writeCsv(
    sendingsOf({ raw, binding, reading, recap }, names, ['Saussan']),
    SENDING_COLUMNS,
    DEFAULT_CSV_OPTIONS,
  );
  const said = gapsOf(source, source, recap).flatMap((gap): string[] => {
    switch (gap.code) {
      case 'setting':
        return [editWords('fr').settings[gap.setting].label];
      case 'conflict':
        return [JSON.stringify(gap.conflict)];
      default:
        return [];
    }
  });
  return [new TextDecoder().decode(list.bytes), ...said].join(' ').replace(/\s+/g, ' ');
}

const wordsOf = (plans: readonly SheetPlan[]): string =>
  plans
    .flatMap((plan) => [...textsOf(plan), plan.look.print.footer.left, plan.look.print.footer.right])
    .join(' ')
    .replace(/\s+/g, ' ');

/** What the convention of Montpellier says, and a model of the law alone does not. */
const OF_MONTPELLIER =
  /Montpellier|\barticles? (?:[1-9]|1[01])\b|jours francs|Chorus|30 septembre|\b30 jours|amiable|PopCom|Part3M/gi;

describe.each<[BodyKind, string]>([
  ['metropole', 'la Métropole'],
  ['communauteUrbaine', 'la Communauté urbaine'],
  ['communauteAgglomeration', 'la Communauté d’agglomération'],
  ['communauteCommunes', 'la Communauté de communes'],
  ['territorialEstablishment', 'l’Établissement public territorial'],
  ['syndicat', 'le Syndicat'],
])('%s', (kind, called) => {
  let words: string;
  beforeAll(async () => {
    words = wordsOf(await documentsOf(modelOfKind(kind)));
  });

  test('nor in what goes with them, which finds no contradiction in its clauses', () => {
    const beside = wordsBeside(modelOfKind(kind));
    expect(beside).toContain('Saussan;;Information sur la quote-part – exercice 2021;2021_34295_Saussan_');
    expect(beside).toContain('Fabrègues;;État liquidatif de l’exercice 2021 – applications partagées;');
    expect(beside).toContain('SIRET du créancier');
    expect(beside).not.toContain('bodyKind');
    expect(beside.match(OF_MONTPELLIER)).toBeNull();
  });

  test('no word, article, date or court of another convention', () => {
    expect(words.match(OF_MONTPELLIER)).toBeNull();
  });

  test('is called by what it is, and never by what another body is', () => {
    expect(words).toContain(`Assuré par ${called}`);
    const others = BODY_KINDS.map((other) => BODY_WORDS[other]).filter((word) => word !== BODY_WORDS[kind]);
    expect(others.filter((word) => new RegExp(`(?:de|par|du) (?:la |le |l’)?${word}`).test(words))).toEqual(
      [],
    );
    const of = called.replace(/^le /, 'du ').replace(/^(la |l’)/, 'de $1');
    expect(words).toContain(`Participation ${of}`);
    expect(words).toContain(`Reste à charge ${of}`);
    expect(words).toContain(`entièrement à la charge ${of}`);
  });

  test('cites its own law, and the remedies that every debtor has', () => {
    const cited = words.match(
      /ode général des collectivités territoriales, articles? (?!L\. 1617)(?:L\. [\d-]+(?:, | et )?)+/g,
    );
    const basis = legalBasisOf(kind);
    const expected = basis === '' ? [] : [`ode général des collectivités territoriales, ${basis}`];
    expect([...new Set(cited)]).toEqual(expected);
    expect(words).toContain('article L. 1617-5, 2°');
    expect(words).toContain('tribunal administratif territorialement compétent');
  });
});

test('letters, quotes, statements of costs and informations are among what is read', async () => {
  const kinds = new Set((await documentsOf(modelOfKind('syndicat'))).map(({ kind }) => kind));
  for (const kind of ['letter', 'interventionQuote', 'costStatement', 'shareInformation'])
    expect(kinds).toContain(kind);
  expect(kinds.size).toBe(DOCUMENTS.length);
});

test.each([
  ['tribunal administratif de Pau', 'devant le tribunal administratif de Pau ('],
  ['le tribunal administratif de Pau', 'devant le tribunal administratif de Pau ('],
  ['cour administrative', 'devant la cour administrative ('],
])('a court that is called %s', async (court, said) => {
  expect(wordsOf(await documentsOf({ ...modelOfKind('syndicat'), court }))).toContain(said);
});

test('the clauses of another body are printed as they are', async () => {
  const words = wordsOf(
    await documentsOf({
      ...MONTPELLIER_2019,
      ...modelOfKind('communauteAgglomeration'),
      articles: {
        ...MONTPELLIER_2019.articles,
        share: '6',
        billing: '8',
        tax: '9',
        term: '2',
        disputes: '14',
      },
      contest: { days: 15, clear: false, by: 'lettre recommandée' },
      paymentDays: 45,
      issueBefore: { month: 11, day: 15 },
      transmission: 'messagerie',
      interest: { regime: 'legalRate', byItself: true },
      amicable: true,
      court: 'tribunal administratif de Pau',
    }),
  );
  for (const said of [
    'Article 6 de la convention ; code général des collectivités territoriales, articles L. 5216-7-1 et L. 5215-27',
    'Formule (article 6)',
    'Au plus tard le 15 novembre 2021, par messagerie (article 8)',
    'Par lettre recommandée, au plus tard 15 jours après la réception du titre ; sinon le montant est réputé accepté (article 8)',
    'Intérêts moratoires au taux de l’intérêt légal (article 8)',
    'net de taxe (article 9)',
    'Années 2019 à 2021 (article 2)',
    'Règlement à l’amiable ; en cas de désaccord persistant, tribunal administratif de Pau (article 14)',
  ])
    expect(words).toContain(said);
  expect(words).not.toContain('Montpellier');
});
