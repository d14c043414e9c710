import { MONTPELLIER_2018 } from '../../src/data/montpellier2018';
import { ofName, toName } from '../../src/french/articles';

it.each([
  ['Montpellier', 'de Montpellier', 'à Montpellier'],
  ['Agde', 'd’Agde', 'à Agde'],
  ['Évreux', 'd’Évreux', 'à Évreux'],
  ['Œuilly', 'd’Œuilly', 'à Œuilly'],
  ['Yvetot', 'd’Yvetot', 'à Yvetot'],
  ['Yutz', 'de Yutz', 'à Yutz'],
  ['Hyères', 'd’Hyères', 'à Hyères'],
  ['Hérépian', 'd’Hérépian', 'à Hérépian'],
  ['Hauteville', 'de Hauteville', 'à Hauteville'],
  ['Le Crès', 'du Crès', 'au Crès'],
  ['Les Matelles', 'des Matelles', 'aux Matelles'],
  ['La Grande-Motte', 'de La Grande-Motte', 'à La Grande-Motte'],
  ['L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses', 'à L’Haÿ-les-Roses'],
  ['Lattes', 'de Lattes', 'à Lattes'],
  ['Villeneuve-lès-Maguelone', 'de Villeneuve-lès-Maguelone', 'à Villeneuve-lès-Maguelone'],
  ['Métropole de Lyon', 'de la Métropole de Lyon', 'à la Métropole de Lyon'],
  ['métropole', 'de la métropole', 'à la métropole'],
  ['Communauté d’agglomération', 'de la Communauté d’agglomération', 'à la Communauté d’agglomération'],
  ['Eurométropole de Strasbourg', 'de l’Eurométropole de Strasbourg', 'à l’Eurométropole de Strasbourg'],
  ['Syndicat mixte de l’Or', 'du Syndicat mixte de l’Or', 'au Syndicat mixte de l’Or'],
  ['CCAS de Lattes', 'du CCAS de Lattes', 'au CCAS de Lattes'],
  [
    'Montpellier Méditerranée Métropole',
    'de Montpellier Méditerranée Métropole',
    'à Montpellier Méditerranée Métropole',
  ],
  ['', '', ''],
])('%s: %s, %s', (name, of, to) => {
  expect([ofName(name), toName(name)]).toEqual([of, to]);
});

it('the 31 communes of Montpellier', () => {
  const others = MONTPELLIER_2018.map(([, name]) => ofName(name)).filter((of) => !/^de (?!La )/.test(of));
  expect(others).toEqual(['du Crès']);
});
