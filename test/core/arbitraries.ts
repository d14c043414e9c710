import fc from 'fast-check';

/** EUR as text, from 0, with 0 to `decimals` decimals. */
export const euros = (max = 10_000_000, decimals = 4): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 0, max: max * 10 ** decimals }), fc.integer({ min: 0, max: decimals }))
    .map(([units, kept]) => (units / 10 ** decimals).toFixed(kept));

/** The same of either sign: a credit (avoir) is below 0. */
export const signedEuros = (max?: number, decimals?: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.boolean(), euros(max, decimals))
    .map(([isCredit, amount]) => (isCredit && Number(amount) !== 0 ? `-${amount}` : amount));

/** 0 to 1 as text. */
export const rate: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('0', '0.5', '1', '0.25', '0.3333') },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 10_000 })
      .map((tenThousandths) => (tenThousandths / 10_000).toFixed(4)),
  },
);
