/**
 * The convention that follows: filled in from the workbook, made as a workbook of its own. What it holds is what the
 * add-in would have made in an empty workbook, it is read back as that, and the workbook that it came from is as it was.
 */
import { createTables } from '../../src/excel/createTables';
import type { WorkbookState } from '../../src/excel/readWorkbook';
import { tablesFile } from '../../src/files/xlsx/tablesFile';
import { draftReducer, isUsedIn, type Draft } from '../../src/taskpane/features/wizard/draft';
import { canCreate, reviewOf } from '../../src/taskpane/features/wizard/draftTables';
import { effectsOf } from '../../src/taskpane/features/wizard/next/effects';
import { nextConvention } from '../../src/taskpane/features/wizard/next/nextConvention';
import { nextDraft } from '../../src/taskpane/features/wizard/next/nextDraft';
import { paneReading, type ConventionView } from '../../src/taskpane/model/paneReading';
import { sum } from '../../src/core/money';
import { VERSION_NAME, SCHEMA_VERSION } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { stateNow } from '../helpers/faults/writeActions';
import { excelWith, freshExcel } from '../helpers/excel';
import { checkWhole, ISO_29500 } from '../helpers/fileSchemas';
import { describeWith } from '../helpers/needs';
import { openSaved } from '../helpers/savedWorkbook';

/** The example with a life behind it: a cost amended, a commune that left, one that merges when the term ends. */
function lived(): NewTables {
  const { settings, rows } = exampleTables();
  const communes = rows.communes!.map((row) => {
    if (row['name'] === 'Montaud') return { ...row, lastYear: 2021, successor: 'Beaulieu' };
    if (row['name'] === 'Saussan') return { ...row, lastYear: 2020 };
    if (row['name'] === 'Fabrègues')
      return {
        ...row,
        address: '8 rue Paul Doumer\n34690 Fabrègues',
        email: 'mairie@fabregues.example',
        engagement: 'E-12',
      };
    return row;
  });
  return {
    settings: {
      ...settings,
      deliberationNumber: 'M2018-12',
      terminationYears: '2020, 2021',
      signatoryName: 'A. B.',
    },
    rows: {
      ...rows,
      communes,
      applications: rows.applications!.map((row) =>
        row['name'] === 'E-demat'
          ? {
              name: 'E-demat',
              code: 'DEMAT',
              maintenance: 4000,
              operation: 4333.33,
              rebilled: 'Oui',
              description: 'Parapheur',
            }
          : row,
      ),
      costs: [{ application: 'Marchés publics', from: 2021, annualCost: 6000, amendment: '1' }],
      amendments: [{ number: '1', effect: 2021, subject: 'Coûts', key: 'Délai de paiement', value: '45' }],
      letters: [{ model: 'Envoi', subject: 'Objet', body: 'Madame,\nvoici.' }],
    },
  };
}

function viewOf(state: WorkbookState): ConventionView {
  const view = paneReading(state);
  if (view.kind !== 'convention') throw new Error('No convention was read.');
  return view;
}

let before: WorkbookState;
let view: ConventionView;
let draft: Draft;
beforeAll(async () => {
  await excelWith(lived());
  before = await stateNow();
  view = viewOf(before);
  draft = nextDraft(view);
});

test('the draft begins with what counts at the end of the convention', () => {
  expect(draft.settings).toMatchObject({
    firstYear: '2022',
    lastYear: '2024',
    conventionName: 'Convention de gestion de services numériques communs 2022-2024',
    bodyKind: 'metropole',
  });
  const named = (name: string) => draft.members.find((member) => member.name === name);
  expect(named('Saussan')).toBeUndefined();
  expect(named('Montaud')).toBeUndefined();
  expect(named('Beaulieu')).toMatchObject({ former: ['Beaulieu', 'Montaud'] });
  const inhabitants = (name: string) =>
    Number(before.raw.tables.communes!.rows.find(([first]) => first === name)?.[4]);
  expect(named('Beaulieu')?.population).toBe(String(inhabitants('Beaulieu') + inhabitants('Montaud')));
  expect(draft.applications.map(({ name, annualCost, detailed }) => [name, annualCost, detailed])).toEqual([
    ['E-demat', '8333,33', true],
    ['Marchés publics', '6000', false],
    ['E-services', '6666,67', false],
    ['Open Data', '3000', false],
  ]);
  const used = (name: string) =>
    draft.applications
      .filter(({ id }) => isUsedIn(draft, `${named(name)!.id}/${id}`, 2022))
      .map((application) => application.name);
  expect(used('Montpellier')).toEqual(['Marchés publics', 'Open Data']);
  // Montaud had E-demat alone, and Beaulieu everything but the procurement portal.
  expect(used('Beaulieu')).toEqual(['E-demat', 'E-services', 'Open Data']);
});

