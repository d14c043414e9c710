import fc from 'fast-check';
import { communeChoices } from '../../src/workbook/documents/choices';
import { contentName } from '../../src/files/communes/communeDocuments';
import { communeFileName, fileName, FileNameRegister } from '../../src/workbook/plan/fileNames';
import { sheetNames } from '../../src/files/sheet/fileSheetNames';
import { HURTING_NAMES } from './plans';
import { expectValidSheetNames } from './unzipped';

const anyText = fc.string({ unit: 'binary', maxLength: 80 });

describe('file names', () => {
  test.each([
    ['Fabrègues', '34095', '2021_34095_Fabregues_etat-liquidatif.xlsx'],
    ["L'Haÿ-les-Roses", '94038', '2021_94038_L-Hay-les-Roses_etat-liquidatif.xlsx'],
    ['Œuilly', '02565', '2021_02565_OEuilly_etat-liquidatif.xlsx'],
    ["=CMD|' /C calc'!A0", null, '2021_CMD-C-calc-A0_etat-liquidatif.xlsx'],
    ['../../etc/passwd', null, '2021_etc-passwd_etat-liquidatif.xlsx'],
    ['القدس', '34999', '2021_34999_etat-liquidatif.xlsx'],
    ['🏛️ Ville', null, '2021_Ville_etat-liquidatif.xlsx'],
    ['\u202Etxt.exe', null, '2021_txt-exe_etat-liquidatif.xlsx'],
  ])('%s', (name, inseeCode, expected) => {
    expect(communeFileName(2021, { name, inseeCode }, 'état liquidatif', 'xlsx')).toBe(expected);
  });

  test('devices of Windows, nothing at all, and far too much', () => {
    expect(fileName(['CON'], 'csv')).toBe('CON-.csv');
    expect(fileName(['lpt1'], 'zip')).toBe('lpt1-.zip');
    expect(fileName(['🏛️', ''], 'zip', 'communes')).toBe('communes.zip');
    expect(fileName(Array<string>(9).fill('Saint-Remy-en-Bouzemont'), 'xlsx').length).toBeLessThanOrEqual(
      100,
    );
  });

  test('say what they hold in whole words, whatever was chosen', () => {
    const named = (...ids: string[]): string => {
      const commune = { name: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson', inseeCode: '51513' };
      return communeFileName(2021, commune, contentName(new Set(ids)), 'xlsx');
    };
    const one = '2021_51513_Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson';
    expect(named('letter', 'statement', 'annexe2', 'annexe3')).toBe(
      `${one}_lettre-et-etat-liquidatif-et-annexes.xlsx`,
    );
    expect(named(...communeChoices().map(({ id }) => id))).toBe(`${one}_documents.xlsx`);
  });

  test('the same name twice is numbered, whatever its case', () => {
    const names = new FileNameRegister();
    expect(['a.xlsx', 'A.xlsx', 'a.xlsx', 'a_2.xlsx'].map((name) => names.unique(name))).toEqual([
      'a.xlsx',
      'A_2.xlsx',
      'a_3.xlsx',
      'a_2_2.xlsx',
    ]);
  });

  test('always safe, always different', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom(...HURTING_NAMES)), { maxLength: 12 }),
        (wishes) => {
          const register = new FileNameRegister();
          const names = wishes.map((name) =>
            register.unique(communeFileName(2021, { name, inseeCode: null }, 'annexes', 'ods')),
          );
          for (const name of names) expect(name).toMatch(/^2021_[A-Za-z0-9_-]+\.ods$/);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        },
      ),
    );
  });
});

describe('names of sheets', () => {
  test('always valid, always different', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom(...HURTING_NAMES)), { maxLength: 12 }),
        (wishes) => {
          const names = sheetNames(wishes);
          expect(names).toHaveLength(wishes.length);
          expectValidSheetNames(names);
        },
      ),
    );
  });

  test('what people see is kept whole', () => {
    expect(sheetNames(["L'Haÿ-les-Roses", 'A/B:C*D?E[F]', "'x'", '', 'History'])).toEqual([
      'L’Haÿ-les-Roses',
      'A B C D E F',
      'x',
      'Feuille',
      'History 1',
    ]);
    expect(sheetNames([`${'x'.repeat(29)}👨‍👩‍👧`])).toEqual(['x'.repeat(29)]);
    expect(sheetNames(['y'.repeat(40), 'y'.repeat(35)])).toEqual(['y'.repeat(31), `${'y'.repeat(27)} (2)`]);
  });
});
