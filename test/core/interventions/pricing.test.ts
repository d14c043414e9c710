import fc from 'fast-check';
import { amountsOf, pricedNet } from '../../../src/core/interventions/intervention';
import {
  priceWork,
  VAT_ROUNDINGS,
  withVat,
  type ProfilePrice,
  type VatRounding,
  type WorkRequest,
} from '../../../src/core/interventions/pricing';
import { Decimal, roundCents, sum } from '../../../src/core/money';
import { line, money } from './interventions';

const SCHEDULE: Readonly<Record<string, ProfilePrice>> = {
  Technicien: { profile: 'Technicien', dayPrice: money(350), halfDayPrice: money(200) },
  'Chef de projet junior': {
    profile: 'Chef de projet junior',
    dayPrice: money('450.55'),
    halfDayPrice: null,
  },
  'Chef de projet senior': { profile: 'Chef de projet senior', dayPrice: null, halfDayPrice: money(330) },
};
const priceOf = (profile: string): ProfilePrice | undefined => SCHEDULE[profile];
const work = (profile: string, days: number, halfDays = 0, included: WorkRequest['included'] = null) => ({
  profile,
  days,
  halfDays,
  included,
});
const priced = (requests: readonly WorkRequest[], rounding: VatRounding = 'perLine', vat = '0.2') =>
  priceWork(requests, priceOf, new Decimal(vat), rounding);

describe('a quote', () => {
  it('has a line a profile, in days and half-days at the prices of that day', () => {
    const pricing = priced([work('Technicien', 2, 1), work('Chef de projet senior', 0, 3)]);
    if (!pricing.ok) throw new Error(pricing.refusal.reason);
    expect(pricing.lines.map(({ net, vat }) => [String(net), String(vat)])).toEqual([
      ['900', '180'],
      ['990', '198'],
    ]);
    const { net, vat, gross, days, halfDays } = amountsOf(pricing.lines);
    expect([net, vat, gross].map(String)).toEqual(['1890', '378', '2268']);
    expect([days, halfDays]).toEqual([2, 4]);
  });

  it('keeps the price of each line, whatever the schedule becomes', () => {
    const pricing = priced([work('Technicien', 1)]);
    if (!pricing.ok) throw new Error(pricing.refusal.reason);
    expect(pricing.lines[0]).toMatchObject({ dayPrice: money(350), halfDayPrice: money(200) });
    expect(String(pricedNet(pricing.lines[0]!))).toBe('350');
  });

  it('bills nothing of what is included, and needs no price for it', () => {
    const pricing = priced([
      work('Technicien', 1, 0, 'training'),
      work('Chef de projet junior', 0, 1, 'form'),
    ]);
    if (!pricing.ok) throw new Error(pricing.refusal.reason);
    expect(String(amountsOf(pricing.lines).gross)).toBe('0');
    expect(amountsOf(pricing.lines)).toMatchObject({ days: 1, halfDays: 1 });
  });

  it.each<[string, readonly WorkRequest[], object]>([
    ['nothing', [], { reason: 'noWork' }],
    ['no time', [work('Technicien', 1), work('Technicien', 0)], { reason: 'nothingWorked', line: 1 }],
    ['half of a half-day', [work('Technicien', 0, 0.5)], { reason: 'notWhole', line: 0 }],
    ['less than nothing', [work('Technicien', -1, 2)], { reason: 'notWhole', line: 0 }],
    ['nobody’s work', [work('Directeur', 1)], { reason: 'unknownProfile', line: 0 }],
    [
      'a half-day without price',
      [work('Chef de projet junior', 1, 1)],
      { reason: 'priceMissing', line: 0, unit: 'halfDay' },
    ],
    [
      'a day without price',
      [work('Chef de projet senior', 1, 1)],
      { reason: 'priceMissing', line: 0, unit: 'day' },
    ],
  ])('of %s is refused', (_what, requests, refusal) => {
    expect(priced(requests)).toEqual({ ok: false, refusal });
  });
});

describe('VAT', () => {
  const half = (): WorkRequest => work('Chef de projet junior', 1);

  it('of each line, or of them all: a cent apart', () => {
    // 20 % of 450.55 is 90.11; at 5.5 % it is 24.78025, of three 74.34075.
    const of = (rounding: VatRounding): string[] => {
      const pricing = priced([half(), half(), half()], rounding, '0.055');
      if (!pricing.ok) throw new Error(pricing.refusal.reason);
      return [...pricing.lines.map(({ vat }) => String(vat)), String(amountsOf(pricing.lines).vat)];
    };
    expect(of('perLine')).toEqual(['24.78', '24.78', '24.78', '74.34']);
    expect(of('perTotal')).toEqual(['24.78', '24.78', '24.78', '74.34']);
    const lines = [line({ net: money('0.13') }), line({ net: money('0.13') }), line({ net: money('0.13') })];
    // 0.026 a line, rounded to 0.03; of 0.39 it is 0.078.
    expect(String(amountsOf(withVat(lines, 'perLine')).vat)).toBe('0.09');
    expect(String(amountsOf(withVat(lines, 'perTotal')).vat)).toBe('0.08');
  });

  const nets = fc.array(
    fc.record({ cents: fc.integer({ min: 0, max: 5_000_000 }), rate: fc.constantFrom('0', '0.055', '0.2') }),
    { minLength: 1, maxLength: 12 },
  );
  const linesOf = (given: readonly { cents: number; rate: string }[]) =>
    given.map(({ cents, rate }) =>
      line({ net: money(cents).div(100), vatRate: new Decimal(rate), vat: money(0) }),
    );

  it('of a total is that of each rate, rounded once, and no line is a cent away from its own', () => {
    fc.assert(
      fc.property(nets, (given) => {
        const lines = withVat(linesOf(given), 'perTotal');
        for (const rate of new Set(given.map((each) => each.rate))) {
          const alike = lines.filter(({ vatRate }) => vatRate!.eq(rate));
          const expected = roundCents(sum(alike.map(({ net }) => net)).times(rate));
          expect(sum(alike.map(({ vat }) => vat)).eq(expected)).toBe(true);
        }
        for (const { net, vat, vatRate } of lines) {
          expect(vat.times(100).isInteger()).toBe(true);
          expect(vat.minus(net.times(vatRate!)).abs().lt('0.015')).toBe(true);
        }
      }),
    );
  });

  it('stays as it is where no rate is known', () => {
    const lines = [line({ vatRate: null, vat: money('1.23') }), line({ net: money(10) })];
    for (const rounding of VAT_ROUNDINGS)
      expect(withVat(lines, rounding).map(({ vat }) => String(vat))).toEqual(['1.23', '2']);
  });

  it('never changes what is net, nor the order of the lines', () => {
    fc.assert(
      fc.property(nets, fc.constantFrom(...VAT_ROUNDINGS), (given, rounding) => {
        const before = linesOf(given);
        const lines = withVat(before, rounding);
        expect(lines.map(({ net }) => String(net))).toEqual(before.map(({ net }) => String(net)));
        const { net, vat, gross } = amountsOf(lines);
        expect(gross.eq(net.plus(vat))).toBe(true);
      }),
    );
  });
});
