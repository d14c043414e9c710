import { anomalyCount, groupBySeverity, todosOf } from '../../src/taskpane/model/todo';
import { aConvention, aFinding, aSheet } from './fakes';

describe('what wants doing', () => {
  test.each([
    ['nothing drawn', [], ['recapMissing']],
    ['drawn and current', [aSheet()], []],
    ['drawn and stale', [aSheet({ state: 'stale' })], ['recapStale']],
    ['of another year', [aSheet({ year: 2020 })], ['recapMissing']],
    ['interrupted', [aSheet({ state: 'incomplete', filling: null })], ['sheetIncomplete']],
    ['frozen only, current', [aSheet({ frozen: true })], []],
    ['frozen only, stale', [aSheet({ frozen: true, state: 'stale' })], ['recapStale']],
    ['frozen stale, working current', [aSheet({ frozen: true, state: 'stale' }), aSheet()], []],
    ['frozen current, working stale', [aSheet({ frozen: true }), aSheet({ state: 'stale' })], ['recapStale']],
    ['a copy of ours, stale', [aSheet(), aSheet({ name: 'Récap 2021 (2)', state: 'stale' })], []],
  ])('%s', (_, sheets, kinds) => {
    expect(todosOf(aConvention({ sheets }), 2021).map((todo) => todo.kind)).toEqual(kinds);
  });

  test('errors come first, warnings last, informations not at all', () => {
    const findings = [
      aFinding({ severity: 'warning' }),
      aFinding({ severity: 'info' }),
      aFinding(),
      aFinding({ severity: 'warning' }),
    ];
    expect(todosOf(aConvention({ year: { findings } }), 2021)).toEqual([
      { kind: 'errors', count: 1 },
      { kind: 'recapMissing' },
      { kind: 'warnings', count: 2 },
    ]);
    expect(anomalyCount(findings)).toBe(3);
  });
});

test('findings are grouped gravest first, in the order of the reading', () => {
  const warning = aFinding({ severity: 'warning' });
  const first = aFinding({ values: { commune: 'A' } });
  const second = aFinding({ values: { commune: 'B' } });
  expect(groupBySeverity([warning, first, second])).toEqual([
    { severity: 'error', findings: [first, second] },
    { severity: 'warning', findings: [warning] },
  ]);
  expect(groupBySeverity([])).toEqual([]);
});
