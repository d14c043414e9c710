import { odsFormula, parseFormula, xlsxFormula } from '../../src/files/sheet/formula';
import { recapPlan } from './plans';

const same = (name: string): string => name;

describe('formulas of files', () => {
  test.each([
    ['=ROUND($C8*D$6/$C$7,2)', 'of:=ROUND([.$C8]*[.D$6]/[.$C$7];2)'],
    [
      '=ROUND($C8*SUMIF($D8:$F8,"<>",$D$6:$F$6)/$C$7,2)',
      'of:=ROUND([.$C8]*SUMIF([.$D8:.$F8];"<>";[.$D$6:.$F$6])/[.$C$7];2)',
    ],
    ['=IF(A1>=TRUE,"a,b ""c""",-1.5E-3)', 'of:=IF([.A1]>=TRUE();"a,b ""c""";-1.5E-3)'],
    ["=SUM('Récap 2021'!A1:B2)", "of:=SUM([$'Récap 2021'.A1:.B2])"],
    ['=Feuille!A1&"€"', 'of:=[$\'Feuille\'.A1]&"€"'],
    ['=50%', 'of:=50%'],
  ])('%s in OpenFormula', (formula, expected) => {
    expect(odsFormula(parseFormula(formula), same)).toBe(expected);
  });

  test('in an .xlsx every formula of the recap stands as it was', () => {
    for (const cell of recapPlan().cells.flat())
      if (cell.kind === 'formula')
        expect(`=${xlsxFormula(parseFormula(cell.formula), same)}`).toBe(cell.formula);
  });

  test.each([
    'SUM(A1)',
    '=A1:B',
    '=Communes[Population]',
    '={1,2}',
    "=CMD|' /C calc'!A0",
    '=LET(x,1,x)',
    '=A1#',
    '=@A1',
    '=SUM(A1;B1)',
    '=WEBSERVICE("http://x")',
    "='[x.xlsx]F'!A1+x",
  ])('%s is refused', (formula) => {
    expect(() =>
      xlsxFormula(parseFormula(formula), (name) => {
        throw new Error(`no sheet ${name}`);
      }),
    ).toThrow();
  });
});
