import * as fc from 'fast-check';
import {
  align,
  movedIndex,
  stepsCarriedOut,
  undoSteps,
  type AlignmentStep,
} from '../../src/workbook/plan/alignment';

function apply(steps: readonly AlignmentStep[], keys: readonly string[], fresh: readonly string[]): string[] {
  const list = [...keys];
  for (const step of steps) {
    if (step.kind === 'delete') list.splice(step.at, step.count);
    else list.splice(step.at, 0, ...fresh.slice(step.at, step.at + step.count));
  }
  return list;
}

const keys = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'.split('')), { maxLength: 12 });

test('the steps lead from one list to the other, and back', () => {
  fc.assert(
    fc.property(keys, keys, (before, after) => {
      const steps = align(before, after);
      expect(apply(steps, before, after)).toEqual(after);
      expect(apply(undoSteps(steps), after, before)).toHaveLength(before.length);
    }),
  );
});

test('a key that stays in its order is never deleted, and movedIndex says where it goes', () => {
  fc.assert(
    fc.property(keys, fc.func(fc.boolean()), (before, keep) => {
      const after = before.filter((key) => keep(key)).flatMap((key) => [key, `${key}!`]);
      const steps = align(before, after);
      before.forEach((key, index) => {
        const moved = movedIndex(steps, index);
        expect(moved === null ? null : after[moved]).toBe(after.includes(key) ? key : null);
      });
    }),
  );
});

test('the same keys need no step', () => {
  expect(align(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([]);
});

test('one commune more among a thousand is one step', () => {
  const before = Array.from({ length: 1000 }, (_, i) => `Commune ${i}`);
  expect(align(before, [...before.slice(0, 400), 'Nouvelle', ...before.slice(400)])).toEqual([
    { kind: 'insert', at: 400, count: 1 },
  ]);
});

test('how many steps were carried out is told from what stands', () => {
  fc.assert(
    fc.property(keys, keys, fc.nat(), (before, after, stop) => {
      const steps = align(before, after);
      const count = stop % (steps.length + 1);
      const column = ['titre', ...before, 'total'];
      const shifted = steps.map((step) => ({ ...step, at: step.at + 1 }));
      const now = apply(shifted.slice(0, count), column, Array<string>(40).fill(''));
      expect(stepsCarriedOut(column, shifted, now)).toBe(count);
    }),
  );
});
