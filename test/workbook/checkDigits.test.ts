import { isInseeCode, isSiret } from '../../src/workbook/read/checkDigits';

test.each([
  ['34095', true],
  ['2A004', true],
  ['2b033', false],
  ['3409', false],
  ['97411', true],
  ['340950', false],
])('INSEE code %s: %s', (code, valid) => expect(isInseeCode(code)).toBe(valid));

test.each([
  // Montpellier Méditerranée Métropole: SIREN 243400017, the establishment number that its check digit allows.
  ['24340001700022', true],
  ['24340001700023', false],
  // La Poste, head office and a post office.
  ['35600000000048', true],
  ['35600000049837', true],
  ['35600000049838', false],
  ['2434000170002', false],
  ['2434000170002A', false],
])('SIRET %s: %s', (siret, valid) => expect(isSiret(siret)).toBe(valid));
