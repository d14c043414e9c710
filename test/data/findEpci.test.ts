import { findEpci, loadEpci } from '../../src/data/epci';

const nameOf = async (...communes: [inseeCode: string, siren: string][]) =>
  (await findEpci(communes.map(([inseeCode, siren]) => ({ inseeCode, siren }))))?.name ?? null;

test('the one in which most of the communes stand', async () => {
  // Lattes and Pérols, and Nîmes, which is of another one.
  expect(await nameOf(['34129', ''], ['30189', ''], ['34198', ''])).toBe(
    'Montpellier Méditerranée Métropole',
  );
});

test('by SIREN where there is no INSEE code', async () => {
  const montpellier = (await loadEpci('243400017', 2022))!;
  const lattes = montpellier.members.find(({ name }) => name === 'Lattes')!;
  expect(await nameOf(['', lattes.siren])).toBe('Montpellier Méditerranée Métropole');
});

test('in Corsica and overseas too, by either code', async () => {
  expect(await nameOf(['2A004', ''])).toMatch(/Ajaccien/);
  expect(await nameOf(['', '212000046'])).toMatch(/Ajaccien/);
  expect(await nameOf(['97411', ''])).toMatch(/Réunion|CINOR/i);
});

test('in another department than most of its communes', async () => {
  const spread = (await loadEpci('200067106', 2022))!;
  expect(spread.members.length).toBeGreaterThan(100);
  // Marseille Provence has communes of Vaucluse and Var: Pertuis alone must lead there.
  expect(await nameOf(['84089', ''])).toMatch(/Aix-Marseille/i);
});

test('none where no code is known', async () => {
  expect(await nameOf()).toBeNull();
  expect(await nameOf(['', ''])).toBeNull();
  expect(await nameOf(['34999', ''])).toBeNull();
});
