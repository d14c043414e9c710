/** Who claims, who owes and who signs: read where it is known, found where it is malformed, never needed. */
import { columnsToMake, wantsColumn } from '../../src/workbook/edits/columnsToMake';
import type { Edit, MemberFields } from '../../src/workbook/edits/edit';
import { memberFields } from '../../src/workbook/edits/fields';
import { planImport } from '../../src/workbook/edits/import/importRows';
import { planEdit, refusals } from '../../src/workbook/edits/planEdit';
import { isEmail } from '../../src/workbook/read/parties/readDebtors';
import { viewTable } from '../../src/workbook/read/tableView';
import { NEW_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { withDebtors, withSetting } from '../helpers/parties';
import { asRead, rawWorkbookOf } from '../helpers/rawWorkbook';

const SIRET = '24340001700022';
const NOW = 46_349.75;
const example = rawWorkbookOf(exampleTables());
const read = (raw = example) => asRead(raw, NEW_BINDING).reading;
const codes = (raw: typeof example) => read(raw).findings.map(({ code }) => code);
const member = (name: string, raw = example): MemberFields =>
  memberFields(viewTable(raw, NEW_BINDING, 'communes')!.rows.find((row) => row.cell('name') === name)!);

describe('read', () => {
  test('nothing is needed, and nothing is found where nothing is said', () => {
    const { settings, debtors } = read();
    expect(settings.creditor).toEqual({
      name: 'Montpellier Méditerranée Métropole',
      siret: '',
      address: [],
      service: '',
      accountant: '',
      budget: '',
      budgetArticle: '',
    });
    expect(settings.signatory).toEqual({ name: '', quality: '', place: '' });
    expect(debtors.size).toBe(31);
    expect(debtors.get('Jacou')).toMatchObject({ address: [], email: '', signedOn: null });
  });

  test('what is said is read as it stands, an address line by line', () => {
    let raw = withSetting(example, 'creditorSiret', 24340001700022);
    raw = withSetting(
      raw,
      'creditorAddress',
      '50, place Zeus\r\n\r\nCS 39556\n  34961   Montpellier Cedex 2 ',
    );
    raw = withSetting(raw, 'budgetArticle', 70875);
    raw = withSetting(raw, 'signatoryName', ' Camille  Durand ');
    raw = withDebtors(raw, 'address', { Jacou: 'Hôtel de ville\n34830 Jacou' });
    raw = withDebtors(raw, 'signedOn', { Jacou: '12/10/2018' });
    raw = withDebtors(raw, 'engagement', { Jacou: 4200 });
    const { settings, debtors } = read(raw);
    expect(settings.creditor).toMatchObject({
      siret: SIRET,
      address: ['50, place Zeus', 'CS 39556', '34961 Montpellier Cedex 2'],
      budgetArticle: '70875',
    });
    expect(settings.signatory.name).toBe('Camille Durand');
    expect(debtors.get('Jacou')).toMatchObject({
      member: { name: 'Jacou' },
      address: ['Hôtel de ville', '34830 Jacou'],
      engagement: '4200',
      signedOn: 43_385,
    });
    expect(debtors.get('Lattes')!.address).toEqual([]);
    expect(codes(raw)).toEqual(codes(example));
  });

  test.each([
    ['creditorSiretInvalid', withSetting(example, 'creditorSiret', '24340001700023')],
    ['emailInvalid', withDebtors(example, 'email', { Jacou: 'mairie@jacou.fr; dgs@jacou.fr' })],
    ['signedOnInvalid', withDebtors(example, 'signedOn', { Jacou: 'en octobre' })],
  ])('%s is found in its cell', (code, raw) => {
    const finding = read(raw).findings.find((each) => each.code === code);
    expect(finding).toMatchObject({ severity: 'warning', place: { row: expect.any(Number) as number } });
  });

  test.each([
    ['mairie@jacou.fr', true],
    ['Prénom.Nom+ville@mairie-jacou.gouv.fr', true],
    ['mairie@jacou', false],
    ['mairie', false],
    ['a@b.fr, c@d.fr', false],
    ['<a@b.fr>', false],
    ['@jacou.fr', false],
    ['a@b@c.fr', false],
  ])('%s: %s', (text, expected) => expect(isEmail(text)).toBe(expected));
});

describe('edited', () => {
  const before = member('Jacou');
  const change = (after: Partial<MemberFields>): Edit => ({
    kind: 'changeMember',
    before,
    after: { ...before, ...after },
  });
  const outcome = (edit: Edit, raw = example) => planEdit(raw, NEW_BINDING, edit, NOW);

  test('a column that is not there yet is wanted, with all others that the edit fills', () => {
    const edit = change({ email: 'mairie@jacou.fr', address: 'Place de la mairie', serviceCode: '' });
    const refused = outcome(edit);
    expect(refused.ok ? null : wantsColumn(refused.refusal, NEW_BINDING)).toBe(true);
    expect(columnsToMake(example, NEW_BINDING, edit).map(({ column }) => column)).toEqual([
      'address',
      'email',
    ]);
    expect(refusals(example, NEW_BINDING)(edit)).toBeNull();
  });

  test('nothing that is refused makes a column', () => {
    const edit = change({ email: 'mairie' });
    expect(outcome(edit)).toMatchObject({ ok: false, refusal: { code: 'emailInvalid' } });
    expect(outcome(change({ signedOn: 'hier' }))).toMatchObject({ refusal: { code: 'signedOnInvalid' } });
  });

  test('a column that somebody does without is not made', () => {
    const binding = { ...NEW_BINDING, tables: { communes: { columns: { email: '' } } } };
    const refused = planEdit(example, binding, change({ email: 'mairie@jacou.fr' }), NOW);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'columnMissing', column: 'email' } });
    expect(refused.ok || wantsColumn(refused.refusal, binding)).toBe(false);
  });

  test('where the columns stand, only what changed is written, said in the Journal, and taken back', () => {
    const raw = withDebtors(withDebtors(example, 'email', { Jacou: 'a@jacou.fr' }), 'signedOn', {});
    const seen = member('Jacou', raw);
    const planned = planEdit(
      raw,
      NEW_BINDING,
      { kind: 'changeMember', before: seen, after: { ...seen, email: '', signedOn: 43_385 } },
      NOW,
    );
    if (!planned.ok) throw new Error(JSON.stringify(planned));
    expect(planned.plan.operations[0]).toMatchObject({
      kind: 'set',
      table: 'communes',
      values: { email: { kind: 'empty' }, signedOn: { kind: 'number', value: 43_385 } },
    });
    expect(planned.plan.journal).toMatchObject([
      { before: 'Courriel : a@jacou.fr', after: 'Signée le : 12/10/2018' },
    ]);
    expect(planned.plan.undo).toMatchObject({ after: { email: 'a@jacou.fr' } });
  });

  test('a file that says nothing of them leaves them as they are', () => {
    const raw = withDebtors(example, 'address', { Jacou: 'Place de la mairie' });
    const file = [{ row: 2, values: { name: 'Jacou', population: 7000 } }];
    const { steps } = planImport(raw, NEW_BINDING, 'communes', file);
    expect(steps).toMatchObject([
      { kind: 'changeMember', after: { population: 7000, address: 'Place de la mairie' } },
    ]);
  });

  test('the SIRET of the creditor is checked before it is written', () => {
    const settings = (after: string): Edit => ({
      kind: 'changeSettings',
      changes: [{ setting: 'creditorSiret', before: '', after }],
    });
    expect(outcome(settings('123'))).toMatchObject({
      ok: false,
      refusal: { code: 'siretInvalid', setting: 'creditorSiret' },
    });
    expect(outcome(settings(SIRET))).toMatchObject({ ok: true });
  });
});