test('the effect by commune adds up to what is billed before and after', () => {
  const next = nextConvention(view);
  const { recap } = reviewOf(draft, next.tablesOf);
  const effects = effectsOf(draft, next.before, recap);
  expect(sum(effects.map((each) => each.before)).toFixed(2)).toBe(next.before.billed.toFixed(2));
  expect(sum(effects.map((each) => each.after)).toFixed(2)).toBe(recap.billed.toFixed(2));
  const paid = (name: string) => next.before.rows.find(({ commune }) => commune.name === name)!.total;
  const merged = effects.find(({ commune }) => commune === 'Beaulieu')!;
  expect(merged.before.toFixed(2)).toBe(paid('Beaulieu').plus(paid('Montaud')).toFixed(2));
});

test('one who is taken out of the draft pays nothing after, and one who is new paid nothing before', () => {
  const fabregues = draft.members.find(({ name }) => name === 'Fabrègues')!;
  const changed = [
    { type: 'memberRemoved', id: fabregues.id } as const,
    {
      type: 'membersAdded',
      members: [{ name: 'Gigean', kind: 'commune', inseeCode: '', siret: '', population: '6000' }],
    } as const,
  ].reduce(draftReducer, draft);
  const next = nextConvention(view);
  const effects = effectsOf(changed, next.before, reviewOf(changed, next.tablesOf).recap);
  expect(effects.find(({ commune }) => commune === 'Fabrègues')!.after.isZero()).toBe(true);
  expect(effects.find(({ commune }) => commune === 'Gigean')!.before.isZero()).toBe(true);
});

test('clauses go over as they are at the end, texts and places too, votes and engagements do not', () => {
  const { tables } = reviewOf(draft, nextConvention(view).tablesOf);
  expect(tables.settings).toMatchObject({
    paymentDays: 45,
    articleShare: '4',
    terminationYears: '2023, 2024',
    signatoryName: 'A. B.',
    populationVintage: 2018,
  });
  expect(tables.settings.deliberationNumber).toBeUndefined();
  const fabregues = tables.rows.communes!.find(({ name }) => name === 'Fabrègues')!;
  expect(fabregues).toMatchObject({ address: '8 rue Paul Doumer\n34690 Fabrègues' });
  expect(fabregues).not.toHaveProperty('engagement');
  expect(tables.rows.letters).toEqual([{ model: 'Envoi', subject: 'Objet', body: 'Madame,\nvoici.' }]);
  expect(tables.rows.applications![0]).toMatchObject({ description: 'Parapheur' });
});

test('another kind of body begins with the clauses of its kind', () => {
  const changed = draftReducer(draft, {
    type: 'settingsChanged',
    changes: { bodyKind: 'communauteCommunes' },
  });
  const { tables } = reviewOf(changed, nextConvention(view).tablesOf);
  expect(tables.settings.legalBasis).toContain('L. 5214-16-1');
  expect(tables.settings.articleShare).toBe('');
  expect(tables.settings.signatoryName).toBe('A. B.');
});

test('the file opens as what the add-in makes in an empty workbook, and nothing of the former one changes', async () => {
  const review = reviewOf(draft, nextConvention(view).tablesOf);
  expect(review.errors).toEqual([]);
  expect(canCreate(review)).toBe(true);
  const bytes = tablesFile(review.tables, { title: 'Convention', creator: 'Collectivité' });
  expect(await stateNow()).toEqual(before);

  await freshExcel();
  const made = await createTables(review.tables, () => undefined);
  expect(made.ok).toBe(true);
  const asMade = await stateNow();

  await openSaved(bytes);
  const opened = await stateNow();
  expect(opened.binding).toEqual({ version: SCHEMA_VERSION, tables: {} });
  expect(opened.raw.tables).toEqual(asMade.raw.tables);
  expect(opened.raw.totalPopulation).toBe(asMade.raw.totalPopulation);
  expect(new Set(opened.raw.definedNames)).toEqual(new Set([...asMade.raw.definedNames, VERSION_NAME]));
  const openedView = viewOf(opened);
  expect(openedView.former).toBe(false);
  expect(openedView.reading.findings).toEqual(viewOf(asMade).reading.findings);
  expect(openedView.recapOf(2022).rows.map(({ total }) => total.toFixed(2))).toEqual(
    review.recap.rows.map(({ total }) => total.toFixed(2)),
  );
});

describeWith(ISO_29500, 'its file', () => {
  test('is what the format asks for', () => {
    const { tables } = reviewOf(draft, nextConvention(view).tablesOf);
    const bytes = tablesFile(tables, { title: 'Convention', creator: 'Collectivité' });
    expect(checkWhole(bytes)).toMatch(/^\d+ parts checked\n$/);
  });
});
