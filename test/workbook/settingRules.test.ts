/** Settings are refused alike wherever they are typed: in the wizard, on the page of settings, with populations. */
import { refusalSentence } from '../../src/taskpane/kit/edits/refusalSentence';
import { editWords } from '../../src/taskpane/kit/edits/words';
import type { Edit, SettingChange } from '../../src/workbook/edits/edit';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { settingProblems, type SettingContents } from '../../src/workbook/edits/settingRules';
import { rateChoices, readRate, readTypedRate } from '../../src/workbook/read/rates';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { SETTINGS, type SettingRole } from '../../src/workbook/schema/settings';
import { exampleTables } from '../../src/workbook/tables/example';
import { applyOperations } from '../helpers/applyOperations';
import { rawWorkbookOf, withCell } from '../helpers/rawWorkbook';

/** 24 November 2026. */
const NOW = 46_350;
const EXAMPLE = rawWorkbookOf(exampleTables());
const CONTENTS: SettingContents = exampleTables().settings;

const change = (setting: SettingRole, after: string | number): SettingChange => ({
  setting,
  before: CONTENTS[setting] ?? '',
  after,
});
const editOf = (...changes: readonly SettingChange[]): Edit => ({ kind: 'changeSettings', changes });

/** What a change is refused by, as a person reads it, with plain spaces. */
function refusedIn(language: 'fr' | 'en', ...changes: readonly SettingChange[]): string | null {
  const outcome = planEdit(EXAMPLE, DEFAULT_BINDING, editOf(...changes), NOW);
  if (outcome.ok) return null;
  const { what, todo } = refusalSentence(outcome.refusal, editWords(language), DEFAULT_BINDING);
  return `${what} ${todo}`.replace(/[\u00a0\u202f]/g, ' ');
}

describe('what is refused, in both languages', () => {
  test.each<[string, SettingChange[], string, string]>([
    [
      'a last year before the first',
      [change('lastYear', 2018)],
      'La convention finirait en 2018, avant de commencer en 2019. Corrigez la première ou la dernière année.',
      'The convention would end in 2018, before it starts in 2019. Correct the first or the last year.',
    ],
    [
      'an exercise outside the term',
      [change('year', 2025)],
      'L’exercice 2025 sort de la durée de la convention (2019 à 2021). Choisissez un exercice de la convention, ou corrigez ses années en même temps.',
      'The financial year 2025 is outside the term of the convention (2019 to 2021). Choose a year of the convention, or correct its years at the same time.',
    ],
    [
      'a term that leaves the exercise out',
      [change('lastYear', 2020)],
      'L’exercice 2021 sort de la durée de la convention (2019 à 2020). Choisissez un exercice de la convention, ou corrigez ses années en même temps.',
      'The financial year 2021 is outside the term of the convention (2019 to 2020). Choose a year of the convention, or correct its years at the same time.',
    ],
    [
      'a vintage of the future',
      [change('populationVintage', 2030)],
      'Les populations de 2030 ne peuvent pas encore être publiées. Le millésime le plus récent possible est 2024 : un millésime paraît à la fin de la deuxième année qui le suit.',
      'The populations of 2030 cannot have been published yet. The latest vintage possible is 2024: a vintage appears at the end of the second year after it.',
    ],
    [
      'a rate above the whole, as it was typed',
      [change('vatRate', 1.5)],
      '« 150 % » ne convient pas à « Taux de TVA (%) ». Il faut un pourcentage de 0 à 100.',
      '“150%” does not suit “VAT rate (%)”. It takes a percentage from 0 to 100.',
    ],
    [
      'a part of a cent, with the decimal sign of the language',
      [change('recoveryThreshold', 1.555)],
      '« 1,555 » ne convient pas à « Seuil de recouvrement (€) ». Il faut un montant en euros, au centime, qui n’est pas négatif.',
      '“1.555” does not suit “Recovery threshold (€)”. It takes an amount in euros, to the cent, not below zero.',
    ],
    [
      'what is no year',
      [change('firstYear', 'jadis')],
      '« jadis » ne convient pas à « Première année ». Il faut une année en quatre chiffres.',
      '“jadis” does not suit “First year”. It takes a year of four digits.',
    ],
    [
      'what somebody else changed meanwhile',
      [{ setting: 'vatRate', before: 0.055, after: 0.1 }],
      '« Taux de TVA » a changé entre-temps. Valeur actuelle : 20 %',
      '“Taux de TVA” has changed in the meantime. Current value: 20%',
    ],
  ])('%s', (_, changes, french, english) => {
    expect(refusedIn('fr', ...changes)).toBe(french);
    expect(refusedIn('en', ...changes)).toBe(english);
  });

  test('nothing that is right', () => {
    expect(refusedIn('fr', change('lastYear', 2025), change('year', 2025))).toBeNull();
    expect(refusedIn('fr', change('populationVintage', 2024))).toBeNull();
    expect(refusedIn('fr', change('contributionRate', 0.33333333))).toBeNull();
    expect(refusedIn('fr', change('metropole', ''))).toBeNull();
  });
});

