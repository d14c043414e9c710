import fc from 'fast-check';
import { amountsOf, type Intervention } from '../../../src/core/interventions/intervention';
import {
  INTERVENTION_STATES,
  interventionProblems,
  interventionState,
  isBinding,
  nextStep,
  takeStep,
  type InterventionStep,
} from '../../../src/core/interventions/state';
import { includedExcesses, interventionTotals } from '../../../src/core/interventions/totals';
import { sum } from '../../../src/core/money';
import { intervention, line, money, on } from './interventions';

const TODAY = on('2021-06-30');
const agree = (day: string, reference = 'Courriel n° 12'): InterventionStep => ({
  kind: 'agree',
  on: on(day),
  reference,
});
const perform = (day: string): InterventionStep => ({ kind: 'perform', on: on(day) });
const accept = (day: string): InterventionStep => ({ kind: 'acceptQuality', on: on(day) });
const claim = (order = 'T7'): InterventionStep => ({ kind: 'claim', order });

const agreed = { agreedOn: on('2021-03-01'), agreementReference: 'Courriel n° 12' };
const performed = { ...agreed, performedOn: on('2021-04-15') };
const accepted = { ...performed, qualityAcceptedOn: on('2021-04-20') };

/** `ok`, or the reason with what it is measured against. */
const said = (given: Intervention, step: InterventionStep): string => {
  const outcome = takeStep(given, step, TODAY);
  if (outcome.ok) return 'ok';
  const { reason, ...more } = outcome.refusal;
  return [reason, ...Object.values(more).map(String)].join(' ');
};

describe('where an intervention stands follows from its dates', () => {
  it.each<[string, Partial<Intervention>]>([
    ['draft', { lines: [] }],
    ['quoted', {}],
    ['agreed', agreed],
    ['performed', performed],
    ['qualityAccepted', accepted],
    ['settled', { ...accepted, lines: [line({ included: 'form', net: money(0), vat: money(0) })] }],
    ['claimed', { ...accepted, revenueOrder: 'T7' }],
  ])('%s', (state, changes) => {
    expect(interventionState(intervention(changes), TODAY)).toBe(state);
  });

  it('what comes after the day does not count yet, a time of day never does', () => {
    expect(interventionState(intervention(performed), on('2021-04-14'))).toBe('agreed');
    expect(
      interventionState(
        intervention({ ...performed, performedOn: on('2021-04-15') + 0.9 }),
        on('2021-04-15'),
      ),
    ).toBe('performed');
  });

  it('says what comes next', () => {
    const next = [{ lines: [] }, {}, agreed, performed, accepted].map((changes) =>
      nextStep(intervention(changes), TODAY),
    );
    expect(next).toEqual([null, 'agree', 'perform', 'acceptQuality', 'claim']);
  });

  it('binds from the agreement on', () => {
    expect(isBinding(intervention())).toBe(false);
    expect(isBinding(intervention(agreed))).toBe(true);
  });
});

describe('a step that cannot have been taken is refused with its reason', () => {
  it.each<[string, Partial<Intervention>, InterventionStep, string]>([
    ['agreed tomorrow', {}, agree('2021-07-01'), 'inFuture'],
    ['agreed on nothing', { lines: [] }, agree('2021-03-01'), 'noWork'],
    ['agreed without a mail', {}, agree('2021-03-01', ' '), 'noReference'],
    ['agreed twice', agreed, agree('2021-03-02'), 'alreadyAgreed'],
    ['performed without agreement', {}, perform('2021-04-15'), 'notAgreed'],
    ['performed before the agreement', agreed, perform('2021-02-28'), `before agreedOn ${on('2021-03-01')}`],
    ['performed twice', performed, perform('2021-04-16'), 'alreadyPerformed'],
    ['accepted before any work', agreed, accept('2021-04-20'), 'notPerformed'],
    [
      'accepted before the work was done',
      performed,
      accept('2021-04-14'),
      `before performedOn ${on('2021-04-15')}`,
    ],
    ['accepted twice', accepted, accept('2021-04-21'), 'alreadyAccepted'],
    ['claimed before the quality was accepted', performed, claim(), 'notAccepted'],
    ['claimed by nothing', accepted, claim(' '), 'noOrder'],
    ['claimed twice', { ...accepted, revenueOrder: 'T7' }, claim('T8'), 'alreadyClaimed'],
    [
      'claimed though all is included',
      { ...accepted, lines: [line({ included: 'form', net: money(0), vat: money(0) })] },
      claim(),
      'nothingToClaim',
    ],
  ])('%s', (_what, changes, step, reason) => {
    expect(said(intervention(changes), step)).toBe(reason);
  });

  it('on the same day everything can happen', () => {
    let now = intervention();
    for (const step of [agree('2021-06-30'), perform('2021-06-30'), accept('2021-06-30'), claim()]) {
      const outcome = takeStep(now, step, TODAY);
      if (!outcome.ok) throw new Error(outcome.refusal.reason);
      now = outcome.intervention;
    }
    expect(interventionState(now, TODAY)).toBe('claimed');
  });
});

