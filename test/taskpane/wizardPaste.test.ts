import { membersOf, readPaste, type PasteRow } from '../../src/taskpane/features/wizard/members/paste';

/** What became of each row, in short. */
const outcomes = (rows: readonly PasteRow[]) =>
  rows.map(({ line, name, outcome }) =>
    outcome.kind === 'refused'
      ? [line, name, outcome.problem, outcome.value]
      : outcome.kind === 'apart'
        ? [line, name, outcome.kind, outcome.reason]
        : [
            line,
            name,
            outcome.kind,
            outcome.member.kind,
            outcome.member.inseeCode,
            outcome.member.population,
          ],
  );

test('headers of any order, French and English numbers', () => {
  const text = [
    'Population totale\tCode INSEE\tCommune',
    '7 037\t34095\tFabrègues',
    '290,053\t34172\tMontpellier',
    '1,290,053\t34172\tMontpellier',
    '1\u202f234\t34057\tCastelnau-le-Lez',
  ].join('\r\n');
  expect(outcomes(readPaste(text, []))).toEqual([
    [2, 'Fabrègues', 'added', 'commune', '34095', '7037'],
    [3, 'Montpellier', 'populationAmbiguous', '290,053'],
    [4, 'Montpellier', 'added', 'commune', '34172', '1290053'],
    [5, 'Castelnau-le-Lez', 'added', 'commune', '34057', '1234'],
  ]);
});

test('no headers: what stands in the columns tells them', () => {
  const text = 'Ambérieu-en-Bugey;01004;14 288\nAmbléon;1006;112\nCCAS de Bourg;;\n';
  expect(outcomes(readPaste('01004;Ambérieu-en-Bugey;14 288\n01006;Ambléon;112', []))).toEqual([
    [1, 'Ambérieu-en-Bugey', 'added', 'commune', '01004', '14288'],
    [2, 'Ambléon', 'added', 'commune', '01006', '112'],
  ]);
  expect(outcomes(readPaste(text, [])).at(-1)).toEqual([3, 'CCAS de Bourg', 'added', 'ccas', '', '']);
});

test('two columns, and a population of five digits, which is no code', () => {
  expect(outcomes(readPaste('Lattes\t17162\nPérols\t9245', []))).toEqual([
    [1, 'Lattes', 'added', 'commune', '', '17162'],
    [2, 'Pérols', 'added', 'commune', '', '9245'],
  ]);
  expect(outcomes(readPaste('Lattes\t17162', []))).toEqual([[1, 'Lattes', 'added', 'commune', '', '17162']]);
});

test('kinds, SIRET and a name that is there already', () => {
  const text = 'Nom;Type;SIRET;Population\nLattes;Commune;213 401 292 00016;17162\nSyndicat;Autre;;';
  const rows = readPaste(text, [{ name: 'LATTES' }]);
  expect(outcomes(rows)).toEqual([
    [2, 'Lattes', 'replaced', 'commune', '', '17162'],
    [3, 'Syndicat', 'added', 'other', '', ''],
  ]);
  expect(membersOf(rows)[0]?.siret).toBe('21340129200016');
});

test('every row that is wrong says why, the others stay good', () => {
  const text = [
    'Commune\tType\tCode INSEE\tPopulation',
    'A\t\t\t',
    'B\t\t\tbeaucoup',
    'C\t\t\t12,5',
    'D\tMairie\t\t12',
    '\t\t\t12',
    'E\t\t9\t12',
    '',
    'F\t\t2A004\t12',
    'f\t\t\t13',
  ].join('\n');
  expect(outcomes(readPaste(text, []))).toEqual([
    [2, 'A', 'populationMissing', ''],
    [3, 'B', 'populationNotANumber', 'beaucoup'],
    [4, 'C', 'populationNotAnInteger', '12,5'],
    [5, 'D', 'unknownKind', 'Mairie'],
    [6, '', 'nameMissing', ''],
    [7, 'E', 'inseeInvalid', '9'],
    [9, 'F', 'added', 'commune', '2A004', '12'],
    [10, 'f', 'duplicate', 'f'],
  ]);
});

test.each(['', '  \n\t\n', ';;\n'])('%j holds nothing', (text) => {
  expect(readPaste(text, [])).toEqual([]);
});

test('totals, remarks and codes in two columns, as in a file; a total is taken only when somebody says so', () => {
  const text = [
    'Populations de la métropole',
    'Code département\tCode commune\tCommune\tPopulation totale',
    '34\t129\tLattes\t17 789',
    '34\t095\tFabrègues\t7 282',
    '\t\tTotal\t25 071',
    '',
    'Source : Insee',
  ].join('\n');
  expect(outcomes(readPaste(text, []))).toEqual([
    [3, 'Lattes', 'added', 'commune', '34129', '17789'],
    [4, 'Fabrègues', 'added', 'commune', '34095', '7282'],
    [5, 'Total', 'apart', 'total'],
    [7, '', 'apart', 'note'],
  ]);
  expect(outcomes(readPaste(text, [], [5]))[2]).toEqual([5, 'Total', 'added', 'commune', '', '25071']);
});