test('what a setting has no part in keeps nobody from changing it', () => {
  const odd = withCell(EXAMPLE, 'settings', 4, 'Valeur', 2030);
  const outcome = planEdit(odd, DEFAULT_BINDING, editOf(change('vatRate', 0.1)), NOW);
  expect(outcome.ok).toBe(true);
});

test('a change is taken back even to what was not right', () => {
  const odd = withCell(EXAMPLE, 'settings', 4, 'Valeur', 2030);
  const done = planEdit(odd, DEFAULT_BINDING, editOf({ setting: 'year', before: 2030, after: 2020 }), NOW);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const after = applyOperations(odd, done.plan.operations);
  const back = planEdit(after, DEFAULT_BINDING, done.plan.undo, NOW);
  if (!back.ok) throw new Error(JSON.stringify(back.refusal));
  expect(applyOperations(after, back.plan.operations).tables.settings).toEqual(odd.tables.settings);
});

test('everything that is wrong is told, for a page that shows it field by field', () => {
  const contents = { firstYear: 2027, lastYear: 2026, vatRate: 1.2, contributionRate: 'moitié' };
  expect(
    settingProblems(contents, ['firstYear', 'lastYear', 'vatRate', 'contributionRate'], 2026).map(
      ({ code }) => code,
    ),
  ).toEqual(['settingInvalid', 'settingInvalid', 'termReversed']);
});

describe('rates', () => {
  test.each([
    ['50', '0.5'],
    ['50 %', '0.5'],
    ['33,333', '0.33333'],
    ['33,333 %', '0.33333'],
    ['33.333 %', '0.33333'],
    ['33,333333', '0.33333333'],
    ['12,345678 %', '0.12345678'],
    ['100,000', '1'],
    ['0', '0'],
    ['0,5 %', '0.005'],
    ['1', '0.01'],
    ['0,5', 'belowOne'],
    ['.5', 'ambiguous'],
    ['0.333333', 'belowOne'],
    ['', 'empty'],
    ['moitié', 'text'],
  ])('typed as a percentage, %j is %s', (typed, expected) => {
    const reading = readTypedRate(typed);
    expect(reading.ok ? reading.value.toFixed() : reading.reason).toBe(expected);
  });

  test.each([
    ['33,333 %', '0.33333'],
    ['0,5', '0.5'],
    ['1,234', 'ambiguous'],
    [0.25, '0.25'],
    ['', 'empty'],
  ])('in a cell, %j is %s', (cell, expected) => {
    const reading = readRate(cell);
    expect(reading.ok ? reading.value.toFixed() : reading.reason).toBe(expected);
  });

  test.each([
    ['0,5', ['0,5 %', '50 %']],
    ['0.5', ['0.5 %', '50 %']],
    ['0,333333', ['0,333333 %', '33,3333 %']],
  ])('%j is asked about, and each answer is plain', (typed, choices) => {
    expect(rateChoices(typed)).toEqual(choices);
    for (const choice of choices) expect(readTypedRate(choice).ok).toBe(true);
  });

  test('cells of tables take them too', () => {
    const raw = withCell(
      withCell(EXAMPLE, 'applications', 0, 'Participation', '33,333 %'),
      'settings',
      9,
      'Valeur',
      '5,125 %',
    );
    const { convention, settings } = readConvention(raw, DEFAULT_BINDING);
    expect(convention.applications[0]!.contributionRate.toFixed()).toBe('0.33333');
    expect(EXAMPLE.tables.settings!.rows[9]![0]).toBe(SETTINGS.vatRate.key);
    expect(settings.vatRate.toFixed()).toBe('0.05125');
  });
});