describe('dates that were typed', () => {
  it('are problems where no steps could have given them, one a slip', () => {
    const reasons = (changes: Partial<Intervention>): string[] =>
      interventionProblems(intervention(changes), TODAY).map(
        ({ step, refusal }) => `${step.kind} ${refusal.reason}`,
      );
    expect(reasons({ ...accepted, revenueOrder: 'T7' })).toEqual([]);
    expect(reasons({ performedOn: on('2021-04-15') })).toEqual(['perform notAgreed']);
    expect(reasons({ ...performed, performedOn: on('2021-02-01') })).toEqual(['perform before']);
    expect(reasons({ agreedOn: on('2021-03-01') })).toEqual(['agree noReference']);
    expect(reasons({ revenueOrder: 'T7' })).toEqual(['claim notAccepted']);
  });

  const step = fc.oneof(
    fc.record({
      kind: fc.constant('agree' as const),
      on: fc.integer({ min: 44200, max: 44380 }),
      reference: fc.constantFrom('', 'courriel'),
    }),
    fc.record({
      kind: fc.constantFrom('perform' as const, 'acceptQuality' as const),
      on: fc.integer({ min: 44200, max: 44380 }),
    }),
    fc.record({ kind: fc.constant('claim' as const), order: fc.constantFrom('', 'T7') }),
  );

  it('whatever is tried, what was taken has no problem, and no state is ever left backwards', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, isEmpty) => {
        let now = intervention(isEmpty ? { lines: [] } : {});
        let reached = 0;
        for (const each of steps) {
          const outcome = takeStep(now, each, TODAY);
          if (outcome.ok) now = outcome.intervention;
          const state = INTERVENTION_STATES.indexOf(interventionState(now, TODAY));
          expect(state).toBeGreaterThanOrEqual(reached);
          reached = state;
        }
        expect(interventionProblems(now, TODAY)).toEqual([]);
      }),
    );
  });
});

describe('totals', () => {
  const some = fc.array(
    fc.record({
      member: fc.constantFrom('Fabrègues', 'fabrègues', 'Lattes', 'Jacou'),
      application: fc.constantFrom('E-services', 'Open Data', ''),
      cents: fc.array(fc.integer({ min: 0, max: 10_000_00 }), { maxLength: 4 }),
      stage: fc.constantFrom({}, agreed, performed, accepted, { ...accepted, revenueOrder: 'T7' }),
    }),
    { maxLength: 20 },
  );
  const key = (name: string): string => name.toLowerCase();

  it('by commune and by application come to the same, in all and in each state', () => {
    fc.assert(
      fc.property(some, (given) => {
        const all = given.map(({ member, application, cents, stage }, index) =>
          intervention({
            ref: `I${index}`,
            member,
            application,
            lines: cents.map((each) =>
              line({ net: money(each).div(100), vat: money(each).div(500).toDP(2) }),
            ),
            ...stage,
          }),
        );
        const whole = amountsOf(all.flatMap(({ lines }) => lines)).gross;
        for (const by of ['member', 'application'] as const) {
          const totals = interventionTotals(all, by, TODAY, key);
          expect(sum(totals.map(({ gross }) => gross)).eq(whole)).toBe(true);
          expect(totals.reduce((count, each) => count + each.count, 0)).toBe(all.length);
          for (const { gross, byState } of totals)
            expect(sum(Object.values(byState).map((each) => each.gross)).eq(gross)).toBe(true);
          expect(new Set(totals.map(({ name }) => key(name))).size).toBe(totals.length);
        }
      }),
    );
  });
});

describe('what is included (article 2)', () => {
  const allowance = { form: 1, training: 2 };
  const included = (
    ref: string,
    work: 'form' | 'training',
    days: number,
    halfDays = 0,
    member = 'Fabrègues',
  ) =>
    intervention({
      ref,
      member,
      lines: [line({ included: work, days, halfDays, net: money(0), vat: money(0) })],
    });
  const key = (name: string): string => name.toLowerCase();

  it('is the first form, whatever it takes, and days of training', () => {
    const within = [included('I1', 'form', 5), included('I2', 'training', 1, 2)];
    expect(includedExcesses(within, allowance, key)).toEqual([]);
    expect(
      includedExcesses(
        [...within, included('I3', 'form', 1), included('I4', 'training', 0, 1)],
        allowance,
        key,
      ),
    ).toEqual([
      expect.objectContaining({ work: 'form', used: 2, allowed: 1, refs: ['I1', 'I3'] }),
      expect.objectContaining({ work: 'training', used: 2.5, allowed: 2, refs: ['I2', 'I4'] }),
    ]);
  });

  it('a member and an application each have their own', () => {
    expect(
      includedExcesses([included('I1', 'form', 1), included('I2', 'form', 1, 0, 'Lattes')], allowance, key),
    ).toEqual([]);
    expect(
      includedExcesses(
        [included('I1', 'form', 1), included('I2', 'form', 1, 0, 'FABRÈGUES')],
        allowance,
        key,
      ),
    ).toHaveLength(1);
  });

  it('what is billed uses none of it', () => {
    expect(
      includedExcesses([intervention(), intervention({ ref: 'I2' })], { form: 0, training: 0 }, key),
    ).toEqual([]);
  });
});
