import fc from 'fast-check';
import { FEW, firstOfEachKind, OF_EACH_KIND } from '../../src/taskpane/features/checks/firstOfEachKind';
import type { FindingView } from '../../src/taskpane/model/paneReading';
import { aFinding } from './fakes';

const CODES = ['belowRecoveryThreshold', 'populationMissing', 'duplicateCommune'] as const;
const some = (code: FindingView['code'], count: number): FindingView[] =>
  Array.from({ length: count }, () => aFinding({ code }));

test('ninety of one kind hide none of another', () => {
  const findings = [...some('belowRecoveryThreshold', 90), ...some('duplicateCommune', 1)];
  expect(firstOfEachKind(findings).map(({ code }) => code)).toEqual([
    ...some('belowRecoveryThreshold', OF_EACH_KIND).map(({ code }) => code),
    'duplicateCommune',
  ]);
});

test('few are all shown; of many, every kind, in order, none twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CODES), { maxLength: 3 * FEW }), (codes) => {
      const findings = codes.map((code) => aFinding({ code }));
      const shown = firstOfEachKind(findings);
      if (findings.length <= FEW) expect(shown).toEqual(findings);
      expect(findings.filter((finding) => shown.includes(finding))).toEqual(shown);
      expect(new Set(shown.map(({ code }) => code))).toEqual(new Set(codes));
    }),
  );
});
