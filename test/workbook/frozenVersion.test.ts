import fc from 'fast-check';
import { ROUNDING_POLICIES } from '../../src/core/convention';
import { computeRecap } from '../../src/core/recap';
import { recapColumns } from '../../src/workbook/documents/recap/header';
import { valuesFingerprint } from '../../src/workbook/documents/valuesFingerprint';
import { amountsOffer, decidedAmounts } from '../../src/workbook/frozen/amountsOffer';
import { readVersion, type UsableVersion, type VersionReading } from '../../src/workbook/frozen/version';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables, RowValues } from '../../src/workbook/tables/newTables';
import { frozenPlan as frozenPlanOf, frozenSheetOf, voted as votedVersion } from '../helpers/amounts';
import { cellsOf, documentTables, sourceOf } from '../helpers/frozenDocuments';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const YEAR = 2021;

const frozenPlan = (tables: NewTables) => frozenPlanOf(rawWorkbookOf(tables), YEAR);
const voted = (then: NewTables, now: NewTables = then, change?: (cells: RawCell[][]) => void) =>
  votedVersion(rawWorkbookOf(then), rawWorkbookOf(now), change);

function usable(version: VersionReading): UsableVersion {
  if (version.problem !== null) throw new Error(version.problem);
  return version;
}

const withRows = (
  tables: NewTables,
  role: 'communes' | 'applications',
  change: (row: RowValues, at: number) => RowValues,
) => ({
  ...tables,
  rows: { ...tables.rows, [role]: tables.rows[role]!.map(change) },
});
const dearer = withRows(exampleTables(), 'applications', (row, at) =>
  at === 0 ? { ...row, annualCost: 9000 } : row,
);

