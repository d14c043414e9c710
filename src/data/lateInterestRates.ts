/** A rate of late interest for a half-year, as a table of rates starts with it. */
export interface KnownRate {
  readonly regime: 'publicContracts' | 'legalRate';
  readonly year: number;
  readonly half: 1 | 2;
  /** Per cent a year, as it is published. */
  readonly percent: number;
}

const ECB = 'Taux de refinancement de la BCE au premier jour du semestre, plus huit points (R2192-31)';
const LEGAL = 'Taux de l’intérêt légal, autres cas (Code monétaire et financier, L313-2), par arrêté';

/** Where the rates of a regime come from, as the table says it. */
export const RATE_SOURCES: Readonly<Record<KnownRate['regime'], string>> = {
  publicContracts: ECB,
  legalRate: LEGAL,
};

/** From 2019 on: under the rules of public contracts, then the legal rate. Later half-years are the person's to add. */
const PERCENTS: readonly (readonly [
  year: number,
  half: 1 | 2,
  publicContracts: number,
  legalRate: number,
])[] = [
  [2019, 1, 8, 0.86],
  [2019, 2, 8, 0.87],
  [2020, 1, 8, 0.87],
  [2020, 2, 8, 0.84],
  [2021, 1, 8, 0.79],
  [2021, 2, 8, 0.76],
  [2022, 1, 8, 0.76],
  [2022, 2, 8, 0.77],
  [2023, 1, 10.5, 2.06],
  [2023, 2, 12, 4.22],
  [2024, 1, 12.5, 5.07],
  [2024, 2, 12.25, 4.92],
  [2025, 1, 11.15, 3.71],
  [2025, 2, 10.15, 2.76],
  [2026, 1, 10.15, 2.62],
  [2026, 2, 10.4, 2.75],
];

export const KNOWN_RATES: readonly KnownRate[] = PERCENTS.flatMap(
  ([year, half, publicContracts, legalRate]) => [
    { regime: 'publicContracts', year, half, percent: publicContracts },
    { regime: 'legalRate', year, half, percent: legalRate },
  ],
);
