/** A whole vintage in a variant, by what ships. */
import { computeRecap } from '../../src/core/recap';
import { withVariant } from '../../src/core/variants/applied';
import { loadEpci } from '../../src/data/epci';
import { withChange } from '../../src/taskpane/features/variants/changeForm';
import { wholeVintage } from '../../src/taskpane/features/variants/wholeVintage';
import { publishedEpci } from '../../src/taskpane/kit/populations/published';
import { changesSaid } from '../../src/workbook/documents/variants/changes';
import { variantRows } from '../../src/workbook/edits/variants/variantRows';
import { exampleTables } from '../../src/workbook/tables/example';
import { asRead, rawWorkbookOf, withCell } from '../helpers/rawWorkbook';

const MONTPELLIER = '243400017';
const example = rawWorkbookOf(exampleTables());
const published = async (vintage: number, kind: 'totale' | 'municipale' = 'totale') =>
  publishedEpci((await loadEpci(MONTPELLIER, vintage))!, kind)!;

test('every commune by its code, whatever its name, and nothing typed', async () => {
  const renamed = withCell(example, 'communes', 0, 'Commune', 'Ville d’ailleurs');
  const { change, leftAlone } = wholeVintage(asRead(renamed), await published(2022));
  expect(leftAlone).toEqual([]);
  expect(change).toMatchObject({ kind: 'populations', vintage: 2022, type: null });
  expect(change.of.size).toBe(31);
  const members = (await published(2022)).members;
  const code = String(asRead(renamed).reading.convention.members[0]!.inseeCode);
  expect(change.of.get('Ville d’ailleurs')).toBe(
    members.find(({ inseeCode }) => inseeCode === code)!.population.totale,
  );
  const { reading } = asRead(renamed);
  const after = computeRecap(withVariant(reading.convention, { changes: [change] }), 2021);
  expect(after.totalWeight).toBe([...change.of.values()].reduce((a, b) => a + b, 0));
});

test('a commune that was not published keeps its own, and is said', async () => {
  const other = withCell(
    withCell(example, 'communes', 3, 'Code INSEE', '75056'),
    'communes',
    3,
    'Commune',
    'Ailleurs',
  );
  const { change, leftAlone } = wholeVintage(asRead(other), await published(2021));
  expect(leftAlone).toEqual(['Ailleurs']);
  expect(change.of.has('Ailleurs')).toBe(false);
});

test('the other kind is said; one typed afterwards stands in its place', async () => {
  const { change } = wholeVintage(asRead(example), await published(2021, 'municipale'));
  expect(change.type).toBe('municipale');
  const typed = { kind: 'populations', vintage: null, type: null, of: new Map([['Lattes', 1]]) } as const;
  const [together, ...others] = withChange([change], typed);
  expect(others).toEqual([]);
  expect(together).toMatchObject({ vintage: 2021, type: 'municipale' });
  expect(together!.kind === 'populations' && together!.of.get('Lattes')).toBe(1);
});

test('on the sheet it is one line', async () => {
  const { change } = wholeVintage(asRead(example), await published(2022));
  const said = changesSaid({ rows: variantRows({ changes: [change] }) });
  expect(said).toHaveLength(2);
  expect(said[0]).toContain('2022');
  expect(said[1]).toBe('populations de 31 communes');
});
