import fc from 'fast-check';
import { MONTPELLIER_2018 } from '../../src/data/montpellier2018';
import { foldedName, NameIndex, withoutAccents, nameKey } from '../../src/workbook/read/names';

describe('a folded name', () => {
  it.each([
    ['Saint-Jean-de-Védas', 'ST JEAN DE VEDAS'],
    ['Saint-Jean-de-Védas', 'St. Jean de Vedas'],
    ['Sainte-Croix', 'Ste Croix'],
    ['Saintes-Maries-de-la-Mer', 'Stes Maries de la Mer'],
    ['La Grande-Motte', 'GRANDE-MOTTE (LA)'],
    ['Le Crès', 'CRES (LE)'],
    ['Les Matelles', 'matelles(les)'],
    ['L’Haÿ-les-Roses', "HAY-LES-ROSES (L')"],
    ['L’Haÿ-les-Roses', 'L HAY LES ROSES'],
    ['Œuilly', 'OEUILLY'],
    ['Marchés publics', 'marches-publics'],
    ['E-demat', 'E démat'],
    ['Prades-le-Lez', ' prades  le\u00a0lez '],
  ])('%s is %s', (ours, theirs) => {
    expect(foldedName(theirs)).toBe(foldedName(ours));
  });

  it.each([
    ['La Garde', 'Lagarde'],
    ['C++', 'C'],
    ['C++', 'C#'],
    ['Castres', 'Castries'],
    ['Saint-Georges', 'Georges'],
    ['Host', 'Hosaint'],
    ['La Grande-Motte', 'Grande-Motte'],
    ['Portail (34)', 'Portail'],
  ])('%s is not %s', (one, other) => {
    expect(foldedName(one)).not.toBe(foldedName(other));
  });

  it('what Excel takes as equal folds alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(foldedName(` ${name} `)).toBe(foldedName(nameKey(name)));
        expect(foldedName(foldedName(name))).toBe(foldedName(name));
      }),
      // A ligature with an accent of its own.
      { examples: [['Ǣ'], ['Ǽ']] },
    );
  });
});

it('a search minds neither accents nor case, and keeps what is cut short', () => {
  expect(withoutAccents('Saint-Jean-de-Védas')).toContain(withoutAccents('VÉD'));
  expect(withoutAccents('Castries')).toContain(withoutAccents('st'));
});

describe('an index', () => {
  it('finds each commune of the example as it stands and as INSEE shouts it', () => {
    const names = MONTPELLIER_2018.map(([, name]) => name);
    const index = new NameIndex(names);
    for (const name of names) {
      const shouted = withoutAccents(name).replace(/-/g, ' ').toUpperCase();
      expect(index.find(name)).toBe(name);
      expect(index.find(shouted)).toBe(name);
    }
    expect(index.find('Nîmes')).toBeNull();
    expect(index.find('')).toBeNull();
  });

  const index = new NameIndex(['Fabrègues', 'Fabregues', 'Lattes', 'LATTES', '🏛️', '']);

  it('lets what stands there go before what looks alike', () => {
    expect(index.find('fabregues')).toBe('Fabregues');
    expect(index.find('FABRÈGUES')).toBe('Fabrègues');
  });

  it('never confuses two that fold alike', () => {
    expect(index.find('Fàbregues')).toBeNull();
    expect(index.indexOf('Fàbregues')).toBeNull();
  });

  it('takes the first of those that Excel takes as equal', () => {
    expect(index.find('lattes')).toBe('Lattes');
    expect(index.find('Lattés')).toBe('Lattes');
  });

  it('folds no name to nothing', () => {
    expect(index.find('🏛️')).toBe('🏛️');
    expect(index.find('👋')).toBeNull();
  });

  it('says what a formula of Excel would find', () => {
    expect([index.has('LATTES'), index.has('Lattés'), index.has('Nîmes')]).toEqual([true, false, false]);
  });

  it('gives what is there by its own name, whatever stands beside it', () => {
    const name = fc.stringMatching(/^[aàeéçsSt' -]{1,6}$/).filter((each) => nameKey(each) !== '');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const all = new NameIndex(names);
        for (const each of names) expect(nameKey(all.find(each))).toBe(nameKey(each));
      }),
    );
  });
});
