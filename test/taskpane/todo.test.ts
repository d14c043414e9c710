import type { SheetView } from '../../src/taskpane/model/paneReading';
import { anomalyCount, groupBySeverity, todosOf } from '../../src/taskpane/model/todo';
import { aConvention, aFinding, aSheet } from './fakes';

const anAnnexe = (changes: Partial<SheetView> = {}): SheetView =>
  aSheet({ name: 'Annexe 3 2021', kind: 'priceSchedule', filling: 'portable', ...changes });
const aStatement = (subject: string): SheetView =>
  aSheet({ name: `État ${subject}`, kind: 'settlementStatement', subject, state: 'stale' });

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

  test.each([
    ['current', [anAnnexe()], 0],
    ['stale', [anAnnexe({ state: 'stale' })], 1],
    ['several of them', [anAnnexe({ state: 'stale' }), aStatement('Lattes'), aStatement('Pérols')], 3],
    ['of another year', [anAnnexe({ year: 2020, state: 'stale' })], 0],
    ['a frozen one, which is meant to stay', [anAnnexe({ frozen: true, state: 'stale' })], 0],
    ['a copy of a current one', [anAnnexe(), anAnnexe({ name: 'Annexe 3 (2)', state: 'stale' })], 0],
    ['a copy of a stale one', [aStatement('Lattes'), aStatement('Lattes')], 1],
    ['of a commune’s own file', [aSheet({ kind: 'communeRecap', subject: 'Lattes', state: 'stale' })], 0],
  ])('annexes and statements in one line: %s', (_, sheets, count) => {
    expect(todosOf(aConvention({ sheets: [aSheet(), ...sheets] }), 2021)).toEqual(
      count === 0 ? [] : [{ kind: 'documentsStale', count }],
    );
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
