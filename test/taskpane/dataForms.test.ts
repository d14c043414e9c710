import type { ApplicationFields, MemberFields } from '../../src/workbook/edits/edit';
import {
  applicationEdit,
  applicationForm,
  memberEdit,
  memberForm,
  readTypedRate,
  settingsEdit,
  settingsForm,
  typedNumber,
} from '../../src/taskpane/features/data/forms';
import { found, settingsOf } from '../../src/taskpane/model/rows';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { readNumber } from '../../src/workbook/read/readValues';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const lattes: MemberFields = {
  name: 'Lattes',
  inseeCode: '34129',
  siret: '',
  kind: 'commune',
  population: 16_500,
};
const portal: ApplicationFields = {
  name: 'Portail',
  code: '',
  maintenance: 1000.5,
  operation: 200,
  upgrades: null,
  depreciation: null,
  annualCost: 1200.5,
  contributionRate: 0.125,
  rebilled: true,
  description: 'Démarches en ligne\nPaiement',
  metropoleDuties: '',
  communeDuties: 'Réponse aux usagers',
};
const settings = settingsOf({ raw: rawWorkbookOf(exampleTables()), binding: DEFAULT_BINDING });

test.each(['fr', 'en'] as const)('a form that is saved as it is changes nothing, in %s', (language) => {
  expect(memberEdit(lattes, memberForm(lattes, language))).toEqual({
    ok: true,
    edit: { kind: 'changeMember', before: lattes, after: lattes },
  });
  expect(applicationEdit(portal, applicationForm(portal, language))).toEqual({
    ok: true,
    edit: { kind: 'changeApplication', before: portal, after: portal },
  });
  expect(settingsEdit(settings, settingsForm(settings, language))).toEqual({
    ok: true,
    edit: { kind: 'changeSettings', changes: [] },
  });
});

test('French typing is read; what can be read in two ways is not guessed', () => {
  const typed = (population: string) => memberEdit(null, { ...memberForm(lattes, 'fr'), population });
  expect(typed('16 501')).toMatchObject({ ok: true, edit: { after: { population: 16_501 } } });
  expect(typed('')).toMatchObject({ ok: true, edit: { after: { population: null } } });
  expect(typed('16.501')).toEqual({ ok: false, problems: { population: 'ambiguous' } });
  expect(typed('beaucoup')).toEqual({ ok: false, problems: { population: 'unreadable' } });
});

test('a cost left to its components is empty, and their sum again when one changes', () => {
  const form = applicationForm(portal, 'fr');
  expect(form).toMatchObject({ maintenance: '1000,5', annualCost: '', contributionRate: '12,5' });
  expect(applicationEdit(portal, { ...form, upgrades: '10' })).toMatchObject({
    edit: { after: { upgrades: 10, annualCost: null } },
  });
});

test('a rate is a percentage, with or without its sign', () => {
  expect(['50', '50 %', '12,5', '0'].map(readTypedRate)).toEqual(
    [0.5, 0.5, 0.125, 0].map((value) => ({ value })),
  );
});

test('a number below 1 is asked about, unless it bears its sign or stood there', () => {
  expect(readTypedRate('0,5')).toEqual({ problem: 'belowOne' });
  expect(settingsEdit(settings, { vatRate: '0,5' })).toEqual({
    ok: false,
    problems: { vatRate: 'belowOne' },
  });
  expect(settingsEdit(settings, { vatRate: '0,5 %' })).toMatchObject({
    edit: { changes: [{ setting: 'vatRate', before: 0.2, after: 0.005 }] },
  });
  const small = { ...portal, contributionRate: 0.005 };
  expect(applicationForm(small, 'fr')).toMatchObject({ contributionRate: '0,5 %' });
  expect(applicationEdit(small, applicationForm(small, 'fr'))).toMatchObject({
    edit: { after: { contributionRate: 0.005 } },
  });
});

test('a rate keeps its decimals', () => {
  expect(['33,333', '33,333 %', '33,333333'].map(readTypedRate)).toEqual(
    [0.33333, 0.33333, 0.33333333].map((value) => ({ value })),
  );
  const third = { ...portal, contributionRate: 0.33333 };
  for (const language of ['fr', 'en'] as const)
    expect(applicationEdit(third, applicationForm(third, language))).toMatchObject({
      edit: { after: { contributionRate: 0.33333 } },
    });
});

test('every number that is shown is read back as itself', () => {
  for (const value of [0, 1.234, 12.345, 0.125, 7037, 8333.33, 1234.567])
    for (const language of ['fr', 'en'] as const) {
      const reading = readNumber(typedNumber(value, language));
      expect(reading.ok && reading.value.toNumber()).toBe(value);
    }
});

test('settings: only what was touched and differs', () => {
  expect(
    settingsEdit(settings, { vatRate: '10', year: String(settings.year), roundingPolicy: 'Plus fort reste' }),
  ).toEqual({
    ok: true,
    edit: {
      kind: 'changeSettings',
      changes: [
        { setting: 'vatRate', before: 0.2, after: 0.1 },
        { setting: 'roundingPolicy', before: settings.roundingPolicy, after: 'Plus fort reste' },
      ],
    },
  });
});

test('a search minds neither case nor accents', () => {
  const names = ['Fabrègues', 'Lattes'];
  expect(found(names, 'FABREG', (name) => [name])).toEqual(['Fabrègues']);
  expect(found(names, '', (name) => [name])).toEqual(names);
});

test('a date is typed day first, and shown so again', () => {
  const settings = settingsOf({ raw: rawWorkbookOf(exampleTables()), binding: DEFAULT_BINDING });
  const typed = (deliberationDate: string) => settingsEdit(settings, { deliberationDate });
  const serial = 43385;
  expect(typed('12/10/2018')).toMatchObject({
    ok: true,
    edit: { changes: [{ setting: 'deliberationDate', before: '', after: serial }] },
  });
  expect(settingsForm({ ...settings, deliberationDate: serial }, 'fr').deliberationDate).toBe('12/10/2018');
  expect(settingsForm({ ...settings, deliberationDate: serial }, 'en').deliberationDate).toBe('12/10/2018');
  expect(typed('31/02/2018')).toEqual({ ok: false, problems: { deliberationDate: 'unreadable' } });
  expect(typed('')).toMatchObject({ ok: true, edit: { changes: [] } });
});