describe('the amounts of a frozen version', () => {
  test.each(ROUNDING_POLICIES)('are those of the tables that it was frozen from (%s)', (policy) => {
    const example = documentTables();
    const tables = {
      ...example,
      settings: { ...example.settings, roundingPolicy: ROUNDING_WORDS[policy], totalPopulation: 500_000 },
    };
    const { convention } = sourceOf(tables).reading;
    const { source, origin, comparison } = usable(voted(tables, dearer));
    const { origin: _, notRebilled, ...now } = source.recapOf(YEAR);
    const { origin: __, notRebilled: free, ...then } = computeRecap(convention, YEAR);
    expect(amountsIn(now)).toEqual(amountsIn(then));
    expect(notRebilled.map(({ name }) => name)).toEqual(free.map(({ name }) => name));
    expect(source.recapOf(YEAR).origin).toEqual(origin);
    expect(origin).toMatchObject({ kind: 'version', frozenOn: '23/11/2026' });
    expect(comparison.same).toBe(false);
  });

  test('whatever the tables have become since', () => {
    const then = exampleTables();
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.nat(1e6),
        fc.nat(30),
        (cost, people, at) => {
          const costly = withRows(then, 'applications', (row) => ({
            ...row,
            annualCost: Math.round(cost * 100) / 100,
          }));
          const now = withRows(costly, 'communes', (row, index) =>
            index === at ? { ...row, population: people } : row,
          );
          const { source } = usable(voted(then, now));
          expect(source.recapOf(YEAR).billed.toFixed(2)).toBe('5429.50');
          // Another year is that of the tables.
          expect(source.recapOf(2020).origin).toEqual({ kind: 'tables' });
          expect(source.recapOf(2020).billed).toEqual(sourceOf(now).recapOf(2020).billed);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('what no amount needs is that of the tables: SIRET, who has no share, what is free', () => {
    const then = exampleTables();
    const siret = '21340095500017';
    const now = {
      ...withRows(then, 'communes', (row) =>
        row['name'] === 'Fabrègues' ? { ...row, name: 'Fabrègues-la-Neuve', siret } : row,
      ),
    };
    const { source } = usable(voted(then, now));
    const row = source.rowOf(YEAR, 'Fabrègues');
    expect(row?.commune).toMatchObject({ name: 'Fabrègues', siret, population: 7266 });
    expect(source.rowOf(YEAR, 'Fabrègues-la-Neuve')).toBeUndefined();
    const { applications, subscriptions } = source.reading.convention;
    expect(applications.map(({ name }) => name)).toContain('Open Data');
    expect(subscriptions.filter(({ application }) => application === 'Open Data').length).toBeGreaterThan(0);
  });

  test('the source of populations of another vintage is not that of today', () => {
    const then = exampleTables();
    const now = { ...then, settings: { ...then.settings, populationVintage: 2022 } };
    const { settings } = usable(voted(then, now)).source.reading;
    expect(settings).toMatchObject({ populationVintage: 2018, populationSource: '' });
    expect(usable(voted(then)).source.reading.settings.populationSource).not.toBe('');
  });
});

describe('a version that nothing is made from', () => {
  test('one that was changed by hand, were it by a cent, and one without its mark', () => {
    expect(voted(exampleTables(), exampleTables(), (cells) => (cells[8]![6] = 0.01)).problem).toBe('altered');
    const plan = frozenPlan(exampleTables());
    const { values: _, ...unsigned } = plan;
    expect(readVersion(cellsOf(plan), frozenSheetOf(unsigned), sourceOf(exampleTables())).problem).toBe(
      'unsigned',
    );
  });

  test('one whose amounts do not follow from its own figures, whatever its fingerprint says', () => {
    const plan = frozenPlan(exampleTables());
    const cells = cellsOf(plan);
    const row = cells.findIndex(([name]) => name === 'Fabrègues');
    cells[row]![3] = 99;
    // As a version that computed otherwise would have frozen it.
    const signed = sign(cells);
    expect(
      readVersion(cells, { ...frozenSheetOf(plan), values: signed }, sourceOf(exampleTables())).problem,
    ).toBe('notRecomputed');
  });
});

describe('where the amounts of a year come from', () => {
  const today = sourceOf(dearer);
  const [version, unchanged] = [usable(voted(exampleTables(), dearer)), usable(voted(dearer))];

  test('from the tables where the year was not frozen', () => {
    const decided = decidedAmounts(amountsOffer(YEAR, today, []), null);
    expect(decided).toMatchObject({ kind: 'decided', origin: { kind: 'tables' } });
  });

  test('from the version where the tables have its very amounts', () => {
    const decided = decidedAmounts(amountsOffer(YEAR, today, [unchanged]), null);
    expect(decided).toMatchObject({ kind: 'decided', origin: unchanged.origin });
  });

  test('from neither, as long as they differ and nobody chose', () => {
    const offer = amountsOffer(YEAR, today, [version]);
    expect(decidedAmounts(offer, null)).toEqual({ kind: 'toChoose' });
    expect(decidedAmounts(offer, { kind: 'version', fingerprint: version.origin.fingerprint })).toMatchObject(
      {
        origin: version.origin,
      },
    );
    expect(decidedAmounts(offer, { kind: 'tables', seen: offer.seen })).toMatchObject({
      origin: { kind: 'tables' },
    });
  });

  test('not from tables that are others than those that were seen', () => {
    const { seen } = amountsOffer(YEAR, today, [version]);
    const dearerStill = sourceOf(
      withRows(exampleTables(), 'applications', (row) => ({ ...row, annualCost: 9500 })),
    );
    const later = amountsOffer(YEAR, dearerStill, [version]);
    expect(decidedAmounts(later, { kind: 'tables', seen })).toEqual({ kind: 'toChoose' });
  });

  test('not silently from the tables where the version was changed', () => {
    const altered = voted(dearer, dearer, (cells) => (cells[8]![6] = 0.01));
    expect(decidedAmounts(amountsOffer(YEAR, today, [altered]), null)).toEqual({ kind: 'toChoose' });
  });

  test('the latest version is offered first', () => {
    const [older, newer] = ['30/09/2020', '02/01/2021'].map((frozenOn) => ({ ...version, frozenOn }));
    expect(amountsOffer(YEAR, today, [older!, newer!]).versions).toEqual([newer, older]);
  });
});

function sign(cells: readonly (readonly RawCell[])[]): string {
  const last = cells.length - 1;
  return valuesFingerprint(cells.slice(0, last).map((row) => row.slice(0, recapColumns(cells))));
}

/** As plain texts: Decimals hold more than their value. */
function amountsIn(recap: object): unknown {
  return JSON.parse(
    JSON.stringify(recap, (key, value: unknown) => (key === 'key' || key === 'siret' ? undefined : value)),
  );
}
